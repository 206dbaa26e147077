//! Lists of recordings, and the moment when the audio of one has arrived.

use jiff::{Timestamp, civil::Date};
use mojavox_domain::ids::{AgentId, CustomerId, OrganizationId, RecordingId};
use mojavox_queries::{
    client::GenericClient,
    queries::{
        recordings::{self, Recording},
        transcription,
    },
};
use serde_json::json;
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::Count;
use crate::{
    Result, Tenant,
    conditions::{COUNT_CAP, Conditions},
};

/// Names the outbox's way to the transcriber's queue.
const TRANSCRIPTION: &str = "transcription";

/// The audio of a recording is there, with so many bytes: it is to be transcribed. `false`: it was
/// there before, or the recording is gone.
///
/// # Errors
/// The database's.
pub async fn arrived(tx: &Tenant, recording: RecordingId, file_size: i64) -> Result<bool> {
    let changed = transcription::recording_arrived()
        .bind(
            tx,
            &file_size,
            &tx.now(),
            &tx.organization().uuid(),
            &recording.uuid(),
        )
        .opt()
        .await?;
    if changed.is_some() {
        transcribe(tx, recording).await?;
    }
    Ok(changed.is_some())
}

/// Sends the transcriber to a recording.
///
/// # Errors
/// The database's.
pub async fn transcribe(tx: &Tenant, recording: RecordingId) -> Result<()> {
    let message = json!({ "organizationId": tx.organization(), "recordingId": recording });
    tx.enqueue(TRANSCRIPTION, None, message).await
}

/// Which recordings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordingFilter {
    pub agent: Option<AgentId>,
    pub customer: Option<CustomerId>,
    pub outcome: Option<String>,
    pub flagged: Option<bool>,
    /// First and last day, in the organisation's time zone.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Words of the transcript, or their beginnings.
    pub q: Option<String>,
}

/// A row's place: the newest first.
pub type Place = (Timestamp, Uuid);

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Place),
}

/// A page of recordings, the newest first, and how many there are.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &RecordingFilter,
    start: Start,
    limit: i64,
) -> Result<(Vec<Recording>, Count)> {
    let mut page = conditions(organization, filter);
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After((at, id)) => {
            let (at, id) = (page.bind(at), page.bind(id));
            page.and(&format!("(r.recorded_at, r.id) < ({at}, {id})"));
            0
        }
    };
    let (limit, offset) = (page.bind(limit), page.bind(offset));
    // Names are looked up for the rows of the page only.
    let sql = format!(
        "SELECT r.id, r.contact_attempt_id, r.agent_id, a.name AS agent_name, r.customer_id, c.name AS customer_name, \
            r.content_type, r.channels, r.duration, r.file_size, r.recorded_at, r.outcome, r.flagged, r.flag_reason, \
            r.transcription_status, r.transcription_error, r.transcribed_at, r.language, r.sentiment_score::float8 AS sentiment, \
            r.quality_score::float8 AS quality, r.purge_after, r.purged_at, r.created_at, r.updated_at \
         FROM (SELECT * FROM call_recordings r WHERE {} ORDER BY r.recorded_at DESC, r.id DESC LIMIT {limit} OFFSET {offset}) AS r \
            LEFT JOIN agents a ON a.organization_id = r.organization_id AND a.id = r.agent_id \
            LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id \
         ORDER BY r.recorded_at DESC, r.id DESC",
        page.sql
    );
    let rows = page.query(client, &sql).await?;
    let rows = rows.iter().map(recording).collect::<Result<_>>()?;
    let count = if *filter == RecordingFilter::default() {
        Count {
            rows: recordings::count_recordings().bind(client).one().await?,
            capped: false,
        }
    } else {
        let conditions = conditions(organization, filter);
        conditions.count(client, "call_recordings r").await?
    };
    Ok((rows, count))
}

fn conditions(organization: OrganizationId, filter: &RecordingFilter) -> Conditions {
    let mut conditions = Conditions::new("r.organization_id = $1", organization.uuid());
    conditions.compare("r.agent_id", "=", filter.agent.map(AgentId::uuid));
    conditions.compare("r.customer_id", "=", filter.customer.map(CustomerId::uuid));
    conditions.compare("r.outcome", "=", filter.outcome.clone());
    match filter.flagged {
        // Word for word what the index of flagged ones holds.
        Some(true) => conditions.and("r.flagged"),
        Some(false) => conditions.and("NOT r.flagged"),
        None => {}
    }
    for (day, operator, days) in [(filter.from, ">=", 0), (filter.to, "<", 1)] {
        if let Some(day) = day {
            let day = conditions.bind(day);
            conditions.and(&format!(
                "r.recorded_at {operator} ({day}::date + {days})::timestamp AT TIME ZONE \
                 (SELECT o.time_zone FROM organizations o WHERE o.id = $1)"
            ));
        }
    }
    if let Some(q) = &filter.q {
        // One more than is counted, so that "more" shows.
        let most = i32::try_from(COUNT_CAP + 1).unwrap_or(i32::MAX);
        let (q, most) = (conditions.bind(q.clone()), conditions.bind(most));
        conditions.and(&format!(
            "r.id = ANY (ARRAY(SELECT s.recording_id FROM app.search_recordings({q}, {most}) AS s))"
        ));
    }
    conditions
}

fn recording(row: &Row) -> Result<Recording> {
    Ok(Recording {
        id: row.try_get("id")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        agent_id: row.try_get("agent_id")?,
        agent_name: row.try_get("agent_name")?,
        customer_id: row.try_get("customer_id")?,
        customer_name: row.try_get("customer_name")?,
        content_type: row.try_get("content_type")?,
        channels: row.try_get("channels")?,
        duration: row.try_get("duration")?,
        file_size: row.try_get("file_size")?,
        recorded_at: row.try_get("recorded_at")?,
        outcome: row.try_get("outcome")?,
        flagged: row.try_get("flagged")?,
        flag_reason: row.try_get("flag_reason")?,
        transcription_status: row.try_get("transcription_status")?,
        transcription_error: row.try_get("transcription_error")?,
        transcribed_at: row.try_get("transcribed_at")?,
        language: row.try_get("language")?,
        sentiment: row.try_get("sentiment")?,
        quality: row.try_get("quality")?,
        purge_after: row.try_get("purge_after")?,
        purged_at: row.try_get("purged_at")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    })
}
