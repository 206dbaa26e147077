//! What approvals are about: looked at again as it is now, put into effect, or set back.

use mojavox_domain::{
    approval::{ApprovalStatus, Subject},
    ids::PaymentId,
    instalment::PlanStatus,
    money::Money,
    payment::{DecidedBy, OfferStatus, PaymentStatus, Proposal, agreeable},
    permissions::Role,
};
use mojavox_queries::queries::{
    approvals::{self, Approval},
    payments,
};
use rust_decimal::Decimal;
use serde_json::json;
use uuid::Uuid;

use super::{
    authority,
    decide::{DecisionError, Refused},
};
use crate::{
    AuditEntry, DbError, Result, Tenant,
    campaigns::{self, CampaignError},
    error::unreadable,
    payments::{Account, Touched, book_refund, judge, write_off},
    proposals,
};

/// What holds the subject still while it is decided about.
pub(super) enum Locked {
    Account(Account),
    Campaign,
}

impl Locked {
    fn account(&mut self) -> Result<&mut Account> {
        match self {
            Self::Account(account) => Ok(account),
            Self::Campaign => Err(unreadable(Astray)),
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("an approval names no subject that there is")]
struct Astray;

pub(super) async fn lock(tx: &Tenant, approval: &Approval) -> Result<Locked> {
    let subject: Subject = approval.subject_type.parse().map_err(unreadable)?;
    if subject == Subject::Campaign {
        approvals::lock_campaign()
            .bind(tx, &tx.organization().uuid(), &approval.subject_id)
            .one()
            .await?;
        return Ok(Locked::Campaign);
    }
    let customer = approval.customer_id.ok_or_else(|| unreadable(Astray))?;
    let account = Account::lock(tx, customer.into()).await?;
    Ok(Locked::Account(account.ok_or_else(|| unreadable(Astray))?))
}

/// Puts it into effect.
pub(super) async fn approve(
    tx: &Tenant,
    locked: &mut Locked,
    approval: &Approval,
    role: Role,
) -> Result<(), DecisionError> {
    let id = approval.subject_id;
    match approval.subject_type.parse().map_err(unreadable)? {
        Subject::Settlement => settle(tx, locked.account()?, id, role).await,
        Subject::PaymentPlan => begin_plan(tx, locked.account()?, id, role).await,
        Subject::Refund => refund(tx, locked.account()?, id, role).await,
        Subject::WriteOff => let_go(tx, locked.account()?, approval, role).await,
        Subject::CallFinding => proposals::approve(tx, locked.account()?, id).await,
        Subject::Campaign => {
            campaigns::approve_launch(tx, id.into(), role).await?;
            Ok(())
        }
    }
}

/// Rejected, or not decided in time.
pub(super) async fn set_back(
    tx: &Tenant,
    locked: &mut Locked,
    approval: &Approval,
    status: ApprovalStatus,
) -> Result<(), DecisionError> {
    let (organization, id) = (tx.organization().uuid(), approval.subject_id);
    let rejected = status == ApprovalStatus::Rejected;
    match approval.subject_type.parse().map_err(unreadable)? {
        Subject::Settlement => {
            let offer = offer(tx, id).await?;
            let after = if rejected {
                OfferStatus::Rejected
            } else {
                OfferStatus::Expired
            };
            if offer.status == OfferStatus::Proposed.name() {
                payments::set_offer_status()
                    .bind(tx, &after.name(), &organization, &id)
                    .one()
                    .await?;
                note(tx, "settlement_offer", id, &offer.status, after.name()).await?;
            }
        }
        Subject::PaymentPlan => {
            let plan = plan(tx, id).await?;
            let after = if rejected {
                PlanStatus::Rejected
            } else {
                PlanStatus::Expired
            };
            if plan.status == PlanStatus::Proposed.name() {
                payments::cancel_open_instalments()
                    .bind(tx, &organization, &id)
                    .all()
                    .await?;
                payments::set_plan_status()
                    .bind(tx, &after.name(), &organization, &id)
                    .one()
                    .await?;
                note(tx, "payment_plan", id, &plan.status, after.name()).await?;
            }
        }
        Subject::Refund => {
            // Only one that is pending; the row stays, and says that no money went back.
            let cancelled = PaymentStatus::Cancelled.name();
            let changed = payments::set_payment_status()
                .bind(tx, &cancelled, &organization, &id)
                .opt()
                .await?;
            if changed.is_some() {
                note(tx, "payment", id, PaymentStatus::Pending.name(), cancelled).await?;
            }
        }
        // Nothing was changed when it was proposed.
        Subject::WriteOff => {
            locked.account()?;
        }
        Subject::CallFinding => proposals::set_back(tx, id, rejected).await?,
        // A draft again, whatever the reason.
        Subject::Campaign => campaigns::reject_launch(tx, id.into()).await?,
    }
    Ok(())
}

impl From<CampaignError> for DecisionError {
    fn from(error: CampaignError) -> Self {
        match error {
            CampaignError::Db(error) => Self::Db(error),
            CampaignError::BeyondAuthority(least) => Refused::BeyondAuthority(least).into(),
            CampaignError::NotReady(_) => Self::subject("campaign_not_ready", error.to_string()),
            CampaignError::NotFound | CampaignError::NotPossible(_) => Self::subject(
                "campaign_changed",
                "The campaign does not wait for this any more.",
            ),
        }
    }
}

async fn settle(
    tx: &Tenant,
    account: &mut Account,
    id: Uuid,
    role: Role,
) -> Result<(), DecisionError> {
    let offer = offer(tx, id).await?;
    if offer.status != OfferStatus::Proposed.name() || tx.now() >= offer.valid_until {
        return Err(DecisionError::subject(
            "offer_ended",
            "This offer has ended.",
        ));
    }
    let balance = owed(tx, account).await?;
    let amount = Money::from(offer.amount);
    if amount > balance {
        return Err(DecisionError::subject(
            "offer_exceeds_balance",
            format!("Only {balance} is owed by now, less than was offered."),
        ));
    }
    within(tx, role, Proposal::Settlement { amount, balance }).await?;
    let after = OfferStatus::Approved.name();
    payments::set_offer_status()
        .bind(tx, &after, &tx.organization().uuid(), &id)
        .one()
        .await?;
    note(tx, "settlement_offer", id, &offer.status, after).await?;
    Ok(())
}

async fn begin_plan(
    tx: &Tenant,
    account: &mut Account,
    id: Uuid,
    role: Role,
) -> Result<(), DecisionError> {
    let organization = tx.organization().uuid();
    let plan = plan(tx, id).await?;
    if plan.status != PlanStatus::Proposed.name() {
        return Err(DecisionError::subject("plan_ended", "This plan has ended."));
    }
    let balance = owed(tx, account).await?;
    if Money::from(plan.total_amount) > balance {
        return Err(DecisionError::subject(
            "plan_exceeds_balance",
            format!("Only {balance} is owed by now, less than the plan is about."),
        ));
    }
    let instalments = payments::list_instalments()
        .bind(tx, &organization, &id)
        .all()
        .await?;
    let today = tx.now().to_zoned(account.zone.clone()).date();
    let (Some(first), Some(last)) = (instalments.first(), instalments.last()) else {
        return Err(unreadable(Astray).into());
    };
    if first.due_date < today {
        return Err(DecisionError::subject(
            "plan_outdated",
            format!("Its first instalment was due on {}.", first.due_date),
        ));
    }
    let sum: Decimal = instalments.iter().map(|one| one.amount).sum();
    if sum != plan.total_amount {
        return Err(unreadable(Astray).into());
    }
    // Days of the years 1 to 9999: the difference fits.
    let days = today
        .until(last.due_date)
        .map_or(i64::from(i32::MAX), |span| i64::from(span.get_days()));
    within(tx, role, Proposal::Plan { days }).await?;
    approvals::activate_plan()
        .bind(tx, &tx.now(), &organization, &id)
        .one()
        .await?;
    let after = PlanStatus::Active.name();
    note(tx, "payment_plan", id, &plan.status, after).await?;
    judge(tx, account, Touched::default()).await?;
    Ok(())
}

async fn refund(
    tx: &Tenant,
    account: &mut Account,
    id: Uuid,
    role: Role,
) -> Result<(), DecisionError> {
    let row = payments::get_payment()
        .bind(tx, &tx.organization().uuid(), &id)
        .opt()
        .await?
        .ok_or_else(|| unreadable(Astray))?;
    if row.status != PaymentStatus::Pending.name() {
        return Err(DecisionError::subject(
            "refund_ended",
            "This refund was made or given up before.",
        ));
    }
    let amount = Money::from(row.amount);
    within(tx, role, Proposal::Refund { amount }).await?;
    if let Err(refusal) = book_refund(tx, account, &row).await? {
        return Err(DecisionError::subject(refusal.code(), refusal.sentence()));
    }
    let after = PaymentStatus::Cleared.name();
    note(
        tx,
        "payment",
        PaymentId::from(id).uuid(),
        &row.status,
        after,
    )
    .await?;
    Ok(())
}

async fn let_go(
    tx: &Tenant,
    account: &mut Account,
    approval: &Approval,
    role: Role,
) -> Result<(), DecisionError> {
    let amount = approval.amount.ok_or_else(|| unreadable(Astray))?.into();
    within(tx, role, Proposal::WriteOff { amount }).await?;
    if let Err(refusal) = write_off(tx, account, amount, approval.reason.as_deref()).await? {
        return Err(DecisionError::subject(refusal.code(), refusal.sentence()));
    }
    Ok(())
}

/// What is owed, for an agreement on how to pay it.
pub(crate) async fn owed(tx: &Tenant, account: &Account) -> Result<Money, DecisionError> {
    if account.deleted {
        return Err(DecisionError::subject(
            "account_closed",
            "The debtor was deleted.",
        ));
    }
    agreeable(account.status, account.balance.into())
        .map_err(|why| DecisionError::subject(why.code(), why.sentence()))?;
    let disputed = approvals::has_open_dispute()
        .bind(tx, &tx.organization().uuid(), &account.id.uuid())
        .one()
        .await?;
    if disputed {
        return Err(DecisionError::subject(
            "debt_disputed",
            "The debt is disputed in writing: nothing is collected until it is verified.",
        ));
    }
    Ok(account.balance.into())
}

/// The limits of the decider's role, as they are now.
async fn within(tx: &Tenant, role: Role, proposal: Proposal) -> Result<(), DecisionError> {
    match authority(tx).await?.decides(role, proposal) {
        DecidedBy::Proposer => Ok(()),
        DecidedBy::AtLeast(least) => Err(Refused::BeyondAuthority(least).into()),
    }
}

async fn offer(tx: &Tenant, id: Uuid) -> Result<payments::Offer, DbError> {
    payments::get_offer()
        .bind(tx, &tx.organization().uuid(), &id)
        .opt()
        .await?
        .ok_or_else(|| unreadable(Astray))
}

async fn plan(tx: &Tenant, id: Uuid) -> Result<payments::Plan, DbError> {
    payments::get_plan()
        .bind(tx, &tx.organization().uuid(), &id)
        .opt()
        .await?
        .ok_or_else(|| unreadable(Astray))
}

/// `settlement_offers.approved` and the like, beside the approval's own entry: who looks at the
/// offer's history finds it there.
async fn note(tx: &Tenant, entity: &str, id: Uuid, before: &str, after: &str) -> Result<()> {
    tx.audit(AuditEntry {
        action: &format!("{entity}s.set_status"),
        entity_type: entity,
        entity_id: id,
        before: Some(json!({ "status": before })),
        after: Some(json!({ "status": after })),
    })
    .await
}
