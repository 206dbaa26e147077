use axum::{Json, http::StatusCode};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{
    AuditEntry, Tenant,
    queries::{compliance, retention, retention::RecordingHold},
};
use mojavox_domain::{
    ids::{CustomerId, LegalHoldId, RecordingId, UserId},
    permissions::LegalHoldsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::audio::gone;

/// What keeps a recording whatever the rules of retention say.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RecordingLegalHold)]
pub(crate) struct HoldView {
    pub id: LegalHoldId,
    /// The hold is on all there is of this debtor; `null`: on this recording.
    pub debtor_id: Option<CustomerId>,
    #[schema(example = "Case 26-10482, Southern District of New York")]
    pub reason: String,
    pub placed_by: UserId,
    pub placed_at: Timestamp,
}

impl From<RecordingHold> for HoldView {
    fn from(row: RecordingHold) -> Self {
        Self {
            id: row.id.into(),
            debtor_id: row.customer_id.map(Into::into),
            reason: row.reason,
            placed_by: row.placed_by.into(),
            placed_at: row.placed_at,
        }
    }
}

/// The hold that stands on a recording, or on its debtor.
pub(crate) async fn standing(tx: &Tenant, id: RecordingId) -> ApiResult<Option<HoldView>> {
    let row = retention::find_recording_hold()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?;
    Ok(row.map(Into::into))
}

#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = RecordingLegalHoldReason, example = json!({ "reason": "Case 26-10482, Southern District of New York" }))]
pub(crate) struct Reason {
    #[garde(length(chars, min = 1, max = 500), pattern(r"\S"))]
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Place a legal hold on a recording
///
/// In force with the answer: it wins over every rule of retention until it is released. Placed again,
/// it stands as it stood. It is one of the holds of `/compliance/legal-holds`.
#[utoipa::path(
    put, path = "/recordings/{id}/legal-hold", tag = "recordings", operation_id = "hold_recording",
    params(("id" = RecordingId, Path)),
    request_body = Reason,
    responses(
        (status = 200, description = "The hold that stands", body = HoldView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`recording_purged`: there is nothing left to hold", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("legal_holds:write"))),
)]
pub(crate) async fn hold(
    caller: Caller<LegalHoldsWrite>,
    Path(id): Path<RecordingId>,
    Valid(body): Valid<Reason>,
) -> ApiResult<Json<HoldView>> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let purged = retention::lock_recording_to_hold()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    if purged {
        return Err(gone());
    }
    let new: LegalHoldId = tx.new_id();
    let row = compliance::place_legal_hold()
        .bind(
            &tx,
            &new.uuid(),
            &organization,
            &None,
            &Some(id.uuid()),
            &body.reason.trim(),
            &caller.user().uuid(),
            &tx.now(),
        )
        .one()
        .await?;
    let view = HoldView {
        id: row.id.into(),
        debtor_id: None,
        reason: row.reason,
        placed_by: row.placed_by.into(),
        placed_at: row.placed_at,
    };
    let action = if view.id == new {
        "legal_holds.place"
    } else {
        "legal_holds.repeat"
    };
    let after = json!({ "recordingId": id, "reason": view.reason });
    note(&tx, action, view.id, None, after).await?;
    tx.commit().await?;
    Ok(Json(view))
}

/// Release a recording's legal hold
///
/// From now on the rules of retention decide again; a hold on the debtor stands as before. The
/// released hold stays on record.
#[utoipa::path(
    delete, path = "/recordings/{id}/legal-hold", tag = "recordings", operation_id = "release_recording",
    params(("id" = RecordingId, Path)),
    request_body = Reason,
    responses(
        (status = 204, description = "Released"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`no_legal_hold`: none stands on this recording itself", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the reason is missing, blank or too long", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("legal_holds:write"))),
)]
pub(crate) async fn release(
    caller: Caller<LegalHoldsWrite>,
    Path(id): Path<RecordingId>,
    Valid(body): Valid<Reason>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    retention::lock_recording_to_hold()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("recording"))?;
    let hold = retention::release_recording_hold()
        .bind(
            &tx,
            &tx.now(),
            &caller.user().uuid(),
            &organization,
            &id.uuid(),
        )
        .opt()
        .await?
        .ok_or_else(|| {
            let detail = "No legal hold stands on this recording itself.";
            ApiError::conflict("no_legal_hold", detail)
        })?;
    let before = json!({
        "recordingId": id, "reason": hold.reason, "placedBy": hold.placed_by, "placedAt": hold.placed_at,
    });
    let after = json!({ "recordingId": id, "releaseReason": body.reason.trim() });
    note(
        &tx,
        "legal_holds.release",
        hold.id.into(),
        Some(before),
        after,
    )
    .await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn note(
    tx: &Tenant,
    action: &str,
    hold: LegalHoldId,
    before: Option<serde_json::Value>,
    after: serde_json::Value,
) -> ApiResult<()> {
    tx.audit(AuditEntry {
        action,
        entity_type: "legal_hold",
        entity_id: hold.uuid(),
        before,
        after: Some(after),
    })
    .await?;
    Ok(())
}
