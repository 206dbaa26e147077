//! AI agents and the versions of their configuration: `/api/v1/agents`.
//!
//! A call keeps the version that spoke, so a version never changes: every change of the
//! configuration adds one.

mod configuration;
mod create;
mod delete;
mod detail;
mod list;
mod status;
mod update;
mod versions;
mod view;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(detail::detail, update::update, delete::delete))
        .routes(routes!(versions::versions))
        .routes(routes!(status::set_status));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
