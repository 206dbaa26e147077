//! What users are told, and what waits for their decision: `/api/v1/notifications`.

mod act;
mod counts;
mod detail;
mod list;
mod preferences;
mod read;
mod read_all;
mod refusal;
mod view;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(counts::counts))
        .routes(routes!(preferences::show, preferences::change))
        .routes(routes!(read_all::read_all))
        .routes(routes!(detail::detail))
        .routes(routes!(read::read))
        .routes(routes!(act::act));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
