use axum::{extract::State, http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::{approvals, queries::users};
use mojavox_domain::{
    ids::UserId,
    password,
    permissions::{Role, UsersWrite},
    user::Refusal,
};
use mojavox_http::{ApiError, ApiResult, App, Caller, Idempotency, OnConstraint, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    administration::{audit, get, refused},
    fields::{https, line, strong},
    view::UserView,
};

/// Somebody new.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "name": "Claire Martin", "email": "claire.martin@example.com", "role": "agent",
    "department": "Early arrears", "password": "tulip-ferry-92-oboe"
}))]
pub(crate) struct CreateUser {
    #[garde(length(chars, min = 1, max = 100), custom(line))]
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// Signs in with it; one account per address in the whole system.
    #[garde(length(chars, max = 255), email)]
    #[schema(format = Email, max_length = 255)]
    email: String,
    /// Not above the caller's own.
    role: Role,
    #[garde(inner(length(chars, max = 50), custom(line)))]
    #[schema(max_length = 50)]
    department: Option<String>,
    #[garde(inner(length(chars, max = 2048), custom(https)))]
    #[schema(max_length = 2048)]
    avatar_url: Option<String>,
    /// At least 10 characters and not easily guessed.
    #[schema(format = Password, min_length = 10, max_length = 128)]
    password: String,
}

/// Create a user
///
/// Their role is at most the caller's. The account is active at once.
#[utoipa::path(
    post, path = "/users", tag = "users",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateUser,
    responses(
        (status = 201, description = "Created", body = UserView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`, `role_above_own`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`email_taken`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("users:write"))),
)]
pub(crate) async fn create(
    State(app): State<App>,
    caller: Caller<UsersWrite>,
    idempotency: Idempotency,
    Valid(user): Valid<CreateUser>,
) -> ApiResult<Response> {
    if user.role > caller.role() {
        return Err(refused(Refusal::RoleAboveOwn));
    }
    strong(&user.password, &user.name, &user.email)?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let id: UserId = tx.new_id();
    users::insert_user()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &user.email,
            &password::hash(&user.password, &*app.chance),
            &tx.now(),
            &user.name,
            &user.role.name(),
            &user.department,
            &user.avatar_url,
        )
        .one()
        .await
        .on_constraint("users_email_key", email_taken)?;
    approvals::hand_over(&tx, id, user.role).await?;
    let view = get(&tx, id).await?;
    audit(&tx, "users.create", None, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}

pub(crate) fn email_taken() -> ApiError {
    ApiError::conflict("email_taken", "Somebody signs in with this address.")
}
