use axum::Json;
use jiff::Timestamp;
use mojavox_db::queries::emails;
use mojavox_domain::{ids::ReportId, permissions::ReportsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::view::{ReportView, view};

/// A report and who was mailed that it is ready.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReportDetail {
    #[serde(flatten)]
    report: ReportView,
    /// Of a schedule's report, once it is ready; kept for 90 days.
    deliveries: Vec<Delivery>,
}

/// A mail that says that a report is ready.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Delivery {
    #[schema(example = "board@example.com")]
    recipient: String,
    /// `pending`, `sending`, `sent`: the provider has it; `failed`.
    #[schema(example = "sent")]
    status: String,
    /// `suppressed`: mails to this address came back before; `rejected`: the provider does not take
    /// it; `sender_not_ready`, `not_configured`: ours to set up; `not_sent`: the provider was out of
    /// reach for too long.
    error_code: Option<String>,
    sent_at: Option<Timestamp>,
}

/// A report
///
/// How far it is: `status`, `progress`, and why it failed.
#[utoipa::path(
    get, path = "/reports/{id}", tag = "reports",
    params(("id" = ReportId, Path)),
    responses(
        (status = 200, description = "The report", body = ReportDetail),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<ReportsRead>,
    Path(id): Path<ReportId>,
) -> ApiResult<Json<ReportDetail>> {
    let tx = caller.read().await?;
    let report = view(&tx, id).await?;
    let deliveries = emails::list_deliveries()
        .bind(&tx, &caller.organization().uuid(), &"report", &id.uuid())
        .map(|row| Delivery {
            recipient: row.recipient.to_owned(),
            status: row.status.to_owned(),
            error_code: row.error_code.map(str::to_owned),
            sent_at: row.sent_at,
        })
        .all()
        .await?;
    tx.commit().await?;
    Ok(Json(ReportDetail { report, deliveries }))
}
