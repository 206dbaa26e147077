//! Sign in, stay signed in, sign out: `/api/v1/auth`.

mod login;
mod logout;
mod me;
mod profile;
mod refresh;
mod session;
mod throttle;

use axum::extract::FromRef;
use mojavox_http::{App, openapi::BASE_PATH};
use mojavox_runtime::{Config, ConfigError};
use utoipa_axum::{router::OpenApiRouter, routes};

/// What this function holds.
#[derive(Clone)]
pub struct State {
    pub app: App,
    /// Cookies are sent over TLS only, unless `COOKIE_SECURE=false` (a machine without TLS).
    pub secure_cookies: bool,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            app: App::from_config(config)?,
            secure_cookies: config.parsed("COOKIE_SECURE")?.unwrap_or(true),
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
        .routes(routes!(login::login))
        .routes(routes!(logout::logout))
        .routes(routes!(refresh::refresh))
        .routes(routes!(me::me));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
