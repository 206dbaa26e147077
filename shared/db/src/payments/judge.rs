//! Promises, plans and offers after money has moved or time has passed. Judging twice changes
//! nothing: everything is worked out from the payments, nothing is added to what stands there.

use jiff::Timestamp;
use mojavox_domain::{
    instalment::{self, InstalmentStatus, PlanStatus},
    money::Money,
    payment::{Arrangements, OfferStatus, offer_after, status_after},
    promise::{self, PromiseStatus},
};
use mojavox_queries::queries::payments;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{Account, book::book, notice};
use crate::{Result, Tenant, error::unreadable};

/// What a movement was for: judged again even where it was closed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Touched {
    pub promise: Option<Uuid>,
    pub plan: Option<Uuid>,
    pub offer: Option<Uuid>,
}

/// Brings a debtor's arrangements and status up to date.
///
/// # Errors
/// The database's.
pub async fn judge(tx: &Tenant, account: &mut Account, touched: Touched) -> Result<()> {
    let organization = tx.organization().uuid();
    // First, because a paid settlement clears the rest of the balance.
    judge_offer(tx, account, touched.offer).await?;
    let promise_pending = judge_promises(tx, account, touched.promise).await?;
    let plan_active = judge_plan(tx, account, touched.plan).await?;
    let settled = payments::has_paid_settlement()
        .bind(tx, &organization, &account.id.uuid())
        .one()
        .await?;
    let arrangements = Arrangements {
        plan_active,
        promise_pending,
        settled,
    };
    let status = status_after(account.status, account.balance, arrangements);
    if status != account.status {
        payments::set_account_status()
            .bind(tx, &status.name(), &organization, &account.id.uuid())
            .one()
            .await?;
        account.status = status;
    }
    Ok(())
}

async fn judge_offer(tx: &Tenant, account: &mut Account, touched: Option<Uuid>) -> Result<()> {
    let organization = tx.organization().uuid();
    let touched = touched.unwrap_or_default();
    let Some(offer) = payments::get_offer_to_judge()
        .bind(tx, &organization, &account.id.uuid(), &touched)
        .opt()
        .await?
    else {
        return Ok(());
    };
    let before: OfferStatus = offer.status.parse().map_err(unreadable)?;
    let paid = payments::sum_paid_for_offer()
        .bind(tx, &organization, &offer.id, &offer.valid_until)
        .one()
        .await?;
    let now = tx.now();
    let after = offer_after(
        before,
        offer.amount.into(),
        paid.into(),
        offer.valid_until,
        now,
    );
    if after != before {
        payments::set_offer_status()
            .bind(tx, &after.name(), &organization, &offer.id)
            .one()
            .await?;
    }
    let reason = format!("settlement {}", offer.id);
    if after == OfferStatus::Paid && account.balance > Decimal::ZERO {
        // Paid in full by agreement: what is left is let go.
        let rest = -account.balance;
        book(
            tx,
            account,
            "settlement_discount",
            rest,
            None,
            Some(&reason),
            now,
        )
        .await?;
    } else if before == OfferStatus::Paid && after == OfferStatus::Cancelled {
        // The money is gone again, and with it the reason to let anything go.
        let discount = payments::sum_settlement_discount()
            .bind(tx, &organization, &account.id.uuid(), &reason)
            .one()
            .await?;
        if !discount.is_zero() {
            book(
                tx,
                account,
                "adjustment",
                discount,
                None,
                Some(&reason),
                now,
            )
            .await?;
        }
    }
    Ok(())
}

