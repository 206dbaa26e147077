//! Time passes, and nobody decides.

use axum::Router;
use futures::future::join;
use jiff::SignedDuration;
use mojavox_db::{
    Origin,
    notifications::{KEPT, NewNotification, Recipients, notify},
};
use mojavox_domain::{
    clock::Clock as _, ids::CustomerId, notification::NotificationType, permissions::Role,
    task::Priority,
};
use mojavox_testkit::{Person, Served, Stage};
use serde_json::{Value, json};

use approval_expiry::{Expired, expire};

const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
const SECOND: SignedDuration = SignedDuration::from_secs(1);

struct Office {
    stage: Stage,
    app: Served,
    supervisor: Person,
    admin: Person,
}

impl Office {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let router = Router::from(payments::router()).merge(Router::from(notifications::router()));
        let app = stage.serve(router, stage.app.clone());
        Self {
            supervisor: stage.user(Role::Supervisor).await,
            admin: stage.user(Role::Admin).await,
            app,
            stage,
        }
    }

    async fn expire(&self) -> Expired {
        let run = expire(&self.stage.app.db, &*self.stage.clock).await;
        run.expect("runs")
    }

    async fn debtor(&self) -> CustomerId {
        let id: CustomerId = self.stage.app.new_id();
        let sql = format!(
            "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, status)
             VALUES ('{id}', '{}', 'Jean Dupont', 'USD', 5000, 5000, 'active')",
            self.stage.organization
        );
        self.stage.sql.batch_execute(&sql).await.expect("inserts");
        id
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let call = self.app.post(path).by(&self.supervisor).json(&body);
        call.send().await.assert_status(201).json()
    }

    /// A settlement, a plan, a refund and a write-off that all wait for an admin.
    async fn propose_everything(&self) {
        let body = json!({ "customerId": self.debtor().await, "amount": 1000 });
        self.post("/api/v1/settlement-offers", body).await;
        let day = (self.stage.clock.now() + SignedDuration::from_hours(48)).in_tz("UTC");
        let body = json!({
            "customerId": self.debtor().await, "count": 30, "frequency": "monthly",
            "firstDate": day.expect("a zone").date().to_string(),
        });
        self.post("/api/v1/payment-plans", body).await;
        let body = json!({ "customerId": self.debtor().await, "amount": 2000, "method": "cash" });
        let payment = self.post("/api/v1/payments", body).await;
        let path = format!(
            "/api/v1/payments/{}/refund",
            payment["id"].as_str().expect("an id")
        );
        self.post(&path, json!({ "amount": 1500, "reason": "Paid twice" }))
            .await;
        let path = format!("/api/v1/customers/{}/write-off", self.debtor().await);
        self.post(&path, json!({ "reason": "Dissolved" })).await;
    }

    async fn texts(&self, sql: &str) -> Vec<String> {
        let rows = self.stage.sql.query(sql, &[]).await;
        let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
        rows.iter().map(|row| row.get(0)).collect()
    }
}

