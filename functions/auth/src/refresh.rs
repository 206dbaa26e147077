use axum::{
    Extension, extract,
    response::{IntoResponse, Response},
};
use mojavox_db::{
    AuditEntry, Tenant,
    queries::identity::{self, LockSession},
};
use mojavox_domain::{ids::SessionId, permissions::Role};
use mojavox_http::{ApiError, ApiResult, Problem, RequestMeta};

use crate::{
    State,
    session::{
        PresentedRefreshToken, RefreshBody, SignedIn, continue_session, forget, refresh_token_hash,
    },
};

/// Exchange a refresh token for new tokens
///
/// Each refresh token is good once. One that comes back after its exchange is in two hands: the
/// whole session ends, and both have to sign in again.
#[utoipa::path(
    post, path = "/auth/refresh", tag = "auth",
    request_body(content = Option<RefreshBody>, description = "Not needed where the cookie is sent"),
    responses(
        (status = 200, description = "New tokens; also set as cookies", body = SignedIn),
        (status = 401, description = "`invalid_refresh_token`, `refresh_token_reused`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    security(()),
    extensions(("x-permission" = json!("public"))),
)]
pub(crate) async fn refresh(
    extract::State(state): extract::State<State>,
    Extension(meta): Extension<RequestMeta>,
    PresentedRefreshToken(token): PresentedRefreshToken,
) -> Response {
    match exchange(&state, &meta, token).await {
        Ok(signed_in) => signed_in.into_response(&state, state.app.now()),
        // A browser must not go on sending a token that will not work again.
        Err(error) if error.status() == 401 => (forget(&state), error).into_response(),
        Err(error) => error.into_response(),
    }
}

async fn exchange(state: &State, meta: &RequestMeta, token: Option<String>) -> ApiResult<SignedIn> {
    let unknown = || {
        ApiError::unauthorized(
            "invalid_refresh_token",
            "This refresh token is unknown or expired.",
        )
    };
    let hash = refresh_token_hash(&token.ok_or_else(unknown)?);
    let client = state.app.db.connection().await?;
    let family = identity::find_refresh_token()
        .bind(&client, &hash)
        .opt()
        .await?
        .ok_or_else(unknown)?;
    drop(client);

    let tx = state
        .app
        .db
        .system(family.organization_id.into(), meta.origin())
        .await?;
    let organization = family.organization_id;
    let session = identity::lock_session()
        .bind(&tx, &organization, &family.session_id)
        .opt()
        .await?
        .ok_or_else(unknown)?;
    let token = identity::get_refresh_token()
        .bind(&tx, &organization, &hash)
        .opt()
        .await?
        .ok_or_else(unknown)?;
    let now = tx.now();
    if token.used_at.is_some() {
        return Err(end_family(tx, &session, family.session_id.into()).await?);
    }
    if session.revoked_at.is_some() || session.status != "active" || session.user_deleted {
        return Err(ApiError::unauthorized(
            "session_ended",
            "This session has ended: sign in again.",
        ));
    }
    if token.expires_at <= now || session.expires_at <= now {
        return Err(unknown());
    }
    identity::use_refresh_token()
        .bind(&tx, &now, &organization, &token.id)
        .await?;
    let role: Role = session.role.parse().map_err(ApiError::internal)?;
    let signed_in = continue_session(
        state,
        &tx,
        session.user_id.into(),
        role,
        family.session_id.into(),
        session.expires_at,
    )
    .await?;
    tx.commit().await?;
    Ok(signed_in)
}

async fn end_family(tx: Tenant, session: &LockSession, id: SessionId) -> ApiResult<ApiError> {
    let now = tx.now();
    if session.revoked_at.is_none() {
        identity::revoke_session()
            .bind(
                &tx,
                &now,
                &"refresh_token_reused",
                &tx.organization().uuid(),
                &id.uuid(),
            )
            .await?;
        tx.end_sockets(session.user_id.into(), Some(id)).await?;
        tx.audit(AuditEntry {
            action: "sessions.revoke",
            entity_type: "user",
            entity_id: session.user_id,
            before: None,
            after: Some(serde_json::json!({ "session": id, "reason": "refresh_token_reused" })),
        })
        .await?;
    }
    tx.commit().await?;
    Ok(ApiError::unauthorized(
        "refresh_token_reused",
        "This refresh token was used before; the session has ended.",
    ))
}
