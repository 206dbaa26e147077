use axum::http::StatusCode;
use mojavox_db::queries::tasks;
use mojavox_domain::{ids::TaskId, permissions::TasksWrite};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::{
    fields::{NOTHING, audit},
    view::lock,
};

/// Delete a task
///
/// The audit log keeps what it was.
#[utoipa::path(
    delete, path = "/tasks/{id}", tag = "tasks",
    params(("id" = TaskId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("tasks:write"))),
)]
pub(crate) async fn delete(
    caller: Caller<TasksWrite>,
    Path(id): Path<TaskId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id, None).await?;
    tasks::delete_task()
        .bind(&tx, &tx.organization().uuid(), &id.uuid())
        .one()
        .await?;
    audit(&tx, "tasks.delete", id, Some(&before), NOTHING).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
