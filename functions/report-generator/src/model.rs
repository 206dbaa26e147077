//! What a report shows, whatever it is written as.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use mojavox_domain::report::{DateRange, Language, ReportType};
use rust_decimal::Decimal;

use crate::words::Label;

/// What stands on the cover.
#[derive(Debug, Clone)]
pub struct Header {
    pub organization: String,
    pub kind: ReportType,
    /// As whoever asked for it called it.
    pub name: String,
    pub days: DateRange,
    pub made_at: Timestamp,
    pub zone: TimeZone,
    pub language: Language,
    /// ISO 4217, of all money in it.
    pub currency: String,
}

/// All but the rows of detail, which may be millions and are streamed.
#[derive(Debug, Clone)]
pub struct Document {
    pub header: Header,
    pub figures: Vec<Figure>,
    pub charts: Vec<Chart>,
    pub tables: Vec<Table>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub label: Label,
    pub value: Value,
    /// Percent against the period of equal length just before; `None` where that was nothing, or
    /// where there is nothing to compare.
    pub change: Option<Decimal>,
    /// How it is counted.
    pub definition: Label,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// In somebody's own words: never looked into.
    Text(String),
    /// In ours.
    Word(Label),
    Count(i64),
    Money(Decimal),
    /// Per hundred.
    Percent(Decimal),
    /// A mean on a scale of its own, such as sentiment.
    Score(f64),
    Seconds(i64),
    Date(Date),
    Moment(Timestamp),
    Empty,
}

/// What a column's cells are, [`Value::Empty`] apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Word,
    Count,
    Money,
    Percent,
    Score,
    Seconds,
    Date,
    Moment,
}

impl Kind {
    /// Whether its cells are numbers, which stand at the right.
    pub const fn is_number(self) -> bool {
        matches!(
            self,
            Self::Count | Self::Money | Self::Percent | Self::Score | Self::Seconds
        )
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub label: Label,
    pub kind: Kind,
    /// Whether its sum means something.
    pub summed: bool,
}

impl Column {
    pub const fn new(label: Label, kind: Kind) -> Self {
        Self {
            label,
            kind,
            summed: false,
        }
    }

    pub const fn summed(label: Label, kind: Kind) -> Self {
        Self {
            label,
            kind,
            summed: true,
        }
    }
}

pub type Row = Vec<Value>;

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub title: Label,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

impl Table {
    /// The sums of the columns that have one; `None` where no column does.
    pub fn totals(&self) -> Option<Row> {
        let mut totals = Totals::new(&self.columns);
        for row in &self.rows {
            totals.add(row);
        }
        totals.row()
    }
}

/// Sums of columns while rows go by.
#[derive(Debug, Clone)]
pub struct Totals(Vec<Option<Value>>);

impl Totals {
    pub fn new(columns: &[Column]) -> Self {
        let zero = |column: &Column| match column.kind {
            Kind::Money => Value::Money(Decimal::ZERO),
            Kind::Seconds => Value::Seconds(0),
            _ => Value::Count(0),
        };
        let sums = columns.iter();
        Self(
            sums.map(|column| column.summed.then(|| zero(column)))
                .collect(),
        )
    }

    pub fn add(&mut self, row: &[Value]) {
        for (total, value) in self.0.iter_mut().zip(row) {
            match (total, value) {
                (Some(Value::Money(sum)), Value::Money(more)) => *sum += more,
                (Some(Value::Count(sum)), Value::Count(more))
                | (Some(Value::Seconds(sum)), Value::Seconds(more)) => *sum += more,
                _ => {}
            }
        }
    }

    /// With empty cells where there is nothing to sum; `None` where there is nothing at all.
    pub fn row(self) -> Option<Row> {
        self.0.iter().any(Option::is_some).then(|| {
            let cells = self.0.into_iter();
            cells.map(|cell| cell.unwrap_or(Value::Empty)).collect()
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// A line a series over days.
    Line,
    /// A bar a category, of the first series.
    Bars,
    /// A bar a category, the series on top of each other.
    Stacked,
    /// Shares of the first series.
    Donut,
    /// A row a series, a column a category.
    Heatmap,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    pub title: Label,
    pub kind: ChartKind,
    /// Of the values: money, counts or percent.
    pub unit: Kind,
    pub categories: Vec<Value>,
    pub series: Vec<Series>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub label: Label,
    /// One a category; `None` is a gap.
    pub values: Vec<Option<f64>>,
}
