//! Files kept in a folder (`STORAGE_TYPE=local`), at signed addresses: `/api/v1/files`.
//!
//! Where files are in a bucket its own presigned addresses are handed out, and nothing is here.

mod download;

use std::sync::Arc;

use mojavox_domain::clock::{Clock, SystemClock};
use mojavox_http::openapi::BASE_PATH;
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::{Signer, Storage};
use utoipa_axum::{router::OpenApiRouter, routes};

/// What this function holds.
#[derive(Clone)]
pub struct State {
    pub storage: Storage,
    /// `None`: files are in a bucket.
    pub signer: Option<Signer>,
    pub clock: Arc<dyn Clock>,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let storage = Storage::from_config(config, Arc::new(Aws::new(config.clone())))?;
        let signer = storage
            .serves_itself()
            .then(|| Signer::from_config(config))
            .transpose()?;
        Ok(Self {
            storage,
            signer,
            clock: Arc::new(SystemClock),
        })
    }
}

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<State> {
    let routes = OpenApiRouter::new().routes(routes!(download::download));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
