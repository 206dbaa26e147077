//! What the rules stopped, what debtors asked for, what has to be looked at.

use mojavox_db::{
    Tenant,
    queries::report_content::{self as queries, CheckRows, ComplianceTotals},
    tokio_postgres::Error,
};
use mojavox_domain::report::Metric;

use super::{Ask, Content, Figures, Rows, cells, height, percent, points, text};
use crate::{
    model::{Chart, ChartKind, Column, Kind, Row, Series, Table, Value},
    words::{self, code, rule, words as w},
};

async fn totals(tx: &Tenant, ask: &Ask) -> Result<ComplianceTotals, Error> {
    queries::compliance_totals()
        .bind(tx, &ask.organization, &ask.since, &ask.until)
        .one()
        .await
}

pub(super) async fn gather(tx: &Tenant, ask: &Ask) -> Result<Content, Error> {
    let now = totals(tx, ask).await?;
    let before = match ask.before() {
        Some(before) => Some(totals(tx, &before).await?),
        None => None,
    };
    let was = |count: fn(&ComplianceTotals) -> i64| before.as_ref().map(|t| Value::Count(count(t)));
    let mut figures = Figures::new(ask);
    figures.compared(
        Metric::ContactsChecked,
        Value::Count(now.checked),
        was(|t| t.checked),
    );
    figures.compared(
        Metric::Blocked,
        Value::Count(now.blocked),
        was(|t| t.blocked),
    );
    figures.add(Metric::BlockedRate, percent(now.blocked, now.checked));
    figures.compared(
        Metric::OptOuts,
        Value::Count(now.opt_outs),
        was(|t| t.opt_outs),
    );
    figures.compared(
        Metric::Consents,
        Value::Count(now.consents),
        was(|t| t.consents),
    );
    figures.compared(
        Metric::Disputes,
        Value::Count(now.disputes),
        was(|t| t.disputes),
    );
    figures.add(Metric::OpenDisputes, Value::Count(now.open_disputes));
    figures.compared(
        Metric::ValidationNotices,
        Value::Count(now.notices),
        was(|t| t.notices),
    );
    figures.compared(Metric::Flags, Value::Count(now.flags), was(|t| t.flags));
    figures.add(Metric::LegalHolds, Value::Count(now.holds));
    let mut content = Content {
        figures: figures.done(),
        columns: columns(ask),
        expected_rows: now.checked,
        ..Content::default()
    };
    if !ask.summary {
        return Ok(content);
    }
    if ask.wants(Metric::ContactsChecked) || ask.wants(Metric::Blocked) {
        by_day(tx, ask, &mut content).await?;
    }
    if ask.wants(Metric::BlockReasons) {
        reasons(tx, ask, now.blocked, &mut content).await?;
    }
    Ok(content)
}

async fn by_day(tx: &Tenant, ask: &Ask, content: &mut Content) -> Result<(), Error> {
    let zone = ask.zone.iana_name().unwrap_or("UTC");
    let days = queries::checks_by_day()
        .bind(tx, &zone, &ask.organization, &ask.since, &ask.until)
        .all()
        .await?;
    let line = days.iter().map(|day| {
        let counts = [day.checked - day.blocked, day.blocked];
        (day.day, counts.map(height))
    });
    let line = points(line.collect());
    let series = |label, place: usize| Series {
        label,
        values: line.iter().map(|(_, values)| Some(values[place])).collect(),
    };
    content.charts.push(Chart {
        title: w::CHECKS_BY_DAY,
        kind: ChartKind::Stacked,
        unit: Kind::Count,
        categories: line.iter().map(|(day, _)| Value::Date(*day)).collect(),
        series: vec![
            series(w::ALLOWED, 0),
            series(words::metric(Metric::Blocked), 1),
        ],
    });
    content.tables.push(Table {
        title: w::BY_DAY,
        columns: vec![
            Column::new(w::DAY, Kind::Date),
            Column::summed(words::metric(Metric::ContactsChecked), Kind::Count),
            Column::summed(words::metric(Metric::Blocked), Kind::Count),
            Column::new(words::metric(Metric::BlockedRate), Kind::Percent),
        ],
        rows: days
            .iter()
            .map(|day| {
                vec![
                    Value::Date(day.day),
                    Value::Count(day.checked),
                    Value::Count(day.blocked),
                    percent(day.blocked, day.checked),
                ]
            })
            .collect(),
    });
    Ok(())
}

async fn reasons(tx: &Tenant, ask: &Ask, blocked: i64, content: &mut Content) -> Result<(), Error> {
    let reasons = queries::block_reasons()
        .bind(tx, &ask.organization, &ask.since, &ask.until)
        .all()
        .await?;
    let title = words::metric(Metric::BlockReasons);
    content.charts.push(Chart {
        title,
        kind: ChartKind::Bars,
        unit: Kind::Count,
        categories: reasons.iter().map(|row| rule(&row.rule)).collect(),
        series: vec![Series {
            label: words::metric(Metric::Blocked),
            values: reasons
                .iter()
                .map(|row| Some(height(row.blocked)))
                .collect(),
        }],
    });
    content.tables.push(Table {
        title,
        columns: vec![
            Column::new(w::RULE, Kind::Word),
            Column::new(w::RULE_ID, Kind::Text),
            Column::new(words::metric(Metric::Blocked), Kind::Count),
            Column::new(w::SHARE, Kind::Percent),
        ],
        rows: reasons
            .into_iter()
            .map(|row| {
                let share = percent(row.blocked, blocked);
                vec![
                    rule(&row.rule),
                    Value::Text(row.rule),
                    Value::Count(row.blocked),
                    share,
                ]
            })
            .collect(),
    });
    Ok(())
}

fn columns(ask: &Ask) -> Vec<Column> {
    let mut columns = vec![
        Column::new(w::DATE, Kind::Moment),
        Column::new(w::CHANNEL, Kind::Word),
        Column::new(w::DIRECTION, Kind::Word),
        Column::new(w::ALLOWED, Kind::Word),
        Column::new(w::RULES, Kind::Text),
        Column::new(w::NEXT_ALLOWED, Kind::Moment),
        Column::new(w::CAMPAIGN, Kind::Text),
        Column::new(w::AGENT, Kind::Text),
    ];
    if ask.parameters.personal_data {
        columns.extend([
            Column::new(w::DEBTOR, Kind::Text),
            Column::new(w::EXTERNAL_ID, Kind::Text),
        ]);
    }
    columns
}

pub(super) async fn rows<'a>(tx: &'a Tenant, ask: &'a Ask) -> Result<Rows<'a>, Error> {
    let rows = queries::check_rows()
        .bind(tx, &ask.organization, &ask.since, &ask.until)
        .iter()
        .await?;
    let personal = ask.parameters.personal_data;
    Ok(cells(rows, move |row| check(row, personal)))
}

fn check(row: CheckRows, personal: bool) -> Row {
    let mut cells = vec![
        Value::Moment(row.checked_at),
        code(&row.channel),
        code(&row.direction),
        Value::Word(if row.allowed { w::YES } else { w::NO }),
        if row.rules.is_empty() {
            Value::Empty
        } else {
            Value::Text(row.rules.join(", "))
        },
        row.next_allowed_at.map_or(Value::Empty, Value::Moment),
        text(row.campaign),
        text(row.agent),
    ];
    if personal {
        cells.extend([text(row.debtor), text(row.external_id)]);
    }
    cells
}
