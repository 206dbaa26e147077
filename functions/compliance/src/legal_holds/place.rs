use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::queries::{compliance, retention};
use mojavox_domain::{
    ids::{CustomerId, LegalHoldId, RecordingId},
    permissions::LegalHoldsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, FieldError, Idempotency, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::LegalHoldView;
use crate::{
    fields::text,
    history::{NOTHING, note},
};

/// What must be kept: everything about a debtor, or one recording.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "reason": "Case 26-10482, Southern District of New York"
}))]
pub(crate) struct PlaceLegalHold {
    customer_id: Option<CustomerId>,
    recording_id: Option<RecordingId>,
    #[garde(length(chars, min = 1, max = 500), custom(text))]
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Place a legal hold
///
/// In force with the answer: it wins over every rule of retention until it is released. Placed again,
/// it stands as it stood: 200 and the hold that there is.
#[utoipa::path(
    post, path = "/compliance/legal-holds", tag = "compliance", operation_id = "place_legal_hold",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = PlaceLegalHold,
    responses(
        (status = 201, description = "Placed", body = LegalHoldView),
        (status = 200, description = "It stood already", body = LegalHoldView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor or recording", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`recording_purged`: there is nothing left to hold", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("legal_holds:write"))),
)]
pub(crate) async fn place(
    caller: Caller<LegalHoldsWrite>,
    idempotency: Idempotency,
    Valid(body): Valid<PlaceLegalHold>,
) -> ApiResult<Response> {
    if body.customer_id.is_some() == body.recording_id.is_some() {
        return Err(ApiError::invalid(vec![
            FieldError::body("/customerId", "either a debtor or a recording is needed"),
            FieldError::body("/recordingId", "either a debtor or a recording is needed"),
        ]));
    }
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let organization = tx.organization().uuid();
    // Of deleted debtors too: their records are what is kept.
    if let Some(customer) = body.customer_id {
        compliance::get_last_activity()
            .bind(&tx, &organization, &customer.uuid())
            .opt()
            .await?
            .ok_or_else(|| ApiError::not_found("customer"))?;
    }
    if let Some(recording) = body.recording_id {
        // Its purge waits for this lock, or is over.
        let purged = retention::lock_recording_to_hold()
            .bind(&tx, &organization, &recording.uuid())
            .opt()
            .await?
            .ok_or_else(|| ApiError::not_found("recording"))?;
        if purged {
            let detail = "This recording was removed when its retention ended.";
            let code = "recording_purged";
            return Err(ApiError::new(StatusCode::GONE, code, detail));
        }
    }
    let id: LegalHoldId = tx.new_id();
    let view: LegalHoldView = compliance::place_legal_hold()
        .bind(
            &tx,
            &id.uuid(),
            &organization,
            &body.customer_id.map(CustomerId::uuid),
            &body.recording_id.map(RecordingId::uuid),
            &body.reason.trim(),
            &caller.user().uuid(),
            &tx.now(),
        )
        .one()
        .await?
        .into();
    let (status, action) = if view.id == id {
        (StatusCode::CREATED, "legal_holds.place")
    } else {
        (StatusCode::OK, "legal_holds.repeat")
    };
    let entity = ("legal_hold", view.id.uuid());
    note(&tx, action, entity, NOTHING, &view, None).await?;
    let answer = idempotency.answer(&tx, status, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
