use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::queries::tasks;
use mojavox_domain::{
    ids::{CampaignId, CustomerId, TaskId, UserId},
    permissions::TasksWrite,
    task::{Priority, TaskType},
};
use mojavox_http::{ApiResult, Caller, Idempotency, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    fields::{NOTHING, audit, check_assignee, check_time, known, line},
    view::{TaskView, view},
};

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "type": "callback", "title": "Call back about the invoice", "dueAt": "2026-01-28T09:00:00Z" }))]
pub(crate) struct CreateTask {
    #[serde(rename = "type")]
    kind: TaskType,
    #[garde(length(chars, min = 1, max = 200), custom(line))]
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    #[garde(inner(length(chars, max = 5000)))]
    #[schema(max_length = 5000)]
    description: Option<String>,
    /// medium unless said otherwise.
    priority: Option<Priority>,
    due_at: Option<Timestamp>,
    customer_id: Option<CustomerId>,
    campaign_id: Option<CampaignId>,
    #[schema(value_type = Option<String>, format = Uuid)]
    contact_attempt_id: Option<Uuid>,
    assigned_to: Option<UserId>,
}

/// Create a task
#[utoipa::path(
    post, path = "/tasks", tag = "tasks",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateTask,
    responses(
        (status = 201, description = "Created", body = TaskView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("tasks:write"))),
)]
pub(crate) async fn create(
    caller: Caller<TasksWrite>,
    idempotency: Idempotency,
    Valid(task): Valid<CreateTask>,
) -> ApiResult<Response> {
    check_time("/dueAt", task.due_at)?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    if let Some(user) = task.assigned_to {
        check_assignee(&tx, user).await?;
    }
    let id: TaskId = tx.new_id();
    let inserted = tasks::insert_task()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &task.kind.name(),
            &task.title.trim(),
            &task.description,
            &task.priority.unwrap_or(Priority::Medium).name(),
            &task.due_at,
            &task.customer_id.map(CustomerId::uuid),
            &task.campaign_id.map(CampaignId::uuid),
            &task.contact_attempt_id,
            &task.assigned_to.map(UserId::uuid),
            &Some(caller.user().uuid()),
            &tx.now(),
        )
        .one()
        .await;
    known(inserted)?;
    let view: TaskView = view(&tx, id, None).await?;
    audit(&tx, "tasks.create", id, NOTHING, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
