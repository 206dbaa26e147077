//! The service is asked.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures::{FutureExt as _, TryStreamExt as _};
use mojavox_db::queries::transcription;
use mojavox_providers::transcription::{
    Again, Amazon, Failure, Job, Prompt, Service, Sound, Transcript,
};
use mojavox_storage::Key;
use mojavox_worker::{JobError, Message, held};

use crate::{
    TranscriptionMessage, Worker,
    row::{self, Hold, Taken},
    store,
};

/// Two hours of a phone's two channels; more is no call.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Why there is nothing to store.
enum Stop {
    Failed(Failure),
    /// Somebody else has it by now, or nobody wants it any more.
    Lost,
    Job(JobError),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<JobError> for Stop {
    fn from(error: JobError) -> Self {
        Self::Job(error)
    }
}

pub(crate) async fn begin(
    worker: &Worker,
    message: &Message<TranscriptionMessage>,
    taken: Taken,
) -> Result<(), JobError> {
    let recording = message.body;
    let asked = message.deadline.in_time(held(
        worker.lease / 3,
        || row::keep(worker, recording, taken.lease),
        ask(worker, recording, &taken),
    ));
    let stop = match asked.await {
        Ok(None) => Stop::Lost,
        Ok(Some(Ok(None))) => return Ok(()),
        Ok(Some(Ok(Some(transcript)))) => {
            let hold = Hold::Lease(taken.lease);
            return store::store(worker, recording, hold, taken.call, transcript).await;
        }
        Ok(Some(Err(stop))) => stop,
        Err(_) => Stop::Failed(Failure {
            code: "out_of_time",
            again: Again::Later(Some(Duration::ZERO)),
            why: "longer than the invocation".into(),
        }),
    };
    match stop {
        Stop::Lost => {
            tracing::info!(recording = %recording.recording_id, "it is not ours any more");
            Ok(())
        }
        // The lease ends by itself.
        Stop::Job(error) => Err(error),
        Stop::Failed(failure) => {
            let last = message.is_last_attempt();
            row::give_up(worker, recording, Hold::Lease(taken.lease), &failure, last).await?;
            match failure.again {
                Again::Never => Err(JobError::fail(failure)),
                Again::Later(None) => Err(JobError::retry(failure)),
                Again::Later(Some(delay)) => Err(JobError::retry_after(delay, failure)),
            }
        }
    }
}

/// The transcript; `None` where it comes later.
async fn ask(
    worker: &Worker,
    recording: TranscriptionMessage,
    taken: &Taken,
) -> Result<Option<Transcript>, Stop> {
    let service = worker.service.as_ref().map_err(Clone::clone)?;
    let missing = |why: &'static str| Failure::never("audio_missing", why);
    let key: Key = taken
        .audio
        .parse()
        .map_err(|_| missing("its key is none"))?;
    if key.organization != recording.organization_id {
        return Err(missing("it is another organisation's").into());
    }
    if taken.size > LARGEST {
        return Err(Failure::never("audio_too_long", "larger than calls are").into());
    }
    match service {
        Service::Prompt(prompt) => {
            let file = read(worker, &key)
                .await?
                .ok_or_else(|| missing("it is not in the storage"))?;
            listen(prompt, file, &taken.language).await.map(Some)
        }
        Service::Job(amazon) => {
            // The SDK's futures are deep.
            start(worker, amazon, recording, taken, &key)
                .boxed()
                .await?;
            Ok(None)
        }
    }
}

async fn listen(prompt: &Prompt, file: Bytes, language: &str) -> Result<Transcript, Stop> {
    // Reading a long call takes seconds, in which the lease is to be renewed.
    let sound = tokio::task::spawn_blocking(move || Sound::read(file));
    let sound = sound
        .await
        .map_err(|error| Stop::Job(JobError::retry(error)))??;
    Ok(prompt.transcribe(&sound, language).await?)
}

async fn start(
    worker: &Worker,
    amazon: &Amazon,
    recording: TranscriptionMessage,
    taken: &Taken,
    key: &Key,
) -> Result<(), Stop> {
    let name = job_name(recording, taken.attempt);
    let output = row::output(recording.organization_id, &name)?;
    amazon
        .start(&Job {
            name: &name,
            media: &key.to_string(),
            output: &output.to_string(),
            channels: taken.call.channels,
            language: &taken.language,
        })
        .await?;
    let tx = row::begin(worker, recording)
        .await
        .map_err(JobError::from)?;
    let noted = transcription::note_transcription_job()
        .bind(
            &tx,
            &name,
            &tx.now(),
            &recording.organization_id.uuid(),
            &recording.recording_id.uuid(),
            &taken.lease,
        )
        .opt()
        .await
        .map_err(JobError::from)?;
    tx.commit().await.map_err(JobError::from)?;
    noted.map(drop).ok_or(Stop::Lost)
}

/// `{organisation}-{recording}-{attempt}`: EventBridge says no more than this about a job.
fn job_name(recording: TranscriptionMessage, attempt: i32) -> String {
    format!(
        "{}-{}-{attempt}",
        recording.organization_id.uuid().simple(),
        recording.recording_id.uuid().simple()
    )
}

/// A file, whole.
pub(crate) async fn read(worker: &Worker, key: &Key) -> Result<Option<Bytes>, JobError> {
    let object = worker
        .storage
        .read(key, None)
        .await
        .map_err(JobError::retry)?;
    let Some(object) = object else {
        return Ok(None);
    };
    if object.size > LARGEST {
        return Err(JobError::fail("a file is larger than any that is read"));
    }
    let mut file = BytesMut::with_capacity(usize::try_from(object.size).unwrap_or_default());
    let mut chunks = object.chunks;
    while let Some(chunk) = chunks.try_next().await.map_err(JobError::retry)? {
        file.extend_from_slice(&chunk);
    }
    Ok(Some(file.freeze()))
}
