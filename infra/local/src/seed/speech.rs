//! Recordings to listen to: a few spoken conversations (infra/local/speech), each given to the
//! latest calls that ended as it does. Their analysis is left to the platform itself.

use anyhow::{Context, Result};
use hyper::Method;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Transaction;
use uuid::Uuid;

use super::demo_id;
use super::profile::{PROFILES, Profile};
use crate::http;
use crate::postgres::connect_url;
use crate::state::State;

/// Calls that get the same conversation.
const CALLS_EACH: i64 = 4;

const CONVERSATIONS: &str = include_str!("../../speech/conversations.json");
const AUDIO: [(&str, &[u8]); 5] = [
    (
        "en-promise.mp3",
        include_bytes!("../../speech/en-promise.mp3"),
    ),
    (
        "en-dispute.mp3",
        include_bytes!("../../speech/en-dispute.mp3"),
    ),
    ("en-cease.mp3", include_bytes!("../../speech/en-cease.mp3")),
    (
        "fr-promesse.mp3",
        include_bytes!("../../speech/fr-promesse.mp3"),
    ),
    (
        "fr-deja-paye.mp3",
        include_bytes!("../../speech/fr-deja-paye.mp3"),
    ),
];

#[derive(Debug, Deserialize)]
struct Conversation {
    file: String,
    language: String,
    outcome: String,
    /// Of audio.
    seconds: i32,
    turns: Vec<Turn>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Turn {
    speaker: String,
    text: String,
    start_ms: i64,
    end_ms: i64,
    /// When in the world it was said.
    timestamp: Option<Timestamp>,
}

/// A call that gets a recording.
struct Call {
    id: Uuid,
    agent: Option<Uuid>,
    customer: Option<Uuid>,
    answered_at: Timestamp,
}

/// Gives recordings to the demo organisations that have calls and no recording; gives their number.
///
/// The audio goes to where the functions of this platform keep files.
pub(crate) async fn add(state: &State) -> Result<usize> {
    let conversations: Vec<Conversation> =
        serde_json::from_str(CONVERSATIONS).context("conversations.json")?;
    let mut client = connect_url(&state.addresses.database).await?;
    let mut recordings = 0;
    for profile in &PROFILES {
        let organization = demo_id(profile.number);
        let transaction = client.transaction().await?;
        let recorded: bool = transaction
            .query_one(
                "SELECT EXISTS (SELECT FROM call_recordings WHERE organization_id = $1)",
                &[&organization],
            )
            .await?
            .get(0);
        if recorded {
            continue;
        }
        for conversation in &conversations {
            if !profile.locale.starts_with(&conversation.language) {
                continue;
            }
            for call in calls(&transaction, organization, &conversation.outcome).await? {
                let id = record(&transaction, profile, conversation, &call).await?;
                store(state, organization, id, &conversation.file).await?;
                recordings += 1;
            }
        }
        transaction.commit().await?;
    }
    Ok(recordings)
}

async fn calls(
    transaction: &Transaction<'_>,
    organization: Uuid,
    outcome: &str,
) -> Result<Vec<Call>> {
    let rows = transaction
        .query(
            "SELECT id, agent_id, customer_id, answered_at FROM contact_attempts
             WHERE organization_id = $1 AND channel = 'voice' AND status = 'ended' AND outcome = $2 AND human_answered
             ORDER BY started_at DESC, id LIMIT $3",
            &[&organization, &outcome, &CALLS_EACH],
        )
        .await?;
    Ok(rows
        .iter()
        .map(|row| Call {
            id: row.get(0),
            agent: row.get(1),
            customer: row.get(2),
            answered_at: row.get(3),
        })
        .collect())
}

async fn record(
    transaction: &Transaction<'_>,
    profile: &Profile,
    conversation: &Conversation,
    call: &Call,
) -> Result<Uuid> {
    let organization = demo_id(profile.number);
    // The same on every machine, as the call is.
    let id = Uuid::from_u128(call.id.as_u128() ^ 1);
    let said: Vec<Turn> = conversation
        .turns
        .iter()
        .map(|turn| Turn {
            timestamp: Some(call.answered_at + SignedDuration::from_millis(turn.start_ms)),
            ..turn.clone()
        })
        .collect();
    let size = i64::try_from(audio(&conversation.file)?.len())?;
    transaction
        .execute(
            "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, agent_id, customer_id, file_path, content_type,
                 channels, duration, file_size, recorded_at, outcome, transcription_status, transcription_service, transcribed_at,
                 transcript, language, purge_after)
             VALUES ($1, $2, $3, $4, $5, $6, 'audio/mpeg', 2, $7, $8, $9, $10, 'ready', 'whisper', now(), $11, $12,
                 ($9::timestamptz + interval '3 years')::date)",
            &[
                &id,
                &organization,
                &call.id,
                &call.agent,
                &call.customer,
                &path(organization, id),
                &conversation.seconds,
                &size,
                &call.answered_at,
                &conversation.outcome,
                &serde_json::to_value(said)?,
                &profile.locale,
            ],
        )
        .await?;
    transaction
        .execute(
            "INSERT INTO outbox (id, organization_id, topic, payload) VALUES (gen_random_uuid(), $1, 'analysis', $2)",
            &[
                &organization,
                &json!({ "organizationId": organization, "recordingId": id }),
            ],
        )
        .await?;
    Ok(id)
}

fn path(organization: Uuid, recording: Uuid) -> String {
    format!("recordings/{organization}/{recording}.mp3")
}

fn audio(file: &str) -> Result<&'static [u8]> {
    let found = AUDIO.iter().find(|(name, _)| *name == file);
    Ok(found.with_context(|| format!("no audio {file}"))?.1)
}

async fn store(state: &State, organization: Uuid, recording: Uuid, file: &str) -> Result<()> {
    let content = audio(file)?;
    let path = path(organization, recording);
    let variable = |name: &str| {
        let value = state
            .environment
            .get(name)
            .filter(|value| !value.is_empty());
        value.with_context(|| format!("the stack has no {name}"))
    };
    if variable("STORAGE_TYPE")? == "local" {
        let target = std::path::Path::new(variable("REPORT_STORAGE_PATH")?).join(path);
        if let Some(folder) = target.parent() {
            tokio::fs::create_dir_all(folder).await?;
        }
        tokio::fs::write(target, content).await?;
        return Ok(());
    }
    let bucket = variable("S3_BUCKET")?;
    let url = format!("{}/{bucket}/{path}", state.addresses.aws);
    http::call_ok(Method::PUT, &url, content).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_conversation_has_its_audio_and_runs_forward() {
        let conversations: Vec<Conversation> = serde_json::from_str(CONVERSATIONS).unwrap();
        assert_eq!(conversations.len(), AUDIO.len());
        for conversation in conversations {
            let audio = audio(&conversation.file).unwrap();
            // An MPEG frame or a tag in front of it.
            assert!(
                audio.starts_with(b"ID3") || audio[0] == 0xFF,
                "{}",
                conversation.file
            );
            let mut at = -1;
            for turn in conversation.turns {
                assert!(turn.start_ms > at && turn.end_ms > turn.start_ms);
                at = turn.end_ms;
            }
            assert!(at / 1000 <= i64::from(conversation.seconds));
            let known = PROFILES
                .iter()
                .any(|profile| profile.locale.starts_with(&conversation.language));
            assert!(known, "{}", conversation.language);
        }
    }
}
