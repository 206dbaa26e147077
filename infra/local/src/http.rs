//! The few plain HTTP calls to the emulator that need no SDK.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// One answer, read whole.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) function_error: bool,
    pub(crate) body: Bytes,
}

impl Answer {
    /// The body of a 2xx; anything else is an error.
    pub(crate) fn ok(self) -> Result<Bytes> {
        if !self.status.is_success() {
            bail!(
                "the answer is {}: {}",
                self.status,
                String::from_utf8_lossy(&self.body)
            );
        }
        Ok(self.body)
    }
}

pub(crate) async fn call(
    method: Method,
    url: &str,
    body: impl Into<Bytes>,
    limit: Duration,
) -> Result<Answer> {
    let request = Request::builder()
        .method(method)
        .uri(url)
        .body(Full::new(body.into()))?;
    send(request, limit).await
}

pub(crate) async fn send(request: Request<Full<Bytes>>, limit: Duration) -> Result<Answer> {
    let client: Client<HttpConnector, Full<Bytes>> =
        Client::builder(TokioExecutor::new()).build_http();
    let url = request.uri().clone();
    let exchange = async {
        let answer = client.request(request).await?;
        let status = answer.status();
        let function_error = answer.headers().contains_key("x-amz-function-error");
        let body = answer.into_body().collect().await?.to_bytes();
        anyhow::Ok(Answer {
            status,
            function_error,
            body,
        })
    };
    tokio::time::timeout(limit, exchange)
        .await
        .with_context(|| format!("{url} did not answer within {} s", limit.as_secs()))?
        .with_context(|| format!("no answer from {url}"))
}

/// Like `call`, for answers that must be 2xx.
pub(crate) async fn call_ok(method: Method, url: &str, body: impl Into<Bytes>) -> Result<Bytes> {
    let answer = call(method, url, body, Duration::from_secs(30)).await?;
    answer.ok().with_context(|| url.to_owned())
}
