//! What is owed at the end of the period, by how long it has been owed.

use mojavox_db::{
    Tenant,
    queries::report_content::{self as queries, PortfolioBuckets, PortfolioRows},
    tokio_postgres::Error,
};
use mojavox_domain::report::Metric;
use rust_decimal::Decimal;

use super::{Ask, Content, Figures, Rows, cells, float, mean, percent, share, text};
use crate::{
    model::{Chart, ChartKind, Column, Kind, Row, Series, Table, Value},
    words::{self, code, words as w},
};

/// In the order of age.
const BUCKETS: [&str; 8] = [
    "not_due",
    "days_30",
    "days_60",
    "days_90",
    "days_180",
    "days_365",
    "older",
    "no_due_date",
];

#[derive(Default)]
struct Sum {
    debtors: i64,
    balance: Decimal,
    original: Decimal,
    age_days: i64,
    aged: i64,
}

impl Sum {
    fn of<'a>(rows: impl Iterator<Item = &'a PortfolioBuckets>) -> Self {
        rows.fold(Self::default(), |sum, row| Self {
            debtors: sum.debtors + row.debtors,
            balance: sum.balance + row.balance,
            original: sum.original + row.original,
            age_days: sum.age_days + row.age_days,
            aged: sum.aged + row.aged,
        })
    }
}

fn bucket(row: &PortfolioBuckets) -> &str {
    row.bucket.as_deref().unwrap_or("no_due_date")
}

pub(super) async fn gather(tx: &Tenant, ask: &Ask) -> Result<Content, Error> {
    let rows = queries::portfolio_buckets()
        .bind(tx, &ask.organization, &ask.until, &ask.to())
        .all()
        .await?;
    let all = Sum::of(rows.iter());
    let with = |statuses: &[&str]| {
        Sum::of(
            rows.iter()
                .filter(|row| statuses.contains(&row.status.as_str())),
        )
    };
    let mut figures = Figures::new(ask);
    figures.add(Metric::Debtors, Value::Count(all.debtors));
    figures.add(Metric::OutstandingBalance, Value::Money(all.balance));
    figures.add(Metric::OriginalAmount, Value::Money(all.original));
    // Of the accounts that still owe something.
    figures.add(
        Metric::RecoveryRate,
        share(all.original - all.balance, all.original),
    );
    figures.add(Metric::AverageBalance, mean(all.balance, all.debtors));
    let age = (all.aged > 0).then(|| Value::Count((all.age_days + all.aged / 2) / all.aged));
    figures.add(Metric::AverageAge, age.unwrap_or(Value::Empty));
    figures.add(
        Metric::DisputedBalance,
        Value::Money(with(&["disputed"]).balance),
    );
    figures.add(
        Metric::ArrangedBalance,
        Value::Money(with(&["promised", "payment_plan"]).balance),
    );
    let mut content = Content {
        figures: figures.done(),
        columns: columns(ask),
        expected_rows: all.debtors,
        ..Content::default()
    };
    if ask.wants(Metric::AgeingBuckets) {
        let sums = BUCKETS.map(|name| {
            let sum = Sum::of(rows.iter().filter(|row| bucket(row) == name));
            (code(name), sum)
        });
        let title = words::metric(Metric::AgeingBuckets);
        content.charts.push(chart(title, ChartKind::Bars, &sums));
        content.tables.push(table(title, w::BUCKET, &sums, &all));
    }
    if ask.wants(Metric::Statuses) {
        let mut statuses: Vec<&str> = rows.iter().map(|row| row.status.as_str()).collect();
        statuses.dedup();
        let mut sums: Vec<_> = statuses
            .into_iter()
            .map(|name| (code(name), with(&[name])))
            .collect();
        sums.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.balance));
        let title = words::metric(Metric::Statuses);
        content.charts.push(chart(title, ChartKind::Donut, &sums));
        content.tables.push(table(title, w::STATUS, &sums, &all));
    }
    Ok(content)
}

fn chart(title: words::Label, kind: ChartKind, sums: &[(Value, Sum)]) -> Chart {
    Chart {
        title,
        kind,
        unit: Kind::Money,
        categories: sums.iter().map(|(name, _)| name.clone()).collect(),
        series: vec![Series {
            label: words::metric(Metric::OutstandingBalance),
            values: sums.iter().map(|(_, sum)| float(sum.balance)).collect(),
        }],
    }
}

fn table(title: words::Label, first: words::Label, sums: &[(Value, Sum)], all: &Sum) -> Table {
    Table {
        title,
        columns: vec![
            Column::new(first, Kind::Word),
            Column::summed(words::metric(Metric::Debtors), Kind::Count),
            Column::new(w::SHARE, Kind::Percent),
            Column::summed(words::metric(Metric::OutstandingBalance), Kind::Money),
            Column::new(w::SHARE, Kind::Percent),
        ],
        rows: sums
            .iter()
            .map(|(name, sum)| {
                vec![
                    name.clone(),
                    Value::Count(sum.debtors),
                    percent(sum.debtors, all.debtors),
                    Value::Money(sum.balance),
                    share(sum.balance, all.balance),
                ]
            })
            .collect(),
    }
}

fn columns(ask: &Ask) -> Vec<Column> {
    let mut columns = Vec::new();
    if ask.parameters.personal_data {
        columns.extend([
            Column::new(w::DEBTOR, Kind::Text),
            Column::new(w::EXTERNAL_ID, Kind::Text),
            Column::new(w::REFERENCE, Kind::Text),
        ]);
    }
    columns.extend([
        Column::new(w::STATUS, Kind::Word),
        Column::new(w::DUE_DATE, Kind::Date),
        Column::new(w::AGE, Kind::Count),
        Column::summed(words::metric(Metric::OriginalAmount), Kind::Money),
        Column::summed(w::BALANCE, Kind::Money),
    ]);
    columns
}

pub(super) async fn rows<'a>(tx: &'a Tenant, ask: &'a Ask) -> Result<Rows<'a>, Error> {
    let to = ask.to();
    let rows = queries::portfolio_rows()
        .bind(tx, &ask.organization, &ask.until, &to)
        .iter()
        .await?;
    let personal = ask.parameters.personal_data;
    Ok(cells(rows, move |row| debtor(row, personal)))
}

fn debtor(row: PortfolioRows, personal: bool) -> Row {
    let mut cells = Vec::with_capacity(8);
    if personal {
        cells.extend([
            Value::Text(row.debtor),
            text(row.external_id),
            text(row.reference),
        ]);
    }
    cells.extend([
        code(&row.status),
        row.due_date.map_or(Value::Empty, Value::Date),
        row.age
            .map_or(Value::Empty, |days| Value::Count(days.into())),
        Value::Money(row.original_amount),
        Value::Money(row.balance),
    ]);
    cells
}
