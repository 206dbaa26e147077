//! What was said is written down, without what must not be kept.

use jiff::{SignedDuration, Timestamp};
use mojavox_db::{AuditEntry, queries::transcription};
use mojavox_domain::redaction::Redactor;
use mojavox_providers::transcription::Transcript;
use mojavox_worker::JobError;
use serde_json::{Value, json};

use crate::{
    TranscriptionMessage, Worker,
    row::{self, Call, Hold},
};

/// Stores a transcript, once: whoever comes with another one finds that it is not theirs to store.
pub(crate) async fn store(
    worker: &Worker,
    recording: TranscriptionMessage,
    hold: Hold<'_>,
    call: Call,
    transcript: Transcript,
) -> Result<(), JobError> {
    let language = transcript.language.clone();
    let (turns, redacted) = turns(worker.agent_channel, call.recorded_at, transcript);
    let count = turns.len();
    let tx = row::begin(worker, recording).await?;
    let organization = recording.organization_id.uuid();
    let id = recording.recording_id.uuid();
    let stored = transcription::store_transcript()
        .bind(
            &tx,
            &tx.now(),
            &Value::Array(turns),
            &language.as_deref(),
            &organization,
            &id,
            &hold.lease(),
            &hold.job(),
        )
        .opt()
        .await?;
    if stored.is_none() {
        tracing::info!(recording = %recording.recording_id, "it is not ours to store");
        return Ok(());
    }
    tx.audit(AuditEntry {
        action: "recordings.transcribed",
        entity_type: "recording",
        entity_id: id,
        before: None,
        after: Some(json!({ "turns": count, "redacted": redacted, "language": language })),
    })
    .await?;
    let message = json!({ "organizationId": recording.organization_id, "recordingId": recording.recording_id });
    tx.enqueue("analysis", None, message).await?;
    tx.commit().await?;
    tracing::info!(recording = %recording.recording_id, turns = count, redacted, "transcribed");
    Ok(())
}

/// As the recording keeps them, and how many numbers were taken out.
fn turns(
    agent_channel: usize,
    recorded_at: Timestamp,
    transcript: Transcript,
) -> (Vec<Value>, usize) {
    let guessed = transcript.channels < 2;
    let agent = if guessed {
        most_talkative(&transcript)
    } else {
        agent_channel
    };
    let mut redactor = Redactor::new();
    let mut redacted = 0;
    let turn = |one: mojavox_providers::transcription::Utterance| {
        let said = redactor.turn(&one.text);
        redacted += said.found.len();
        let mut turn = json!({
            "speaker": if one.channel == agent { "agent" } else { "debtor" },
            "text": said.text,
            "timestamp": recorded_at + SignedDuration::from_millis(one.start_ms),
            "startMs": one.start_ms,
            "endMs": one.end_ms,
            "confidence": one.confidence.map(|sure| (sure * 1_000.0).round() / 1_000.0),
        });
        if guessed {
            turn["speakerGuessed"] = json!(true);
        }
        turn
    };
    let turns = transcript.utterances.into_iter().map(turn).collect();
    (turns, redacted)
}

/// Of a single channel nobody knows who speaks, at best which words are the same voice's. Agents have
/// more to say; who reads that it is a guess can listen.
fn most_talkative(transcript: &Transcript) -> usize {
    let mut said = [0; 2];
    for one in &transcript.utterances {
        said[one.channel.min(1)] += one.text.len();
    }
    usize::from(said[1] > said[0])
}
