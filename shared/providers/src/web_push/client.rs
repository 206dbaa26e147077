//! Sending: one request a browser, and what its answer means.

use std::{io, net::SocketAddr, sync::Arc, task, time::Duration};

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Request, StatusCode, Uri, header};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{
        self,
        connect::{
            HttpConnector,
            dns::{GaiResolver, Name},
        },
    },
    rt::TokioExecutor,
};
use jiff::{SignedDuration, Timestamp, fmt::rfc2822};
use rustls::{ClientConfig, RootCertStore, crypto::aws_lc_rs};
use tower::Service;

use super::{Endpoint, Keys, Vapid, endpoint::is_public};

/// Longer than a push service takes on its bad days.
const PATIENCE: Duration = Duration::from_secs(8);

/// How much a browser on battery should hurry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    VeryLow,
    Low,
    Normal,
    High,
}

impl Urgency {
    const fn name(self) -> &'static str {
        match self {
            Self::VeryLow => "very-low",
            Self::Low => "low",
            Self::Normal => "normal",
            Self::High => "high",
        }
    }
}

/// One message, the same for each browser.
#[derive(Debug, Clone, Copy)]
pub struct Push<'a> {
    pub text: &'a [u8],
    pub urgency: Urgency,
    /// Of several with one topic, a browser that was away gets the last: 32 characters of base64url.
    pub topic: &'a str,
    /// How long the service keeps it for a browser that is away.
    pub keep: SignedDuration,
}

/// What became of a push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The service has it.
    Sent,
    /// 404, 410: the browser does not want pushes any more.
    Gone,
    /// 413: a shorter one may pass.
    TooLarge,
    /// 429, 5xx with `Retry-After`, or out of reach: later, not before then if the service said so.
    Later {
        not_before: Option<Timestamp>,
        why: String,
    },
    /// 401, 403: it does not believe that it is us, or the browser subscribed with another key.
    NotBelieved(StatusCode),
    /// It takes no push like this one for this browser.
    Refused(StatusCode),
}

/// Sends to push services.
pub struct Client {
    http: legacy::Client<HttpsConnector<HttpConnector<Resolver>>, Full<Bytes>>,
    vapid: Vapid,
    instead: Option<Uri>,
}

impl Client {
    /// With `instead`, everything goes to that address: a push service that somebody runs
    /// themselves, and then it may be anywhere. Otherwise only to addresses of the internet.
    pub fn new(vapid: Vapid, instead: Option<Uri>) -> Self {
        let mut http = HttpConnector::new_with_resolver(Resolver {
            inner: GaiResolver::new(),
            anywhere: instead.is_some(),
        });
        http.enforce_http(false);
        http.set_connect_timeout(Some(Duration::from_secs(3)));
        let roots: RootCertStore = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
        let tls = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider has cipher suites for its versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let https = HttpsConnectorBuilder::new()
            .with_tls_config(tls)
            .https_or_http()
            .enable_http1()
            .wrap_connector(http);
        Self {
            http: legacy::Client::builder(TokioExecutor::new()).build(https),
            vapid,
            instead,
        }
    }

    /// Sends a push to a browser. Redirects are not followed: no push service sends any.
    pub async fn send(
        &self,
        endpoint: &Endpoint,
        keys: &Keys,
        push: &Push<'_>,
        now: Timestamp,
    ) -> Outcome {
        let Some(request) = self.request(endpoint, keys, push, now) else {
            return later("the request cannot be made");
        };
        match tokio::time::timeout(PATIENCE, self.http.request(request)).await {
            Err(_) => later("the push service took too long"),
            Ok(Err(error)) => later(chain(&error)),
            Ok(Ok(answer)) => {
                let retry_after = answer.headers().get(header::RETRY_AFTER);
                let retry_after = retry_after.and_then(|value| value.to_str().ok());
                outcome(answer.status(), retry_after, now)
            }
        }
    }

    fn request(
        &self,
        endpoint: &Endpoint,
        keys: &Keys,
        push: &Push<'_>,
        now: Timestamp,
    ) -> Option<Request<Full<Bytes>>> {
        let body = keys.encrypt(push.text).ok()?;
        Request::post(self.address(endpoint)?)
            .header(
                header::AUTHORIZATION,
                self.vapid.authorization(&endpoint.origin(), now)?,
            )
            .header(header::CONTENT_TYPE, "application/octet-stream")
            .header(header::CONTENT_ENCODING, "aes128gcm")
            .header("ttl", push.keep.as_secs().max(0))
            .header("urgency", push.urgency.name())
            .header("topic", push.topic)
            .body(Full::new(body.into()))
            .ok()
    }

