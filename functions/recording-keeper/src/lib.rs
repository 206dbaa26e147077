//! What happens to recordings because time passes: their last day is reckoned from the rules of
//! retention, they are removed when it is over, and exports are when they were kept long enough.
//!
//! A run does what its time allows; the next one goes on. Each recording is a step of its own, so
//! whoever dies loses one step at most.

mod dates;
mod exports;
mod purge;

use std::sync::Arc;

use jiff::Timestamp;
use mojavox_db::{Db, DbError};
use mojavox_domain::clock::Clock;
use mojavox_storage::{Storage, StorageError};
use mojavox_worker::Deadline;
use serde::Serialize;

/// What this function holds.
pub struct Keeper {
    pub db: Db,
    pub storage: Storage,
    pub clock: Arc<dyn Clock>,
}

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    /// Recordings whose last day was reckoned.
    pub dated: usize,
    /// Recordings that were removed.
    pub purged: usize,
    /// Due ones that a legal hold or another rule keeps.
    pub kept: usize,
    /// Exports whose file was removed.
    pub exports_removed: usize,
    /// Exports that no worker finished.
    pub exports_given_up: usize,
    /// What could not be done now; the next run tries again.
    pub failed: usize,
    /// Whether everything due was looked at.
    pub done: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A row that names no file, a profile without rules.
    #[error("what is stored makes no sense: {0}")]
    Senseless(String),
}

impl From<mojavox_db::tokio_postgres::Error> for KeepError {
    fn from(error: mojavox_db::tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

impl KeepError {
    /// Whether it is this one row's trouble: it must not keep the others waiting.
    const fn concerns_one(&self) -> bool {
        !matches!(self, Self::Db(DbError::Unavailable(_)))
    }
}

impl Keeper {
    /// Does what is due, as far as the time allows. Doing it again finds nothing left to do.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn keep(&self, deadline: Deadline) -> Result<Kept, KeepError> {
        let mut kept = Kept::default();
        let all = async {
            dates::reckon(self, &mut kept).await?;
            purge::purge_due(self, &mut kept).await?;
            exports::end_due(self, &mut kept).await
        };
        // Dropped at whatever it awaits, as if it had died: the next run goes on. (Boxed: else it is a
        // future too deep for the compiler.)
        match deadline.in_time(Box::pin(all)).await {
            Ok(outcome) => {
                outcome?;
                kept.done = true;
            }
            Err(out_of_time) => tracing::info!(%out_of_time, "the next run goes on"),
        }
        if kept.failed > 0 {
            tracing::error!(failed = kept.failed, "not everything due could be done");
        }
        Ok(kept)
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// Counts what failed for one row, and hands on what concerns all.
fn settle(kept: &mut Kept, what: &str, id: uuid::Uuid, error: KeepError) -> Result<(), KeepError> {
    if !error.concerns_one() {
        return Err(error);
    }
    kept.failed += 1;
    tracing::error!(error = &error as &dyn std::error::Error, %id, "{what}");
    Ok(())
}
