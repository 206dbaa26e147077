use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::{compliance::settle_disputed, queries::compliance};
use mojavox_domain::{ids::DisputeId, permissions::DisputesResolve};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{record::lock, view::DisputeView};
use crate::{fields::text, history::note};

/// How a dispute ends.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = DisputeResolution)]
enum Resolution {
    /// The debt was verified: collection goes on.
    Verified,
    /// The debtor is right: collection ends.
    Upheld,
    /// The debtor no longer disputes it.
    Withdrawn,
}

impl Resolution {
    const fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Upheld => "upheld",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// How a dispute ends, and why.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "status": "verified", "resolution": "The creditor sent the signed contract; a copy went to the debtor." }))]
pub(crate) struct ResolveDispute {
    status: Resolution,
    #[garde(length(chars, min = 1, max = 2000), custom(text))]
    #[schema(min_length = 1, max_length = 2000)]
    resolution: String,
}

/// Resolve a dispute
///
/// `verified` or `withdrawn`: contacts go on at once as far as other rules allow. `upheld`: they stay
/// stopped. A dispute is decided once.
#[utoipa::path(
    post, path = "/compliance/disputes/{id}/resolve", tag = "compliance", operation_id = "resolve_dispute",
    params(
        ("id" = DisputeId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    request_body = ResolveDispute,
    responses(
        (status = 200, description = "Resolved", body = DisputeView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`dispute_already_resolved`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("disputes:resolve"))),
)]
pub(crate) async fn resolve(
    caller: Caller<DisputesResolve>,
    Path(id): Path<DisputeId>,
    idempotency: Idempotency,
    Valid(body): Valid<ResolveDispute>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let organization = tx.organization().uuid();
    let before: DisputeView = compliance::get_dispute()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("dispute"))?
        .try_into()?;
    let mut account = lock(&tx, before.customer_id).await?;
    let after: DisputeView = compliance::resolve_dispute()
        .bind(
            &tx,
            &body.status.name(),
            &tx.now(),
            &Some(caller.user().uuid()),
            &body.resolution.trim(),
            &organization,
            &id.uuid(),
        )
        .opt()
        .await?
        .ok_or_else(|| {
            ApiError::conflict("dispute_already_resolved", "This dispute has been decided.")
        })?
        .try_into()?;
    settle_disputed(&tx, &mut account).await?;
    let entity = ("dispute", id.uuid());
    note(&tx, "disputes.resolve", entity, Some(&before), &after, None).await?;
    let answer = idempotency.answer(&tx, StatusCode::OK, &after).await?;
    tx.commit().await?;
    Ok(answer)
}
