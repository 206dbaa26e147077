//! Brings the database to the current schema.
//!
//! Two callers: CloudFormation, as a custom resource that every other function waits for, so that a
//! failed migration rolls the deployment back; and people, who invoke it with `{}`.

mod custom_resource;

use custom_resource::Reply;
use mojavox_db::{
    DbError, Settings,
    migrations::{self, MigrationError},
};
use mojavox_runtime::{Config, ConfigError};
use serde::Serialize;
use serde_json::Value;

/// The functions' role; its password is in the functions' `DATABASE_URL`.
const APP_ROLE: &str = "mojavox_app";

/// Where the schema is and who owns it.
pub struct Migrate {
    owner: Settings,
    app: Option<Settings>,
}

/// What was done.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Done {
    /// Names of the migrations, oldest first; empty when the schema was current.
    pub applied: Vec<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Migration(#[from] MigrationError),
    #[error("neither a CloudFormation custom resource request nor an empty object")]
    UnknownEvent,
    #[error("the outcome cannot be reported to CloudFormation")]
    Report(#[from] reqwest::Error),
}

impl Migrate {
    /// # Errors
    /// `MIGRATION_DATABASE_URL` is not set.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let settings = |url| Settings {
            url,
            ca_file: config.optional("DATABASE_CA_FILE"),
            max_connections: 1,
        };
        Ok(Self {
            owner: settings(config.required("MIGRATION_DATABASE_URL")?),
            app: config.optional("DATABASE_URL").map(settings),
        })
    }

    /// Answers an invocation.
    ///
    /// # Errors
    /// A direct invocation's migration failed, or CloudFormation cannot be told. A failed migration
    /// of a deployment is an answer to CloudFormation, not an error: Lambda would run it again.
    pub async fn handle(&self, event: Value) -> Result<Done, Failure> {
        if event.as_object().is_some_and(serde_json::Map::is_empty) {
            return Ok(self.migrate().await?);
        }
        let request = Reply::to(event).ok_or(Failure::UnknownEvent)?;
        // Removing the stack keeps the database as it is.
        let outcome = if request.is_delete {
            Ok(Done {
                applied: Vec::new(),
            })
        } else {
            self.migrate().await
        };
        request.send(&outcome).await?;
        Ok(outcome.unwrap_or(Done {
            applied: Vec::new(),
        }))
    }

    /// Applies what is missing.
    ///
    /// # Errors
    /// The database cannot be reached or a migration fails.
    pub async fn migrate(&self) -> Result<Done, MigrationError> {
        let mut owner = self.owner.connect().await?;
        let applied = migrations::run(&mut owner).await?;
        self.set_app_password(&owner).await?;
        tracing::info!(?applied, "schema is current");
        Ok(Done { applied })
    }

    async fn set_app_password(
        &self,
        owner: &mojavox_db::tokio_postgres::Client,
    ) -> Result<(), DbError> {
        let Some(app) = &self.app else { return Ok(()) };
        match app.credentials()? {
            (Some(user), Some(password)) if user == APP_ROLE => {
                migrations::set_app_password(owner, &password).await
            }
            _ => Ok(()),
        }
    }
}
