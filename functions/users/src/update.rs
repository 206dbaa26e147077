use axum::{Json, extract::State};
use garde::Validate;
use mojavox_db::{Tenant, queries::users};
use mojavox_domain::{
    ids::UserId,
    password,
    permissions::{Permission, SignedIn},
    user::Change,
};
use mojavox_http::{ApiError, ApiResult, App, Caller, OnConstraint, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    administration::{Target, audit, get},
    create::email_taken,
    fields::{Given, given, https, line, strong},
    own_password,
    view::UserView,
};

/// What is left out stays; `null` clears.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "name": "Claire Martin-Dupré", "department": null }))]
pub(crate) struct UpdateUser {
    #[garde(inner(length(chars, min = 1, max = 100), custom(line)))]
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    #[garde(inner(length(chars, max = 255), email))]
    #[schema(format = Email, max_length = 255)]
    email: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, max = 50), custom(line))))]
    #[schema(value_type = Option<String>, max_length = 50)]
    department: Given<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, max = 2048), custom(https))))]
    #[schema(value_type = Option<String>, max_length = 2048)]
    avatar_url: Given<String>,
    /// The new one. Ends all sessions of the user.
    #[schema(format = Password, min_length = 10, max_length = 128)]
    password: Option<String>,
    /// Only with a new password or e-mail address of one's own.
    #[garde(inner(length(chars, max = password::MAX_CHARS)))]
    #[schema(format = Password, max_length = 128)]
    current_password: Option<String>,
}

/// Change a user
///
/// Needs `users:write` and a role not below the user's. Without that permission everybody who is
/// signed in (not through an API key) still changes their own `name`, `avatarUrl` and `password`.
/// One's own password or e-mail address changes with `currentPassword` only; a new password ends
/// all sessions of the user, the one that asks included.
#[utoipa::path(
    put, path = "/users/{id}", tag = "users",
    params(("id" = UserId, Path)),
    request_body = UpdateUser,
    responses(
        (status = 200, description = "The user as they are now", body = UserView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`, `user_above_own_role`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`email_taken`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; a wrong `currentPassword` too", body = Problem, content_type = "application/problem+json"),
        (status = 423, description = "`too_many_attempts` with a wrong `currentPassword`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("signed_in"))),
)]
pub(crate) async fn update(
    State(app): State<App>,
    caller: Caller<SignedIn>,
    Path(id): Path<UserId>,
    Valid(update): Valid<UpdateUser>,
) -> ApiResult<Json<UserView>> {
    let own = caller.user() == id;
    update.check_rights(&caller, own)?;
    let proves = own && (update.password.is_some() || update.email.is_some());
    if proves && update.current_password.is_some() {
        own_password::count(&app, id).await?;
    }
    let tx = caller.begin().await?;
    let target = Target::lock(&tx, &caller, id).await?;
    target.allow(Change::Profile)?;
    if proves {
        own_password::check(update.current_password.as_deref(), &target.password_hash)?;
    }
    update.write(&app, &tx, &target).await?;
    let after = get(&tx, id).await?;
    let action = if update.password.is_some() {
        "users.change_password"
    } else {
        "users.update"
    };
    audit(&tx, action, Some(&target.user), Some(&after)).await?;
    tx.commit().await?;
    if proves {
        own_password::forgive(&app, id).await?;
    }
    Ok(Json(after))
}

impl UpdateUser {
    fn check_rights(&self, caller: &Caller<SignedIn>, own: bool) -> ApiResult<()> {
        if caller.may(Permission::UsersWrite) {
            return Ok(());
        }
        let missing = |detail| Err(ApiError::forbidden("missing_permission", detail));
        if !own || caller.session().is_none() {
            return missing("This needs the permission users:write.");
        }
        if self.email.is_some() || self.department.is_some() {
            return missing(
                "One's own e-mail address and department change with the permission users:write only.",
            );
        }
        Ok(())
    }

    async fn write(&self, app: &App, tx: &Tenant, target: &Target) -> ApiResult<()> {
        let user = &target.user;
        let organization = tx.organization().uuid();
        let name = self.name.as_ref().unwrap_or(&user.name);
        let email = self.email.as_ref().unwrap_or(&user.email);
        users::update_user()
            .bind(
                tx,
                email,
                name,
                self.department.as_ref().unwrap_or(&user.department),
                self.avatar_url.as_ref().unwrap_or(&user.avatar_url),
                &organization,
                &user.id.uuid(),
            )
            .one()
            .await
            .on_constraint("users_email_key", email_taken)?;
        if let Some(password) = &self.password {
            strong(password, name, email)?;
            users::set_user_password()
                .bind(
                    tx,
                    &password::hash(password, &*app.chance),
                    &tx.now(),
                    &organization,
                    &user.id.uuid(),
                )
                .one()
                .await?;
            target.end_sessions(tx, "password_changed").await?;
        }
        Ok(())
    }
}
