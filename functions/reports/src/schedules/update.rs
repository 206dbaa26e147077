use axum::Json;
use garde::Validate;
use mojavox_db::queries::reports;
use mojavox_domain::{
    ids::{CampaignId, ReportScheduleId},
    permissions::ReportsSchedule,
    report::{Language, MAX_CRON, Period, ReportFormat, ScheduleParameters, check_metrics},
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::{
    fields::{self, MAX_RECIPIENTS},
    view::{ScheduleView, audit, lock, view},
};
use crate::faults::{self, check_campaign, invalid, line};

/// What is left out stays; `null` clears. The type stays: the metrics are its own.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "cron": "0 7 * * MON", "period": "last_week", "enabled": true }))]
pub(crate) struct UpdateSchedule {
    #[garde(inner(length(chars, min = 1, max = 200), custom(line)))]
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    format: Option<ReportFormat>,
    period: Option<Period>,
    /// As of a report that is made at once.
    #[garde(inner(length(max = 100)))]
    #[schema(max_items = 100)]
    metrics: Option<Vec<String>>,
    /// `null`: the organisation's.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Language>)]
    language: Option<Option<Language>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<CampaignId>)]
    campaign_id: Option<Option<CampaignId>>,
    /// As when a report is planned.
    #[garde(inner(length(chars, min = 1, max = MAX_CRON)))]
    #[schema(min_length = 9, max_length = 100, example = "0 7 * * MON")]
    cron: Option<String>,
    /// IANA name; `null`: the organisation's.
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, min = 1, max = 100))))]
    #[schema(value_type = Option<String>, max_length = 100, example = "Europe/Paris")]
    time_zone: Option<Option<String>>,
    #[garde(inner(length(max = MAX_RECIPIENTS)))]
    #[schema(max_items = 20)]
    recipients: Option<Vec<String>>,
    enabled: Option<bool>,
}

/// `null` is not the same as left out.
fn given<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer).map(Some)
}

/// Change a planned report
///
/// It is the caller's from then on: its reports show what the caller may see.
#[utoipa::path(
    patch, path = "/reports/schedules/{id}", tag = "reports", operation_id = "update_schedule",
    params(("id" = ReportScheduleId, Path)),
    request_body = UpdateSchedule,
    responses(
        (status = 200, description = "The schedule as it is now", body = ScheduleView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:schedule"))),
)]
pub(crate) async fn update(
    caller: Caller<ReportsSchedule>,
    Path(id): Path<ReportScheduleId>,
    Valid(change): Valid<UpdateSchedule>,
) -> ApiResult<Json<ScheduleView>> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let mut wrong = Vec::new();
    let mut note = |faults: Vec<_>| wrong.extend(faults);
    let metrics = match &change.metrics {
        Some(names) => check_metrics(before.kind, names).map_err(&mut note).ok(),
        None => Some(before.metrics.clone()),
    };
    let recipients = match &change.recipients {
        Some(texts) => fields::recipients(texts).map_err(&mut note).ok(),
        None => Some(before.recipients.clone()),
    };
    let cron_text = change.cron.as_ref().unwrap_or(&before.cron);
    let cron = fields::cron(cron_text)
        .map_err(|fault| note(vec![fault]))
        .ok();
    let zone = match &change.time_zone {
        Some(None) => Some(faults::zone(&tx).await?),
        Some(Some(name)) => fields::zone(name).map_err(|fault| note(vec![fault])).ok(),
        None => fields::zone(&before.time_zone)
            .map_err(|fault| note(vec![fault]))
            .ok(),
    };
    let (Some(metrics), Some(recipients), Some(cron), Some(zone)) =
        (metrics, recipients, cron, zone)
    else {
        return Err(invalid(wrong));
    };
    if let Some(campaign) = change.campaign_id {
        check_campaign(&tx, before.kind, campaign).await?;
    }
    let parameters = ScheduleParameters {
        period: change.period.unwrap_or(before.period),
        metrics,
        language: change.language.unwrap_or(before.language),
        campaign_id: change.campaign_id.unwrap_or(before.campaign_id),
    };
    let enabled = change.enabled.unwrap_or(before.enabled);
    let zone_name = zone.iana_name().unwrap_or("UTC");
    let same_times = *cron_text == before.cron && zone_name == before.time_zone;
    // A run that is due at this moment is not lost to a change of something else.
    let next = match before.next_run_at {
        Some(next) if same_times && enabled => next,
        _ => cron
            .next_after(tx.now(), &zone)
            .ok_or_else(|| ApiError::invalid_field("/cron", "never runs again"))?,
    };
    reports::update_schedule()
        .bind(
            &tx,
            change.name.as_ref().unwrap_or(&before.name),
            &change.format.unwrap_or(before.format).name(),
            &serde_json::to_value(&parameters).map_err(ApiError::internal)?,
            cron_text,
            &zone_name,
            &recipients,
            &enabled,
            &Some(next),
            &caller.user().uuid(),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    let after = view(&tx, id).await?;
    audit(
        &tx,
        "report_schedules.update",
        id,
        Some(&before),
        Some(&after),
    )
    .await?;
    tx.commit().await?;
    Ok(Json(after))
}
