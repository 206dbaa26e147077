use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::queries::tasks;
use mojavox_domain::{
    ids::{CampaignId, CustomerId, TaskId},
    permissions::TasksWrite,
    task::{Priority, TaskStatus, TaskType},
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    fields::{Given, audit, check_time, given, known, line},
    view::{TaskView, lock, view},
};

/// What is left out stays; `null` clears.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "priority": "high", "status": "in_progress" }))]
pub(crate) struct UpdateTask {
    #[serde(rename = "type")]
    kind: Option<TaskType>,
    #[garde(inner(length(chars, min = 1, max = 200), custom(line)))]
    #[schema(min_length = 1, max_length = 200)]
    title: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, max = 5000))))]
    #[schema(value_type = Option<String>, max_length = 5000)]
    description: Given<String>,
    priority: Option<Priority>,
    /// open, in_progress or cancelled; what is completed is completed by its own action.
    status: Option<TaskStatus>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Given<Timestamp>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Uuid)]
    customer_id: Given<CustomerId>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Uuid)]
    campaign_id: Given<CampaignId>,
}

/// Change a task
///
/// While it is still to be done.
#[utoipa::path(
    put, path = "/tasks/{id}", tag = "tasks",
    params(("id" = TaskId, Path)),
    request_body = UpdateTask,
    responses(
        (status = 200, description = "The task as it is now", body = TaskView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`task_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("tasks:write"))),
)]
pub(crate) async fn update(
    caller: Caller<TasksWrite>,
    Path(id): Path<TaskId>,
    Valid(change): Valid<UpdateTask>,
) -> ApiResult<Json<TaskView>> {
    if change.status == Some(TaskStatus::Completed) {
        return Err(ApiError::invalid_field(
            "/status",
            "expected open, in_progress or cancelled",
        ));
    }
    check_time("/dueAt", change.due_at.flatten())?;
    let tx = caller.begin().await?;
    let before = lock(&tx, id, None).await?;
    if !before.status.is_open() {
        return Err(ApiError::conflict("task_ended", "This task has ended."));
    }
    let title = change.title.as_deref().unwrap_or(&before.title).trim();
    let updated = tasks::update_task()
        .bind(
            &tx,
            &change.kind.unwrap_or(before.kind).name(),
            &title,
            change.description.as_ref().unwrap_or(&before.description),
            &change.priority.unwrap_or(before.priority).name(),
            &change.status.unwrap_or(before.status).name(),
            &change.due_at.unwrap_or(before.due_at),
            &change
                .customer_id
                .unwrap_or(before.customer_id)
                .map(CustomerId::uuid),
            &change
                .campaign_id
                .unwrap_or(before.campaign_id)
                .map(CampaignId::uuid),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await;
    known(updated)?;
    let after = view(&tx, id, None).await?;
    audit(&tx, "tasks.update", id, Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
