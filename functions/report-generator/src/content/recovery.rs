//! What came in: payments, promises, arrangements.

use mojavox_db::{
    Tenant,
    queries::report_content::{self as queries, PaymentRows},
    tokio_postgres::Error,
};
use mojavox_domain::report::Metric;
use rust_decimal::Decimal;

use super::{Ask, Content, Figures, Rows, cells, float, mean, named, percent, points, share, text};
use crate::{
    model::{Chart, ChartKind, Column, Kind, Row, Series, Table, Value},
    words::{self, code, words as w},
};

struct Totals {
    payments: queries::RecoveryTotals,
    promises: queries::PromiseTotals,
    arrangements: queries::ArrangementTotals,
    outstanding: Decimal,
}

async fn totals(tx: &Tenant, ask: &Ask) -> Result<Totals, Error> {
    let (organization, campaign) = (ask.organization, ask.campaign());
    Ok(Totals {
        payments: queries::recovery_totals()
            .bind(tx, &organization, &ask.since, &ask.until, &campaign)
            .one()
            .await?,
        promises: queries::promise_totals()
            .bind(tx, &organization, &ask.since, &ask.until, &campaign, &None)
            .one()
            .await?,
        arrangements: queries::arrangement_totals()
            .bind(tx, &organization, &ask.since, &ask.until, &campaign)
            .one()
            .await?,
        outstanding: queries::owed_totals()
            .bind(tx, &organization, &ask.until, &campaign)
            .one()
            .await?,
    })
}

pub(super) async fn gather(tx: &Tenant, ask: &Ask) -> Result<Content, Error> {
    let now = totals(tx, ask).await?;
    let before = match ask.before() {
        Some(before) => Some(totals(tx, &before).await?),
        None => None,
    };
    let was = |value: fn(&Totals) -> Value| before.as_ref().map(value);
    let mut figures = Figures::new(ask);
    figures.compared(
        Metric::Recovered,
        Value::Money(now.payments.recovered),
        was(|t| Value::Money(t.payments.recovered)),
    );
    figures.compared(
        Metric::Payments,
        Value::Count(now.payments.payments),
        was(|t| Value::Count(t.payments.payments)),
    );
    figures.compared(
        Metric::AveragePayment,
        mean(now.payments.received, now.payments.payments),
        was(|t| mean(t.payments.received, t.payments.payments)),
    );
    figures.compared(
        Metric::Refunds,
        Value::Money(now.payments.refunds),
        was(|t| Value::Money(t.payments.refunds)),
    );
    figures.compared(
        Metric::Chargebacks,
        Value::Money(now.payments.chargebacks),
        was(|t| Value::Money(t.payments.chargebacks)),
    );
    // What is owed at the end was owed besides what came in.
    figures.add(
        Metric::RecoveryRate,
        share(
            now.payments.recovered,
            now.outstanding + now.payments.recovered,
        ),
    );
    figures.compared(
        Metric::Promises,
        Value::Count(now.promises.promises),
        was(|t| Value::Count(t.promises.promises)),
    );
    figures.compared(
        Metric::PromisedAmount,
        Value::Money(now.promises.promised),
        was(|t| Value::Money(t.promises.promised)),
    );
    figures.compared(
        Metric::PromisesKept,
        Value::Count(now.promises.kept),
        was(|t| Value::Count(t.promises.kept)),
    );
    figures.add(
        Metric::PromiseKeptRate,
        percent(now.promises.kept, now.promises.judged),
    );
    figures.compared(
        Metric::Settlements,
        Value::Count(now.arrangements.settlements),
        was(|t| Value::Count(t.arrangements.settlements)),
    );
    figures.compared(
        Metric::PaymentPlans,
        Value::Count(now.arrangements.plans),
        was(|t| Value::Count(t.arrangements.plans)),
    );
    figures.add(Metric::OutstandingBalance, Value::Money(now.outstanding));
    let mut content = Content {
        figures: figures.done(),
        columns: columns(ask),
        expected_rows: now.payments.movements,
        ..Content::default()
    };
    if ask.summary && (ask.wants(Metric::Recovered) || ask.wants(Metric::Payments)) {
        by_day(tx, ask, &mut content).await?;
        by_method(tx, ask, &mut content).await?;
        by_campaign(tx, ask, &mut content).await?;
    }
    Ok(content)
}

