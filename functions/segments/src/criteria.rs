//! Criteria in a body, and the moment they are looked at.

use jiff::tz::TimeZone;
use mojavox_db::{
    Tenant,
    queries::customers,
    segments::{self, Totals},
};
use mojavox_domain::segment::{self, Criteria, Now};
use mojavox_http::{ApiError, ApiResult, FieldError};
use serde_json::Value;

/// # Errors
/// 422 naming each fault by its place beneath `/criteria`.
pub(crate) fn read(criteria: &Value) -> ApiResult<Criteria> {
    segment::parse(criteria).map_err(|faults| {
        ApiError::invalid(
            faults
                .into_iter()
                .map(|fault| FieldError::body(format!("/criteria{}", fault.pointer), fault.detail))
                .collect(),
        )
    })
}

/// As [`read`], for what was kept: it was read before, so a fault is ours.
///
/// # Errors
/// 500.
pub(crate) fn kept(criteria: &Value) -> ApiResult<Criteria> {
    segment::parse(criteria)
        .map_err(|faults| ApiError::internal(format!("criteria that cannot be read: {faults:?}")))
}

/// # Errors
/// The database's.
pub(crate) async fn now(tx: &Tenant) -> ApiResult<Now> {
    let settings = customers::get_organization_settings()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    Ok(Now {
        at: tx.now(),
        zone: TimeZone::get(&settings.time_zone).map_err(ApiError::internal)?,
    })
}

/// All debtors that the criteria mean.
///
/// # Errors
/// The database's.
pub(crate) async fn totals(tx: &Tenant, criteria: &Criteria) -> ApiResult<Totals> {
    let now = now(tx).await?;
    Ok(segments::totals(tx, tx.organization(), criteria, &now, None).await?)
}

/// As the column keeps it.
pub(crate) fn count(totals: &Totals) -> i32 {
    i32::try_from(totals.debtors).unwrap_or(i32::MAX)
}
