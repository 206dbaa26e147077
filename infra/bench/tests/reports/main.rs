//! What reports say is what the screens say, and the sum of their rows.

use std::collections::BTreeMap;

use bench::api::{Api, Person};
use futures::TryStreamExt as _;
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use mojavox_domain::{
    permissions::Role,
    report::{DateRange, Language, ReportParameters, ReportType},
};
use mojavox_testkit::Stage;
use report_generator::{Ask, Content, Kind, Row, Table, Totals, Value, gather, rows};
use rust_decimal::Decimal;
use serde_json::Value as Json;

/// The same calls and money that the screens' figures are checked with, and beside them what only
/// reports are about.
const HISTORY: &str = include_str!("../figures/history.sql");
const BESIDE: &str = include_str!("beside.sql");

struct World {
    api: Api,
    people: Vec<Person>,
    stage: Stage,
}

/// A report's figures and rows, read in one snapshot.
struct Told {
    content: Content,
    rows: Vec<Row>,
}

impl World {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let mut people = Vec::new();
        for organization in [stage.organization, stage.other_organization().await] {
            let person = stage.user_of(organization, Role::Admin).await;
            people.push(Person {
                id: person.id.uuid(),
                organization: organization.uuid(),
                token: person.token,
            });
        }
        for sql in [HISTORY, BESIDE] {
            stage.sql.batch_execute(sql).await.expect("is written");
        }
        Self {
            api: Api::of(stage.app.clone()),
            people,
            stage,
        }
    }

    async fn zone(&self, person: &Person) -> TimeZone {
        let sql = "SELECT time_zone FROM organizations WHERE id = $1";
        let row = self.stage.sql.query_one(sql, &[&person.organization]).await;
        let name: String = row.expect("is there").get(0);
        TimeZone::get(&name).expect("a zone")
    }

    /// Periods that begin and end at different distances; the last is all there is.
    async fn periods(&self, person: &Person) -> Vec<DateRange> {
        let zone = self.zone(person).await;
        let today = self.api.now().to_zoned(zone).date();
        let back = |days: i64| today.saturating_sub(days.days());
        [(0, 0), (6, 0), (89, 30), (200, 0)]
            .map(|(from, to)| DateRange {
                from: back(from),
                to: back(to),
            })
            .to_vec()
    }

    async fn told(&self, person: &Person, kind: ReportType, days: DateRange) -> Told {
        let parameters = ReportParameters {
            date_range: days,
            metrics: Vec::new(),
            language: None,
            campaign_id: None,
            personal_data: true,
        };
        let zone = self.zone(person).await;
        let ask = Ask::new(kind, parameters, zone, person.organization).expect("a period");
        let snapshot = self.stage.app.db.snapshot(person.organization.into()).await;
        let snapshot = snapshot.expect("a snapshot");
        let content = gather(&snapshot, &ask).await.expect("gathers");
        let stream = rows(&snapshot, &ask).await.expect("begins");
        let rows: Vec<Row> = stream.try_collect().await.expect("reads");
        for row in &rows {
            assert_eq!(row.len(), content.columns.len(), "{kind:?}");
        }
        Told { content, rows }
    }

    async fn answer(&self, person: &Person, path: &str, days: DateRange) -> Json {
        let path = format!("/api/v1/{path}?from={}&to={}", days.from, days.to);
        self.api.get(person, &path).await.expect("answers")
    }
}

impl Told {
    fn figure(&self, name: &str) -> Decimal {
        let figures = self.content.figures.iter();
        let mut named = figures.filter(|figure| figure.label.text(Language::En) == name);
        let figure = named.next().unwrap_or_else(|| panic!("no figure {name}"));
        assert!(named.next().is_none(), "{name} twice");
        number(&figure.value)
    }

    fn column(&self, name: &str) -> usize {
        let columns = self.content.columns.iter();
        place(columns.map(|column| column.label.text(Language::En)), name)
    }

