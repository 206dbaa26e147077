//! Calls and how they ended.

use mojavox_db::{
    Tenant,
    queries::report_content::{self as queries, CallRows, CallTotals},
    tokio_postgres::Error,
};
use mojavox_domain::report::Metric;

use super::{
    Ask, Content, Figures, Rows, cells, height, mean_seconds, percent, points, score, text,
};
use crate::{
    model::{Chart, ChartKind, Column, Kind, Row, Series, Table, Value},
    words::{self, code, weekday, words as w},
};

/// Cells of fewer calls say nothing.
const LEAST_CALLS: i64 = 20;

async fn totals(tx: &Tenant, ask: &Ask) -> Result<CallTotals, Error> {
    queries::call_totals()
        .bind(
            tx,
            &ask.organization,
            &ask.since,
            &ask.until,
            &ask.campaign(),
        )
        .one()
        .await
}

pub(super) async fn gather(tx: &Tenant, ask: &Ask) -> Result<Content, Error> {
    let now = totals(tx, ask).await?;
    let before = match ask.before() {
        Some(before) => Some(totals(tx, &before).await?),
        None => None,
    };
    let was = |count: fn(&CallTotals) -> i64| before.as_ref().map(|t| Value::Count(count(t)));
    let mut figures = Figures::new(ask);
    figures.compared(
        Metric::Attempts,
        Value::Count(now.attempts),
        was(|t| t.attempts),
    );
    figures.compared(
        Metric::Answered,
        Value::Count(now.answered),
        was(|t| t.answered),
    );
    figures.add(Metric::AnswerRate, percent(now.answered, now.attempts));
    figures.compared(
        Metric::RightParty,
        Value::Count(now.right_party),
        was(|t| t.right_party),
    );
    figures.add(
        Metric::RightPartyRate,
        percent(now.right_party, now.answered),
    );
    figures.compared(
        Metric::Successes,
        Value::Count(now.successes),
        was(|t| t.successes),
    );
    figures.add(Metric::SuccessRate, percent(now.successes, now.right_party));
    figures.add(Metric::TalkTime, Value::Seconds(now.talk_seconds));
    figures.add(
        Metric::AverageDuration,
        mean_seconds(now.talk_seconds, now.answered),
    );
    figures.add(Metric::Sentiment, score(now.sentiment));
    figures.add(Metric::QualityScore, score(now.quality));
    figures.compared(
        Metric::Takeovers,
        Value::Count(now.takeovers),
        was(|t| t.takeovers),
    );
    figures.compared(Metric::Flags, Value::Count(now.flags), was(|t| t.flags));
    let mut content = Content {
        figures: figures.done(),
        columns: columns(ask),
        expected_rows: now.attempts,
        ..Content::default()
    };
    if !ask.summary {
        return Ok(content);
    }
    by_day(tx, ask, &mut content).await?;
    if ask.wants(Metric::Outcomes) {
        outcomes(tx, ask, now.attempts, &mut content).await?;
    }
    if ask.wants(Metric::ReachableHours) {
        hours(tx, ask, &mut content).await?;
    }
    if ask.wants(Metric::Objections) {
        objections(tx, ask, &mut content).await?;
    }
    Ok(content)
}

async fn by_day(tx: &Tenant, ask: &Ask, content: &mut Content) -> Result<(), Error> {
    let days = queries::calls_by_day()
        .bind(
            tx,
            &ask.from(),
            &ask.to(),
            &ask.organization,
            &ask.campaign(),
        )
        .all()
        .await?;
    let lines = [
        Metric::Attempts,
        Metric::Answered,
        Metric::RightParty,
        Metric::Successes,
    ];
    let line = days.iter().map(|day| {
        let counts = [day.attempts, day.answered, day.right_party, day.successes];
        (day.day, counts.map(height))
    });
    let line = points(line.collect());
    let wanted = lines
        .into_iter()
        .enumerate()
        .filter(|(_, metric)| ask.wants(*metric));
    let series: Vec<_> = wanted
        .clone()
        .map(|(place, metric)| Series {
            label: words::metric(metric),
            values: line.iter().map(|(_, values)| Some(values[place])).collect(),
        })
        .collect();
    if series.is_empty() {
        return Ok(());
    }
    content.charts.push(Chart {
        title: w::CALLS_BY_DAY,
        kind: ChartKind::Line,
        unit: Kind::Count,
        categories: line.iter().map(|(day, _)| Value::Date(*day)).collect(),
        series,
    });
    let mut columns = vec![Column::new(w::DAY, Kind::Date)];
    columns.extend(
        wanted
            .clone()
            .map(|(_, metric)| Column::summed(words::metric(metric), Kind::Count)),
    );
    let rows = days.iter().filter(|day| day.attempts != 0).map(|day| {
        let counts = [day.attempts, day.answered, day.right_party, day.successes];
        let mut row = vec![Value::Date(day.day)];
        row.extend(wanted.clone().map(|(place, _)| Value::Count(counts[place])));
        row
    });
    content.tables.push(Table {
        title: w::BY_DAY,
        columns,
        rows: rows.collect(),
    });
    Ok(())
}

