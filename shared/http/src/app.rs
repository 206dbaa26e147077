use std::sync::Arc;

use axum::extract::FromRef;
use jiff::Timestamp;
use mojavox_db::Db;
use mojavox_domain::{
    chance::{self, Chance},
    clock::{Clock, SystemClock},
};
use mojavox_runtime::{Config, ConfigError, SystemChance};
use uuid::Uuid;

use crate::token::Tokens;

/// What every HTTP function holds. Cheap to clone; a function with more to hold embeds it in its
/// own state and implements `FromRef`.
#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub tokens: Arc<Tokens>,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
}

impl App {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            // What a request's transaction leaves for a queue goes out after its commit.
            db: mojavox_worker::database(config)?,
            tokens: Arc::new(Tokens::from_config(config)?),
            clock: Arc::new(SystemClock),
            chance: Arc::new(SystemChance),
        })
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(chance::uuid_v7(self.now(), &*self.chance))
    }
}

/// States that embed an [`App`] hand it out; so extractors work with all of them.
pub(crate) fn app_of<S>(state: &S) -> App
where
    App: FromRef<S>,
{
    App::from_ref(state)
}
