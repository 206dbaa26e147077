//! Every dashboard and analytics answer against the raw rows.

use anyhow::{Context as _, Result};
use serde_json::Value;
use tokio_postgres::Client;

use crate::{
    api::{Api, Person},
    compare::{Difference, compare},
    plan::{self, Plan},
    wire::Wire,
};

const RAW: &str = include_str!("figures/raw.sql");
const RANGE: &str = include_str!("figures/range.sql");

/// A question that both can be asked.
#[derive(Clone, Debug)]
pub struct Question {
    pub path: String,
    recomputed: String,
    first: Option<String>,
    last: Option<String>,
    length: i32,
}

impl Question {
    fn new(path: &str, sql: &[&str]) -> Self {
        Self {
            path: format!("/api/v1/{path}"),
            recomputed: [&[RAW], sql].concat().concat(),
            first: None,
            last: None,
            length: 0,
        }
    }

    fn of_days(path: &str, sql: &[&str], days: Days<'_>) -> Self {
        let mut question = Self::new(path, sql);
        let names = [("from", days.0), ("to", days.1)];
        let parameters: Vec<String> = names
            .iter()
            .filter_map(|(name, day)| day.map(|day| format!("{name}={day}")))
            .collect();
        if !parameters.is_empty() {
            question.path = format!("{}?{}", question.path, parameters.join("&"));
        }
        question.first = days.0.map(str::to_owned);
        question.last = days.1.map(str::to_owned);
        question
    }

    fn of_length(path: &str, sql: &[&str], period: &str, length: i32) -> Self {
        let mut question = Self::new(path, sql);
        if !period.is_empty() {
            question.path = format!("{}?period={period}", question.path);
        }
        question.length = length;
        question
    }
}

type Days<'a> = (Option<&'a str>, Option<&'a str>);

/// What a screen asks without choosing anything, and what it can choose; `today` is the
/// organisation's.
pub fn questions(today: jiff::civil::Date) -> Vec<Question> {
    use jiff::ToSpan as _;
    let back = |days: i64| today.saturating_sub(days.days()).to_string();
    let (now, week, month, quarter, year) = (back(0), back(6), back(30), back(89), back(364));
    let ranges: [Days<'_>; 6] = [
        (None, None),
        (Some(&now), Some(&now)),
        (Some(&week), Some(&now)),
        (Some(&quarter), Some(&month)),
        (Some(&year), None),
        (None, Some(&month)),
    ];
    // Key figures begin with the month unless told: a last day alone may lie before it.
    let mut questions: Vec<Question> = ranges[..5]
        .iter()
        .map(|days| Question::of_days("dashboard/kpis", &[include_str!("figures/kpis.sql")], *days))
        .collect();
    for (period, days) in [("", 30), ("7d", 7), ("30d", 30), ("90d", 90)] {
        let sql = include_str!("figures/recovery_performance.sql");
        questions.push(Question::of_length(
            "dashboard/recovery-performance",
            &[sql],
            period,
            days,
        ));
    }
    questions.push(Question::new(
        "dashboard/fleet-status",
        &[include_str!("figures/fleet_status.sql")],
    ));
    for (path, sql) in [
        (
            "analytics/call-heatmap",
            include_str!("figures/call_heatmap.sql"),
        ),
        (
            "analytics/objection-analysis",
            include_str!("figures/objection_analysis.sql"),
        ),
        (
            "analytics/agent-leaderboard",
            include_str!("figures/agent_leaderboard.sql"),
        ),
    ] {
        let asked = ranges
            .iter()
            .map(|days| Question::of_days(path, &[RANGE, sql], *days));
        questions.extend(asked);
    }
    for (period, months) in [("", 6), ("1m", 1), ("12m", 12), ("60m", 60)] {
        let sql = include_str!("figures/recovery_trend.sql");
        questions.push(Question::of_length(
            "analytics/recovery-trend",
            &[sql],
            period,
            months,
        ));
    }
    questions
}

/// The organisation's day at the API's moment.
///
/// # Errors
/// The database's.
pub async fn today(api: &Api, sql: &Client, person: &Person) -> Result<jiff::civil::Date> {
    let row = sql
        .query_one(
            "SELECT ($2::timestamptz AT TIME ZONE time_zone)::date FROM organizations WHERE id = $1",
            &[&person.organization, &api.now()],
        )
        .await?;
    Ok(row.get(0))
}

/// Where the API's answer differs from the raw rows; `sql` sees all rows. And how many values
/// there were to compare.
///
/// # Errors
/// Either cannot answer.
pub async fn differences(
    api: &Api,
    sql: &Client,
    person: &Person,
    question: &Question,
) -> Result<(Vec<Difference>, usize)> {
    let answered = api.get(person, &question.path).await?;
    let recomputed: Value = sql
        .query_one(
            question.recomputed.as_str(),
            &[
                &person.organization,
                &api.now(),
                &person.id,
                &question.first,
                &question.last,
                &question.length,
            ],
        )
        .await
        .with_context(|| format!("recomputing {}", question.path))?
        .get(0);
    Ok(compare(&recomputed, &answered))
}

/// Tables that grow with the calls.
const RAW_TABLES: [&str; 4] = [
    "contact_attempts",
    "call_objections",
    "payment_records",
    "customers",
];

/// Statements behind an answer that read more than `allowed` rows of a table that grows with the
/// calls: a figure costs days. `bound` is a connection of the functions' role.
///
/// # Errors
/// The answer is no 200, or a statement cannot be explained.
pub async fn excesses(
    wire: &Wire,
    api: &Api,
    bound: &mut Client,
    person: &Person,
    (question, allowed): (&Question, f64),
) -> Result<Vec<Plan>> {
    wire.take();
    api.get(person, &question.path).await?;
    let mut excesses = Vec::new();
    for statement in wire.take().statements {
        if statement.opens_transaction() {
            continue;
        }
        let plan = plan::explain(bound, person.organization, &statement).await?;
        let reads = |table: &&str| plan.rows_of.get(*table).is_some_and(|rows| *rows > allowed);
        if RAW_TABLES.iter().any(reads) {
            excesses.push(plan);
        }
    }
    Ok(excesses)
}
