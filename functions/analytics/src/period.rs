//! The days that an answer is about.

use garde::Validate;
use jiff::{ToSpan as _, civil::Date};
use mojavox_db::{Tenant, queries::analytics};
use mojavox_http::{ApiError, ApiResult};
use serde::Deserialize;
use utoipa::IntoParams;

const DEFAULT_DAYS: i64 = 30;
/// Two years: rollups keep longer ones, but no chart shows them day by day.
const MAX_DAYS: i32 = 732;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct DateRange {
    /// First day, in the organisation's time zone; 30 days up to `to` unless given.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-10-24")]
    from: Option<Date>,
    /// Last day, inclusive; today unless given.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-22")]
    to: Option<Date>,
}

/// Days from `from` to `to`, both included.
pub(crate) struct Days {
    pub(crate) from: Date,
    pub(crate) to: Date,
    pub(crate) currency: String,
}

/// Today where the organisation is.
pub(crate) async fn today(tx: &Tenant) -> ApiResult<(Date, String)> {
    let row = analytics::local_today()
        .bind(tx, &tx.now(), &tx.organization().uuid())
        .one()
        .await?;
    Ok((row.today, row.currency))
}

impl DateRange {
    /// # Errors
    /// 422 naming the parameter: out of range, upside down or too long.
    pub(crate) async fn resolve(&self, tx: &Tenant) -> ApiResult<Days> {
        for (name, day) in [("from", self.from), ("to", self.to)] {
            if day.is_some_and(|day| !(2000..=2999).contains(&day.year())) {
                return Err(ApiError::invalid_parameter(
                    name,
                    "between the years 2000 and 2999",
                ));
            }
        }
        let (today, currency) = today(tx).await?;
        let to = self.to.unwrap_or(today);
        let from = self
            .from
            .unwrap_or_else(|| to.saturating_sub((DEFAULT_DAYS - 1).days()));
        let days = (to - from).get_days();
        if days < 0 {
            return Err(ApiError::invalid_parameter("to", "before the first day"));
        }
        if days >= MAX_DAYS {
            return Err(ApiError::invalid_parameter(
                "from",
                format!("at most {MAX_DAYS} days"),
            ));
        }
        Ok(Days { from, to, currency })
    }
}
