use jiff::civil::Date;
use mojavox_db::{AuditEntry, Tenant, payments::Account};
use mojavox_domain::{ids::CustomerId, money::Money, payment::agreeable};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use uuid::Uuid;

/// The debtor's account, locked.
///
/// # Errors
/// 404 for a debtor who is not there, deleted, or another organisation's.
pub(crate) async fn lock(tx: &Tenant, id: CustomerId) -> ApiResult<Account> {
    Account::lock(tx, id)
        .await?
        .filter(|account| !account.deleted)
        .ok_or_else(|| ApiError::not_found("customer"))
}

/// What is owed, for whoever wants to agree on how to pay it.
///
/// # Errors
/// 409 where nothing is left to agree about.
pub(crate) fn owed(account: &Account) -> ApiResult<Money> {
    let balance = account.balance.into();
    match agreeable(account.status, balance) {
        Ok(()) => Ok(balance),
        Err(why) => Err(ApiError::conflict(why.code(), why.sentence())),
    }
}

/// Today, where the organisation is.
pub(crate) fn today(tx: &Tenant, account: &Account) -> Date {
    tx.now().to_zoned(account.zone.clone()).date()
}

/// Refuses days before today and days that nobody can mean.
///
/// # Errors
/// 422 naming the field.
pub(crate) fn check_day(pointer: &str, day: Date, today: Date, most_days: i64) -> ApiResult<()> {
    if day < today {
        return Err(ApiError::invalid_field(
            pointer,
            format!("is before today, {today}"),
        ));
    }
    let ahead = days_between(today, day);
    if ahead > most_days {
        return Err(ApiError::invalid_field(
            pointer,
            format!("is more than {most_days} days ahead"),
        ));
    }
    Ok(())
}

pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    // Whole days; dates of year 1 to 9999 are at most 3,652,058 apart.
    i64::from(from.until(to).map_or(i32::MAX, |span| span.get_days()))
}

/// Notes a change of an arrangement or payment in the audit log.
///
/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    entity: (&str, Uuid),
    before: Option<&(impl Serialize + Sync)>,
    after: Option<&(impl Serialize + Sync)>,
) -> ApiResult<()> {
    let json = |view| serde_json::to_value(view).map_err(ApiError::internal);
    let before = before.map(serde_json::to_value).transpose();
    tx.audit(AuditEntry {
        action,
        entity_type: entity.0,
        entity_id: entity.1,
        before: before.map_err(ApiError::internal)?,
        after: after.map(json).transpose()?,
    })
    .await?;
    Ok(())
}

/// For [`audit`], where there is nothing before.
pub(crate) const NOTHING: Option<&()> = None;
