use axum::http::StatusCode;
use mojavox_db::queries::agents;
use mojavox_domain::{agent::AgentStatus, ids::AgentId, permissions::AgentsWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use crate::view::{audit, lock, tell};

/// Delete an AI agent
///
/// Not while a campaign calls with it or is about to. Its versions stay: what was said must stay
/// explainable.
#[utoipa::path(
    delete, path = "/agents/{id}", tag = "agents",
    params(("id" = AgentId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`agent_in_use`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("agents:write"))),
)]
pub(crate) async fn delete(
    caller: Caller<AgentsWrite>,
    Path(id): Path<AgentId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let organization = tx.organization().uuid();
    let used = agents::agent_is_in_use()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    if used {
        return Err(ApiError::conflict(
            "agent_in_use",
            "A campaign calls with this agent, or is about to.",
        ));
    }
    agents::delete_agent()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .one()
        .await?;
    if before.status != AgentStatus::Offline {
        tell(&tx, id, AgentStatus::Offline).await?;
    }
    audit(&tx, "agents.delete", Some(&before), None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
