use axum::Json;
use garde::Validate;
use mojavox_db::queries::tasks;
use mojavox_domain::{
    ids::{TaskId, UserId},
    permissions::TasksWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    fields::{audit, check_assignee},
    view::{TaskView, lock, view},
};

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "assignedTo": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e" }))]
pub(crate) struct AssignTask {
    /// `null`: nobody's.
    #[serde(deserialize_with = "Option::deserialize")]
    assigned_to: Option<UserId>,
}

/// Assign a task
///
/// To somebody active who may do tasks, or to nobody; while it is still to be done.
#[utoipa::path(
    post, path = "/tasks/{id}/assign", tag = "tasks",
    params(("id" = TaskId, Path)),
    request_body = AssignTask,
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
pub(crate) async fn assign(
    caller: Caller<TasksWrite>,
    Path(id): Path<TaskId>,
    Valid(AssignTask { assigned_to }): Valid<AssignTask>,
) -> ApiResult<Json<TaskView>> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id, None).await?;
    if !before.status.is_open() {
        return Err(ApiError::conflict("task_ended", "This task has ended."));
    }
    if let Some(user) = assigned_to {
        check_assignee(&tx, user).await?;
    }
    tasks::assign_task()
        .bind(
            &tx,
            &assigned_to.map(UserId::uuid),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    let after = view(&tx, id, None).await?;
    audit(&tx, "tasks.assign", id, Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
