//! Trends, rankings and objections, against what the raw rows say.

use jiff::{SignedDuration, Timestamp, ToSpan as _, tz::TimeZone};
use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_testkit::{FinishedCall, Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

struct Analytics {
    stage: Stage,
    app: Served,
    analyst: Person,
}

impl Analytics {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(analytics::router(), stage.app.clone());
        let analyst = stage.user(Role::Analyst).await;
        Self {
            stage,
            app,
            analyst,
        }
    }

    async fn get(&self, path: &str) -> Value {
        self.app
            .get(format!("/api/v1/analytics/{path}"))
            .by(&self.analyst)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    /// An hour and a bit ago, but still today's evening at the latest.
    fn recently(&self) -> Timestamp {
        self.stage.clock.now() - SignedDuration::from_mins(61)
    }

    async fn objection(
        &self,
        call: Uuid,
        category: &str,
        utterance: &str,
        resolved: bool,
        at: Timestamp,
    ) {
        self.stage
            .sql
            .execute(
                "INSERT INTO call_objections (id, organization_id, contact_attempt_id, category, utterance, offset_ms,
                     occurred_at, resolved, analysis_version)
                 VALUES (gen_random_uuid(), $1, $2, $3, $4, 1000, $5, $6, 'test')",
                &[&self.stage.organization.uuid(), &call, &category, &utterance, &at, &resolved],
            )
            .await
            .expect("inserts an objection");
    }
}