    /// The sum that the workbook has under a column.
    fn sum(&self, column: &str) -> Decimal {
        let mut totals = Totals::new(&self.content.columns);
        for row in &self.rows {
            totals.add(row);
        }
        let totals = totals.row().expect("a column with a sum");
        number(&totals[self.column(column)])
    }

    fn count(&self) -> Decimal {
        Decimal::from(self.rows.len())
    }

    fn rows_with(&self, column: &str, word: &str) -> Decimal {
        let place = self.column(column);
        let rows = self.rows.iter();
        let with = rows.filter(|row| said(&row[place]) == word);
        Decimal::from(with.count())
    }

    fn table(&self, title: &str) -> &Table {
        let mut tables = self.content.tables.iter();
        let named = tables.find(|table| table.title.text(Language::En) == title);
        named.unwrap_or_else(|| panic!("no table {title}"))
    }
}

fn place<'a>(mut names: impl Iterator<Item = &'a str>, name: &str) -> usize {
    names
        .position(|column| column == name)
        .unwrap_or_else(|| panic!("no column {name}"))
}

fn cell<'a>(table: &Table, row: &'a Row, column: &str) -> &'a Value {
    let names = table
        .columns
        .iter()
        .map(|column| column.label.text(Language::En));
    &row[place(names, column)]
}

/// Nothing counts as zero, as on the screens.
fn number(value: &Value) -> Decimal {
    match value {
        Value::Count(count) | Value::Seconds(count) => Decimal::from(*count),
        Value::Money(number) | Value::Percent(number) => *number,
        Value::Empty => Decimal::ZERO,
        other => panic!("no number: {other:?}"),
    }
}

fn said(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        Value::Word(label) => label.text(Language::En),
        Value::Empty => "",
        other => panic!("no word: {other:?}"),
    }
}

fn json(value: &Json) -> Decimal {
    match value {
        Json::Null => Decimal::ZERO,
        value => value.to_string().parse().expect("a number"),
    }
}

#[tokio::test]
async fn key_figures_are_those_of_the_dashboard() {
    let world = World::new().await;
    for person in &world.people {
        for days in world.periods(person).await {
            let kpis = world.answer(person, "dashboard/kpis", days).await;
            let recovery = world.told(person, ReportType::Recovery, days).await;
            let calls = world.told(person, ReportType::Calls, days).await;
            assert_eq!(
                recovery.figure("Net recovered"),
                json(&kpis["totalRecovered"]),
                "{days:?}"
            );
            assert_eq!(
                calls.figure("Average duration"),
                json(&kpis["avgCallDuration"]),
                "{days:?}"
            );
            assert_eq!(
                calls.figure("Success rate"),
                json(&kpis["successRate"]),
                "{days:?}"
            );
            let figures = recovery.content.figures.iter();
            let change = figures.clone().next().and_then(|figure| figure.change);
            assert_eq!(
                change.unwrap_or_default(),
                json(&kpis["totalRecoveredChange"]),
                "{days:?}"
            );
        }
    }
}

