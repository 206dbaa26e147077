//! A recording and its call, as the analysis wants them.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use mojavox_db::{Tenant, queries::analysis};
use mojavox_domain::{
    analysis::{Call, Speaker, Turn},
    compliance::RuleSet,
    ids::{CustomerId, RecordingId},
    money::Money,
};
use mojavox_worker::JobError;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

pub(crate) struct Recorded {
    pub(crate) id: RecordingId,
    pub(crate) attempt: Uuid,
    pub(crate) customer: Option<CustomerId>,
    pub(crate) called_at: Timestamp,
    pub(crate) transcribed_at: Timestamp,
    /// As it is kept, with what this function does not know of.
    pub(crate) transcript: Vec<Value>,
    pub(crate) turns: Vec<Turn>,
    day: Date,
    language: Option<String>,
    outcome: Option<String>,
    right_party: bool,
    first_conversation: bool,
    automated: bool,
    balance: Option<Money>,
    rules: RuleSet,
}

/// A line of the transcript. Live lines have no times of their own.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    speaker: Speaker,
    #[serde(default)]
    speaker_guessed: bool,
    text: String,
    timestamp: Timestamp,
    start_ms: Option<i64>,
    end_ms: Option<i64>,
}

impl Recorded {
    /// `None` where there is nothing to look at: no such recording, no transcript, or no longer.
    pub(crate) async fn load(tx: &Tenant, id: RecordingId) -> Result<Option<Self>, JobError> {
        let row = analysis::get_call_to_analyse()
            .bind(tx, &tx.organization().uuid(), &id.uuid())
            .opt()
            .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let (Some(transcript), Some(transcribed_at), None) =
            (row.transcript, row.transcribed_at, row.purged_at)
        else {
            return Ok(None);
        };
        let transcript: Vec<Value> = serde_json::from_value(transcript).map_err(JobError::retry)?;
        let zone = TimeZone::get(&row.time_zone).map_err(JobError::retry)?;
        let rules = RuleSet::of_profile(&row.compliance_profile).map_err(JobError::retry)?;
        let rules = row
            .policy
            .map_or_else(|| rules.clone(), |policy| rules.tightened(&policy));
        Ok(Some(Self {
            id,
            attempt: row.contact_attempt_id,
            customer: row.customer_id.map(Into::into),
            called_at: row.called_at,
            transcribed_at,
            turns: turns(&transcript)?,
            transcript,
            day: row.called_at.to_zoned(zone).date(),
            language: row.language,
            outcome: row.outcome,
            right_party: row.right_party,
            first_conversation: row.first_conversation,
            automated: row.agent_id.is_some(),
            balance: row.balance.map(Into::into),
            rules,
        }))
    }

    pub(crate) fn call(&self) -> Call<'_> {
        Call {
            language: self.language.as_deref(),
            day: self.day,
            outcome: self.outcome.as_deref(),
            right_party: self.right_party,
            first_conversation: self.first_conversation,
            automated: self.automated,
            balance: self.balance,
            rules: &self.rules,
        }
    }
}

fn turns(transcript: &[Value]) -> Result<Vec<Turn>, JobError> {
    let lines: Vec<Line> = transcript
        .iter()
        .map(Line::deserialize)
        .collect::<Result<_, _>>()
        // Without the words: they are the debtor's.
        .map_err(|error| {
            JobError::retry(format!(
                "a line of the transcript cannot be read (category {:?})",
                error.classify()
            ))
        })?;
    let begin = lines.first().map(|line| line.timestamp);
    Ok(lines
        .into_iter()
        .map(|line| {
            let since = begin.map_or(0, |begin| line.timestamp.duration_since(begin).as_millis());
            let start_ms = line
                .start_ms
                .unwrap_or_else(|| i64::try_from(since).unwrap_or(0))
                .max(0);
            Turn {
                speaker: line.speaker,
                guessed: line.speaker_guessed,
                text: line.text,
                start_ms,
                end_ms: line.end_ms.unwrap_or(start_ms).max(start_ms),
            }
        })
        .collect())
}
