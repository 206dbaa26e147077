//! Recordings of calls, with what was said in them: `/api/v1/recordings`.

mod analyse;
mod audio;
mod detail;
mod export;
mod export_detail;
mod export_view;
mod flag;
mod legal_hold;
mod list;
mod proposals;
mod transcribe;
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
    /// Where the audio is.
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
        .routes(routes!(detail::detail))
        .routes(routes!(audio::audio))
        .routes(routes!(analyse::analyse))
        .routes(routes!(transcribe::transcribe))
        .routes(routes!(export::export))
        .routes(routes!(export_detail::export_detail))
        .routes(routes!(legal_hold::hold, legal_hold::release))
        .routes(routes!(flag::flag, flag::unflag));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
