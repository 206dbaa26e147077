use axum::{http::HeaderMap, response::Response};

use crate::file::{File, REVALIDATE};

static DOCUMENT: File = File::new(
    "application/json",
    None,
    REVALIDATE,
    include_bytes!("../../../infra/openapi.json"),
);

static EVENTS: File = File::new(
    "application/json",
    None,
    REVALIDATE,
    include_bytes!("../../../infra/asyncapi.json"),
);

/// This document
///
/// OpenAPI 3.1, generated from the code that answers.
#[utoipa::path(
    get, path = "/openapi.json", tag = "docs",
    responses((status = 200, description = "The description of all endpoints", body = serde_json::Value)),
    security(()),
    extensions(("x-permission" = json!("public"))),
)]
pub(crate) async fn document(headers: HeaderMap) -> Response {
    DOCUMENT.answer(&headers)
}

/// The live events
///
/// AsyncAPI 3.0, generated from the types that are sent: what comes over the WebSocket connection,
/// who hears it, and what a client may say.
#[utoipa::path(
    get, path = "/asyncapi.json", tag = "docs",
    responses((status = 200, description = "The description of all live events", body = serde_json::Value)),
    security(()),
    extensions(("x-permission" = json!("public"))),
)]
pub(crate) async fn events(headers: HeaderMap) -> Response {
    EVENTS.answer(&headers)
}
