//! Mails that leave after the commit: a row each, sent by the function behind topic `emails`.

use mojavox_domain::ids::EmailId;
use mojavox_queries::queries::emails;
use serde_json::json;
use uuid::Uuid;

use crate::{Result, Tenant};

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
