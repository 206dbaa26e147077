//! What the service's job has made.

use mojavox_db::queries::transcription;
use mojavox_providers::transcription::{Again, Amazon, Failure, Progress, Service};
use mojavox_worker::JobError;

use crate::{
    TranscriptionMessage, Worker, begin,
    row::{self, Hold, Started},
    store,
};

/// Fetches the result of a job; one that still runs is asked about again by the keeper.
pub(crate) async fn collect(
    worker: &Worker,
    recording: TranscriptionMessage,
    job: Started,
) -> Result<(), JobError> {
    let hold = Hold::Job(&job.name);
    match outcome(worker, recording, &job).await {
        Ok(None) => return Ok(()),
        Ok(Some(transcript)) => {
            store::store(worker, recording, hold, job.call, transcript).await?;
        }
        Err(failure) if failure.again == Again::Never => {
            row::give_up(worker, recording, hold, &failure, true).await?;
        }
        // The job goes on, or has its result: nothing is lost by waiting, and the keeper asks on.
        Err(failure) => return Err(JobError::retry(failure)),
    }
    sweep(worker, recording, &job.name).await
}

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
    let output =
        output.ok_or_else(|| Failure::unavailable("the job's result is not there (yet)"))?;
    Amazon::read(&output, language).map(Some)
}

/// Removes what a job left. In this order a worker that dies is succeeded: the recording names the
/// job to the end.
pub(crate) async fn sweep(
    worker: &Worker,
    recording: TranscriptionMessage,
    job: &str,
) -> Result<(), JobError> {
    let key = row::output(recording.organization_id, job)?;
    let amazon = amazon(worker).map_err(JobError::retry)?;
    amazon.forget(job).await.map_err(JobError::retry)?;
    worker.storage.delete(&key).await.map_err(JobError::retry)?;
    let tx = row::begin(worker, recording).await?;
    transcription::forget_transcription_job()
        .bind(
            &tx,
            &recording.organization_id.uuid(),
            &recording.recording_id.uuid(),
            &job,
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
