use axum::Json;
use mojavox_domain::{ids::AgentId, permissions::AgentsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::{AgentView, get};

/// An AI agent
///
/// With its current configuration.
#[utoipa::path(
    get, path = "/agents/{id}", tag = "agents",
    params(("id" = AgentId, Path)),
    responses(
        (status = 200, description = "The agent", body = AgentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("agents:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<AgentsRead>,
    Path(id): Path<AgentId>,
) -> ApiResult<Json<AgentView>> {
    let tx = caller.read().await?;
    let agent = get(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(agent))
}
