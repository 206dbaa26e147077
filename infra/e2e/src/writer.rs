//! A function that writes: what it emits is committed with its rows, then the dispatcher is nudged.

use std::time::{SystemTime, UNIX_EPOCH};

use mojavox_db::{Db, Origin};
use mojavox_domain::live::LiveEvent;
use mojavox_runtime::Config;
use mojavox_worker::Sender;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::new_id;

/// Writes as the functions do: with their role, through their outbox.
pub struct Writer {
    db: Db,
    sender: Sender,
}

impl Default for Writer {
    fn default() -> Self {
        Self::new()
    }
}

impl Writer {
    /// # Panics
    /// There is no platform.
    pub fn new() -> Self {
        let config = Config::from_env();
        Self {
            db: mojavox_runtime::database(&config).expect("a database"),
            sender: Sender::new(config),
        }
    }

    /// Commits events in one transaction; gives when that was, in milliseconds since 1970.
    ///
    /// # Panics
    /// The database refuses.
    pub async fn emit(&self, organization: Uuid, events: &[LiveEvent]) -> f64 {
        let (committed, outbox) = self.commit(organization, events).await;
        self.sender.deliver(&self.db, outbox).await;
        committed
    }

    /// The same, but the function dies right after its commit: nobody is nudged.
    ///
    /// # Panics
    /// The database refuses.
    pub async fn emit_and_die(&self, organization: Uuid, events: &[LiveEvent]) {
        self.commit(organization, events).await;
    }

    async fn commit(
        &self,
        organization: Uuid,
        events: &[LiveEvent],
    ) -> (f64, Vec<mojavox_db::OutboxMessage>) {
        let tx = self
            .db
            .system(organization.into(), Origin::default())
            .await
            .expect("a transaction");
        for event in events {
            tx.emit(event).await.expect("emits");
        }
        let outbox = tx.commit().await.expect("commits");
        (milliseconds(), outbox)
    }
}

/// The machine's clock, as the clients of this machine read it too.
///
/// # Panics
/// It stands before 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "latency is measured between processes of one machine"
)]
pub fn milliseconds() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("after 1970").as_secs_f64() * 1_000.0
}

/// One event of each kind, as a call that somebody follows brings them; `user` gets the notification.
///
/// # Panics
/// The payloads are not what the domain wants.
pub fn one_of_each(call: Uuid, user: Uuid) -> Vec<LiveEvent> {
    let (id, at) = (new_id(), "2026-01-27T09:30:00Z");
    let live = |status: &str| {
        json!({
            "id": call, "agentId": id, "agentName": "Ava", "debtorId": id, "debtorName": "Jean Moreau",
            "contactName": "Marie Moreau", "startTime": at, "duration": 42, "sentiment": -0.25,
            "status": status, "amountDiscussed": 120.5, "currentTopic": "payment plan",
        })
    };
    let of = |name: &str, data: Value| LiveEvent::read(name, data).expect("an event of ours");
    vec![
        of("call:started", live("active")),
        of("call:updated", live("on_hold")),
        of(
            "call:transcript",
            json!({ "callId": call, "speaker": "debtor", "text": "I can pay on Friday.", "timestamp": at }),
        ),
        of("agent:status", json!({ "agentId": id, "status": "busy" })),
        of(
            "notification:new",
            json!({
                "id": id, "userId": user, "type": "approval", "title": "A settlement waits",
                "message": "Decide until Friday.", "priority": "high", "actionRequired": true,
                "actionData": { "amount": 120.10 }, "read": false, "readAt": null, "createdAt": at,
                "approval": {
                    "id": id, "subject": "settlement", "subjectId": id, "customerId": id, "amount": 120.5,
                    "currency": "USD", "status": "pending", "proposedBy": id, "proposedByAgentId": null,
                    "requiredRole": "supervisor", "expiresAt": at, "comment": null, "decidedBy": null,
                    "decidedByName": null, "decidedAt": null,
                },
            }),
        ),
        of(
            "payment:received",
            json!({
                "id": id, "customerId": id, "kind": "payment", "amount": 0.1, "netAmount": 0.1,
                "currency": "USD", "status": "cleared", "method": "card", "clearedAt": at,
                "originalPaymentId": null, "planId": id, "instalment": 2, "settlementOfferId": null,
                "promiseId": id, "contactAttemptId": call, "agentId": id, "campaignId": id,
                "provider": "stripe", "providerPaymentId": "pi_1", "reference": null, "note": null,
                "recordedBy": null, "createdAt": at,
            }),
        ),
        of("campaign:progress", progress(id, 2)),
        of(
            "call:ended",
            json!({ "callId": call, "outcome": "promise_to_pay", "duration": 183 }),
        ),
    ]
}

fn progress(campaign: Uuid, succeeded: i64) -> Value {
    json!({
        "campaignId": campaign, "status": "running", "total": succeeded + 8, "pending": 1,
        "inProgress": 2, "waitingRetry": 3, "succeeded": succeeded, "exhausted": 1, "skipped": 1,
        "cancelled": 0, "percent": 33,
    })
}

/// The n-th of a series: `succeeded` counts.
///
/// # Panics
/// The payload is not what the domain wants.
pub fn numbered(campaign: Uuid, n: i64) -> LiveEvent {
    LiveEvent::read("campaign:progress", progress(campaign, n)).expect("an event of ours")
}
