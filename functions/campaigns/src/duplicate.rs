use axum::{http::StatusCode, response::Response};
use mojavox_domain::{ids::CampaignId, permissions::CampaignsWrite};
use mojavox_http::{ApiResult, Caller, Idempotency, Path, Problem};

use crate::{
    create::insert,
    form::Form,
    references::hold,
    view::{CampaignView, audit, get},
};

/// Duplicate a campaign
///
/// A new draft like this one, whatever became of it: without its debtors and without its period,
/// which may be over.
#[utoipa::path(
    post, path = "/campaigns/{id}/duplicate", tag = "campaigns",
    params(
        ("id" = CampaignId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    responses(
        (status = 201, description = "Created", body = CampaignView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none, or what the campaign referred to is gone; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("campaigns:write"))),
)]
pub(crate) async fn duplicate(
    caller: Caller<CampaignsWrite>,
    idempotency: Idempotency,
    Path(id): Path<CampaignId>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let mut form = Form::from(&get(&tx, id).await?);
    form.name = copy_of(&form.name);
    (form.starts_at, form.ends_at) = (None, None);
    hold(&tx, &form).await?;
    let view = insert(&tx, &form, caller.user()).await?;
    audit(&tx, "campaigns.duplicate", None, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Within the width of a name.
fn copy_of(name: &str) -> String {
    let kept: String = name.chars().take(143).collect();
    format!("{} (copy)", kept.trim_end())
}
