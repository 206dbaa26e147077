use axum::Json;
use garde::Validate;
use jiff::{ToSpan as _, civil::Date};
use mojavox_db::queries::analytics;
use mojavox_domain::{figures::moving_average_of_three, money::Money, permissions::AnalyticsRead};
use mojavox_http::{ApiError, ApiResult, Caller, Problem, Query};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::period::today;

const MAX_MONTHS: i32 = 60;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct TrendQuery {
    /// Months up to this one, `1m` to `60m`; six unless given.
    #[garde(skip)]
    #[param(pattern = "^[1-9][0-9]?m$", example = "6m")]
    period: Option<String>,
}

/// A month of the organisation.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TrendMonth {
    /// `YYYY-MM`
    #[schema(example = "2026-11")]
    month: String,
    /// Cleared payments less refunds and chargebacks.
    recovered: Money,
    /// Payments cleared.
    payments: i64,
    /// Recovered since the first month shown.
    cumulative: Money,
    /// Mean of this month and the two before; of fewer at the beginning.
    moving_average: Money,
    /// The month is not over.
    incomplete: bool,
}

/// Recovery month by month
#[utoipa::path(
    get, path = "/analytics/recovery-trend", tag = "analytics",
    params(TrendQuery),
    responses(
        (status = 200, description = "Oldest month first", body = Vec<TrendMonth>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("analytics:read"))),
)]
pub(crate) async fn recovery_trend(
    caller: Caller<AnalyticsRead>,
    Query(query): Query<TrendQuery>,
) -> ApiResult<Json<Vec<TrendMonth>>> {
    let months = months(query.period.as_deref())?;
    let tx = caller.read().await?;
    let (today, _) = today(&tx).await?;
    let from = today.first_of_month().saturating_sub((months - 1).months());
    let rows = analytics::recovery_by_month()
        .bind(&tx, &from, &today, &caller.organization().uuid())
        .all()
        .await?;
    tx.commit().await?;
    let recovered: Vec<Decimal> = rows.iter().map(|row| row.recovered).collect();
    let averages = moving_average_of_three(&recovered);
    let mut cumulative = Decimal::ZERO;
    let trend = rows
        .into_iter()
        .zip(averages)
        .map(|(row, average)| {
            cumulative += row.recovered;
            TrendMonth {
                month: row.month.strftime("%Y-%m").to_string(),
                recovered: row.recovered.into(),
                payments: row.payments,
                cumulative: cumulative.into(),
                moving_average: average.into(),
                incomplete: is_incomplete(row.month, today),
            }
        })
        .collect();
    Ok(Json(trend))
}

/// A month is over on the day after its last.
fn is_incomplete(month: Date, today: Date) -> bool {
    month.last_of_month() >= today
}

fn months(period: Option<&str>) -> ApiResult<i32> {
    let Some(period) = period else { return Ok(6) };
    period
        .strip_suffix('m')
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        .filter(|months| (1..=MAX_MONTHS).contains(months))
        .ok_or_else(|| ApiError::invalid_parameter("period", format!("1m to {MAX_MONTHS}m")))
}
