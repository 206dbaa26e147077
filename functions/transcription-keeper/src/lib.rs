//! Sends the transcriber to recordings: when EventBridge says that a job of Amazon Transcribe has
//! ended, and each minute to those that nothing else would lead anywhere: audio without a message,
//! a worker that gave no word, a job whose end was not announced. It only sends messages; what is
//! to be done is seen in the recording, so that one message too many does nothing.

use jiff::SignedDuration;
use mojavox_db::{Db, DbError, Origin, queries::transcription, recordings};
use mojavox_domain::{
    clock::Clock,
    ids::{OrganizationId, RecordingId},
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// Recordings looked up at once.
const BATCH: i32 = 200;
/// A run ends after this many batches; the next goes on where it was.
const MAX_BATCHES: usize = 10;
/// Whoever stores audio sends a message along; this is for audio that came otherwise.
const UNASKED: SignedDuration = SignedDuration::from_mins(2);
/// Longer than a message is tried: its last attempt has written down how it ended.
const ASKED: SignedDuration = SignedDuration::from_hours(2);
/// Longer than a message stays hidden after its worker died.
const LAPSED: SignedDuration = SignedDuration::from_mins(10);
/// Jobs take minutes, and their end is announced, usually.
const POLLED: SignedDuration = SignedDuration::from_mins(2);

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Messages that go out.
    pub nudged: usize,
}

/// Takes an event of Amazon Transcribe, or else looks for what is due.
///
/// # Errors
/// The database's.
pub async fn keep(db: &Db, clock: &dyn Clock, event: &Value) -> Result<Kept, DbError> {
    if event["source"] == "aws.transcribe" {
        let name = event["detail"]["TranscriptionJobName"].as_str();
        return ended(db, name.unwrap_or_default()).await;
    }
    let now = clock.now();
    let mut kept = Kept::default();
    let mut after = Uuid::nil();
    for _ in 0..MAX_BATCHES {
        let client = db.connection().await?;
        let due = transcription::list_recordings_to_nudge()
            .bind(
                &client,
                &(now - UNASKED),
                &(now - ASKED),
                &(now - LAPSED),
                &(now - POLLED),
                &after,
                &BATCH,
            )
            .all()
            .await?;
        drop(client);
        for one in &due {
            nudge(db, one.organization_id.into(), one.recording_id.into()).await?;
        }
        kept.nudged += due.len();
        match due.last() {
            Some(last) if due.len() == usize::try_from(BATCH).unwrap_or_default() => {
                after = last.recording_id;
            }
            _ => break,
        }
    }
    Ok(kept)
}

/// A job that is not ours, or not any more, is nothing to us.
async fn ended(db: &Db, name: &str) -> Result<Kept, DbError> {
    let Some((organization, recording)) = named(name) else {
        return Ok(Kept::default());
    };
    let tx = db.system(organization, Origin::default()).await?;
    let known = transcription::find_transcription_job()
        .bind(&tx, &organization.uuid(), &recording.uuid(), &name)
        .opt()
        .await?;
    tx.commit().await?;
    if known.is_none() {
        return Ok(Kept::default());
    }
    nudge(db, organization, recording).await?;
    Ok(Kept { nudged: 1 })
}

async fn nudge(
    db: &Db,
    organization: OrganizationId,
    recording: RecordingId,
) -> Result<(), DbError> {
    let tx = db.system(organization, Origin::default()).await?;
    transcription::nudge_transcription()
        .bind(&tx, &tx.now(), &organization.uuid(), &recording.uuid())
        .opt()
        .await?;
    recordings::transcribe(&tx, recording).await?;
    tx.commit().await?;
    Ok(())
}

/// `{organisation}-{recording}-{attempt}`, as the transcriber names its jobs.
fn named(job: &str) -> Option<(OrganizationId, RecordingId)> {
    let mut parts = job.splitn(3, '-');
    let organization = Uuid::try_parse(parts.next()?).ok()?;
    let recording = Uuid::try_parse(parts.next()?).ok()?;
    parts.next()?.parse::<u32>().ok()?;
    Some((organization.into(), recording.into()))
}