#[tokio::test]
async fn the_heatmap_has_168_cells_in_the_debtors_own_time() {
    let analytics = Analytics::new().await;
    let at = analytics.recently();
    for n in 0..25 {
        let outcome = if n < 5 { "payment" } else { "refusal" };
        let call = FinishedCall {
            time_zone: "America/Los_Angeles",
            ..FinishedCall::talked(at, 30, outcome)
        };
        analytics.stage.call(&call).await;
    }
    let lonely = at - SignedDuration::from_hours(24);
    analytics
        .stage
        .call(&FinishedCall::unanswered(lonely))
        .await;
    let heatmap = analytics.get("call-heatmap").await;
    let cells = heatmap["cells"].as_array().expect("cells");
    assert_eq!(cells.len(), 168);
    assert_eq!(
        (&cells[0]["weekday"], &cells[0]["hour"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        (&cells[167]["weekday"], &cells[167]["hour"]),
        (&json!(7), &json!(23))
    );
    let cell = |at: Timestamp, zone: &str| {
        let local = at.to_zoned(TimeZone::get(zone).expect("a zone"));
        let weekday = local.weekday().to_monday_one_offset();
        cells
            .iter()
            .find(|cell| cell["weekday"] == weekday && cell["hour"] == local.hour())
            .expect("every hour has a cell")
    };
    let busy = cell(at, "America/Los_Angeles");
    assert_eq!(
        (
            &busy["attempts"],
            &busy["answered"],
            &busy["rightParty"],
            &busy["success"],
            &busy["rate"]
        ),
        (&json!(25), &json!(25), &json!(25), &json!(5), &json!(20))
    );
    let quiet = cell(lonely, "America/New_York");
    assert_eq!(
        (&quiet["attempts"], &quiet["rate"]),
        (&json!(1), &Value::Null),
        "too few to say"
    );
    let total: i64 = cells
        .iter()
        .filter_map(|cell| cell["attempts"].as_i64())
        .sum();
    assert_eq!(total, 26);
}

#[tokio::test]
async fn objections_are_counted_with_evidence_and_some_are_never_resolved() {
    let analytics = Analytics::new().await;
    let at = analytics.recently();
    let call = analytics
        .stage
        .call(&FinishedCall::talked(at, 60, "payment"))
        .await;
    for n in 0..5 {
        let said = format!("I cannot pay, number {n}");
        analytics
            .objection(
                call,
                "cannot_pay",
                &said,
                n % 2 == 0,
                at + SignedDuration::from_secs(n),
            )
            .await;
    }
    for _ in 0..3 {
        analytics
            .objection(call, "dispute", "This is not my debt.", false, at)
            .await;
    }
    let long_ago = at - SignedDuration::from_hours(24 * 40);
    analytics
        .objection(call, "distrust", "Who are you?", false, long_ago)
        .await;

    let analysis = analytics.get("objection-analysis").await;
    assert_eq!(analysis["total"], 8);
    let categories = analysis["categories"].as_array().expect("categories");
    assert_eq!(categories.len(), 2);
    let (first, second) = (&categories[0], &categories[1]);
    assert_eq!(
        (
            &first["category"],
            &first["count"],
            &first["share"],
            &first["resolved"],
            &first["resolutionRate"]
        ),
        (
            &json!("cannot_pay"),
            &json!(5),
            &json!(62.5),
            &json!(3),
            &json!(60)
        )
    );
    let evidence = first["evidence"].as_array().expect("evidence");
    let said: Vec<_> = evidence
        .iter()
        .map(|example| example["utterance"].as_str().expect("text"))
        .collect();
    assert_eq!(
        said,
        [
            "I cannot pay, number 4",
            "I cannot pay, number 3",
            "I cannot pay, number 2"
        ],
        "the latest"
    );
    assert_eq!(evidence[0]["callId"], call.to_string());
    assert_eq!(
        (&second["category"], &second["resolutionRate"]),
        (&json!("dispute"), &Value::Null)
    );

    let day = long_ago.in_tz("America/New_York").expect("a zone").date();
    let then = analytics
        .get(&format!("objection-analysis?from={day}&to={day}"))
        .await;
    assert_eq!(then["categories"][0]["category"], "distrust");
}

#[tokio::test]
async fn the_leaderboard_ranks_by_what_is_certain() {
    let analytics = Analytics::new().await;
    let at = analytics.recently();
    let customer = analytics.stage.customer().await;
    let mut agents = Vec::new();
    // name, right-party calls, successes, recovered
    for (name, calls, successes, recovered) in [
        ("Lucky", 29, 29, "500"),
        ("Steady", 60, 40, "100"),
        ("Thin", 30, 20, "100"),
        ("Twin", 30, 20, "200"),
        ("Held", 60, 60, "900"),
        ("Idle", 0, 0, "0.01"),
        // Nobody succeeded: a tie, whatever their numbers, and money decides it.
        ("Vain", 33, 0, "70"),
        ("Vainer", 31, 0, "80"),
    ] {
        let agent = analytics.stage.agent(name, "online").await;
        for n in 0..calls {
            let outcome = if n < successes {
                "promise_to_pay"
            } else {
                "refusal"
            };
            analytics
                .stage
                .call(&FinishedCall {
                    agent: Some(agent),
                    ..FinishedCall::talked(at, 30, outcome)
                })
                .await;
        }
        analytics
            .stage
            .money(customer, "payment", recovered, at, Some(agent))
            .await;
        agents.push(agent);
    }
    analytics
        .stage
        .sql
        .execute(
            "UPDATE agents SET on_hold_at = now(), on_hold_reason = 'called at night' WHERE id = $1",
            &[&agents[4]],
        )
        .await
        .expect("holds an agent");
    let board = analytics.get("agent-leaderboard").await;
    let rows: Vec<_> = board["agents"]
        .as_array()
        .expect("agents")
        .iter()
        .map(|row| {
            (
                row["agentName"].as_str().expect("a name"),
                row["rank"].as_i64(),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("Steady", Some(1)),
            ("Twin", Some(2)),
            ("Thin", Some(3)),
            ("Vainer", Some(4)),
            ("Vain", Some(5)),
            ("Lucky", None),
            ("Idle", None),
            ("Held", None)
        ]
    );
    let steady = &board["agents"][0];
    assert_eq!(
        (
            &steady["rightParty"],
            &steady["successes"],
            &steady["successRate"],
            &steady["recovered"]
        ),
        (&json!(60), &json!(40), &json!(66.7), &json!(100))
    );
    assert_eq!(steady["avgCallDuration"], 30);
    assert_eq!(
        (
            &board["agents"][7]["onHold"],
            &board["agents"][7]["onHoldReason"]
        ),
        (&json!(true), &json!("called at night"))
    );
    assert_eq!(board["currency"], "USD");
}

#[tokio::test]
async fn the_trend_is_monthly_cumulative_and_says_which_month_is_not_over() {
    let analytics = Analytics::new().await;
    let customer = analytics.stage.customer().await;
    let today = analytics
        .stage
        .clock
        .now()
        .in_tz("America/New_York")
        .expect("a zone")
        .date();
    // Noon of the first of this month and of the four before.
    for (back, amount) in [(0, "10"), (1, "20.50"), (2, "30"), (4, "50")] {
        let first = today
            .first_of_month()
            .saturating_sub(back.months())
            .at(0, 30, 0, 0);
        let at = first.in_tz("America/New_York").expect("a zone").timestamp();
        analytics
            .stage
            .money(customer, "payment", amount, at, None)
            .await;
    }
    let trend = analytics.get("recovery-trend?period=4m").await;
    let months = trend.as_array().expect("months");
    let column = |name: &str| {
        months
            .iter()
            .map(|month| month[name].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        column("recovered"),
        [json!(0), json!(30), json!(20.5), json!(10)]
    );
    assert_eq!(
        column("cumulative"),
        [json!(0), json!(30), json!(50.5), json!(60.5)]
    );
    assert_eq!(
        column("movingAverage"),
        [json!(0), json!(15), json!(16.83), json!(20.17)]
    );
    assert_eq!(
        column("incomplete"),
        [json!(false), json!(false), json!(false), json!(true)]
    );
    assert_eq!(months[3]["month"], today.strftime("%Y-%m").to_string());
    assert_eq!(
        analytics
            .get("recovery-trend")
            .await
            .as_array()
            .map(Vec::len),
        Some(6)
    );
}

#[tokio::test]
async fn another_organisation_is_not_counted() {
    let analytics = Analytics::new().await;
    let (at, customer) = (analytics.recently(), analytics.stage.customer().await);
    let agent = analytics.stage.agent("Ada", "online").await;
    let call = analytics
        .stage
        .call(&FinishedCall {
            agent: Some(agent),
            ..FinishedCall::talked(at, 30, "payment")
        })
        .await;
    analytics.objection(call, "refusal", "No.", false, at).await;
    analytics
        .stage
        .money(customer, "payment", "10", at, Some(agent))
        .await;

    let stranger = analytics.stage.stranger(Role::Admin).await;
    let theirs = async |path: &str| -> Value {
        let call = analytics
            .app
            .get(format!("/api/v1/analytics/{path}"))
            .by(&stranger);
        call.send().await.assert_status(200).json()
    };
    let cells = theirs("call-heatmap").await["cells"].clone();
    assert!(
        cells
            .as_array()
            .is_some_and(|cells| cells.iter().all(|cell| cell["attempts"] == 0))
    );
    assert_eq!(theirs("objection-analysis").await["total"], 0);
    assert_eq!(theirs("agent-leaderboard").await["agents"], json!([]));
    let trend = theirs("recovery-trend").await;
    assert!(
        trend
            .as_array()
            .is_some_and(|months| months.iter().all(|month| month["recovered"] == 0))
    );
}

#[tokio::test]
async fn analysts_and_those_above_see_it_and_bad_parameters_are_named() {
    let analytics = Analytics::new().await;
    let paths = [
        "call-heatmap",
        "objection-analysis",
        "agent-leaderboard",
        "recovery-trend",
    ];
    for role in Role::ALL {
        let person = analytics.stage.user(role).await;
        for path in paths {
            let answer = analytics
                .app
                .get(format!("/api/v1/analytics/{path}"))
                .by(&person)
                .send()
                .await;
            if role == Role::Agent {
                answer.assert_problem(403, "missing_permission");
            } else {
                answer.assert_status(200);
            }
        }
    }
    for path in paths {
        analytics
            .app
            .get(format!("/api/v1/analytics/{path}"))
            .send()
            .await
            .assert_problem(401, "not_signed_in");
    }
    for (path, parameter) in [
        ("call-heatmap?from=yesterday", "from"),
        ("call-heatmap?from=2026-02-02&to=2026-02-01", "to"),
        ("objection-analysis?from=2020-01-01&to=2026-01-01", "from"),
        ("agent-leaderboard?to=9999-12-31", "to"),
        ("agent-leaderboard?period=6m", "period"),
        ("recovery-trend?period=0m", "period"),
        ("recovery-trend?period=61m", "period"),
        ("recovery-trend?period=6", "period"),
        ("recovery-trend?period=%2B6m", "period"),
        ("recovery-trend?from=2026-01-01", "from"),
    ] {
        let call = analytics
            .app
            .get(format!("/api/v1/analytics/{path}"))
            .by(&analytics.analyst);
        call.send().await.assert_invalid(parameter);
    }
}
