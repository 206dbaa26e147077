use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use garde::Validate;
use mojavox_db::{AuditEntry, queries::recording_exports};
use mojavox_domain::{
    ids::{RecordingExportId, RecordingId},
    permissions::RecordingsExport,
};
use mojavox_http::{
    ApiError, ApiResult, Caller, Idempotency, Path, Problem, Valid, openapi::BASE_PATH,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::{
    audio::gone,
    export_view::{ExportFormat, ExportView},
};

/// Names the outbox's way to the worker's queue.
const TOPIC: &str = "recording-exports";

#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "format": "mp3", "includeTranscript": true }))]
pub(crate) struct ExportRecording {
    format: ExportFormat,
    /// With it, the file is an archive: audio, transcript to read, transcript as JSON.
    include_transcript: bool,
}

/// Export a recording
///
/// Makes a file to take away; a notification says when it is ready. Its `id` is asked for at
/// `GET /recordings/exports/{id}`, which has the address to download from.
///
/// Of two channels, each stays what it is. WAV is 16 bit at the recording's sample rate; MP3 has at
/// least 16 kHz, which every player knows. A recording that is MP3 already stays as it is.
#[utoipa::path(
    post, path = "/recordings/{id}/export", tag = "recordings",
    params(
        ("id" = RecordingId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    request_body = ExportRecording,
    responses(
        (status = 202, description = "Will be made", body = ExportView, headers(("Location" = String, description = "Where it is asked for"))),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`audio_not_ready`: it has not arrived yet; `transcript_not_ready`; `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`recording_purged`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:export"))),
)]
pub(crate) async fn export(
    caller: Caller<RecordingsExport>,
    idempotency: Idempotency,
    Path(recording): Path<RecordingId>,
    Valid(body): Valid<ExportRecording>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let organization = tx.organization().uuid();
    let source = recording_exports::get_recording_to_export()
        .bind(&tx, &organization, &recording.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    if source.purged {
        return Err(gone());
    }
    if source.file_size.is_none() {
        let detail = "The audio has not arrived yet.";
        return Err(ApiError::conflict("audio_not_ready", detail));
    }
    if body.include_transcript && !source.transcribed {
        let detail = "There is no transcript (yet): see the recording's transcriptionStatus.";
        return Err(ApiError::conflict("transcript_not_ready", detail));
    }
    let id: RecordingExportId = tx.new_id();
    recording_exports::insert_recording_export()
        .bind(
            &tx,
            &id.uuid(),
            &organization,
            &recording.uuid(),
            &body.format.name(),
            &body.include_transcript,
            &caller.user().uuid(),
            &tx.now(),
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "recordings.export",
        entity_type: "recording",
        entity_id: recording.uuid(),
        before: None,
        after: Some(json!({
            "exportId": id, "format": body.format, "includeTranscript": body.include_transcript,
        })),
    })
    .await?;
    let message = json!({ "organizationId": tx.organization(), "exportId": id });
    tx.enqueue(TOPIC, None, message).await?;
    let row = recording_exports::get_recording_export()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    let view = ExportView::new(row, None, tx.now())?;
    let mut answer = idempotency.answer(&tx, StatusCode::ACCEPTED, &view).await?;
    tx.commit().await?;
    let location = HeaderValue::try_from(format!("{BASE_PATH}/recordings/exports/{id}"))
        .map_err(ApiError::internal)?;
    answer.headers_mut().insert(header::LOCATION, location);
    Ok(answer)
}
