//! Lists of an organisation's users.

use jiff::Timestamp;
use mojavox_domain::{ids::OrganizationId, permissions::Role, user::UserStatus};
use mojavox_queries::{client::GenericClient, queries::users::User};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::{COUNT_CAP, Count};
use crate::{Result, conditions::Conditions};

/// Which users.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserFilter {
    pub role: Option<Role>,
    pub status: Option<UserStatus>,
    /// Beginning of the name, of a later word of it, or of the e-mail address; without case.
    pub q: Option<String>,
}

/// By what they are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserSort {
    Name,
    Email,
    CreatedAt,
    LastActiveAt,
}

impl UserSort {
    /// Each has an index; whoever never signed in was last active longest ago.
    const fn expression(self) -> &'static str {
        match self {
            Self::Name => "lower(u.name)",
            Self::Email => "lower(u.email)",
            Self::CreatedAt => "u.created_at",
            Self::LastActiveAt => "coalesce(u.last_active_at, 'epoch'::timestamptz)",
        }
    }
}

/// A row's place in an order. Tagged, so that it is not taken for a place in another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    value: SortValue,
    id: Uuid,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum SortValue {
    #[serde(rename = "n")]
    Name(String),
    #[serde(rename = "e")]
    Email(String),
    #[serde(rename = "c")]
    CreatedAt(Timestamp),
    #[serde(rename = "l")]
    LastActiveAt(Timestamp),
}

impl Place {
    /// The order that this is a place in.
    pub const fn sort(&self) -> UserSort {
        match self.value {
            SortValue::Name(_) => UserSort::Name,
            SortValue::Email(_) => UserSort::Email,
            SortValue::CreatedAt(_) => UserSort::CreatedAt,
            SortValue::LastActiveAt(_) => UserSort::LastActiveAt,
        }
    }
}

/// Where a page begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Place),
}

/// A user of a list and their place in it.
#[derive(Debug)]
pub struct Listed {
    pub user: User,
    pub place: Place,
}

fn conditions(organization: OrganizationId, filter: &UserFilter) -> Conditions {
    let mut conditions = Conditions::new(
        "u.organization_id = $1 AND u.deleted_at IS NULL",
        organization.uuid(),
    );
    conditions.compare("u.role", "=", filter.role.map(Role::name));
    conditions.compare("u.status", "=", filter.status.map(UserStatus::name));
    if let Some(q) = &filter.q {
        let q = conditions.bind(q.to_lowercase());
        // Functions and not LIKE: nothing in the text needs escaping.
        conditions.and(&format!(
            "(starts_with(lower(u.name), {q}) OR starts_with(lower(u.email), {q}) OR strpos(lower(u.name), ' ' || {q}) > 0)"
        ));
    }
    conditions
}

/// Users in an order, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &UserFilter,
    (sort, descending): (UserSort, bool),
    start: &Start,
    limit: i64,
) -> Result<Vec<Listed>> {
    let mut conditions = conditions(organization, filter);
    let key = sort.expression();
    let (direction, beyond) = if descending {
        ("DESC", "<")
    } else {
        ("ASC", ">")
    };
    let offset = match start {
        Start::Offset(offset) => *offset,
        Start::After(place) => {
            let value = match &place.value {
                SortValue::Name(text) | SortValue::Email(text) => conditions.bind(text.clone()),
                SortValue::CreatedAt(at) | SortValue::LastActiveAt(at) => conditions.bind(*at),
            };
            let id = conditions.bind(place.id);
            conditions.and(&format!("({key}, u.id) {beyond} ({value}, {id})"));
            0
        }
    };
    let (limit, offset) = (conditions.bind(limit), conditions.bind(offset));
    let sql = format!(
        "SELECT u.id, u.email, u.name, u.role, u.status, u.department, u.avatar_url, u.last_active_at, \
            u.created_at, u.updated_at, {key} AS sort_value \
         FROM users u WHERE {} ORDER BY {key} {direction}, u.id {direction} LIMIT {limit} OFFSET {offset}",
        conditions.sql
    );
    let rows = conditions.query(client, &sql).await?;
    rows.iter().map(|row| listed(row, sort)).collect()
}

/// How many users a list has.
///
/// # Errors
/// The database's.
pub async fn count<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &UserFilter,
) -> Result<Count> {
    conditions(organization, filter)
        .count(client, "users u")
        .await
}

fn listed(row: &Row, sort: UserSort) -> Result<Listed> {
    let user = User {
        id: row.try_get("id")?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        role: row.try_get("role")?,
        status: row.try_get("status")?,
        department: row.try_get("department")?,
        avatar_url: row.try_get("avatar_url")?,
        last_active_at: row.try_get("last_active_at")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    };
    let value = match sort {
        UserSort::Name => SortValue::Name(row.try_get("sort_value")?),
        UserSort::Email => SortValue::Email(row.try_get("sort_value")?),
        UserSort::CreatedAt => SortValue::CreatedAt(row.try_get("sort_value")?),
        UserSort::LastActiveAt => SortValue::LastActiveAt(row.try_get("sort_value")?),
    };
    let place = Place { value, id: user.id };
    Ok(Listed { user, place })
}
