use axum::{http::StatusCode, response::Response};
use garde::{Path as GardePath, Report, Validate};
use mojavox_db::{AuditEntry, queries::customer_jobs};
use mojavox_domain::{customer::CustomerFilter, ids::CustomerJobId, permissions::CustomersExport};
use mojavox_http::{ApiResult, Caller, Idempotency, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{EXPORT, FILES_KEPT, queue, view::ExportView};
use crate::list::check;

/// Which debtors; `{}` is all of them.
#[derive(Deserialize, ToSchema)]
#[serde(transparent)]
pub(crate) struct CreateExport(CustomerFilter);

impl Validate for CreateExport {
    type Context = ();

    /// The same rules as the list's parameters.
    fn validate_into(&self, (): &(), _: &mut dyn FnMut() -> GardePath, report: &mut Report) {
        if let Err((name, detail)) = check(&self.0) {
            report.append(GardePath::new(name), garde::Error::new(detail));
        }
    }
}

/// Export debtors as CSV
///
/// UTF-8 with a byte order mark, separated by commas, with the headers that an import knows. Cells
/// that a spreadsheet would run as a formula get an apostrophe in front.
#[utoipa::path(
    post, path = "/customers/export", tag = "customer-files",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateExport,
    responses(
        (status = 202, description = "Will be made", body = ExportView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:export"))),
)]
pub(crate) async fn create_export(
    caller: Caller<CustomersExport>,
    idempotency: Idempotency,
    Valid(CreateExport(filter)): Valid<CreateExport>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let id: CustomerJobId = tx.new_id();
    let organization = tx.organization().uuid();
    let parameters = serde_json::json!({ "filter": filter });
    customer_jobs::insert_customer_job()
        .bind(
            &tx,
            &id.uuid(),
            &organization,
            &EXPORT,
            &"queued",
            &false,
            &None::<&str>,
            &None::<&str>,
            &parameters,
            &caller.user().uuid(),
            &tx.now(),
            &Some(tx.now() + FILES_KEPT),
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "customer_exports.create",
        entity_type: "customer_export",
        entity_id: id.uuid(),
        before: None,
        after: Some(parameters),
    })
    .await?;
    let message = queue::message(&tx, id);
    tx.enqueue(queue::TOPIC, None, message).await?;
    let job = customer_jobs::get_customer_job()
        .bind(&tx, &organization, &EXPORT, &id.uuid())
        .one()
        .await?;
    let answer = idempotency
        .answer(&tx, StatusCode::ACCEPTED, &ExportView::new(job, None)?)
        .await?;
    tx.commit().await?;
    Ok(answer)
}
