use axum::{http::StatusCode, response::Response};
use mojavox_db::campaigns;
use mojavox_domain::{ids::CampaignId, permissions::CampaignsLaunch};
use mojavox_http::{ApiResult, Caller, Idempotency, Path, Problem};

use crate::{
    refusal::refusal,
    view::{CampaignView, get},
};

/// Cancel a campaign
///
/// For good: whoever was not contacted is not any more, calls under way are finished. One that waits
/// for approval takes its request back.
#[utoipa::path(
    post, path = "/campaigns/{id}/cancel", tag = "campaigns",
    params(
        ("id" = CampaignId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    responses(
        (status = 200, description = "The campaign as it is now", body = CampaignView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`campaign_over`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:launch"))),
)]
pub(crate) async fn cancel(
    caller: Caller<CampaignsLaunch>,
    idempotency: Idempotency,
    Path(id): Path<CampaignId>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    campaigns::cancel(&tx, id, caller.user())
        .await
        .map_err(refusal)?;
    let view = get(&tx, id).await?;
    let answer = idempotency.answer(&tx, StatusCode::OK, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
