use axum::Json;
use garde::Validate;
use mojavox_db::{conditions::COUNT_CAP, queries::agents};
use mojavox_domain::{ids::AgentId, permissions::AgentsRead};
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Path, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::view::{AgentVersionView, get};

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`.
    cursor: Option<String>,
}

/// Versions of an AI agent
///
/// The newest first. A version never changes.
#[utoipa::path(
    get, path = "/agents/{id}/versions", tag = "agents",
    params(("id" = AgentId, Path), Paging),
    responses(
        (status = 200, description = "A page of versions", body = Page<AgentVersionView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("agents:read"))),
)]
pub(crate) async fn versions(
    caller: Caller<AgentsRead>,
    Path(id): Path<AgentId>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<AgentVersionView>>> {
    let paging = PageQuery {
        page: paging.page,
        limit: paging.limit,
        cursor: paging.cursor,
    };
    let limit = paging.limit()?;
    let (before, offset) = match paging.start::<i32>()? {
        Cursor::Offset(offset) => (i32::MAX, offset),
        Cursor::After(version) => (version, 0),
    };
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    get(&tx, id).await?;
    let counted = agents::count_agent_versions()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    let rows = agents::list_agent_versions()
        .bind(
            &tx,
            &organization,
            &id.uuid(),
            &before,
            &(limit + 1),
            &offset,
        )
        .all()
        .await?;
    tx.commit().await?;
    let total = if counted > COUNT_CAP {
        Total::AtLeast(COUNT_CAP)
    } else {
        Total::Exact(counted)
    };
    let views: Vec<AgentVersionView> = rows.into_iter().map(Into::into).collect();
    Ok(Json(paging.page(views, total, |view| view.version)?))
}