async fn outcomes(
    tx: &Tenant,
    ask: &Ask,
    attempts: i64,
    content: &mut Content,
) -> Result<(), Error> {
    let outcomes = queries::call_outcomes()
        .bind(
            tx,
            &ask.organization,
            &ask.since,
            &ask.until,
            &ask.campaign(),
        )
        .all()
        .await?;
    let name = |outcome: &Option<String>| outcome.as_deref().map_or(Value::Word(w::NOT_SAID), code);
    content.charts.push(Chart {
        title: words::metric(Metric::Outcomes),
        kind: ChartKind::Bars,
        unit: Kind::Count,
        categories: outcomes.iter().map(|row| name(&row.outcome)).collect(),
        series: vec![Series {
            label: words::metric(Metric::Attempts),
            values: outcomes.iter().map(|row| Some(height(row.calls))).collect(),
        }],
    });
    content.tables.push(Table {
        title: words::metric(Metric::Outcomes),
        columns: vec![
            Column::new(w::OUTCOME, Kind::Word),
            Column::summed(words::metric(Metric::Attempts), Kind::Count),
            Column::new(w::SHARE, Kind::Percent),
        ],
        rows: outcomes
            .iter()
            .map(|row| {
                vec![
                    name(&row.outcome),
                    Value::Count(row.calls),
                    percent(row.calls, attempts),
                ]
            })
            .collect(),
    });
    Ok(())
}

async fn hours(tx: &Tenant, ask: &Ask, content: &mut Content) -> Result<(), Error> {
    let cells = queries::call_hours()
        .bind(
            tx,
            &ask.organization,
            &ask.since,
            &ask.until,
            &ask.campaign(),
        )
        .all()
        .await?;
    let mut grid = vec![vec![None; 24]; 7];
    for cell in cells {
        let place = usize::try_from(cell.weekday - 1)
            .ok()
            .zip(usize::try_from(cell.hour).ok());
        let Some(slot) = place.and_then(|(day, hour)| grid.get_mut(day)?.get_mut(hour)) else {
            continue;
        };
        if cell.attempts >= LEAST_CALLS {
            *slot = Some(height(cell.answered) / height(cell.attempts) * 100.0);
        }
    }
    content.charts.push(Chart {
        title: words::metric(Metric::ReachableHours),
        kind: ChartKind::Heatmap,
        unit: Kind::Percent,
        categories: (0..24).map(Value::Count).collect(),
        series: grid
            .into_iter()
            .enumerate()
            .map(|(day, values)| Series {
                label: weekday(day),
                values,
            })
            .collect(),
    });
    Ok(())
}

async fn objections(tx: &Tenant, ask: &Ask, content: &mut Content) -> Result<(), Error> {
    let objections = queries::call_objection_totals()
        .bind(
            tx,
            &ask.organization,
            &ask.since,
            &ask.until,
            &ask.campaign(),
        )
        .all()
        .await?;
    content.tables.push(Table {
        title: words::metric(Metric::Objections),
        columns: vec![
            Column::new(w::CATEGORY, Kind::Word),
            Column::summed(words::metric(Metric::Objections), Kind::Count),
            Column::summed(w::RESOLVED, Kind::Count),
            Column::new(w::RESOLUTION_RATE, Kind::Percent),
        ],
        rows: objections
            .iter()
            .map(|row| {
                vec![
                    code(&row.category),
                    Value::Count(row.objections),
                    Value::Count(row.resolved),
                    percent(row.resolved, row.objections),
                ]
            })
            .collect(),
    });
    Ok(())
}

fn columns(ask: &Ask) -> Vec<Column> {
    let mut columns = vec![
        Column::new(w::DATE, Kind::Moment),
        Column::new(w::DIRECTION, Kind::Word),
        Column::new(words::metric(Metric::Answered), Kind::Word),
        Column::new(words::metric(Metric::RightParty), Kind::Word),
        Column::new(w::OUTCOME, Kind::Word),
        Column::summed(w::DURATION, Kind::Seconds),
        Column::new(words::metric(Metric::Sentiment), Kind::Score),
        Column::new(w::CAMPAIGN, Kind::Text),
        Column::new(w::AGENT, Kind::Text),
    ];
    if ask.parameters.personal_data {
        columns.extend([
            Column::new(w::DEBTOR, Kind::Text),
            Column::new(w::EXTERNAL_ID, Kind::Text),
            Column::new(w::ADDRESS, Kind::Text),
        ]);
    }
    columns
}

pub(super) async fn rows<'a>(tx: &'a Tenant, ask: &'a Ask) -> Result<Rows<'a>, Error> {
    let campaign = ask.campaign();
    let rows = queries::call_rows()
        .bind(tx, &ask.organization, &ask.since, &ask.until, &campaign)
        .iter()
        .await?;
    let personal = ask.parameters.personal_data;
    Ok(cells(rows, move |row| call(row, personal)))
}

fn call(row: CallRows, personal: bool) -> Row {
    let yes_no = |yes| Value::Word(if yes { w::YES } else { w::NO });
    let mut cells = Vec::with_capacity(12);
    cells.extend([
        Value::Moment(row.started_at),
        code(&row.direction),
        yes_no(row.answered),
        yes_no(row.right_party),
        row.outcome.as_deref().map_or(Value::Empty, code),
        row.duration
            .map_or(Value::Empty, |seconds| Value::Seconds(seconds.into())),
        score(row.sentiment),
        text(row.campaign),
        text(row.agent),
    ]);
    if personal {
        cells.extend([
            text(row.debtor),
            text(row.external_id),
            Value::Text(row.address),
        ]);
    }
    cells
}
