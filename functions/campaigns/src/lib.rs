//! Campaigns: who is contacted, by whom, when and how fast: `/api/v1/campaigns`.
//!
//! A draft is written and looked at (preflight); its launch fixes the debtors and the versions of
//! agent and template, and from then on only its name and its pace change. What a launch does is in
//! `mojavox_db::campaigns`, because an approval launches too.

mod cancel;
mod create;
mod delete;
mod detail;
mod duplicate;
mod form;
mod launch;
mod list;
mod members;
mod pause;
mod preflight;
mod progress;
mod references;
mod refusal;
mod resume;
mod update;
mod view;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(detail::detail, update::update, delete::delete))
        .routes(routes!(preflight::preflight))
        .routes(routes!(launch::launch))
        .routes(routes!(pause::pause))
        .routes(routes!(resume::resume))
        .routes(routes!(cancel::cancel))
        .routes(routes!(duplicate::duplicate))
        .routes(routes!(progress::progress))
        .routes(routes!(members::members));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
