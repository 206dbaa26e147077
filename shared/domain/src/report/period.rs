//! Periods that move with the day: what a schedule's run reports on.

use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, Weekday},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

use super::DateRange;

/// `last_366_days` is the longest.
pub const MAX_LAST_DAYS: u16 = 366;

/// Whole days of the organisation, seen from the day of the run. What is "last" ended before that
/// day; what is "to date" ends with it, as far as it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Period {
    LastDay,
    /// The seven days before the day of the run, or another number of them.
    LastDays(u16),
    /// Monday to Sunday (ISO 8601).
    LastWeek,
    LastMonth,
    LastQuarter,
    LastYear,
    WeekToDate,
    MonthToDate,
    QuarterToDate,
    YearToDate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected one of last_day, last_week, last_month, last_quarter, last_year, week_to_date, month_to_date, \
     quarter_to_date, year_to_date, or last_<n>_days with n from 1 to 366"
)]
pub struct NotAPeriod;

impl Period {
    const NAMED: [(Self, &'static str); 9] = [
        (Self::LastDay, "last_day"),
        (Self::LastWeek, "last_week"),
        (Self::LastMonth, "last_month"),
        (Self::LastQuarter, "last_quarter"),
        (Self::LastYear, "last_year"),
        (Self::WeekToDate, "week_to_date"),
        (Self::MonthToDate, "month_to_date"),
        (Self::QuarterToDate, "quarter_to_date"),
        (Self::YearToDate, "year_to_date"),
    ];

    /// The days of a run at a moment, where the days are the zone's. `None` where the calendar ends.
    pub fn resolve(self, moment: Timestamp, zone: &TimeZone) -> Option<DateRange> {
        let today = moment.to_zoned(zone.clone()).date();
        self.before(today)
    }

    fn before(self, today: Date) -> Option<DateRange> {
        let yesterday = today.yesterday().ok()?;
        let week = today.checked_sub(today.weekday().since(Weekday::Monday).days());
        let (week, month) = (week.ok()?, today.first_of_month());
        let quarter = month.checked_sub(i32::from((month.month() - 1) % 3).months());
        let (quarter, year) = (quarter.ok()?, today.first_of_year());
        let (from, to) = match self {
            Self::LastDay => (yesterday, yesterday),
            Self::LastDays(days) => (today.checked_sub(i32::from(days).days()).ok()?, yesterday),
            Self::LastWeek => (week.checked_sub(1.week()).ok()?, week.yesterday().ok()?),
            Self::LastMonth => (month.checked_sub(1.month()).ok()?, month.yesterday().ok()?),
            Self::LastQuarter => (
                quarter.checked_sub(3.months()).ok()?,
                quarter.yesterday().ok()?,
            ),
            Self::LastYear => (year.checked_sub(1.year()).ok()?, year.yesterday().ok()?),
            Self::WeekToDate => (week, today),
            Self::MonthToDate => (month, today),
            Self::QuarterToDate => (quarter, today),
            Self::YearToDate => (year, today),
        };
        Some(DateRange { from, to })
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Self::LastDays(days) = self {
            return write!(f, "last_{days}_days");
        }
        let named = Self::NAMED.iter().find(|(period, _)| period == self);
        f.write_str(named.map_or("", |(_, name)| name))
    }
}

impl std::str::FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        if let Some((period, _)) = Self::NAMED.iter().find(|(_, name)| *name == text) {
            return Ok(*period);
        }
        let digits = text
            .strip_prefix("last_")
            .and_then(|rest| rest.strip_suffix("_days"));
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        let days = digits.and_then(|digits| digits.parse().ok());
        days.filter(|days| (1..=MAX_LAST_DAYS).contains(days))
            .map(Self::LastDays)
            .ok_or(NotAPeriod)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}

// By hand: a pattern, not a list.
impl utoipa::PartialSchema for Period {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::Type::String)
            .description(Some(
                "Whole days of the organisation, seen from the day of the run: last_… ended before it, …_to_date ends with it.",
            ))
            .pattern(Some(
                "^(last_(day|week|month|quarter|year)|(week|month|quarter|year)_to_date|last_[0-9]{1,3}_days)$",
            ))
            .examples(["last_month", "last_30_days"])
            .into()
    }
}

impl utoipa::ToSchema for Period {}
