use axum::http::StatusCode;
use mojavox_db::queries::{api_keys, users};
use mojavox_domain::{ids::UserId, permissions::UsersWrite, user::Change};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::administration::{Target, audit};

/// Delete a user
///
/// Closes the account: sessions and API keys end at once, the e-mail address is free again. What
/// the user did stays theirs in the audit log. Nobody deletes themselves.
#[utoipa::path(
    delete, path = "/users/{id}", tag = "users",
    params(("id" = UserId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`, `user_above_own_role`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`last_admin`, `own_account`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("users:write"))),
)]
pub(crate) async fn delete(
    caller: Caller<UsersWrite>,
    Path(id): Path<UserId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let target = Target::lock(&tx, &caller, id).await?;
    target.allow(Change::Delete)?;
    let organization = tx.organization().uuid();
    users::delete_user()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .one()
        .await?;
    target.end_sessions(&tx, "user_deleted").await?;
    api_keys::revoke_api_keys_of_user()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .all()
        .await?;
    audit(&tx, "users.delete", Some(&target.user), None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