#[tokio::test]
async fn agents_stand_where_the_leaderboard_has_them() {
    let world = World::new().await;
    let mut ranked = 0;
    for person in &world.people {
        for days in world.periods(person).await {
            let answer = world
                .answer(person, "analytics/agent-leaderboard", days)
                .await;
            let told = world.told(person, ReportType::AgentPerformance, days).await;
            let table = told.table("Ranking");
            let rows: BTreeMap<&str, &Row> = table
                .rows
                .iter()
                .map(|row| (said(cell(table, row, "Agent")), row))
                .collect();
            for agent in answer["agents"].as_array().expect("a list") {
                let name = agent["agentName"].as_str().expect("a name");
                let row = rows[name];
                for (column, field) in [
                    ("Rank", "rank"),
                    ("Calls", "calls"),
                    ("Answered", "answered"),
                    ("Right-party contacts", "rightParty"),
                    ("Successes", "successes"),
                    ("Success rate", "successRate"),
                    ("Net recovered", "recovered"),
                    ("Average duration", "avgCallDuration"),
                ] {
                    let (here, there) = (number(cell(table, row, column)), json(&agent[field]));
                    assert_eq!(here, there, "{name}, {column}, {days:?}");
                }
                ranked += usize::from(!agent["rank"].is_null());
            }
            // Days of agents sum to the figures; what no agent has a part in is among them.
            for name in [
                "Calls",
                "Answered",
                "Right-party contacts",
                "Successes",
                "Talk time",
                "Net recovered",
            ] {
                assert_eq!(told.sum(name), told.figure(name), "{name}, {days:?}");
            }
            let recovery = world.told(person, ReportType::Recovery, days).await;
            assert_eq!(
                told.figure("Net recovered"),
                recovery.figure("Net recovered"),
                "{days:?}"
            );
        }
    }
    assert!(ranked > 10, "{ranked} were ranked at all");
}

#[tokio::test]
async fn hours_and_objections_are_those_of_the_screens() {
    let world = World::new().await;
    let mut reached = 0;
    for person in &world.people {
        for days in world.periods(person).await {
            let told = world.told(person, ReportType::Calls, days).await;
            let heatmap = world.answer(person, "analytics/call-heatmap", days).await;
            let charts = told.content.charts.iter();
            let mut hours =
                charts.filter(|chart| chart.kind == report_generator::ChartKind::Heatmap);
            let hours = hours.next().expect("a heatmap");
            for cell in heatmap["cells"].as_array().expect("cells") {
                let at = |name: &str| cell[name].as_u64().and_then(|at| usize::try_from(at).ok());
                let (weekday, hour) = (at("weekday").expect("a day"), at("hour").expect("an hour"));
                let (attempts, answered) = (cell["attempts"].as_f64(), cell["answered"].as_f64());
                let (attempts, answered) = attempts.zip(answered).expect("counts");
                let expected = (attempts >= 20.0).then(|| answered / attempts * 100.0);
                assert_eq!(
                    hours.series[weekday - 1].values[hour],
                    expected,
                    "{cell}, {days:?}"
                );
                reached += usize::from(expected.is_some());
            }
            let answer = world
                .answer(person, "analytics/objection-analysis", days)
                .await;
            let table = told.table("Objections");
            let mut counted: Vec<[Decimal; 2]> = Vec::new();
            for objection in answer["categories"].as_array().expect("a list") {
                counted.push([json(&objection["count"]), json(&objection["resolved"])]);
            }
            counted.retain(|[count, _]| !count.is_zero());
            let rows = table.rows.iter();
            let mut here: Vec<[Decimal; 2]> = rows
                .map(|row| {
                    ["Objections", "Resolved"].map(|column| number(cell(table, row, column)))
                })
                .collect();
            counted.sort_unstable();
            here.sort_unstable();
            assert_eq!(here, counted, "{days:?}");
        }
    }
    assert!(reached > 10, "{reached} cells had enough calls");
}

