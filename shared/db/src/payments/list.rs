//! Lists of payments, promises, plans and offers, newest first.

use jiff::Timestamp;
use mojavox_domain::{
    ids::{CustomerId, OrganizationId},
    payment::{PaymentKind, PaymentMethod, PaymentStatus},
};
use mojavox_queries::{
    client::GenericClient,
    queries::payments::{Offer, Payment, Plan, Promise},
};
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::Count;
use crate::{Result, conditions::Conditions};

/// Where a page begins: an offset, or after the row that was created then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Timestamp, Uuid),
}

/// Which payments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaymentFilter {
    pub customer: Option<CustomerId>,
    pub kind: Option<PaymentKind>,
    pub status: Option<PaymentStatus>,
    pub method: Option<PaymentMethod>,
    /// Recorded at or after.
    pub from: Option<Timestamp>,
    /// Recorded before.
    pub to: Option<Timestamp>,
}

/// Which promises, plans or offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ArrangementFilter {
    pub customer: Option<CustomerId>,
    pub status: Option<&'static str>,
}

const PAYMENT: &str = "t.id, t.customer_id, t.kind, t.amount, t.currency, t.status, t.method, t.cleared_at, \
    t.original_payment_id, t.plan_id, t.instalment_position, t.settlement_offer_id, t.promise_id, \
    t.contact_attempt_id, t.agent_id, t.campaign_id, t.provider, t.provider_payment_id, t.reference, t.note, \
    t.recorded_by, t.created_at, coalesce((SELECT sum(r.amount) FROM payment_records r \
        WHERE r.organization_id = t.organization_id AND r.original_payment_id = t.id AND r.status = 'cleared'), 0) AS given_back";
const PROMISE: &str = "t.id, t.customer_id, t.contact_attempt_id, t.agent_id, t.campaign_id, t.amount, t.currency, \
    t.promised_at, t.due_date, t.status, t.paid_amount, t.resolved_at, t.recorded_by, t.created_at";
const PLAN: &str = "t.id, t.customer_id, t.contact_attempt_id, t.agent_id, t.total_amount, t.currency, t.frequency, \
    t.status, t.proposed_by, t.activated_at, t.created_at";
const OFFER: &str = "t.id, t.customer_id, t.contact_attempt_id, t.agent_id, t.amount, t.balance_at_offer, t.currency, \
    t.status, t.valid_until, t.proposed_by, t.accepted_at, t.created_at";

/// A page of payments, and how many there are.
///
/// # Errors
/// The database's.
pub async fn payments<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &PaymentFilter,
    start: Start,
    limit: i64,
) -> Result<(Vec<Payment>, Count)> {
    let conditions = || {
        let mut conditions = of(organization);
        conditions.compare("t.customer_id", "=", filter.customer.map(CustomerId::uuid));
        conditions.compare("t.kind", "=", filter.kind.map(PaymentKind::name));
        conditions.compare("t.status", "=", filter.status.map(PaymentStatus::name));
        conditions.compare("t.method", "=", filter.method.map(PaymentMethod::name));
        conditions.compare("t.created_at", ">=", filter.from);
        conditions.compare("t.created_at", "<", filter.to);
        conditions
    };
    let rows = page(
        client,
        "payment_records",
        PAYMENT,
        conditions(),
        start,
        limit,
    )
    .await?;
    let count = if *filter == PaymentFilter::default() {
        let rows = mojavox_queries::queries::payments::count_payments()
            .bind(client)
            .one()
            .await?;
        Count {
            rows,
            capped: false,
        }
    } else {
        conditions().count(client, "payment_records t").await?
    };
    Ok((rows.iter().map(payment).collect::<Result<_>>()?, count))
}

/// A page of promises to pay, and how many there are.
///
/// # Errors
/// The database's.
pub async fn promises<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &ArrangementFilter,
    start: Start,
    limit: i64,
) -> Result<(Vec<Promise>, Count)> {
    let (rows, count) = arrangements(
        client,
        organization,
        ("promises_to_pay", PROMISE),
        filter,
        start,
        limit,
    )
    .await?;
    Ok((rows.iter().map(promise).collect::<Result<_>>()?, count))
}

/// A page of payment plans, and how many there are.
///
/// # Errors
/// The database's.
pub async fn plans<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &ArrangementFilter,
    start: Start,
    limit: i64,
) -> Result<(Vec<Plan>, Count)> {
    let (rows, count) = arrangements(
        client,
        organization,
        ("payment_plans", PLAN),
        filter,
        start,
        limit,
    )
    .await?;
    Ok((rows.iter().map(plan).collect::<Result<_>>()?, count))
}

