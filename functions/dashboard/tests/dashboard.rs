//! Key figures, against what the raw rows say.

use jiff::{SignedDuration, Timestamp, ToSpan as _};
use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_testkit::{FinishedCall, Person, Served, Stage};
use serde_json::{Value, json};

struct Dashboard {
    stage: Stage,
    app: Served,
    analyst: Person,
}

impl Dashboard {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(dashboard::router(), stage.app.clone());
        let analyst = stage.user(Role::Analyst).await;
        Self {
            stage,
            app,
            analyst,
        }
    }

    async fn get(&self, path: &str) -> Value {
        self.get_as(&self.analyst, path).await
    }

    async fn get_as(&self, person: &Person, path: &str) -> Value {
        self.app
            .get(format!("/api/v1/dashboard/{path}"))
            .by(person)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    /// Local noon, so many days ago.
    fn noon(&self, days_ago: i64) -> Timestamp {
        let today = self
            .stage
            .clock
            .now()
            .in_tz("America/New_York")
            .expect("a zone")
            .date();
        let day = today.saturating_sub(days_ago.days());
        day.at(12, 0, 0, 0)
            .in_tz("America/New_York")
            .expect("a zone")
            .timestamp()
    }

    /// Stops the clock at local noon of the 20th: the month has days before and after.
    fn stop_at_noon_of_the_20th(&self) {
        let now = self
            .stage
            .clock
            .now()
            .in_tz("America/New_York")
            .expect("a zone");
        let then = now
            .date()
            .first_of_month()
            .saturating_add(19.days())
            .at(12, 0, 0, 0);
        let then = then.in_tz("America/New_York").expect("a zone").timestamp();
        self.stage
            .clock
            .advance(then.duration_since(self.stage.clock.now()));
    }

    /// The analyst's session and token at the moved clock.
    async fn sign_in_again(&mut self) {
        let old = self.analyst.clone();
        self.analyst = self
            .stage
            .sign_in(old.organization, old.id, old.role, old.email)
            .await;
        self.stage
            .sql
            .execute(
                "UPDATE sessions SET expires_at = now() + interval '1 year'",
                &[],
            )
            .await
            .expect("keeps sessions open");
    }
}

#[tokio::test]
async fn an_organisation_without_anything_has_zeros_and_no_changes() {
    let dashboard = Dashboard::new().await;
    let kpis = dashboard.get("kpis").await;
    for (field, value) in [
        ("totalRecovered", json!(0)),
        ("totalRecoveredChange", Value::Null),
        ("activeAgents", json!(0)),
        ("totalAgents", json!(0)),
        ("callsToday", json!(0)),
        ("callsTodayChange", Value::Null),
        ("avgCallDuration", json!(0)),
        ("successRate", json!(0)),
        ("successRateChange", Value::Null),
        ("pendingApprovals", json!(0)),
        ("activeCampaigns", json!(0)),
        ("currency", json!("USD")),
    ] {
        assert_eq!(kpis[field], value, "{field} in {kpis}");
    }
    assert_eq!(
        dashboard.get("fleet-status").await,
        json!({ "online": 0, "busy": 0, "offline": 0, "total": 0 })
    );
}

#[tokio::test]
async fn recovered_is_net_of_refunds_and_compares_with_as_many_days_before() {
    let mut dashboard = Dashboard::new().await;
    dashboard.stop_at_noon_of_the_20th();
    dashboard.sign_in_again().await;
    let customer = dashboard.stage.customer().await;
    for (kind, amount, days_ago) in [
        ("payment", "100.10", 0),
        ("payment", "50.05", 19),
        ("refund", "0.15", 1),
        ("chargeback", "50", 2),
        // The twenty days before: the 30 and 39 days back are within, 40 is not.
        ("payment", "80", 20),
        ("payment", "20", 39),
        ("payment", "999", 40),
    ] {
        dashboard
            .stage
            .money(customer, kind, amount, dashboard.noon(days_ago), None)
            .await;
    }
    // A promise is not money, and neither is a payment that has not cleared.
    dashboard
        .stage
        .sql
        .execute(
            "INSERT INTO payment_records (id, organization_id, customer_id, amount, currency, method)
             VALUES (gen_random_uuid(), $1, $2, 500, 'USD', 'card')",
            &[&dashboard.stage.organization.uuid(), &customer],
        )
        .await
        .expect("inserts a pending payment");
    let kpis = dashboard.get("kpis").await;
    assert_eq!(kpis["totalRecovered"], json!(100));
    assert_eq!(kpis["totalRecoveredChange"], json!(0));
    let month = dashboard
        .stage
        .clock
        .now()
        .in_tz("America/New_York")
        .expect("a zone")
        .date()
        .first_of_month();
    assert_eq!(kpis["from"], month.to_string());

    let (from, to) = (month.yesterday().expect("a day"), month);
    let two_days = dashboard.get(&format!("kpis?from={from}&to={to}")).await;
    assert_eq!(
        two_days["totalRecovered"].to_string(),
        "130.05",
        "50.05 on the 1st, 80 on the day before"
    );
    assert_eq!(two_days["totalRecoveredChange"], Value::Null);
}

