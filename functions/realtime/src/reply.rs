use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

/// What API Gateway is told: at the handshake a status, at a message the frame to answer with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    pub status_code: u16,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// For the log.
    #[serde(skip)]
    code: Option<&'static str>,
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// At the handshake; a message is never refused by status.
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) detail: &'static str,
}

impl Refusal {
    pub(crate) const fn new(status: u16, code: &'static str, detail: &'static str) -> Self {
        Self {
            status,
            code,
            detail,
        }
    }

    /// Ours to mend; the cause is in the log.
    pub(crate) const UNAVAILABLE: Self = Self::new(
        503,
        "unavailable",
        "The service does not answer; try again.",
    );
}

impl Reply {
    /// Welcome, or all right.
    pub(crate) fn accepted() -> Self {
        Self {
            status_code: 200,
            ..Self::default()
        }
    }

    /// The handshake fails with a status.
    pub(crate) fn refused(refusal: &Refusal) -> Self {
        let problem = json!({
            "title": refusal.code,
            "status": refusal.status,
            "code": refusal.code,
            "detail": refusal.detail,
        });
        Self {
            status_code: refusal.status,
            headers: BTreeMap::from([("Content-Type", "application/problem+json".to_owned())]),
            body: Some(problem.to_string()),
            code: Some(refusal.code),
        }
    }

    /// A frame of Socket.IO's.
    pub(crate) fn frame(frame: String) -> Self {
        Self {
            status_code: 200,
            body: Some(frame),
            ..Self::default()
        }
    }

    /// Engine.IO's packet that says nothing: the answer where there is none. Without a body it is
    /// up to API Gateway what the client gets.
    pub(crate) fn noop() -> Self {
        Self::frame("6".to_owned())
    }

    /// Notes for the log why the answer is none.
    pub(crate) fn because(mut self, refusal: &Refusal) -> Self {
        self.code = Some(refusal.code);
        self
    }

    /// A message of the plain protocol; `id` is the one of the message that it answers.
    pub(crate) fn event(name: &str, data: &Value, id: &Value) -> Self {
        let mut frame = json!({ "event": name, "data": data });
        if !id.is_null() {
            frame["id"] = id.clone();
        }
        Self {
            status_code: 200,
            body: Some(frame.to_string()),
            ..Self::default()
        }
    }

    pub(crate) fn error(refusal: &Refusal, id: &Value) -> Self {
        let data = json!({ "code": refusal.code, "detail": refusal.detail });
        Self {
            code: Some(refusal.code),
            ..Self::event("error", &data, id)
        }
    }

    pub(crate) fn code(&self) -> Option<&'static str> {
        self.code
    }
}
