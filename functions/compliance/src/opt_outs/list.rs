use axum::Json;
use garde::Validate;
use mojavox_db::compliance::{self, Filter, Place, Start};
use mojavox_domain::{ids::CustomerId, permissions::OptOutsRead};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::OptOutView;
use crate::fields::{Expected, OptOutKind, Scope, address};

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
    /// Of this debtor; opt-outs of an address alone belong to nobody.
    customer_id: Option<CustomerId>,
    channel: Option<Scope>,
    kind: Option<OptOutKind>,
    /// Of this number (E.164) or mail address.
    #[garde(inner(length(chars, max = 254)))]
    #[param(max_length = 254, example = "+12125550123")]
    address: Option<String>,
    /// Standing, or revoked.
    active: Option<bool>,
}

/// List opt-outs
///
/// The latest recorded first.
#[utoipa::path(
    get, path = "/compliance/opt-outs", tag = "compliance", operation_id = "list_opt_outs",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of what debtors do not want", body = Page<OptOutView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("opt_outs:read"))),
)]
pub(crate) async fn list(
    caller: Caller<OptOutsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<OptOutView>>> {
    let filter = Filter {
        customer: query.customer_id,
        channel: query.channel.map(Scope::name),
        kind: query.kind.map(OptOutKind::name),
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
    let rows = compliance::opt_outs(&tx, caller.organization(), &filter, start, limit + 1).await?;
    let count = compliance::count_opt_outs(&tx, caller.organization(), &filter).await?;
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