#[tokio::test]
async fn calls_today_compare_with_yesterday_up_to_this_time_of_day() {
    let mut dashboard = Dashboard::new().await;
    dashboard.stop_at_noon_of_the_20th();
    dashboard.stage.clock.advance(SignedDuration::from_mins(30));
    dashboard.sign_in_again().await;
    let now = dashboard.stage.clock.now();
    let minutes = SignedDuration::from_mins;
    for ago in [1, 40, 120] {
        dashboard
            .stage
            .call(&FinishedCall::unanswered(now - minutes(ago)))
            .await;
    }
    let yesterday = now
        .in_tz("America/New_York")
        .expect("a zone")
        .yesterday()
        .expect("a day")
        .timestamp();
    // Two before this time of day (one in this very hour), one after.
    for ago in [200, 10, -10] {
        dashboard
            .stage
            .call(&FinishedCall::unanswered(yesterday - minutes(ago)))
            .await;
    }
    let kpis = dashboard.get("kpis").await;
    assert_eq!(kpis["callsToday"], 3);
    assert_eq!(kpis["callsTodayChange"], json!(50));
}

#[tokio::test]
async fn durations_are_of_answered_calls_and_success_of_right_party_ones() {
    let dashboard = Dashboard::new().await;
    let now = dashboard.stage.clock.now() - SignedDuration::from_secs(60);
    for (duration, outcome) in [
        (100, "payment"),
        (200, "promise_to_pay"),
        (301, "refusal"),
        (50, "no_commitment"),
    ] {
        dashboard
            .stage
            .call(&FinishedCall::talked(now, duration, outcome))
            .await;
    }
    let wrong = FinishedCall {
        right_party: false,
        ..FinishedCall::talked(now, 10, "wrong_person")
    };
    dashboard.stage.call(&wrong).await;
    dashboard.stage.call(&FinishedCall::unanswered(now)).await;
    let today = now.in_tz("America/New_York").expect("a zone").date();
    let kpis = dashboard
        .get(&format!("kpis?from={today}&to={today}"))
        .await;
    assert_eq!(kpis["avgCallDuration"], 132, "661 seconds of five calls");
    assert_eq!(kpis["successRate"], json!(50));
}

#[tokio::test]
async fn agents_campaigns_and_approvals_are_those_of_now() {
    let dashboard = Dashboard::new().await;
    for (name, status) in [
        ("Ada", "online"),
        ("Ben", "busy"),
        ("Cleo", "offline"),
        ("Dan", "online"),
    ] {
        dashboard.stage.agent(name, status).await;
    }
    dashboard
        .stage
        .sql
        .execute(
            "UPDATE agents SET deleted_at = now() WHERE name = 'Dan'",
            &[],
        )
        .await
        .expect("deletes an agent");
    let kpis = dashboard.get("kpis").await;
    assert_eq!(
        (&kpis["activeAgents"], &kpis["totalAgents"]),
        (&json!(2), &json!(3))
    );
    assert_eq!(
        dashboard.get("fleet-status").await,
        json!({ "online": 1, "busy": 1, "offline": 1, "total": 3 })
    );

    let supervisor = dashboard.stage.user(Role::Supervisor).await;
    let admin = dashboard.stage.user(Role::Admin).await;
    for (role, proposer, expires) in [
        ("supervisor", None, "1 hour"),
        ("admin", None, "1 hour"),
        ("supervisor", Some(supervisor.id.uuid()), "1 hour"),
        ("supervisor", None, "-1 hour"),
    ] {
        dashboard
            .stage
            .sql
            .execute(
                "INSERT INTO approvals (id, organization_id, subject_type, subject_id, proposed_by, required_role, expires_at)
                 VALUES (gen_random_uuid(), $1, 'settlement', gen_random_uuid(), $2, $3, now() + $4::text::interval)",
                &[&dashboard.stage.organization.uuid(), &proposer, &role, &expires],
            )
            .await
            .expect("inserts an approval");
    }
    for (person, decides) in [(&dashboard.analyst, 0), (&supervisor, 1), (&admin, 3)] {
        let kpis = dashboard.get_as(person, "kpis").await;
        assert_eq!(kpis["pendingApprovals"], decides, "{:?}", person.role);
    }
}

