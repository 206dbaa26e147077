use axum::Json;
use garde::Validate;
use jiff::civil::Date;
use mojavox_db::queries::dashboard;
use mojavox_domain::{
    figures::{Percent, change, percentage},
    money::Money,
    permissions::{DashboardRead, Role},
};
use mojavox_http::{ApiError, ApiResult, Caller, Problem, Query};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The longest period; also keeps dates within what the database can subtract from.
const MAX_DAYS: i32 = 3_660;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Period {
    /// First day, in the organisation's time zone; the first of this month unless given.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-01")]
    from: Option<Date>,
    /// Last day, inclusive; today unless given.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-30")]
    to: Option<Date>,
}

impl Period {
    fn check(&self) -> ApiResult<()> {
        for (name, day) in [("from", self.from), ("to", self.to)] {
            if day.is_some_and(|day| !(2000..=2999).contains(&day.year())) {
                return Err(ApiError::invalid_parameter(
                    name,
                    "between the years 2000 and 2999",
                ));
            }
        }
        Ok(())
    }
}

/// Figures of a period, with how they compare to the period of equal length just before.
///
/// A change is (current - previous) / |previous| in percent with one decimal, `null` where previous
/// is 0.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Kpis {
    /// ISO 4217.
    #[schema(example = "USD")]
    currency: String,
    #[schema(value_type = String, format = Date)]
    from: Date,
    #[schema(value_type = String, format = Date)]
    to: Date,
    /// Cleared payments less refunds and chargebacks; promises are not money.
    total_recovered: Money,
    total_recovered_change: Option<Percent>,
    /// AI agents that are online or busy.
    active_agents: i64,
    total_agents: i64,
    /// Calls since local midnight, both directions; those the compliance gate blocked are none.
    calls_today: i64,
    /// Against yesterday up to the same time of day.
    calls_today_change: Option<Percent>,
    /// Seconds, of calls that a human answered; 0 without any.
    avg_call_duration: i64,
    /// Percent of right-party calls that yielded a payment, promise, plan or settlement; 0 without any.
    success_rate: Percent,
    success_rate_change: Option<Percent>,
    /// Waiting for a decision that the caller may make.
    pending_approvals: i64,
    /// Running now.
    active_campaigns: i64,
}

/// Key figures
///
/// Of the month to date unless a period is given; figures of "now" (agents, calls today,
/// approvals, campaigns) do not depend on it.
#[utoipa::path(
    get, path = "/dashboard/kpis", tag = "dashboard",
    params(Period),
    responses(
        (status = 200, description = "The figures", body = Kpis),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("dashboard:read"))),
)]
pub(crate) async fn kpis(
    caller: Caller<DashboardRead>,
    Query(period): Query<Period>,
) -> ApiResult<Json<Kpis>> {
    period.check()?;
    // An approval asks for admins or supervisors; whoever is neither decides none.
    let decides: Vec<&str> = Role::ALL
        .iter()
        .filter(|role| **role <= caller.role())
        .map(|role| role.name())
        .collect();
    let tx = caller.read().await?;
    let row = dashboard::kpis()
        .bind(
            &tx,
            &caller.now(),
            &caller.organization().uuid(),
            &period.from,
            &period.to,
            &decides,
            &caller.user().uuid(),
        )
        .one()
        .await?;
    tx.commit().await?;
    let days = (row.to_day - row.from_day).get_days();
    if days < 0 {
        return Err(ApiError::invalid_parameter(
            "to",
            "before the period's first day",
        ));
    }
    if days >= MAX_DAYS {
        return Err(ApiError::invalid_parameter(
            "from",
            format!("a period has at most {MAX_DAYS} days"),
        ));
    }
    // The change is that of the rates themselves, not of what is left of them when shown.
    let rate = share(row.successes, row.right_party);
    let previous_rate = share(row.previous_successes, row.previous_right_party);
    Ok(Json(Kpis {
        currency: row.currency,
        from: row.from_day,
        to: row.to_day,
        total_recovered: row.recovered.into(),
        total_recovered_change: change(row.recovered, row.previous_recovered.unwrap_or_default()),
        active_agents: row.active_agents,
        total_agents: row.total_agents,
        calls_today: row.calls_today,
        calls_today_change: change(
            Decimal::from(row.calls_today),
            Decimal::from(row.calls_yesterday_so_far),
        ),
        avg_call_duration: if row.answered == 0 {
            0
        } else {
            (row.talk_seconds + row.answered / 2) / row.answered
        },
        success_rate: percentage(row.successes, row.right_party).unwrap_or(Percent::ZERO),
        success_rate_change: change(rate, previous_rate),
        pending_approvals: row.pending_approvals,
        active_campaigns: row.active_campaigns,
    }))
}

/// 0 of nothing.
fn share(part: i64, whole: i64) -> Decimal {
    Decimal::from(part)
        .checked_div(Decimal::from(whole))
        .unwrap_or_default()
}
