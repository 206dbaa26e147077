//! Connections of one function instance.

use std::{str::FromStr as _, sync::Arc, time::Duration};

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use tokio_postgres::{NoTls, config::SslMode};

use crate::{DbError, Result, tls};

/// A connection that lay idle this long may have been cut while the instance was frozen: it is
/// asked before it is trusted.
const TRUSTED_IDLE: Duration = Duration::from_secs(5);

/// Where the database is and how many connections an instance may hold.
#[derive(Clone)]
pub struct Settings {
    /// `postgres://user:password@host:port/database?sslmode=require`
    pub url: String,
    /// PEM bundle of further certificate authorities to trust.
    pub ca_file: Option<String>,
    pub max_connections: usize,
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The URL holds a password.
        f.debug_struct("Settings")
            .field("max_connections", &self.max_connections)
            .finish_non_exhaustive()
    }
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(crate) pool: Pool,
    pub(crate) clock: Arc<dyn mojavox_domain::clock::Clock>,
    pub(crate) chance: Arc<dyn mojavox_domain::chance::Chance>,
}

impl Db {
    /// Prepares the pool; connects at the first use, or in [`Db::warm_up`].
    ///
    /// # Errors
    /// The URL or the certificate bundle cannot be read.
    pub fn new(
        settings: &Settings,
        clock: Arc<dyn mojavox_domain::clock::Clock>,
        chance: Arc<dyn mojavox_domain::chance::Chance>,
    ) -> Result<Self> {
        let unavailable = |error| DbError::Unavailable(error);
        let mut config = tokio_postgres::Config::from_str(&settings.url)?;
        config
            .connect_timeout(Duration::from_secs(5))
            .keepalives_idle(Duration::from_secs(30));
        let manager_config = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let manager = if config.get_ssl_mode() == SslMode::Require {
            let tls = tls::connector(settings.ca_file.as_deref()).map_err(unavailable)?;
            Manager::from_config(config, tls, manager_config)
        } else {
            // Without `sslmode=require` the URL names a server on this machine or in this network.
            Manager::from_config(config, NoTls, manager_config)
        };
        let pool = Pool::builder(manager)
            .max_size(settings.max_connections)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(Duration::from_secs(5)))
            .create_timeout(Some(Duration::from_secs(6)))
            .recycle_timeout(Some(Duration::from_secs(2)))
            .pre_recycle(Hook::async_fn(|client, metrics| {
                Box::pin(async move {
                    if metrics.last_used() > TRUSTED_IDLE {
                        client.simple_query("").await.map_err(HookError::Backend)?;
                    }
                    Ok(())
                })
            }))
            .build()
            .map_err(|error| unavailable(Box::new(error)))?;
        Ok(Self {
            pool,
            clock,
            chance,
        })
    }

    /// Connects before the first request wants it: during INIT that time is free.
    pub async fn warm_up(&self) {
        if let Err(error) = self.pool.get().await {
            // The first request tries again and answers for itself.
            tracing::warn!(%error, "no database connection during start");
        }
    }
}
