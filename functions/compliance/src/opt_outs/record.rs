use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::compliance::{NewOptOut, record_opt_out};
use mojavox_domain::{
    ids::{ContactAttemptId, CustomerId},
    permissions::OptOutsRecord,
};
use mojavox_http::{
    ApiError, ApiResult, Caller, FieldError, Idempotency, OnConstraint, Problem, Valid,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{OptOutView, audit};
use crate::fields::{
    Expected, OptOutKind, OptOutSource, Scope, address, find_customer, no_such_attempt, past, text,
};

/// What a debtor said. At least a debtor or an address.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "channel": "voice", "source": "call",
    "evidence": "Stop calling me."
}))]
pub(crate) struct RecordOptOut {
    customer_id: Option<CustomerId>,
    /// `all` unless said otherwise.
    channel: Option<Scope>,
    /// Of this number (E.164) or mail address only; without a debtor, of whoever has it.
    #[garde(inner(length(chars, min = 1, max = 254)))]
    #[schema(min_length = 1, max_length = 254)]
    address: Option<String>,
    /// `opt_out` unless said otherwise; `cease` and `attorney` are about all channels.
    kind: Option<OptOutKind>,
    source: OptOutSource,
    /// The debtor's words, or who the attorney is.
    #[garde(inner(length(chars, max = 2000), custom(text)))]
    #[schema(max_length = 2000)]
    evidence: Option<String>,
    /// The contact in which it was said.
    contact_attempt_id: Option<ContactAttemptId>,
    /// Now, unless it was received earlier.
    received_at: Option<Timestamp>,
}

struct Said {
    channel: Scope,
    kind: OptOutKind,
    address: Option<String>,
}

impl RecordOptOut {
    fn said(&self) -> ApiResult<Said> {
        let channel = self.channel.unwrap_or(Scope::All);
        let kind = self.kind.unwrap_or(OptOutKind::OptOut);
        let mut errors = Vec::new();
        if self.customer_id.is_none() && self.address.is_none() {
            errors.push(FieldError::body(
                "/customerId",
                "either a debtor or an address is needed",
            ));
        }
        if matches!(kind, OptOutKind::Cease | OptOutKind::Attorney) && channel != Scope::All {
            errors.push(FieldError::body(
                "/channel",
                format!("{} is about all channels", kind.name()),
            ));
        }
        if kind == OptOutKind::WrongNumber && self.address.is_none() {
            errors.push(FieldError::body(
                "/address",
                "which number or address is wrong",
            ));
        }
        let expected = match channel {
            Scope::Voice | Scope::Sms => Expected::Phone,
            Scope::Email => Expected::Email,
            Scope::All => Expected::Either,
        };
        let address = match self.address.as_deref().map(|text| address(text, expected)) {
            Some(Ok(address)) => Some(address),
            Some(Err(detail)) => {
                errors.push(FieldError::body("/address", detail));
                None
            }
            None => None,
        };
        if errors.is_empty() {
            Ok(Said {
                channel,
                kind,
                address,
            })
        } else {
            Err(ApiError::invalid(errors))
        }
    }
}

/// Record an opt-out
///
/// In force with the answer: no contact that it forbids begins afterwards. Whoever hears a debtor
/// say stop may record it. Said again, it stands as it stood: 200 and the opt-out that there is.
#[utoipa::path(
    post, path = "/compliance/opt-outs", tag = "compliance", operation_id = "record_opt_out",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = RecordOptOut,
    responses(
        (status = 201, description = "Recorded", body = OptOutView),
        (status = 200, description = "It stood already", body = OptOutView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("opt_outs:record"))),
)]
pub(crate) async fn record(
    caller: Caller<OptOutsRecord>,
    idempotency: Idempotency,
    Valid(body): Valid<RecordOptOut>,
) -> ApiResult<Response> {
    let said = body.said()?;
    let received_at = past(body.received_at, caller.now(), "/receivedAt")?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    if let Some(customer) = body.customer_id {
        find_customer(&tx, customer).await?;
    }
    let new = NewOptOut {
        customer: body.customer_id,
        channel: said.channel.name(),
        address: said.address.as_deref(),
        kind: said.kind.name(),
        source: body.source.name(),
        evidence: body.evidence.as_deref(),
        attempt: body.contact_attempt_id.map(ContactAttemptId::uuid),
        received_at,
    };
    let (row, is_new) = record_opt_out(&tx, &new)
        .await
        .on_constraint("opt_outs_attempt_fkey", no_such_attempt)?;
    let view: OptOutView = row.try_into()?;
    let status = if is_new {
        audit(&tx, "opt_outs.record", None, &view, None).await?;
        StatusCode::CREATED
    } else {
        audit(&tx, "opt_outs.repeat", None, &view, None).await?;
        StatusCode::OK
    };
    let answer = idempotency.answer(&tx, status, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
