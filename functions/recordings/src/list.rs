use axum::Json;
use garde::Validate;
use jiff::civil::Date;
use mojavox_db::recordings::{self, Place, RecordingFilter, Start};
use mojavox_domain::{
    ids::{AgentId, CustomerId},
    permissions::RecordingsRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::view::RecordingView;

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
    agent_id: Option<AgentId>,
    debtor_id: Option<CustomerId>,
    /// First day, in the organisation's time zone.
    #[param(value_type = Option<String>, format = Date, example = "2026-01-01")]
    date_from: Option<Date>,
    /// Last day.
    #[param(value_type = Option<String>, format = Date, example = "2026-01-31")]
    date_to: Option<Date>,
    /// The call's outcome.
    #[garde(length(chars, max = 50))]
    #[param(max_length = 50, example = "promise_to_pay")]
    outcome: Option<String>,
    flagged: Option<bool>,
    /// Words of the transcript, or their beginnings.
    #[garde(length(chars, min = 1, max = 200))]
    #[param(min_length = 1, max_length = 200, example = "lost my job")]
    q: Option<String>,
}

/// List recordings
///
/// The newest first. `total` is exact without filters, and else counted to 10,000.
#[utoipa::path(
    get, path = "/recordings", tag = "recordings",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of recordings", body = Page<RecordingView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("recordings:read"))),
)]
pub(crate) async fn list(
    caller: Caller<RecordingsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<RecordingView>>> {
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
    for (day, name) in [(query.date_from, "dateFrom"), (query.date_to, "dateTo")] {
        if day.is_some_and(|day| !(1..=9998).contains(&day.year())) {
            return Err(ApiError::invalid_parameter(
                name,
                "not between the years 1 and 9998",
            ));
        }
    }
    if let (Some(from), Some(to)) = (query.date_from, query.date_to)
        && to < from
    {
        return Err(ApiError::invalid_parameter("dateTo", "before dateFrom"));
    }
    let filter = RecordingFilter {
        agent: query.agent_id,
        customer: query.debtor_id,
        outcome: query.outcome,
        flagged: query.flagged,
        from: query.date_from,
        to: query.date_to,
        q: query.q,
    };
    let tx = caller.read().await?;
    let (rows, count) = recordings::list(&tx, caller.organization(), &filter, start, limit + 1)
        .await
        .map_err(|error| paging.blame_cursor(error))?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let page = paging.page(rows, total, |row| -> Place { (row.recorded_at, row.id) })?;
    Ok(Json(page.try_map(RecordingView::new)?))
}
