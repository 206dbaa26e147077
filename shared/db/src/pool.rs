//! Connections of one function instance.

use std::{str::FromStr as _, sync::Arc, time::Duration};

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use tokio_postgres::{NoTls, config::SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::{Courier, DbError, Result, tls};

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

impl Settings {
    fn config(&self) -> Result<tokio_postgres::Config> {
        let mut config = tokio_postgres::Config::from_str(&self.url)?;
        config
            .connect_timeout(Duration::from_secs(5))
            .keepalives_idle(Duration::from_secs(30));
        Ok(config)
    }

    /// Without `sslmode=require` the URL names a server on this machine or in this network.
    fn tls(&self, config: &tokio_postgres::Config) -> Result<Option<MakeRustlsConnect>> {
        (config.get_ssl_mode() == SslMode::Require)
            .then(|| tls::connector(self.ca_file.as_deref()).map_err(DbError::Unavailable))
            .transpose()
    }

    /// A single connection, for the owner of the schema; it ends with the client.
    ///
    /// # Errors
    /// The URL cannot be read or the database not reached.
    pub async fn connect(&self) -> Result<tokio_postgres::Client> {
        let config = self.config()?;
        if let Some(tls) = self.tls(&config)? {
            let (client, connection) = config.connect(tls).await?;
            tokio::spawn(connection);
            Ok(client)
        } else {
            let (client, connection) = config.connect(NoTls).await?;
            tokio::spawn(connection);
            Ok(client)
        }
    }

    /// User and password of the URL.
    ///
    /// # Errors
    /// The URL cannot be read.
    pub fn credentials(&self) -> Result<(Option<String>, Option<String>)> {
        let config = self.config()?;
        let password = config
            .get_password()
            .map(|password| String::from_utf8_lossy(password).into_owned());
        Ok((config.get_user().map(str::to_owned), password))
    }
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(crate) pool: Pool,
    pub(crate) clock: Arc<dyn mojavox_domain::clock::Clock>,
    pub(crate) chance: Arc<dyn mojavox_domain::chance::Chance>,
    /// `None`: whoever commits is handed the messages.
    pub(crate) courier: Option<Arc<dyn Courier>>,
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Db").finish_non_exhaustive()
    }
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
        let config = settings.config()?;
        let manager_config = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let manager = match settings.tls(&config)? {
            Some(tls) => Manager::from_config(config, tls, manager_config),
            None => Manager::from_config(config, NoTls, manager_config),
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
            .map_err(|error| DbError::Unavailable(Box::new(error)))?;
        Ok(Self {
            pool,
            clock,
            chance,
            courier: None,
        })
    }

    /// As it is, but messages of a transaction go out by themselves after its commit. Costs
    /// transactions without messages nothing.
    #[must_use]
    pub fn delivering(mut self, courier: Arc<dyn Courier>) -> Self {
        self.courier = Some(courier);
        self
    }

    /// Connects before the first request wants it: during INIT that time is free.
    pub async fn warm_up(&self) {
        if let Err(error) = self.pool.get().await {
            // The first request tries again and answers for itself.
            tracing::warn!(%error, "no database connection during start");
        }
    }
}
