use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{Tenant, compliance::record_dispute, payments::Account};
use mojavox_domain::{
    ids::{ContactAttemptId, CustomerId},
    permissions::DisputesRecord,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, OnConstraint as _, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::DisputeView;
use crate::{
    fields::{no_such_attempt, past, text},
    history::{NOTHING, note},
};

/// What a debtor disputes.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "written": true, "reason": "I paid this in March."
}))]
pub(crate) struct RecordDispute {
    customer_id: CustomerId,
    /// By letter, mail or text message: stops collection until it is decided. False unless said
    /// otherwise.
    written: Option<bool>,
    /// The debtor's words.
    #[garde(length(chars, min = 1, max = 2000), custom(text))]
    #[schema(min_length = 1, max_length = 2000)]
    reason: String,
    /// The contact in which it was said.
    contact_attempt_id: Option<ContactAttemptId>,
    /// Now, unless it was received earlier.
    received_at: Option<Timestamp>,
}

/// Record a dispute
///
/// In force with the answer. Whoever hears a debtor dispute the debt may record it. A written dispute
/// marks the account as disputed: nothing is agreed about it until it is decided.
#[utoipa::path(
    post, path = "/compliance/disputes", tag = "compliance", operation_id = "record_dispute",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = RecordDispute,
    responses(
        (status = 201, description = "Recorded", body = DisputeView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("disputes:record"))),
)]
pub(crate) async fn record(
    caller: Caller<DisputesRecord>,
    idempotency: Idempotency,
    Valid(body): Valid<RecordDispute>,
) -> ApiResult<Response> {
    let received_at = past(body.received_at, caller.now(), "/receivedAt")?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let mut account = lock(&tx, body.customer_id).await?;
    let said = (body.written.unwrap_or(false), body.reason.as_str());
    let attempt = body.contact_attempt_id.map(ContactAttemptId::uuid);
    let view: DisputeView = record_dispute(&tx, &mut account, said, attempt, received_at)
        .await
        .on_constraint("disputes_attempt_fkey", no_such_attempt)?
        .try_into()?;
    let entity = ("dispute", view.id.uuid());
    note(&tx, "disputes.record", entity, NOTHING, &view, None).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The debtor's account, held: contacts that are being reserved are decided before or after this.
pub(super) async fn lock(tx: &Tenant, customer: CustomerId) -> ApiResult<Account> {
    Account::lock(tx, customer)
        .await?
        .filter(|account| !account.deleted)
        .ok_or_else(|| ApiError::not_found("customer"))
}
