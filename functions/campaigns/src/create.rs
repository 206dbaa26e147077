use axum::{http::StatusCode, response::Response};
use mojavox_db::{Tenant, queries::campaigns};
use mojavox_domain::{
    ids::{AgentId, CampaignId, SegmentId, TemplateId, UserId},
    permissions::CampaignsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid};

use crate::{
    form::{CreateCampaign, Form},
    references::hold,
    view::{CampaignView, audit, get},
};

/// Create a campaign
///
/// A draft. A segment, and an agent (voice) or a template (SMS, email), can be missing until it is
/// launched; what is given has to be there and to fit the channel.
#[utoipa::path(
    post, path = "/campaigns", tag = "campaigns",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateCampaign,
    responses(
        (status = 201, description = "Created", body = CampaignView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:write"))),
)]
pub(crate) async fn create(
    caller: Caller<CampaignsWrite>,
    idempotency: Idempotency,
    Valid(new): Valid<CreateCampaign>,
) -> ApiResult<Response> {
    let form = Form::from(new).checked(caller.now())?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    hold(&tx, &form).await?;
    let view = insert(&tx, &form, caller.user()).await?;
    audit(&tx, "campaigns.create", None, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Keeps a new draft.
///
/// # Errors
/// The database's.
pub(crate) async fn insert(tx: &Tenant, form: &Form, by: UserId) -> ApiResult<CampaignView> {
    let id: CampaignId = tx.new_id();
    let windows = serde_json::to_value(&form.calling_windows).map_err(ApiError::internal)?;
    campaigns::insert_campaign()
        .bind(
            tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &form.name,
            &form.description,
            &form.channel.name(),
            &form.segment.map(SegmentId::uuid),
            &form.agent.map(AgentId::uuid),
            &form.template.map(TemplateId::uuid),
            &form.sender,
            &form.starts_at,
            &form.ends_at,
            &windows,
            &form.max_concurrent_calls,
            &form.max_calls_per_minute,
            &form.retry_after_minutes,
            &form.max_call_seconds,
            &form.on_machine.name(),
            &by.uuid(),
            &tx.now(),
        )
        .one()
        .await?;
    get(tx, id).await
}