#[tokio::test]
async fn figures_are_the_sums_of_the_rows() {
    let world = World::new().await;
    let mut most = BTreeMap::new();
    for person in &world.people {
        for days in world.periods(person).await {
            let told = world.told(person, ReportType::Recovery, days).await;
            assert_eq!(told.sum("Amount"), told.figure("Net recovered"), "{days:?}");
            assert_eq!(
                told.rows_with("Kind", "Payment"),
                told.figure("Payments"),
                "{days:?}"
            );
            count(&mut most, ReportType::Recovery, &told);

            let told = world.told(person, ReportType::Calls, days).await;
            assert_eq!(told.count(), told.figure("Calls"), "{days:?}");
            for name in ["Answered", "Right-party contacts"] {
                assert_eq!(
                    told.rows_with(name, "yes"),
                    told.figure(name),
                    "{name}, {days:?}"
                );
            }
            count(&mut most, ReportType::Calls, &told);

            let told = world.told(person, ReportType::Compliance, days).await;
            assert_eq!(told.count(), told.figure("Contacts checked"), "{days:?}");
            assert_eq!(
                told.rows_with("Allowed", "no"),
                told.figure("Contacts blocked"),
                "{days:?}"
            );
            count(&mut most, ReportType::Compliance, &told);

            let told = world.told(person, ReportType::Campaign, days).await;
            assert_eq!(told.count(), told.figure("Debtors"), "{days:?}");
            count(&mut most, ReportType::Campaign, &told);

            let told = world.told(person, ReportType::PortfolioAgeing, days).await;
            assert_eq!(told.count(), told.figure("Debtors"), "{days:?}");
            assert_eq!(
                told.sum("Balance"),
                told.figure("Outstanding balance"),
                "{days:?}"
            );
            let buckets = told.table("Balance by age");
            let sums = buckets.totals().expect("sums");
            let balance = cell(buckets, &sums, "Outstanding balance");
            assert_eq!(
                number(balance),
                told.figure("Outstanding balance"),
                "{days:?}"
            );
            count(&mut most, ReportType::PortfolioAgeing, &told);

            // Every summary table that sums by day, method or campaign has the same total.
            for kind in [
                ReportType::Recovery,
                ReportType::Calls,
                ReportType::Compliance,
            ] {
                let told = world.told(person, kind, days).await;
                for table in &told.content.tables {
                    let Some(totals) = table.totals() else {
                        continue;
                    };
                    for (column, total) in table.columns.iter().zip(&totals) {
                        let name = column.label.text(Language::En);
                        if *total == Value::Empty
                            || column.kind == Kind::Text
                            || name == "Resolved"
                            || name == "Objections"
                        {
                            continue;
                        }
                        let title = table.title.text(Language::En);
                        assert_eq!(
                            number(total),
                            told.figure(name),
                            "{kind:?}, {title}, {name}, {days:?}"
                        );
                    }
                }
            }
        }
    }
    for (kind, rows) in most {
        assert!(rows > 0, "{kind} had no row to check");
    }
}

fn count(most: &mut BTreeMap<&'static str, usize>, kind: ReportType, told: &Told) {
    let rows = most.entry(kind.name()).or_default();
    *rows = told.rows.len().max(*rows);
}

/// What was owed at the end of a day is asked for later, when payments have come in since.
#[tokio::test]
async fn balances_of_a_day_that_is_over_are_those_of_that_day() {
    let world = World::new().await;
    let person = &world.people[0];
    let sql =
        "SELECT ($2::timestamptz AT TIME ZONE time_zone)::date FROM organizations WHERE id = $1";
    let now = world.api.now();
    let row = world
        .stage
        .sql
        .query_one(sql, &[&person.organization, &now])
        .await;
    let today: Date = row.expect("a day").get(0);
    for back in [0, 20, 60] {
        let to = today.saturating_sub(back.days());
        let days = DateRange { from: to, to };
        let told = world.told(person, ReportType::PortfolioAgeing, days).await;
        // Debtor by debtor: what was lent, and every movement up to the end of that day.
        let sql = "SELECT coalesce(sum(b), 0) FROM (
                SELECT c.balance - coalesce((SELECT sum(l.amount) FROM ledger_entries l WHERE l.customer_id = c.id
                    AND (l.occurred_at AT TIME ZONE o.time_zone)::date > $2), 0) AS b
                FROM customers c JOIN organizations o ON o.id = c.organization_id
                WHERE o.id = $1 AND c.deleted_at IS NULL AND (c.created_at AT TIME ZONE o.time_zone)::date <= $2) AS x WHERE b > 0";
        let row = world
            .stage
            .sql
            .query_one(sql, &[&person.organization, &to])
            .await;
        let expected: Decimal = row.expect("sums").get(0);
        assert_eq!(told.figure("Outstanding balance"), expected, "{to}");
    }
}
