use axum::Json;
use mojavox_domain::{ids::CampaignId, live::CampaignProgress, permissions::CampaignsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::get;

/// How far a campaign is
///
/// What `campaign:progress` tells screens as it changes. Out of maintained counters: exact, and as cheap for 200,000 debtors as for two.
#[utoipa::path(
    get, path = "/campaigns/{id}/progress", tag = "campaigns",
    params(("id" = CampaignId, Path)),
    responses(
        (status = 200, description = "How many debtors are in which state", body = CampaignProgress),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:read"))),
)]
pub(crate) async fn progress(
    caller: Caller<CampaignsRead>,
    Path(id): Path<CampaignId>,
) -> ApiResult<Json<CampaignProgress>> {
    let tx = caller.read().await?;
    let campaign = get(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(campaign.progress))
}
