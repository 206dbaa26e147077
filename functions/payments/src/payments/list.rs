use axum::Json;
use garde::Validate;
use jiff::tz::TimeZone;
use mojavox_db::{
    payments::{
        list::{self, PaymentFilter},
        shown,
    },
    queries::customers,
};
use mojavox_domain::{
    ids::CustomerId,
    payment::{PaymentKind, PaymentMethod, PaymentStatus},
    permissions::PaymentsRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Page, PageQuery, Problem, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::PaymentView;
use crate::{moments, paging};

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
    kind: Option<PaymentKind>,
    status: Option<PaymentStatus>,
    method: Option<PaymentMethod>,
    /// Recorded at or after this time, or on or after this day of the organisation.
    #[param(example = "2026-01-01")]
    from: Option<String>,
    /// Recorded before this time, or on or before this day of the organisation.
    #[param(example = "2026-01-31")]
    to: Option<String>,
}

/// List payments
///
/// Refunds and chargebacks included; the latest recorded first. `total` is exact without filters,
/// and else counted to 10,000.
#[utoipa::path(
    get, path = "/payments", tag = "payments",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of payments", body = Page<PaymentView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("payments:read"))),
)]
pub(crate) async fn list(
    caller: Caller<PaymentsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<PaymentView>>> {
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = paging::start(&paging)?;
    let tx = caller.read().await?;
    let zone = if query.from.is_some() || query.to.is_some() {
        let settings = customers::get_organization_settings()
            .bind(&tx, &caller.organization().uuid())
            .one()
            .await?;
        TimeZone::get(&settings.time_zone).map_err(ApiError::internal)?
    } else {
        TimeZone::UTC
    };
    let moment = |name, text: Option<String>, end| {
        text.filter(|text| !text.is_empty())
            .map(|text| moments::parse(name, &text, &zone, end))
            .transpose()
    };
    let filter = PaymentFilter {
        customer: query.customer_id,
        kind: query.kind,
        status: query.status,
        method: query.method,
        from: moment("from", query.from, false)?,
        to: moment("to", query.to, true)?,
    };
    let (rows, count) =
        list::payments(&tx, caller.organization(), &filter, start, limit + 1).await?;
    tx.commit().await?;
    let page = paging.page(rows, paging::total(count), |row| (row.created_at, row.id))?;
    Ok(Json(page.try_map(|row| Ok(shown(row)?))?))
}
