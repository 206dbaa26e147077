//! Sets of debtors by criteria: `/api/v1/segments`.
//!
//! The criteria language is `mojavox_domain::segment`. Counts and sums of a segment are kept as of
//! `refreshedAt`; its debtors are always those of the moment.

mod create;
mod criteria;
mod debtors;
mod delete;
mod detail;
mod list;
mod preview;
mod update;
mod view;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(preview::preview))
        .routes(routes!(detail::detail, update::update, delete::delete))
        .routes(routes!(debtors::debtors));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
