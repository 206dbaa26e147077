//! How campaigns get on.

use mojavox_db::{
    Tenant,
    queries::report_content::{self as queries, CampaignTotals, MemberRows},
    tokio_postgres::Error,
};
use mojavox_domain::report::Metric;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{Ask, Content, Figures, Rows, cells, float, height, percent, share, text};
use crate::{
    model::{Chart, ChartKind, Column, Kind, Row, Series, Table, Value},
    words::{self, code, words as w},
};

async fn totals(tx: &Tenant, ask: &Ask) -> Result<Vec<CampaignTotals>, Error> {
    queries::campaign_totals()
        .bind(
            tx,
            &ask.organization,
            &ask.from(),
            &ask.to(),
            &ask.since,
            &ask.until,
            &ask.campaign(),
        )
        .all()
        .await
}

pub(super) async fn gather(tx: &Tenant, ask: &Ask) -> Result<Content, Error> {
    let campaigns = totals(tx, ask).await?;
    let sum = |count: fn(&CampaignTotals) -> i64| campaigns.iter().map(count).sum::<i64>();
    let money =
        |amount: fn(&CampaignTotals) -> Decimal| campaigns.iter().map(amount).sum::<Decimal>();
    let (attempts, answered) = (sum(|c| c.attempts), sum(|c| c.answered));
    let (right_party, successes) = (sum(|c| c.right_party), sum(|c| c.successes));
    let debtors = sum(|c| c.debtors);
    let mut figures = Figures::new(ask);
    figures.add(Metric::Debtors, Value::Count(debtors));
    figures.add(Metric::Contacted, Value::Count(sum(|c| c.contacted)));
    figures.add(Metric::Progress, percent(sum(|c| c.done), debtors));
    figures.add(Metric::Skipped, Value::Count(sum(|c| c.skipped)));
    figures.add(Metric::Attempts, Value::Count(attempts));
    figures.add(Metric::Answered, Value::Count(answered));
    figures.add(Metric::AnswerRate, percent(answered, attempts));
    figures.add(Metric::RightParty, Value::Count(right_party));
    figures.add(Metric::RightPartyRate, percent(right_party, answered));
    figures.add(Metric::Successes, Value::Count(successes));
    figures.add(Metric::SuccessRate, percent(successes, right_party));
    figures.add(Metric::Promises, Value::Count(sum(|c| c.promises)));
    figures.add(Metric::PromisedAmount, Value::Money(money(|c| c.promised)));
    let recovered = money(|c| c.recovered);
    figures.add(Metric::Recovered, Value::Money(recovered));
    figures.add(Metric::RecoveryRate, share(recovered, money(|c| c.balance)));
    let mut content = Content {
        figures: figures.done(),
        columns: columns(ask),
        expected_rows: debtors,
        ..Content::default()
    };
    let names = || {
        campaigns
            .iter()
            .take(15)
            .map(|c| Value::Text(c.name.clone()))
            .collect::<Vec<_>>()
    };
    if ask.wants(Metric::Recovered) {
        content.charts.push(Chart {
            title: w::RECOVERED_BY_CAMPAIGN,
            kind: ChartKind::Bars,
            unit: Kind::Money,
            categories: names(),
            series: vec![Series {
                label: words::metric(Metric::Recovered),
                values: campaigns
                    .iter()
                    .take(15)
                    .map(|c| float(c.recovered))
                    .collect(),
            }],
        });
    }
    if ask.wants(Metric::Progress) {
        let series = |label, count: fn(&CampaignTotals) -> i64| Series {
            label,
            values: campaigns
                .iter()
                .take(15)
                .map(|c| Some(height(count(c))))
                .collect(),
        };
        content.charts.push(Chart {
            title: words::metric(Metric::Progress),
            kind: ChartKind::Stacked,
            unit: Kind::Count,
            categories: names(),
            series: vec![
                series(words::metric(Metric::Skipped), |c| c.skipped),
                series(w::DONE, |c| c.done - c.skipped),
                series(w::TO_DO, |c| c.debtors - c.done),
            ],
        });
    }
    content.tables.push(table(ask, &campaigns));
    Ok(content)
}

type Cell = fn(&CampaignTotals) -> Value;