/// Whether a promise is pending afterwards.
async fn judge_promises(tx: &Tenant, account: &Account, touched: Option<Uuid>) -> Result<bool> {
    let organization = tx.organization().uuid();
    let promises = payments::list_promises_to_judge()
        .bind(tx, &organization, &account.id.uuid())
        .all()
        .await?;
    let mut pending = false;
    for one in promises {
        let before: PromiseStatus = one.status.parse().map_err(unreadable)?;
        if before != PromiseStatus::Pending && touched != Some(one.id) {
            continue;
        }
        // At the end of time no deadline is left to miss.
        let end = promise::deadline(one.due_date, &account.zone).unwrap_or(Timestamp::MAX);
        // What went back after the deadline does not unmake what was kept by then.
        let paid: Decimal = payments::sum_paid_for_promise()
            .bind(tx, &organization, &one.id, &end)
            .one()
            .await?;
        let mut after = promise::judge(one.amount.into(), paid.into(), tx.now() >= end);
        if after == PromiseStatus::Pending && account.balance <= Decimal::ZERO {
            // Nothing is owed any more: there is nothing left to keep.
            after = PromiseStatus::Cancelled;
        }
        pending |= after == PromiseStatus::Pending;
        if after != before || paid != one.paid_amount {
            let resolved_at = (after != PromiseStatus::Pending).then(|| tx.now());
            payments::set_promise()
                .bind(
                    tx,
                    &after.name(),
                    &paid,
                    &resolved_at,
                    &organization,
                    &one.id,
                )
                .one()
                .await?;
        }
        if after == PromiseStatus::Broken && before != after {
            let amounts = (one.amount.into(), paid.into());
            notice::promise_broken(tx, account, one.id, amounts, one.recorded_by).await?;
        }
    }
    Ok(pending)
}

/// Whether a plan runs afterwards.
async fn judge_plan(tx: &Tenant, account: &Account, touched: Option<Uuid>) -> Result<bool> {
    let organization = tx.organization().uuid();
    let touched = touched.unwrap_or_default();
    let Some(plan) = payments::get_plan_to_judge()
        .bind(tx, &organization, &account.id.uuid(), &touched)
        .opt()
        .await?
    else {
        return Ok(false);
    };
    let before: PlanStatus = plan.status.parse().map_err(unreadable)?;
    if before == PlanStatus::Completed && plan.another_open {
        // A refund would open it again, but the debtor has a new agreement: that one counts.
        return Ok(true);
    }
    let after = if account.balance <= Decimal::ZERO {
        // Paid or settled outside of the plan: nothing is due any more.
        judge_instalments(tx, account, plan.id).await?;
        payments::cancel_open_instalments()
            .bind(tx, &organization, &plan.id)
            .all()
            .await?;
        PlanStatus::Completed
    } else {
        judge_instalments(tx, account, plan.id).await?
    };
    if after != before {
        payments::set_plan_status()
            .bind(tx, &after.name(), &organization, &plan.id)
            .one()
            .await?;
        if after == PlanStatus::Defaulted {
            notice::plan_defaulted(tx, account, plan.id, plan.proposed_by).await?;
        }
    }
    Ok(after == PlanStatus::Active)
}

async fn judge_instalments(tx: &Tenant, account: &Account, plan: Uuid) -> Result<PlanStatus> {
    let organization = tx.organization().uuid();
    let rows = payments::list_instalments()
        .bind(tx, &organization, &plan)
        .all()
        .await?;
    let paid = payments::sum_paid_for_plan()
        .bind(tx, &organization, &plan)
        .one()
        .await?;
    let amounts: Vec<Money> = rows.iter().map(|row| row.amount.into()).collect();
    let parts = instalment::spread(&amounts, paid.into());
    let now = tx.now();
    let mut statuses = Vec::with_capacity(rows.len());
    for (row, part) in rows.iter().zip(parts) {
        let time_is_up =
            promise::deadline(row.due_date, &account.zone).is_some_and(|end| now >= end);
        let status = instalment::judge(row.amount.into(), part, time_is_up);
        statuses.push(status);
        if status.name() != row.status || part.decimal() != row.paid_amount {
            let paid_at = (status == InstalmentStatus::Paid).then(|| row.paid_at.unwrap_or(now));
            payments::set_instalment()
                .bind(
                    tx,
                    &status.name(),
                    &part.decimal(),
                    &paid_at,
                    &organization,
                    &plan,
                    &row.position,
                )
                .one()
                .await?;
        }
    }
    Ok(instalment::plan_after(&statuses))
}
