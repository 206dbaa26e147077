use axum::{http::StatusCode, response::Response};
use mojavox_db::{AuditEntry, queries::recordings};
use mojavox_domain::{ids::RecordingId, permissions::RecordingsAnalyse};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Path, Problem};
use serde_json::json;

use crate::{
    audio::gone,
    view::{RecordingView, TranscriptionStatus, view},
};

/// Analyse a recording again
///
/// What was said is looked at as after its transcription: sentiment, objections, disclosures,
/// promises and the rest. The result replaces the former one; what was decided about earlier
/// findings stands. `analysedAt` and `analysisVersion` of the recording tell when it is done, which
/// takes seconds.
#[utoipa::path(
    post, path = "/recordings/{id}/analyse", tag = "recordings", operation_id = "analyse_recording",
    params(
        ("id" = RecordingId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    responses(
        (status = 202, description = "It will be; the recording as it is now", body = RecordingView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`transcript_not_ready`: there is nothing to look at; `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`recording_purged`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:analyse"))),
)]
pub(crate) async fn analyse(
    caller: Caller<RecordingsAnalyse>,
    Path(id): Path<RecordingId>,
    idempotency: Idempotency,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    // Whoever purges or transcribes it holds this, too.
    recordings::lock_recording()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    let recording = view(&tx, id).await?;
    let file = recordings::get_recording_file()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .one()
        .await?;
    if file.purged_at.is_some() || file.purge_began_at.is_some() {
        return Err(gone());
    }
    if recording.transcription_status != TranscriptionStatus::Ready {
        return Err(ApiError::conflict(
            "transcript_not_ready",
            "There is no transcript of this recording to look at.",
        ));
    }
    let message = json!({ "organizationId": tx.organization(), "recordingId": id });
    tx.enqueue("analysis", None, message).await?;
    tx.audit(AuditEntry {
        action: "recordings.ask_analysis",
        entity_type: "recording",
        entity_id: id.uuid(),
        before: None,
        after: None,
    })
    .await?;
    let answer = idempotency
        .answer(&tx, StatusCode::ACCEPTED, &recording)
        .await?;
    tx.commit().await?;
    Ok(answer)
}
