use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::queries::templates::ListTemplateVersions;
use mojavox_db::{conditions::COUNT_CAP, queries::templates};
use mojavox_domain::ids::UserId;
use mojavox_domain::{ids::TemplateId, permissions::TemplatesRead};
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Path, Problem, Query, Total};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::view::get;

/// What a template said from some moment on.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateVersionView {
    /// From 1.
    #[schema(example = 2)]
    version: i32,
    subject: Option<String>,
    body: String,
    body_html: Option<String>,
    variables: Vec<String>,
    created_by: Option<UserId>,
    created_at: Timestamp,
}

impl From<ListTemplateVersions> for TemplateVersionView {
    fn from(row: ListTemplateVersions) -> Self {
        Self {
            version: row.version,
            subject: row.subject,
            body: row.body,
            body_html: row.body_html,
            variables: row.variables,
            created_by: row.created_by.map(Into::into),
            created_at: row.created_at,
        }
    }
}

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

/// Versions of a template
///
/// The newest first. A version never changes.
#[utoipa::path(
    get, path = "/templates/{id}/versions", tag = "templates",
    params(("id" = TemplateId, Path), Paging),
    responses(
        (status = 200, description = "A page of versions", body = Page<TemplateVersionView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("templates:read"))),
)]
pub(crate) async fn versions(
    caller: Caller<TemplatesRead>,
    Path(id): Path<TemplateId>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<TemplateVersionView>>> {
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
    let counted = templates::count_template_versions()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    let rows = templates::list_template_versions()
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
    let views: Vec<TemplateVersionView> = rows.into_iter().map(Into::into).collect();
    Ok(Json(paging.page(views, total, |view| view.version)?))
}
