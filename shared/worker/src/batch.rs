//! Working through a batch: one bad message never fails the others.

use std::{collections::HashMap, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use aws_lambda_events::event::sqs::{BatchItemFailure, SqsBatchResponse, SqsEvent, SqsMessage};
use futures::FutureExt as _;
use jiff::Timestamp;
use lambda_runtime::{LambdaEvent, service_fn};
use mojavox_domain::clock::{Clock, SystemClock};
use mojavox_runtime::{Config, ConfigError, SystemChance};
use serde::de::DeserializeOwned;
use tracing::Instrument as _;

use crate::{
    Deadline, JobError, Message, OutOfTime, Pulse,
    backoff::{delay, granted},
    heart::{Heart, Kept},
    queue::tries_before,
};

/// Answers Lambda's invocations until the environment is shut down.
///
/// # Errors
/// `MAX_RECEIVE_COUNT` is missing, or the Runtime API cannot be reached.
pub async fn run<T, F>(
    job: impl Fn(Message<T>) -> F + Send + Sync + 'static,
) -> Result<(), lambda_runtime::Error>
where
    T: DeserializeOwned + Send,
    F: Future<Output = Result<(), JobError>> + Send,
{
    let shared = Arc::new((Receiver::from_config(&Config::from_env())?, job));
    lambda_runtime::run(service_fn(|event: LambdaEvent<SqsEvent>| {
        let shared = Arc::clone(&shared);
        async move {
            let (receiver, job) = &*shared;
            let now = SystemClock.now();
            let deadline = Deadline::of_invocation(event.context.deadline, now);
            Ok::<_, lambda_runtime::Error>(receiver.handle(event.payload, deadline, job).await)
        }
    }))
    .await
}

/// Works through the batches of a queue.
#[derive(Debug)]
pub struct Receiver {
    heart: Heart,
    max_receive_count: u32,
}

impl Receiver {
    /// Needs `MAX_RECEIVE_COUNT`: after so many receipts the queue gives a message up.
    ///
    /// # Errors
    /// It is missing or no number.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            heart: Heart::new(config.clone(), Pulse::default()),
            max_receive_count: config
                .parsed("MAX_RECEIVE_COUNT")?
                .ok_or(ConfigError::Missing("MAX_RECEIVE_COUNT"))?,
        })
    }

    /// Keeps messages otherwise than usual.
    #[must_use]
    pub fn with_pulse(mut self, pulse: Pulse) -> Self {
        self.heart.pulse = pulse;
        self
    }

    /// Works through a batch in order and names what has to come back.
    ///
    /// All of the batch is hidden from other workers as long as this goes on, also what waits behind
    /// a long message and what is done: the queue forgets it only after the answer. Near the deadline
    /// nothing is begun, and what still runs is dropped.
    ///
    /// A message that cannot be read comes back too, so that it ends in the dead-letter queue, where
    /// somebody sees it. In a FIFO queue everything behind a failure of the same group comes back
    /// with it, or order would be lost. (It has been received as often as what it waits for: where
    /// that may fail long, let the batch size be one.)
    pub async fn handle<T, F>(
        &self,
        event: SqsEvent,
        deadline: Deadline,
        job: &impl Fn(Message<T>) -> F,
    ) -> SqsBatchResponse
    where
        T: DeserializeOwned,
        F: Future<Output = Result<(), JobError>>,
    {
        let kept = self.heart.keep(&event.records);
        let terms = Terms {
            kept,
            enforced: deadline,
            max_receive_count: self.max_receive_count,
        };
        work_through(event, deadline, &terms, job).await
    }
}

/// The same without a queue: nothing is hidden, what has to come back does when the queue's own
/// timeout is over, and the deadline is the job's affair. For short work on many messages at once.
pub async fn handle<T, F>(
    event: SqsEvent,
    deadline: Deadline,
    job: &impl Fn(Message<T>) -> F,
) -> SqsBatchResponse
where
    T: DeserializeOwned,
    F: Future<Output = Result<(), JobError>>,
{
    let terms = Terms {
        kept: Kept::NONE,
        enforced: Deadline::at(Timestamp::MAX),
        max_receive_count: u32::MAX,
    };
    work_through(event, deadline, &terms, job).await
}

/// What holds for a batch.
struct Terms<'a> {
    kept: Kept<'a>,
    enforced: Deadline,
    max_receive_count: u32,
}

/// What becomes of a message.
enum Settled {
    Done,
    Back(Duration),
}

async fn work_through<T, F>(
    event: SqsEvent,
    deadline: Deadline,
    terms: &Terms<'_>,
    job: &impl Fn(Message<T>) -> F,
) -> SqsBatchResponse
where
    T: DeserializeOwned,
    F: Future<Output = Result<(), JobError>>,
{
    let mut response = SqsBatchResponse::default();
    // What is behind a failure comes back when that does.
    let mut blocked: HashMap<String, Duration> = HashMap::new();
    for record in event.records {
        let group = record.attributes.get("MessageGroupId").cloned();
        let id = record.message_id.clone().unwrap_or_default();
        let receipt = record.receipt_handle.clone();
        let span = tracing::info_span!("message", message_id = %id);
        let ahead = group.as_ref().and_then(|group| blocked.get(group));
        let settled = match ahead {
            Some(after) => Settled::Back(*after),
            None => settle(record, deadline, terms, job).instrument(span).await,
        };
        if let Settled::Back(after) = settled {
            terms.kept.give_back(receipt.as_deref(), after).await;
            blocked.extend(group.map(|group| (group, after)));
            let mut failure = BatchItemFailure::default();
            failure.item_identifier = id;
            response.batch_item_failures.push(failure);
        }
    }
    response
}

