use axum::Json;
use mojavox_domain::{ids::TaskId, permissions::TasksRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::{TaskView, only_of, view};

/// A task
#[utoipa::path(
    get, path = "/tasks/{id}", tag = "tasks",
    params(("id" = TaskId, Path)),
    responses(
        (status = 200, description = "The task", body = TaskView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("tasks:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<TasksRead>,
    Path(id): Path<TaskId>,
) -> ApiResult<Json<TaskView>> {
    let tx = caller.read().await?;
    let task = view(&tx, id, only_of(&caller)).await?;
    tx.commit().await?;
    Ok(Json(task))
}
