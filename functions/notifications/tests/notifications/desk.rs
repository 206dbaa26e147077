//! An office: people who propose and people who decide, over the functions that serve them.

use axum::Router;
use jiff::{SignedDuration, ToSpan as _};
use mojavox_domain::{clock::Clock as _, ids::CustomerId, permissions::Role};
use mojavox_testkit::{Answer, Person, Served, Stage};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) struct Desk {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    pub(crate) admin: Person,
    pub(crate) other_admin: Person,
    pub(crate) supervisor: Person,
    pub(crate) agent: Person,
}

/// What somebody proposed: its own address, and how it is told.
pub(crate) struct Proposal {
    pub(crate) path: String,
    pub(crate) debtor: CustomerId,
    pub(crate) first_answer: Value,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let router = Router::from(payments::router())
            .merge(Router::from(notifications::router()))
            .merge(Router::from(campaigns::router()))
            .merge(Router::from(dashboard::router()))
            .merge(Router::from(users::router()));
        let app = stage.serve(router, stage.app.clone());
        Self {
            admin: stage.user(Role::Admin).await,
            other_admin: stage.user(Role::Admin).await,
            supervisor: stage.user(Role::Supervisor).await,
            agent: stage.user(Role::Agent).await,
            app,
            stage,
        }
    }

    pub(crate) async fn debtor(&self, owes: &str) -> CustomerId {
        let id: CustomerId = self.stage.app.new_id();
        let owes: Decimal = owes.parse().expect("an amount");
        let sql = "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, status)
                   VALUES ($1, $2, 'Jean Dupont', 'USD', $3, $3, 'active')";
        let values: [&(dyn tokio_postgres::types::ToSql + Sync); 3] =
            [&id.uuid(), &self.stage.organization.uuid(), &owes];
        self.stage.sql.execute(sql, &values).await.expect("inserts");
        id
    }

    pub(crate) fn day(&self, days: i32) -> String {
        let now = self.stage.clock.now().in_tz("America/New_York");
        let today = now.expect("a zone").date();
        today.checked_add(days.days()).expect("a day").to_string()
    }

    pub(crate) async fn post(&self, path: &str, by: &Person, body: Value) -> Answer {
        self.app.post(path).by(by).json(&body).send().await
    }

    pub(crate) async fn get(&self, path: &str, by: &Person) -> Value {
        let answer = self.app.get(path).by(by).send().await;
        answer.assert_status(200).json()
    }

    async fn made(&self, path: &str, by: &Person, body: Value) -> Value {
        self.post(path, by, body).await.assert_status(201).json()
    }

    /// A settlement that needs an admin: 600 of 1,000.
    pub(crate) async fn settlement(&self) -> Proposal {
        let debtor = self.debtor("1000").await;
        let body = json!({ "customerId": debtor, "amount": 600 });
        let path = "/api/v1/settlement-offers";
        let offer = self.made(path, &self.supervisor, body).await;
        assert_eq!(offer["status"], "proposed");
        proposal(path, debtor, offer)
    }

    /// A plan that needs an admin: longer than two years.
    pub(crate) async fn plan(&self) -> Proposal {
        let debtor = self.debtor("1000").await;
        let body = json!({ "customerId": debtor, "count": 30, "frequency": "monthly", "firstDate": self.day(1) });
        let path = "/api/v1/payment-plans";
        let plan = self.made(path, &self.supervisor, body).await;
        assert_eq!(plan["status"], "proposed");
        proposal(path, debtor, plan)
    }

    pub(crate) async fn agreement(&self, plan: bool) -> Proposal {
        if plan {
            self.plan().await
        } else {
            self.settlement().await
        }
    }

    pub(crate) async fn pay(&self, debtor: CustomerId, amount: i64) -> Value {
        let body = json!({ "customerId": debtor, "amount": amount, "method": "bank_transfer" });
        self.made("/api/v1/payments", &self.supervisor, body).await
    }

    /// A refund that needs an admin: more than 1,000.
    pub(crate) async fn refund_of(&self, payment: &Value, amount: i64) -> Proposal {
        let id = payment["id"].as_str().expect("an id");
        let body = json!({ "amount": amount, "reason": "Paid twice" });
        let path = format!("/api/v1/payments/{id}/refund");
        let refund = self.made(&path, &self.supervisor, body).await;
        assert_eq!(refund["status"], "pending");
        let customer: Uuid = payment["customerId"]
            .as_str()
            .expect("an id")
            .parse()
            .expect("a UUID");
        proposal("/api/v1/payments", customer.into(), refund)
    }

    pub(crate) async fn refund(&self) -> Proposal {
        let debtor = self.debtor("5000").await;
        let payment = self.pay(debtor, 2000).await;
        self.refund_of(&payment, 1500).await
    }

    pub(crate) async fn write_off_of(&self, debtor: CustomerId, amount: Option<i64>) -> Proposal {
        let body = json!({ "amount": amount, "reason": "The company is dissolved" });
        let path = format!("/api/v1/customers/{debtor}/write-off");
        let answer = self.made(&path, &self.supervisor, body).await;
        assert_eq!(answer["status"], "proposed");
        Proposal {
            path: String::new(),
            debtor,
            first_answer: answer,
        }
    }

    pub(crate) async fn write_off(&self) -> Proposal {
        let debtor = self.debtor("1000").await;
        self.write_off_of(debtor, Some(400)).await
    }

    /// The latest request for a decision in somebody's list.
    pub(crate) async fn asked(&self, person: &Person) -> Value {
        self.get("/api/v1/notifications?type=approval&limit=1", person)
            .await["data"][0]
            .clone()
    }

    pub(crate) async fn inbox(&self, person: &Person, query: &str) -> Vec<Value> {
        let page = self
            .get(&format!("/api/v1/notifications?limit=100{query}"), person)
            .await;
        let data = page["data"].as_array().expect("a list").clone();
        assert_eq!(page["total"], data.len(), "the total is exact: {page}");
        data
    }

    pub(crate) async fn act(&self, person: &Person, told: &Value, body: Value) -> Answer {
        let id = told["id"].as_str().expect("an id");
        let path = format!("/api/v1/notifications/{id}/action");
        self.post(&path, person, body).await
    }

    pub(crate) async fn approve(&self, person: &Person, told: &Value) -> Answer {
        self.act(person, told, json!({ "action": "approve" })).await
    }

    pub(crate) async fn reject(&self, person: &Person, told: &Value) -> Answer {
        let body = json!({ "action": "reject", "comment": "Not like this" });
        self.act(person, told, body).await
    }

    /// Days pass, and everybody signs in again.
    pub(crate) async fn wait(&mut self, time: SignedDuration) {
        self.stage.clock.advance(time);
        for person in [
            &mut self.admin,
            &mut self.other_admin,
            &mut self.supervisor,
            &mut self.agent,
        ] {
            let email = person.email.clone();
            *person = self
                .stage
                .sign_in(person.organization, person.id, person.role, email)
                .await;
        }
    }

    /// Balance and status of a debtor.
    pub(crate) async fn account(&self, debtor: CustomerId) -> (String, String) {
        let sql = "SELECT balance::text, status FROM customers WHERE id = $1";
        let row = self.stage.sql.query_one(sql, &[&debtor.uuid()]).await;
        let row = row.expect("the debtor");
        (row.get(0), row.get(1))
    }

    pub(crate) async fn number(&self, sql: &str) -> i64 {
        let row = self.stage.sql.query_one(sql, &[]).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).get(0)
    }

    pub(crate) async fn run(&self, sql: &str) {
        let done = self.stage.sql.batch_execute(sql).await;
        done.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// Every balance is what its ledger says, and no counter or rollup has drifted.
    pub(crate) async fn assert_balanced(&self) {
        let faults = self
            .number(
                "SELECT count(*) FROM customers c WHERE c.balance <> c.original_amount
                 + (SELECT coalesce(sum(l.amount), 0) FROM ledger_entries l WHERE l.customer_id = c.id)",
            )
            .await;
        assert_eq!(faults, 0, "balances that their ledger does not explain");
        let organization = self.stage.organization;
        self.run(&format!(
            "SELECT set_config('app.organization', '{organization}', false)"
        ))
        .await;
        let drift = "SELECT (SELECT count(*) FROM app.rollup_drift())
            + (SELECT count(*) FROM app.sum_drift('public.row_counts'))";
        assert_eq!(
            self.number(drift).await,
            0,
            "counters and rollups that differ from the rows"
        );
    }

    /// The dashboard counts what the list shows.
    pub(crate) async fn assert_pending(&self, person: &Person, expected: usize) {
        let inbox = self.inbox(person, "&type=approval").await;
        let waiting = inbox
            .iter()
            .filter(|one| one["actionRequired"] == true)
            .count();
        assert_eq!(waiting, expected, "{inbox:#?}");
        let counts = self.get("/api/v1/notifications/counts", person).await;
        assert_eq!(counts["pendingApprovals"], expected);
        let kpis = self.get("/api/v1/dashboard/kpis", person).await;
        assert_eq!(kpis["pendingApprovals"], expected);
    }
}

fn proposal(path: &str, debtor: CustomerId, answer: Value) -> Proposal {
    let id = answer["id"].as_str().expect("an id");
    Proposal {
        path: format!("{path}/{id}"),
        debtor,
        first_answer: answer,
    }
}
