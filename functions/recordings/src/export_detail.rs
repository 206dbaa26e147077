use axum::{Json, extract::State as Held};
use mojavox_db::{
    AuditEntry, Tenant,
    queries::recording_exports::{self, RecordingExport},
};
use mojavox_domain::{
    ids::{RecordingExportId, RecordingId},
    permissions::RecordingsExport,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};
use mojavox_storage::Key;
use serde_json::json;

use crate::{
    State,
    audio::AudioAddress,
    export_view::{ExportStatus, ExportView, status},
};

/// An export of a recording, and where its file is
///
/// Of a ready one, each answer has an address that works for 15 minutes and needs no sign-in, and is
/// in the audit log as an access to the audio.
#[utoipa::path(
    get, path = "/recordings/exports/{id}", tag = "recordings",
    params(("id" = RecordingExportId, Path)),
    responses(
        (status = 200, description = "How far it is; `download` once it is ready", body = ExportView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is no id", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`storage_unavailable`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:export"))),
)]
pub(crate) async fn export_detail(
    caller: Caller<RecordingsExport>,
    Held(state): Held<State>,
    Path(id): Path<RecordingExportId>,
) -> ApiResult<Json<ExportView>> {
    let tx = caller.begin().await?;
    let row = recording_exports::get_recording_export()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("export"))?;
    let download = match status(&row, caller.now())? {
        ExportStatus::Ready => Some(address(&state, &tx, &row).await?),
        _ => None,
    };
    tx.commit().await?;
    Ok(Json(ExportView::new(row, download, caller.now())?))
}

async fn address(state: &State, tx: &Tenant, row: &RecordingExport) -> ApiResult<AudioAddress> {
    let key: Key = row
        .file_path
        .as_deref()
        .unwrap_or_default()
        .parse()
        .map_err(ApiError::internal)?;
    if key.organization != tx.organization() {
        return Err(ApiError::internal(
            "an export names another organisation's file",
        ));
    }
    let recording: RecordingId = row.recording_id.into();
    let ending = if row.include_transcript {
        "zip"
    } else {
        &row.format
    };
    let name = format!("recording-{recording}.{ending}");
    let address = state
        .storage
        .address(&key, Some(&name), tx.now())
        .await
        .map_err(|error| ApiError::unavailable("storage_unavailable", error))?;
    tx.audit(AuditEntry {
        action: "recordings.download",
        entity_type: "recording",
        entity_id: recording.uuid(),
        before: None,
        after: Some(json!({ "exportId": row.id, "expiresAt": address.expires_at })),
    })
    .await?;
    Ok(AudioAddress {
        url: address.url,
        expires_at: address.expires_at,
    })
}
