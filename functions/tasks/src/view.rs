use jiff::Timestamp;
use mojavox_db::{
    Tenant,
    queries::tasks::{self, Task},
};
use mojavox_domain::{
    ids::{CampaignId, CustomerId, TaskId, UserId},
    permissions::{Permission, Requirement},
    task::{Priority, TaskStatus, TaskType},
};
use mojavox_http::{ApiError, ApiResult, Caller};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something that a person has to do.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Task)]
pub(crate) struct TaskView {
    pub id: TaskId,
    #[serde(rename = "type")]
    pub kind: TaskType,
    #[schema(example = "Call back about the invoice")]
    pub title: String,
    pub description: Option<String>,
    pub priority: Priority,
    pub status: TaskStatus,
    pub due_at: Option<Timestamp>,
    /// Open, and its time is up.
    pub overdue: bool,
    pub customer_id: Option<CustomerId>,
    pub campaign_id: Option<CampaignId>,
    #[schema(value_type = Option<String>, format = Uuid)]
    pub contact_attempt_id: Option<Uuid>,
    pub assigned_to: Option<UserId>,
    pub created_by: Option<UserId>,
    pub completed_by: Option<UserId>,
    pub completed_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl TaskView {
    pub(crate) fn new(row: Task, now: Timestamp) -> ApiResult<Self> {
        let status: TaskStatus = row.status.parse().map_err(ApiError::internal)?;
        Ok(Self {
            id: row.id.into(),
            kind: row.r#type.parse().map_err(ApiError::internal)?,
            title: row.title,
            description: row.description,
            priority: row.priority.parse().map_err(ApiError::internal)?,
            status,
            due_at: row.due_at,
            overdue: status.is_open() && row.due_at.is_some_and(|due| due < now),
            customer_id: row.customer_id.map(Into::into),
            campaign_id: row.campaign_id.map(Into::into),
            contact_attempt_id: row.contact_attempt_id,
            assigned_to: row.assigned_to.map(Into::into),
            created_by: row.created_by.map(Into::into),
            completed_by: row.completed_by.map(Into::into),
            completed_at: row.completed_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// Whose tasks a caller sees: everybody's with `tasks:write`, else their own.
pub(crate) fn only_of<P: Requirement>(caller: &Caller<P>) -> Option<UserId> {
    (!caller.may(Permission::TasksWrite)).then(|| caller.user())
}

/// The task as it stands, locked until the transaction ends.
///
/// # Errors
/// 404, also for a task that the caller does not see.
pub(crate) async fn lock(tx: &Tenant, id: TaskId, only_of: Option<UserId>) -> ApiResult<TaskView> {
    let row = tasks::lock_task()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?;
    visible(row, tx.now(), only_of)
}

pub(crate) async fn view(tx: &Tenant, id: TaskId, only_of: Option<UserId>) -> ApiResult<TaskView> {
    let row = tasks::get_task()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?;
    visible(row, tx.now(), only_of)
}

fn visible(row: Option<Task>, now: Timestamp, only_of: Option<UserId>) -> ApiResult<TaskView> {
    let row = row
        .filter(|row| only_of.is_none_or(|user| row.assigned_to == Some(user.uuid())))
        .ok_or_else(|| ApiError::not_found("task"))?;
    TaskView::new(row, now)
}
