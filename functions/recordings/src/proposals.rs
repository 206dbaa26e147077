//! What the analysis proposed, and what became of it.

use jiff::{Timestamp, civil::Date};
use mojavox_db::{Tenant, queries::analysis};
use mojavox_domain::{
    ids::{CallProposalId, RecordingId, UserId},
    money::Money,
};
use mojavox_http::ApiResult;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something that the debtor said and that has an effect: applied at once where it was said in so
/// many words, else waiting for a decision (a notification asks for it).
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CallProposal)]
pub(crate) struct ProposalView {
    pub id: CallProposalId,
    /// `promise`, `dispute`, `opt_out`, `wrong_person` or `inconvenient_time`.
    #[schema(example = "promise")]
    pub kind: String,
    /// In so many words.
    pub explicit: bool,
    /// `pending`, `applied`, `rejected` or `expired`.
    #[schema(example = "pending")]
    pub status: String,
    /// What the debtor said.
    #[schema(example = "I can pay half of it on Friday")]
    pub utterance: String,
    /// Which line of the transcript, from 0, and which characters of it, half-open.
    pub turn: i32,
    pub start: i32,
    pub end: i32,
    /// Milliseconds from the recording's begin.
    pub offset_ms: i32,
    /// Of a promise, as is the next.
    pub amount: Option<Money>,
    #[schema(value_type = Option<String>, format = Date)]
    pub due_date: Option<Date>,
    /// Of an opt-out: `cease`, `calls`, `attorney` or `workplace`.
    pub scope: Option<String>,
    /// Of an inconvenient time: 1 Monday .. 7 Sunday; minutes after midnight, the debtor's.
    pub weekdays: Option<Vec<i16>>,
    pub from_minute: Option<i16>,
    pub until_minute: Option<i16>,
    /// The promise, dispute, opt-out or inconvenient time that it became.
    pub applied_as: Option<Uuid>,
    pub decided_at: Option<Timestamp>,
    /// `null` where nobody had to.
    pub decided_by: Option<UserId>,
    /// What whoever decided said.
    pub comment: Option<String>,
    pub created_at: Timestamp,
}

/// Of a recording, in the order of the call.
pub(crate) async fn of(tx: &Tenant, id: RecordingId) -> ApiResult<Vec<ProposalView>> {
    let rows = analysis::list_recording_proposals()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .all()
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ProposalView {
            id: row.id.into(),
            kind: row.kind,
            explicit: row.explicit,
            status: row.status,
            utterance: row.utterance,
            turn: row.turn,
            start: row.start_character,
            end: row.end_character,
            offset_ms: row.offset_ms,
            amount: row.amount.map(Into::into),
            due_date: row.due_date,
            scope: row.scope,
            weekdays: row.weekdays,
            from_minute: row.from_minute,
            until_minute: row.until_minute,
            applied_as: row.applied_as,
            decided_at: row.decided_at,
            decided_by: row.decided_by.map(Into::into),
            comment: row.comment,
            created_at: row.created_at,
        })
        .collect())
}
