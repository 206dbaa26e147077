use axum::Json;
use garde::Validate;
use mojavox_db::queries::agents;
use mojavox_domain::{agent::AgentStatus, ids::AgentId, permissions::AgentsWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::view::{AgentView, audit, get, lock, tell};

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "status": "online" }))]
pub(crate) struct SetAgentStatus {
    /// Calls make an agent busy, nobody else does.
    #[schema(value_type = String, example = "online")]
    status: Duty,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Duty {
    Online,
    Offline,
}

/// Take an AI agent on or off duty
///
/// Off duty it begins no further calls; those under way go on. The same status changes nothing.
#[utoipa::path(
    put, path = "/agents/{id}/status", tag = "agents",
    params(("id" = AgentId, Path)),
    request_body = SetAgentStatus,
    responses(
        (status = 200, description = "The agent as it is now", body = AgentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`agent_on_hold` after a compliance violation, `agent_not_configured`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("agents:write"))),
)]
pub(crate) async fn set_status(
    caller: Caller<AgentsWrite>,
    Path(id): Path<AgentId>,
    Valid(SetAgentStatus { status }): Valid<SetAgentStatus>,
) -> ApiResult<Json<AgentView>> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let wanted = match (status, before.status) {
        (Duty::Offline, _) => AgentStatus::Offline,
        // On duty already, and in its calls.
        (Duty::Online, AgentStatus::Busy) => AgentStatus::Busy,
        (Duty::Online, _) => AgentStatus::Online,
    };
    if wanted == before.status {
        tx.commit().await?;
        return Ok(Json(before));
    }
    if wanted == AgentStatus::Online {
        if before.on_hold_at.is_some() {
            return Err(ApiError::conflict(
                "agent_on_hold",
                "The agent is on hold after a compliance violation.",
            ));
        }
        if before.current_version.is_none() {
            return Err(ApiError::conflict(
                "agent_not_configured",
                "The agent was never configured.",
            ));
        }
    }
    agents::set_agent_status()
        .bind(
            &tx,
            &wanted.name(),
            &tx.now(),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    let after = get(&tx, id).await?;
    tell(&tx, id, wanted).await?;
    audit(&tx, "agents.set_status", Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
