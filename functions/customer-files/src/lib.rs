//! Imports and exports files of debtors.
//!
//! A message names a job; everything else stands in the job's row. Work is done in steps, each one
//! transaction that also moves the job's place in the file: a worker that is killed loses one step,
//! and whoever gets the message next goes on behind the last one. Nothing is done twice, because a
//! step only commits when the place is still where it began.

mod bulk;
mod export;
mod file;
mod import;
mod job;
mod merge;
mod source;

use std::sync::Arc;

use jiff::Timestamp;
use mojavox_db::{Db, DbError};
use mojavox_domain::{
    clock::{Clock, SystemClock},
    ids::{CustomerJobId, OrganizationId},
};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::{StorageError, Uploads};
use mojavox_worker::{JobError, Message};
use serde::{Deserialize, Serialize};

/// What this function holds.
pub struct Worker {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    /// Where files were uploaded to and exports are put.
    pub uploads: Uploads,
}

/// Which job is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobMessage {
    pub organization_id: OrganizationId,
    pub job_id: CustomerJobId,
}

/// Why a job stops.
#[derive(Debug, thiserror::Error)]
enum Stop {
    /// The file or the request is at fault: the job fails, and says why.
    #[error("{code}: {detail}")]
    Fail { code: &'static str, detail: String },
    /// Another worker is at it, or has done it.
    #[error("another worker has the job")]
    Taken,
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Stop {
    fn fail(code: &'static str, detail: impl Into<String>) -> Self {
        Self::Fail {
            code,
            detail: detail.into(),
        }
    }
}

impl From<mojavox_db::tokio_postgres::Error> for Stop {
    fn from(error: mojavox_db::tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

impl Worker {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            db: mojavox_worker::database(config)?,
            clock: Arc::new(SystemClock),
            uploads: Uploads::from_config(config, Arc::new(Aws::new(config.clone())))?,
        })
    }

    /// Does a job, or as much of it as the time allows.
    ///
    /// # Errors
    /// What another try may mend.
    pub async fn work(&self, message: Message<JobMessage>) -> Result<(), JobError> {
        let JobMessage {
            organization_id,
            job_id,
        } = message.body;
        let claim = match job::claim(self, organization_id, job_id).await {
            Ok(claim) => claim,
            // Its message comes back in a while: should the other worker die, this one goes on.
            Err(Stop::Taken) => return Err(JobError::retry("another worker has the job")),
            Err(error) => return Err(JobError::retry(error)),
        };
        let Some(claim) = claim else { return Ok(()) };
        let outcome = match claim.job.kind.as_str() {
            // Boxed: together they would be a future too deep for the compiler.
            "import" => Box::pin(import::run(self, &claim, message.deadline)).await,
            _ => Box::pin(export::run(self, &claim, message.deadline)).await,
        };
        match outcome {
            Ok(()) => Ok(()),
            Err(Stop::Fail { code, detail }) => Ok(job::fail(self, &claim, code, &detail).await?),
            // The queue gives the message up: the job's user is told.
            Err(error) if message.is_last_attempt() => {
                job::fail(
                    self,
                    &claim,
                    "internal_error",
                    "Something went wrong on our side.",
                )
                .await?;
                Err(JobError::fail(error))
            }
            Err(error) => Err(JobError::retry(error)),
        }
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
