use axum::{http::StatusCode, response::Response};
use mojavox_db::campaigns;
use mojavox_domain::{ids::CampaignId, permissions::CampaignsLaunch};
use mojavox_http::{ApiResult, Caller, Idempotency, Path, Problem};

use crate::{
    refusal::refusal,
    view::{CampaignView, get},
};

/// Launch a campaign
///
/// The preflight is made again: what it finds in the way is a 409 that names it. Then the segment's
/// debtors become the campaign's, skipped ones with the reasons, the versions of agent and template
/// are frozen, and it is scheduled or runs. One that would contact more debtors than the caller's
/// role may contact alone waits for approval instead (`pending_approval`): those who may decide it
/// are told, and an approval launches it. Of several launches at once, one is the first.
#[utoipa::path(
    post, path = "/campaigns/{id}/launch", tag = "campaigns",
    params(
        ("id" = CampaignId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    responses(
        (status = 200, description = "The campaign as it is now", body = CampaignView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`campaign_already_launched`, `campaign_over`, `campaign_not_ready`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:launch"))),
)]
pub(crate) async fn launch(
    caller: Caller<CampaignsLaunch>,
    idempotency: Idempotency,
    Path(id): Path<CampaignId>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    campaigns::launch(&tx, id, (caller.user(), caller.role()))
        .await
        .map_err(refusal)?;
    let view = get(&tx, id).await?;
    let answer = idempotency.answer(&tx, StatusCode::OK, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
