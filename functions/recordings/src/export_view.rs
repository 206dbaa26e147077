use jiff::Timestamp;
use mojavox_db::queries::recording_exports::RecordingExport;
use mojavox_domain::ids::{RecordingExportId, RecordingId, UserId};
use mojavox_http::{ApiError, ApiResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::audio::AudioAddress;

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = RecordingExportFormat)]
pub(crate) enum ExportFormat {
    Mp3,
    Wav,
}

impl ExportFormat {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Wav => "wav",
        }
    }
}

/// How far an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = RecordingExportStatus)]
pub(crate) enum ExportStatus {
    Pending,
    Generating,
    Ready,
    /// See `errorCode`.
    Failed,
    /// The file was removed, a week after it was made or with its recording.
    Expired,
}

/// A file of a recording to take away.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RecordingExport)]
pub(crate) struct ExportView {
    pub id: RecordingExportId,
    pub recording_id: RecordingId,
    pub format: ExportFormat,
    pub include_transcript: bool,
    pub status: ExportStatus,
    /// Of a failed one: `audio_broken`, `audio_unsupported`, `audio_missing`, `recording_purged`,
    /// `given_up`, `internal_error`.
    #[schema(example = "audio_broken")]
    pub error_code: Option<String>,
    /// Bytes, once it is ready.
    pub file_size: Option<i64>,
    pub requested_by: UserId,
    pub created_at: Timestamp,
    pub finished_at: Option<Timestamp>,
    /// The file is removed after this.
    pub expires_at: Option<Timestamp>,
    /// Where a ready one is downloaded: an address of minutes, made anew with each request.
    pub download: Option<AudioAddress>,
}

impl ExportView {
    pub(crate) fn new(
        row: RecordingExport,
        download: Option<AudioAddress>,
        now: Timestamp,
    ) -> ApiResult<Self> {
        Ok(Self {
            status: status(&row, now)?,
            id: row.id.into(),
            recording_id: row.recording_id.into(),
            format: match row.format.as_str() {
                "mp3" => ExportFormat::Mp3,
                "wav" => ExportFormat::Wav,
                _ => return Err(ApiError::internal("an export has an unknown format")),
            },
            include_transcript: row.include_transcript,
            error_code: row.error_code,
            file_size: row.file_size,
            requested_by: row.requested_by.into(),
            created_at: row.created_at,
            finished_at: row.finished_at,
            expires_at: row.expires_at,
            download,
        })
    }
}

/// One whose time is over has expired, whether or not its file is gone already.
pub(crate) fn status(row: &RecordingExport, now: Timestamp) -> ApiResult<ExportStatus> {
    match row.status.as_str() {
        "pending" => Ok(ExportStatus::Pending),
        "generating" => Ok(ExportStatus::Generating),
        "ready" if row.expires_at.is_some_and(|at| at <= now) => Ok(ExportStatus::Expired),
        "ready" => Ok(ExportStatus::Ready),
        "failed" => Ok(ExportStatus::Failed),
        "expired" => Ok(ExportStatus::Expired),
        _ => Err(ApiError::internal("an export has an unknown status")),
    }
}
