//! Mails what transactions left to be mailed.
//!
//! A message names a row of `emails`. Whoever sends it claims the row first, so that a message which
//! comes twice, or two at once, mails once. One window stays open, because the provider cannot be
//! asked whether it has a mail: who is killed, or gets no answer, between the provider's "yes" and
//! the row's `sent` leaves a mail that the next try sends again.

use std::sync::Arc;

use jiff::SignedDuration;
use mojavox_db::{
    Db, Origin,
    emails::failed,
    queries::emails::{self, ClaimEmail},
};
use mojavox_domain::{
    clock::{Clock, SystemClock},
    ids::{EmailId, OrganizationId},
};
use mojavox_providers::email::{Email, Mailer, Outcome};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_worker::{JobError, Message};
use serde::{Deserialize, Serialize};

/// What this function holds.
pub struct Worker {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    /// Without a sender's address nobody is mailed.
    pub mailer: Option<Mailer>,
}

/// Which mail is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EmailMessage {
    pub organization_id: OrganizationId,
    pub email_id: EmailId,
}

/// Longer than two requests to the provider, each with its time-out: whoever has not sent by then
/// is dead.
const CLAIM: SignedDuration = SignedDuration::from_secs(60);

enum Claimed {
    Ours(ClaimEmail),
    /// Sent, given up, or gone.
    Done,
    /// By somebody who may still live.
    Elsewhere {
        left: SignedDuration,
    },
}

impl Worker {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        Ok(Self {
            db: mojavox_worker::database(config)?,
            clock: Arc::new(SystemClock),
            mailer: Mailer::from_config(config, aws),
        })
    }

    /// Sends a mail that was not sent yet.
    ///
    /// # Errors
    /// The provider wants to be asked later, somebody else is sending it, or the database is out of
    /// reach. What no try will help is written down in the row, and told.
    pub async fn work(&self, message: Message<EmailMessage>) -> Result<(), JobError> {
        let email = match self.claim(message.body).await? {
            Claimed::Ours(email) => email,
            Claimed::Done => return Ok(()),
            Claimed::Elsewhere { left } => {
                let left = left.try_into().unwrap_or_default();
                return Err(JobError::retry_after(left, "another worker is sending it"));
            }
        };
        // No transaction waits for the provider.
        let outcome = match &self.mailer {
            Some(mailer) => {
                let email = Email {
                    to: &email.recipient,
                    subject: &email.subject,
                    text: &email.text,
                    html: &email.html,
                };
                // Boxed: what the SDK nests is deeper than the compiler looks.
                Box::pin(mailer.send(&email)).await
            }
            None => Outcome::Refused {
                code: "not_configured",
                why: "EMAIL_FROM is empty: nobody is mailed".to_owned(),
            },
        };
        self.record(&message, outcome).await
    }

    async fn claim(&self, message: EmailMessage) -> Result<Claimed, JobError> {
        let (organization, id) = (message.organization_id.uuid(), message.email_id.uuid());
        let tx = self
            .db
            .system(message.organization_id, Origin::default())
            .await?;
        let now = self.clock.now();
        let claimed = emails::claim_email()
            .bind(&tx, &(now + CLAIM), &organization, &id, &now)
            .opt()
            .await?;
        let claimed = if let Some(email) = claimed {
            Claimed::Ours(email)
        } else {
            let row = emails::get_email_status()
                .bind(&tx, &organization, &id)
                .opt()
                .await?;
            match row.and_then(|row| row.claimed_until) {
                Some(until) => Claimed::Elsewhere {
                    left: until.duration_since(now),
                },
                None => Claimed::Done,
            }
        };
        tx.commit().await?;
        Ok(claimed)
    }

    async fn record(
        &self,
        message: &Message<EmailMessage>,
        outcome: Outcome,
    ) -> Result<(), JobError> {
        let EmailMessage {
            organization_id,
            email_id,
        } = message.body;
        let (organization, id) = (organization_id.uuid(), email_id.uuid());
        let tx = self.db.system(organization_id, Origin::default()).await?;
        let result = match outcome {
            Outcome::Sent { id: provider } => {
                emails::email_sent()
                    .bind(&tx, &provider, &self.clock.now(), &organization, &id)
                    .opt()
                    .await?;
                Ok(())
            }
            Outcome::Refused { code, why } => {
                failed(&tx, email_id, code).await?;
                Err(JobError::fail(why))
            }
            Outcome::Later(why) if message.is_last_attempt() => {
                failed(&tx, email_id, "not_sent").await?;
                Err(JobError::fail(why))
            }
            Outcome::Later(why) => {
                emails::email_waits()
                    .bind(&tx, &organization, &id)
                    .opt()
                    .await?;
                Err(JobError::retry(why))
            }
        };
        tx.commit().await?;
        result
    }
}
