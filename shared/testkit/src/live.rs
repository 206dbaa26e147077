//! Live events: one of each, and what an organisation's screens were told.

use jiff::Timestamp;
use mojavox_db::Origin;
use mojavox_domain::{
    agent,
    campaign::CampaignStatus,
    ids::{AgentId, ContactAttemptId, NotificationId, UserId},
    live::{
        AgentStatus, CallEnded, CallOutcome, CampaignProgress, LiveCall, LiveEvent, LiveStatus,
        Notification, Payment, Speaker, TranscriptLine,
    },
    money::Money,
    notification::NotificationType,
    payment::{PaymentKind, PaymentMethod, PaymentStatus},
    task::Priority,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::Stage;

/// A running call between an agent and a debtor.
pub fn live_call(id: ContactAttemptId, at: Timestamp) -> LiveCall {
    LiveCall {
        id,
        agent_id: Uuid::from_u128(0xa9).into(),
        agent_name: "Ava".to_owned(),
        debtor_id: Some(Uuid::from_u128(0xde).into()),
        debtor_name: Some("Jean Moreau".to_owned()),
        contact_name: Some("Marie Moreau".to_owned()),
        start_time: at,
        duration: 42,
        sentiment: Decimal::new(-25, 2),
        status: LiveStatus::Active,
        amount_discussed: Some(money(12_050)),
        current_topic: Some("payment plan".to_owned()),
    }
}

/// One event of each kind: of this call, and a notification for this user.
pub fn one_of_each(call: ContactAttemptId, user: UserId, at: Timestamp) -> [LiveEvent; 8] {
    let agent: AgentId = Uuid::from_u128(0xa9).into();
    [
        LiveEvent::CallStarted(live_call(call, at)),
        LiveEvent::CallUpdated(LiveCall {
            status: LiveStatus::OnHold,
            ..live_call(call, at)
        }),
        LiveEvent::CallTranscript(TranscriptLine {
            call_id: call,
            speaker: Speaker::Debtor,
            text: "I can pay on Friday.".to_owned(),
            timestamp: at,
        }),
        LiveEvent::CallEnded(CallEnded {
            call_id: call,
            outcome: Some(CallOutcome::PromiseToPay),
            duration: 183,
        }),
        LiveEvent::AgentStatus(AgentStatus {
            agent_id: agent,
            status: agent::AgentStatus::Busy,
        }),
        LiveEvent::NotificationNew(notification(user, at)),
        LiveEvent::PaymentReceived(payment(at)),
        LiveEvent::CampaignProgress(
            CampaignProgress {
                campaign_id: Uuid::from_u128(0xca).into(),
                status: CampaignStatus::Running,
                total: 0,
                pending: 3,
                in_progress: 1,
                waiting_retry: 2,
                succeeded: 2,
                exhausted: 1,
                skipped: 1,
                cancelled: 0,
                percent: 0,
            }
            .summed_up(),
        ),
    ]
}

fn money(cents: i64) -> Money {
    Decimal::new(cents, 2).into()
}

fn notification(user: UserId, at: Timestamp) -> Notification {
    let id: NotificationId = Uuid::from_u128(0x70).into();
    // By its JSON: what a newer version adds is optional.
    serde_json::from_value(json!({
        "id": id, "userId": user, "type": NotificationType::Alert, "title": "A promise was broken",
        "message": "A debtor has not paid in time.", "priority": Priority::High, "actionRequired": false,
        "actionData": { "amount": 120.1 }, "read": false, "createdAt": at,
    }))
    .expect("a notification")
}

fn payment(at: Timestamp) -> Payment {
    Payment {
        id: Uuid::from_u128(0x9a).into(),
        customer_id: Uuid::from_u128(0xde).into(),
        kind: PaymentKind::Payment,
        amount: money(12_050),
        net_amount: money(12_050),
        currency: "USD".to_owned(),
        status: PaymentStatus::Cleared,
        method: PaymentMethod::Card,
        cleared_at: Some(at),
        original_payment_id: None,
        plan_id: None,
        instalment: None,
        settlement_offer_id: None,
        promise_id: None,
        contact_attempt_id: None,
        agent_id: None,
        campaign_id: None,
        provider: Some("stripe".to_owned()),
        provider_payment_id: Some("pi_1".to_owned()),
        reference: None,
        note: None,
        recorded_by: None,
        created_at: at,
    }
}

impl Stage {
    /// Commits events of this organisation in one transaction, as a writer does.
    pub async fn emit(&self, events: &[LiveEvent]) {
        let tx = self
            .app
            .db
            .system(self.organization, Origin::default())
            .await
            .expect("begins");
        for event in events {
            tx.emit(event).await.expect("emits");
        }
        tx.commit().await.expect("commits");
    }

    /// What is in this organisation's log, names and payloads, in the order in which it was written.
    pub async fn told(&self) -> Vec<(String, Value)> {
        let rows = self
            .sql
            .query(
                "SELECT name, data FROM events WHERE organization_id = $1 ORDER BY ordinal",
                &[&self.organization.uuid()],
            )
            .await
            .expect("reads the log");
        rows.iter().map(|row| (row.get(0), row.get(1))).collect()
    }
}
