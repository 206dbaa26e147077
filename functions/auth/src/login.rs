use axum::{Extension, extract, response::Response};
use garde::Validate;
use mojavox_db::{AuditEntry, queries::identity};
use mojavox_domain::{ids::SessionId, password, permissions::Role};
use mojavox_http::{ApiError, ApiResult, Problem, RequestMeta, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    State,
    session::{SESSION_LIFETIME, SignedIn, continue_session},
    throttle::Attempt,
};

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Login {
    #[garde(length(min = 1, max = 255))]
    #[schema(example = "claire.martin@example.com", max_length = 255)]
    email: String,
    #[garde(length(chars, min = 1, max = password::MAX_CHARS))]
    #[schema(format = Password, max_length = 128)]
    password: String,
}

/// Sign in
///
/// A wrong password and an unknown address get the same answer in the same time. After 5 attempts
/// on an account from one address within 15 minutes: 423; after 100 from one address: 429; both
/// with `Retry-After`.
#[utoipa::path(
    post, path = "/auth/login", tag = "auth",
    request_body = Login,
    responses(
        (status = 200, description = "Signed in; both tokens are also set as HttpOnly cookies", body = SignedIn),
        (status = 401, description = "`invalid_credentials`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`account_not_active`: the password is right", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
        (status = 423, description = "`account_locked`, with Retry-After", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_attempts`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(()),
    extensions(("x-permission" = json!("public"))),
)]
pub(crate) async fn login(
    extract::State(state): extract::State<State>,
    Extension(meta): Extension<RequestMeta>,
    Valid(login): Valid<Login>,
) -> ApiResult<Response> {
    let now = state.app.now();
    let client = state.app.db.connection().await?;
    let attempt = Attempt::new(&login.email, meta.source_ip.as_deref().unwrap_or_default());
    attempt.count(&client, now).await?;

    let found = identity::find_login()
        .bind(&client, &login.email.trim())
        .opt()
        .await?;
    let right = password::verify(
        &login.password,
        found.as_ref().map(|found| found.password_hash.as_str()),
    );
    let wrong = || {
        ApiError::unauthorized(
            "invalid_credentials",
            "The e-mail address or the password is wrong.",
        )
    };
    let found = found.filter(|_| right).ok_or_else(wrong)?;
    if found.status != "active" {
        return Err(ApiError::forbidden(
            "account_not_active",
            "This account is not active. Ask an administrator.",
        ));
    }
    attempt.forgive(&client).await?;
    drop(client);

    let organization = found.organization_id.into();
    let tx = state.app.db.system(organization, meta.origin()).await?;
    // The password was compared outside of this transaction: is it still the one?
    let role = identity::login_stands()
        .bind(
            &tx,
            &found.organization_id,
            &found.user_id,
            &found.password_hash,
        )
        .opt()
        .await?
        .ok_or_else(wrong)?;
    let role: Role = role.parse().map_err(ApiError::internal)?;
    let session: SessionId = tx.new_id();
    let ends = now + SESSION_LIFETIME;
    identity::insert_session()
        .bind(
            &tx,
            &session.uuid(),
            &found.organization_id,
            &found.user_id,
            &meta.user_agent.as_deref(),
            &meta.source_ip.as_deref(),
            &now,
            &ends,
        )
        .await?;
    let signed_in =
        continue_session(&state, &tx, found.user_id.into(), role, session, ends).await?;
    tx.audit(AuditEntry {
        action: "sessions.start",
        entity_type: "user",
        entity_id: found.user_id,
        before: None,
        after: Some(serde_json::json!({ "session": session })),
    })
    .await?;
    tx.commit().await?;
    Ok(signed_in.into_response(&state, now))
}
