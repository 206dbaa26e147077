//! A queue of the emulator, seen as Lambda's poller sees it.

use std::time::{Duration, Instant};

use aws_lambda_events::event::sqs::{SqsBatchResponse, SqsEvent};
use aws_sdk_sqs::{
    Client,
    types::{Message as Received, MessageSystemAttributeName, QueueAttributeName},
};
use mojavox_domain::chance::Chance as _;
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_worker::{Deadline, JobError, Message, Pulse, Receiver};
use serde_json::{Value, json};

pub(crate) struct Queue {
    aws: Aws,
    address: String,
    arn: String,
    dead_letters: String,
    pub(crate) fifo: bool,
}

/// A quick heart: a call after half a second, and whoever dies is noticed within three.
pub(crate) fn receiver(max_receive_count: u32) -> Receiver {
    let config = Config::from_env().with("MAX_RECEIVE_COUNT", &max_receive_count.to_string());
    Receiver::from_config(&config)
        .expect("is complete")
        .with_pulse(Pulse {
            first: Duration::from_millis(500),
            every: Duration::from_millis(700),
            hide: Duration::from_secs(3),
        })
}

impl Queue {
    pub(crate) async fn standard(hides: u32, tries: u32) -> Self {
        Self::new("", hides, tries).await
    }

    pub(crate) async fn fifo(hides: u32, tries: u32) -> Self {
        Self::new(".fifo", hides, tries).await
    }

    async fn new(ending: &str, hides: u32, tries: u32) -> Self {
        let aws = Aws::new(Config::from_env());
        let mut random = [0; 8];
        SystemChance.fill(&mut random);
        let name = format!("worker-{:x}", u64::from_be_bytes(random));
        let fifo = !ending.is_empty();
        let sqs = aws.sqs().await;
        let dead_letters = create(sqs, &format!("{name}-dead{ending}"), fifo, &[]).await;
        let redrive = json!({
            "deadLetterTargetArn": arn_of(sqs, &dead_letters).await,
            "maxReceiveCount": tries,
        });
        let attributes = [
            (QueueAttributeName::VisibilityTimeout, hides.to_string()),
            (QueueAttributeName::RedrivePolicy, redrive.to_string()),
        ];
        let address = create(sqs, &format!("{name}{ending}"), fifo, &attributes).await;
        let arn = arn_of(sqs, &address).await;
        Self {
            aws,
            address,
            arn,
            dead_letters,
            fifo,
        }
    }

    pub(crate) async fn send(&self, messages: &[(Value, Option<&str>)]) {
        for (index, (body, group)) in messages.iter().enumerate() {
            let sqs = self.aws.sqs().await;
            let request = sqs.send_message().queue_url(&self.address);
            request
                .message_body(body.to_string())
                .set_message_group_id(group.map(str::to_owned))
                .set_message_deduplication_id(self.fifo.then(|| index.to_string()))
                .send()
                .await
                .expect("sends");
        }
    }

    async fn take(&self, address: &str) -> Vec<Received> {
        let sqs = self.aws.sqs().await;
        let request = sqs.receive_message().queue_url(address);
        let answer = request
            .max_number_of_messages(10)
            .message_system_attribute_names(MessageSystemAttributeName::All)
            .message_attribute_names("All")
            .send()
            .await;
        answer.expect("receives").messages.unwrap_or_default()
    }

    /// What there is to receive, as the event of a function.
    pub(crate) async fn receive(&self) -> SqsEvent {
        let messages = self.take(&self.address).await;
        let records: Vec<Value> = messages
            .into_iter()
            .map(|message| {
                let attributes: serde_json::Map<String, Value> = message
                    .attributes
                    .unwrap_or_default()
                    .into_iter()
                    .map(|(name, value)| (name.as_str().to_owned(), json!(value)))
                    .collect();
                let of_message: serde_json::Map<String, Value> = message
                    .message_attributes
                    .unwrap_or_default()
                    .into_iter()
                    .map(|(name, value)| {
                        let (text, kind) = (value.string_value, value.data_type);
                        (name, json!({ "stringValue": text, "dataType": kind }))
                    })
                    .collect();
                json!({
                    "messageId": message.message_id,
                    "receiptHandle": message.receipt_handle,
                    "body": message.body,
                    "attributes": attributes,
                    "messageAttributes": of_message,
                    "eventSource": "aws:sqs",
                    "eventSourceARN": self.arn,
                    "awsRegion": "us-east-1",
                })
            })
            .collect();
        serde_json::from_value(json!({ "Records": records })).expect("is an event")
    }

