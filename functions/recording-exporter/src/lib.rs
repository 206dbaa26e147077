//! Makes files of recordings that somebody takes away.
//!
//! A message names an export; everything else stands in its row. A worker takes it for a while (its
//! lease, prolonged as long as it lives), makes the file in a temporary one of this machine, and
//! stores it under a name that follows from the export. Whoever comes after one that died starts
//! again: what that one had stored half is removed, and what it had stored whole is replaced. So
//! there is one file, however often the message comes and whoever dies when.

pub mod audio;
mod export;
mod job;
mod package;
pub mod transcript;

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use mojavox_db::{Db, DbError};
use mojavox_domain::{
    clock::{Clock, SystemClock},
    ids::{OrganizationId, RecordingExportId},
};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::{Storage, StorageError};
use mojavox_worker::{JobError, Message, held};
use serde::{Deserialize, Serialize};

/// What this function holds.
pub struct Worker {
    pub db: Db,
    pub storage: Storage,
    pub clock: Arc<dyn Clock>,
    /// A worker that has said nothing for so long is dead.
    pub lease: Duration,
}

/// Which export is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExportMessage {
    pub organization_id: OrganizationId,
    pub export_id: RecordingExportId,
}

/// Prolonged three times in its length.
const LEASE: Duration = Duration::from_mins(1);

/// Why a job stops.
#[derive(Debug, thiserror::Error)]
enum Stop {
    /// The recording is at fault: the export fails, and says why.
    #[error("{code}: {detail}")]
    Fail {
        code: &'static str,
        /// What its user is told.
        told: &'static str,
        /// For the log.
        detail: String,
    },
    /// Another worker has it.
    #[error("another worker has the export")]
    Taken,
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Storage(StorageError),
    /// This machine's disk, or a task that panicked.
    #[error("the file could not be made here")]
    Machine(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<mojavox_db::tokio_postgres::Error> for Stop {
    fn from(error: mojavox_db::tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

impl From<StorageError> for Stop {
    fn from(error: StorageError) -> Self {
        match error {
            // Only who took this one for dead removes its upload.
            StorageError::UploadGone => Self::Taken,
            error => Self::Storage(error),
        }
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Machine(error.into())
    }
}

impl Worker {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        Ok(Self {
            db: mojavox_worker::database(config)?,
            storage: Storage::from_config(config, aws)?,
            clock: Arc::new(SystemClock),
            lease: LEASE,
        })
    }

    /// Makes an export.
    ///
    /// # Errors
    /// What another try may mend.
    pub async fn work(&self, message: Message<ExportMessage>) -> Result<(), JobError> {
        // Boxed, here and below: in one it is a future too deep for the compiler.
        Box::pin(self.export(message)).await
    }

    async fn export(&self, message: Message<ExportMessage>) -> Result<(), JobError> {
        let claim = match job::claim(self, message.body).await {
            Ok(Some(claim)) => claim,
            Ok(None) => return Ok(()),
            // Should the other worker die, this one goes on.
            Err(Stop::Taken) => return Err(JobError::wait(self.lease)),
            Err(error) => return Err(JobError::retry(error)),
        };
        let work = held(
            self.lease / 3,
            || job::prolong(self, &claim),
            export::make(self, &claim),
        );
        let made = message.deadline.in_time(Box::pin(work)).await;
        let error = match made.map(|made| made.unwrap_or(Err(Stop::Taken))) {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(Stop::Fail { code, told, detail })) => {
                tracing::warn!(code, detail, "an export cannot be made");
                return job::fail(self, &claim, code, told).await;
            }
            // Whoever has it now says how it ends.
            Ok(Err(Stop::Taken)) => return Err(JobError::wait(self.lease)),
            Ok(Err(error)) => JobError::retry(error),
            Err(out_of_time) => out_of_time.into(),
        };
        if message.is_last_attempt() {
            // The queue gives the message up: who asked is told.
            let told = "Something went wrong on our side.";
            job::fail(self, &claim, "internal_error", told).await?;
            return Err(JobError::fail(error));
        }
        job::let_go(self, &claim).await?;
        Err(error)
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
