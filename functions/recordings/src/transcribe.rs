use axum::{http::StatusCode, response::Response};
use mojavox_db::{
    AuditEntry,
    queries::{recordings::lock_recording, transcription},
    recordings,
};
use mojavox_domain::{ids::RecordingId, permissions::RecordingsTranscribe};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Path, Problem};
use serde_json::json;

use crate::{
    audio::gone,
    view::{RecordingView, TranscriptionStatus, view},
};

/// Have a recording transcribed again
///
/// After `transcriptionStatus` is `failed`; one that is `pending` is tried at once instead of when
/// its time comes. The recording's `transcriptionStatus` tells how it goes on.
#[utoipa::path(
    post, path = "/recordings/{id}/transcribe", tag = "recordings", operation_id = "transcribe_recording",
    params(
        ("id" = RecordingId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    responses(
        (status = 202, description = "It will be; the recording as it is now", body = RecordingView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`audio_not_ready`: it has not arrived yet; `transcription_running`; `already_transcribed`: what was said is evidence, and stays; `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`recording_purged`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:transcribe"))),
)]
pub(crate) async fn transcribe(
    caller: Caller<RecordingsTranscribe>,
    Path(id): Path<RecordingId>,
    idempotency: Idempotency,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let organization = caller.organization().uuid();
    // Whoever transcribes or purges it holds this, too.
    lock_recording()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    let before = view(&tx, id).await?;
    let file = mojavox_db::queries::recordings::get_recording_file()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    if file.purged_at.is_some() || file.purge_began_at.is_some() {
        return Err(gone());
    }
    if file.file_size.is_none() {
        let detail = "The audio has not arrived yet.";
        return Err(ApiError::conflict("audio_not_ready", detail));
    }
    match before.transcription_status {
        TranscriptionStatus::Running => {
            let detail = "It is being transcribed.";
            return Err(ApiError::conflict("transcription_running", detail));
        }
        TranscriptionStatus::Ready => {
            let detail = "It is transcribed, and what was decided stands upon that.";
            return Err(ApiError::conflict("already_transcribed", detail));
        }
        TranscriptionStatus::Pending
        | TranscriptionStatus::Failed
        | TranscriptionStatus::Skipped => {}
    }
    let attempt = transcription::ask_transcription_again()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .one()
        .await?;
    recordings::transcribe(&tx, id).await?;
    tx.audit(AuditEntry {
        action: "recordings.ask_transcription",
        entity_type: "recording",
        entity_id: id.uuid(),
        before: Some(json!({
            "transcriptionStatus": before.transcription_status, "transcriptionError": before.transcription_error,
        })),
        after: Some(json!({ "transcriptionStatus": "pending", "attempt": attempt })),
    })
    .await?;
    let after = view(&tx, id).await?;
    let answer = idempotency
        .answer(&tx, StatusCode::ACCEPTED, &after)
        .await?;
    tx.commit().await?;
    Ok(answer)
}