const CELLS: [(Metric, Kind, bool, Cell); 15] = [
    (Metric::Debtors, Kind::Count, true, |c| {
        Value::Count(c.debtors)
    }),
    (Metric::Contacted, Kind::Count, true, |c| {
        Value::Count(c.contacted)
    }),
    (Metric::Progress, Kind::Percent, false, |c| {
        percent(c.done, c.debtors)
    }),
    (Metric::Skipped, Kind::Count, true, |c| {
        Value::Count(c.skipped)
    }),
    (Metric::Attempts, Kind::Count, true, |c| {
        Value::Count(c.attempts)
    }),
    (Metric::Answered, Kind::Count, true, |c| {
        Value::Count(c.answered)
    }),
    (Metric::AnswerRate, Kind::Percent, false, |c| {
        percent(c.answered, c.attempts)
    }),
    (Metric::RightParty, Kind::Count, true, |c| {
        Value::Count(c.right_party)
    }),
    (Metric::RightPartyRate, Kind::Percent, false, |c| {
        percent(c.right_party, c.answered)
    }),
    (Metric::Successes, Kind::Count, true, |c| {
        Value::Count(c.successes)
    }),
    (Metric::SuccessRate, Kind::Percent, false, |c| {
        percent(c.successes, c.right_party)
    }),
    (Metric::Promises, Kind::Count, true, |c| {
        Value::Count(c.promises)
    }),
    (Metric::PromisedAmount, Kind::Money, true, |c| {
        Value::Money(c.promised)
    }),
    (Metric::Recovered, Kind::Money, true, |c| {
        Value::Money(c.recovered)
    }),
    (Metric::RecoveryRate, Kind::Percent, false, |c| {
        share(c.recovered, c.balance)
    }),
];

fn table(ask: &Ask, campaigns: &[CampaignTotals]) -> Table {
    let wanted = CELLS.iter().filter(|(metric, ..)| ask.wants(*metric));
    let mut columns = vec![
        Column::new(w::CAMPAIGN, Kind::Text),
        Column::new(w::STATUS, Kind::Word),
    ];
    columns.extend(wanted.clone().map(|(metric, kind, summed, _)| Column {
        label: words::metric(*metric),
        kind: *kind,
        summed: *summed,
    }));
    let rows = campaigns.iter().map(|campaign| {
        let mut row = vec![Value::Text(campaign.name.clone()), code(&campaign.status)];
        row.extend(wanted.clone().map(|(.., cell)| cell(campaign)));
        row
    });
    Table {
        title: w::BY_CAMPAIGN,
        columns,
        rows: rows.collect(),
    }
}

fn columns(ask: &Ask) -> Vec<Column> {
    let mut columns = vec![Column::new(w::CAMPAIGN, Kind::Text)];
    if ask.parameters.personal_data {
        columns.extend([
            Column::new(w::DEBTOR, Kind::Text),
            Column::new(w::EXTERNAL_ID, Kind::Text),
        ]);
    }
    columns.extend([
        Column::new(w::STATUS, Kind::Word),
        Column::summed(w::ATTEMPTS, Kind::Count),
        Column::new(w::OUTCOME, Kind::Word),
        Column::new(w::LAST_ATTEMPT, Kind::Moment),
        Column::summed(w::BALANCE_AT_LAUNCH, Kind::Money),
        Column::new(w::RULES, Kind::Text),
    ]);
    columns
}

pub(super) async fn rows<'a>(tx: &'a Tenant, ask: &'a Ask) -> Result<Rows<'a>, Error> {
    let campaigns: Vec<Uuid> = totals(tx, ask).await?.into_iter().map(|c| c.id).collect();
    let rows = queries::member_rows()
        .bind(tx, &ask.organization, &campaigns, &ask.campaign())
        .iter()
        .await?;
    let personal = ask.parameters.personal_data;
    Ok(cells(rows, move |row| member(row, personal)))
}

fn member(row: MemberRows, personal: bool) -> Row {
    let mut cells = vec![Value::Text(row.campaign)];
    if personal {
        cells.extend([Value::Text(row.debtor), text(row.external_id)]);
    }
    cells.extend([
        code(&row.state),
        Value::Count(row.attempts),
        row.outcome.as_deref().map_or(Value::Empty, code),
        row.last_attempt_at.map_or(Value::Empty, Value::Moment),
        Value::Money(row.balance_at_launch),
        if row.skip_reasons.is_empty() {
            Value::Empty
        } else {
            Value::Text(row.skip_reasons.join(", "))
        },
    ]);
    cells
}
