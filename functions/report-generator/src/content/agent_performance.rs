//! What each AI agent's calls yield.

use mojavox_db::{
    Tenant,
    queries::report_content::{self as queries, AgentDayRows, AgentTotals},
    tokio_postgres::Error,
};
use mojavox_domain::{figures::wilson_lower_bound, report::Metric};
use rust_decimal::Decimal;

use super::{Ask, Content, Figures, Rows, cells, float, mean_seconds, named, percent, score};
use crate::{
    model::{Chart, ChartKind, Column, Kind, Row, Series, Table, Value},
    words::{self, words as w},
};

/// Right-party calls that an agent needs to be ranked.
const RANKED_FROM: i64 = 30;

pub(super) async fn gather(tx: &Tenant, ask: &Ask) -> Result<Content, Error> {
    let mut agents = queries::agent_totals()
        .bind(
            tx,
            &ask.organization,
            &ask.from(),
            &ask.to(),
            &ask.campaign(),
            &ask.since,
            &ask.until,
        )
        .all()
        .await?;
    let sum = |count: fn(&AgentTotals) -> i64| agents.iter().map(count).sum::<i64>();
    let (attempts, answered) = (sum(|a| a.attempts), sum(|a| a.answered));
    let (right_party, successes) = (sum(|a| a.right_party), sum(|a| a.successes));
    let talk_seconds = sum(|a| a.talk_seconds);
    let mut figures = Figures::new(ask);
    figures.add(Metric::Attempts, Value::Count(attempts));
    figures.add(Metric::Answered, Value::Count(answered));
    figures.add(Metric::AnswerRate, percent(answered, attempts));
    figures.add(Metric::RightParty, Value::Count(right_party));
    figures.add(Metric::Successes, Value::Count(successes));
    figures.add(Metric::SuccessRate, percent(successes, right_party));
    figures.add(Metric::TalkTime, Value::Seconds(talk_seconds));
    figures.add(
        Metric::AverageDuration,
        mean_seconds(talk_seconds, answered),
    );
    figures.add(
        Metric::Recovered,
        Value::Money(agents.iter().map(|a| a.recovered).sum::<Decimal>()),
    );
    figures.add(Metric::Promises, Value::Count(sum(|a| a.promises)));
    figures.add(
        Metric::PromiseKeptRate,
        percent(sum(|a| a.kept), sum(|a| a.judged)),
    );
    figures.add(Metric::Takeovers, Value::Count(sum(|a| a.takeovers)));
    figures.add(Metric::Flags, Value::Count(sum(|a| a.flags)));
    let figures = figures.done();
    // As the leaderboard ranks: by what the success rate is at least; ties by money.
    agents.sort_by(|a, b| {
        let places = [b, a].map(|agent| bound(agent).unwrap_or(-1.0));
        places[0]
            .total_cmp(&places[1])
            .then_with(|| b.recovered.cmp(&a.recovered))
            .then_with(|| a.name.cmp(&b.name))
    });
    let mut content = Content {
        figures,
        columns: columns(ask),
        ..Content::default()
    };
    if ask.wants(Metric::Recovered) {
        let shown = agents
            .iter()
            .filter(|agent| !agent.recovered.is_zero())
            .take(15);
        content.charts.push(Chart {
            title: w::RECOVERED_BY_AGENT,
            kind: ChartKind::Bars,
            unit: Kind::Money,
            categories: shown
                .clone()
                .map(|agent| named(agent.name.clone(), w::NO_AGENT))
                .collect(),
            series: vec![Series {
                label: words::metric(Metric::Recovered),
                values: shown.map(|agent| float(agent.recovered)).collect(),
            }],
        });
    }
    let ranked = agents.iter().filter(|agent| bound(agent).is_some()).count();
    content.tables.push(ranking(ask, &agents, ranked));
    Ok(content)
}

/// What ranks an agent, `None` where luck or a hold would: the least that the success rate is. Without
/// the last digits, in which equal ones differ by how they were computed.
fn bound(agent: &AgentTotals) -> Option<f64> {
    let ranked =
        agent.id.is_some() && agent.on_hold_reason.is_none() && agent.right_party >= RANKED_FROM;
    ranked.then(|| {
        let bound = wilson_lower_bound(agent.successes, agent.right_party);
        (bound * 1e12).round() / 1e12
    })
}

fn at_least(agent: &AgentTotals) -> Value {
    let share = bound(agent).and_then(|bound| Decimal::try_from(bound * 100.0).ok());
    share.map_or(Value::Empty, |share| Value::Percent(share.round_dp(1)))
}

/// A column of the ranking, and what an agent has in it.
type Cell = fn(&AgentTotals) -> Value;

