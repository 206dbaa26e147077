use axum::{http::StatusCode, response::Response};
use mojavox_db::campaigns;
use mojavox_domain::{campaign::Preflight, ids::CampaignId, permissions::CampaignsWrite};
use mojavox_http::{ApiResult, Caller, Idempotency, Path, Problem};

use crate::refusal::refusal;

/// What a launch would do
///
/// Who is skipped and why, how fast it goes, when it will be through, and what keeps it from being
/// launched. Times of day do not count against a debtor, nor what passes before the campaign ends:
/// they are contacted later. Every contact is checked again when it is made. Kept with the campaign.
#[utoipa::path(
    post, path = "/campaigns/{id}/preflight", tag = "campaigns",
    params(
        ("id" = CampaignId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    responses(
        (status = 200, description = "As of now", body = Preflight),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`campaign_already_launched`, `campaign_over`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:write"))),
)]
pub(crate) async fn preflight(
    caller: Caller<CampaignsWrite>,
    idempotency: Idempotency,
    Path(id): Path<CampaignId>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let found = campaigns::preflight(&tx, id, caller.role())
        .await
        .map_err(refusal)?;
    let answer = idempotency.answer(&tx, StatusCode::OK, &found).await?;
    tx.commit().await?;
    Ok(answer)
}