#[tokio::test]
async fn every_day_has_a_row_and_equals_the_raw_rows() {
    let dashboard = Dashboard::new().await;
    let customer = dashboard.stage.customer().await;
    let outcomes = [
        "payment",
        "refusal",
        "no_answer",
        "promise_to_pay",
        "dispute",
    ];
    for n in 0..60_i64 {
        let at = dashboard.noon(n % 9) + SignedDuration::from_mins((n * 37) % 600);
        let outcome = outcomes[usize::try_from(n).expect("small") % outcomes.len()];
        let call = if outcome == "no_answer" {
            FinishedCall::unanswered(at)
        } else {
            FinishedCall {
                right_party: n % 7 != 0,
                ..FinishedCall::talked(at, 30, outcome)
            }
        };
        dashboard.stage.call(&call).await;
        let kind = if n % 5 == 0 { "refund" } else { "payment" };
        dashboard
            .stage
            .money(customer, kind, &format!("{n}.{:02}", n + 10), at, None)
            .await;
    }
    for (period, days) in [("7d", 7), ("30d", 30), ("90d", 90)] {
        let rows = dashboard
            .get(&format!("recovery-performance?period={period}"))
            .await;
        let expected: Vec<Value> = dashboard
            .stage
            .sql
            .query(
                "SELECT d::date::text,
                    (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0)::text FROM payment_records
                     WHERE organization_id = $1 AND status = 'cleared' AND (cleared_at AT TIME ZONE 'America/New_York')::date = d::date),
                    count(a.id), count(*) FILTER (WHERE a.right_party),
                    count(*) FILTER (WHERE a.right_party AND a.outcome IN ('payment', 'promise_to_pay'))
                 FROM generate_series($2::text::date - $3::int + 1, $2::text::date, interval '1 day') d
                 LEFT JOIN contact_attempts a ON a.organization_id = $1 AND (a.started_at AT TIME ZONE 'America/New_York')::date = d::date
                 GROUP BY d ORDER BY d",
                &[
                    &dashboard.stage.organization.uuid(),
                    &dashboard.stage.clock.now().in_tz("America/New_York").expect("a zone").date().to_string(),
                    &days,
                ],
            )
            .await
            .expect("recomputes")
            .iter()
            .map(|row| {
                let (right, successes): (i64, i64) = (row.get(3), row.get(4));
                let rate = mojavox_domain::figures::percentage(successes, right);
                let recovered: rust_decimal::Decimal = row.get::<_, String>(1).parse().expect("a number");
                json!({
                    "date": row.get::<_, String>(0), "recovered": mojavox_domain::money::Money::from(recovered),
                    "calls": row.get::<_, i64>(2), "successRate": rate,
                })
            })
            .collect();
        assert_eq!(rows, Value::from(expected), "{period}");
    }
}

#[tokio::test]
async fn another_organisation_is_not_counted() {
    let dashboard = Dashboard::new().await;
    let stranger = dashboard.stage.stranger(Role::Admin).await;
    let (now, customer) = (
        dashboard.stage.clock.now(),
        dashboard.stage.customer().await,
    );
    dashboard.stage.agent("Ada", "online").await;
    dashboard.stage.call(&FinishedCall::unanswered(now)).await;
    dashboard
        .stage
        .money(customer, "payment", "10", now, None)
        .await;
    let kpis = dashboard.get_as(&stranger, "kpis").await;
    for field in ["totalRecovered", "callsToday", "totalAgents"] {
        assert_eq!(kpis[field], 0, "{field}");
    }
    assert_eq!(kpis["currency"], "EUR");
    let rows = dashboard.get_as(&stranger, "recovery-performance").await;
    assert!(
        rows.as_array()
            .is_some_and(|rows| rows.len() == 30 && rows.iter().all(|row| row["calls"] == 0))
    );
}

#[tokio::test]
async fn all_roles_see_it_and_bad_parameters_are_named() {
    let dashboard = Dashboard::new().await;
    for role in Role::ALL {
        let person = dashboard.stage.user(role).await;
        for path in ["kpis", "recovery-performance", "fleet-status"] {
            dashboard.get_as(&person, path).await;
        }
    }
    let key = dashboard
        .stage
        .api_key(&dashboard.analyst, &["analytics:read"])
        .await;
    let call = |path: &str| dashboard.app.get(format!("/api/v1/dashboard/{path}"));
    call("kpis")
        .token(&key)
        .send()
        .await
        .assert_problem(403, "missing_permission");
    call("kpis")
        .send()
        .await
        .assert_problem(401, "not_signed_in");
    for (path, parameter) in [
        ("kpis?from=2026-13-01", "from"),
        ("kpis?from=-9999-01-01", "from"),
        ("kpis?to=9999-12-31", "to"),
        ("kpis?from=2026-02-02&to=2026-02-01", "to"),
        ("kpis?from=2001-01-01&to=2026-02-01", "from"),
        ("kpis?since=2026-01-01", "since"),
        ("recovery-performance?period=8d", "period"),
        ("recovery-performance?period=7d&period=30d", "period"),
    ] {
        call(path)
            .by(&dashboard.analyst)
            .send()
            .await
            .assert_invalid(parameter);
    }
}

#[tokio::test]
async fn what_changes_later_moves_the_figures() {
    let dashboard = Dashboard::new().await;
    let now = dashboard.stage.clock.now() - SignedDuration::from_secs(60);
    let call = dashboard
        .stage
        .call(&FinishedCall::talked(now, 60, "no_commitment"))
        .await;
    let today = now.in_tz("America/New_York").expect("a zone").date();
    let path = format!("kpis?from={today}&to={today}");
    assert_eq!(dashboard.get(&path).await["successRate"], json!(0));
    dashboard
        .stage
        .sql
        .execute(
            "UPDATE contact_attempts SET outcome = 'payment' WHERE id = $1",
            &[&call],
        )
        .await
        .expect("corrects the outcome");
    assert_eq!(dashboard.get(&path).await["successRate"], json!(100));
}
