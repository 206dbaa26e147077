//! API keys of integrators: `/api/v1/api-keys`.
//!
//! A key is accepted wherever an access token is (`mojavox_http::Caller`), limited to its
//! permissions and to what its user may.

mod create;
mod list;
mod revoke;
mod view;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(revoke::revoke));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
