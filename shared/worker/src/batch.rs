//! Working through a batch: one bad message never fails the others.

use std::{collections::HashSet, sync::Arc};

use aws_lambda_events::event::sqs::{BatchItemFailure, SqsBatchResponse, SqsEvent, SqsMessage};
use lambda_runtime::{LambdaEvent, service_fn};
use mojavox_domain::clock::{Clock, SystemClock};
use serde::de::DeserializeOwned;
use tracing::Instrument as _;

use crate::Deadline;

/// A message as a job sees it.
#[derive(Debug, Clone)]
pub struct Message<T> {
    pub body: T,
    /// How often it was received, this time included.
    pub receive_count: u32,
    pub deadline: Deadline,
}

/// Why a job did not finish, and what is to become of its message.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Worth another try: it comes back after the visibility timeout, and goes to the dead-letter
    /// queue when it has come too often.
    #[error("to be tried again: {0}")]
    Retry(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// No try will help. Whoever says so has recorded the failure where its user sees it; the
    /// message is done.
    #[error("failed for good: {0}")]
    Fail(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl JobError {
    pub fn retry(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Retry(cause.into())
    }

    pub fn fail(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Fail(cause.into())
    }
}

/// The database's faults pass.
impl From<mojavox_db::DbError> for JobError {
    fn from(error: mojavox_db::DbError) -> Self {
        Self::retry(error)
    }
}

impl From<mojavox_db::tokio_postgres::Error> for JobError {
    fn from(error: mojavox_db::tokio_postgres::Error) -> Self {
        mojavox_db::DbError::from(error).into()
    }
}

/// Answers Lambda's invocations until the environment is shut down.
///
/// # Errors
/// The Runtime API cannot be reached.
pub async fn run<T, F>(
    job: impl Fn(Message<T>) -> F + Send + Sync + 'static,
) -> Result<(), lambda_runtime::Error>
where
    T: DeserializeOwned + Send,
    F: Future<Output = Result<(), JobError>> + Send,
{
    let job = Arc::new(job);
    lambda_runtime::run(service_fn(|event: LambdaEvent<SqsEvent>| {
        let job = Arc::clone(&job);
        async move {
            let now = SystemClock.now();
            let deadline = Deadline::of_invocation(event.context.deadline, now);
            Ok::<_, lambda_runtime::Error>(handle(event.payload, deadline, &*job).await)
        }
    }))
    .await
}

/// Works through a batch in order and names what has to come back.
///
/// A message that cannot be read comes back too, so that it ends in the dead-letter queue, where
/// somebody sees it. In a FIFO queue everything behind a failure of the same group comes back,
/// or order would be lost.
pub async fn handle<T, F>(
    event: SqsEvent,
    deadline: Deadline,
    job: &impl Fn(Message<T>) -> F,
) -> SqsBatchResponse
where
    T: DeserializeOwned,
    F: Future<Output = Result<(), JobError>>,
{
    let mut response = SqsBatchResponse::default();
    let mut blocked_groups = HashSet::new();
    for record in event.records {
        let group = record.attributes.get("MessageGroupId").cloned();
        let id = record.message_id.clone().unwrap_or_default();
        let behind_a_failure = group
            .as_ref()
            .is_some_and(|group| blocked_groups.contains(group));
        let span = tracing::info_span!("message", message_id = %id);
        if behind_a_failure || !settle(record, deadline, job).instrument(span).await {
            blocked_groups.extend(group);
            let mut failure = BatchItemFailure::default();
            failure.item_identifier = id;
            response.batch_item_failures.push(failure);
        }
    }
    response
}

/// Whether the message is done with.
async fn settle<T, F>(
    record: SqsMessage,
    deadline: Deadline,
    job: &impl Fn(Message<T>) -> F,
) -> bool
where
    T: DeserializeOwned,
    F: Future<Output = Result<(), JobError>>,
{
    let receive_count = record
        .attributes
        .get("ApproximateReceiveCount")
        .and_then(|count| count.parse().ok())
        .unwrap_or(1);
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
            return false;
        }
    };
    match job(Message {
        body,
        receive_count,
        deadline,
    })
    .await
    {
        Ok(()) => true,
        Err(JobError::Retry(cause)) => {
            tracing::warn!(cause = &*cause, receive_count, "job to be tried again");
            false
        }
        Err(JobError::Fail(cause)) => {
            tracing::error!(cause = &*cause, receive_count, "job failed for good");
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
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
            ("fail", "2", None),
            ("unreadable", "{", None),
        ];
        assert_eq!(failures(&batch).await, ["retry", "unreadable"]);
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
}
