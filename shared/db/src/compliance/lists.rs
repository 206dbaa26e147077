//! Lists of opt-outs and consents.

use jiff::Timestamp;
use mojavox_domain::ids::{CustomerId, OrganizationId};
use mojavox_queries::{
    client::GenericClient,
    queries::compliance::{Consent, OptOut},
};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::Count;
use crate::{Result, conditions::Conditions};

/// Which of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub customer: Option<CustomerId>,
    /// As they are written in the database.
    pub channel: Option<&'static str>,
    pub kind: Option<&'static str>,
    pub address: Option<String>,
    /// Of disputes: as it is written in the database.
    pub status: Option<&'static str>,
    /// Standing at this moment, or not.
    pub active: Option<(bool, Timestamp)>,
}

/// A row's place in the list, latest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub created_at: Timestamp,
    pub id: Uuid,
}

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Place),
}

/// What most lists are ordered by.
pub(super) const CREATED: &str = "created_at";
const OPT_OUTS: &str = "id, customer_id, channel, address, kind, source, evidence, contact_attempt_id, \
    received_at, revoked_at, revoked_by, created_by, created_at";
const CONSENTS: &str = "id, customer_id, kind, address, source, evidence, contact_attempt_id, given_at, \
    expires_at, revoked_at, created_by, created_at";

/// Opt-outs, the latest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn opt_outs<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
    start: Start,
    limit: i64,
) -> Result<Vec<OptOut>> {
    let conditions = of_opt_outs(organization, filter);
    let rows = page(
        client, conditions, OPT_OUTS, "opt_outs", CREATED, start, limit,
    )
    .await?;
    rows.iter().map(opt_out).collect()
}

/// # Errors
/// The database's.
pub async fn count_opt_outs<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
) -> Result<Count> {
    of_opt_outs(organization, filter)
        .count(client, "opt_outs")
        .await
}

/// Consents, the latest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn consents<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
    start: Start,
    limit: i64,
) -> Result<Vec<Consent>> {
    let conditions = of_consents(organization, filter);
    let rows = page(
        client, conditions, CONSENTS, "consents", CREATED, start, limit,
    )
    .await?;
    rows.iter().map(consent).collect()
}

/// # Errors
/// The database's.
pub async fn count_consents<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &Filter,
) -> Result<Count> {
    of_consents(organization, filter)
        .count(client, "consents")
        .await
}

fn of_opt_outs(organization: OrganizationId, filter: &Filter) -> Conditions {
    let mut conditions = common(organization, filter);
    conditions.compare("channel", "=", filter.channel);
    match filter.active {
        Some((true, _)) => conditions.and("revoked_at IS NULL"),
        Some((false, _)) => conditions.and("revoked_at IS NOT NULL"),
        None => {}
    }
    conditions
}

fn of_consents(organization: OrganizationId, filter: &Filter) -> Conditions {
    let mut conditions = common(organization, filter);
    if let Some((active, now)) = filter.active {
        let now = conditions.bind(now);
        let standing =
            format!("(revoked_at IS NULL AND (expires_at IS NULL OR expires_at > {now}))");
        conditions.and(&if active {
            standing
        } else {
            format!("NOT {standing}")
        });
    }
    conditions
}

fn common(organization: OrganizationId, filter: &Filter) -> Conditions {
    let mut conditions = Conditions::new("organization_id = $1", organization.uuid());
    conditions.compare("customer_id", "=", filter.customer.map(CustomerId::uuid));
    conditions.compare("kind", "=", filter.kind);
    conditions.compare("address", "=", filter.address.clone());
    conditions
}

pub(super) async fn page<C: GenericClient>(
    client: &C,
    mut conditions: Conditions,
    columns: &str,
    table: &str,
    time: &str,
    start: Start,
    limit: i64,
) -> Result<Vec<Row>> {
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After(place) => {
            let created_at = conditions.bind(place.created_at);
            let id = conditions.bind(place.id);
            conditions.and(&format!("({time}, id) < ({created_at}, {id})"));
            0
        }
    };
    let (limit, offset) = (conditions.bind(limit), conditions.bind(offset));
    let sql = format!(
        "SELECT {columns} FROM {table} WHERE {} ORDER BY {time} DESC, id DESC LIMIT {limit} OFFSET {offset}",
        conditions.sql
    );
    conditions.query(client, &sql).await
}

fn opt_out(row: &Row) -> Result<OptOut> {
    Ok(OptOut {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        channel: row.try_get("channel")?,
        address: row.try_get("address")?,
        kind: row.try_get("kind")?,
        source: row.try_get("source")?,
        evidence: row.try_get("evidence")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        received_at: row.try_get("received_at")?,
        revoked_at: row.try_get("revoked_at")?,
        revoked_by: row.try_get("revoked_by")?,
        created_by: row.try_get("created_by")?,
        created_at: row.try_get("created_at")?,
    })
}

fn consent(row: &Row) -> Result<Consent> {
    Ok(Consent {
        id: row.try_get("id")?,
        customer_id: row.try_get("customer_id")?,
        kind: row.try_get("kind")?,
        address: row.try_get("address")?,
        source: row.try_get("source")?,
        evidence: row.try_get("evidence")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        given_at: row.try_get("given_at")?,
        expires_at: row.try_get("expires_at")?,
        revoked_at: row.try_get("revoked_at")?,
        created_by: row.try_get("created_by")?,
        created_at: row.try_get("created_at")?,
    })
}
