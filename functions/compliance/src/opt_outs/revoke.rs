use axum::http::StatusCode;
use garde::Validate;
use mojavox_db::queries::compliance;
use mojavox_domain::{ids::OptOutId, permissions::OptOutsRevoke};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{OptOutView, audit};
use crate::fields::text;

/// Why it no longer stands.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(example = json!({ "reason": "Asked in writing on 20 November to be called again." }))]
pub(crate) struct RevokeOptOut {
    /// How the debtor allowed it again. Kept in the audit log.
    #[garde(length(chars, min = 1, max = 500), custom(text))]
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Revoke an opt-out
///
/// The debtor allows it again. The opt-out stays on record with the time at which it ended.
#[utoipa::path(
    delete, path = "/compliance/opt-outs/{id}", tag = "compliance", operation_id = "revoke_opt_out",
    params(("id" = OptOutId, Path)),
    request_body = RevokeOptOut,
    responses(
        (status = 204, description = "Revoked"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`opt_out_already_revoked`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the reason is missing, blank or too long", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("opt_outs:revoke"))),
)]
pub(crate) async fn revoke(
    caller: Caller<OptOutsRevoke>,
    Path(id): Path<OptOutId>,
    Valid(body): Valid<RevokeOptOut>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let before: OptOutView = compliance::lock_opt_out()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("opt-out"))?
        .try_into()?;
    let after: OptOutView = compliance::revoke_opt_out()
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
            ApiError::conflict("opt_out_already_revoked", "This opt-out no longer stands.")
        })?
        .try_into()?;
    let reason = Some(body.reason.trim());
    audit(&tx, "opt_outs.revoke", Some(&before), &after, reason).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
