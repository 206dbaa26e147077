//! Calls and payments as they are after the fact, for tests of figures.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::Stage;

/// A finished call. Start from [`FinishedCall::unanswered`] and change what the test is about.
#[derive(Debug, Clone)]
pub struct FinishedCall {
    pub started_at: Timestamp,
    pub customer: Option<Uuid>,
    pub agent: Option<Uuid>,
    pub campaign: Option<Uuid>,
    pub human: bool,
    pub right_party: bool,
    /// Seconds of talk.
    pub duration: i32,
    pub outcome: &'static str,
    /// IANA zone of the debtor.
    pub time_zone: &'static str,
}

impl FinishedCall {
    /// Nobody picked up.
    pub const fn unanswered(started_at: Timestamp) -> Self {
        Self {
            started_at,
            customer: None,
            agent: None,
            campaign: None,
            human: false,
            right_party: false,
            duration: 0,
            outcome: "no_answer",
            time_zone: "America/New_York",
        }
    }

    /// The debtor talked for so many seconds, with this outcome.
    pub const fn talked(started_at: Timestamp, duration: i32, outcome: &'static str) -> Self {
        Self {
            human: true,
            right_party: true,
            duration,
            outcome,
            ..Self::unanswered(started_at)
        }
    }
}

impl Stage {
    /// A debtor who owes 1,000.
    pub async fn customer(&self) -> Uuid {
        let id: Uuid = self.app.new_id();
        self.sql
            .execute(
                "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance)
                 SELECT $1, id, 'Jordan Doe', currency, 1000, 1000 FROM organizations WHERE id = $2",
                &[&id, &self.organization.uuid()],
            )
            .await
            .expect("inserts a debtor");
        id
    }

    /// An AI agent in some status, without a version.
    pub async fn agent(&self, name: &str, status: &str) -> Uuid {
        let id: Uuid = self.app.new_id();
        self.sql
            .execute(
                "INSERT INTO agents (id, organization_id, name, status) VALUES ($1, $2, $3, $4)",
                &[&id, &self.organization.uuid(), &name, &status],
            )
            .await
            .expect("inserts an agent");
        id
    }

    pub async fn call(&self, call: &FinishedCall) -> Uuid {
        let id: Uuid = self.app.new_id();
        let answered_at = call
            .human
            .then(|| call.started_at + SignedDuration::from_secs(5));
        let ended_at = call.started_at + SignedDuration::from_secs(i64::from(call.duration) + 10);
        self.sql
            .execute(
                "INSERT INTO contact_attempts (id, organization_id, customer_id, campaign_id, agent_id, channel, direction,
                     contact_address, status, gate_allowed, gate_checked_at, started_at, answered_at, ended_at, duration,
                     answered_by, right_party, outcome, time_zone)
                 VALUES ($1, $2, $3, $4, $5, 'voice', $6, '+12125550100', 'ended', true, $7, $7, $8, $9, $10,
                     CASE WHEN $8::timestamptz IS NULL THEN NULL ELSE 'human' END, $11, $12, $13)",
                &[
                    &id,
                    &self.organization.uuid(),
                    &call.customer,
                    &call.campaign,
                    &call.agent,
                    // An outbound call has a debtor.
                    &(if call.customer.is_some() { "outbound" } else { "inbound" }),
                    &call.started_at,
                    &answered_at,
                    &ended_at,
                    &call.duration,
                    &call.right_party,
                    &call.outcome,
                    &call.time_zone,
                ],
            )
            .await
            .expect("inserts a call");
        id
    }

    /// A cleared payment, refund or chargeback; `amount` is written as text: `"12.34"`.
    pub async fn money(
        &self,
        customer: Uuid,
        kind: &str,
        amount: &str,
        cleared_at: Timestamp,
        agent: Option<Uuid>,
    ) -> Uuid {
        let id: Uuid = self.app.new_id();
        self.sql
            .execute(
                "INSERT INTO payment_records (id, organization_id, customer_id, kind, amount, currency, status, method, cleared_at, agent_id)
                 SELECT $1, id, $3, $4, $5::text::numeric, currency, 'cleared', 'card', $6, $7 FROM organizations WHERE id = $2",
                &[&id, &self.organization.uuid(), &customer, &kind, &amount, &cleared_at, &agent],
            )
            .await
            .expect("inserts a payment");
        id
    }
}
