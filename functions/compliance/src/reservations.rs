use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{
    AuditEntry,
    compliance::{Placement, Wanted, reserve as reserve_contact},
};
use mojavox_domain::{
    compliance::{Channel, Duty, Reason, Recording, facts::Purpose},
    ids::{ContactAttemptId, CustomerId},
    permissions::ContactsReserve,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{evaluate::addresses, rules::no_answer};

/// A contact that somebody is about to make.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "channel": "voice" }))]
pub(crate) struct Reserve {
    customer_id: CustomerId,
    channel: Channel,
    /// For calls and SMS: E.164; the debtor's first usable number, unless said otherwise.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[schema(min_length = 1, max_length = 40, example = "+12125550123")]
    phone: Option<String>,
    /// For emails: the debtor's own address, unless said otherwise.
    #[garde(inner(length(chars, min = 1, max = 254)))]
    #[schema(min_length = 1, max_length = 254)]
    email: Option<String>,
    /// `collection` unless said otherwise.
    purpose: Option<Purpose>,
    /// An AI or prerecorded voice speaks. False unless said otherwise: whoever asks here calls.
    automated: Option<bool>,
    /// The debtor's attorney is contacted, not the debtor.
    to_attorney: Option<bool>,
}

#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum ReservationStatus {
    Reserved,
    Blocked,
}

/// The gate's answer, and the contact that it is on record as.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reservation {
    /// The contact attempt.
    id: ContactAttemptId,
    status: ReservationStatus,
    customer_id: CustomerId,
    channel: Channel,
    /// The number or address to use.
    #[schema(example = "+12125550123")]
    address: String,
    decided_at: Timestamp,
    allowed: bool,
    /// Every rule that stands in the way.
    reasons: Vec<Reason>,
    /// The first moment at which all of them let it pass; `null` when it is allowed, and when no
    /// moment is known before the facts change.
    next_allowed_at: Option<Timestamp>,
    /// Of a call: whether it may be recorded.
    recording: Option<Recording>,
    /// What has to be said or done with the contact.
    duties: Vec<Duty>,
}

/// Reserve a contact
///
/// For whoever is about to call or write: decides as `/compliance/evaluate` does and, where it is
/// allowed, takes one contact from what the limits leave, in one transaction. Of those who race for
/// the last one, one gets it. A reserved contact counts like a call until it is known what became of
/// it. A refusal is on record as a blocked contact with its reasons.
#[utoipa::path(
    post, path = "/compliance/reservations", tag = "compliance", operation_id = "reserve_contact",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer, and reserves nothing more")),
    request_body = Reserve,
    responses(
        (status = 201, description = "Reserved: the contact may be made", body = Reservation),
        (status = 200, description = "Refused: it may not, and nothing is reserved", body = Reservation),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`no_address`: the debtor has none for this channel; `not_collectable`: the account is closed, disputed or paid; `unknown_compliance_profile`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("contacts:reserve"))),
)]
pub(crate) async fn reserve(
    caller: Caller<ContactsReserve>,
    idempotency: Idempotency,
    Valid(body): Valid<Reserve>,
) -> ApiResult<Response> {
    let (phone, email) = addresses(body.channel, body.phone.as_deref(), body.email.as_deref())?;
    let wanted = Wanted {
        channel: body.channel,
        purpose: body.purpose.unwrap_or_default(),
        automated: body.automated.unwrap_or(false),
        to_attorney: body.to_attorney.unwrap_or(false),
        phone,
        email,
    };
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let reserved = reserve_contact(&tx, body.customer_id, wanted, &Placement::default())
        .await
        .map_err(no_answer)?;
    let verdict = reserved.verdict;
    let (status, answer, action) = if verdict.allowed {
        (
            StatusCode::CREATED,
            ReservationStatus::Reserved,
            "contacts.reserve",
        )
    } else {
        (
            StatusCode::OK,
            ReservationStatus::Blocked,
            "contacts.refuse",
        )
    };
    let view = Reservation {
        id: reserved.id,
        status: answer,
        customer_id: body.customer_id,
        channel: body.channel,
        address: reserved.address,
        decided_at: reserved.at,
        allowed: verdict.allowed,
        reasons: verdict.reasons,
        next_allowed_at: verdict.next_allowed_at,
        recording: verdict.recording,
        duties: verdict.duties,
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "contact_attempt",
        entity_id: view.id.uuid(),
        before: None,
        after: Some(serde_json::to_value(&view).map_err(ApiError::internal)?),
    })
    .await?;
    let answer = idempotency.answer(&tx, status, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
