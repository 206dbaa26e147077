//! Dead-letter queues of a stack: looking into them, and sending letters back to where they came from.
//!
//! Letters are received, sent and deleted, in this order: what is killed in between leaves a message
//! twice, never none, and every worker bears that. (`StartMessageMoveTask` would do it without us,
//! but moves all of a queue, and the emulator lacks it.)

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use aws_config::SdkConfig;
use aws_sdk_cloudformation::Client as CloudFormation;
use aws_sdk_sqs::Client as Sqs;
use aws_sdk_sqs::types::{
    ChangeMessageVisibilityBatchRequestEntry, Message, MessageSystemAttributeName,
    QueueAttributeName,
};
use serde_json::Value;

/// Nobody else gets a letter while we hold it (s).
const HELD: i32 = 60;
/// SQS gives and takes this many messages in a call.
const BATCH: usize = 10;

/// A dead-letter queue of the stack.
#[derive(Debug)]
pub(crate) struct DeadLetters {
    /// Its name in the template.
    pub(crate) name: String,
    address: String,
    /// The name and address of the queue whose letters it takes.
    pub(crate) source: String,
    source_address: String,
    pub(crate) waiting: usize,
    /// Just now held by somebody, perhaps by another look.
    pub(crate) held: usize,
}

/// A letter, without what it says.
#[derive(Debug)]
pub(crate) struct Letter {
    pub(crate) id: String,
    pub(crate) age: Duration,
    /// How often it was received before it was given up; looks are receipts too.
    pub(crate) receipts: u32,
    pub(crate) group: Option<String>,
    /// The ids in its body: they say what it is about, and nothing about anybody.
    pub(crate) ids: BTreeMap<String, String>,
    pub(crate) body: String,
    message: Message,
}

/// The queues of a stack, asked for with an SDK configuration: the emulator's or AWS'.
pub(crate) struct Queues {
    sqs: Sqs,
    cloudformation: CloudFormation,
}

impl Queues {
    pub(crate) fn new(sdk: &SdkConfig) -> Self {
        Self {
            sqs: Sqs::new(sdk),
            cloudformation: CloudFormation::new(sdk),
        }
    }

    /// The dead-letter queues of a stack, by name.
    pub(crate) async fn of_stack(&self, stack: &str) -> Result<Vec<DeadLetters>> {
        let mut queues = BTreeMap::new();
        let mut pages = self
            .cloudformation
            .list_stack_resources()
            .stack_name(stack)
            .into_paginator()
            .send();
        while let Some(page) = pages.next().await {
            let page = page.with_context(|| format!("the stack {stack} cannot be listed"))?;
            for resource in page.stack_resource_summaries.unwrap_or_default() {
                if resource.resource_type.as_deref() == Some("AWS::SQS::Queue")
                    && let (Some(name), Some(address)) =
                        (resource.logical_resource_id, resource.physical_resource_id)
                {
                    queues.insert(name, address);
                }
            }
        }
        self.dead_letters(&queues).await
    }

    /// Of queues (name -> address) those that take the letters of others.
    async fn dead_letters(&self, queues: &BTreeMap<String, String>) -> Result<Vec<DeadLetters>> {
        let mut attributes = BTreeMap::new();
        for (name, address) in queues {
            let answer = self
                .sqs
                .get_queue_attributes()
                .queue_url(address)
                .attribute_names(QueueAttributeName::All)
                .send()
                .await
                .with_context(|| format!("{name} does not answer"))?;
            attributes.insert(name, answer.attributes.unwrap_or_default());
        }
        let mut found = Vec::new();
        for (source, of_source) in &attributes {
            let Some(policy) = of_source.get(&QueueAttributeName::RedrivePolicy) else {
                continue;
            };
            let policy: Value = serde_json::from_str(policy)
                .with_context(|| format!("{source} has a redrive policy that is no JSON"))?;
            let target = policy["deadLetterTargetArn"].as_str().unwrap_or_default();
            let taker = attributes.iter().find(|(_, attributes)| {
                attributes
                    .get(&QueueAttributeName::QueueArn)
                    .map(String::as_str)
                    == Some(target)
            });
            let Some((name, own)) = taker else { continue };
            let number = |name| {
                own.get(&name)
                    .and_then(|text| text.parse().ok())
                    .unwrap_or(0)
            };
            found.push(DeadLetters {
                name: (*name).clone(),
                address: queues[*name].clone(),
                source: (*source).clone(),
                source_address: queues[*source].clone(),
                waiting: number(QueueAttributeName::ApproximateNumberOfMessages),
                held: number(QueueAttributeName::ApproximateNumberOfMessagesNotVisible),
            });
        }
        found.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(found)
    }

    /// Looks at up to so many letters, the oldest first, and leaves them where they are.
    pub(crate) async fn peek(&self, queue: &DeadLetters, most: usize) -> Result<Vec<Letter>> {
        let mut letters = self.hold(queue, most).await?;
        self.let_go(queue, &letters).await?;
        letters.sort_by_key(|letter| std::cmp::Reverse(letter.age));
        Ok(letters)
    }