/// A page of settlement offers, and how many there are.
///
/// # Errors
/// The database's.
pub async fn offers<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &ArrangementFilter,
    start: Start,
    limit: i64,
) -> Result<(Vec<Offer>, Count)> {
    let (rows, count) = arrangements(
        client,
        organization,
        ("settlement_offers", OFFER),
        filter,
        start,
        limit,
    )
    .await?;
    Ok((rows.iter().map(offer).collect::<Result<_>>()?, count))
}

fn of(organization: OrganizationId) -> Conditions {
    Conditions::new("t.organization_id = $1", organization.uuid())
}

async fn arrangements<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    (table, columns): (&str, &str),
    filter: &ArrangementFilter,
    start: Start,
    limit: i64,
) -> Result<(Vec<Row>, Count)> {
    let conditions = || {
        let mut conditions = of(organization);
        conditions.compare("t.customer_id", "=", filter.customer.map(CustomerId::uuid));
        conditions.compare("t.status", "=", filter.status);
        conditions
    };
    let rows = page(client, table, columns, conditions(), start, limit).await?;
    let count = conditions().count(client, &format!("{table} t")).await?;
    Ok((rows, count))
}

async fn page<C: GenericClient>(
    client: &C,
    table: &str,
    columns: &str,
    mut conditions: Conditions,
    start: Start,
    limit: i64,
) -> Result<Vec<Row>> {
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After(at, id) => {
            let (at, id) = (conditions.bind(at), conditions.bind(id));
            conditions.and(&format!("(t.created_at, t.id) < ({at}, {id})"));
            0
        }
    };
    let (limit, offset) = (conditions.bind(limit), conditions.bind(offset));
    let sql = format!(
        "SELECT {columns} FROM {table} t WHERE {} ORDER BY t.created_at DESC, t.id DESC LIMIT {limit} OFFSET {offset}",
        conditions.sql
    );
    conditions.query(client, &sql).await
}

fn payment(row: &Row) -> Result<Payment> {
    Ok(Payment {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        kind: row.try_get("kind")?,
        amount: row.try_get("amount")?,
        currency: row.try_get("currency")?,
        status: row.try_get("status")?,
        method: row.try_get("method")?,
        cleared_at: row.try_get("cleared_at")?,
        original_payment_id: row.try_get("original_payment_id")?,
        plan_id: row.try_get("plan_id")?,
        instalment_position: row.try_get("instalment_position")?,
        settlement_offer_id: row.try_get("settlement_offer_id")?,
        promise_id: row.try_get("promise_id")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        agent_id: row.try_get("agent_id")?,
        campaign_id: row.try_get("campaign_id")?,
        provider: row.try_get("provider")?,
        provider_payment_id: row.try_get("provider_payment_id")?,
        reference: row.try_get("reference")?,
        note: row.try_get("note")?,
        recorded_by: row.try_get("recorded_by")?,
        created_at: row.try_get("created_at")?,
        given_back: row.try_get("given_back")?,
    })
}

fn promise(row: &Row) -> Result<Promise> {
    Ok(Promise {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        agent_id: row.try_get("agent_id")?,
        campaign_id: row.try_get("campaign_id")?,
        amount: row.try_get("amount")?,
        currency: row.try_get("currency")?,
        promised_at: row.try_get("promised_at")?,
        due_date: row.try_get("due_date")?,
        status: row.try_get("status")?,
        paid_amount: row.try_get("paid_amount")?,
        resolved_at: row.try_get("resolved_at")?,
        recorded_by: row.try_get("recorded_by")?,
        created_at: row.try_get("created_at")?,
    })
}

fn plan(row: &Row) -> Result<Plan> {
    Ok(Plan {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        agent_id: row.try_get("agent_id")?,
        total_amount: row.try_get("total_amount")?,
        currency: row.try_get("currency")?,
        frequency: row.try_get("frequency")?,
        status: row.try_get("status")?,
        proposed_by: row.try_get("proposed_by")?,
        activated_at: row.try_get("activated_at")?,
        created_at: row.try_get("created_at")?,
    })
}

fn offer(row: &Row) -> Result<Offer> {
    Ok(Offer {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        agent_id: row.try_get("agent_id")?,
        amount: row.try_get("amount")?,
        balance_at_offer: row.try_get("balance_at_offer")?,
        currency: row.try_get("currency")?,
        status: row.try_get("status")?,
        valid_until: row.try_get("valid_until")?,
        proposed_by: row.try_get("proposed_by")?,
        accepted_at: row.try_get("accepted_at")?,
        created_at: row.try_get("created_at")?,
    })
}
