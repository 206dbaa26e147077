//! Booking: a movement's row, its ledger entry, the balance, and what follows from them.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    ids::{LedgerEntryId, PaymentId, UserId},
    instalment::InstalmentStatus,
    live::LiveEvent,
    money::Money,
    payment::{OfferStatus, PaymentKind, PaymentMethod, PaymentStatus},
    promise,
};
use mojavox_queries::queries::payments::{self, Payment};
use uuid::Uuid;

use super::{Account, Touched, judge, notice, shown};
use crate::{Result, Tenant, error::unreadable};

/// A payment is credited to the last right-party call within these days before it.
const CREDIT_DAYS: i64 = 30;

/// A payment that has arrived.
#[derive(Debug)]
pub struct Received<'a> {
    pub amount: Money,
    pub method: PaymentMethod,
    pub cleared_at: Timestamp,
    /// The provider's name and its id of the payment.
    pub provider: Option<(&'a str, &'a str)>,
    pub reference: Option<&'a str>,
    pub note: Option<&'a str>,
}

/// Money that goes back.
#[derive(Debug)]
pub struct GivenBack<'a> {
    pub kind: PaymentKind,
    pub amount: Money,
    pub method: PaymentMethod,
    pub cleared_at: Timestamp,
    /// The provider's name and its id of the refund or dispute.
    pub provider: Option<(&'a str, &'a str)>,
    pub note: Option<&'a str>,
}

/// What a payment counts for.
#[derive(Debug, Default)]
struct Links {
    plan: Option<(Uuid, i16)>,
    offer: Option<Uuid>,
    promise: Option<Uuid>,
    attempt: Option<Uuid>,
    agent: Option<Uuid>,
    campaign: Option<Uuid>,
}

/// Books a payment that has arrived, and tells the live screens.
///
/// # Errors
/// The database's.
pub async fn receive(
    tx: &mut Tenant,
    account: &mut Account,
    payment: &Received<'_>,
) -> Result<PaymentId> {
    let links = links(tx, account, payment.cleared_at).await?;
    let id: PaymentId = tx.new_id();
    payments::insert_payment()
        .bind(
            &*tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &account.id.uuid(),
            &PaymentKind::Payment.name(),
            &payment.amount.decimal(),
            &account.currency,
            &PaymentStatus::Cleared.name(),
            &payment.method.name(),
            &Some(payment.cleared_at),
            &None,
            &links.plan.map(|(plan, _)| plan),
            &links.plan.map(|(_, position)| position),
            &links.offer,
            &links.promise,
            &links.attempt,
            &links.agent,
            &links.campaign,
            &payment.provider.map(|(name, _)| name),
            &payment.provider.map(|(_, id)| id),
            &payment.reference,
            &payment.note,
            &tx.actor().user().map(UserId::uuid),
            &tx.now(),
        )
        .one()
        .await?;
    arrived(tx, account, id, payment, &links).await?;
    Ok(id)
}