    /// Sends letters back to their source, all that are there now or the one with this id. Gives how
    /// many that were.
    pub(crate) async fn redrive(&self, queue: &DeadLetters, only: Option<&str>) -> Result<usize> {
        let begun = now();
        let mut sent = 0;
        let mut others = Vec::new();
        loop {
            // What fails again at once is a letter of a later time: it is left.
            let batch = self.receive(queue).await?;
            if batch.is_empty() {
                break;
            }
            for letter in batch {
                let wanted = only.is_none_or(|id| id == letter.id);
                if wanted && sent_at(&letter.message) <= begun {
                    self.send_back(queue, &letter).await?;
                    sent += 1;
                } else {
                    others.push(letter);
                }
            }
            if only.is_some() && sent > 0 {
                break;
            }
        }
        self.let_go(queue, &others).await?;
        Ok(sent)
    }

    async fn send_back(&self, queue: &DeadLetters, letter: &Letter) -> Result<()> {
        let fifo = letter.group.is_some();
        self.sqs
            .send_message()
            .queue_url(&queue.source_address)
            .message_body(&letter.body)
            .set_message_attributes(letter.message.message_attributes.clone())
            .set_message_group_id(letter.group.clone())
            // Its first one would be taken for a repetition within five minutes; this one makes a
            // redrive that is killed and repeated send it once.
            .set_message_deduplication_id(fifo.then(|| format!("redrive-{}", letter.id)))
            .send()
            .await
            .with_context(|| format!("{} does not take a letter back", queue.source))?;
        self.sqs
            .delete_message()
            .queue_url(&queue.address)
            .set_receipt_handle(letter.message.receipt_handle.clone())
            .send()
            .await
            .with_context(|| format!("{} keeps a letter that was sent back", queue.name))?;
        Ok(())
    }

    /// Receives letters until there are enough, or no more.
    async fn hold(&self, queue: &DeadLetters, most: usize) -> Result<Vec<Letter>> {
        let mut held: Vec<Letter> = Vec::new();
        while held.len() < most {
            let batch = self.receive(queue).await?;
            if batch.is_empty() {
                break;
            }
            held.extend(batch);
        }
        Ok(held)
    }

    async fn receive(&self, queue: &DeadLetters) -> Result<Vec<Letter>> {
        let answer = self
            .sqs
            .receive_message()
            .queue_url(&queue.address)
            .max_number_of_messages(10)
            .visibility_timeout(HELD)
            // AWS asks only some of its servers otherwise, and may find nothing.
            .wait_time_seconds(1)
            .message_system_attribute_names(MessageSystemAttributeName::All)
            .message_attribute_names("All")
            .send()
            .await
            .with_context(|| format!("{} cannot be read", queue.name))?;
        Ok(answer
            .messages
            .unwrap_or_default()
            .into_iter()
            .map(letter)
            .collect())
    }

    /// Makes letters visible again.
    async fn let_go(&self, queue: &DeadLetters, letters: &[Letter]) -> Result<()> {
        for chunk in letters.chunks(BATCH) {
            let mut request = self
                .sqs
                .change_message_visibility_batch()
                .queue_url(&queue.address);
            for (index, letter) in chunk.iter().enumerate() {
                let entry = ChangeMessageVisibilityBatchRequestEntry::builder()
                    .id(index.to_string())
                    .set_receipt_handle(letter.message.receipt_handle.clone())
                    .visibility_timeout(0)
                    .build()?;
                request = request.entries(entry);
            }
            request
                .send()
                .await
                .with_context(|| format!("letters of {} stay hidden for a minute", queue.name))?;
        }
        Ok(())
    }
}

impl DeadLetters {
    /// Whether somebody who says `customer-files` or `CustomerFilesDeadLetters` means this one.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        let plain = |text: &str| {
            let letters = text.chars().filter(|c| c.is_ascii_alphanumeric());
            letters.collect::<String>().to_ascii_lowercase()
        };
        let name = plain(name);
        let own = [plain(&self.name), plain(&self.source)];
        own.iter().any(|own| {
            *own == name
                || own.strip_suffix("deadletters") == Some(&name)
                || own.strip_suffix("queue") == Some(&name)
        })
    }
}

fn letter(message: Message) -> Letter {
    let attribute = |name| message.attributes.as_ref()?.get(&name).cloned();
    let body = message.body.clone().unwrap_or_default();
    let receipts = attribute(MessageSystemAttributeName::ApproximateReceiveCount)
        .and_then(|count| count.parse::<u32>().ok())
        .unwrap_or(1);
    Letter {
        id: message.message_id.clone().unwrap_or_default(),
        age: Duration::from_millis(now().saturating_sub(sent_at(&message))),
        // Without ours.
        receipts: receipts.saturating_sub(1),
        group: attribute(MessageSystemAttributeName::MessageGroupId),
        ids: ids(&body),
        body,
        message,
    }
}

/// The fields of a body that are named as ids and are some.
fn ids(body: &str) -> BTreeMap<String, String> {
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    let fields = body.as_object().into_iter().flatten();
    fields
        .filter(|(name, _)| *name == "id" || name.ends_with("Id"))
        .filter_map(|(name, value)| {
            let id = value.as_str()?.parse::<uuid::Uuid>().ok()?;
            Some((name.clone(), id.to_string()))
        })
        .collect()
}

/// When its sender sent it, milliseconds of the epoch.
fn sent_at(message: &Message) -> u64 {
    let attributes = message.attributes.as_ref();
    attributes
        .and_then(|attributes| attributes.get(&MessageSystemAttributeName::SentTimestamp))
        .and_then(|at| at.parse().ok())
        .unwrap_or(0)
}

/// In the unit and by the clock of messages.
#[expect(
    clippy::disallowed_methods,
    reason = "a command for people, not a function"
)]
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0))
}

#[cfg(test)]
mod tests;
