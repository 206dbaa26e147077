use axum::http::StatusCode;
use mojavox_db::queries::reports;
use mojavox_domain::{ids::ReportScheduleId, permissions::ReportsSchedule};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use super::view::{audit, lock};

/// Delete a planned report
///
/// The reports that it made stay.
#[utoipa::path(
    delete, path = "/reports/schedules/{id}", tag = "reports", operation_id = "delete_schedule",
    params(("id" = ReportScheduleId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:schedule"))),
)]
pub(crate) async fn delete(
    caller: Caller<ReportsSchedule>,
    Path(id): Path<ReportScheduleId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    reports::delete_schedule()
        .bind(&tx, &tx.organization().uuid(), &id.uuid())
        .one()
        .await?;
    audit(&tx, "report_schedules.delete", id, Some(&before), None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
