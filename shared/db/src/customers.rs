//! Lists of debtors: the one statement whose conditions and order are the caller's. Its parts come
//! from here, its values are bound.

use jiff::{Timestamp, civil::Date};
use mojavox_domain::{
    customer::{CustomerFilter, CustomerOrder, CustomerStatus, Direction, SortBy},
    ids::OrganizationId,
    money::Money,
};
use mojavox_queries::queries::customers::{Customer, count_customers, count_customers_of_status};
use rust_decimal::prelude::ToPrimitive as _;
use serde::{Deserialize, Serialize};
use tokio_postgres::{Row, types::ToSql};
use uuid::Uuid;

use crate::{GenericClient, Result};

/// How far rows are counted where no counter knows their number.
pub const COUNT_CAP: i64 = 10_000;

/// Where in an order a page begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// After so many rows.
    Offset(i64),
    /// After this row.
    After(Place),
}

/// A row's place in an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub value: SortValue,
    pub id: Uuid,
}

/// What a row is sorted by. Tagged, so that a place is not taken for one in another order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortValue {
    #[serde(rename = "c")]
    CreatedAt(Timestamp),
    #[serde(rename = "n")]
    Name(String),
    #[serde(rename = "b")]
    Balance(i64),
    #[serde(rename = "d")]
    DueDate(Option<Date>),
    #[serde(rename = "l")]
    LastContactedAt(Option<Timestamp>),
}

impl SortValue {
    pub const fn by(&self) -> SortBy {
        match self {
            Self::CreatedAt(_) => SortBy::CreatedAt,
            Self::Name(_) => SortBy::Name,
            Self::Balance(_) => SortBy::Balance,
            Self::DueDate(_) => SortBy::DueDate,
            Self::LastContactedAt(_) => SortBy::LastContactedAt,
        }
    }

    /// `None`: the row lacks the value and stands at the end.
    fn bound(&self) -> Option<Value> {
        match self {
            Self::CreatedAt(at) => Some(Box::new(*at)),
            Self::Name(name) => Some(Box::new(name.clone())),
            Self::Balance(cents) => Some(Box::new(*cents)),
            Self::DueDate(day) => day.map(|day| Box::new(day) as Value),
            Self::LastContactedAt(at) => at.map(|at| Box::new(at) as Value),
        }
    }
}

/// A debtor of a list and its place in it.
#[derive(Debug)]
pub struct Listed {
    pub customer: Customer,
    pub place: Place,
}

/// How many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub rows: i64,
    /// There are more; nobody counted on.
    pub capped: bool,
}

type Value = Box<dyn ToSql + Sync + Send>;

/// Conditions and the values they name.
struct Statement {
    conditions: String,
    values: Vec<Value>,
}

impl Statement {
    fn new(organization: OrganizationId, filter: &CustomerFilter) -> Self {
        let mut statement = Self {
            conditions: "c.organization_id = $1 AND c.deleted_at IS NULL".to_owned(),
            values: vec![Box::new(organization.uuid())],
        };
        statement.add(filter);
        statement
    }

    fn bind(&mut self, value: impl ToSql + Sync + Send + 'static) -> String {
        self.bind_boxed(Box::new(value))
    }

