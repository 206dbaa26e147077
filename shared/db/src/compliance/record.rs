//! What debtors state, recorded: by whoever hears it and by the analysis of calls, in the same way.

use jiff::Timestamp;
use mojavox_domain::{
    analysis::Window,
    customer::CustomerStatus,
    ids::{CustomerId, DisputeId, InconvenientTimeId, OptOutId},
    notification::NotificationType,
    permissions::Role,
    task::Priority,
};
use mojavox_queries::queries::{
    compliance::{self, Dispute, InconvenientTime, OptOut},
    payments,
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    Result, Tenant,
    notifications::{NewNotification, Recipients, notify},
    payments::{Account, Touched, judge},
};

/// What a debtor does not want, in the words of the table `opt_outs`.
#[derive(Clone, Copy, Debug)]
pub struct NewOptOut<'a> {
    pub customer: Option<CustomerId>,
    pub channel: &'a str,
    pub address: Option<&'a str>,
    pub kind: &'a str,
    pub source: &'a str,
    pub evidence: Option<&'a str>,
    pub attempt: Option<Uuid>,
    pub received_at: Timestamp,
}

/// Records an opt-out and tells supervisors of what ends a case. Said again, it stands as it stood;
/// the second is whether it is new.
///
/// # Errors
/// The database's.
pub async fn record_opt_out(tx: &Tenant, new: &NewOptOut<'_>) -> Result<(OptOut, bool)> {
    let id: OptOutId = tx.new_id();
    let row = compliance::record_opt_out()
        .bind(
            tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &new.customer.map(CustomerId::uuid),
            &new.channel,
            &new.address,
            &new.kind,
            &new.source,
            &new.evidence,
            &new.attempt,
            &new.received_at,
            &tx.actor().user().map(|user| user.uuid()),
            &tx.now(),
        )
        .one()
        .await?;
    let is_new = row.id == id.uuid();
    if is_new {
        tell(tx, id, new.kind).await?;
    }
    Ok((row, is_new))
}

/// Whoever must not be contacted at all, or only through an attorney, is a matter for supervisors:
/// there may be a campaign, a plan or a letter on its way.
async fn tell(tx: &Tenant, id: OptOutId, kind: &str) -> Result<()> {
    let (title, message) = match kind {
        "cease" => (
            "A debtor wants no contact at all",
            "Nothing may be sent any more but what the law asks for.",
        ),
        "attorney" => (
            "A debtor has an attorney",
            "From now on only the attorney may be contacted.",
        ),
        _ => return Ok(()),
    };
    let to = Recipients::at_least(Role::Supervisor).besides(tx.actor().user());
    let new = NewNotification {
        kind: NotificationType::Compliance,
        priority: Priority::High,
        title,
        message,
        data: Some(json!({ "entityType": "opt_out", "entityId": id })),
        cause: &format!("opt-out {id}"),
    };
    notify(tx, &to, &new).await
}

/// Records a dispute of a locked account.
///
/// # Errors
/// The database's.
pub async fn record_dispute(
    tx: &Tenant,
    account: &mut Account,
    (written, reason): (bool, &str),
    attempt: Option<Uuid>,
    received_at: Timestamp,
) -> Result<Dispute> {
    let row = compliance::insert_dispute()
        .bind(
            tx,
            &tx.new_id::<DisputeId>().uuid(),
            &tx.organization().uuid(),
            &account.id.uuid(),
            &attempt,
            &written,
            &reason,
            &received_at,
            &tx.actor().user().map(|user| user.uuid()),
            &tx.now(),
        )
        .one()
        .await?;
    settle_disputed(tx, account).await?;
    Ok(row)
}

/// An account is disputed while a written dispute stands; once none does, its status is what its
/// arrangements make it.
///
/// # Errors
/// The database's.
pub async fn settle_disputed(tx: &Tenant, account: &mut Account) -> Result<()> {
    let organization = tx.organization().uuid();
    let disputed = compliance::is_disputed_in_writing()
        .bind(tx, &organization, &account.id.uuid())
        .one()
        .await?;
    let status = match (disputed, account.status) {
        (
            true,
            CustomerStatus::New
            | CustomerStatus::Active
            | CustomerStatus::Promised
            | CustomerStatus::PaymentPlan,
        ) => CustomerStatus::Disputed,
        (false, CustomerStatus::Disputed) => CustomerStatus::Active,
        _ => return Ok(()),
    };
    payments::set_account_status()
        .bind(tx, &status.name(), &organization, &account.id.uuid())
        .one()
        .await?;
    account.status = status;
    if !disputed {
        judge(tx, account, Touched::default()).await?;
    }
    Ok(())
}

/// Records when, or where, a contact does not suit a debtor.
///
/// # Errors
/// The database's.
pub async fn record_inconvenient_time(
    tx: &Tenant,
    customer: CustomerId,
    (window, place): (&Window, Option<&str>),
    evidence: Option<&str>,
    attempt: Option<Uuid>,
    stated_at: Timestamp,
) -> Result<InconvenientTime> {
    Ok(compliance::insert_inconvenient_time()
        .bind(
            tx,
            &tx.new_id::<InconvenientTimeId>().uuid(),
            &tx.organization().uuid(),
            &customer.uuid(),
            &window.weekdays,
            &window.from_minute,
            &window.until_minute,
            &place,
            &evidence,
            &attempt,
            &stated_at,
            &tx.actor().user().map(|user| user.uuid()),
            &tx.now(),
        )
        .one()
        .await?)
}