async fn settle<T, F>(
    record: SqsMessage,
    deadline: Deadline,
    terms: &Terms<'_>,
    job: &impl Fn(Message<T>) -> F,
) -> Settled
where
    T: DeserializeOwned,
    F: Future<Output = Result<(), JobError>>,
{
    if terms.enforced.is_near() {
        tracing::info!("no time is left to begin; the message comes back at once");
        return Settled::Back(Duration::ZERO);
    }
    let max_receive_count = terms.max_receive_count;
    let receipts = record
        .attributes
        .get("ApproximateReceiveCount")
        .and_then(|count| count.parse().ok())
        .unwrap_or(1);
    let receive_count = tries_before(&record).saturating_add(receipts);
    let again = |asked: Option<Duration>| {
        Settled::Back(if receive_count >= max_receive_count {
            // To the dead-letter queue, which nobody has to wait for.
            Duration::ZERO
        } else {
            asked.map_or_else(|| delay(receive_count, &SystemChance), granted)
        })
    };
    let body = match serde_json::from_str(record.body.as_deref().unwrap_or_default()) {
        Ok(body) => body,
        Err(error) => {
            // serde's message can quote a value; the line and column are enough to find it.
            tracing::error!(
                line = error.line(),
                column = error.column(),
                receive_count,
                "message cannot be read"
            );
            return again(None);
        }
    };
    let work = AssertUnwindSafe(job(Message {
        body,
        receive_count,
        max_receive_count,
        deadline,
    }))
    .catch_unwind();
    match terms.enforced.or_drop(work).await {
        Ok(Ok(Ok(()))) => Settled::Done,
        Ok(Ok(Err(JobError::Retry { cause, after }))) => {
            tracing::warn!(cause = &*cause, receive_count, "job to be tried again");
            again(after)
        }
        Ok(Ok(Err(JobError::Wait { after }))) => {
            tracing::info!(receive_count, ?after, "another worker has it");
            let tries = receive_count.saturating_sub(1);
            if terms.kept.hand_over(&record, tries, after).await {
                Settled::Done
            } else {
                again(Some(after))
            }
        }
        Ok(Ok(Err(JobError::Fail(cause)))) => {
            tracing::error!(cause = &*cause, receive_count, "job failed for good");
            Settled::Done
        }
        // The panic itself is in the log already.
        Ok(Err(_)) => {
            tracing::error!(receive_count, "job panicked");
            again(None)
        }
        Err(OutOfTime) => {
            tracing::warn!(receive_count, "job dropped: the invocation's time is up");
            again(Some(Duration::ZERO))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn event(messages: &[(&str, &str, Option<&str>)]) -> SqsEvent {
        let records: Vec<_> = messages
            .iter()
            .map(|(id, body, group)| {
                let mut attributes = json!({ "ApproximateReceiveCount": "2" });
                if let Some(group) = group {
                    attributes["MessageGroupId"] = json!(group);
                }
                json!({ "messageId": id, "body": body, "attributes": attributes })
            })
            .collect();
        serde_json::from_value(json!({ "Records": records })).unwrap()
    }

    async fn failures(messages: &[(&str, &str, Option<&str>)]) -> Vec<String> {
        let job = async |message: Message<i32>| match message.body {
            1 => Err(JobError::retry("not now")),
            2 => Err(JobError::fail("never")),
            3 => panic!("a bug"),
            _ => {
                assert_eq!(message.receive_count, 2);
                Ok(())
            }
        };
        let response = handle(event(messages), Deadline::at(Timestamp::MAX), &job).await;
        response
            .batch_item_failures
            .into_iter()
            .map(|failure| failure.item_identifier)
            .collect()
    }

    #[tokio::test]
    async fn only_what_should_come_back_comes_back() {
        let batch = [
            ("ok", "0", None),
            ("retry", "1", None),
            ("panic", "3", None),
            ("fail", "2", None),
            ("unreadable", "{", None),
        ];
        assert_eq!(failures(&batch).await, ["retry", "panic", "unreadable"]);
    }

    #[tokio::test]
    async fn in_a_group_everything_behind_a_failure_comes_back() {
        let batch = [
            ("a1", "1", Some("a")),
            ("b1", "0", Some("b")),
            ("a2", "0", Some("a")),
        ];
        assert_eq!(failures(&batch).await, ["a1", "a2"]);
    }

    #[test]
    fn the_last_attempt_is_known() {
        let message = Message::new(());
        assert!(!message.clone().received(4, 5).is_last_attempt());
        assert!(message.clone().received(5, 5).is_last_attempt());
        // Messages that were redriven by hand may have come more often.
        assert!(message.received(6, 5).is_last_attempt());
    }
}
