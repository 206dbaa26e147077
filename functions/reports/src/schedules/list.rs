use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{conditions::COUNT_CAP, queries::reports};
use mojavox_domain::permissions::ReportsRead;
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::view::ScheduleView;

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

/// List planned reports
///
/// The newest first.
#[utoipa::path(
    get, path = "/reports/schedules", tag = "reports", operation_id = "schedules",
    params(Paging),
    responses(
        (status = 200, description = "A page of schedules", body = Page<ScheduleView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("reports:read"))),
)]
pub(crate) async fn list(
    caller: Caller<ReportsRead>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<ScheduleView>>> {
    let paging = PageQuery {
        page: paging.page,
        limit: paging.limit,
        cursor: paging.cursor,
    };
    let limit = paging.limit()?;
    let start = paging.start::<(Timestamp, Uuid)>()?;
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            reports::list_schedules()
                .bind(&tx, &organization, &(limit + 1), offset)
                .all()
                .await
        }
        Cursor::After((created_at, id)) => {
            reports::list_schedules_after()
                .bind(&tx, &organization, created_at, id, &(limit + 1))
                .all()
                .await
        }
    };
    let rows = rows.map_err(|error| paging.blame_cursor(error))?;
    let counted = reports::count_schedules()
        .bind(&tx, &organization, &(COUNT_CAP + 1))
        .one()
        .await?;
    tx.commit().await?;
    let total = if counted > COUNT_CAP {
        Total::AtLeast(COUNT_CAP)
    } else {
        Total::Exact(counted)
    };
    let page = paging.page(rows, total, |row| (row.created_at, row.id))?;
    Ok(Json(page.try_map(ScheduleView::new)?))
}
