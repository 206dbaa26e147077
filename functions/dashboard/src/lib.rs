//! Key figures: `/api/v1/dashboard`. All of them come from rollups: they cost days, not calls.

mod fleet_status;
mod kpis;
mod recovery_performance;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(kpis::kpis))
        .routes(routes!(recovery_performance::recovery_performance))
        .routes(routes!(fleet_status::fleet_status));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
