use axum::Json;
use mojavox_db::queries::tasks;
use mojavox_domain::{ids::TaskId, permissions::TasksComplete, task::TaskStatus};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use crate::{
    fields::audit,
    view::{TaskView, lock, only_of, view},
};

/// Complete a task
///
/// Agents complete those that are assigned to them. Completing again changes nothing: whoever was
/// first did it.
#[utoipa::path(
    post, path = "/tasks/{id}/complete", tag = "tasks",
    params(("id" = TaskId, Path)),
    responses(
        (status = 200, description = "The task as it is now", body = TaskView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`task_cancelled`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("tasks:complete"))),
)]
pub(crate) async fn complete(
    caller: Caller<TasksComplete>,
    Path(id): Path<TaskId>,
) -> ApiResult<Json<TaskView>> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id, only_of(&caller)).await?;
    match before.status {
        TaskStatus::Completed => {
            tx.commit().await?;
            return Ok(Json(before));
        }
        TaskStatus::Cancelled => {
            return Err(ApiError::conflict(
                "task_cancelled",
                "This task was cancelled.",
            ));
        }
        TaskStatus::Open | TaskStatus::InProgress => {}
    }
    tasks::complete_task()
        .bind(
            &tx,
            &caller.user().uuid(),
            &tx.now(),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    let after = view(&tx, id, None).await?;
    audit(&tx, "tasks.complete", id, Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