    fn bind_boxed(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    fn and(&mut self, condition: &str) {
        self.conditions.push_str(" AND ");
        self.conditions.push_str(condition);
    }

    fn add(&mut self, filter: &CustomerFilter) {
        if let Some(q) = &filter.q {
            let (q, most) = (self.bind(q.clone()), self.bind(search_cap()));
            // An array and not a join: the planner then looks the few ids up instead of walking
            // the order of the list in the hope of meeting them.
            self.and(&format!("c.id = ANY (ARRAY(SELECT s.customer_id FROM app.search_customers({q}, {most}) AS s))"));
        }
        match filter.status.as_slice() {
            [] => {}
            // Equality lets the index on the status give the order too.
            [status] => {
                let status = self.bind(status.name());
                self.and(&format!("c.status = {status}"));
            }
            several => {
                let names: Vec<&str> = several.iter().map(|status| status.name()).collect();
                let names = self.bind(names);
                self.and(&format!("c.status = ANY ({names})"));
            }
        }
        if let Some(kind) = filter.kind {
            let kind = self.bind(kind.name());
            self.and(&format!("c.kind = {kind}"));
        }
        if let Some(country) = filter.country {
            let country = self.bind(country.to_string());
            self.and(&format!("c.country = {country}"));
        }
        if let Some(tag) = &filter.tag {
            let tag = self.bind(tag.clone());
            self.and(&format!("{tag} = ANY (c.tags)"));
        }
        if let Some(least) = filter.min_balance {
            let least = self.bind(cents(least));
            self.and(&format!("c.balance_minor >= {least}"));
        }
        if let Some(most) = filter.max_balance {
            let most = self.bind(cents(most));
            self.and(&format!("c.balance_minor <= {most}"));
        }
        if let Some(from) = filter.created_from {
            let from = self.bind(from);
            self.and(&format!("c.created_at >= {from}"));
        }
        if let Some(to) = filter.created_to {
            let to = self.bind(to);
            self.and(&format!("c.created_at < {to}"));
        }
        if let Some(from) = filter.due_from {
            let from = self.bind(from);
            self.and(&format!("c.due_date >= {from}"));
        }
        if let Some(to) = filter.due_to {
            let to = self.bind(to);
            self.and(&format!("c.due_date <= {to}"));
        }
    }

    async fn query<C: GenericClient>(&self, client: &C, sql: &str) -> Result<Vec<Row>> {
        let statement = client.prepare(sql).await?;
        let values: Vec<&(dyn ToSql + Sync)> = self
            .values
            .iter()
            .map(|value| &**value as &(dyn ToSql + Sync))
            .collect();
        Ok(client.query(&statement, &values).await?)
    }
}

/// One more than is counted, so that "more" shows.
fn search_cap() -> i32 {
    i32::try_from(COUNT_CAP + 1).unwrap_or(i32::MAX)
}

fn cents(amount: Money) -> i64 {
    (amount.decimal() * rust_decimal::Decimal::ONE_HUNDRED)
        .to_i64()
        .unwrap_or(i64::MAX)
}

const COLUMNS: &str = "c.id, c.external_id, c.reference, c.kind, c.name, c.first_name, c.last_name, c.email, c.language, \
    c.address_line1, c.address_line2, c.city, c.region, c.postal_code, c.country, c.time_zones, \
    c.creditor_name, c.currency, c.original_amount, c.balance, c.due_date, c.status, c.tags, \
    c.last_contacted_at, c.last_paid_at, c.created_at, c.updated_at, c.sort_name, c.balance_minor";

/// Column of `customers` and whether it can be NULL.
const fn column(by: SortBy) -> (&'static str, bool) {
    match by {
        SortBy::CreatedAt => ("created_at", false),
        SortBy::Name => ("sort_name", false),
        SortBy::Balance => ("balance_minor", false),
        SortBy::DueDate => ("due_date", true),
        SortBy::LastContactedAt => ("last_contacted_at", true),
    }
}

/// Debtors in an order, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &CustomerFilter,
    order: CustomerOrder,
    start: &Start,
    limit: i64,
) -> Result<Vec<Listed>> {
    let mut statement = Statement::new(organization, filter);
    let sql = list_sql(&mut statement, order, start, limit);
    let rows = statement.query(client, &sql).await?;
    rows.iter().map(|row| listed(row, order.by)).collect()
}

/// Rows without the value are a second branch at the end: a single condition over both would not
/// be a range of the index.
fn list_sql(statement: &mut Statement, order: CustomerOrder, start: &Start, limit: i64) -> String {
    let (column, nullable) = column(order.by);
    let (direction, beyond) = match order.direction {
        Direction::Asc => ("ASC", ">"),
        Direction::Desc => ("DESC", "<"),
    };
    let (offset, after) = match start {
        Start::Offset(offset) => (*offset, None),
        Start::After(place) => (0, Some(place)),
    };
    let limit_of_branch = statement.bind(limit + offset);
    let conditions = statement.conditions.clone();
    let branch = |condition: &str, order: &str| {
        format!(
            "SELECT {COLUMNS} FROM customers c WHERE {conditions}{condition} ORDER BY {order} LIMIT {limit_of_branch}"
        )
    };
    let after_value = after.and_then(|place| place.value.bound());
    let past_the_values = after.is_some() && after_value.is_none();
    let mut branches = Vec::new();
    if !past_the_values {
        let mut condition = String::new();
        if let (Some(place), Some(value)) = (after, after_value) {
            let (value, id) = (statement.bind_boxed(value), statement.bind(place.id));
            condition = format!(" AND (c.{column}, c.id) {beyond} ({value}, {id})");
        } else if nullable {
            condition = format!(" AND c.{column} IS NOT NULL");
        }
        branches.push(branch(
            &condition,
            &format!("c.{column} {direction}, c.id {direction}"),
        ));
    }
    if nullable {
        let mut condition = format!(" AND c.{column} IS NULL");
        if let (Some(place), true) = (after, past_the_values) {
            let id = statement.bind(place.id);
            condition = format!("{condition} AND c.id {beyond} {id}");
        }
        branches.push(branch(&condition, &format!("c.id {direction}")));
    }
    let (limit, offset) = (statement.bind(limit), statement.bind(offset));
    if let [only] = branches.as_slice() {
        return format!("SELECT * FROM ({only}) AS c LIMIT {limit} OFFSET {offset}");
    }
    let both = branches.join(") UNION ALL (");
    format!(
        "SELECT * FROM (({both})) AS c ORDER BY c.{column} {direction} NULLS LAST, c.id {direction} LIMIT {limit} OFFSET {offset}"
    )
}

