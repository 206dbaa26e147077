//! Mails that leave after the commit: a row each, sent by the function behind topic `emails`.

use mojavox_domain::{ids::EmailId, notification::NotificationType, task::Priority};
use mojavox_queries::queries::{
    emails::{self, EmailFailed},
    reports,
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    Result, Tenant,
    notifications::{NewNotification, Recipients, notify},
};

/// A mail to one person.
#[derive(Clone, Copy, Debug)]
pub struct NewEmail<'a> {
    pub recipient: &'a str,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
    /// What it is about.
    pub entity_type: &'a str,
    pub entity_id: Uuid,
    /// Once per recipient, however often the cause is reported: `report <id> ready`.
    pub cause: &'a str,
}

/// Puts a mail beside the change, to be sent once this transaction is committed; `None` when the
/// person was mailed of this cause before.
///
/// # Errors
/// The database's.
pub async fn enqueue(tx: &Tenant, new: &NewEmail<'_>) -> Result<Option<EmailId>> {
    let inserted = emails::insert_email()
        .bind(
            tx,
            &tx.new_id::<EmailId>().uuid(),
            &tx.organization().uuid(),
            &new.recipient,
            &new.subject,
            &new.text,
            &new.html,
            &new.entity_type,
            &new.entity_id,
            &new.cause,
            &tx.now(),
        )
        .opt()
        .await?;
    let Some(id) = inserted.map(EmailId::from) else {
        return Ok(None);
    };
    nudge(tx, id).await?;
    Ok(Some(id))
}

/// Asks for a mail to be sent (again).
///
/// # Errors
/// The database's.
pub async fn nudge(tx: &Tenant, id: EmailId) -> Result<()> {
    let message = json!({ "organizationId": tx.organization(), "emailId": id });
    tx.enqueue("emails", None, message).await
}

/// Gives a mail up: its row says why, and the owner of the report that it was about is notified.
/// One that was sent or given up before stays as it is.
///
/// # Errors
/// The database's.
pub async fn failed(tx: &Tenant, id: EmailId, code: &str) -> Result<()> {
    let failed = emails::email_failed()
        .bind(tx, &code, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?;
    match failed {
        Some(email) if email.entity_type == "report" => tell(tx, id, code, &email).await,
        _ => Ok(()),
    }
}

async fn tell(tx: &Tenant, id: EmailId, code: &str, email: &EmailFailed) -> Result<()> {
    let report = reports::get_finished_report()
        .bind(tx, &tx.organization().uuid(), &email.entity_id)
        .opt()
        .await?;
    let Some((name, owner)) = report.and_then(|report| Some((report.name, report.generated_by?)))
    else {
        return Ok(());
    };
    let new = NewNotification {
        kind: NotificationType::Alert,
        priority: Priority::Medium,
        title: "Somebody could not be mailed that a report is ready",
        message: &name,
        data: Some(json!({
            "entityType": "report", "entityId": email.entity_id, "recipient": email.recipient, "errorCode": code,
        })),
        cause: &format!("email {id} failed"),
    };
    notify(tx, &Recipients::user(owner.into()), &new).await
}
