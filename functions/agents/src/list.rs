use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{conditions::COUNT_CAP, queries::agents};
use mojavox_domain::agent::AgentStatus;
use mojavox_domain::permissions::AgentsRead;
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::view::AgentView;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`.
    cursor: Option<String>,
    status: Option<AgentStatus>,
}

/// List AI agents
///
/// The newest first.
#[utoipa::path(
    get, path = "/agents", tag = "agents",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of AI agents", body = Page<AgentView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("agents:read"))),
)]
pub(crate) async fn list(
    caller: Caller<AgentsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<AgentView>>> {
    let status = query.status.map(AgentStatus::name);
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = paging.start::<(Timestamp, Uuid)>()?;
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let counted = agents::count_agents()
        .bind(&tx, &organization, &status, &(COUNT_CAP + 1))
        .one()
        .await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            agents::list_agents()
                .bind(&tx, &organization, &status, &(limit + 1), offset)
                .all()
                .await?
        }
        Cursor::After((created_at, id)) => {
            agents::list_agents_after()
                .bind(&tx, &organization, &status, created_at, id, &(limit + 1))
                .all()
                .await?
        }
    };
    tx.commit().await?;
    let total = if counted > COUNT_CAP {
        Total::AtLeast(COUNT_CAP)
    } else {
        Total::Exact(counted)
    };
    let page = paging.page(rows, total, |row| (row.created_at, row.id))?;
    page.try_map(AgentView::try_from).map(Json)
}