    /// What another worker would get now.
    pub(crate) async fn bodies(&self) -> Vec<Value> {
        read(self.take(&self.address).await)
    }

    pub(crate) async fn dead_letters(&self) -> Vec<Value> {
        read(self.take(&self.dead_letters).await)
    }

    /// What another worker gets next, within 20 s.
    pub(crate) async fn next(&self) -> Vec<Value> {
        let begun = Instant::now();
        loop {
            let bodies = self.bodies().await;
            if !bodies.is_empty() || begun.elapsed() > Duration::from_secs(20) {
                return bodies;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Ends the wait of what has come back.
    pub(crate) async fn show(&self, event: &SqsEvent) {
        for record in &event.records {
            let sqs = self.aws.sqs().await;
            let request = sqs.change_message_visibility().queue_url(&self.address);
            request
                .set_receipt_handle(record.receipt_handle.clone())
                .visibility_timeout(0)
                .send()
                .await
                .expect("shows");
        }
    }

    /// What Lambda does with an answer.
    pub(crate) async fn delete_but(&self, event: &SqsEvent, answer: &SqsBatchResponse) {
        let failed: Vec<&str> = answer
            .batch_item_failures
            .iter()
            .map(|failure| &*failure.item_identifier)
            .collect();
        for record in &event.records {
            let id = record.message_id.as_deref().expect("has an id");
            if failed.contains(&id) {
                continue;
            }
            let sqs = self.aws.sqs().await;
            let request = sqs.delete_message().queue_url(&self.address);
            request
                .set_receipt_handle(record.receipt_handle.clone())
                .send()
                .await
                .expect("deletes");
        }
    }
}

/// Works on what comes until that was so many messages.
pub(crate) async fn worked_on<F>(
    queue: &Queue,
    receiver: &Receiver,
    job: &impl Fn(Message<String>) -> F,
    mut messages: usize,
) where
    F: Future<Output = Result<(), JobError>>,
{
    let begun = Instant::now();
    while messages > 0 {
        assert!(begun.elapsed() < Duration::from_secs(20), "nothing comes");
        let event = queue.receive().await;
        let deadline = Deadline::at(jiff::Timestamp::MAX);
        let answer = receiver.handle(event.clone(), deadline, job).await;
        queue.delete_but(&event, &answer).await;
        messages = messages.saturating_sub(event.records.len() - answer.batch_item_failures.len());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn read(messages: Vec<Received>) -> Vec<Value> {
    messages
        .into_iter()
        .map(|message| serde_json::from_str(&message.body.unwrap_or_default()).expect("is JSON"))
        .collect()
}

async fn create(
    sqs: &Client,
    name: &str,
    fifo: bool,
    attributes: &[(QueueAttributeName, String)],
) -> String {
    let mut request = sqs.create_queue().queue_name(name);
    for (attribute, value) in attributes {
        request = request.attributes(attribute.clone(), value);
    }
    if fifo {
        request = request.attributes(QueueAttributeName::FifoQueue, "true");
    }
    let answer = request.send().await.expect("creates a queue");
    answer.queue_url.expect("has an address")
}

async fn arn_of(sqs: &Client, address: &str) -> String {
    let request = sqs.get_queue_attributes().queue_url(address);
    let answer = request
        .attribute_names(QueueAttributeName::QueueArn)
        .send()
        .await
        .expect("answers");
    answer.attributes.unwrap_or_default()[&QueueAttributeName::QueueArn].clone()
}
