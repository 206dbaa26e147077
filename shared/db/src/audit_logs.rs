//! Lists of an organisation's audit log, newest first.

use jiff::Timestamp;
use mojavox_domain::ids::{OrganizationId, UserId};
use mojavox_queries::client::GenericClient;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::{COUNT_CAP, Count};
use crate::{Result, conditions::Conditions};

/// Which entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    pub actor: Option<UserId>,
    pub action: Option<String>,
    pub entity_type: Option<String>,
    pub entity: Option<Uuid>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub to: Option<Timestamp>,
}

/// An entry's place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place(Timestamp, Uuid);

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Place),
}

/// Who did what.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: Uuid,
    pub occurred_at: Timestamp,
    pub actor_type: String,
    pub actor_id: Option<Uuid>,
    pub actor_name: Option<String>,
    pub api_key_id: Option<Uuid>,
    pub action: String,
    pub entity_type: String,
    pub entity_id: Uuid,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub request_id: Option<String>,
    pub source_ip: Option<String>,
    /// The seal that covers it; none yet in its first minute.
    pub seal_no: Option<i64>,
}

impl Entry {
    pub const fn place(&self) -> Place {
        Place(self.occurred_at, self.id)
    }
}

fn conditions(organization: OrganizationId, filter: &AuditFilter) -> Conditions {
    let mut conditions = Conditions::new("a.organization_id = $1", organization.uuid());
    conditions.compare("a.actor_id", "=", filter.actor.map(UserId::uuid));
    conditions.compare("a.action", "=", filter.action.clone());
    conditions.compare("a.entity_type", "=", filter.entity_type.clone());
    conditions.compare("a.entity_id", "=", filter.entity);
    conditions.compare("a.occurred_at", ">=", filter.from);
    conditions.compare("a.occurred_at", "<", filter.to);
    conditions
}

/// Entries, newest first, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &AuditFilter,
    start: Start,
    limit: i64,
) -> Result<Vec<Entry>> {
    let mut conditions = conditions(organization, filter);
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After(Place(at, id)) => {
            let (at, id) = (conditions.bind(at), conditions.bind(id));
            conditions.and(&format!("(a.occurred_at, a.id) < ({at}, {id})"));
            0
        }
    };
    let (limit, offset) = (conditions.bind(limit), conditions.bind(offset));
    // Names and seals are looked up for the page alone.
    let sql = format!(
        "SELECT a.*, u.name AS actor_name, s.seal_no FROM ( \
             SELECT * FROM audit_logs a WHERE {} \
             ORDER BY a.occurred_at DESC, a.id DESC LIMIT {limit} OFFSET {offset}) AS a \
         LEFT JOIN users u ON u.organization_id = a.organization_id AND u.id = a.actor_id \
         LEFT JOIN audit_seal_rows s ON s.organization_id = a.organization_id AND s.audit_log_id = a.id \
         ORDER BY a.occurred_at DESC, a.id DESC",
        conditions.sql
    );
    let rows = conditions.query(client, &sql).await?;
    rows.iter().map(entry).collect()
}

/// How many entries a list has.
///
/// # Errors
/// The database's.
pub async fn count<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &AuditFilter,
) -> Result<Count> {
    conditions(organization, filter)
        .count(client, "audit_logs a")
        .await
}

fn entry(row: &Row) -> Result<Entry> {
    Ok(Entry {
        id: row.try_get("id")?,
        occurred_at: row.try_get("occurred_at")?,
        actor_type: row.try_get("actor_type")?,
        actor_id: row.try_get("actor_id")?,
        actor_name: row.try_get("actor_name")?,
        api_key_id: row.try_get("api_key_id")?,
        action: row.try_get("action")?,
        entity_type: row.try_get("entity_type")?,
        entity_id: row.try_get("entity_id")?,
        before: row.try_get("before")?,
        after: row.try_get("after")?,
        request_id: row.try_get("request_id")?,
        source_ip: row.try_get("source_ip")?,
        seal_no: row.try_get("seal_no")?,
    })
}
