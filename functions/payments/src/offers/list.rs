use axum::Json;
use garde::Validate;
use mojavox_db::payments::list;
use mojavox_domain::{ids::CustomerId, payment::OfferStatus, permissions::PaymentsRead};
use mojavox_http::{ApiResult, Caller, Page, PageQuery, Problem, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::OfferView;
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
    status: Option<OfferStatus>,
}

/// List settlement offers
///
/// The latest first.
#[utoipa::path(
    get, path = "/settlement-offers", tag = "settlement-offers",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of offers", body = Page<OfferView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("payments:read"))),
)]
pub(crate) async fn list(
    caller: Caller<PaymentsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<OfferView>>> {
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let (limit, start) = (paging.limit()?, paging::start(&paging)?);
    let filter = paging::filter(query.customer_id, query.status.map(OfferStatus::name));
    let tx = caller.read().await?;
    let (rows, count) = list::offers(&tx, caller.organization(), &filter, start, limit + 1).await?;
    tx.commit().await?;
    let page = paging.page(rows, paging::total(count), |row| (row.created_at, row.id))?;
    Ok(Json(page.try_map(TryInto::try_into)?))
}
