use axum::response::Response;
use mojavox_db::reports::{NewReport, Run, create, named};
use mojavox_domain::{
    ids::ReportScheduleId,
    permissions::{Permission, ReportsSchedule},
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Path, Problem};

use super::view::view;
use crate::{
    faults::{check_room, zone},
    generate::accepted,
    view::ReportView,
};

/// Have a planned report made now
///
/// Besides its runs on time, also while it is disabled. It is the caller's; the recipients are
/// mailed when it is ready.
#[utoipa::path(
    post, path = "/reports/schedules/{id}/run", tag = "reports", operation_id = "run_schedule",
    params(
        ("id" = ReportScheduleId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    responses(
        (status = 202, description = "On its way", body = ReportView, headers(("Location" = String, description = "Of the report"))),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_reports`: 50 are on their way, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:schedule"))),
)]
pub(crate) async fn run(
    caller: Caller<ReportsSchedule>,
    Path(id): Path<ReportScheduleId>,
    idempotency: Idempotency,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    check_room(&tx).await?;
    let schedule = view(&tx, id).await?;
    let parameters = schedule
        .parameters()
        .at(
            tx.now(),
            &zone(&tx).await?,
            caller.may(Permission::CustomersRead),
        )
        .ok_or_else(|| ApiError::internal("a run at the end of time"))?;
    let new = NewReport {
        name: &named(&schedule.name, parameters.date_range),
        kind: schedule.kind,
        format: schedule.format,
        parameters: &parameters,
        owner: caller.user(),
        run: Some(Run {
            schedule: id,
            due: None,
            recipients: &schedule.recipients,
        }),
    };
    let report = create(&tx, &new)
        .await?
        .ok_or_else(|| ApiError::internal("a run of its own has a report already"))?;
    let answer = accepted(&tx, report, &idempotency).await?;
    tx.commit().await?;
    Ok(answer)
}
