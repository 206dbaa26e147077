//! E-mails, text messages and phone scripts: `/api/v1/templates`.
//!
//! What is kept can be sent: `mojavox_domain::template` checks it when it is saved. A change of the
//! text adds a version; messages keep the version that they were made from.

mod content;
mod create;
mod delete;
mod detail;
mod list;
mod preview;
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
        .routes(routes!(preview::preview));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
