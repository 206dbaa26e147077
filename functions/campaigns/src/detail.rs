use axum::Json;
use mojavox_domain::{ids::CampaignId, permissions::CampaignsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::{CampaignView, get};

/// A campaign
///
/// With how far it is and what its latest preflight found.
#[utoipa::path(
    get, path = "/campaigns/{id}", tag = "campaigns",
    params(("id" = CampaignId, Path)),
    responses(
        (status = 200, description = "The campaign", body = CampaignView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<CampaignsRead>,
    Path(id): Path<CampaignId>,
) -> ApiResult<Json<CampaignView>> {
    let tx = caller.read().await?;
    let campaign = get(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(campaign))
}
