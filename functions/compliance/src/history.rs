//! What became of an entry, in the audit log.

use mojavox_db::{AuditEntry, Tenant};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use uuid::Uuid;

/// For [`note`], where there is nothing before.
pub(crate) const NOTHING: Option<&()> = None;

/// Notes what an entry was and is. `why` is the reason that somebody gave, and what it is called:
/// the log is where it is kept.
///
/// # Errors
/// The database's.
pub(crate) async fn note(
    tx: &Tenant,
    action: &str,
    (entity_type, entity_id): (&str, Uuid),
    before: Option<&(impl Serialize + Sync)>,
    after: &(impl Serialize + Sync),
    why: Option<(&str, &str)>,
) -> ApiResult<()> {
    let before = before
        .map(serde_json::to_value)
        .transpose()
        .map_err(ApiError::internal)?;
    let mut after = serde_json::to_value(after).map_err(ApiError::internal)?;
    if let Some((name, reason)) = why {
        after[name] = reason.into();
    }
    tx.audit(AuditEntry {
        action,
        entity_type,
        entity_id,
        before,
        after: Some(after),
    })
    .await?;
    Ok(())
}
