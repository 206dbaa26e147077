//! What became of a proposal, told to whoever proposed it and to the audit log.

use mojavox_domain::{
    approval::{ApprovalStatus, Subject},
    money::Money,
    notification::NotificationType,
    task::Priority,
};
use mojavox_queries::queries::approvals::Approval;
use serde_json::{Value, json};

use super::data;
use crate::{
    AuditEntry, Result, Tenant,
    error::unreadable,
    notifications::{NewNotification, Recipients, notify},
};

pub(super) const fn noun(subject: Subject) -> &'static str {
    match subject {
        Subject::Settlement => "settlement offer",
        Subject::PaymentPlan => "payment plan",
        Subject::Campaign => "campaign",
        Subject::Refund => "refund",
        Subject::WriteOff => "write-off",
        Subject::CallFinding => "finding of a call",
    }
}

/// Notes a decision, or that there was none in time, and tells the proposer.
pub(super) async fn publish(
    tx: &Tenant,
    approval: &Approval,
    status: ApprovalStatus,
    comment: Option<&str>,
    given: Option<&Value>,
) -> Result<()> {
    let (verb, told) = match status {
        ApprovalStatus::Approved => ("approve", "was approved"),
        ApprovalStatus::Rejected => ("reject", "was rejected"),
        _ => ("expire", "has expired: nobody decided in time"),
    };
    let subject = json!({
        "status": approval.status,
        "subjectType": approval.subject_type,
        "subjectId": approval.subject_id,
        "amount": approval.amount.map(Money::from),
        "currency": approval.currency,
    });
    let mut after = subject.clone();
    after["status"] = json!(status);
    after["comment"] = json!(comment);
    if let Some(given) = given {
        after["data"] = given.clone();
    }
    tx.audit(AuditEntry {
        action: &format!("approvals.{verb}"),
        entity_type: "approval",
        entity_id: approval.id,
        before: Some(subject),
        after: Some(after),
    })
    .await?;
    let Some(proposer) = approval.proposed_by else {
        return Ok(());
    };
    let subject: Subject = approval.subject_type.parse().map_err(unreadable)?;
    let mut message = match (approval.amount, &approval.currency) {
        (Some(amount), Some(currency)) => format!("{} {currency}.", Money::from(amount)),
        _ => String::new(),
    };
    if let Some(comment) = comment {
        message = format!("{message} {comment}");
    }
    let title = format!("Your {} {told}", noun(subject));
    let mut data = data(approval);
    data["status"] = json!(status);
    data["comment"] = json!(comment);
    let new = NewNotification {
        kind: NotificationType::System,
        priority: Priority::Medium,
        title: &title,
        message: if message.trim().is_empty() {
            &title
        } else {
            message.trim()
        },
        data: Some(data),
        cause: &format!("outcome of approval {}", approval.id),
    };
    notify(tx, &Recipients::user(proposer.into()), &new).await
}
