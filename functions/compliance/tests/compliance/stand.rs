//! An organisation with a debtor in it.

use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use mojavox_domain::{clock::Clock as _, ids::OrganizationId, permissions::Role};
use mojavox_testkit::{Answer, Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) const PHONE: &str = "+12125550123";
pub(crate) const EMAIL: &str = "debtor@example.com";

pub(crate) struct Stand {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    pub(crate) supervisor: Person,
    pub(crate) agent: Person,
    pub(crate) customer: Uuid,
}

impl Stand {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let app = stage.serve(compliance::router(), stage.app.clone());
        let supervisor = stage.user(Role::Supervisor).await;
        let agent = stage.user(Role::Agent).await;
        let organization = stage.organization;
        let mut stand = Self {
            stage,
            app,
            supervisor,
            agent,
            customer: Uuid::nil(),
        };
        stand.customer = stand.debtor(organization, "USD", PHONE).await;
        stand
    }

    /// A debtor in Texas with a New York number.
    pub(crate) async fn debtor(&self, of: OrganizationId, currency: &str, phone: &str) -> Uuid {
        let id: Uuid = self.stage.app.new_id();
        self.stage
            .sql
            .execute(
                "INSERT INTO customers (id, organization_id, name, email, city, region, country, currency, original_amount, balance, time_zones)
                 VALUES ($1, $2, 'Debtor', $3, 'Austin', 'TX', 'US', $4, 100, 100, '{America/New_York}')",
                &[&id, &of.uuid(), &EMAIL, &currency],
            )
            .await
            .unwrap();
        self.stage
            .sql
            .execute(
                "INSERT INTO customer_phones (id, organization_id, customer_id, e164, line, time_zones)
                 VALUES ($1, $2, $3, $4, 'fixed', '{America/New_York}')",
                &[&self.stage.app.new_id::<Uuid>(), &of.uuid(), &id, &phone],
            )
            .await
            .unwrap();
        id
    }

    /// Noon in New York, some days from today on; always ahead.
    pub(crate) fn noon(&self, days: i64) -> Timestamp {
        let zone = TimeZone::get("America/New_York").unwrap();
        let date = zone.to_datetime(self.stage.clock.now()).date();
        zone.to_timestamp((date + (days + 1).days()).at(12, 0, 0, 0))
            .unwrap()
    }

    pub(crate) async fn post(&self, by: &Person, path: &str, body: &Value) -> Answer {
        self.app
            .post(format!("/api/v1/compliance/{path}"))
            .by(by)
            .json(body)
            .send()
            .await
    }

    pub(crate) async fn get(&self, by: &Person, path: &str) -> Answer {
        self.app
            .get(format!("/api/v1/compliance/{path}"))
            .by(by)
            .send()
            .await
    }

    pub(crate) async fn delete(&self, by: &Person, path: &str, body: &Value) -> Answer {
        self.app
            .delete(format!("/api/v1/compliance/{path}"))
            .by(by)
            .json(body)
            .send()
            .await
    }

    /// The gate's answer for a contact tomorrow at noon, by a person and not by an AI.
    pub(crate) async fn verdict(&self, channel: &str, more: Value) -> Value {
        self.verdict_about(self.customer, channel, more).await
    }

    pub(crate) async fn verdict_about(&self, customer: Uuid, channel: &str, more: Value) -> Value {
        let mut body = json!({
            "customerId": customer, "channel": channel, "at": self.noon(0), "automated": false,
        });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        self.post(&self.supervisor, "evaluate", &body)
            .await
            .assert_status(200)
            .json()
    }

    /// A call of ours, some days before tomorrow's noon.
    pub(crate) async fn called(&self, days_before: i64, outcome: &str, by_human: bool) -> Uuid {
        let id: Uuid = self.stage.app.new_id();
        let at = self.noon(-days_before) - SignedDuration::from_hours(1);
        let answered_at = by_human.then_some(at);
        let answered_by = by_human.then_some("human");
        self.stage
            .sql
            .execute(
                "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status,
                    gate_allowed, gate_checked_at, started_at, answered_at, ended_at, answered_by, outcome, time_zone, created_at)
                 VALUES ($1, $2, $3, 'voice', 'outbound', $4, 'ended', true, $5, $5, $6, $5, $7, $8, 'America/New_York', $5)",
                &[&id, &self.stage.organization.uuid(), &self.customer, &PHONE, &at, &answered_at, &answered_by, &outcome],
            )
            .await
            .unwrap();
        id
    }

    /// It is noon where the debtor is.
    pub(crate) async fn at_noon(&self) {
        let hour = TimeZone::UTC.to_datetime(self.stage.clock.now()).hour();
        // POSIX signs: five hours behind UTC is +5.
        let zone = format!("Etc/GMT{:+}", i16::from(hour) - 12);
        for table in ["customers", "customer_phones"] {
            self.stage
                .sql
                .execute(
                    &format!("UPDATE {table} SET time_zones = ARRAY[$1]"),
                    &[&zone],
                )
                .await
                .unwrap();
        }
    }

    /// A call of ours that rang out, so many days ago.
    pub(crate) async fn rang_out(&self, days_ago: i64) {
        let at = self.stage.clock.now() - SignedDuration::from_hours(24 * days_ago);
        self.stage
            .sql
            .execute(
                "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status,
                    gate_allowed, gate_checked_at, started_at, ended_at, outcome, time_zone, created_at)
                 VALUES ($1, $2, $3, 'voice', 'outbound', $4, 'ended', true, $5, $5, $5, 'no_answer', 'UTC', $5)",
                &[&self.stage.app.new_id::<Uuid>(), &self.stage.organization.uuid(), &self.customer, &PHONE, &at],
            )
            .await
            .unwrap();
    }

    pub(crate) async fn number(&self, sql: &str) -> i64 {
        self.stage.sql.query_one(sql, &[]).await.unwrap().get(0)
    }

    /// Actions in the audit log about an entity, the oldest first.
    pub(crate) async fn audited(&self, entity: &str) -> Vec<(String, Value)> {
        let id: Uuid = entity.parse().unwrap();
        self.stage
            .sql
            .query(
                "SELECT action, coalesce(after, 'null') FROM audit_logs WHERE entity_id = $1 ORDER BY id",
                &[&id],
            )
            .await
            .unwrap()
            .iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect()
    }
}

/// Ids of the rules that object.
pub(crate) fn objections(verdict: &Value) -> Vec<&str> {
    verdict["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| reason["ruleId"].as_str().unwrap())
        .collect()
}
