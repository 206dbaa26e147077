use axum::http::StatusCode;
use garde::Validate;
use mojavox_db::queries::compliance;
use mojavox_domain::{ids::LegalHoldId, permissions::LegalHoldsWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::LegalHoldView;
use crate::{fields::text, history::note};

/// Why it no longer stands.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(example = json!({ "reason": "The case was dismissed on 3 November." }))]
pub(crate) struct ReleaseLegalHold {
    /// Kept in the audit log.
    #[garde(length(chars, min = 1, max = 500), custom(text))]
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Release a legal hold
///
/// From now on the rules of retention decide again. The hold stays on record.
#[utoipa::path(
    delete, path = "/compliance/legal-holds/{id}", tag = "compliance", operation_id = "release_legal_hold",
    params(("id" = LegalHoldId, Path)),
    request_body = ReleaseLegalHold,
    responses(
        (status = 204, description = "Released"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`legal_hold_already_released`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the reason is missing, blank or too long", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("legal_holds:write"))),
)]
pub(crate) async fn release(
    caller: Caller<LegalHoldsWrite>,
    Path(id): Path<LegalHoldId>,
    Valid(body): Valid<ReleaseLegalHold>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let before: LegalHoldView = compliance::lock_legal_hold()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("legal hold"))?
        .into();
    let after: LegalHoldView = compliance::release_legal_hold()
        .bind(
            &tx,
            &tx.now(),
            &Some(caller.user().uuid()),
            &organization,
            &id.uuid(),
        )
        .opt()
        .await?
        .ok_or_else(|| {
            ApiError::conflict("legal_hold_already_released", "This hold no longer stands.")
        })?
        .into();
    let why = Some(("releaseReason", body.reason.trim()));
    let entity = ("legal_hold", id.uuid());
    note(
        &tx,
        "legal_holds.release",
        entity,
        Some(&before),
        &after,
        why,
    )
    .await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
