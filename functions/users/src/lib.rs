//! The people of an organisation, their roles and status: `/api/v1/users`.
//!
//! The rules of who may change whom are `mojavox_domain::user::decide`; that they hold between
//! requests at the same time is [`administration`]'s part.

mod administration;
mod create;
mod delete;
mod detail;
mod fields;
mod list;
mod own_password;
mod role;
mod status;
mod update;
mod view;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(detail::detail, update::update, delete::delete))
        .routes(routes!(role::set_role))
        .routes(routes!(status::set_status));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
