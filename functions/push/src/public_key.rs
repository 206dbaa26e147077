use axum::{Json, extract};
use mojavox_domain::permissions::NotificationsRead;
use mojavox_http::{ApiError, ApiResult, Caller, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::State;

/// `applicationServerKey` of `pushManager.subscribe`.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PushPublicKey {
    /// base64url of an uncompressed point of P-256.
    #[schema(
        example = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
    )]
    public_key: String,
}

/// The key that browsers subscribe with
///
/// VAPID (RFC 8292). A browser that subscribed with another key has to subscribe anew.
#[utoipa::path(
    get, path = "/push/public-key", tag = "push", operation_id = "push_public_key",
    responses(
        (status = 200, description = "The key", body = PushPublicKey),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`push_not_configured`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn public_key(
    _caller: Caller<NotificationsRead>,
    extract::State(state): extract::State<State>,
) -> ApiResult<Json<PushPublicKey>> {
    let public_key = configured(&state)?.to_owned();
    Ok(Json(PushPublicKey { public_key }))
}

pub(crate) fn configured(state: &State) -> ApiResult<&str> {
    state
        .vapid_public_key
        .as_deref()
        .ok_or_else(|| ApiError::unavailable("push_not_configured", "VAPID_PUBLIC_KEY is empty"))
}
