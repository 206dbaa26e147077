//! Debtors, and the files they come from and leave in: `/api/v1/customers`.

mod campaigns;
mod create;
mod delete;
mod detail;
mod files;
mod input;
mod list;
mod page;
mod payments;
mod update;
mod view;
mod write;

use std::sync::Arc;

use axum::extract::FromRef;
use mojavox_http::{App, openapi::BASE_PATH};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::Uploads;
use utoipa_axum::{router::OpenApiRouter, routes};

/// What this function holds.
#[derive(Clone)]
pub struct State {
    pub app: App,
    /// Where files are uploaded to and exports wait.
    pub uploads: Uploads,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            app: App::from_config(config)?,
            uploads: Uploads::from_config(config, Arc::new(Aws::new(config.clone())))?,
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
        .routes(routes!(list::list, create::create))
        .routes(routes!(detail::detail, update::update, delete::delete))
        .routes(routes!(payments::payments))
        .routes(routes!(campaigns::campaigns))
        .routes(routes!(
            files::create_import::create_import,
            files::list_imports::list_imports
        ))
        .routes(routes!(files::import_detail::import_detail))
        .routes(routes!(files::start_import::start_import))
        .routes(routes!(files::import_errors::import_errors))
        .routes(routes!(files::create_export::create_export))
        .routes(routes!(files::export_detail::export_detail));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
