use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use garde::Validate;
use mojavox_db::queries::reports;
use mojavox_domain::{
    ids::{CampaignId, ReportScheduleId},
    permissions::ReportsSchedule,
    report::{
        Language, MAX_CRON, Period, ReportFormat, ReportType, ScheduleParameters, check_metrics,
    },
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid, openapi::BASE_PATH};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    fields::{self, MAX_RECIPIENTS},
    view::{audit, view},
};
use crate::faults::{self, check_campaign, invalid, line};

/// A report to be made by itself.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "name": "Recovery for the board", "type": "recovery", "format": "pdf", "period": "last_month",
    "cron": "0 8 1 * *", "timeZone": "Europe/Paris", "recipients": ["board@example.com"]
}))]
pub(crate) struct CreateSchedule {
    #[garde(length(chars, min = 1, max = 200), custom(line))]
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    #[serde(rename = "type")]
    kind: ReportType,
    format: ReportFormat,
    /// Days of the organisation, seen from the day of the run.
    period: Period,
    /// As of a report that is made at once.
    #[serde(default)]
    #[garde(length(max = 100))]
    #[schema(max_items = 100)]
    metrics: Vec<String>,
    /// The organisation's unless said otherwise.
    language: Option<Language>,
    /// One campaign's share of `recovery`, `agent_performance`, `campaign` and `calls`.
    campaign_id: Option<CampaignId>,
    /// Minute, hour, day of month, month, day of week; at most once an hour. Where the clocks
    /// change, a time that is skipped runs as soon as they go on, and one that comes twice runs once.
    #[garde(length(chars, min = 1, max = MAX_CRON))]
    #[schema(min_length = 9, max_length = 100, example = "0 8 1 * *")]
    cron: String,
    /// IANA name; the organisation's unless said otherwise.
    #[garde(inner(length(chars, min = 1, max = 100)))]
    #[schema(max_length = 100, example = "Europe/Paris")]
    time_zone: Option<String>,
    /// Mailed a link when a report is ready; they need not be users, but have to sign in to open it.
    #[serde(default)]
    #[garde(length(max = MAX_RECIPIENTS))]
    #[schema(max_items = 20)]
    recipients: Vec<String>,
    /// True unless said otherwise.
    enabled: Option<bool>,
}

/// Plan a report
///
/// It is made whenever `cron` says, as its owner: who plans it or changes it last. Debtors are named
/// in it when the owner may see debtors at that time. When an outage has made it miss runs, the
/// latest is made up for. When the owner leaves, it is disabled and supervisors are notified.
#[utoipa::path(
    post, path = "/reports/schedules", tag = "reports", operation_id = "create_schedule",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateSchedule,
    responses(
        (status = 201, description = "Planned", body = super::view::ScheduleView, headers(("Location" = String, description = "Of the schedule"))),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:schedule"))),
)]
pub(crate) async fn create(
    caller: Caller<ReportsSchedule>,
    idempotency: Idempotency,
    Valid(new): Valid<CreateSchedule>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let mut wrong = Vec::new();
    let mut note = |faults: Vec<_>| wrong.extend(faults);
    let metrics = check_metrics(new.kind, &new.metrics)
        .map_err(&mut note)
        .ok();
    let recipients = fields::recipients(&new.recipients).map_err(&mut note).ok();
    let cron = fields::cron(&new.cron)
        .map_err(|fault| note(vec![fault]))
        .ok();
    let zone = match &new.time_zone {
        Some(name) => fields::zone(name).map_err(|fault| note(vec![fault])).ok(),
        None => Some(faults::zone(&tx).await?),
    };
    let (Some(metrics), Some(recipients), Some(cron), Some(zone)) =
        (metrics, recipients, cron, zone)
    else {
        return Err(invalid(wrong));
    };
    check_campaign(&tx, new.kind, new.campaign_id).await?;
    let parameters = ScheduleParameters {
        period: new.period,
        metrics,
        language: new.language,
        campaign_id: new.campaign_id,
    };
    let next = cron.next_after(tx.now(), &zone);
    let next = next.ok_or_else(|| ApiError::invalid_field("/cron", "never runs again"))?;
    let id: ReportScheduleId = tx.new_id();
    reports::insert_schedule()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &new.name,
            &new.kind.name(),
            &new.format.name(),
            &serde_json::to_value(&parameters).map_err(ApiError::internal)?,
            &new.cron,
            &zone.iana_name().unwrap_or("UTC"),
            &recipients,
            &new.enabled.unwrap_or(true),
            &Some(next),
            &caller.user().uuid(),
            &tx.now(),
        )
        .one()
        .await?;
    let view = view(&tx, id).await?;
    audit(&tx, "report_schedules.create", id, None, Some(&view)).await?;
    let mut answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    let location = HeaderValue::try_from(format!("{BASE_PATH}/reports/schedules/{id}"));
    answer
        .headers_mut()
        .insert(header::LOCATION, location.map_err(ApiError::internal)?);
    tx.commit().await?;
    Ok(answer)
}
