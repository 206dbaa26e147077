//! Requests to a served router, and what may be said of the answers.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, header},
};
use http_body_util::BodyExt as _;
use mojavox_http::RequestMeta;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use tower::ServiceExt as _;

use crate::Person;

/// A router as Lambda would run it.
#[derive(Clone)]
pub struct Served(Router);

impl Served {
    /// With the layers that every function has.
    pub fn new(router: Router) -> Self {
        Self(mojavox_http::layered(router))
    }

    pub fn get(&self, path: impl Into<String>) -> Call {
        self.call(Method::GET, path)
    }

    pub fn post(&self, path: impl Into<String>) -> Call {
        self.call(Method::POST, path)
    }

    pub fn put(&self, path: impl Into<String>) -> Call {
        self.call(Method::PUT, path)
    }

    pub fn delete(&self, path: impl Into<String>) -> Call {
        self.call(Method::DELETE, path)
    }

    /// `path` with everything: `/api/v1/users?limit=5`.
    pub fn call(&self, method: Method, path: impl Into<String>) -> Call {
        Call {
            router: self.0.clone(),
            method,
            path: path.into(),
            headers: Vec::new(),
            body: Vec::new(),
            source_ip: "192.0.2.1".to_owned(),
        }
    }
}

/// A request that is being written.
#[must_use = "nothing is sent before send()"]
pub struct Call {
    router: Router,
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    source_ip: String,
}

impl Call {
    pub fn by(self, person: &Person) -> Self {
        self.token(&person.token)
    }

    pub fn token(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn from_ip(mut self, address: &str) -> Self {
        address.clone_into(&mut self.source_ip);
        self
    }

    pub fn json(self, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).expect("a test's body serialises");
        self.raw("application/json", body)
    }

    pub fn raw(mut self, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header("content-type", content_type)
    }

    /// # Panics
    /// The test wrote a request that HTTP cannot carry.
    pub async fn send(self) -> Answer {
        let mut request = Request::builder().method(self.method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut request = request
            .body(Body::from(self.body))
            .expect("a well-formed request");
        request.extensions_mut().insert(RequestMeta {
            request_id: "test-request".to_owned(),
            source_ip: Some(self.source_ip),
            user_agent: Some("testkit".to_owned()),
        });
        let response = self
            .router
            .oneshot(request)
            .await
            .expect("a router does not fail");
        let (parts, body) = response.into_parts();
        let bytes = body
            .collect()
            .await
            .expect("reads the answer")
            .to_bytes()
            .to_vec();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            bytes,
        }
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    /// # Panics
    /// The answer has another status; shows its body.
    #[track_caller]
    pub fn assert_status(self, status: u16) -> Self {
        assert_eq!(
            self.status,
            status,
            "answer: {}",
            String::from_utf8_lossy(&self.bytes)
        );
        self
    }

    /// # Panics
    /// The answer is not this problem, or no proper problem document.
    #[track_caller]
    pub fn assert_problem(self, status: u16, code: &str) -> Self {
        let answer = self.assert_status(status);
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json")
        );
        let problem: Value = answer.json();
        assert_eq!(problem["code"], code, "problem: {problem}");
        assert_eq!(problem["status"], status);
        assert_eq!(problem["requestId"], "test-request");
        answer
    }

    /// A 422 that names this JSON pointer or parameter.
    ///
    /// # Panics
    /// It names others, or none.
    #[track_caller]
    pub fn assert_invalid(self, field: &str) -> Self {
        let answer = self.assert_problem(422, "invalid_request");
        let problem: Value = answer.json();
        let named = problem["errors"].as_array().is_some_and(|errors| {
            errors
                .iter()
                .any(|error| error["pointer"] == field || error["parameter"] == field)
        });
        assert!(named, "no error about {field}: {problem}");
        answer
    }

    /// # Panics
    /// The body is no such JSON.
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&self.bytes)))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The value of a cookie that the answer sets, with its attributes.
    pub fn cookie(&self, name: &str) -> Option<(String, String)> {
        self.headers
            .get_all(header::SET_COOKIE)
            .iter()
            .find_map(|value| {
                let (pair, attributes) = value.to_str().ok()?.split_once("; ")?;
                let (found, value) = pair.split_once('=')?;
                (found == name).then(|| (value.to_owned(), attributes.to_owned()))
            })
    }
}
