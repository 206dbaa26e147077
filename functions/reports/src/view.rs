use jiff::Timestamp;
use mojavox_db::{
    Tenant,
    queries::reports::{self, Report},
};
use mojavox_domain::{
    ids::{ReportId, ReportScheduleId, UserId},
    report::{ReportFormat, ReportParameters, ReportStatus, ReportType},
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// A report.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Report)]
pub(crate) struct ReportView {
    pub id: ReportId,
    #[schema(example = "Recovery, 2026-03-01 – 2026-03-31")]
    pub name: String,
    #[serde(rename = "type")]
    pub kind: ReportType,
    pub status: ReportStatus,
    /// Percent.
    #[schema(minimum = 0, maximum = 100, example = 100)]
    pub progress: i16,
    pub format: ReportFormat,
    pub parameters: ReportParameters,
    /// Bytes, once it is ready.
    pub file_size: Option<i64>,
    /// Rows of detail.
    pub row_count: Option<i64>,
    /// Why it has failed.
    pub error_code: Option<String>,
    /// `null` for one that nobody planned, and when the schedule is gone.
    pub schedule_id: Option<ReportScheduleId>,
    /// The moment that was due; `null` for a run that somebody asked for.
    pub scheduled_for: Option<Timestamp>,
    pub generated_by: Option<UserId>,
    #[schema(example = "Alice Martin")]
    pub generated_by_name: Option<String>,
    pub generated_at: Option<Timestamp>,
    /// The file is removed then.
    pub expires_at: Option<Timestamp>,
    /// The file was removed.
    pub file_removed_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl ReportView {
    pub(crate) fn new(row: Report) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            name: row.name,
            kind: row.r#type.parse().map_err(ApiError::internal)?,
            status: row.status.parse().map_err(ApiError::internal)?,
            progress: row.progress,
            format: row.format.parse().map_err(ApiError::internal)?,
            parameters: serde_json::from_value(row.parameters).map_err(ApiError::internal)?,
            file_size: row.file_size,
            row_count: row.row_count,
            error_code: row.error_code,
            schedule_id: row.schedule_id.map(Into::into),
            scheduled_for: row.scheduled_for,
            generated_by: row.generated_by.map(Into::into),
            generated_by_name: row.generated_by_name,
            generated_at: row.generated_at,
            expires_at: row.expires_at,
            file_removed_at: row.file_removed_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// # Errors
/// 404 when the organisation has no such report.
pub(crate) async fn view(tx: &Tenant, id: ReportId) -> ApiResult<ReportView> {
    let row = reports::get_report()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("report"))?;
    ReportView::new(row)
}
