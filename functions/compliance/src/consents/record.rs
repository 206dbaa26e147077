use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::queries::compliance;
use mojavox_domain::{
    ids::{ConsentId, ContactAttemptId, CustomerId},
    permissions::ConsentsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, OnConstraint, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{ConsentView, audit};
use crate::fields::{
    ConsentKind, ConsentSource, Expected, address, find_customer, no_such_attempt, past, text,
};

/// What a debtor consented to.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "kind": "sms", "address": "+12125550123",
    "source": "web", "evidence": "Ticked on the payment page."
}))]
pub(crate) struct RecordConsent {
    customer_id: CustomerId,
    kind: ConsentKind,
    /// For this number (E.164) or mail address only.
    #[garde(inner(length(chars, min = 1, max = 254)))]
    #[schema(min_length = 1, max_length = 254)]
    address: Option<String>,
    source: ConsentSource,
    /// The debtor's words, or where they are kept.
    #[garde(inner(length(chars, max = 2000), custom(text)))]
    #[schema(max_length = 2000)]
    evidence: Option<String>,
    /// The contact in which it was given.
    contact_attempt_id: Option<ContactAttemptId>,
    /// Now, unless it was given earlier.
    given_at: Option<Timestamp>,
    /// After `givenAt`. Rules may end it sooner.
    expires_at: Option<Timestamp>,
}

/// Record a consent
///
/// In force with the answer. What the rules make of it shows in `/compliance/evaluate`: some last
/// for some days only, and an opt-out wins over all of them.
#[utoipa::path(
    post, path = "/compliance/consents", tag = "compliance", operation_id = "record_consent",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = RecordConsent,
    responses(
        (status = 201, description = "Recorded", body = ConsentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("consents:write"))),
)]
pub(crate) async fn record(
    caller: Caller<ConsentsWrite>,
    idempotency: Idempotency,
    Valid(body): Valid<RecordConsent>,
) -> ApiResult<Response> {
    let expected = match body.kind {
        ConsentKind::Email => Expected::Email,
        ConsentKind::Sms | ConsentKind::AutomatedVoice | ConsentKind::Recording => Expected::Phone,
        ConsentKind::ExtraContact => Expected::Either,
    };
    let address = body
        .address
        .as_deref()
        .map(|text| address(text, expected))
        .transpose()
        .map_err(|detail| ApiError::invalid_field("/address", detail))?;
    let given_at = past(body.given_at, caller.now(), "/givenAt")?;
    if body.expires_at.is_some_and(|end| end <= given_at) {
        return Err(ApiError::invalid_field(
            "/expiresAt",
            "is not after givenAt",
        ));
    }
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    find_customer(&tx, body.customer_id).await?;
    let id: ConsentId = tx.new_id();
    let view: ConsentView = compliance::insert_consent()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &body.customer_id.uuid(),
            &body.kind.name(),
            &address,
            &body.source.name(),
            &body.evidence,
            &body.contact_attempt_id.map(ContactAttemptId::uuid),
            &given_at,
            &body.expires_at,
            &Some(caller.user().uuid()),
            &tx.now(),
        )
        .one()
        .await
        .on_constraint("consents_attempt_fkey", no_such_attempt)?
        .try_into()?;
    audit(&tx, "consents.record", None, &view, None).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
