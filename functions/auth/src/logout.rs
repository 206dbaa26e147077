use axum::{
    Extension, extract,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use mojavox_db::{AuditEntry, queries::identity};
use mojavox_domain::{
    ids::{OrganizationId, SessionId},
    permissions::SignedIn,
};
use mojavox_http::{ApiError, ApiResult, Caller, Problem, RequestMeta};

use crate::{
    State,
    session::{PresentedRefreshToken, RefreshBody, forget, refresh_token_hash},
};

/// Sign out
///
/// Ends the session that the refresh token or, without one, the access token belongs to; its access
/// tokens stop working at once, and its live connections are closed. Signing out twice is fine.
#[utoipa::path(
    post, path = "/auth/logout", tag = "auth",
    request_body(content = Option<RefreshBody>, description = "Not needed where a cookie or an access token is sent"),
    responses(
        (status = 204, description = "Signed out; the cookies are cleared"),
        (status = 401, description = "`not_signed_in`: nothing in the request names a session", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    security((), ("bearer" = []), ("cookie" = [])),
    extensions(("x-permission" = json!("public"))),
)]
pub(crate) async fn logout(
    extract::State(state): extract::State<State>,
    Extension(meta): Extension<RequestMeta>,
    caller: Result<Caller<SignedIn>, ApiError>,
    PresentedRefreshToken(token): PresentedRefreshToken,
) -> ApiResult<Response> {
    if let Some((organization, session)) = session_of(&state, caller, token).await? {
        end(&state, &meta, organization, session).await?;
    }
    Ok((StatusCode::NO_CONTENT, forget(&state)).into_response())
}

/// `None`: the token names a session that is gone already.
async fn session_of(
    state: &State,
    caller: Result<Caller<SignedIn>, ApiError>,
    token: Option<String>,
) -> ApiResult<Option<(OrganizationId, SessionId)>> {
    if let Some(token) = token {
        let client = state.app.db.connection().await?;
        let found = identity::find_refresh_token()
            .bind(&client, &refresh_token_hash(&token))
            .opt()
            .await?;
        return Ok(found.map(|found| (found.organization_id.into(), found.session_id.into())));
    }
    let caller = caller?;
    let session = caller.session().ok_or_else(|| {
        ApiError::forbidden(
            "not_a_session",
            "An API key does not sign in; revoke it instead.",
        )
    })?;
    Ok(Some((caller.organization(), session)))
}

async fn end(
    state: &State,
    meta: &RequestMeta,
    organization: OrganizationId,
    session: SessionId,
) -> ApiResult<()> {
    let tx = state.app.db.system(organization, meta.origin()).await?;
    let Some(found) = identity::lock_session()
        .bind(&tx, &organization.uuid(), &session.uuid())
        .opt()
        .await?
    else {
        return Ok(());
    };
    if found.revoked_at.is_none() {
        identity::revoke_session()
            .bind(
                &tx,
                &tx.now(),
                &"logout",
                &organization.uuid(),
                &session.uuid(),
            )
            .await?;
        tx.end_sockets(found.user_id.into(), Some(session)).await?;
        tx.audit(AuditEntry {
            action: "sessions.end",
            entity_type: "user",
            entity_id: found.user_id,
            before: None,
            after: Some(serde_json::json!({ "session": session })),
        })
        .await?;
    }
    tx.commit().await?;
    Ok(())
}
