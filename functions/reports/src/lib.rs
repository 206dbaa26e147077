//! Reports, and when they are made: `/api/v1/reports`.

mod delete;
mod detail;
mod download;
mod faults;
mod generate;
mod list;
mod schedules;
mod view;

use std::sync::Arc;

use axum::extract::FromRef;
use mojavox_http::{App, openapi::BASE_PATH};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::Storage;
use utoipa_axum::{router::OpenApiRouter, routes};

/// What this function holds.
#[derive(Clone)]
pub struct State {
    pub app: App,
    /// Where the files are.
    pub storage: Storage,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        Ok(Self {
            app: App::from_config(config)?,
            storage: Storage::from_config(config, aws)?,
        })
    }
}

impl FromRef<State> for App {
    fn from_ref(state: &State) -> Self {
        state.app.clone()
    }
}

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<State> {
    let routes = OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(generate::generate))
        .routes(routes!(detail::detail, delete::delete))
        .routes(routes!(download::download))
        .routes(routes!(schedules::list::list, schedules::create::create))
        .routes(routes!(
            schedules::detail::detail,
            schedules::update::update,
            schedules::delete::delete
        ))
        .routes(routes!(schedules::run::run));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
