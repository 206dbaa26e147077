//! Lists at size: what a page costs at the beginning and deep inside, and whether an index serves it.

use anyhow::{Result, bail};
use serde_json::Value;
use tokio_postgres::Client;
use uuid::Uuid;

use crate::{
    api::{Api, Person},
    plan::{self, Plan},
    wire::{Statement, Wire},
};

/// Rows of a page.
const LIMIT: usize = 20;
/// A capped count ends at 10,001 rows. Where most of a table is counted PostgreSQL takes its rows as
/// they lie, which is cheaper than an index, and meets some of others on the way.
const COUNTED: usize = 3 * 10_001;
/// Look-ups beside the rows of a page: names, sums, the session.
const BESIDE: usize = 500;

/// Where in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    First,
    /// Behind that many rows, by their number.
    Offset(usize),
    /// Behind that many rows, by the cursor that the page before gave.
    Cursor(usize),
}

/// A statement that read more than its page needs.
#[derive(Clone, Debug)]
pub struct Excess {
    pub path: String,
    pub plan: Plan,
    pub allowed: usize,
}

impl std::fmt::Display for Excess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            f,
            "{}: a statement read {} rows where {} are enough; whole tables: {:?}",
            self.path, self.plan.rows_read, self.allowed, self.plan.whole_tables
        )?;
        writeln!(f, "{}", self.plan.sql)?;
        f.write_str(&self.plan.outline())
    }
}

/// A list's address and `parameter=value`.
pub fn with(path: &str, parameter: &str) -> String {
    if parameter.is_empty() {
        return path.to_owned();
    }
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{path}{joint}{parameter}")
}

/// The path of a page; `None` where the list is not that long.
///
/// # Errors
/// The list does not answer.
pub async fn page(api: &Api, person: &Person, list: &str, depth: Depth) -> Result<Option<String>> {
    let list = with(list, &format!("limit={LIMIT}"));
    let numbered = |rows: usize| with(&list, &format!("page={}", rows / LIMIT));
    let path = match depth {
        Depth::First => list.clone(),
        Depth::Offset(rows) => numbered(rows + LIMIT),
        Depth::Cursor(rows) => {
            let before = api.get(person, &numbered(rows)).await?;
            let Some(cursor) = before["nextCursor"].as_str() else {
                return Ok(None);
            };
            with(&list, &format!("cursor={cursor}"))
        }
    };
    let rows = api.get(person, &path).await?;
    let shown = rows["data"].as_array().is_some_and(|rows| !rows.is_empty());
    Ok(shown.then_some(path))
}

/// Asks for a first page, or one by cursor, and explains every statement of it; gives those that
/// read more than they need.
/// `bound` is a connection of the functions' role.
///
/// # Errors
/// The page does not answer, or a statement cannot be explained.
pub async fn excesses(
    wire: &Wire,
    api: &Api,
    bound: &mut Client,
    person: &Person,
    path: &str,
) -> Result<Vec<Excess>> {
    wire.take();
    let answer: Value = api.get(person, path).await?;
    if answer["data"].as_array().is_none() {
        bail!("{path}: no list");
    }
    let mut excesses = Vec::new();
    for statement in wire.take().statements {
        let Some(allowed) = allowance(&statement) else {
            continue;
        };
        let plan = plan::explain(bound, person.organization, &statement).await?;
        #[expect(clippy::cast_precision_loss, reason = "thousands of rows")]
        let too_many = plan.rows_read > allowed as f64;
        if too_many {
            excesses.push(Excess {
                path: path.to_owned(),
                plan,
                allowed,
            });
        }
    }
    Ok(excesses)
}

/// How many rows a statement of a page may read; `None`: it opens the transaction.
fn allowance(statement: &Statement) -> Option<usize> {
    if statement.opens_transaction() {
        return None;
    }
    let counted = if statement.sql.contains("count(*)") {
        COUNTED
    } else {
        0
    };
    Some(counted + BESIDE)
}

/// Lists that are long in an organisation of the demo data: what it is, and its path.
pub const AT_SIZE: &[(&str, &str)] = &[
    ("payments", "/api/v1/payments"),
    ("payments of a kind", "/api/v1/payments?kind=refund"),
    ("payments by card", "/api/v1/payments?method=card"),
    ("promises", "/api/v1/promises"),
    ("broken promises", "/api/v1/promises?status=broken"),
    ("payment plans", "/api/v1/payment-plans"),
    ("settlement offers", "/api/v1/settlement-offers"),
    ("tasks", "/api/v1/tasks"),
    ("tasks by due date", "/api/v1/tasks?sort=dueAt"),
    ("debtors of a segment", "/api/v1/segments/{segment}/debtors"),
    ("opt-outs", "/api/v1/compliance/opt-outs"),
    ("consents", "/api/v1/compliance/consents"),
    ("notifications", "/api/v1/notifications"),
    (
        "members of a campaign",
        "/api/v1/campaigns/{campaign}/members",
    ),
];

/// A path with the ids of an organisation: its largest segment and campaign.
///
/// # Errors
/// The database's, or there is none.
pub async fn resolve(sql: &Client, organization: Uuid, path: &str) -> Result<String> {
    let mut path = path.to_owned();
    for (name, largest) in [
        (
            "{segment}",
            "SELECT id::text FROM debtor_segments WHERE organization_id = $1 AND deleted_at IS NULL
             ORDER BY debtor_count DESC, id LIMIT 1",
        ),
        (
            "{campaign}",
            "SELECT campaign_id::text FROM campaign_members WHERE organization_id = $1
             GROUP BY campaign_id ORDER BY count(*) DESC, campaign_id LIMIT 1",
        ),
    ] {
        if path.contains(name) {
            let id: String = sql.query_one(largest, &[&organization]).await?.get(0);
            path = path.replace(name, &id);
        }
    }
    Ok(path)
}
