//! The API's reference page and its documents: `/api/v1/docs`, `/api/v1/openapi.json` for requests,
//! `/api/v1/asyncapi.json` for live events.
//!
//! Everything the page needs comes from here: no CDN learns who reads it, and it works where there
//! is no internet.

mod asset;
mod document;
mod file;
mod page;

use axum::routing::get;
use mojavox_http::openapi::BASE_PATH;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description; the page's own files are not described.
pub fn router() -> OpenApiRouter {
    let routes = OpenApiRouter::new()
        .routes(routes!(page::page))
        .routes(routes!(document::document))
        .routes(routes!(document::events))
        .route("/docs/{asset}", get(asset::asset));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