/// Debtors by id, after `after`: the order an export is made in, a batch at a time.
///
/// # Errors
/// The database's.
pub async fn batch<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &CustomerFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Customer>> {
    let mut statement = Statement::new(organization, filter);
    if let Some(after) = after {
        let after = statement.bind(after);
        statement.and(&format!("c.id > {after}"));
    }
    let limit = statement.bind(limit);
    let sql = format!(
        "SELECT {COLUMNS} FROM customers c WHERE {} ORDER BY c.id LIMIT {limit}",
        statement.conditions
    );
    statement
        .query(client, &sql)
        .await?
        .iter()
        .map(customer)
        .collect()
}

/// How many debtors a list has: exact from the counters where they know, else counted to
/// [`COUNT_CAP`].
///
/// # Errors
/// The database's.
pub async fn count<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &CustomerFilter,
) -> Result<Count> {
    if let Some(statuses) = only_statuses(filter) {
        let mut rows = 0;
        if statuses.is_empty() {
            rows = count_customers().bind(client).one().await?;
        }
        for status in statuses {
            rows += count_customers_of_status()
                .bind(client, &status.name())
                .one()
                .await?;
        }
        return Ok(Count {
            rows,
            capped: false,
        });
    }
    let mut statement = Statement::new(organization, filter);
    let cap = statement.bind(COUNT_CAP + 1);
    let sql = format!(
        "SELECT count(*) AS rows FROM (SELECT FROM customers c WHERE {} LIMIT {cap}) AS counted",
        statement.conditions
    );
    let counted: i64 = match statement.query(client, &sql).await?.first() {
        Some(row) => row.try_get("rows")?,
        None => 0,
    };
    Ok(Count {
        rows: counted.min(COUNT_CAP),
        capped: counted > COUNT_CAP,
    })
}

/// The statuses a filter asks for when it asks for nothing else, each once.
fn only_statuses(filter: &CustomerFilter) -> Option<Vec<CustomerStatus>> {
    let without = CustomerFilter {
        status: Vec::new(),
        ..filter.clone()
    };
    if without != CustomerFilter::default() {
        return None;
    }
    let mut statuses = filter.status.clone();
    statuses.sort_unstable();
    statuses.dedup();
    Some(statuses)
}

fn listed(row: &Row, by: SortBy) -> Result<Listed> {
    let customer = customer(row)?;
    let value = match by {
        SortBy::CreatedAt => SortValue::CreatedAt(customer.created_at),
        SortBy::Name => SortValue::Name(row.try_get("sort_name")?),
        SortBy::Balance => SortValue::Balance(row.try_get("balance_minor")?),
        SortBy::DueDate => SortValue::DueDate(customer.due_date),
        SortBy::LastContactedAt => SortValue::LastContactedAt(customer.last_contacted_at),
    };
    let place = Place {
        value,
        id: customer.id,
    };
    Ok(Listed { customer, place })
}

fn customer(row: &Row) -> Result<Customer> {
    Ok(Customer {
        id: row.try_get("id")?,
        external_id: row.try_get("external_id")?,
        reference: row.try_get("reference")?,
        kind: row.try_get("kind")?,
        name: row.try_get("name")?,
        first_name: row.try_get("first_name")?,
        last_name: row.try_get("last_name")?,
        email: row.try_get("email")?,
        language: row.try_get("language")?,
        address_line1: row.try_get("address_line1")?,
        address_line2: row.try_get("address_line2")?,
        city: row.try_get("city")?,
        region: row.try_get("region")?,
        postal_code: row.try_get("postal_code")?,
        country: row.try_get("country")?,
        time_zones: row.try_get("time_zones")?,
        creditor_name: row.try_get("creditor_name")?,
        currency: row.try_get("currency")?,
        original_amount: row.try_get("original_amount")?,
        balance: row.try_get("balance")?,
        due_date: row.try_get("due_date")?,
        status: row.try_get("status")?,
        tags: row.try_get("tags")?,
        last_contacted_at: row.try_get("last_contacted_at")?,
        last_paid_at: row.try_get("last_paid_at")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    })
}
