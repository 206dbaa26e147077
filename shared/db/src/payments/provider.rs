//! What payment providers report, booked exactly once: reports come twice, at the same time, late,
//! and before what they build upon.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    ids::{OrganizationId, PaymentId, TaskId},
    money::Money,
    payment::{DisputeOutcome, Fact, PaymentKind, PaymentMethod, PaymentStatus, ProviderEvent},
};
use mojavox_queries::queries::payments::{self, Payment};

use super::{
    Account, GivenBack, Received,
    book::{announce, clear, give_back, insert_back, receive, went_back},
    notice,
};
use crate::{Db, Origin, Result, Tenant, error::unreadable};

/// Banks give a merchant about a week to answer a dispute.
const DISPUTE_ANSWER_DAYS: i64 = 5;

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// It had its effect, or none was left to have.
    Done,
    /// It was here before.
    Duplicate,
    /// Nobody knows the payment or the debtor (yet): kept, and tried again.
    UnknownReference,
    /// The debtor's account has another currency: kept for somebody to look at.
    OtherCurrency,
}

impl Applied {
    const fn reason(self) -> Option<&'static str> {
        match self {
            Self::Done | Self::Duplicate => None,
            Self::UnknownReference => Some("unknown_reference"),
            Self::OtherCurrency => Some("other_currency"),
        }
    }
}

/// Gives a report its effect, or keeps it. Whatever waited for it gets its effect too.
///
/// # Errors
/// The database's: the provider sends the report again.
pub async fn apply(db: &Db, event: &ProviderEvent, origin: &Origin) -> Result<Applied> {
    let applied = apply_once(db, event, origin).await?;
    if let Some(reason) = applied.reason() {
        keep(db, event, reason).await?;
        // What it waits for may have come between the look and the keeping; whoever books that
        // looks after its commit, so that one of the two sees the other.
        return retry(db, event, origin).await;
    }
    if applied == Applied::Done {
        let client = db.connection().await?;
        let waiting = payments::list_unmatched_events_of_payment()
            .bind(&client, &event.provider, &event.payment)
            .all()
            .await?;
        drop(client);
        for one in waiting {
            let one = serde_json::from_value(one).map_err(unreadable)?;
            retry(db, &one, origin).await?;
        }
    }
    Ok(applied)
}

/// Tries everything that was kept again; how many still wait.
///
/// # Errors
/// The database's.
pub async fn retry_unmatched(db: &Db, most: i64) -> Result<i64> {
    let client = db.connection().await?;
    let waiting = payments::list_unmatched_events()
        .bind(&client, &Timestamp::UNIX_EPOCH, &"", &most)
        .all()
        .await?;
    drop(client);
    for one in waiting {
        let one = serde_json::from_value(one).map_err(unreadable)?;
        retry(db, &one, &Origin::default()).await?;
    }
    let client = db.connection().await?;
    Ok(payments::count_unmatched_events()
        .bind(&client)
        .one()
        .await?)
}

async fn keep(db: &Db, event: &ProviderEvent, reason: &str) -> Result<()> {
    let client = db.connection().await?;
    let kept = serde_json::to_value(event).map_err(unreadable)?;
    payments::keep_unmatched_event()
        .bind(
            &client,
            &event.provider,
            &event.id,
            &event.payment,
            &reason,
            &kept,
            &db.clock.now(),
        )
        .opt()
        .await?;
    Ok(())
}

async fn retry(db: &Db, event: &ProviderEvent, origin: &Origin) -> Result<Applied> {
    let applied = apply_once(db, event, origin).await?;
    if applied.reason().is_none() {
        let client = db.connection().await?;
        payments::drop_unmatched_event()
            .bind(&client, &event.provider, &event.id)
            .opt()
            .await?;
    }
    Ok(applied)
}

