//! A stage with debtors, and what must hold of their accounts whatever happened.

use jiff::SignedDuration;
use mojavox_domain::{
    clock::Clock as _,
    ids::{CustomerId, OrganizationId},
    permissions::Role,
};
use mojavox_testkit::{Answer, Person, Served, Stage};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) struct Books {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    pub(crate) supervisor: Person,
    pub(crate) agent: Person,
}

impl Books {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(payments::router(), stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        let agent = stage.user(Role::Agent).await;
        Self {
            stage,
            app,
            supervisor,
            agent,
        }
    }

    /// A debtor of ours who owes this much.
    pub(crate) async fn debtor(&self, owes: &str) -> CustomerId {
        self.debtor_of(self.stage.organization, owes).await
    }

    pub(crate) async fn debtor_of(&self, organization: OrganizationId, owes: &str) -> CustomerId {
        let id: CustomerId = self.stage.app.new_id();
        let owes: Decimal = owes.parse().expect("an amount");
        self.stage
            .sql
            .execute(
                "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, status)
                 SELECT $1, o.id, 'Jean Dupont', o.currency, $3, $3, 'active' FROM organizations o WHERE o.id = $2",
                &[&id.uuid(), &organization.uuid(), &owes],
            )
            .await
            .expect("inserts a debtor");
        id
    }

    /// A right-party call of a new agent, `ago`.
    pub(crate) async fn call(&self, debtor: CustomerId, ago: SignedDuration) -> Uuid {
        let (agent, call): (Uuid, Uuid) = (self.stage.app.new_id(), self.stage.app.new_id());
        let at = self.stage.clock.now() - ago;
        let organization = self.stage.organization.uuid();
        self.stage
            .sql
            .execute(
                "INSERT INTO agents (id, organization_id, name) VALUES ($1, $2, $3)",
                &[&agent, &organization, &agent.to_string()],
            )
            .await
            .expect("inserts an agent");
        self.stage
            .sql
            .execute(
                "INSERT INTO contact_attempts (id, organization_id, customer_id, agent_id, channel, direction, contact_address,
                     status, gate_allowed, gate_checked_at, started_at, answered_at, ended_at, duration, answered_by, right_party,
                     outcome, time_zone)
                 VALUES ($1, $2, $3, $4, 'voice', 'outbound', '+12025550123', 'ended', true, $5, $5, $5, $5, 60, 'human', true,
                     'no_commitment', 'America/New_York')",
                &[&call, &organization, &debtor.uuid(), &agent, &at],
            )
            .await
            .expect("inserts a call");
        agent
    }

    pub(crate) async fn pay(&self, debtor: CustomerId, amount: &str) -> Value {
        self.try_pay(debtor, amount).await.assert_status(201).json()
    }

    pub(crate) async fn try_pay(&self, debtor: CustomerId, amount: &str) -> Answer {
        let amount: Value = serde_json::from_str(amount).expect("a number");
        self.app
            .post("/api/v1/payments")
            .by(&self.supervisor)
            .json(&json!({ "customerId": debtor, "amount": amount, "method": "bank_transfer" }))
            .send()
            .await
    }

    pub(crate) async fn try_refund(&self, payment: &Value, amount: Option<&str>) -> Answer {
        let id = payment["id"].as_str().expect("an id");
        let amount: Option<Value> =
            amount.map(|text| serde_json::from_str(text).expect("a number"));
        self.app
            .post(format!("/api/v1/payments/{id}/refund"))
            .by(&self.supervisor)
            .json(&json!({ "amount": amount, "reason": "Paid twice" }))
            .send()
            .await
    }

    /// Today in the organisation's time zone, and so many days on.
    pub(crate) fn day(&self, days: i32) -> String {
        use jiff::ToSpan as _;
        let today = self
            .stage
            .clock
            .now()
            .in_tz("America/New_York")
            .expect("a zone")
            .date();
        today.checked_add(days.days()).expect("a day").to_string()
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        self.app
            .get(path)
            .by(&self.supervisor)
            .send()
            .await
            .assert_status(200)
            .json()
    }

    /// Balance and status of a debtor.
    pub(crate) async fn account(&self, debtor: CustomerId) -> (String, String) {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT balance::text, status FROM customers WHERE id = $1",
                &[&debtor.uuid()],
            )
            .await
            .expect("the debtor");
        (row.get(0), row.get(1))
    }

    pub(crate) async fn number(&self, sql: &str) -> i64 {
        self.stage
            .sql
            .query_one(sql, &[])
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
            .get(0)
    }

    /// Every balance is what was owed at first and the sum of its ledger, no payment gave back more
    /// than came, and the rollups are what the raw rows say.
    pub(crate) async fn assert_balanced(&self) {
        let faults = self
            .number(
                "SELECT count(*) FROM customers c WHERE c.balance <> c.original_amount
                 + (SELECT coalesce(sum(l.amount), 0) FROM ledger_entries l WHERE l.customer_id = c.id)",
            )
            .await;
        assert_eq!(faults, 0, "balances that their ledger does not explain");
        let faults = self
            .number(
                "SELECT count(*) FROM payment_records p WHERE p.kind = 'payment' AND p.amount <
                 (SELECT coalesce(sum(r.amount), 0) FROM payment_records r WHERE r.original_payment_id = p.id AND r.status = 'cleared')",
            )
            .await;
        assert_eq!(faults, 0, "payments that gave back more than came");
        self.stage
            .sql
            .execute(
                "SELECT set_config('app.organization', $1, false)",
                &[&self.stage.organization.to_string()],
            )
            .await
            .expect("names the organisation");
        let drift = self.number("SELECT count(*) FROM app.rollup_drift()").await;
        assert_eq!(drift, 0, "rollups that differ from the raw rows");
    }
}

impl Books {
    pub(crate) async fn promise(&self, debtor: CustomerId, amount: i64, days: i32) -> Answer {
        let body = json!({ "customerId": debtor, "amount": amount, "dueDate": self.day(days) });
        self.post("/api/v1/promises", &self.agent, &body).await
    }

    pub(crate) async fn post(&self, path: &str, by: &Person, body: &Value) -> Answer {
        self.app.post(path).by(by).json(body).send().await
    }

    pub(crate) async fn act(&self, path: &str, entity: &Value, verb: &str) -> Answer {
        let id = entity["id"].as_str().expect("an id");
        let call = self.app.post(format!("{path}/{id}/{verb}"));
        call.by(&self.agent).send().await
    }

    pub(crate) async fn promises(&self, debtor: CustomerId) -> Value {
        self.get(&format!("/api/v1/promises?customerId={debtor}"))
            .await["data"]
            .clone()
    }

    pub(crate) async fn one(&self, path: &str, entity: &Value) -> Value {
        let id = entity["id"].as_str().expect("an id");
        self.get(&format!("{path}/{id}")).await
    }
}
