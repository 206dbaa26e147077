//! Debt that is let go.

use mojavox_domain::{
    approval::Subject,
    customer::CustomerStatus,
    instalment::PlanStatus,
    money::Money,
    payment::{OfferStatus, WriteOffRefusal, write_off as may},
};
use mojavox_queries::queries::{approvals, payments};
use rust_decimal::Decimal;

use super::{Account, Touched, book::book, judge};
use crate::{Result, Tenant, approvals::withdraw};

/// Books it. With the last of the debt gone, what was agreed about paying it ends, and the account
/// is written off.
///
/// # Errors
/// The database's; inside, why it is not booked.
pub async fn write_off(
    tx: &Tenant,
    account: &mut Account,
    amount: Money,
    reason: Option<&str>,
) -> Result<Result<(), WriteOffRefusal>> {
    if let Err(refusal) = may(account.status, account.balance.into(), Some(amount)) {
        return Ok(Err(refusal));
    }
    let owed = -amount.decimal();
    book(tx, account, "write_off", owed, None, reason, tx.now()).await?;
    if account.balance <= Decimal::ZERO {
        end_agreements(tx, account).await?;
        let status = CustomerStatus::WrittenOff;
        payments::set_account_status()
            .bind(
                tx,
                &status.name(),
                &tx.organization().uuid(),
                &account.id.uuid(),
            )
            .opt()
            .await?;
        account.status = status;
    }
    judge(tx, account, Touched::default()).await?;
    Ok(Ok(()))
}

async fn end_agreements(tx: &Tenant, account: &Account) -> Result<()> {
    let organization = tx.organization().uuid();
    let by = tx.actor().user();
    let offers = approvals::list_open_offers()
        .bind(tx, &organization, &account.id.uuid())
        .all()
        .await?;
    for id in offers {
        payments::set_offer_status()
            .bind(tx, &OfferStatus::Cancelled.name(), &organization, &id)
            .one()
            .await?;
        withdraw(tx, Subject::Settlement, id, by).await?;
    }
    let plans = approvals::list_open_plans()
        .bind(tx, &organization, &account.id.uuid())
        .all()
        .await?;
    for id in plans {
        payments::cancel_open_instalments()
            .bind(tx, &organization, &id)
            .all()
            .await?;
        payments::set_plan_status()
            .bind(tx, &PlanStatus::Cancelled.name(), &organization, &id)
            .one()
            .await?;
        withdraw(tx, Subject::PaymentPlan, id, by).await?;
    }
    Ok(())
}
