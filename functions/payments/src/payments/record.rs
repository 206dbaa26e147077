use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use mojavox_db::payments::{Received, receive};
use mojavox_domain::{
    ids::CustomerId, money::Money, payment::PaymentMethod, permissions::PaymentsRecord,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{PaymentView, view};
use crate::account::{self, NOTHING, audit};

/// Older money was taken into the balance when the debt was.
const OLDEST_YEARS: i32 = 10;

/// Money that came outside of a payment provider.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "amount": 250.5, "method": "bank_transfer",
    "clearedAt": "2026-01-27T09:30:00Z", "reference": "TRANSFER 4711"
}))]
pub(crate) struct RecordPayment {
    customer_id: CustomerId,
    /// Above zero. What is more than owed stays on the account, below zero.
    amount: Money,
    method: PaymentMethod,
    /// When the money was there; now unless said otherwise, never in the future.
    cleared_at: Option<Timestamp>,
    /// The bank's or one's own.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100)]
    reference: Option<String>,
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Record a payment
///
/// Lowers the balance and counts for the debtor's settlement offer, promise and plan, whichever it
/// is in time for. Credited to the last call within 30 days in which the debtor was reached.
#[utoipa::path(
    post, path = "/payments", tag = "payments",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = RecordPayment,
    responses(
        (status = 201, description = "Recorded", body = PaymentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("payments:record"))),
)]
pub(crate) async fn record(
    caller: Caller<PaymentsRecord>,
    idempotency: Idempotency,
    Valid(payment): Valid<RecordPayment>,
) -> ApiResult<Response> {
    let now = caller.now();
    let cleared_at = payment.cleared_at.unwrap_or(now);
    if payment.amount <= Money::ZERO {
        return Err(ApiError::invalid_field("/amount", "is not above zero"));
    }
    if cleared_at > now {
        return Err(ApiError::invalid_field("/clearedAt", "is in the future"));
    }
    let oldest = now
        .to_zoned(TimeZone::UTC)
        .saturating_sub(OLDEST_YEARS.years());
    if cleared_at < oldest.timestamp() {
        return Err(ApiError::invalid_field(
            "/clearedAt",
            format!("is more than {OLDEST_YEARS} years ago"),
        ));
    }
    let mut tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let mut account = account::lock(&tx, payment.customer_id).await?;
    let received = Received {
        amount: payment.amount,
        method: payment.method,
        cleared_at,
        provider: None,
        reference: payment.reference.as_deref(),
        note: payment.note.as_deref(),
    };
    let id = receive(&mut tx, &mut account, &received).await?;
    let view: PaymentView = view(&tx, id).await?;
    audit(
        &tx,
        "payments.record",
        ("payment", id.uuid()),
        NOTHING,
        Some(&view),
    )
    .await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
