use axum::Json;
use garde::Validate;
use mojavox_db::{approvals, queries::users};
use mojavox_domain::{
    ids::UserId,
    permissions::UsersWrite,
    user::{Change, UserStatus},
};
use mojavox_http::{ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    administration::{Target, audit, get},
    view::UserView,
};

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "status": "suspended" }))]
pub(crate) struct SetStatus {
    status: UserStatus,
}

/// Let a user in, or keep them out
///
/// Whoever is not active cannot sign in, and their API keys are refused. A change ends the user's
/// sessions at once; the same status changes nothing. Nobody shuts out themselves.
#[utoipa::path(
    put, path = "/users/{id}/status", tag = "users",
    params(("id" = UserId, Path)),
    request_body = SetStatus,
    responses(
        (status = 200, description = "The user as they are now", body = UserView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`, `user_above_own_role`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`last_admin`, `own_account`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("users:write"))),
)]
pub(crate) async fn set_status(
    caller: Caller<UsersWrite>,
    Path(id): Path<UserId>,
    Valid(SetStatus { status }): Valid<SetStatus>,
) -> ApiResult<Json<UserView>> {
    let tx = caller.begin().await?;
    let target = Target::lock(&tx, &caller, id).await?;
    target.allow(Change::Status(status))?;
    if target.user.status == status {
        tx.commit().await?;
        return Ok(Json(target.user));
    }
    users::set_user_status()
        .bind(&tx, &status.name(), &tx.organization().uuid(), &id.uuid())
        .one()
        .await?;
    target.end_sessions(&tx, "status_changed").await?;
    if status == UserStatus::Active {
        approvals::hand_over(&tx, id, target.user.role).await?;
    }
    let after = get(&tx, id).await?;
    audit(&tx, "users.set_status", Some(&target.user), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
