use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use garde::Validate;
use mojavox_db::{
    AuditEntry, Tenant,
    reports::{NewReport, create, named},
};
use mojavox_domain::{
    ids::{CampaignId, ReportId},
    permissions::{Permission, ReportsGenerate},
    report::{Language, ReportFormat, ReportParameters, ReportType, check_metrics, check_range},
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid, openapi::BASE_PATH};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    faults::{check_campaign, check_room, invalid, line, zone},
    view::{ReportView, view},
};

/// The days of a report, both included.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Days {
    /// A date, or a moment (RFC 3339): the day on which it falls in the organisation's time zone.
    #[schema(example = "2026-03-01")]
    from: String,
    /// At most five years after `from`.
    #[schema(example = "2026-03-31")]
    to: String,
}

/// A report to be made.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "type": "recovery", "dateRange": { "from": "2026-01-01", "to": "2026-03-31" },
    "metrics": ["recovered", "payments", "promise_kept_rate"], "format": "pdf"
}))]
pub(crate) struct GenerateReport {
    #[serde(rename = "type")]
    kind: ReportType,
    date_range: Days,
    /// Key figures and columns, out of those of the type; empty or left out: all of them.
    ///
    /// `recovery`: recovered payments average_payment refunds chargebacks recovery_rate promises
    /// promised_amount promises_kept promise_kept_rate settlements payment_plans
    /// outstanding_balance. `agent_performance`: attempts answered answer_rate right_party successes
    /// success_rate talk_time average_duration recovered promises promise_kept_rate sentiment
    /// quality_score takeovers flags. `campaign`: debtors contacted progress skipped attempts
    /// answered answer_rate right_party right_party_rate successes success_rate promises
    /// promised_amount recovered recovery_rate. `compliance`: contacts_checked blocked blocked_rate
    /// block_reasons opt_outs consents disputes open_disputes validation_notices flags legal_holds.
    /// `calls`: attempts answered answer_rate right_party right_party_rate successes success_rate
    /// talk_time average_duration outcomes reachable_hours objections sentiment quality_score
    /// takeovers flags. `portfolio_ageing`: debtors outstanding_balance original_amount
    /// recovery_rate average_balance average_age ageing_buckets statuses disputed_balance
    /// arranged_balance.
    #[serde(default)]
    #[garde(length(max = 100))]
    #[schema(max_items = 100)]
    metrics: Vec<String>,
    format: ReportFormat,
    /// Type and days unless said otherwise.
    #[garde(inner(length(chars, max = 255), custom(line)))]
    #[schema(min_length = 1, max_length = 255)]
    name: Option<String>,
    /// The organisation's unless said otherwise.
    language: Option<Language>,
    /// One campaign's share of `recovery`, `agent_performance`, `campaign` and `calls`.
    campaign_id: Option<CampaignId>,
}

/// Have a report made
///
/// It is `pending` until a worker takes it; follow `status` and `progress`, or wait for the live
/// event `notification:new`. Debtors are named in it when the caller may see debtors, and then only
/// those who may can download it.
#[utoipa::path(
    post, path = "/reports/generate", tag = "reports",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = GenerateReport,
    responses(
        (status = 202, description = "On its way", body = ReportView, headers(("Location" = String, description = "Of the report"))),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_reports`: 50 are on their way, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:generate"))),
)]
pub(crate) async fn generate(
    caller: Caller<ReportsGenerate>,
    idempotency: Idempotency,
    Valid(asked): Valid<GenerateReport>,
) -> ApiResult<Response> {
    let metrics = check_metrics(asked.kind, &asked.metrics);
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    check_room(&tx).await?;
    let Days { from, to } = &asked.date_range;
    let days = check_range(from, to, &zone(&tx).await?, tx.now());
    let (metrics, date_range) = match (metrics, days) {
        (Ok(metrics), Ok(days)) => (metrics, days),
        (metrics, days) => {
            let faults = [metrics.err(), days.err()];
            return Err(invalid(faults.into_iter().flatten().flatten().collect()));
        }
    };
    check_campaign(&tx, asked.kind, asked.campaign_id).await?;
    let parameters = ReportParameters {
        date_range,
        metrics,
        language: asked.language,
        campaign_id: asked.campaign_id,
        personal_data: caller.may(Permission::CustomersRead),
    };
    let name = match asked.name {
        Some(name) => name,
        None => default_name(&tx, asked.kind, &parameters).await?,
    };
    let new = NewReport {
        name: &name,
        kind: asked.kind,
        format: asked.format,
        parameters: &parameters,
        owner: caller.user(),
        run: None,
    };
    let id = create(&tx, &new)
        .await?
        .ok_or_else(|| ApiError::internal("a report without a run has one already"))?;
    let answer = accepted(&tx, id, &idempotency).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn default_name(
    tx: &Tenant,
    kind: ReportType,
    parameters: &ReportParameters,
) -> ApiResult<String> {
    let settings = mojavox_db::queries::reports::report_settings()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    let language = parameters
        .language
        .unwrap_or_else(|| Language::of_locale(&settings.locale));
    Ok(named(kind.title(language), parameters.date_range))
}

/// Notes that a report was asked for, and answers it.
pub(crate) async fn accepted(
    tx: &Tenant,
    id: ReportId,
    idempotency: &Idempotency,
) -> ApiResult<Response> {
    let view: ReportView = view(tx, id).await?;
    tx.audit(AuditEntry {
        action: "reports.generate",
        entity_type: "report",
        entity_id: id.uuid(),
        before: None,
        after: Some(serde_json::json!({
            "name": view.name, "type": view.kind, "format": view.format, "parameters": view.parameters,
            "scheduleId": view.schedule_id,
        })),
    })
    .await?;
    let mut answer = idempotency.answer(tx, StatusCode::ACCEPTED, &view).await?;
    let location = HeaderValue::try_from(format!("{BASE_PATH}/reports/{id}"));
    answer
        .headers_mut()
        .insert(header::LOCATION, location.map_err(ApiError::internal)?);
    Ok(answer)
}
