//! A document with everything in it, for tests.

use jiff::{civil::date, tz::TimeZone};
use mojavox_domain::report::{DateRange, Language, Metric, ReportType};
use rust_decimal::Decimal;

use report_generator::{
    Chart, ChartKind, Column, Document, Figure, Header, Kind, Series, Table, Value,
    words::{self, code, weekday, words as w},
};

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn figure(metric: Metric, value: Value, change: Option<&str>) -> Figure {
    Figure {
        label: words::metric(metric),
        value,
        change: change.map(decimal),
        definition: words::definition(metric),
    }
}

pub(crate) fn header(language: Language, currency: &str) -> Header {
    Header {
        organization: "Crédit Ménager – Recouvrement".to_owned(),
        kind: ReportType::Recovery,
        name: "Comité de direction".to_owned(),
        days: DateRange {
            from: date(2026, 8, 1),
            to: date(2026, 10, 31),
        },
        made_at: "2026-11-02T08:05:00Z".parse().expect("a moment"),
        zone: TimeZone::get("Europe/Paris").expect("a zone"),
        language,
        currency: currency.to_owned(),
    }
}

pub(crate) fn document(language: Language, currency: &str) -> Document {
    let days: Vec<_> = (0..92)
        .map(|day| date(2026, 8, 1).saturating_add(jiff::Span::new().days(day)))
        .collect();
    let wave = |place: usize, height: f64| {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
        let place = place as f64;
        (height * (1.2 + (place / 9.0).sin()) + place * height / 60.0).round()
    };
    let line = |label, height| Series {
        label,
        values: (0..days.len()).map(|day| Some(wave(day, height))).collect(),
    };
    let methods = [
        "card",
        "bank_transfer",
        "direct_debit",
        "cheque",
        "cash",
        "other",
    ];
    Document {
        header: header(language, currency),
        figures: vec![
            figure(
                Metric::Recovered,
                Value::Money(decimal("1234567.89")),
                Some("12.4"),
            ),
            figure(Metric::Payments, Value::Count(4_312), Some("8.1")),
            figure(
                Metric::AveragePayment,
                Value::Money(decimal("286.31")),
                Some("-3.9"),
            ),
            figure(Metric::Refunds, Value::Money(decimal("1820.00")), Some("0")),
            figure(Metric::RecoveryRate, Value::Percent(decimal("18.7")), None),
            figure(Metric::Promises, Value::Count(2_104), Some("4.2")),
            figure(
                Metric::PromiseKeptRate,
                Value::Percent(decimal("71.3")),
                None,
            ),
            figure(Metric::AverageDuration, Value::Seconds(187), None),
            figure(Metric::Sentiment, Value::Empty, None),
        ],
        charts: vec![
            Chart {
                title: w::RECOVERED_BY_DAY,
                kind: ChartKind::Line,
                unit: Kind::Money,
                categories: days.iter().copied().map(Value::Date).collect(),
                series: vec![line(words::metric(Metric::Recovered), 9_000.0)],
            },
            Chart {
                title: w::CALLS_BY_DAY,
                kind: ChartKind::Line,
                unit: Kind::Count,
                categories: days.iter().copied().map(Value::Date).collect(),
                series: vec![
                    line(words::metric(Metric::Attempts), 900.0),
                    line(words::metric(Metric::Answered), 500.0),
                    line(words::metric(Metric::RightParty), 220.0),
                    line(words::metric(Metric::Successes), 90.0),
                ],
            },
            Chart {
                title: w::BY_METHOD,
                kind: ChartKind::Donut,
                unit: Kind::Money,
                categories: methods.iter().map(|method| code(method)).collect(),
                series: vec![Series {
                    label: words::metric(Metric::Recovered),
                    values: [61e4, 32e4, 18e4, 6e4, 4e4, -1e3].map(Some).to_vec(),
                }],
            },
            Chart {
                title: words::metric(Metric::Outcomes),
                kind: ChartKind::Bars,
                unit: Kind::Count,
                categories: [
                    "no_answer",
                    "voicemail",
                    "promise_to_pay",
                    "wrong_person",
                    "cease",
                ]
                .iter()
                .map(|outcome| code(outcome))
                .collect(),
                series: vec![Series {
                    label: words::metric(Metric::Attempts),
                    values: [5_210.0, 3_100.0, 1_204.0, 310.0, 4.0].map(Some).to_vec(),
                }],
            },
            Chart {
                title: w::CHECKS_BY_DAY,
                kind: ChartKind::Stacked,
                unit: Kind::Count,
                categories: days.iter().copied().take(31).map(Value::Date).collect(),
                series: vec![
                    Series {
                        label: w::ALLOWED,
                        values: (0..31).map(|day| Some(wave(day, 300.0))).collect(),
                    },
                    Series {
                        label: words::metric(Metric::Blocked),
                        values: (0..31).map(|day| Some(wave(day, 40.0))).collect(),
                    },
                ],
            },
            Chart {
                title: words::metric(Metric::ReachableHours),
                kind: ChartKind::Heatmap,
                unit: Kind::Percent,
                categories: (0..24).map(Value::Count).collect(),
                series: (0..7)
                    .map(|day| Series {
                        label: weekday(day),
                        values: (0..24)
                            .map(|hour| (8..20).contains(&hour).then(|| wave(hour + day, 22.0)))
                            .collect(),
                    })
                    .collect(),
            },
        ],
        tables: vec![payments(&methods), agents(), by_day(&days)],
    }
}

fn payments(methods: &[&str]) -> Table {
    let rows = methods.iter().zip(1..).map(|(method, count)| {
        vec![
            code(method),
            Value::Count(count * 100),
            Value::Money(Decimal::from(count) * decimal("12345.67")),
        ]
    });
    Table {
        title: w::BY_METHOD,
        columns: vec![
            Column::new(w::METHOD, Kind::Word),
            Column::summed(words::metric(Metric::Payments), Kind::Count),
            Column::summed(words::metric(Metric::Recovered), Kind::Money),
        ],
        rows: rows.collect(),
    }
}

pub(crate) fn by_day(days: &[jiff::civil::Date]) -> Table {
    let rows = days.iter().zip(1..).map(|(day, count)| {
        vec![
            Value::Date(*day),
            Value::Count(count),
            Value::Money(Decimal::from(count) * decimal("100.10")),
        ]
    });
    Table {
        title: w::BY_DAY,
        columns: vec![
            Column::new(w::DAY, Kind::Date),
            Column::summed(words::metric(Metric::Payments), Kind::Count),
            Column::summed(words::metric(Metric::Recovered), Kind::Money),
        ],
        rows: rows.collect(),
    }
}

/// As wide as a ranking with all its columns.
fn agents() -> Table {
    let mut columns = vec![
        Column::new(w::RANK, Kind::Count),
        Column::new(w::AGENT, Kind::Text),
    ];
    let metrics = &Metric::ALL[..16];
    columns.extend(
        metrics
            .iter()
            .map(|metric| Column::summed(words::metric(*metric), Kind::Money)),
    );
    let rows = (1..=12).map(|rank| {
        let mut row = vec![Value::Count(rank), Value::Text(format!("Camille {rank}"))];
        row.extend(
            metrics
                .iter()
                .map(|_| Value::Money(Decimal::from(rank) * decimal("1234.50"))),
        );
        row
    });
    Table {
        title: w::RANKING,
        columns,
        rows: rows.collect(),
    }
}
