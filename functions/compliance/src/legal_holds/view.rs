use jiff::Timestamp;
use mojavox_db::queries::compliance::LegalHold;
use mojavox_domain::ids::{CustomerId, LegalHoldId, RecordingId, UserId};
use serde::Serialize;
use utoipa::ToSchema;

/// What must be kept, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = LegalHold)]
pub(crate) struct LegalHoldView {
    pub id: LegalHoldId,
    /// Everything about this debtor.
    pub customer_id: Option<CustomerId>,
    /// This recording.
    pub recording_id: Option<RecordingId>,
    #[schema(example = "Case 26-10482, Southern District of New York")]
    pub reason: String,
    pub placed_by: UserId,
    pub placed_at: Timestamp,
    pub released_by: Option<UserId>,
    pub released_at: Option<Timestamp>,
}

impl From<LegalHold> for LegalHoldView {
    fn from(row: LegalHold) -> Self {
        Self {
            id: row.id.into(),
            customer_id: row.customer_id.map(Into::into),
            recording_id: row.recording_id.map(Into::into),
            reason: row.reason,
            placed_by: row.placed_by.into(),
            placed_at: row.placed_at,
            released_by: row.released_by.map(Into::into),
            released_at: row.released_at,
        }
    }
}
