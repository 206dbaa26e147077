use axum::Json;
use garde::Validate;
use mojavox_db::compliance::{self, Filter, Place, Start};
use mojavox_domain::{ids::CustomerId, permissions::ConsentsRead};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::ConsentView;
use crate::fields::{ConsentKind, Expected, address};

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
    /// Of this debtor.
    customer_id: Option<CustomerId>,
    kind: Option<ConsentKind>,
    /// Of this number (E.164) or mail address.
    #[garde(inner(length(chars, max = 254)))]
    #[param(max_length = 254, example = "+12125550123")]
    address: Option<String>,
    /// Standing, or revoked or expired.
    active: Option<bool>,
}

/// List consents
///
/// The latest recorded first.
#[utoipa::path(
    get, path = "/compliance/consents", tag = "compliance", operation_id = "list_consents",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of what debtors consented to", body = Page<ConsentView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("consents:read"))),
)]
pub(crate) async fn list(
    caller: Caller<ConsentsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<ConsentView>>> {
    let filter = Filter {
        customer: query.customer_id,
        channel: None,
        kind: query.kind.map(ConsentKind::name),
        address: query
            .address
            .map(|text| address(&text, Expected::Either))
            .transpose()
            .map_err(|detail| ApiError::invalid_parameter("address", detail))?,
        status: None,
        active: query.active.map(|active| (active, caller.now())),
    };
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After(place) => Start::After(place),
    };
    let tx = caller.read().await?;
    let rows = compliance::consents(&tx, caller.organization(), &filter, start, limit + 1).await?;
    let count = compliance::count_consents(&tx, caller.organization(), &filter).await?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    paging
        .page(rows, total, |row| Place {
            created_at: row.created_at,
            id: row.id,
        })?
        .try_map(TryInto::try_into)
        .map(Json)
}
