use axum::Json;
use garde::Validate;
use mojavox_db::compliance::{self, Filter, Place, Register};
use mojavox_domain::{ids::CustomerId, permissions::InconvenientTimesRead};
use mojavox_http::{ApiResult, Caller, Page, PageQuery, Problem, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::InconvenientTimeView;
use crate::paging;

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
    customer_id: Option<CustomerId>,
    /// Standing, or withdrawn.
    active: Option<bool>,
}

/// List inconvenient times
///
/// The latest recorded first.
#[utoipa::path(
    get, path = "/compliance/inconvenient-times", tag = "compliance", operation_id = "list_inconvenient_times",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of them", body = Page<InconvenientTimeView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("inconvenient_times:read"))),
)]
pub(crate) async fn list(
    caller: Caller<InconvenientTimesRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<InconvenientTimeView>>> {
    let filter = Filter {
        customer: query.customer_id,
        active: query.active.map(|active| (active, caller.now())),
        ..Filter::default()
    };
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let (limit, start) = (paging.limit()?, paging::start(&paging)?);
    let tx = caller.read().await?;
    let organization = caller.organization();
    let rows = compliance::inconvenient_times(&tx, organization, &filter, start, limit + 1).await?;
    let count = compliance::count(&tx, Register::InconvenientTimes, organization, &filter).await?;
    tx.commit().await?;
    paging
        .page(rows, paging::total(count), |row| Place {
            created_at: row.created_at,
            id: row.id,
        })?
        .try_map(TryInto::try_into)
        .map(Json)
}
