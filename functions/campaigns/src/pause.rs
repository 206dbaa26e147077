use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::campaigns;
use mojavox_domain::{ids::CampaignId, permissions::CampaignsLaunch};
use mojavox_http::{ApiResult, Caller, Idempotency, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    refusal::refusal,
    view::{CampaignView, get},
};

/// Why a campaign is paused.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "reason": "The number is being checked" }))]
pub(crate) struct PauseCampaign {
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500)]
    reason: Option<String>,
}

/// Pause a campaign
///
/// Nobody is contacted until it is resumed; calls under way are finished. The body may be left out.
#[utoipa::path(
    post, path = "/campaigns/{id}/pause", tag = "campaigns",
    params(
        ("id" = CampaignId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    request_body = Option<PauseCampaign>,
    responses(
        (status = 200, description = "The campaign as it is now", body = CampaignView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`campaign_not_running`, `campaign_over`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:launch"))),
)]
pub(crate) async fn pause(
    caller: Caller<CampaignsLaunch>,
    idempotency: Idempotency,
    Path(id): Path<CampaignId>,
    body: Option<Valid<PauseCampaign>>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let reason = body.and_then(|Valid(body)| body.reason);
    campaigns::pause(&tx, id, reason.as_deref())
        .await
        .map_err(refusal)?;
    let view = get(&tx, id).await?;
    let answer = idempotency.answer(&tx, StatusCode::OK, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
