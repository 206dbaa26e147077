use axum::Json;
use mojavox_domain::{ids::TemplateId, permissions::TemplatesRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::{TemplateView, get};

/// A template
#[utoipa::path(
    get, path = "/templates/{id}", tag = "templates",
    params(("id" = TemplateId, Path)),
    responses(
        (status = 200, description = "The template in its current version", body = TemplateView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("templates:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<TemplatesRead>,
    Path(id): Path<TemplateId>,
) -> ApiResult<Json<TemplateView>> {
    let tx = caller.read().await?;
    let template = get(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(template))
}
