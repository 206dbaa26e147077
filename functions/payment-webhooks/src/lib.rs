//! What payment providers report: `/api/v1/webhooks/stripe`. Whoever reports is known by the
//! signature over the body's very bytes, and by nothing else.

mod stripe;

use std::sync::Arc;

use mojavox_db::Db;
use mojavox_domain::clock::{Clock, SystemClock};
use mojavox_http::openapi::BASE_PATH;
use mojavox_runtime::{Config, ConfigError};
use utoipa_axum::{router::OpenApiRouter, routes};

/// What this function holds. No keys of ours: nobody signs in here.
#[derive(Clone)]
pub struct State {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    /// `whsec_...` of our endpoint at Stripe; without it no report is believed.
    pub stripe_secret: Option<Arc<str>>,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            db: mojavox_worker::database(config)?,
            clock: Arc::new(SystemClock),
            stripe_secret: config.optional("STRIPE_WEBHOOK_SECRET").map(Into::into),
        })
    }
}

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<State> {
    let routes = OpenApiRouter::new().routes(routes!(stripe::stripe));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
