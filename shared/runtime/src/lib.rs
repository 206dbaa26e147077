//! What a function needs to start: configuration read once, logs, AWS clients, the database.
//!
//! Nothing here knows whether it runs on AWS or on one machine; addresses come from the
//! environment alone.

mod aws;
mod chance;
pub mod config;
pub mod logs;

pub use aws::Aws;
pub use chance::SystemChance;
pub use config::{Config, ConfigError};

use std::sync::Arc;

use mojavox_db::{Db, Settings};
use mojavox_domain::clock::SystemClock;

/// The database that `DATABASE_URL` names.
///
/// # Errors
/// A variable is missing or cannot be read.
pub fn database(config: &Config) -> Result<Db, ConfigError> {
    let settings = Settings {
        url: config.required("DATABASE_URL")?,
        ca_file: config.optional("DATABASE_CA_FILE"),
        // An instance serves one request at a time; the second connection covers a read that runs
        // beside a transaction.
        max_connections: config.parsed("DATABASE_MAX_CONNECTIONS")?.unwrap_or(2),
    };
    Db::new(&settings, Arc::new(SystemClock), Arc::new(SystemChance))
        .map_err(|error| ConfigError::invalid("DATABASE_URL", error))
}
