use axum::http::StatusCode;
use mojavox_db::{campaigns::lock, queries::campaigns};
use mojavox_domain::{ids::CampaignId, permissions::CampaignsWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use crate::{
    refusal::refusal,
    view::{audit, get},
};

/// Delete a campaign
///
/// A draft, or one that is over; its contacts and figures stay. One under way is cancelled first.
#[utoipa::path(
    delete, path = "/campaigns/{id}", tag = "campaigns",
    params(("id" = CampaignId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`campaign_under_way`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:write"))),
)]
pub(crate) async fn delete(
    caller: Caller<CampaignsWrite>,
    Path(id): Path<CampaignId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let (_, status) = lock(&tx, id).await.map_err(refusal)?;
    if !status.may_be_deleted() {
        return Err(ApiError::conflict(
            "campaign_under_way",
            format!("The campaign is {}: cancel it first.", status.name()),
        ));
    }
    let before = get(&tx, id).await?;
    campaigns::delete_campaign()
        .bind(&tx, &tx.now(), &tx.organization().uuid(), &id.uuid())
        .one()
        .await?;
    audit(&tx, "campaigns.delete", Some(&before), None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
