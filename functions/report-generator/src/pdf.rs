//! A report as PDF, typeset by Typst: a cover, key figures, charts, tables, and how the figures are
//! counted.
//!
//! Everything that is shown reaches the template as data and is set as text: nobody's name is ever
//! read as markup.

use std::sync::LazyLock;

use mojavox_domain::report::Language;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use typst::text::Font;
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;

use crate::{
    model::{Chart, ChartKind, Document, Figure, Kind, Table, Value},
    words::{Format, words as w},
};

/// Rows of a table that a page-turner still reads; a line below it says how many more there are.
const MOST_ROWS: usize = 400;
/// Slices of a ring that can still be told apart; the smaller ones are put together.
const MOST_SLICES: usize = 6;
/// Points of a line that somebody listens to.
const MOST_SPOKEN: usize = 24;
/// Bars of a chart that still fit beside each other.
const MOST_BARS: usize = 16;

const TEMPLATE: &str = include_str!("pdf/report.typ");
const CHARTS: &str = include_str!("pdf/charts.typ");

/// Libertinus, the first of the embedded fonts: its figures can be set in columns, and it has the
/// accents of every European language.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    typst_assets::fonts()
        .take(6)
        .filter_map(|bytes| Font::new(typst::foundations::Bytes::new(bytes), 0))
        .collect()
});

/// Its own words, for the log.
#[derive(Debug, thiserror::Error)]
#[error("the document could not be typeset: {0}")]
pub struct PdfError(String);

/// Typesets a document. Takes a while: not for a thread that others wait for.
///
/// # Errors
/// Typst's, of which a document of ours has none.
pub fn render(document: &Document) -> Result<Vec<u8>, PdfError> {
    let data = serde_json::to_vec(&data(document)).map_err(|error| PdfError(error.to_string()))?;
    let engine = TypstEngine::builder()
        .main_file(("main.typ", TEMPLATE))
        .fonts(FONTS.iter().cloned())
        .with_static_source_file_resolver([("charts.typ", CHARTS)])
        .with_static_file_resolver([("data.json", data)])
        // Nothing of one report is worth remembering for the next.
        .comemo_evict_max_age(Some(0))
        .build();
    let pages: PagedDocument = engine
        .compile()
        .output
        .map_err(|error| PdfError(error.to_string()))?;
    typst_pdf::pdf(&pages, &typst_pdf::PdfOptions::default())
        .map_err(|errors| PdfError(format!("{errors:?}")))
}

/// What the template shows, written as the report's language writes it.
fn data(document: &Document) -> Json {
    let header = &document.header;
    let format = Format {
        language: header.language,
        currency: header.currency.clone(),
        zone: header.zone.clone(),
    };
    let say = |label: crate::words::Label| label.text(header.language);
    let made = header.made_at.to_zoned(header.zone.clone());
    json!({
        "lang": header.language.name(),
        "organization": header.organization,
        "title": header.kind.title(header.language),
        "name": header.name,
        "period": period(document, &format),
        "made": format!("{} {:02}:{:02}", format.long_day(made.date()), made.hour(), made.minute()),
        "note": format!(
            "{} {}, {} {}.",
            say(w::COUNTING_NOTE),
            header.currency,
            say(w::DAYS_NOTE),
            header.zone.iana_name().unwrap_or("UTC")
        ),
        "words": {
            "report": say(w::REPORT), "period": say(w::PERIOD), "made": say(w::MADE_ON), "figures": say(w::KEY_FIGURES),
            "definitions": say(w::DEFINITIONS), "page": say(w::PAGE), "of": say(w::OF), "none": say(w::NO_DATA),
            "total": say(w::TOTAL), "against": say(w::AGAINST), "confidential": say(w::CONFIDENTIAL),
        },
        "figures": document.figures.iter().map(|one| figure(one, &format)).collect::<Vec<_>>(),
        "charts": document.charts.iter().map(|one| chart(one, &format)).collect::<Vec<_>>(),
        "tables": document.tables.iter().map(|one| table(one, &format)).collect::<Vec<_>>(),
    })
}

