//! Brings a database to the current schema: forward only, one transaction a file, one migrator at
//! a time.

use refinery::{Migration, Runner, Target};
use tokio_postgres::Client;

use crate::{DbError, Result};

const MIGRATIONS: &[(u32, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// refinery has no lock of its own; any number will do as long as it is only ours.
const LOCK: i64 = 0x6d6f_6a61_766f_7801;

#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    #[error(transparent)]
    Db(#[from] DbError),
    #[error("{0}")]
    Migration(#[from] refinery::Error),
}

impl From<tokio_postgres::Error> for MigrationError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

/// Applies what is missing and tells its names, oldest first.
///
/// `client` is a connection of the owner, not of the functions' role.
///
/// # Errors
/// A migration failed (it and everything after it is not applied), or one that was applied has
/// been changed since.
pub async fn run(client: &mut Client) -> Result<Vec<String>, MigrationError> {
    client
        .execute("SELECT pg_advisory_lock($1)", &[&LOCK])
        .await?;
    let outcome = apply(client).await;
    // Closing the connection would release it too; a caller may go on using it.
    client
        .execute("SELECT pg_advisory_unlock($1)", &[&LOCK])
        .await?;
    outcome
}

async fn apply(client: &mut Client) -> Result<Vec<String>, MigrationError> {
    let migrations = MIGRATIONS
        .iter()
        .map(|(number, title, sql)| Migration::unapplied(&format!("V{number}__{title}"), sql))
        .collect::<Result<Vec<_>, _>>()?;
    let report = Runner::new(&migrations)
        .set_target(Target::Latest)
        .run_async(client)
        .await?;
    Ok(report
        .applied_migrations()
        .iter()
        .map(ToString::to_string)
        .collect())
}

/// Every migration there is: number, title, SQL.
pub const fn all() -> &'static [(u32, &'static str, &'static str)] {
    MIGRATIONS
}

/// Gives the functions' role its password; roles belong to the server, so this is not a migration.
///
/// # Errors
/// The owner may not change the role.
pub async fn set_app_password(client: &Client, password: &str) -> Result<()> {
    // ALTER ROLE takes no parameters: let the server quote.
    let statement: String = client
        .query_one(
            "SELECT format('ALTER ROLE mojavox_app LOGIN PASSWORD %L', $1::text)",
            &[&password],
        )
        .await?
        .get(0);
    client.batch_execute(&statement).await?;
    Ok(())
}
