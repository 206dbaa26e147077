use axum::Json;
use garde::Validate;
use mojavox_db::compliance::{self, Filter, Place, Register};
use mojavox_domain::{ids::CustomerId, permissions::DisputesRead};
use mojavox_http::{ApiResult, Caller, Page, PageQuery, Problem, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::DisputeView;
use crate::{fields::DisputeStatus, paging};

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
    status: Option<DisputeStatus>,
}

/// List disputes
///
/// The latest recorded first.
#[utoipa::path(
    get, path = "/compliance/disputes", tag = "compliance", operation_id = "list_disputes",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of them", body = Page<DisputeView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("disputes:read"))),
)]
pub(crate) async fn list(
    caller: Caller<DisputesRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<DisputeView>>> {
    let filter = Filter {
        customer: query.customer_id,
        status: query.status.map(DisputeStatus::name),
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
    let rows = compliance::disputes(&tx, organization, &filter, start, limit + 1).await?;
    let count = compliance::count(&tx, Register::Disputes, organization, &filter).await?;
    tx.commit().await?;
    paging
        .page(rows, paging::total(count), |row| Place {
            created_at: row.created_at,
            id: row.id,
        })?
        .try_map(TryInto::try_into)
        .map(Json)
}
