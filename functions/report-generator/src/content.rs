//! What each type of report says: figures, charts and tables, and the rows behind them.

mod agent_performance;
mod calls;
mod campaign;
mod compliance;
mod portfolio_ageing;
mod recovery;

use std::pin::Pin;

use futures::{Stream, StreamExt as _};
use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};
use mojavox_db::{Tenant, tokio_postgres::Error};
use mojavox_domain::{
    figures,
    report::{Metric, ReportParameters, ReportType},
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use uuid::Uuid;

use crate::{
    model::{Chart, Column, Figure, Row, Table, Value},
    words::{self, Label},
};

/// What is asked for, in the terms of the queries.
#[derive(Debug, Clone)]
pub struct Ask {
    pub kind: ReportType,
    pub parameters: ReportParameters,
    pub zone: TimeZone,
    pub organization: Uuid,
    /// The period, half-open.
    pub since: Timestamp,
    pub until: Timestamp,
    /// Whether charts, tables and comparisons are shown. What holds nothing but rows is spared
    /// their queries, which over a million rows are a third of its time.
    pub summary: bool,
}

/// The calendar ends before the period does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the period is beyond the calendar")]
pub struct BeyondCalendar;

impl Ask {
    /// # Errors
    /// Days without a midnight: the calendar ends.
    pub fn new(
        kind: ReportType,
        parameters: ReportParameters,
        zone: TimeZone,
        organization: Uuid,
    ) -> Result<Self, BeyondCalendar> {
        let days = parameters.date_range;
        let (since, until) = between(days.from, days.to, &zone)?;
        Ok(Self {
            kind,
            parameters,
            zone,
            organization,
            since,
            until,
            summary: true,
        })
    }

    fn wants(&self, metric: Metric) -> bool {
        self.parameters.wants(metric)
    }

    fn from(&self) -> Date {
        self.parameters.date_range.from
    }

    fn to(&self) -> Date {
        self.parameters.date_range.to
    }

    fn campaign(&self) -> Option<Uuid> {
        self.parameters.campaign_id.map(|id| id.uuid())
    }

    /// The period of equal length just before; `None` where the calendar begins, and where nothing
    /// is compared.
    fn before(&self) -> Option<Self> {
        if !self.summary {
            return None;
        }
        let days = self.parameters.date_range;
        let length = (days.to - days.from).get_days() + 1;
        let mut parameters = self.parameters.clone();
        parameters.date_range.from = days.from.checked_sub(length.days()).ok()?;
        parameters.date_range.to = days.to.checked_sub(length.days()).ok()?;
        Self::new(self.kind, parameters, self.zone.clone(), self.organization).ok()
    }
}

/// From the midnight that begins the first day to the one that ends the last.
fn between(
    first: Date,
    last: Date,
    zone: &TimeZone,
) -> Result<(Timestamp, Timestamp), BeyondCalendar> {
    let midnight = |day: Date| day.to_zoned(zone.clone()).map(|zoned| zoned.timestamp());
    let after = last.checked_add(1.day()).map_err(|_| BeyondCalendar)?;
    Ok((
        midnight(first).map_err(|_| BeyondCalendar)?,
        midnight(after).map_err(|_| BeyondCalendar)?,
    ))
}

/// Everything but the rows of detail.
#[derive(Debug, Clone, Default)]
pub struct Content {
    pub figures: Vec<Figure>,
    pub charts: Vec<Chart>,
    pub tables: Vec<Table>,
    pub columns: Vec<Column>,
    /// How many rows of detail there are, about: for the progress.
    pub expected_rows: i64,
}

pub(crate) type Rows<'a> = Pin<Box<dyn Stream<Item = Result<Row, Error>> + Send + 'a>>;

/// # Errors
/// The database's.
pub async fn gather(tx: &Tenant, ask: &Ask) -> Result<Content, Error> {
    match ask.kind {
        ReportType::Recovery => recovery::gather(tx, ask).await,
        ReportType::AgentPerformance => agent_performance::gather(tx, ask).await,
        ReportType::Campaign => campaign::gather(tx, ask).await,
        ReportType::Compliance => compliance::gather(tx, ask).await,
        ReportType::Calls => calls::gather(tx, ask).await,
        ReportType::PortfolioAgeing => portfolio_ageing::gather(tx, ask).await,
    }
}

/// The rows of detail, as the database sends them: the next ones are asked for when these were
/// taken.
///
/// # Errors
/// The database's.
pub async fn rows<'a>(tx: &'a Tenant, ask: &'a Ask) -> Result<Rows<'a>, Error> {
    match ask.kind {
        ReportType::Recovery => recovery::rows(tx, ask).await,
        ReportType::AgentPerformance => agent_performance::rows(tx, ask).await,
        ReportType::Campaign => campaign::rows(tx, ask).await,
        ReportType::Compliance => compliance::rows(tx, ask).await,
        ReportType::Calls => calls::rows(tx, ask).await,
        ReportType::PortfolioAgeing => portfolio_ageing::rows(tx, ask).await,
    }
}

/// A stream of typed rows as one of cells.
fn cells<'a, T: 'a>(
    rows: impl Stream<Item = Result<T, Error>> + Send + 'a,
    cells: impl Fn(T) -> Row + Send + 'a,
) -> Rows<'a> {
    Box::pin(rows.map(move |row| row.map(&cells)))
}

