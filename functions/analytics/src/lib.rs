//! Trends, rankings, objections: `/api/v1/analytics`. All of them come from rollups: they cost
//! days, not calls.

mod agent_leaderboard;
mod call_heatmap;
mod objection_analysis;
mod period;
mod recovery_trend;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(call_heatmap::call_heatmap))
        .routes(routes!(objection_analysis::objection_analysis))
        .routes(routes!(agent_leaderboard::agent_leaderboard))
        .routes(routes!(recovery_trend::recovery_trend));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
