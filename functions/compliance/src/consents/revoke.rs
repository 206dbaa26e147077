use axum::http::StatusCode;
use garde::Validate;
use mojavox_db::queries::compliance;
use mojavox_domain::{ids::ConsentId, permissions::ConsentsWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{ConsentView, audit};
use crate::fields::text;

/// How it was taken back.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(example = json!({ "reason": "Said on the phone: no more text messages." }))]
pub(crate) struct RevokeConsent {
    /// How the debtor took it back. Kept in the audit log.
    #[garde(length(chars, min = 1, max = 500), custom(text))]
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Revoke a consent
///
/// The debtor took it back. It stays on record with the time at which it ended.
#[utoipa::path(
    delete, path = "/compliance/consents/{id}", tag = "compliance", operation_id = "revoke_consent",
    params(("id" = ConsentId, Path)),
    request_body = RevokeConsent,
    responses(
        (status = 204, description = "Revoked"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`consent_already_revoked`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the reason is missing, blank or too long", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("consents:write"))),
)]
pub(crate) async fn revoke(
    caller: Caller<ConsentsWrite>,
    Path(id): Path<ConsentId>,
    Valid(body): Valid<RevokeConsent>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let before: ConsentView = compliance::lock_consent()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("consent"))?
        .try_into()?;
    let after: ConsentView = compliance::revoke_consent()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| {
            ApiError::conflict("consent_already_revoked", "This consent no longer stands.")
        })?
        .try_into()?;
    let reason = Some(body.reason.trim());
    audit(&tx, "consents.revoke", Some(&before), &after, reason).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
