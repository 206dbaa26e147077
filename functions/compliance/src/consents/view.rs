use jiff::Timestamp;
use mojavox_db::{AuditEntry, Tenant, queries::compliance::Consent};
use mojavox_domain::ids::{ConsentId, ContactAttemptId, CustomerId, UserId};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

use crate::fields::{ConsentKind, ConsentSource};

/// What a debtor consented to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentView {
    pub id: ConsentId,
    pub customer_id: CustomerId,
    pub kind: ConsentKind,
    /// E.164 or mail address; `null`: every one of the debtor's.
    #[schema(example = "+12125550123")]
    pub address: Option<String>,
    pub source: ConsentSource,
    /// The debtor's words, or where they are kept.
    #[schema(example = "You may call me on Monday.")]
    pub evidence: Option<String>,
    pub contact_attempt_id: Option<ContactAttemptId>,
    pub given_at: Timestamp,
    /// `null`: as long as the rules let it last.
    pub expires_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
    pub created_by: Option<UserId>,
    pub created_at: Timestamp,
}

impl TryFrom<Consent> for ConsentView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a word that this version does not know.
    fn try_from(row: Consent) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            kind: ConsentKind::read(&row.kind)?,
            address: row.address,
            source: ConsentSource::read(&row.source)?,
            evidence: row.evidence,
            contact_attempt_id: row.contact_attempt_id.map(Into::into),
            given_at: row.given_at,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            created_by: row.created_by.map(Into::into),
            created_at: row.created_at,
        })
    }
}

/// Notes in the audit log what a consent was and is, and why.
pub(super) async fn audit(
    tx: &Tenant,
    action: &str,
    before: Option<&ConsentView>,
    after: &ConsentView,
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
        entity_type: "consent",
        entity_id: after.id.uuid(),
        before,
        after: Some(now),
    })
    .await?;
    Ok(())
}
