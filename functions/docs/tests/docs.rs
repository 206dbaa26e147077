//! The page, its files and the document, as Lambda would answer.

use axum::{
    body::Body,
    http::{HeaderMap, Request},
};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;

struct Answer {
    status: u16,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

async fn send(request: Request<Body>) -> Answer {
    let response = mojavox_http::layered(docs::router().into())
        .oneshot(request)
        .await
        .expect("works");
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status.as_u16(),
        headers: parts.headers,
        bytes: body.collect().await.expect("works").to_bytes().to_vec(),
    }
}

async fn get(path: &str) -> Answer {
    send(Request::get(path).body(Body::empty()).expect("works")).await
}

#[tokio::test]
async fn the_page_loads_only_files_that_are_here() {
    let page = get("/api/v1/docs").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let text = String::from_utf8(page.bytes).expect("works");
    let mut loaded = 0;
    for name in text.split('"').filter(|part| part.starts_with("docs/")) {
        let file = get(&format!("/api/v1/{name}")).await;
        assert_eq!(file.status, 200, "{name}");
        assert_ne!(file.header("etag"), "", "{name}");
        loaded += 1;
    }
    assert_eq!(loaded, 3, "{text}");
    assert!(!text.contains("//"), "an address of another host: {text}");
}

#[tokio::test]
async fn its_policy_lets_no_other_origin_in() {
    let page = get("/api/v1/docs").await;
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; "));
    assert!(policy.contains("frame-ancestors 'none'"));
    for open in ["http", "*", "unsafe-eval", "script-src 'self' 'unsafe"] {
        assert!(!policy.contains(open), "{policy}");
    }
}

#[tokio::test]
async fn the_component_travels_compressed_and_fits_an_answer() {
    let file = get("/api/v1/docs/scalar-1.72.1.js").await;
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-encoding"), "gzip");
    assert_eq!(
        file.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert!(file.header("cache-control").contains("immutable"));
    assert_eq!(file.bytes[..2], [0x1f, 0x8b], "gzip's magic bytes");
    // Base64 in the function's answer: four bytes for three, of at most 6 MB.
    assert!(file.bytes.len().div_ceil(3) * 4 < 6_000_000);
}

#[tokio::test]
async fn what_the_client_has_is_not_sent_again() {
    for path in [
        "/api/v1/docs",
        "/api/v1/docs/start.js",
        "/api/v1/docs/scalar-1.72.1.js",
        "/api/v1/openapi.json",
        "/api/v1/asyncapi.json",
    ] {
        let first = get(path).await;
        let tag = first.header("etag").to_owned();
        for (condition, status) in [
            (tag.clone(), 304),
            (format!("\"other\", W/{tag}"), 304),
            ("*".to_owned(), 304),
            ("\"other\"".to_owned(), 200),
        ] {
            let request = Request::get(path)
                .header("if-none-match", &condition)
                .body(Body::empty())
                .expect("works");
            let again = send(request).await;
            assert_eq!(again.status, status, "{path} {condition}");
            assert_eq!(again.header("etag"), tag);
            assert_eq!(again.bytes.is_empty(), status == 304);
        }
    }
}

#[tokio::test]
async fn the_documents_are_openapi_and_asyncapi_and_an_unknown_file_a_problem() {
    let answer = get("/api/v1/openapi.json").await;
    assert_eq!(answer.header("content-type"), "application/json");
    let document: Value = serde_json::from_slice(&answer.bytes).expect("works");
    assert_eq!(document["openapi"], "3.1.0");
    assert!(document["paths"]["/api/v1/auth/login"].is_object());
    let answer = get("/api/v1/asyncapi.json").await;
    assert_eq!(answer.header("content-type"), "application/json");
    let events: Value = serde_json::from_slice(&answer.bytes).expect("works");
    assert_eq!(events["asyncapi"], "3.0.0");
    assert_eq!(
        events["components"]["messages"]["callTranscript"]["x-permission"],
        "calls:read"
    );
    for path in ["/api/v1/docs/other.js", "/api/v1/docs/..%2fCargo.toml"] {
        let answer = get(path).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (404, "application/problem+json")
        );
    }
}

/// Binary bodies leave in base64: checked on what API Gateway's event makes of the router.
#[tokio::test]
async fn an_api_gateway_event_is_answered() {
    for (event, kind) in [
        (
            include_str!("../../../events/docs/page.json"),
            "text/html; charset=utf-8",
        ),
        (
            include_str!("../../../events/docs/asset.json"),
            "text/javascript; charset=utf-8",
        ),
        (
            include_str!("../../../events/docs/document.json"),
            "application/json",
        ),
    ] {
        let request = lambda_http::request::from_str(event).expect("works");
        let answer = send(request.map(Body::new)).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, kind));
    }
}