async fn apply_once(db: &Db, event: &ProviderEvent, origin: &Origin) -> Result<Applied> {
    let client = db.connection().await?;
    let found = payments::find_payment_account()
        .bind(
            &client,
            &event.provider,
            &event.payment,
            &event.customer.unwrap_or_default(),
        )
        .opt()
        .await?;
    drop(client);
    let Some(found) = found else {
        return Ok(Applied::UnknownReference);
    };
    let organization: OrganizationId = found.organization_id.into();
    let mut tx = db.system(organization, origin.clone()).await?;
    let Some(mut account) = Account::lock(&tx, found.customer_id.into()).await? else {
        return Ok(Applied::UnknownReference);
    };
    // Deliveries at the same time wait for the account's lock, one behind the other.
    let known = payments::find_provider_event()
        .bind(&tx, &organization.uuid(), &event.provider, &event.id)
        .opt()
        .await?;
    if known.is_some() {
        return Ok(Applied::Duplicate);
    }
    if event.currency != account.currency {
        return Ok(Applied::OtherCurrency);
    }
    let Some(payment) = book(&mut tx, &mut account, event).await? else {
        return Ok(Applied::UnknownReference);
    };
    payments::insert_provider_event()
        .bind(
            &tx,
            &organization.uuid(),
            &event.provider,
            &event.id,
            &event.kind,
            &payment.0.map(PaymentId::uuid),
            &tx.now(),
        )
        .one()
        .await?;
    // The messages are events: their dispatcher takes them from the log.
    tx.commit().await?;
    Ok(Applied::Done)
}

/// The payment that a report was about, if there is one by now.
struct Booked(Option<PaymentId>);

/// `None`: it builds upon a payment that has not come yet.
async fn book(
    tx: &mut Tenant,
    account: &mut Account,
    event: &ProviderEvent,
) -> Result<Option<Booked>> {
    let key = (event.provider.as_str(), event.payment.as_str());
    let payment = find(tx, key, PaymentKind::Payment).await?;
    let id = payment.as_ref().map(|payment| PaymentId::from(payment.id));
    let cleared = payment
        .as_ref()
        .filter(|payment| payment.status == PaymentStatus::Cleared.name());
    let booked = match &event.fact {
        Fact::Started { amount, method } => match id {
            Some(id) => id,
            None => announce(tx, account, PaymentStatus::Pending, (*amount, *method), key).await?,
        },
        Fact::Failed { amount, method } => match id {
            Some(id) => {
                set_status(tx, id, PaymentStatus::Failed).await?;
                id
            }
            None => announce(tx, account, PaymentStatus::Failed, (*amount, *method), key).await?,
        },
        Fact::Abandoned => {
            if let Some(id) = id {
                set_status(tx, id, PaymentStatus::Cancelled).await?;
            }
            return Ok(Some(Booked(id)));
        }
        Fact::Paid { amount, method } => {
            let received = Received {
                amount: *amount,
                method: *method,
                cleared_at: event.occurred_at,
                provider: Some(key),
                reference: None,
                note: None,
            };
            match id {
                Some(id) if cleared.is_some() => id,
                Some(id) => {
                    clear(tx, account, id, &received).await?;
                    id
                }
                None => receive(tx, account, &received).await?,
            }
        }
        Fact::RefundedInAll { amount } => {
            let Some(payment) = cleared else {
                return Ok(None);
            };
            refunded(tx, account, payment, *amount, event).await?;
            payment.id.into()
        }
        Fact::Disputed { amount, dispute } => {
            let Some(payment) = cleared else {
                return Ok(None);
            };
            disputed(tx, account, payment, (*amount, dispute, None), event).await?;
            payment.id.into()
        }
        Fact::DisputeClosed {
            amount,
            dispute,
            outcome,
        } => {
            let Some(payment) = cleared else {
                return Ok(None);
            };
            let closed = (*amount, dispute.as_str(), Some(*outcome));
            disputed(tx, account, payment, closed, event).await?;
            payment.id.into()
        }
    };
    Ok(Some(Booked(Some(booked))))
}

/// Providers tell what has gone back in all: the difference is what is new, whatever came before
/// and in whatever order.
async fn refunded(
    tx: &Tenant,
    account: &mut Account,
    payment: &Payment,
    in_all: Money,
    event: &ProviderEvent,
) -> Result<()> {
    let known = payments::sum_refunded_by_provider()
        .bind(tx, &tx.organization().uuid(), &payment.id)
        .one()
        .await?;
    let new = Money::from(in_all.decimal() - known);
    if new <= Money::ZERO {
        return Ok(());
    }
    let back = GivenBack {
        kind: PaymentKind::Refund,
        amount: new,
        method: method(payment)?,
        cleared_at: event.occurred_at,
        provider: Some((&event.provider, &event.id)),
        note: None,
    };
    give_back(tx, account, payment, &back).await?;
    Ok(())
}

