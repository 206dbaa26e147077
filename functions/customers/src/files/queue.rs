//! Hands a committed job to the worker.

use mojavox_db::OutboxMessage;
use mojavox_domain::ids::CustomerJobId;
use serde_json::{Value, json};

use crate::State;

pub(crate) const TOPIC: &str = "customer-files";

/// What the worker needs to find the job.
pub(crate) fn message(tx: &mojavox_db::Tenant, job: CustomerJobId) -> Value {
    json!({ "organizationId": tx.organization(), "jobId": job })
}

/// Sends what was committed. What cannot be sent now stays in the outbox, and the relay sends it:
/// the job is accepted either way.
pub(crate) async fn send(state: &State, messages: Vec<OutboxMessage>) {
    let mut sent = Vec::with_capacity(messages.len());
    for message in messages {
        let request = state
            .aws
            .sqs()
            .await
            .send_message()
            .queue_url(&*state.queue_url);
        match request
            .message_body(message.payload.to_string())
            .send()
            .await
        {
            Ok(_) => sent.push(message.id),
            Err(error) => {
                let error = aws_sdk_sqs::error::DisplayErrorContext(error);
                tracing::warn!(%error, "the queue did not take a job; the relay will try again");
            }
        }
    }
    if let Err(error) = state.app.db.mark_sent(&sent).await {
        tracing::warn!(%error, "a sent job was not marked; the worker will see it twice");
    }
}
