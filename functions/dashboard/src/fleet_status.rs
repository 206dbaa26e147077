use axum::Json;
use mojavox_db::queries::dashboard;
use mojavox_domain::permissions::DashboardRead;
use mojavox_http::{ApiResult, Caller, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// AI agents by what they do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FleetStatus {
    online: i64,
    busy: i64,
    offline: i64,
    total: i64,
}

/// AI agents by state
#[utoipa::path(
    get, path = "/dashboard/fleet-status", tag = "dashboard",
    responses(
        (status = 200, description = "How many agents are in each state", body = FleetStatus),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("dashboard:read"))),
)]
pub(crate) async fn fleet_status(caller: Caller<DashboardRead>) -> ApiResult<Json<FleetStatus>> {
    let tx = caller.read().await?;
    let row = dashboard::fleet_status()
        .bind(&tx, &caller.organization().uuid())
        .one()
        .await?;
    tx.commit().await?;
    Ok(Json(FleetStatus {
        online: row.online,
        busy: row.busy,
        offline: row.offline,
        total: row.online + row.busy + row.offline,
    }))
}
