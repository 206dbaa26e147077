use jiff::Timestamp;
use mojavox_db::{AuditEntry, Tenant, queries::compliance::OptOut};
use mojavox_domain::ids::{ContactAttemptId, CustomerId, OptOutId, UserId};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

use crate::fields::{OptOutKind, OptOutSource, Scope};

/// What a debtor does not want.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OptOutView {
    pub id: OptOutId,
    /// `null`: whoever has the address.
    pub customer_id: Option<CustomerId>,
    pub channel: Scope,
    /// E.164 or mail address; `null`: every one of the debtor's.
    #[schema(example = "+12125550123")]
    pub address: Option<String>,
    pub kind: OptOutKind,
    pub source: OptOutSource,
    /// The debtor's words, or who the attorney is.
    #[schema(example = "Stop calling me.")]
    pub evidence: Option<String>,
    pub contact_attempt_id: Option<ContactAttemptId>,
    /// In force from then on.
    pub received_at: Timestamp,
    /// The debtor allowed it again.
    pub revoked_at: Option<Timestamp>,
    pub revoked_by: Option<UserId>,
    pub created_by: Option<UserId>,
    pub created_at: Timestamp,
}

impl TryFrom<OptOut> for OptOutView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a word that this version does not know.
    fn try_from(row: OptOut) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.map(Into::into),
            channel: Scope::read(&row.channel)?,
            address: row.address,
            kind: OptOutKind::read(&row.kind)?,
            source: OptOutSource::read(&row.source)?,
            evidence: row.evidence,
            contact_attempt_id: row.contact_attempt_id.map(Into::into),
            received_at: row.received_at,
            revoked_at: row.revoked_at,
            revoked_by: row.revoked_by.map(Into::into),
            created_by: row.created_by.map(Into::into),
            created_at: row.created_at,
        })
    }
}

/// Notes in the audit log what an opt-out was and is, and why.
pub(super) async fn audit(
    tx: &Tenant,
    action: &str,
    before: Option<&OptOutView>,
    after: &OptOutView,
    reason: Option<&str>,
) -> ApiResult<()> {
    let before = before
        .map(serde_json::to_value)
        .transpose()
        .map_err(ApiError::internal)?;
    let mut now = serde_json::to_value(after).map_err(ApiError::internal)?;
    if let Some(reason) = reason {
        now["revocationReason"] = reason.into();
    }
    tx.audit(AuditEntry {
        action,
        entity_type: "opt_out",
        entity_id: after.id.uuid(),
        before,
        after: Some(now),
    })
    .await?;
    Ok(())
}
