//! What the log's dispatcher is told: that there is something to send, and who wants to be caught up.

use std::sync::Arc;

use mojavox_domain::ids::OrganizationId;
use mojavox_runtime::{Aws, Config, ConfigError};
use serde::{Deserialize, Serialize};

use crate::{ConnectionId, RealtimeError};

/// A message of the queue `events`, whose groups are organisations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Nudge {
    pub organization_id: OrganizationId,
    /// Whom to catch up; without it there are just events to send.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Resume>,
}

/// A connection that was [identified](crate::Connections::identify) and wants what it missed before
/// it hears what comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Resume {
    pub connection_id: ConnectionId,
    /// Of its earlier connection; clients of the plain protocol have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pid: Option<String>,
    /// The last offset it saw, or (plain protocol) the id of the last event; without it, what came
    /// since it joined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<String>,
    /// Under which a client that cannot be caught up begins anew: random, as always.
    pub fresh_pid: String,
}

/// The queue's sending end. Cheap to clone.
#[derive(Debug, Clone)]
pub struct EventsQueue {
    aws: Arc<Aws>,
    queue: Arc<str>,
}

impl EventsQueue {
    /// # Errors
    /// `EVENTS_QUEUE_URL` is not set.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        Ok(Self {
            aws,
            queue: config.required("EVENTS_QUEUE_URL")?.into(),
        })
    }

    /// Sends a message behind those of its organisation. One with the same `deduplication` within
    /// five minutes is the same message.
    ///
    /// # Errors
    /// The queue's.
    pub async fn send(&self, nudge: &Nudge, deduplication: &str) -> Result<(), RealtimeError> {
        let body = serde_json::to_string(nudge).map_err(RealtimeError::queue)?;
        self.aws
            .sqs()
            .await
            .send_message()
            .queue_url(&*self.queue)
            .message_body(body)
            .message_group_id(nudge.organization_id.to_string())
            .message_deduplication_id(deduplication)
            .send()
            .await
            .map_err(RealtimeError::queue)?;
        Ok(())
    }

    /// Asks for a connection to be caught up: the answer to its sign-in comes from the dispatcher.
    ///
    /// # Errors
    /// The queue's.
    pub async fn resume(
        &self,
        organization: OrganizationId,
        resume: Resume,
    ) -> Result<(), RealtimeError> {
        // A connection signs in once.
        let deduplication = format!("resume-{}", resume.connection_id);
        let nudge = Nudge {
            organization_id: organization,
            resume: Some(resume),
        };
        self.send(&nudge, &deduplication).await
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    /// Messages wait in the queue while a deployment changes both ends.
    #[test]
    fn messages_keep_their_shape() {
        let organization = "00000000-0000-0000-0000-000000000007";
        let nudge = Nudge {
            organization_id: Uuid::from_u128(7).into(),
            resume: None,
        };
        let resume = Nudge {
            resume: Some(Resume {
                connection_id: ConnectionId("a=".to_owned()),
                pid: Some("p".to_owned()),
                offset: None,
                fresh_pid: "q".to_owned(),
            }),
            ..nudge.clone()
        };
        for (nudge, message) in [
            (nudge, json!({ "organizationId": organization })),
            (
                resume,
                json!({ "organizationId": organization, "resume": { "connectionId": "a=", "pid": "p", "freshPid": "q" } }),
            ),
        ] {
            assert_eq!(serde_json::to_value(&nudge).unwrap(), message);
            assert_eq!(serde_json::from_value::<Nudge>(message).unwrap(), nudge);
        }
    }
}