#[tokio::test]
async fn what_nobody_decided_is_set_back_and_its_proposer_told_once() {
    let office = Office::new().await;
    office.propose_everything().await;
    office.stage.clock.advance(WEEK - SECOND);
    assert_eq!(office.expire().await, Expired::default());
    office.stage.clock.advance(SECOND);
    let run = office.expire().await;
    assert_eq!((run.ended, run.failed), (4, 0));
    let statuses = office
        .texts(
            "SELECT status FROM settlement_offers UNION ALL SELECT status FROM payment_plans
             UNION ALL SELECT status FROM payment_records WHERE kind = 'refund'
             UNION ALL SELECT string_agg(DISTINCT status, ' ') FROM plan_instalments
             UNION ALL SELECT string_agg(DISTINCT status, ' ') FROM approvals",
        )
        .await;
    assert_eq!(
        statuses,
        ["expired", "expired", "cancelled", "cancelled", "expired"]
    );
    let told = office
        .texts(&format!(
            "SELECT title FROM notifications WHERE user_id = '{}' AND type = 'system' ORDER BY title",
            office.supervisor.id
        ))
        .await;
    let titles = ["payment plan", "refund", "settlement offer", "write-off"]
        .map(|what| format!("Your {what} has expired: nobody decided in time"));
    assert_eq!(told, titles);
    let audited = office
        .texts("SELECT actor_type FROM audit_logs WHERE action = 'approvals.expire'")
        .await;
    assert_eq!(audited, ["system"; 4]);
    // Nothing was owed more or less for it, and again there is nothing to do.
    assert_eq!(
        office
            .texts("SELECT DISTINCT balance::text FROM customers ORDER BY 1")
            .await,
        ["3000.00", "5000.00"]
    );
    assert_eq!(office.expire().await, Expired::default());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_runs_and_a_late_decision_at_once_end_each_once() {
    let office = Office::new().await;
    office.propose_everything().await;
    office.stage.clock.advance(WEEK);
    let admin = &office.admin;
    let admin = office
        .stage
        .sign_in(
            admin.organization,
            admin.id,
            admin.role,
            admin.email.clone(),
        )
        .await;
    let told: Value = office
        .app
        .get("/api/v1/notifications?type=approval")
        .by(&admin)
        .send()
        .await
        .assert_status(200)
        .json();
    let id = told["data"][0]["id"].as_str().expect("an id");
    let late = office
        .app
        .post(format!("/api/v1/notifications/{id}/action"))
        .by(&admin)
        .json(&json!({ "action": "approve" }));
    let ((one, other), late) = join(join(office.expire(), office.expire()), late.send()).await;
    late.assert_problem(410, "approval_expired");
    assert_eq!((one.ended + other.ended, one.failed + other.failed), (4, 0));
    let told = office
        .texts("SELECT title FROM notifications WHERE type = 'system'")
        .await;
    assert_eq!(told.len(), 4);
}

#[tokio::test]
async fn a_subject_that_has_moved_on_is_left_as_it_is() {
    let office = Office::new().await;
    office.propose_everything().await;
    let sql = "UPDATE settlement_offers SET status = 'cancelled'";
    office.stage.sql.batch_execute(sql).await.expect("cancels");
    office.stage.clock.advance(WEEK);
    assert_eq!(office.expire().await.ended, 4);
    assert_eq!(
        office.texts("SELECT status FROM settlement_offers").await,
        ["cancelled"]
    );
}

#[tokio::test]
async fn notifications_are_removed_when_they_were_kept_long_enough() {
    let office = Office::new().await;
    let tx = office
        .stage
        .app
        .db
        .system(office.stage.organization, Origin::default())
        .await
        .expect("begins");
    let new = NewNotification {
        kind: NotificationType::Alert,
        priority: Priority::Low,
        title: "Something",
        message: "happened",
        data: None,
        cause: "something",
    };
    notify(&tx, &Recipients::at_least(Role::Supervisor), &new)
        .await
        .expect("notifies");
    tx.commit().await.expect("commits");
    office.propose_everything().await;
    office.stage.clock.advance(KEPT - SECOND);
    assert_eq!(office.expire().await.swept, 0);
    office.stage.clock.advance(SECOND);
    assert_eq!(office.expire().await.swept, 2);
    // An approval's own from its end on.
    office.stage.clock.advance(WEEK);
    assert_eq!(office.expire().await.swept, 4);
    assert_eq!(
        office
            .texts("SELECT type::text FROM notifications ORDER BY 1")
            .await,
        ["system"; 4]
    );
    let organization = office.stage.organization;
    let drift = format!("SELECT set_config('app.organization', '{organization}', false)");
    office
        .stage
        .sql
        .batch_execute(&drift)
        .await
        .expect("names the organisation");
    assert!(
        office
            .texts("SELECT key::text FROM app.sum_drift('public.row_counts')")
            .await
            .is_empty()
    );
}
