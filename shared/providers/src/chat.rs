//! A language model behind OpenAI's `POST /v1/chat/completions`: OpenAI itself, vLLM, llama.cpp and
//! many more. One question, one answer in JSON of a given schema.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{Request, Uri, header};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::https::{self, Client};

/// An answer is a few lines.
const LARGEST: usize = 1024 * 1024;

/// Why there is no answer. It quotes nothing: question and answer are what people said.
#[derive(Debug, thiserror::Error)]
pub enum ChatError {
    #[error("the model cannot be reached: {0}")]
    Unreachable(String),
    #[error("the model took too long")]
    TooSlow,
    #[error("the model answered {0}")]
    Refused(u16),
    #[error("the model did not answer what it was asked: {0}")]
    Unreadable(&'static str),
}

/// One model of one server.
pub struct Chat {
    client: Client,
    address: Uri,
    model: String,
    key: Option<String>,
    patience: Duration,
}

#[derive(Deserialize)]
struct Answer {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Said,
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Said {
    content: Option<String>,
}

impl Chat {
    /// `base` is the server's address, `https://api.openai.com` for OpenAI; an answer is given up
    /// after `patience`.
    ///
    /// # Errors
    /// The address with the path behind it is none.
    pub fn new(
        base: &Uri,
        model: String,
        key: Option<String>,
        patience: Duration,
    ) -> Result<Self, hyper::http::uri::InvalidUri> {
        let base = base.to_string();
        Ok(Self {
            client: https::client(),
            address: format!("{}/v1/chat/completions", base.trim_end_matches('/')).parse()?,
            model,
            key,
            patience,
        })
    }

    pub fn model(&self) -> &str {
        &self.model
    }

    /// Asks, and reads the answer as JSON; `schema` is a JSON Schema with a name.
    ///
    /// # Errors
    /// There is no answer, or none that can be read.
    pub async fn ask(
        &self,
        system: &str,
        question: &str,
        (name, schema): (&str, &Value),
    ) -> Result<Value, ChatError> {
        let body = json!({
            "model": self.model,
            "temperature": 0,
            "messages": [
                { "role": "system", "content": system },
                { "role": "user", "content": question },
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": { "name": name, "strict": true, "schema": schema },
            },
        });
        let mut request =
            Request::post(&self.address).header(header::CONTENT_TYPE, "application/json");
        if let Some(key) = &self.key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        let request = request
            .body(Full::new(Bytes::from(body.to_string())))
            .map_err(|error| ChatError::Unreachable(error.to_string()))?;
        let answered = tokio::time::timeout(self.patience, self.send(request)).await;
        let answer = answered.map_err(|_| ChatError::TooSlow)??;
        let answer: Answer = serde_json::from_slice(&answer)
            .map_err(|_| ChatError::Unreadable("not the JSON that is documented"))?;
        let choice = answer.choices.into_iter().next();
        let choice = choice.ok_or(ChatError::Unreadable("no choice"))?;
        if !matches!(choice.finish_reason.as_deref(), None | Some("stop")) {
            return Err(ChatError::Unreadable("it did not finish"));
        }
        let content = choice
            .message
            .content
            .ok_or(ChatError::Unreadable("no content"))?;
        serde_json::from_str(&content).map_err(|_| ChatError::Unreadable("not JSON"))
    }

    async fn send(&self, request: Request<Full<Bytes>>) -> Result<Bytes, ChatError> {
        let answer = self
            .client
            .request(request)
            .await
            .map_err(|error| ChatError::Unreachable(error.to_string()))?;
        if !answer.status().is_success() {
            return Err(ChatError::Refused(answer.status().as_u16()));
        }
        let body = Limited::new(answer.into_body(), LARGEST).collect().await;
        Ok(body
            .map_err(|error| ChatError::Unreachable(error.to_string()))?
            .to_bytes())
    }
}