/// Figures in the order in which they are shown, those that were asked for.
struct Figures<'a> {
    ask: &'a Ask,
    figures: Vec<Figure>,
}

impl<'a> Figures<'a> {
    const fn new(ask: &'a Ask) -> Self {
        Self {
            ask,
            figures: Vec::new(),
        }
    }

    fn add(&mut self, metric: Metric, value: Value) {
        self.compared(metric, value, None);
    }

    /// With the change against `before`.
    fn compared(&mut self, metric: Metric, value: Value, before: Option<Value>) {
        if !self.ask.wants(metric) {
            return;
        }
        let change = before.and_then(|before| {
            let change = figures::change(measure(&value)?, measure(&before)?)?;
            Some(change.decimal())
        });
        self.figures.push(Figure {
            label: words::metric(metric),
            value,
            change,
            definition: words::definition(metric),
        });
    }

    fn done(self) -> Vec<Figure> {
        self.figures
    }
}

fn measure(value: &Value) -> Option<Decimal> {
    match value {
        Value::Count(count) | Value::Seconds(count) => Some(Decimal::from(*count)),
        Value::Money(amount) => Some(*amount),
        _ => None,
    }
}

fn percent(part: i64, whole: i64) -> Value {
    figures::percentage(part, whole).map_or(Value::Empty, |share| Value::Percent(share.decimal()))
}

/// `part` of `whole` money, in percent.
fn share(part: Decimal, whole: Decimal) -> Value {
    if whole.is_zero() {
        return Value::Empty;
    }
    Value::Percent((part / whole * Decimal::ONE_HUNDRED).round_dp(1))
}

fn mean(sum: Decimal, count: i64) -> Value {
    if count == 0 {
        return Value::Empty;
    }
    Value::Money(
        (sum / Decimal::from(count))
            .round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero),
    )
}

/// Seconds a call, rounded as the dashboard does.
fn mean_seconds(seconds: i64, calls: i64) -> Value {
    if calls == 0 {
        return Value::Empty;
    }
    Value::Seconds((seconds + calls / 2) / calls)
}

fn score(value: Option<f64>) -> Value {
    value.map_or(Value::Empty, Value::Score)
}

fn text(value: Option<String>) -> Value {
    value.map_or(Value::Empty, Value::Text)
}

fn named(name: Option<String>, otherwise: Label) -> Value {
    name.map_or(Value::Word(otherwise), Value::Text)
}

fn float(amount: Decimal) -> Option<f64> {
    amount.to_f64()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a chart's height: nobody sees the sixteenth digit"
)]
const fn height(count: i64) -> f64 {
    count as f64
}

/// A longer period has its line by month: days would be a thicket.
const DAYS_IN_A_LINE: usize = 124;

/// Points of a line: days, or their sums by month when there are too many; a month stands at its
/// first day of the period.
fn points<const N: usize>(days: Vec<(Date, [f64; N])>) -> Vec<(Date, [f64; N])> {
    if days.len() <= DAYS_IN_A_LINE {
        return days;
    }
    let mut months: Vec<(Date, [f64; N])> = Vec::new();
    for (day, values) in days {
        match months.last_mut() {
            Some((first, sums)) if (first.year(), first.month()) == (day.year(), day.month()) => {
                for (sum, value) in sums.iter_mut().zip(values) {
                    *sum += value;
                }
            }
            _ => months.push((day, values)),
        }
    }
    months
}