async fn by_day(tx: &Tenant, ask: &Ask, content: &mut Content) -> Result<(), Error> {
    let zone = ask.zone.iana_name().unwrap_or("UTC");
    let days = queries::recovery_by_day()
        .bind(
            tx,
            &ask.from(),
            &ask.to(),
            &ask.organization,
            &ask.since,
            &ask.until,
            &zone,
            &ask.campaign(),
        )
        .all()
        .await?;
    let line = days
        .iter()
        .map(|day| (day.day, [float(day.recovered).unwrap_or_default()]));
    let line = points(line.collect());
    content.charts.push(Chart {
        title: w::RECOVERED_BY_DAY,
        kind: ChartKind::Line,
        unit: Kind::Money,
        categories: line.iter().map(|(day, _)| Value::Date(*day)).collect(),
        series: vec![Series {
            label: words::metric(Metric::Recovered),
            values: line.iter().map(|(_, [value])| Some(*value)).collect(),
        }],
    });
    content.tables.push(Table {
        title: w::BY_DAY,
        columns: vec![
            Column::new(w::DAY, Kind::Date),
            Column::summed(words::metric(Metric::Payments), Kind::Count),
            Column::summed(words::metric(Metric::Recovered), Kind::Money),
        ],
        rows: days
            .into_iter()
            .filter(|day| day.payments != 0 || !day.recovered.is_zero())
            .map(|day| {
                vec![
                    Value::Date(day.day),
                    Value::Count(day.payments),
                    Value::Money(day.recovered),
                ]
            })
            .collect(),
    });
    Ok(())
}

async fn by_method(tx: &Tenant, ask: &Ask, content: &mut Content) -> Result<(), Error> {
    let methods = queries::recovery_by_method()
        .bind(
            tx,
            &ask.organization,
            &ask.since,
            &ask.until,
            &ask.campaign(),
        )
        .all()
        .await?;
    content.charts.push(Chart {
        title: w::BY_METHOD,
        kind: ChartKind::Donut,
        unit: Kind::Money,
        categories: methods.iter().map(|row| code(&row.method)).collect(),
        series: vec![Series {
            label: words::metric(Metric::Recovered),
            values: methods.iter().map(|row| float(row.recovered)).collect(),
        }],
    });
    content.tables.push(Table {
        title: w::BY_METHOD,
        columns: vec![
            Column::new(w::METHOD, Kind::Word),
            Column::summed(words::metric(Metric::Payments), Kind::Count),
            Column::summed(words::metric(Metric::Recovered), Kind::Money),
        ],
        rows: methods
            .into_iter()
            .map(|row| {
                vec![
                    code(&row.method),
                    Value::Count(row.payments),
                    Value::Money(row.recovered),
                ]
            })
            .collect(),
    });
    Ok(())
}

async fn by_campaign(tx: &Tenant, ask: &Ask, content: &mut Content) -> Result<(), Error> {
    let campaigns = queries::recovery_by_campaign()
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
        title: w::BY_CAMPAIGN,
        columns: vec![
            Column::new(w::CAMPAIGN, Kind::Text),
            Column::summed(words::metric(Metric::Payments), Kind::Count),
            Column::summed(words::metric(Metric::Recovered), Kind::Money),
        ],
        rows: campaigns
            .into_iter()
            .map(|row| {
                vec![
                    named(row.name, w::NO_CAMPAIGN),
                    Value::Count(row.payments),
                    Value::Money(row.recovered),
                ]
            })
            .collect(),
    });
    Ok(())
}

fn columns(ask: &Ask) -> Vec<Column> {
    let mut columns = vec![
        Column::new(w::DATE, Kind::Moment),
        Column::new(w::KIND, Kind::Word),
        Column::new(w::METHOD, Kind::Word),
        Column::summed(w::AMOUNT, Kind::Money),
        Column::new(w::CAMPAIGN, Kind::Text),
        Column::new(w::AGENT, Kind::Text),
    ];
    if ask.parameters.personal_data {
        columns.extend([
            Column::new(w::DEBTOR, Kind::Text),
            Column::new(w::EXTERNAL_ID, Kind::Text),
            Column::new(w::REFERENCE, Kind::Text),
            Column::new(w::PROVIDER, Kind::Text),
        ]);
    }
    columns
}

pub(super) async fn rows<'a>(tx: &'a Tenant, ask: &'a Ask) -> Result<Rows<'a>, Error> {
    let campaign = ask.campaign();
    let rows = queries::payment_rows()
        .bind(tx, &ask.organization, &ask.since, &ask.until, &campaign)
        .iter()
        .await?;
    let personal = ask.parameters.personal_data;
    Ok(cells(rows, move |row| payment(row, personal)))
}

fn payment(row: PaymentRows, personal: bool) -> Row {
    let mut cells = Vec::with_capacity(10);
    cells.extend([
        Value::Moment(row.cleared_at),
        code(&row.kind),
        code(&row.method),
        Value::Money(row.amount),
        text(row.campaign),
        text(row.agent),
    ]);
    if personal {
        cells.extend([
            Value::Text(row.debtor),
            text(row.external_id),
            text(row.reference),
            text(row.provider),
        ]);
    }
    cells
}
