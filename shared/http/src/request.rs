//! What is known of a request before its handler runs.

use axum::{
    body::Body,
    http::{HeaderMap, Request, header},
};
use lambda_http::RequestExt as _;
use sha2::{Digest as _, Sha256};

use crate::ApiError;

/// Bodies over this many bytes are refused with 413.
pub const MAX_BODY_BYTES: usize = 1_000_000;

/// Where a request comes from.
#[derive(Debug, Clone, Default)]
pub struct RequestMeta {
    pub request_id: String,
    /// As the gateway saw it; never what a client says in a header.
    pub source_ip: Option<String>,
    pub user_agent: Option<String>,
}

impl RequestMeta {
    pub(crate) fn of(request: &Request<Body>, fallback_id: impl FnOnce() -> String) -> Self {
        let lambda = request.lambda_context_ref();
        let request_id = lambda
            .map(|context| context.request_id.clone())
            .filter(|id| !id.is_empty())
            .unwrap_or_else(fallback_id);
        let source_ip = match request.request_context_ref() {
            Some(lambda_http::request::RequestContext::ApiGatewayV2(context)) => {
                context.http.source_ip.clone()
            }
            _ => None,
        };
        Self {
            request_id,
            source_ip,
            user_agent: text(request.headers(), &header::USER_AGENT, 300),
        }
    }

    pub fn origin(&self) -> mojavox_db::Origin {
        mojavox_db::Origin {
            request_id: Some(self.request_id.clone()),
            source_ip: self.source_ip.clone(),
        }
    }
}

fn text(headers: &HeaderMap, name: &header::HeaderName, most: usize) -> Option<String> {
    let value = headers.get(name)?;
    Some(
        String::from_utf8_lossy(value.as_bytes())
            .replace('\0', "")
            .chars()
            .take(most)
            .collect(),
    )
}

/// Identifies a request for [`crate::Idempotency`]: SHA-256 over method, target and body.
#[derive(Debug, Clone)]
pub(crate) struct RequestHash(pub(crate) [u8; 32]);

/// Reads the whole body (Lambda has it in memory already), so that its size and hash are known
/// before anything is done.
pub(crate) async fn buffered(request: Request<Body>) -> Result<Request<Body>, ApiError> {
    use http_body_util::{BodyExt as _, LengthLimitError, Limited};
    let (mut parts, body) = request.into_parts();
    let bytes = match Limited::new(body, MAX_BODY_BYTES).collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => {
            return Err(ApiError::new(
                axum::http::StatusCode::PAYLOAD_TOO_LARGE,
                "body_too_large",
                format!("A body has at most {MAX_BODY_BYTES} bytes."),
            ));
        }
        Err(error) => {
            return Err(
                ApiError::bad_request("unreadable_body", "The body cannot be read.")
                    .caused_by(error),
            );
        }
    };
    if parts.headers.contains_key(crate::idempotency::HEADER) {
        let mut hash = Sha256::new();
        for part in [
            parts.method.as_str().as_bytes(),
            parts.uri.to_string().as_bytes(),
            &bytes,
        ] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        parts.extensions.insert(RequestHash(hash.finalize().into()));
    }
    Ok(Request::from_parts(parts, Body::from(bytes)))
}