    fn address(&self, endpoint: &Endpoint) -> Option<Uri> {
        let Some(instead) = &self.instead else {
            return Some(endpoint.uri().clone());
        };
        let mut parts = instead.clone().into_parts();
        parts.path_and_query = endpoint.uri().path_and_query().cloned();
        Uri::from_parts(parts).ok()
    }
}

fn later(why: impl Into<String>) -> Outcome {
    Outcome::Later {
        not_before: None,
        why: why.into(),
    }
}

/// The topmost error says "client error (Connect)" and no more.
fn chain(error: &dyn std::error::Error) -> String {
    std::iter::successors(Some(error), |error| error.source())
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ")
}

fn outcome(status: StatusCode, retry_after: Option<&str>, now: Timestamp) -> Outcome {
    match status.as_u16() {
        200..=299 => Outcome::Sent,
        404 | 410 => Outcome::Gone,
        413 => Outcome::TooLarge,
        429 | 500..=599 => Outcome::Later {
            not_before: retry_after.and_then(|text| moment(text, now)),
            why: format!("the push service answered {status}"),
        },
        401 | 403 => Outcome::NotBelieved(status),
        _ => Outcome::Refused(status),
    }
}

/// Seconds, or a date (RFC 9110, 10.2.3); a day at most, whatever a service says.
fn moment(retry_after: &str, now: Timestamp) -> Option<Timestamp> {
    let longest = now + SignedDuration::from_hours(24);
    let text = retry_after.trim();
    let at = match text.parse::<u32>() {
        Ok(seconds) => now + SignedDuration::from_secs(seconds.into()),
        Err(_) => rfc2822::parse(text).ok()?.timestamp(),
    };
    (at > now).then(|| at.min(longest))
}

/// Names to addresses of the internet. Asked at each connection, so that a name which leads
/// elsewhere by now is noticed.
#[derive(Clone)]
struct Resolver {
    inner: GaiResolver,
    anywhere: bool,
}

impl Service<Name> for Resolver {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future =
        std::pin::Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut task::Context<'_>) -> task::Poll<io::Result<()>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let found = self.inner.call(name);
        let anywhere = self.anywhere;
        Box::pin(async move {
            let good: Vec<_> = found
                .await?
                .filter(|address| anywhere || is_public(address.ip()))
                .collect();
            if good.is_empty() {
                let why = "the push service has no address on the internet";
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, why));
            }
            Ok(good.into_iter())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_mean_what_the_standard_says() {
        let now = Timestamp::from_second(1_769_506_200).unwrap();
        let of = |status: u16| outcome(StatusCode::from_u16(status).unwrap(), None, now);
        assert_eq!(of(201), Outcome::Sent);
        assert_eq!(of(202), Outcome::Sent);
        assert_eq!(of(404), Outcome::Gone);
        assert_eq!(of(410), Outcome::Gone);
        assert_eq!(of(413), Outcome::TooLarge);
        assert_eq!(of(403), Outcome::NotBelieved(StatusCode::FORBIDDEN));
        assert_eq!(of(400), Outcome::Refused(StatusCode::BAD_REQUEST));
        assert_eq!(of(302), Outcome::Refused(StatusCode::FOUND));
        assert!(matches!(
            of(503),
            Outcome::Later {
                not_before: None,
                ..
            }
        ));
    }

    #[test]
    fn retry_after_is_seconds_or_a_date_and_never_for_ever() {
        let now = Timestamp::from_second(1_769_506_200).unwrap();
        let in_seconds = |seconds| Some(now + SignedDuration::from_secs(seconds));
        assert_eq!(moment("120", now), in_seconds(120));
        assert_eq!(moment("4000000000", now), in_seconds(86_400));
        assert_eq!(moment("Tue, 27 Jan 2026 09:31:00 GMT", now), in_seconds(60));
        assert_eq!(moment("Mon, 26 Jan 2026 09:31:00 GMT", now), None);
        assert_eq!(moment("soon", now), None);
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_not_connected_to() {
        let mut resolver = Resolver {
            inner: GaiResolver::new(),
            anywhere: false,
        };
        let refused = resolver
            .call("localhost".parse().unwrap())
            .await
            .unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::PermissionDenied);
        resolver.anywhere = true;
        assert!(resolver.call("localhost".parse().unwrap()).await.is_ok());
    }
}
