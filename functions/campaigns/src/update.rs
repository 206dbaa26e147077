use axum::Json;
use mojavox_db::{campaigns::lock, queries::campaigns};
use mojavox_domain::{
    campaign::Part,
    ids::{AgentId, CampaignId, SegmentId, TemplateId},
    permissions::CampaignsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};

use crate::{
    form::{Form, UpdateCampaign},
    references::hold,
    refusal::refusal,
    view::{CampaignView, audit, get},
};

/// Change a campaign
///
/// A draft in all its parts. From its launch on only the name and the description change, and,
/// while it is scheduled, running or paused, its pace: `maxConcurrentCalls` and
/// `maxCallsPerMinute`. Anything else is a 409 that names what cannot be changed. What is sent as
/// it is already is no change.
#[utoipa::path(
    put, path = "/campaigns/{id}", tag = "campaigns",
    params(("id" = CampaignId, Path)),
    request_body = UpdateCampaign,
    responses(
        (status = 200, description = "The campaign as it is now", body = CampaignView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`campaign_not_editable`, naming each field", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:write"))),
)]
pub(crate) async fn update(
    caller: Caller<CampaignsWrite>,
    Path(id): Path<CampaignId>,
    Valid(update): Valid<UpdateCampaign>,
) -> ApiResult<Json<CampaignView>> {
    let tx = caller.begin().await?;
    let (_, status) = lock(&tx, id).await.map_err(refusal)?;
    let before = get(&tx, id).await?;
    let known = Form::from(&before);
    let wanted = known.changed(update);
    let changes = wanted.differences(&known);
    let refused: Vec<&str> = changes
        .iter()
        .filter(|part| !status.may_change(**part))
        .map(|part| part.field())
        .collect();
    if !refused.is_empty() {
        return Err(ApiError::conflict(
            "campaign_not_editable",
            format!(
                "Cannot be changed while the campaign is {}: {}.",
                status.name(),
                refused.join(", ")
            ),
        ));
    }
    // A name may be changed whatever else was valid once.
    let harmless = |part: &Part| matches!(part, Part::Name | Part::Description);
    let wanted = if changes.iter().all(harmless) {
        wanted
    } else {
        let wanted = if status.is_launched() {
            wanted
        } else {
            wanted.checked(tx.now())?
        };
        hold(&tx, &wanted).await?;
        wanted
    };
    let windows = serde_json::to_value(&wanted.calling_windows).map_err(ApiError::internal)?;
    campaigns::update_campaign()
        .bind(
            &tx,
            &wanted.name,
            &wanted.description,
            &wanted.channel.name(),
            &wanted.segment.map(SegmentId::uuid),
            &wanted.agent.map(AgentId::uuid),
            &wanted.template.map(TemplateId::uuid),
            &wanted.sender,
            &wanted.starts_at,
            &wanted.ends_at,
            &windows,
            &wanted.max_concurrent_calls,
            &wanted.max_calls_per_minute,
            &wanted.retry_after_minutes,
            &wanted.max_call_seconds,
            &wanted.on_machine.name(),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    let after = get(&tx, id).await?;
    audit(&tx, "campaigns.update", Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
