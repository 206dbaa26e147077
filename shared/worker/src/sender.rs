//! From the outbox to the queues.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use aws_sdk_sqs::types::SendMessageBatchRequestEntry;
use futures::future::BoxFuture;
use mojavox_db::{Courier, Db, OutboxMessage};
use mojavox_domain::ids::OutboxId;
use mojavox_runtime::{Aws, Config, ConfigError};

/// SQS takes this many messages in a call.
const BATCH: usize = 10;

/// Longer than a queue takes on its bad days.
const PATIENCE: Duration = Duration::from_secs(3);

/// Sends messages to the queue that their topic names: topic `customer-files` goes to the address
/// in `CUSTOMER_FILES_QUEUE_URL`.
#[derive(Debug)]
pub struct Sender {
    aws: Aws,
    config: Config,
}

impl Sender {
    pub fn new(config: Config) -> Self {
        Self {
            aws: Aws::new(config.clone()),
            config,
        }
    }

    /// Sends what a transaction left, right after its commit. What cannot be sent now is the
    /// relay's: nothing is lost, so nothing is reported to the caller.
    pub async fn deliver(&self, db: &Db, messages: Vec<OutboxMessage>) {
        if messages.is_empty() {
            return;
        }
        // Whoever committed is waiting for its answer, which a queue out of reach must not hold up.
        let Ok(sent) = tokio::time::timeout(PATIENCE, self.send(&messages)).await else {
            tracing::warn!("queues took too long; the relay sends what is left");
            return;
        };
        if let Err(error) = db.mark_sent(&sent).await {
            tracing::warn!(%error, "sent messages are not marked; the relay sends them again");
        }
    }

    /// Sends messages and tells which ones a queue has taken.
    pub async fn send(&self, messages: &[OutboxMessage]) -> Vec<OutboxId> {
        let mut by_topic: BTreeMap<&str, Vec<&OutboxMessage>> = BTreeMap::new();
        for message in messages {
            by_topic.entry(&message.topic).or_default().push(message);
        }
        let mut sent = Vec::new();
        for (topic, messages) in by_topic {
            let variable = queue_variable(topic);
            let Some(queue) = self.config.optional(&variable) else {
                tracing::error!(topic, variable, "no queue for this topic is configured");
                continue;
            };
            for batch in messages.chunks(BATCH) {
                sent.extend(self.send_batch(&queue, batch).await);
            }
        }
        sent
    }

    async fn send_batch(&self, queue: &str, messages: &[&OutboxMessage]) -> Vec<OutboxId> {
        // SQS asks for exactly this ending.
        let fifo = queue
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ending == "fifo");
        let entries = messages.iter().enumerate().filter_map(|(index, message)| {
            let entry = SendMessageBatchRequestEntry::builder()
                .id(index.to_string())
                .message_body(message.payload.to_string())
                .set_message_group_id(fifo.then(|| {
                    message
                        .group
                        .clone()
                        .unwrap_or_else(|| message.id.to_string())
                }))
                .set_message_deduplication_id(fifo.then(|| message.id.to_string()))
                .build();
            entry
                .inspect_err(|error| tracing::error!(%error, "a message cannot be written"))
                .ok()
        });
        let request = self
            .aws
            .sqs()
            .await
            .send_message_batch()
            .queue_url(queue)
            .set_entries(Some(entries.collect()));
        match request.send().await {
            Ok(answer) => {
                for failure in answer.failed() {
                    tracing::warn!(code = failure.code(), "a queue refused a message");
                }
                answer
                    .successful()
                    .iter()
                    .filter_map(|entry| Some(messages.get(entry.id().parse::<usize>().ok()?)?.id))
                    .collect()
            }
            Err(error) => {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "a queue cannot be reached"
                );
                Vec::new()
            }
        }
    }
}

/// The database that `DATABASE_URL` names; what its transactions leave for a queue goes out after
/// their commit.
///
/// # Errors
/// A variable is missing or cannot be read.
pub fn database(config: &Config) -> Result<Db, ConfigError> {
    let sender = Arc::new(Sender::new(config.clone()));
    Ok(mojavox_runtime::database(config)?.delivering(sender))
}

impl Courier for Sender {
    fn deliver<'a>(&'a self, db: &'a Db, messages: Vec<OutboxMessage>) -> BoxFuture<'a, ()> {
        Box::pin(Self::deliver(self, db, messages))
    }
}

fn queue_variable(topic: &str) -> String {
    format!("{}_QUEUE_URL", topic.replace('-', "_").to_uppercase())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_topic_names_its_variable() {
        assert_eq!(
            super::queue_variable("customer-files"),
            "CUSTOMER_FILES_QUEUE_URL"
        );
    }
}
