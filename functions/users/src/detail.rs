use axum::Json;
use mojavox_domain::{ids::UserId, permissions::UsersRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::{administration::get, view::UserView};

/// A user
#[utoipa::path(
    get, path = "/users/{id}", tag = "users",
    params(("id" = UserId, Path)),
    responses(
        (status = 200, description = "The user", body = UserView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("users:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<UsersRead>,
    Path(id): Path<UserId>,
) -> ApiResult<Json<UserView>> {
    let tx = caller.read().await?;
    let user = get(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(user))
}
