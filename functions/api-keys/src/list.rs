use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{conditions::COUNT_CAP, queries::api_keys};
use mojavox_domain::permissions::{ApiKeysManage, Role};
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::view::ApiKeyView;

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
}

/// List API keys
///
/// One's own, newest first; an admin's list is everybody's. Revoked keys are not in it.
#[utoipa::path(
    get, path = "/api-keys", tag = "api-keys",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of keys", body = Page<ApiKeyView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("api_keys:manage"))),
)]
pub(crate) async fn list(
    caller: Caller<ApiKeysManage>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<ApiKeyView>>> {
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let (skip, after) = match paging.start::<(Timestamp, Uuid)>()? {
        Cursor::Offset(offset) => (offset, None),
        Cursor::After(place) => (0, Some(place)),
    };
    let owner = (caller.role() != Role::Admin).then(|| caller.user().uuid());
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let rows = api_keys::list_api_keys()
        .bind(
            &tx,
            &organization,
            &owner,
            &after.map(|(_, id)| id),
            &after.map(|(at, _)| at),
            &(limit + 1),
            &skip,
        )
        .all()
        .await
        .map_err(|error| paging.blame_cursor(error))?;
    let counted = api_keys::count_api_keys()
        .bind(&tx, &organization, &owner, &(COUNT_CAP + 1))
        .one()
        .await?;
    tx.commit().await?;
    let total = if counted > COUNT_CAP {
        Total::AtLeast(COUNT_CAP)
    } else {
        Total::Exact(counted)
    };
    let page = paging.page(rows, total, |row| (row.created_at, row.id))?;
    page.try_map(|row| Ok(row.into())).map(Json)
}
