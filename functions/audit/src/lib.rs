//! Who did what: `/api/v1/audit-logs`.

mod list;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new().routes(routes!(list::list));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
