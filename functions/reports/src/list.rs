use axum::Json;
use garde::Validate;
use mojavox_db::reports::{self, Place, ReportFilter, Start};
use mojavox_domain::{
    ids::ReportScheduleId,
    permissions::ReportsRead,
    report::{ReportFormat, ReportStatus, ReportType},
};
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::view::ReportView;

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
    #[param(inline)]
    kind: Option<ReportType>,
    #[param(inline)]
    status: Option<ReportStatus>,
    #[param(inline)]
    format: Option<ReportFormat>,
    /// Those that this schedule made.
    schedule_id: Option<ReportScheduleId>,
}

/// List reports
///
/// The newest first, of everybody in the organisation. `total` is counted to 10,000.
#[utoipa::path(
    get, path = "/reports", tag = "reports",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of reports", body = Page<ReportView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:read"))),
)]
pub(crate) async fn list(
    caller: Caller<ReportsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<ReportView>>> {
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
    let filter = ReportFilter {
        kind: query.kind,
        status: query.status,
        format: query.format,
        schedule: query.schedule_id,
    };
    let tx = caller.read().await?;
    let (rows, count) = reports::list(&tx, caller.organization(), filter, start, limit + 1)
        .await
        .map_err(|error| paging.blame_cursor(error))?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let page = paging.page(rows, total, |row| -> Place { (row.created_at, row.id) })?;
    Ok(Json(page.try_map(ReportView::new)?))
}
