//! Browsers that are reached when nobody looks: `/api/v1/push`. What is sent to them is
//! push-sender's.

mod list;
mod public_key;
mod subscribe;
mod unsubscribe;
mod view;

use std::sync::Arc;

use axum::extract::FromRef;
use mojavox_http::{App, openapi::BASE_PATH};
use mojavox_runtime::{Config, ConfigError};
use utoipa_axum::{router::OpenApiRouter, routes};

pub use subscribe::MOST;

/// What this function holds.
#[derive(Clone)]
pub struct State {
    pub app: App,
    /// Browsers bind their subscriptions to it; without it there are none.
    pub vapid_public_key: Option<Arc<str>>,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            app: App::from_config(config)?,
            vapid_public_key: config.optional("VAPID_PUBLIC_KEY").map(Into::into),
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
        .routes(routes!(public_key::public_key))
        .routes(routes!(list::list, subscribe::subscribe))
        .routes(routes!(unsubscribe::unsubscribe));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
