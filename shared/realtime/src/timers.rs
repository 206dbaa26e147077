//! What has to be done about a socket later, or cannot be done before its handshake is answered:
//! messages to `socket-keeper`.

use std::{sync::Arc, time::Duration};

use aws_sdk_sqs::types::SendMessageBatchRequestEntry;
use jiff::Timestamp;
use mojavox_runtime::{Aws, Config, ConfigError};
use serde::{Deserialize, Serialize};

use crate::{Nudge, RealtimeError};

/// Who has not signed in by then is disconnected.
pub const SIGN_IN_WITHIN: Duration = Duration::from_secs(30);

/// A message of the queue `socket-timers`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "task",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum SocketTask {
    /// Say the first word. API Gateway lets nothing through before $connect has answered, so the
    /// function behind $connect cannot say it.
    Greet {
        connection_id: String,
        connected_at: Timestamp,
        /// For the dispatcher, once the connection can be written to: who signed in at the
        /// handshake hears nothing before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signed_in: Option<Nudge>,
    },
    /// Disconnect who has not signed in.
    Deadline { connection_id: String },
    /// Go on with a sweep that had to stop: the key of the last item it saw.
    Sweep { room: String, connection_id: String },
}

/// The queue's sending end. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SocketTimers {
    aws: Arc<Aws>,
    queue: Arc<str>,
}

impl SocketTimers {
    /// # Errors
    /// `SOCKET_TIMERS_QUEUE_URL` is not set.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        Ok(Self {
            aws,
            queue: config.required("SOCKET_TIMERS_QUEUE_URL")?.into(),
        })
    }

    /// Up to ten tasks, each after its delay (whole seconds, 15 minutes at most).
    ///
    /// # Errors
    /// The queue's; some of the tasks may have been taken then.
    pub async fn set(&self, tasks: &[(SocketTask, Duration)]) -> Result<(), RealtimeError> {
        let entries = tasks
            .iter()
            .enumerate()
            .map(|(index, (task, delay))| {
                SendMessageBatchRequestEntry::builder()
                    .id(index.to_string())
                    .message_body(serde_json::to_string(task).map_err(RealtimeError::queue)?)
                    .delay_seconds(i32::try_from(delay.as_secs()).unwrap_or(900))
                    .build()
                    .map_err(RealtimeError::queue)
            })
            .collect::<Result<Vec<_>, _>>()?;
        let answer = self
            .aws
            .sqs()
            .await
            .send_message_batch()
            .queue_url(&*self.queue)
            .set_entries(Some(entries))
            .send()
            .await
            .map_err(RealtimeError::queue)?;
        match answer.failed().first() {
            Some(failure) => Err(RealtimeError::Queue(
                format!("a message was refused: {}", failure.code()).into(),
            )),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Messages wait in the queue while a deployment changes both ends.
    #[test]
    fn messages_keep_their_shape() {
        let at = Timestamp::from_second(1_769_506_200).unwrap();
        for (task, json) in [
            (
                SocketTask::Greet {
                    connection_id: "a=".to_owned(),
                    connected_at: at,
                    signed_in: None,
                },
                r#"{"task":"greet","connectionId":"a=","connectedAt":"2026-01-27T09:30:00Z"}"#,
            ),
            (
                SocketTask::Deadline {
                    connection_id: "a=".to_owned(),
                },
                r#"{"task":"deadline","connectionId":"a="}"#,
            ),
            (
                SocketTask::Sweep {
                    room: "connection:a=".to_owned(),
                    connection_id: "a=".to_owned(),
                },
                r#"{"task":"sweep","room":"connection:a=","connectionId":"a="}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&task).unwrap(), json);
            assert_eq!(serde_json::from_str::<SocketTask>(json).unwrap(), task);
        }
    }
}
