use axum::Json;
use mojavox_domain::{ids::ReportScheduleId, permissions::ReportsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use super::view::{ScheduleView, view};

/// A planned report
#[utoipa::path(
    get, path = "/reports/schedules/{id}", tag = "reports", operation_id = "schedule",
    params(("id" = ReportScheduleId, Path)),
    responses(
        (status = 200, description = "The schedule", body = ScheduleView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<ReportsRead>,
    Path(id): Path<ReportScheduleId>,
) -> ApiResult<Json<ScheduleView>> {
    let tx = caller.read().await?;
    let schedule = view(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(schedule))
}