fn period(document: &Document, format: &Format) -> String {
    let days = document.header.days;
    let (from, to) = (format.long_day(days.from), format.long_day(days.to));
    match format.language {
        Language::En => format!("{from} to {to}"),
        Language::Fr => format!("du {from} au {to}"),
    }
}

fn figure(figure: &Figure, format: &Format) -> Json {
    let change = figure.change.map(|change| {
        let sign = if change > Decimal::ZERO { "+" } else { "" };
        json!({
            "text": format!("{sign}{}", format.percent(change)),
            "up": change > Decimal::ZERO,
            "down": change < Decimal::ZERO,
        })
    });
    json!({
        "label": figure.label.text(format.language),
        "value": format.value(&figure.value),
        "change": change,
        "definition": figure.definition.text(format.language),
    })
}

/// Numbers for the lengths, words for what is written at them.
fn chart(chart: &Chart, format: &Format) -> Json {
    let kind = match chart.kind {
        ChartKind::Line => "line",
        ChartKind::Bars => "bars",
        ChartKind::Stacked => "stacked",
        ChartKind::Donut => "donut",
        ChartKind::Heatmap => "heatmap",
    };
    let mut categories: Vec<String> = chart
        .categories
        .iter()
        .map(|category| match (chart.kind, category) {
            (ChartKind::Heatmap, Value::Count(hour)) => format!("{hour}"),
            (_, category) => format.value(category),
        })
        .collect();
    let mut series: Vec<(String, Vec<Option<f64>>)> = chart
        .series
        .iter()
        .map(|series| {
            (
                series.label.text(format.language).to_owned(),
                series.values.clone(),
            )
        })
        .collect();
    if chart.kind == ChartKind::Donut {
        slices(
            &mut categories,
            &mut series,
            w::OTHERS.text(format.language),
        );
    }
    if chart.kind == ChartKind::Bars {
        categories.truncate(MOST_BARS);
        for (_, values) in &mut series {
            values.truncate(MOST_BARS);
        }
    }
    let stacked = matches!(chart.kind, ChartKind::Stacked);
    let axis = axis(&series, stacked);
    let title = chart.title.text(format.language);
    json!({
        "kind": kind,
        "title": title,
        "empty": !series.iter().any(|(_, values)| values.iter().any(Option::is_some)),
        "alt": in_words(title, &categories, &series, |value| number(value, chart.unit, format)),
        "categories": categories,
        "series": series.iter().map(|(label, values)| json!({
            "label": label,
            "values": values.iter().map(|value| value.map(|value| value.to_string())).collect::<Vec<_>>(),
            "texts": values.iter().map(|value| value.map(|value| number(value, chart.unit, format))).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "axis": axis.iter().map(|tick| json!({ "at": tick.to_string(), "text": short(*tick, chart.unit, format) })).collect::<Vec<_>>(),
    })
}

/// A chart for whoever does not see it.
fn in_words(
    title: &str,
    categories: &[String],
    series: &[(String, Vec<Option<f64>>)],
    number: impl Fn(f64) -> String,
) -> String {
    let mut parts = vec![format!("{title}.")];
    for (label, values) in series {
        let points = categories.iter().zip(values);
        let points: Vec<String> = points
            .filter_map(|(category, value)| Some(format!("{category} {}", number((*value)?))))
            .collect();
        // What is longer stands in the table below it.
        let some = points
            .iter()
            .step_by(points.len().div_ceil(MOST_SPOKEN).max(1));
        let some: Vec<&str> = some.map(String::as_str).collect();
        parts.push(format!("{label}: {}.", some.join("; ")));
    }
    parts.join(" ")
}

/// The largest slices; what is nothing or less has no slice.
fn slices(categories: &mut Vec<String>, series: &mut [(String, Vec<Option<f64>>)], others: &str) {
    let Some((_, values)) = series.first_mut() else {
        return;
    };
    let mut shares: Vec<(String, f64)> = categories
        .drain(..)
        .zip(values.drain(..).map(Option::unwrap_or_default))
        .filter(|(_, value)| *value > 0.0)
        .collect();
    shares.sort_by(|a, b| b.1.total_cmp(&a.1));
    if shares.len() > MOST_SLICES {
        let rest = shares.split_off(MOST_SLICES - 1);
        let sum = rest.iter().map(|(_, value)| value).sum();
        shares.push((others.to_owned(), sum));
    }
    for (name, value) in shares {
        categories.push(name);
        values.push(Some(value));
    }
}

/// Round numbers from below the least to above the greatest value, zero among them.
fn axis(series: &[(String, Vec<Option<f64>>)], stacked: bool) -> Vec<f64> {
    let length = series
        .iter()
        .map(|(_, values)| values.len())
        .max()
        .unwrap_or_default();
    let at = |place: usize| {
        series
            .iter()
            .filter_map(move |(_, values)| values.get(place).copied().flatten())
    };
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for place in 0..length {
        if stacked {
            high = high.max(at(place).sum());
        } else {
            high = at(place).fold(high, f64::max);
            low = at(place).fold(low, f64::min);
        }
    }
    if high - low <= 0.0 {
        high = 1.0;
    }
    let rough = (high - low) / 4.0;
    let magnitude = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * magnitude)
        .find(|step| *step >= rough)
        .unwrap_or(rough);
    let (first, last) = ((low / step).floor(), (high / step).ceil());
    let mut ticks = Vec::new();
    let mut tick = first;
    while tick <= last + 0.5 {
        ticks.push(tick * step);
        tick += 1.0;
    }
    ticks
}

fn decimal(value: f64) -> Decimal {
    Decimal::try_from(value).unwrap_or_default()
}

fn number(value: f64, unit: Kind, format: &Format) -> String {
    match unit {
        Kind::Money => format.money(decimal(value).round_dp(2)),
        Kind::Percent => format.percent(decimal(value)),
        _ => format.number(decimal(value), 0),
    }
}

/// At an axis: 12.5k, 3M.
fn short(value: f64, unit: Kind, format: &Format) -> String {
    let (scaled, ending) = if value.abs() >= 1e6 {
        (value / 1e6, "M")
    } else if value.abs() >= 1e4 {
        (value / 1e3, "k")
    } else {
        (value, "")
    };
    let exact = decimal(scaled);
    let decimals = if exact.fract().is_zero() {
        0
    } else {
        exact.normalize().scale().min(2)
    };
    let text = format!("{}{ending}", format.number(exact, decimals));
    match unit {
        Kind::Percent => format.percent(exact),
        _ => text,
    }
}

fn table(table: &Table, format: &Format) -> Json {
    let left_out = table.rows.len().saturating_sub(MOST_ROWS);
    let line = |row: &[Value]| {
        row.iter()
            .map(|value| format.value(value))
            .collect::<Vec<_>>()
    };
    let totals = table.totals().map(|row| {
        let cells = row.iter().enumerate();
        cells
            .map(|(place, value)| match (place, value) {
                (0, Value::Empty) => w::TOTAL.text(format.language).to_owned(),
                (_, Value::Empty) => String::new(),
                (_, value) => format.value(value),
            })
            .collect::<Vec<_>>()
    });
    json!({
        "title": table.title.text(format.language),
        "columns": table.columns.iter().map(|column| json!({
            "label": column.label.text(format.language),
            "number": column.kind.is_number(),
        })).collect::<Vec<_>>(),
        "rows": table.rows.iter().take(MOST_ROWS).map(|row| line(row)).collect::<Vec<_>>(),
        "totals": totals.filter(|_| table.rows.len() > 1),
        "leftOut": (left_out > 0).then(|| format!(
            "{} {}",
            format.number(Decimal::from(left_out), 0),
            w::LEFT_OUT.text(format.language)
        )),
    })
}

#[cfg(test)]
mod tests;
