use axum::{http::HeaderMap, response::Response};

use crate::file::{File, REVALIDATE};

static DOCUMENT: File = File::new(
    "application/json",
    None,
    REVALIDATE,
    include_bytes!("../../../infra/openapi.json"),
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
