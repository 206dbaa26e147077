//! Requests to speech services, and what their answers mean for the next try.

use std::{error::Error, time::Duration};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{Request, StatusCode, Uri, header, header::HeaderMap};
use jiff::fmt::rfc2822;
use mojavox_domain::clock::{Clock as _, SystemClock};
use serde::de::DeserializeOwned;

use super::{Again, Failure, unreadable};
use crate::https::{self, Client};

/// A transcript of hours, with every word's time.
const LARGEST: usize = 32 * 1024 * 1024;

/// One service's connections.
pub(super) struct Http {
    client: Client,
    patience: Duration,
}

impl Http {
    /// Gives an answer up after `patience`.
    pub(super) fn new(patience: Duration) -> Self {
        Self {
            client: https::client(),
            patience,
        }
    }

    /// Sends a request and reads its answer.
    pub(super) async fn send<T: DeserializeOwned>(
        &self,
        request: Request<Full<Bytes>>,
    ) -> Result<T, Failure> {
        let answered = tokio::time::timeout(self.patience, async {
            let answer = self
                .client
                .request(request)
                .await
                .map_err(|error| Failure::unavailable(chain(&error)))?;
            let (parts, body) = answer.into_parts();
            if !parts.status.is_success() {
                // What it says may repeat what was said in the call: not even for the log.
                return Err(refused(parts.status, &parts.headers));
            }
            let body = Limited::new(body, LARGEST).collect().await;
            Ok(body
                .map_err(|error| Failure::unavailable(error.to_string()))?
                .to_bytes())
        });
        let body = answered
            .await
            .map_err(|_| Failure::unavailable("it took too long"))??;
        serde_json::from_slice(&body).map_err(|_| unreadable("not the JSON that is documented"))
    }
}

/// Below a base address, which may have a path of its own.
pub(super) fn below(base: &Uri, path: &str) -> String {
    format!("{}{path}", base.to_string().trim_end_matches('/'))
}

/// One that cannot be made has something in its headers or address that does not belong there.
pub(super) fn request(
    builder: hyper::http::request::Builder,
    body: impl Into<Bytes>,
) -> Result<Request<Full<Bytes>>, Failure> {
    builder
        .body(Full::new(body.into()))
        .map_err(|error| super::not_configured(error.to_string()))
}

fn refused(status: StatusCode, headers: &HeaderMap) -> Failure {
    let why = format!("it answered {status}");
    match status.as_u16() {
        429 => Failure {
            code: "service_busy",
            again: Again::Later(retry_after(headers)),
            why: why.into(),
        },
        408 | 500..=599 => Failure {
            code: "service_unavailable",
            again: Again::Later(retry_after(headers)),
            why: why.into(),
        },
        401 | 403 => Failure::never("service_credentials", why),
        413 => Failure::never("audio_too_long", why),
        _ => Failure::never("service_refused", why),
    }
}

/// Seconds, or a date (RFC 9110, 10.2.3).
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let at = rfc2822::parse(text).ok()?.timestamp();
    Duration::try_from(at.duration_since(SystemClock.now())).ok()
}

/// The topmost error says "client error (Connect)" and no more.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
