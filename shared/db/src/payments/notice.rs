//! What people are told about money: when something was promised and did not come, and, if they
//! want it, when something came.

use mojavox_domain::{
    ids::PaymentId, money::Money, notification::NotificationType, permissions::Role, task::Priority,
};
use serde_json::json;
use uuid::Uuid;

use super::{Account, Received};
use crate::{
    Result, Tenant,
    notifications::{NewNotification, Recipients, notify},
};

/// To those who want to be told of every payment; not to whoever recorded it.
pub(super) async fn received(
    tx: &Tenant,
    account: &Account,
    id: PaymentId,
    payment: &Received<'_>,
) -> Result<()> {
    let currency = &account.currency;
    let owed = Money::from(account.balance);
    let to = Recipients::at_least(Role::Supervisor).besides(tx.actor().user());
    let new = NewNotification {
        kind: NotificationType::Payment,
        priority: Priority::Low,
        title: "A payment has arrived",
        message: &format!(
            "{} {currency}; {owed} {currency} is owed now.",
            payment.amount
        ),
        data: Some(json!({
            "entityType": "payment", "entityId": id, "amount": payment.amount, "currency": currency,
        })),
        cause: &format!("payment {id}"),
    };
    notify(tx, &to, &new).await
}

/// To whoever took the promise; where an AI agent did, to the supervisors.
pub(super) async fn promise_broken(
    tx: &Tenant,
    account: &Account,
    promise: Uuid,
    (amount, paid): (Money, Money),
    recorded_by: Option<Uuid>,
) -> Result<()> {
    let currency = &account.currency;
    let to = Recipients::one_or_at_least(recorded_by.map(Into::into), Role::Supervisor);
    let new = NewNotification {
        kind: NotificationType::Alert,
        priority: Priority::Medium,
        title: "A promise to pay was broken",
        message: &format!("{amount} {currency} was promised; {paid} {currency} came in time."),
        data: Some(json!({
            "entityType": "promise", "entityId": promise, "amount": amount, "currency": currency,
        })),
        // A refund can break it again after money that was recorded late has mended it.
        cause: &format!("promise {promise} broken with {paid}"),
    };
    notify(tx, &to, &new).await
}

/// To the supervisors, and to whoever agreed it.
pub(super) async fn plan_defaulted(
    tx: &Tenant,
    account: &Account,
    plan: Uuid,
    proposed_by: Option<Uuid>,
) -> Result<()> {
    let owed = Money::from(account.balance);
    let to = Recipients::at_least(Role::Supervisor).and(proposed_by.map(Into::into));
    let new = NewNotification {
        kind: NotificationType::Alert,
        priority: Priority::High,
        title: "A payment plan has defaulted",
        message: &format!(
            "Instalments were missed; {owed} {} is owed.",
            account.currency
        ),
        data: Some(json!({
            "entityType": "payment_plan", "entityId": plan, "amount": owed, "currency": account.currency,
        })),
        cause: &format!("plan {plan} defaulted"),
    };
    notify(tx, &to, &new).await
}

/// To the supervisors: the bank has to be answered in time.
pub(super) async fn disputed(
    tx: &Tenant,
    account: &Account,
    (dispute, amount): (&str, Money),
) -> Result<()> {
    let currency = &account.currency;
    let new = NewNotification {
        kind: NotificationType::Alert,
        priority: Priority::High,
        title: "A card payment is disputed",
        message: &format!("The payer's bank wants {amount} {currency} back: see the tasks."),
        data: Some(json!({ "entityType": "task", "amount": amount, "currency": currency })),
        cause: &format!("dispute {dispute}"),
    };
    notify(tx, &Recipients::at_least(Role::Supervisor), &new).await
}
