//! What is beyond a proposer's limits waits for somebody who may decide it.

use jiff::{SignedDuration, Timestamp};
use mojavox_db::{Tenant, payments::Account, queries::payments};
use mojavox_domain::{
    ids::{ApprovalId, NotificationId, UserId},
    money::Money,
    payment::{Authority, DecidedBy, Proposal},
    permissions::Role,
};
use mojavox_http::{ApiError, ApiResult};
use serde_json::json;
use uuid::Uuid;

/// A proposal that nobody looks at lapses.
const EXPIRES_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What is asked for.
pub(crate) struct Request<'a> {
    /// `settlement` or `payment_plan`
    pub subject: &'a str,
    pub id: Uuid,
    pub amount: Money,
    pub title: &'a str,
    pub message: String,
    /// Not after this, however long approvals wait otherwise.
    pub no_later_than: Option<Timestamp>,
}

/// Whose word a proposal needs.
///
/// # Errors
/// The database's; limits that cannot be read.
pub(crate) async fn decides(tx: &Tenant, role: Role, proposal: Proposal) -> ApiResult<DecidedBy> {
    let limits = payments::get_authority()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    let authority = Authority::parse(&limits).map_err(ApiError::internal)?;
    Ok(authority.decides(role, proposal))
}

/// Asks everybody who may decide it; nobody decides their own.
///
/// # Errors
/// The database's.
pub(crate) async fn ask(
    tx: &Tenant,
    account: &Account,
    proposer: UserId,
    required: Role,
    request: &Request<'_>,
) -> ApiResult<()> {
    let (organization, now) = (tx.organization().uuid(), tx.now());
    let id: ApprovalId = tx.new_id();
    let latest = now + EXPIRES_AFTER;
    let expires_at = request.no_later_than.map_or(latest, |at| at.min(latest));
    payments::insert_approval()
        .bind(
            tx,
            &id.uuid(),
            &organization,
            &request.subject,
            &request.id,
            &account.id.uuid(),
            &request.amount.decimal(),
            &account.currency,
            &Some(proposer.uuid()),
            &required.name(),
            &expires_at,
            &now,
        )
        .one()
        .await?;
    let roles: Vec<&str> = Role::ALL
        .into_iter()
        .filter(|role| *role >= required)
        .map(Role::name)
        .collect();
    let deciders = payments::list_deciders()
        .bind(tx, &organization, &roles, &proposer.uuid())
        .all()
        .await?;
    let data = json!({
        "approvalId": id,
        "subjectType": request.subject,
        "subjectId": request.id,
        "customerId": account.id,
        "amount": request.amount,
        "currency": account.currency,
        "proposedBy": proposer,
    });
    for decider in deciders {
        payments::insert_approval_notification()
            .bind(
                tx,
                &tx.new_id::<NotificationId>().uuid(),
                &organization,
                &decider,
                &request.title,
                &request.message,
                &data,
                &id.uuid(),
                &format!("approval {id}"),
                &expires_at,
                &now,
            )
            .one()
            .await?;
    }
    Ok(())
}

/// Takes a proposal back before anybody has decided it.
///
/// # Errors
/// The database's.
pub(crate) async fn withdraw(tx: &Tenant, subject: &str, id: Uuid, by: UserId) -> ApiResult<()> {
    payments::cancel_approval()
        .bind(
            tx,
            &by.uuid(),
            &tx.now(),
            &tx.organization().uuid(),
            &subject,
            &id,
        )
        .opt()
        .await?;
    Ok(())
}
