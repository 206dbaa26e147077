use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{conditions::COUNT_CAP, queries::templates};
use mojavox_domain::permissions::TemplatesRead;
use mojavox_domain::template::TemplateType;
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::view::TemplateView;

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
    #[serde(rename = "type")]
    kind: Option<TemplateType>,
}

/// List templates
///
/// The newest first.
#[utoipa::path(
    get, path = "/templates", tag = "templates",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of templates", body = Page<TemplateView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("templates:read"))),
)]
pub(crate) async fn list(
    caller: Caller<TemplatesRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<TemplateView>>> {
    let kind = query.kind.map(TemplateType::name);
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = paging.start::<(Timestamp, Uuid)>()?;
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let counted = templates::count_templates()
        .bind(&tx, &organization, &kind, &(COUNT_CAP + 1))
        .one()
        .await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            templates::list_templates()
                .bind(&tx, &organization, &kind, &(limit + 1), offset)
                .all()
                .await?
        }
        Cursor::After((created_at, id)) => {
            templates::list_templates_after()
                .bind(&tx, &organization, &kind, created_at, id, &(limit + 1))
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
    page.try_map(TemplateView::try_from).map(Json)
}
