use axum::Json;
use garde::Validate;
use mojavox_db::{approvals, queries::users};
use mojavox_domain::{
    ids::UserId,
    permissions::{Role, UsersWrite},
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
#[schema(example = json!({ "role": "supervisor" }))]
pub(crate) struct SetRole {
    role: Role,
}

/// Give a user a role
///
/// Nobody gives a role above their own, or changes somebody whose role is above theirs. Another
/// role ends the user's sessions at once; the same one changes nothing. Whoever steps down
/// themselves needs another active admin to be there.
#[utoipa::path(
    put, path = "/users/{id}/role", tag = "users",
    params(("id" = UserId, Path)),
    request_body = SetRole,
    responses(
        (status = 200, description = "The user as they are now", body = UserView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`, `role_above_own`, `user_above_own_role`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`last_admin`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("users:write"))),
)]
pub(crate) async fn set_role(
    caller: Caller<UsersWrite>,
    Path(id): Path<UserId>,
    Valid(SetRole { role }): Valid<SetRole>,
) -> ApiResult<Json<UserView>> {
    let tx = caller.begin().await?;
    let target = Target::lock(&tx, &caller, id).await?;
    target.allow(Change::Role(role))?;
    if target.user.role == role {
        tx.commit().await?;
        return Ok(Json(target.user));
    }
    users::set_user_role()
        .bind(&tx, &role.name(), &tx.organization().uuid(), &id.uuid())
        .one()
        .await?;
    target.end_sessions(&tx, "role_changed").await?;
    if target.user.status == UserStatus::Active {
        approvals::hand_over(&tx, id, role).await?;
    }
    let after = get(&tx, id).await?;
    audit(&tx, "users.set_role", Some(&target.user), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
