use jiff::Timestamp;
use mojavox_db::queries::customer_jobs::CustomerJob;
use mojavox_domain::{
    customer::CustomerFilter,
    ids::{CustomerJobId, UserId},
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// An import: how far it is and what it did.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportView {
    pub id: CustomerJobId,
    /// awaiting_upload, queued, running, ready, failed, cancelled, or duplicate: the same file was
    /// imported before, see `duplicateOf`.
    #[schema(example = "running")]
    pub status: String,
    /// Everything is checked and nothing changed.
    pub dry_run: bool,
    #[schema(example = "debtors.csv")]
    pub file_name: Option<String>,
    /// Bytes.
    pub file_size: Option<i64>,
    pub duplicate_of: Option<CustomerJobId>,
    /// Records of the file, the header not counted; `null` until known.
    #[schema(example = 100_000)]
    pub total_rows: Option<i64>,
    #[schema(example = 42_000)]
    pub processed_rows: i64,
    /// 0 to 100.
    #[schema(example = 42)]
    pub percent: i64,
    #[schema(example = 40_000)]
    pub created: i64,
    #[schema(example = 1_500)]
    pub updated: i64,
    /// Known already, with the same data.
    #[schema(example = 480)]
    pub skipped: i64,
    /// Not taken; the reasons are in `/customers/import/{id}/errors`.
    #[schema(example = 20)]
    pub failed: i64,
    /// Why the whole import failed.
    pub error: Option<JobError>,
    pub created_by: UserId,
    pub created_at: Timestamp,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

/// What ended a job.
#[derive(Serialize, ToSchema)]
pub(crate) struct JobError {
    /// Stable: the part for programs.
    #[schema(example = "column_external_id_missing")]
    pub code: String,
    pub detail: String,
}

/// An export.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ExportView {
    pub id: CustomerJobId,
    /// queued, running, ready or failed.
    #[schema(example = "ready")]
    pub status: String,
    pub filter: CustomerFilter,
    pub processed_rows: i64,
    /// Bytes of the file.
    pub file_size: Option<i64>,
    /// When ready: where the file is, for some minutes; ask again for a fresh address.
    pub download_url: Option<String>,
    /// When the file is removed.
    pub expires_at: Option<Timestamp>,
    pub error: Option<JobError>,
    pub created_by: UserId,
    pub created_at: Timestamp,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

impl From<CustomerJob> for ImportView {
    fn from(job: CustomerJob) -> Self {
        Self {
            id: job.id.into(),
            percent: percent(&job),
            error: error(job.error_code, job.error_detail),
            status: job.status,
            dry_run: job.dry_run,
            file_name: job.file_name,
            file_size: job.file_size,
            duplicate_of: job.duplicate_of.map(Into::into),
            total_rows: job.total_rows,
            processed_rows: job.processed_rows,
            created: job.created_rows,
            updated: job.updated_rows,
            skipped: job.unchanged_rows,
            failed: job.failed_rows,
            created_by: job.created_by.into(),
            created_at: job.created_at,
            started_at: job.started_at,
            finished_at: job.finished_at,
        }
    }
}

impl ExportView {
    pub(crate) fn new(job: CustomerJob, download_url: Option<String>) -> ApiResult<Self> {
        let filter = job.parameters.get("filter").cloned().unwrap_or_default();
        Ok(Self {
            id: job.id.into(),
            error: error(job.error_code, job.error_detail),
            status: job.status,
            filter: serde_json::from_value(filter).map_err(ApiError::internal)?,
            processed_rows: job.processed_rows,
            file_size: job.result_size,
            download_url,
            expires_at: job.expires_at,
            created_by: job.created_by.into(),
            created_at: job.created_at,
            started_at: job.started_at,
            finished_at: job.finished_at,
        })
    }
}

fn error(code: Option<String>, detail: Option<String>) -> Option<JobError> {
    Some(JobError {
        code: code?,
        detail: detail.unwrap_or_default(),
    })
}

/// By rows where they were counted, by bytes until then.
fn percent(job: &CustomerJob) -> i64 {
    let (done, all) = match (job.total_rows, job.file_size) {
        _ if job.status == "ready" => return 100,
        (Some(all), _) => (job.processed_rows, all),
        (None, Some(all)) => (job.resume_offset, all),
        (None, None) => (0, 1),
    };
    // 100 means done, and it is not.
    (done * 100 / all.max(1)).clamp(0, 99)
}