/// Books the arrival of a payment whose row was there before its money.
///
/// # Errors
/// The database's.
pub(super) async fn clear(
    tx: &mut Tenant,
    account: &mut Account,
    id: PaymentId,
    payment: &Received<'_>,
) -> Result<()> {
    let links = links(tx, account, payment.cleared_at).await?;
    payments::clear_payment()
        .bind(
            &*tx,
            &payment.cleared_at,
            &payment.amount.decimal(),
            &payment.method.name(),
            &links.plan.map(|(plan, _)| plan),
            &links.plan.map(|(_, position)| position),
            &links.offer,
            &links.promise,
            &links.attempt,
            &links.agent,
            &links.campaign,
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    arrived(tx, account, id, payment, &links).await
}

async fn arrived(
    tx: &mut Tenant,
    account: &mut Account,
    id: PaymentId,
    payment: &Received<'_>,
    links: &Links,
) -> Result<()> {
    let organization = tx.organization().uuid();
    move_balance(
        tx,
        account,
        (PaymentKind::Payment, id),
        payment.amount,
        payment.cleared_at,
    )
    .await?;
    payments::set_last_paid()
        .bind(&*tx, &payment.cleared_at, &organization, &account.id.uuid())
        .one()
        .await?;
    let touched = Touched {
        promise: links.promise,
        plan: links.plan.map(|(plan, _)| plan),
        offer: links.offer,
    };
    judge(tx, account, touched).await?;
    let row = payments::get_payment()
        .bind(&*tx, &organization, &id.uuid())
        .one()
        .await?;
    tx.emit(&LiveEvent::PaymentReceived(shown(row)?)).await?;
    notice::received(tx, account, id, payment).await
}

/// Books money that went back of `original`, with the same credit as the payment had, so that the
/// figures of agents and campaigns are net.
///
/// # Errors
/// The database's.
pub async fn give_back(
    tx: &Tenant,
    account: &mut Account,
    original: &Payment,
    back: &GivenBack<'_>,
) -> Result<PaymentId> {
    let id = insert_back(tx, account, original, back, PaymentStatus::Cleared).await?;
    went_back(tx, account, original, (back.kind, id), back).await?;
    Ok(id)
}

/// The effect of money that went back and whose row is there.
pub(super) async fn went_back(
    tx: &Tenant,
    account: &mut Account,
    original: &Payment,
    movement: (PaymentKind, PaymentId),
    back: &GivenBack<'_>,
) -> Result<()> {
    move_balance(tx, account, movement, back.amount, back.cleared_at).await?;
    let touched = Touched {
        promise: original.promise_id,
        plan: original.plan_id,
        offer: original.settlement_offer_id,
    };
    judge(tx, account, touched).await
}

pub(super) async fn insert_back(
    tx: &Tenant,
    account: &Account,
    original: &Payment,
    back: &GivenBack<'_>,
    status: PaymentStatus,
) -> Result<PaymentId> {
    let id: PaymentId = tx.new_id();
    payments::insert_payment()
        .bind(
            tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &account.id.uuid(),
            &back.kind.name(),
            &back.amount.decimal(),
            &account.currency,
            &status.name(),
            &back.method.name(),
            &(status == PaymentStatus::Cleared).then_some(back.cleared_at),
            &Some(original.id),
            &original.plan_id,
            &original.instalment_position,
            &original.settlement_offer_id,
            &original.promise_id,
            &original.contact_attempt_id,
            &original.agent_id,
            &original.campaign_id,
            &back.provider.map(|(name, _)| name),
            &back.provider.map(|(_, id)| id),
            &None::<&str>,
            &back.note,
            &tx.actor().user().map(UserId::uuid),
            &tx.now(),
        )
        .one()
        .await?;
    Ok(id)
}

/// A payment's row before, or without, its money.
pub(super) async fn announce(
    tx: &Tenant,
    account: &Account,
    status: PaymentStatus,
    (amount, method): (Money, PaymentMethod),
    (provider, provider_id): (&str, &str),
) -> Result<PaymentId> {
    let id: PaymentId = tx.new_id();
    payments::insert_payment()
        .bind(
            tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &account.id.uuid(),
            &PaymentKind::Payment.name(),
            &amount.decimal(),
            &account.currency,
            &status.name(),
            &method.name(),
            &None,
            &None,
            &None,
            &None,
            &None,
            &None,
            &None,
            &None,
            &None,
            &Some(provider),
            &Some(provider_id),
            &None::<&str>,
            &None::<&str>,
            &None,
            &tx.now(),
        )
        .one()
        .await?;
    Ok(id)
}

async fn move_balance(
    tx: &Tenant,
    account: &mut Account,
    (kind, id): (PaymentKind, PaymentId),
    amount: Money,
    at: Timestamp,
) -> Result<()> {
    let owed = -kind.received(amount);
    book(tx, account, kind.name(), owed, Some(id), None, at).await
}

/// Changes the balance by `owed`, and says so in the ledger.
pub(super) async fn book(
    tx: &Tenant,
    account: &mut Account,
    kind: &str,
    owed: rust_decimal::Decimal,
    payment: Option<PaymentId>,
    reason: Option<&str>,
    at: Timestamp,
) -> Result<()> {
    let organization = tx.organization().uuid();
    account.balance = payments::move_balance()
        .bind(tx, &owed, &organization, &account.id.uuid())
        .one()
        .await?;
    payments::insert_ledger_entry()
        .bind(
            tx,
            &tx.new_id::<LedgerEntryId>().uuid(),
            &organization,
            &account.id.uuid(),
            &kind,
            &owed,
            &account.currency,
            &account.balance,
            &payment.map(PaymentId::uuid),
            &reason,
            &tx.actor().user().map(UserId::uuid),
            &at,
        )
        .one()
        .await?;
    Ok(())
}

async fn links(tx: &Tenant, account: &Account, at: Timestamp) -> Result<Links> {
    let (organization, customer) = (tx.organization().uuid(), account.id.uuid());
    let mut links = Links::default();
    let credit = payments::find_creditable_attempt()
        .bind(
            tx,
            &organization,
            &customer,
            &(at - SignedDuration::from_hours(24 * CREDIT_DAYS)),
            &at,
        )
        .opt()
        .await?;
    if let Some(credit) = credit {
        links.attempt = Some(credit.id);
        links.agent = credit.agent_id;
        links.campaign = credit.campaign_id;
    }
    let offer = payments::get_offer_to_judge()
        .bind(tx, &organization, &customer, &Uuid::nil())
        .opt()
        .await?;
    if let Some(offer) = offer {
        let status: OfferStatus = offer.status.parse().map_err(unreadable)?;
        links.offer = (status.takes_money() && at < offer.valid_until).then_some(offer.id);
    }
    // The earliest promise that this money is in time for and that is not yet kept; also one that
    // was judged before somebody recorded the money.
    let promises = payments::list_promises_to_judge()
        .bind(tx, &organization, &customer)
        .all()
        .await?;
    links.promise = promises
        .iter()
        .find(|one| {
            one.promised_at <= at
                && one.paid_amount < one.amount
                && promise::deadline(one.due_date, &account.zone).is_none_or(|end| at < end)
        })
        .map(|one| one.id);
    let plan = payments::get_plan_to_judge()
        .bind(tx, &organization, &customer, &Uuid::nil())
        .opt()
        .await?;
    if let Some(plan) = plan {
        let instalments = payments::list_instalments()
            .bind(tx, &organization, &plan.id)
            .all()
            .await?;
        links.plan = instalments
            .iter()
            .find(|one| {
                ![
                    InstalmentStatus::Paid.name(),
                    InstalmentStatus::Cancelled.name(),
                ]
                .contains(&one.status.as_str())
            })
            .map(|one| (plan.id, one.position));
    }
    Ok(links)
}
