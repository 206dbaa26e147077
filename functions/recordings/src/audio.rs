use axum::{
    Json,
    extract::State as Held,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use jiff::Timestamp;
use mojavox_db::{AuditEntry, queries::recordings};
use mojavox_domain::{ids::RecordingId, permissions::RecordingsRead};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};
use mojavox_storage::Key;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::State;

/// Where the audio is, for a while.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AudioAddress {
    /// For `<audio src>`: needs no sign-in and answers ranges. Relative to this API where files are
    /// kept by it.
    pub url: String,
    /// After this, ask again.
    pub expires_at: Timestamp,
}

/// The audio of a recording
///
/// Redirects to an address that works for 15 minutes, needs no sign-in and answers ranges, so that
/// players can seek. An `<audio>` element cannot sign in: fetch this with
/// `Accept: application/json`, which answers the address itself, and give it to the element. Every
/// access is in the audit log.
#[utoipa::path(
    get, path = "/recordings/{id}/audio", tag = "recordings",
    params(("id" = RecordingId, Path)),
    responses(
        (status = 200, description = "For `Accept: application/json`: the address", body = AudioAddress),
        (status = 307, description = "To the audio", headers(("Location" = String, description = "Its address"))),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`audio_not_ready`: it has not arrived yet", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`recording_purged`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`storage_unavailable`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:read"))),
)]
pub(crate) async fn audio(
    caller: Caller<RecordingsRead>,
    Held(state): Held<State>,
    Path(id): Path<RecordingId>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    let file = recordings::get_recording_file()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    // Of one whose purge has begun nobody knows whether the file is still there.
    if file.purged_at.is_some() || file.purge_began_at.is_some() {
        return Err(gone());
    }
    if file.file_size.is_none() {
        return Err(ApiError::conflict(
            "audio_not_ready",
            "The audio has not arrived yet.",
        ));
    }
    let key: Key = file.file_path.parse().map_err(ApiError::internal)?;
    if key.organization != caller.organization() {
        return Err(ApiError::internal(
            "a recording names another organisation's file",
        ));
    }
    let address = state
        .storage
        .address(&key, None, caller.now())
        .await
        .map_err(|error| ApiError::unavailable("storage_unavailable", error))?;
    tx.audit(AuditEntry {
        action: "recordings.listen",
        entity_type: "recording",
        entity_id: id.uuid(),
        before: None,
        after: Some(json!({ "expiresAt": address.expires_at })),
    })
    .await?;
    tx.commit().await?;
    if wants_json(&headers) {
        return Ok(Json(AudioAddress {
            url: address.url,
            expires_at: address.expires_at,
        })
        .into_response());
    }
    let location = HeaderValue::try_from(address.url).map_err(ApiError::internal)?;
    Ok((
        StatusCode::TEMPORARY_REDIRECT,
        [(header::LOCATION, location)],
    )
        .into_response())
}

/// 410: there is nothing left of it.
pub(crate) fn gone() -> ApiError {
    let detail = "This recording was removed when its retention ended.";
    ApiError::new(StatusCode::GONE, "recording_purged", detail)
}

/// Only who names JSON: players send `*/*` or `audio/*`.
fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.to_ascii_lowercase().contains("application/json"))
}
