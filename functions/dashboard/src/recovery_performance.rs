use axum::Json;
use garde::Validate;
use jiff::civil::Date;
use mojavox_db::queries::dashboard;
use mojavox_domain::{
    figures::{Percent, percentage},
    money::Money,
    permissions::DashboardRead,
};
use mojavox_http::{ApiResult, Caller, Problem, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct RecoveryQuery {
    /// Days up to today; a month unless given.
    #[garde(skip)]
    #[param(inline)]
    period: Option<Days>,
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub(crate) enum Days {
    #[serde(rename = "7d")]
    Seven,
    #[serde(rename = "30d")]
    Thirty,
    #[serde(rename = "90d")]
    Ninety,
}

/// A day of the organisation.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RecoveryDay {
    #[schema(value_type = String, format = Date, example = "2026-11-22")]
    date: Date,
    /// Cleared payments less refunds and chargebacks.
    recovered: Money,
    /// Placed and received.
    calls: i64,
    /// Percent of right-party calls; `null` on a day without any.
    success_rate: Option<Percent>,
}

/// Recovery day by day
///
/// A row for each day up to today, also where nothing happened.
#[utoipa::path(
    get, path = "/dashboard/recovery-performance", tag = "dashboard",
    params(RecoveryQuery),
    responses(
        (status = 200, description = "Oldest day first", body = Vec<RecoveryDay>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("dashboard:read"))),
)]
pub(crate) async fn recovery_performance(
    caller: Caller<DashboardRead>,
    Query(query): Query<RecoveryQuery>,
) -> ApiResult<Json<Vec<RecoveryDay>>> {
    let days = match query.period.unwrap_or(Days::Thirty) {
        Days::Seven => 7,
        Days::Thirty => 30,
        Days::Ninety => 90,
    };
    let tx = caller.read().await?;
    let rows = dashboard::recovery_performance()
        .bind(&tx, &caller.now(), &caller.organization().uuid(), &days)
        .map(|row| RecoveryDay {
            date: row.day,
            recovered: row.recovered.into(),
            calls: row.calls,
            success_rate: percentage(row.successes, row.right_party),
        })
        .all()
        .await?;
    tx.commit().await?;
    Ok(Json(rows))
}
