//! Has recordings transcribed.
//!
//! A message names a recording; what is to be done stands in its row. Whoever takes it holds a lease
//! there, which it renews while the service listens: a message that comes twice, and two workers at
//! once, cost one transcription, and a worker that dies is succeeded within a minute. What was said
//! is redacted turn by turn before anything of it is stored; the audio and the service's words go
//! nowhere else.
//!
//! Amazon Transcribe works in its own time: its job is started under a name that is the recording's
//! and the attempt's, so that a job started twice is one, and its result is fetched when another
//! message (see `transcription-keeper`) says that it may be there.

mod begin;
mod collect;
mod row;
mod store;

use std::{sync::Arc, time::Duration};

use futures::FutureExt as _;
use mojavox_db::Db;
use mojavox_domain::{
    clock::{Clock, SystemClock},
    ids::{OrganizationId, RecordingId},
};
use mojavox_providers::transcription::{Failure, Service};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::Storage;
use mojavox_worker::{JobError, Message};
use serde::{Deserialize, Serialize};

use crate::row::Next;

/// What this function holds.
pub struct Worker {
    pub db: Db,
    pub storage: Storage,
    /// Why there is none stands in each recording that is not transcribed for it.
    pub service: Result<Service, Failure>,
    /// Which channel is the agent's, counted from 0; the other one is the debtor's.
    pub agent_channel: usize,
    /// A worker that gave no word for so long is dead.
    pub lease: Duration,
}

/// Which recording is to be looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TranscriptionMessage {
    pub organization_id: OrganizationId,
    pub recording_id: RecordingId,
}

impl Worker {
    /// # Errors
    /// A variable is missing or cannot be read. Those of the service are no reason not to start.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let service = Service::from_config(config, &aws, &clock);
        if let Err(failure) = &service {
            tracing::warn!(%failure, "nothing can be transcribed");
        }
        let agent_channel = match config.parsed("TRANSCRIPTION_AGENT_CHANNEL")?.unwrap_or(1) {
            one @ 1..=2 => one - 1,
            _ => {
                return Err(ConfigError::invalid(
                    "TRANSCRIPTION_AGENT_CHANNEL",
                    "neither 1 nor 2",
                ));
            }
        };
        Ok(Self {
            db: mojavox_worker::database(config)?,
            storage: Storage::from_config(config, aws)?,
            service,
            agent_channel,
            lease: Duration::from_secs(45),
        })
    }

    /// Does what is to be done for a recording.
    ///
    /// # Errors
    /// The service, the storage or the database is out of reach, or another worker has it: to be
    /// tried again. What no try can help is written into the recording.
    pub async fn work(&self, message: Message<TranscriptionMessage>) -> Result<(), JobError> {
        let recording = message.body;
        match row::next(self, recording).await? {
            Next::Nothing => Ok(()),
            // Should the other one die, this one goes on.
            Next::Wait(left) => Err(JobError::wait(left + Duration::from_secs(1))),
            Next::Begin(taken) => begin::begin(self, &message, taken).boxed().await,
            Next::Collect(job) | Next::Sweep(job)
                if !job.overdue && !matches!(self.service, Ok(Service::Job(_))) =>
            {
                // It waits for that setting, for a day; the keeper asks on.
                tracing::warn!(recording = %recording.recording_id, "its job is Amazon's, and TRANSCRIPTION_SERVICE is not aws");
                Ok(())
            }
            Next::Collect(job) => collect::collect(self, &message, job).boxed().await,
            Next::Sweep(job) => {
                collect::sweep(self, recording, &job).boxed().await?;
                // It may have been asked for again.
                match row::next(self, recording).await? {
                    Next::Begin(taken) => begin::begin(self, &message, taken).boxed().await,
                    _ => Ok(()),
                }
            }
        }
    }
}
