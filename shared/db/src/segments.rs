//! The debtors that a segment's criteria mean.

use jiff::{Timestamp, civil::Date};
use mojavox_domain::{
    ids::OrganizationId,
    segment::{Criteria, Now, Value},
};
use mojavox_queries::client::GenericClient;
use rust_decimal::Decimal;
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::{COUNT_CAP, Count};
use crate::{Result, conditions::Conditions};

/// How many debtors, and what they owe together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    pub debtors: i64,
    /// Overpaid balances do not lessen what others owe.
    pub debt: Decimal,
    /// There are more; nobody counted on.
    pub capped: bool,
}

/// A debtor in brief.
#[derive(Clone, Debug)]
pub struct SegmentDebtor {
    pub id: Uuid,
    pub external_id: Option<String>,
    pub reference: Option<String>,
    pub kind: String,
    pub name: String,
    pub email: Option<String>,
    /// The number to try first.
    pub phone: Option<String>,
    pub original_amount: Decimal,
    pub balance: Decimal,
    pub currency: String,
    pub due_date: Option<Date>,
    pub status: String,
    pub tags: Vec<String>,
    pub last_contacted_at: Option<Timestamp>,
    pub last_paid_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    /// After the debtor that was created then.
    After(Timestamp, Uuid),
}

fn conditions(organization: OrganizationId, criteria: &Criteria, now: &Now) -> Conditions {
    let mut conditions = Conditions::new(
        "c.organization_id = $1 AND c.deleted_at IS NULL",
        organization.uuid(),
    );
    let condition = criteria.to_sql(now, &mut |value| match value {
        Value::Text(text) => conditions.bind(text),
        Value::Texts(texts) => conditions.bind(texts),
        Value::Cents(cents) => conditions.bind(cents),
        Value::CentsList(list) => conditions.bind(list),
        Value::Day(day) => conditions.bind(day),
        Value::Moment(at) => conditions.bind(at),
    });
    conditions.and(&condition);
    conditions
}

/// All debtors of the segment, or up to `cap` of them. The largest sum that an amount can hold is
/// the largest that is told.
///
/// # Errors
/// The database's.
pub async fn totals<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    criteria: &Criteria,
    now: &Now,
    cap: Option<i64>,
) -> Result<Totals> {
    let mut conditions = conditions(organization, criteria, now);
    // No limit is LIMIT NULL.
    let limit = conditions.bind(cap.map(|cap| cap.saturating_add(1)));
    let sql = format!(
        "SELECT count(*) AS debtors, \
            least(coalesce(sum(greatest(balance, 0)), 0), 9999999999999.99)::numeric(15, 2) AS debt \
         FROM (SELECT c.balance FROM customers c WHERE {} LIMIT {limit}) AS counted",
        conditions.sql
    );
    let rows = conditions.query_once(client, &sql).await?;
    let (debtors, debt): (i64, Decimal) = match rows.first() {
        Some(row) => (row.try_get("debtors")?, row.try_get("debt")?),
        None => (0, Decimal::ZERO),
    };
    let most = cap.unwrap_or(i64::MAX);
    Ok(Totals {
        debtors: debtors.min(most),
        debt,
        capped: debtors > most,
    })
}

/// How many debtors the segment has, counted to [`COUNT_CAP`].
///
/// # Errors
/// The database's.
pub async fn count<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    criteria: &Criteria,
    now: &Now,
) -> Result<Count> {
    let totals = totals(client, organization, criteria, now, Some(COUNT_CAP)).await?;
    Ok(Count {
        rows: totals.debtors,
        capped: totals.capped,
    })
}

/// Debtors of the segment, the newest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn debtors<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    criteria: &Criteria,
    now: &Now,
    start: Start,
    limit: i64,
) -> Result<Vec<SegmentDebtor>> {
    let mut conditions = conditions(organization, criteria, now);
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After(created_at, id) => {
            let (created_at, id) = (conditions.bind(created_at), conditions.bind(id));
            conditions.and(&format!("(c.created_at, c.id) < ({created_at}, {id})"));
            0
        }
    };
    let (limit, offset) = (conditions.bind(limit), conditions.bind(offset));
    let sql = format!(
        "SELECT c.*, (SELECT p.e164 FROM customer_phones p \
            WHERE p.organization_id = c.organization_id AND p.customer_id = c.id AND p.status = 'active' \
            ORDER BY p.position, p.id LIMIT 1) AS phone \
         FROM (SELECT c.organization_id, c.id, c.external_id, c.reference, c.kind, c.name, c.email, \
            c.original_amount, c.balance, c.currency, c.due_date, c.status, c.tags, \
            c.last_contacted_at, c.last_paid_at, c.created_at \
            FROM customers c WHERE {} ORDER BY c.created_at DESC, c.id DESC LIMIT {limit} OFFSET {offset}) AS c \
         ORDER BY c.created_at DESC, c.id DESC",
        conditions.sql
    );
    let rows = conditions.query_once(client, &sql).await?;
    rows.iter().map(debtor).collect()
}

/// All debtors of the segment as one statement sees them, in the order of their ids. In one value:
/// 20 bytes a debtor on the way, 16 in memory.
///
/// # Errors
/// The database's.
pub async fn debtor_ids<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    criteria: &Criteria,
    now: &Now,
) -> Result<Vec<Uuid>> {
    let conditions = conditions(organization, criteria, now);
    let sql = format!(
        "SELECT array_agg(c.id ORDER BY c.id) AS ids FROM customers c WHERE {}",
        conditions.sql
    );
    let rows = conditions.query_once(client, &sql).await?;
    let ids: Option<Vec<Uuid>> = match rows.first() {
        Some(row) => row.try_get("ids")?,
        None => None,
    };
    Ok(ids.unwrap_or_default())
}

fn debtor(row: &Row) -> Result<SegmentDebtor> {
    Ok(SegmentDebtor {
        id: row.try_get("id")?,
        external_id: row.try_get("external_id")?,
        reference: row.try_get("reference")?,
        kind: row.try_get("kind")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        phone: row.try_get("phone")?,
        original_amount: row.try_get("original_amount")?,
        balance: row.try_get("balance")?,
        currency: row.try_get("currency")?,
        due_date: row.try_get("due_date")?,
        status: row.try_get("status")?,
        tags: row.try_get("tags")?,
        last_contacted_at: row.try_get("last_contacted_at")?,
        last_paid_at: row.try_get("last_paid_at")?,
        created_at: row.try_get("created_at")?,
    })
}
