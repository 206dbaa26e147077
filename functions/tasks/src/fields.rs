//! Checks that several actions share.

use jiff::{Timestamp, tz::TimeZone};
use mojavox_db::{AuditEntry, Tenant, queries::tasks};
use mojavox_domain::{
    ids::{TaskId, UserId},
    permissions::{Permission, Role},
};
use mojavox_http::{ApiError, ApiResult};
use serde::{Deserialize, Deserializer, Serialize};

/// A field of an update: left out (as it was), `null` (cleared), or a value.
pub(crate) type Given<T> = Option<Option<T>>;

/// For `deserialize_with`: what is given, even `null`.
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Given<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A garde rule: titles are one line, and not of spaces only.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the rule's signature")]
pub(crate) fn line(text: &str, _: &()) -> garde::Result {
    if text.trim().is_empty() {
        return Err(garde::Error::new("is empty"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains control characters"));
    }
    Ok(())
}

/// What PostgreSQL can hold and anybody can mean.
///
/// # Errors
/// 422 naming the field.
pub(crate) fn check_time(pointer: &str, at: Option<Timestamp>) -> ApiResult<()> {
    match at.map(|at| at.to_zoned(TimeZone::UTC).year()) {
        Some(year) if !(1..=9998).contains(&year) => Err(ApiError::invalid_field(
            pointer,
            "not between the years 1 and 9998",
        )),
        _ => Ok(()),
    }
}

/// Somebody who can see and do the task.
///
/// # Errors
/// 422 for anybody else, also of another organisation.
pub(crate) async fn check_assignee(tx: &Tenant, user: UserId) -> ApiResult<()> {
    let role = tasks::find_assignee()
        .bind(tx, &tx.organization().uuid(), &user.uuid())
        .opt()
        .await?;
    let able = role
        .and_then(|role| role.parse::<Role>().ok())
        .is_some_and(|role| role.may(Permission::TasksComplete));
    if able {
        Ok(())
    } else {
        Err(ApiError::invalid_field(
            "/assignedTo",
            "nobody active here who may do tasks",
        ))
    }
}

/// Turns references to nothing into a 422 that names the field.
///
/// # Errors
/// The database's.
pub(crate) fn known<T>(result: Result<T, mojavox_db::tokio_postgres::Error>) -> ApiResult<T> {
    result.map_err(|error| {
        let error = mojavox_db::DbError::from(error);
        let field = match mojavox_db::constraint(&error) {
            Some("tasks_customer_fkey") => "/customerId",
            Some("tasks_campaign_fkey") => "/campaignId",
            Some("tasks_attempt_fkey") => "/contactAttemptId",
            _ => return error.into(),
        };
        ApiError::invalid_field(field, "there is no such entity")
    })
}

/// Notes a change in the audit log.
///
/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    id: TaskId,
    before: Option<&(impl Serialize + Sync)>,
    after: Option<&(impl Serialize + Sync)>,
) -> ApiResult<()> {
    let before = before.map(serde_json::to_value).transpose();
    let after = after.map(serde_json::to_value).transpose();
    tx.audit(AuditEntry {
        action,
        entity_type: "task",
        entity_id: id.uuid(),
        before: before.map_err(ApiError::internal)?,
        after: after.map_err(ApiError::internal)?,
    })
    .await?;
    Ok(())
}

/// For [`audit`], where there is nothing on one side.
pub(crate) const NOTHING: Option<&()> = None;
