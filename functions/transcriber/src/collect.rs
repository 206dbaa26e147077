//! What the service's job has made.

use mojavox_db::queries::transcription;
use mojavox_providers::transcription::{Again, Amazon, Failure, Progress, Service};
use mojavox_worker::{JobError, Message};

use crate::{
    TranscriptionMessage, Worker, begin,
    row::{self, Hold, Started},
    store,
};

/// Storage and service may hiccup; what is not there for the third time does not come any more.
const LOOKS: u32 = 3;

/// Fetches the result of a job; one that still runs is asked about again by the keeper.
pub(crate) async fn collect(
    worker: &Worker,
    message: &Message<TranscriptionMessage>,
    job: Started,
) -> Result<(), JobError> {
    let recording = message.body;
    let hold = Hold::Job(&job.name);
    let failure = match outcome(worker, recording, &job).await {
        Ok(Some(transcript)) => {
            store::store(worker, recording, hold, job.call, transcript).await?;
            return sweep(worker, recording, &job).await;
        }
        Ok(None) if job.overdue => Failure::never("service_too_slow", "its job does not end"),
        Ok(None) => return Ok(()),
        Err(failure) => failure,
    };
    if failure.again != Again::Never {
        // The job goes on, or has its result: nothing is lost by waiting.
        if message.receive_count < LOOKS {
            return Err(JobError::retry(failure));
        }
        if !job.overdue && failure.code != LOST {
            tracing::warn!(job = job.name, %failure, "left to the keeper, which asks on");
            return Ok(());
        }
    }
    row::give_up(worker, recording, hold, &failure, true).await?;
    sweep(worker, recording, &job).await
}

/// The service says that it is done, and there is nothing.
const LOST: &str = "result_missing";

async fn outcome(
    worker: &Worker,
    recording: TranscriptionMessage,
    job: &Started,
) -> Result<Option<mojavox_providers::transcription::Transcript>, Failure> {
    let amazon = amazon(worker)?;
    let language = match amazon.progress(&job.name).await? {
        Progress::Running => return Ok(None),
        Progress::Failed(failure) => return Err(failure),
        Progress::Done { language } => language,
    };
    let unread = |error: JobError| Failure::unavailable(error.to_string());
    let key = row::output(recording.organization_id, &job.name).map_err(unread)?;
    let output = begin::read(worker, &key).await.map_err(unread)?;
    let output = output.ok_or_else(|| Failure {
        code: LOST,
        again: Again::Later(None),
        why: "the job is done, and its result is not there".into(),
    })?;
    Amazon::read(&output, language).map(Some)
}

/// Removes what a job left. In this order a worker that dies is succeeded: the recording names the
/// job to the end.
pub(crate) async fn sweep(
    worker: &Worker,
    recording: TranscriptionMessage,
    job: &Started,
) -> Result<(), JobError> {
    let key = row::output(recording.organization_id, &job.name)?;
    let forgotten = match amazon(worker) {
        Ok(amazon) => amazon.forget(&job.name).await,
        Err(failure) => Err(failure),
    };
    match forgotten {
        // Amazon forgets it by itself, after 90 days.
        Err(failure) if job.overdue => tracing::warn!(job = job.name, %failure, "it is left"),
        forgotten => forgotten.map_err(JobError::retry)?,
    }
    worker.storage.delete(&key).await.map_err(JobError::retry)?;
    let tx = row::begin(worker, recording).await?;
    transcription::forget_transcription_job()
        .bind(
            &tx,
            &recording.organization_id.uuid(),
            &recording.recording_id.uuid(),
            &job.name,
        )
        .opt()
        .await?;
    tx.commit().await?;
    Ok(())
}

fn amazon(worker: &Worker) -> Result<&Amazon, Failure> {
    match worker.service.as_ref().map_err(Clone::clone)? {
        Service::Job(amazon) => Ok(amazon),
        Service::Prompt(_) => Err(Failure::unavailable(
            "the recording's job is Amazon's, and TRANSCRIPTION_SERVICE is not aws",
        )),
    }
}
