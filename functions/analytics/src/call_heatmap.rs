use std::collections::HashMap;

use axum::Json;
use jiff::civil::Date;
use mojavox_db::queries::analytics;
use mojavox_domain::{
    figures::{Percent, percentage},
    permissions::AnalyticsRead,
};
use mojavox_http::{ApiResult, Caller, Problem, Query};
use serde::Serialize;
use utoipa::ToSchema;

use crate::period::DateRange;

/// Fewer attempts than this say nothing about an hour.
const MIN_ATTEMPTS: i64 = 20;

/// When calls are made and what comes of them, in the debtors' own time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Heatmap {
    #[schema(value_type = String, format = Date)]
    from: Date,
    #[schema(value_type = String, format = Date)]
    to: Date,
    /// 168 cells: Monday 0 h first, Sunday 23 h last.
    #[schema(min_items = 168, max_items = 168)]
    cells: Vec<Cell>,
}

/// An hour of a weekday.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Cell {
    /// 1 Monday to 7 Sunday.
    #[schema(minimum = 1, maximum = 7)]
    weekday: i16,
    #[schema(minimum = 0, maximum = 23)]
    hour: i16,
    attempts: i64,
    /// By a human.
    answered: i64,
    right_party: i64,
    /// Right-party calls with a payment, promise, plan or settlement.
    success: i64,
    /// Successes per hundred attempts; `null` below 20 attempts.
    rate: Option<Percent>,
}

/// Calls by hour and weekday
#[utoipa::path(
    get, path = "/analytics/call-heatmap", tag = "analytics",
    params(DateRange),
    responses(
        (status = 200, description = "7 x 24 cells in debtor-local time", body = Heatmap),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("analytics:read"))),
)]
pub(crate) async fn call_heatmap(
    caller: Caller<AnalyticsRead>,
    Query(range): Query<DateRange>,
) -> ApiResult<Json<Heatmap>> {
    let tx = caller.read().await?;
    let days = range.resolve(&tx).await?;
    let rows = analytics::call_heatmap()
        .bind(&tx, &caller.organization().uuid(), &days.from, &days.to)
        .all()
        .await?;
    tx.commit().await?;
    let mut found: HashMap<_, _> = rows
        .into_iter()
        .map(|row| ((row.weekday, row.hour), row))
        .collect();
    let cells = (1..=7)
        .flat_map(|weekday| (0..24).map(move |hour| (weekday, hour)))
        .map(|(weekday, hour)| {
            let counts = found.remove(&(weekday, hour));
            let count = |of: fn(&analytics::CallHeatmap) -> i64| counts.as_ref().map_or(0, of);
            let (attempts, success) = (count(|row| row.attempts), count(|row| row.successes));
            Cell {
                weekday,
                hour,
                attempts,
                answered: count(|row| row.answered),
                right_party: count(|row| row.right_party),
                success,
                rate: percentage(success, attempts).filter(|_| attempts >= MIN_ATTEMPTS),
            }
        })
        .collect();
    Ok(Json(Heatmap {
        from: days.from,
        to: days.to,
        cells,
    }))
}
