//! CORS as section 9 of the integration guide wants it: three origins, credentials, five methods,
//! two headers.

use std::collections::BTreeSet;

use e2e::{Platform, required};
use reqwest::{Method, Response};

fn origins() -> BTreeSet<String> {
    [
        "http://localhost:3000".to_owned(),
        "http://localhost:5173".to_owned(),
        required("FRONTEND_URL"),
    ]
    .into()
}

fn header<'a>(answer: &'a Response, name: &str) -> Option<&'a str> {
    answer
        .headers()
        .get(name)
        .map(|value| value.to_str().expect("works"))
}

fn set(list: Option<&str>) -> BTreeSet<String> {
    list.unwrap_or_default()
        .split(',')
        .map(|item| item.trim().to_lowercase())
        .filter(|item| !item.is_empty())
        .collect()
}

fn words(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(ToString::to_string).collect()
}

async fn preflight(platform: &Platform, origin: &str) -> Response {
    platform
        .request(Method::OPTIONS, "/api/v1/auth/login")
        .header("origin", origin)
        .header("access-control-request-method", "POST")
        .header(
            "access-control-request-headers",
            "content-type,authorization",
        )
        .send()
        .await
        .expect("works")
}

#[tokio::test]
async fn the_frontends_origins_may() {
    let platform = Platform::find().await;
    for origin in origins() {
        let answer = preflight(&platform, &origin).await;
        assert!(
            answer.status().is_success(),
            "{origin}: {}",
            answer.status()
        );
        let get = |name| header(&answer, name);
        assert_eq!(get("access-control-allow-origin"), Some(origin.as_str()));
        assert_eq!(get("access-control-allow-credentials"), Some("true"));
        assert_eq!(
            set(get("access-control-allow-methods")),
            words(&["get", "post", "put", "delete", "patch"])
        );
        assert_eq!(
            set(get("access-control-allow-headers")),
            words(&["content-type", "authorization"])
        );

        let actual = platform
            .get("/api/v1/auth/me")
            .header("origin", &origin)
            .send()
            .await
            .expect("works");
        assert_eq!(actual.status(), 401);
        assert_eq!(
            header(&actual, "access-control-allow-origin"),
            Some(origin.as_str())
        );
        assert_eq!(
            header(&actual, "access-control-allow-credentials"),
            Some("true")
        );
    }
}

#[tokio::test]
async fn any_other_origin_may_not() {
    let platform = Platform::find().await;
    for origin in [
        "https://evil.example",
        "http://localhost:3001",
        "http://localhost:5173.evil.example",
        "https://localhost:5173",
        "null",
    ] {
        let refused = preflight(&platform, origin).await;
        assert_eq!(
            header(&refused, "access-control-allow-origin"),
            None,
            "{origin}"
        );
        let request = platform.get("/api/v1/auth/me").header("origin", origin);
        let actual = request.send().await.expect("works");
        assert_eq!(
            header(&actual, "access-control-allow-origin"),
            None,
            "{origin}"
        );
    }
}