const CELLS: [(Metric, Kind, bool, Cell); 15] = [
    (Metric::Attempts, Kind::Count, true, |a| {
        Value::Count(a.attempts)
    }),
    (Metric::Answered, Kind::Count, true, |a| {
        Value::Count(a.answered)
    }),
    (Metric::AnswerRate, Kind::Percent, false, |a| {
        percent(a.answered, a.attempts)
    }),
    (Metric::RightParty, Kind::Count, true, |a| {
        Value::Count(a.right_party)
    }),
    (Metric::Successes, Kind::Count, true, |a| {
        Value::Count(a.successes)
    }),
    (Metric::SuccessRate, Kind::Percent, false, |a| {
        percent(a.successes, a.right_party)
    }),
    (Metric::TalkTime, Kind::Seconds, true, |a| {
        Value::Seconds(a.talk_seconds)
    }),
    (Metric::AverageDuration, Kind::Seconds, false, |a| {
        mean_seconds(a.talk_seconds, a.answered)
    }),
    (Metric::Recovered, Kind::Money, true, |a| {
        Value::Money(a.recovered)
    }),
    (Metric::Promises, Kind::Count, true, |a| {
        Value::Count(a.promises)
    }),
    (Metric::PromiseKeptRate, Kind::Percent, false, |a| {
        percent(a.kept, a.judged)
    }),
    (Metric::Sentiment, Kind::Score, false, |a| {
        score(a.sentiment)
    }),
    (Metric::QualityScore, Kind::Score, false, |a| {
        score(a.quality)
    }),
    (Metric::Takeovers, Kind::Count, true, |a| {
        Value::Count(a.takeovers)
    }),
    (Metric::Flags, Kind::Count, true, |a| Value::Count(a.flags)),
];

fn ranking(ask: &Ask, agents: &[AgentTotals], ranked: usize) -> Table {
    let wanted = CELLS.iter().filter(|(metric, ..)| ask.wants(*metric));
    let mut columns = vec![
        Column::new(w::RANK, Kind::Count),
        Column::new(w::AGENT, Kind::Text),
        Column::new(w::AT_LEAST, Kind::Percent),
    ];
    columns.extend(wanted.clone().map(|(metric, kind, summed, _)| Column {
        label: words::metric(*metric),
        kind: *kind,
        summed: *summed,
    }));
    let rows = agents.iter().enumerate().map(|(place, agent)| {
        let rank = if place < ranked {
            Value::Count(i64::try_from(place + 1).unwrap_or(i64::MAX))
        } else {
            Value::Empty
        };
        let mut row = vec![
            rank,
            named(agent.name.clone(), w::NO_AGENT),
            at_least(agent),
        ];
        row.extend(wanted.clone().map(|(.., cell)| cell(agent)));
        row
    });
    Table {
        title: w::RANKING,
        columns,
        rows: rows.collect(),
    }
}

fn columns(ask: &Ask) -> Vec<Column> {
    let mut columns = vec![
        Column::new(w::DAY, Kind::Date),
        Column::new(w::AGENT, Kind::Text),
    ];
    columns.extend(
        DAY_CELLS
            .iter()
            .filter(|(metric, ..)| ask.wants(*metric))
            .map(|(metric, kind, summed, _)| Column {
                label: words::metric(*metric),
                kind: *kind,
                summed: *summed,
            }),
    );
    columns
}

/// What an agent has in a column on a day.
type DayCell = fn(&AgentDayRows) -> Value;

const DAY_CELLS: [(Metric, Kind, bool, DayCell); 7] = [
    (Metric::Attempts, Kind::Count, true, |d| {
        Value::Count(d.attempts)
    }),
    (Metric::Answered, Kind::Count, true, |d| {
        Value::Count(d.answered)
    }),
    (Metric::RightParty, Kind::Count, true, |d| {
        Value::Count(d.right_party)
    }),
    (Metric::Successes, Kind::Count, true, |d| {
        Value::Count(d.successes)
    }),
    (Metric::SuccessRate, Kind::Percent, false, |d| {
        percent(d.successes, d.right_party)
    }),
    (Metric::TalkTime, Kind::Seconds, true, |d| {
        Value::Seconds(d.talk_seconds)
    }),
    (Metric::Recovered, Kind::Money, true, |d| {
        Value::Money(d.recovered)
    }),
];

pub(super) async fn rows<'a>(tx: &'a Tenant, ask: &'a Ask) -> Result<Rows<'a>, Error> {
    let (from, to, campaign) = (ask.from(), ask.to(), ask.campaign());
    let rows = queries::agent_day_rows()
        .bind(tx, &ask.organization, &from, &to, &campaign)
        .iter()
        .await?;
    Ok(cells(rows, |row| day(ask, row)))
}

fn day(ask: &Ask, day: AgentDayRows) -> Row {
    let wanted = DAY_CELLS.iter().filter(|(metric, ..)| ask.wants(*metric));
    let values: Vec<Value> = wanted.map(|(.., cell)| cell(&day)).collect();
    let mut row = vec![Value::Date(day.day), named(day.agent, w::NO_AGENT)];
    row.extend(values);
    row
}
