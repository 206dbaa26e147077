//! What people have to do: `/api/v1/tasks`.

mod assign;
mod complete;
mod create;
mod delete;
mod detail;
mod fields;
mod list;
mod update;
mod view;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(detail::detail, update::update, delete::delete))
        .routes(routes!(assign::assign))
        .routes(routes!(complete::complete));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
