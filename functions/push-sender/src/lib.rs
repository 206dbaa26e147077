//! Pushes what is important to the browsers that users subscribed.
//!
//! A message names a notification; to whom and what stands in the database, where it may have been
//! read or dismissed since. Each browser remembers the notification that it got last, so that a
//! retry goes to those that did not. A message that comes twice at the same time may push twice:
//! both have the same topic, and the frontend shows them under one tag, the notification's id.
//!
//! Type, priority and title leave us, encrypted for the browser alone. The notification's text and
//! amounts do not: a push is shown on locked screens.

mod record;

use std::sync::Arc;

use futures::future::join_all;
use jiff::SignedDuration;
use mojavox_db::{
    Db, Origin,
    queries::push::{self, GetPushedNotification, ListPushTargets},
};
use mojavox_domain::{
    clock::{Clock, SystemClock},
    ids::{NotificationId, OrganizationId},
};
use mojavox_providers::web_push::{Client, Endpoint, Keys, Outcome, Push, Urgency, Vapid};
use mojavox_runtime::{Config, ConfigError};
use mojavox_worker::{JobError, Message};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What this function holds.
pub struct Worker {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    /// Without keys nothing is pushed.
    pub client: Option<Client>,
}

/// Which notification is to be pushed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PushMessage {
    pub organization_id: OrganizationId,
    pub notification_id: NotificationId,
}

/// How long push services keep it for a browser that is away.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

impl Worker {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let keys = config
            .optional("VAPID_PUBLIC_KEY")
            .zip(config.optional("VAPID_PRIVATE_KEY"));
        let client = keys
            .map(|(public, private)| {
                let subject = config.required("VAPID_SUBJECT")?;
                let vapid = Vapid::new(&public, &private, &subject)
                    .map_err(|why| ConfigError::invalid("VAPID_PRIVATE_KEY", why))?;
                Ok(Client::new(vapid, config.parsed("PUSH_SERVICE_URL")?))
            })
            .transpose()?;
        Ok(Self {
            db: mojavox_worker::database(config)?,
            clock: Arc::new(SystemClock),
            client,
        })
    }

    /// Pushes a notification to every browser of its user that does not have it yet.
    ///
    /// # Errors
    /// A push service wants to be asked later, or the database is out of reach.
    pub async fn work(&self, message: Message<PushMessage>) -> Result<(), JobError> {
        let Some(client) = &self.client else {
            tracing::warn!("VAPID_PUBLIC_KEY or VAPID_PRIVATE_KEY is empty: nothing is pushed");
            return Ok(());
        };
        let Some((notification, targets)) = self.load(message.body).await? else {
            return Ok(());
        };
        let id = message.body.notification_id;
        // No transaction waits for push services.
        let sent = targets.into_iter().map(async |target| {
            let outcome = self.push(client, id, &notification, &target).await;
            (target, outcome)
        });
        let sent = join_all(sent).await;
        let waiting = record::outcomes(self, message.body, &sent).await?;
        match (waiting.browsers, waiting.not_before) {
            (0, _) => Ok(()),
            // After that it is no news any more.
            (browsers, _) if message.is_last_attempt() => Err(JobError::fail(format!(
                "{browsers} browsers could not be reached in time"
            ))),
            (browsers, None) => Err(JobError::retry(format!("{browsers} browsers later"))),
            (browsers, Some(not_before)) => {
                let delay = not_before.duration_since(self.clock.now());
                Err(JobError::retry_after(
                    delay.try_into().unwrap_or_default(),
                    format!("{browsers} browsers later"),
                ))
            }
        }
    }

    async fn load(
        &self,
        message: PushMessage,
    ) -> Result<Option<(GetPushedNotification, Vec<ListPushTargets>)>, JobError> {
        let organization = message.organization_id.uuid();
        let tx = self
            .db
            .system(message.organization_id, Origin::default())
            .await?;
        let id = message.notification_id.uuid();
        let notification = push::get_pushed_notification()
            .bind(&tx, &organization, &id, &tx.now())
            .opt()
            .await?;
        let Some(notification) = notification else {
            tx.commit().await?;
            return Ok(None);
        };
        let targets = push::list_push_targets()
            .bind(&tx, &organization, &notification.user_id, &id)
            .all()
            .await?;
        tx.commit().await?;
        Ok(Some((notification, targets)))
    }

    async fn push(
        &self,
        client: &Client,
        id: NotificationId,
        notification: &GetPushedNotification,
        target: &ListPushTargets,
    ) -> Outcome {
        let now = self.clock.now();
        if target.expiration_time.is_some_and(|at| at <= now) {
            return Outcome::Gone;
        }
        if let Some(not_before) = target.not_before.filter(|at| *at > now) {
            return Outcome::Later {
                not_before: Some(not_before),
                why: "the push service asked to wait".to_owned(),
            };
        }
        // They were checked before they were kept: if the rules are stricter by now, it is gone.
        let (Ok(endpoint), Ok(keys)) = (
            Endpoint::parse(&target.endpoint),
            Keys::parse(&target.p256dh, &target.auth),
        ) else {
            return Outcome::Gone;
        };
        let mut text = json!({
            "id": id,
            "type": notification.r#type,
            "priority": notification.priority,
            "title": notification.title,
            "url": format!("/notifications/{id}"),
        });
        let topic = id.uuid().simple().to_string();
        let send = async |text: &serde_json::Value| {
            let text = text.to_string();
            let push = Push {
                text: text.as_bytes(),
                urgency: urgency(&notification.priority),
                topic: &topic,
                keep: KEPT,
            };
            client.send(&endpoint, &keys, &push, now).await
        };
        let mut outcome = send(&text).await;
        if outcome == Outcome::TooLarge {
            // The frontend asks for the rest by the id.
            text["title"] = serde_json::Value::Null;
            outcome = send(&text).await;
        }
        outcome
    }
}

fn urgency(priority: &str) -> Urgency {
    match priority {
        "critical" => Urgency::High,
        "high" => Urgency::Normal,
        "medium" => Urgency::Low,
        _ => Urgency::VeryLow,
    }
}
