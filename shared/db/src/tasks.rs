//! Lists of tasks.

use jiff::Timestamp;
use mojavox_domain::{
    ids::{CustomerId, OrganizationId, UserId},
    task::{TaskStatus, TaskType},
};
use mojavox_queries::{
    client::GenericClient,
    queries::tasks::{self, Task},
};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use uuid::Uuid;

pub use crate::conditions::Count;
use crate::{Result, conditions::Conditions};

/// Which tasks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskFilter {
    pub status: Option<TaskStatus>,
    /// Neither completed nor cancelled.
    pub open: bool,
    pub kind: Option<TaskType>,
    pub assigned_to: Option<UserId>,
    pub customer: Option<CustomerId>,
    pub due_before: Option<Timestamp>,
}

/// How they are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskOrder {
    Newest,
    /// What is due first; without what is never due.
    Due,
}

/// A row's place in an order. Tagged, so that it is not taken for a place in the other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    #[serde(rename = "n")]
    Newest(Timestamp, Uuid),
    #[serde(rename = "d")]
    Due(Timestamp, Uuid),
}

impl Place {
    pub const fn order(&self) -> TaskOrder {
        match self {
            Self::Newest(..) => TaskOrder::Newest,
            Self::Due(..) => TaskOrder::Due,
        }
    }
}

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Place),
}

/// A page of tasks, and how many there are.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: &TaskFilter,
    order: TaskOrder,
    start: Start,
    limit: i64,
) -> Result<(Vec<Task>, Count)> {
    let mut page = conditions(organization, filter, order);
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After(Place::Newest(at, id)) => {
            let (at, id) = (page.bind(at), page.bind(id));
            page.and(&format!("(t.created_at, t.id) < ({at}, {id})"));
            0
        }
        Start::After(Place::Due(at, id)) => {
            let (at, id) = (page.bind(at), page.bind(id));
            page.and(&format!("(t.due_at, t.id) > ({at}, {id})"));
            0
        }
    };
    let by = match order {
        TaskOrder::Newest => "t.created_at DESC, t.id DESC",
        TaskOrder::Due => "t.due_at, t.id",
    };
    let (limit, offset) = (page.bind(limit), page.bind(offset));
    let sql = format!(
        "SELECT t.id, t.type, t.title, t.description, t.priority, t.status, t.due_at, t.customer_id, t.campaign_id, \
            t.contact_attempt_id, t.assigned_to, t.created_by, t.completed_by, t.completed_at, t.created_at, t.updated_at \
         FROM tasks t WHERE {} ORDER BY {by} LIMIT {limit} OFFSET {offset}",
        page.sql
    );
    let rows = page.query(client, &sql).await?;
    let rows = rows.iter().map(task).collect::<Result<_>>()?;
    let exact = |rows| Count {
        rows,
        capped: false,
    };
    let status = TaskFilter {
        status: filter.status,
        ..TaskFilter::default()
    };
    let count = match (order, filter.status) {
        (TaskOrder::Newest, None) if *filter == status => {
            exact(tasks::count_tasks().bind(client).one().await?)
        }
        (TaskOrder::Newest, Some(name)) if *filter == status => exact(
            tasks::count_tasks_of_status()
                .bind(client, &name.name())
                .one()
                .await?,
        ),
        _ => {
            let conditions = conditions(organization, filter, order);
            conditions.count(client, "tasks t").await?
        }
    };
    Ok((rows, count))
}

fn conditions(organization: OrganizationId, filter: &TaskFilter, order: TaskOrder) -> Conditions {
    let mut conditions = Conditions::new("t.organization_id = $1", organization.uuid());
    conditions.compare("t.status", "=", filter.status.map(TaskStatus::name));
    if filter.open {
        // Word for word what the index of due tasks holds.
        conditions.and("t.status IN ('open', 'in_progress')");
    }
    conditions.compare("t.type", "=", filter.kind.map(TaskType::name));
    conditions.compare("t.assigned_to", "=", filter.assigned_to.map(UserId::uuid));
    conditions.compare("t.customer_id", "=", filter.customer.map(CustomerId::uuid));
    conditions.compare("t.due_at", "<", filter.due_before);
    if order == TaskOrder::Due {
        conditions.and("t.due_at IS NOT NULL");
    }
    conditions
}

fn task(row: &Row) -> Result<Task> {
    Ok(Task {
        id: row.try_get("id")?,
        r#type: row.try_get("type")?,
        title: row.try_get("title")?,
        description: row.try_get("description")?,
        priority: row.try_get("priority")?,
        status: row.try_get("status")?,
        due_at: row.try_get("due_at")?,
        customer_id: row.try_get("customer_id")?,
        campaign_id: row.try_get("campaign_id")?,
        contact_attempt_id: row.try_get("contact_attempt_id")?,
        assigned_to: row.try_get("assigned_to")?,
        created_by: row.try_get("created_by")?,
        completed_by: row.try_get("completed_by")?,
        completed_at: row.try_get("completed_at")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    })
}