/// A dispute is a chargeback that is pending until it is decided: the debt stands again only when
/// the money is lost.
async fn disputed(
    tx: &Tenant,
    account: &mut Account,
    payment: &Payment,
    (amount, dispute, outcome): (Money, &str, Option<DisputeOutcome>),
    event: &ProviderEvent,
) -> Result<()> {
    let key = (event.provider.as_str(), dispute);
    let back = GivenBack {
        kind: PaymentKind::Chargeback,
        amount,
        method: method(payment)?,
        cleared_at: event.occurred_at,
        provider: Some(key),
        note: None,
    };
    let known = find(tx, key, PaymentKind::Chargeback).await?;
    match (known, outcome) {
        (None, None) => {
            insert_back(tx, account, payment, &back, PaymentStatus::Pending).await?;
            remind(tx, account, amount, event.occurred_at).await?;
            notice::disputed(tx, account, (dispute, amount)).await?;
        }
        (None, Some(DisputeOutcome::Lost)) => {
            give_back(tx, account, payment, &back).await?;
        }
        (None, Some(DisputeOutcome::Kept)) => {
            insert_back(tx, account, payment, &back, PaymentStatus::Cancelled).await?;
        }
        (Some(chargeback), Some(outcome)) if chargeback.status == PaymentStatus::Pending.name() => {
            let id = chargeback.id.into();
            match outcome {
                DisputeOutcome::Kept => set_status(tx, id, PaymentStatus::Cancelled).await?,
                DisputeOutcome::Lost => {
                    lose(tx, &chargeback, &back).await?;
                    let movement = (PaymentKind::Chargeback, id);
                    went_back(tx, account, payment, movement, &back).await?;
                }
            }
        }
        // Opened after it was closed, or closed twice: decided is decided.
        (Some(_), _) => {}
    }
    Ok(())
}

/// The row of a chargeback becomes money that is gone.
async fn lose(tx: &Tenant, chargeback: &Payment, back: &GivenBack<'_>) -> Result<()> {
    payments::clear_payment()
        .bind(
            tx,
            &back.cleared_at,
            &back.amount.decimal(),
            &back.method.name(),
            &chargeback.plan_id,
            &chargeback.instalment_position,
            &chargeback.settlement_offer_id,
            &chargeback.promise_id,
            &chargeback.contact_attempt_id,
            &chargeback.agent_id,
            &chargeback.campaign_id,
            &tx.organization().uuid(),
            &chargeback.id,
        )
        .one()
        .await?;
    Ok(())
}

/// Somebody has to answer the bank.
async fn remind(tx: &Tenant, account: &Account, amount: Money, at: Timestamp) -> Result<()> {
    let due_at = at + SignedDuration::from_hours(24 * DISPUTE_ANSWER_DAYS);
    payments::insert_dispute_task()
        .bind(
            tx,
            &tx.new_id::<TaskId>().uuid(),
            &tx.organization().uuid(),
            &"A card payment is disputed",
            &format!(
                "The payer's bank wants {amount} {} back. Send the evidence to the payment provider in time, or the money is lost.",
                account.currency
            ),
            &due_at,
            &account.id.uuid(),
            &tx.now(),
        )
        .one()
        .await?;
    Ok(())
}

async fn find(
    tx: &Tenant,
    (provider, id): (&str, &str),
    kind: PaymentKind,
) -> Result<Option<Payment>> {
    Ok(payments::get_payment_of_provider()
        .bind(tx, &tx.organization().uuid(), &provider, &id, &kind.name())
        .opt()
        .await?)
}

/// Of what is under way only: cleared money does not become uncleared by an older report.
async fn set_status(tx: &Tenant, id: PaymentId, status: PaymentStatus) -> Result<()> {
    payments::set_payment_status()
        .bind(tx, &status.name(), &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?;
    Ok(())
}

fn method(payment: &Payment) -> Result<PaymentMethod> {
    payment.method.parse().map_err(unreadable)
}
