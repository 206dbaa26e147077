use jiff::Timestamp;
use mojavox_db::queries::compliance::Dispute;
use mojavox_domain::ids::{ContactAttemptId, CustomerId, DisputeId, UserId};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

use crate::fields::DisputeStatus;

/// A debtor says that the debt, or a part of it, is not owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Dispute)]
pub(crate) struct DisputeView {
    pub id: DisputeId,
    pub customer_id: CustomerId,
    pub contact_attempt_id: Option<ContactAttemptId>,
    /// A written one stops collection while it is open.
    pub written: bool,
    #[schema(example = "I paid this in March.")]
    pub reason: String,
    pub status: DisputeStatus,
    pub received_at: Timestamp,
    pub resolved_at: Option<Timestamp>,
    pub resolved_by: Option<UserId>,
    /// Why it was decided so.
    pub resolution: Option<String>,
    pub created_by: Option<UserId>,
    pub created_at: Timestamp,
}

impl TryFrom<Dispute> for DisputeView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a word that this version does not know.
    fn try_from(row: Dispute) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            contact_attempt_id: row.contact_attempt_id.map(Into::into),
            written: row.written,
            reason: row.reason,
            status: DisputeStatus::read(&row.status)?,
            received_at: row.received_at,
            resolved_at: row.resolved_at,
            resolved_by: row.resolved_by.map(Into::into),
            resolution: row.resolution,
            created_by: row.created_by.map(Into::into),
            created_at: row.created_at,
        })
    }
}
