//! What sockets need and no frame of theirs asks for: the first word after the handshake, an end for
//! those who never sign in, and a heartbeat.
//!
//! The queue `socket-timers` brings [`SocketTask`]s; a schedule brings the heartbeat's sweep.

mod greet;
mod sweep;

use std::sync::Arc;

use aws_lambda_events::event::sqs::{SqsBatchResponse, SqsEvent};
use futures::future;
use lambda_runtime::Error;
use mojavox_domain::clock::Clock;
use mojavox_realtime::{
    ConnectionId, Connections, EventsQueue, Gateway, RealtimeError, SocketTask, SocketTimers,
};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_worker::{Deadline, JobError, Message};
use serde_json::Value;

pub use sweep::Swept;

/// What this function holds. Cheap to clone.
#[derive(Clone)]
pub struct Keeper {
    connections: Connections,
    gateway: Gateway,
    timers: SocketTimers,
    events: EventsQueue,
    clock: Arc<dyn Clock>,
    page: i32,
}

impl Keeper {
    /// # Errors
    /// A variable is missing.
    pub fn from_config(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        Ok(Self {
            connections: Connections::from_config(config, aws.clone())?,
            gateway: Gateway::from_config(config, aws.clone())?,
            timers: SocketTimers::from_config(config, aws.clone())?,
            events: EventsQueue::from_config(config, aws)?,
            clock,
            page: sweep::PAGE,
        })
    }

    /// A sweep looks at so many items at a time, rather than at [as many as usual](sweep::PAGE).
    #[must_use]
    pub fn with_pages_of(mut self, items: i32) -> Self {
        self.page = items;
        self
    }

    /// # Errors
    /// The table, the queue or API Gateway did not answer; the message comes again.
    pub async fn work(&self, message: Message<SocketTask>) -> Result<(), JobError> {
        let done = match message.body {
            SocketTask::Greet {
                connection_id,
                connected_at,
                signed_in,
            } => {
                let id = ConnectionId(connection_id);
                self.greet(&id, connected_at, signed_in).await
            }
            SocketTask::Deadline { connection_id } => {
                self.end_unless_signed_in(&ConnectionId(connection_id))
                    .await
            }
            SocketTask::Sweep {
                room,
                connection_id,
            } => {
                let from = (room, ConnectionId(connection_id));
                self.sweep(Some(from), message.deadline).await.map(drop)
            }
        };
        done.map_err(JobError::retry)
    }

    async fn end_unless_signed_in(&self, id: &ConnectionId) -> Result<(), RealtimeError> {
        let Some(connection) = self.connections.find(id).await? else {
            return Ok(());
        };
        if connection.member.is_some() {
            return Ok(());
        }
        tracing::info!(connection = %id, "nobody signed in on a socket in time");
        self.gateway.close(id).await?;
        self.connections.disconnect(id).await
    }
}

/// Answers an invocation: a batch of the queue, or the schedule.
///
/// # Errors
/// The sweep's; a batch reports its failures one by one.
pub async fn answer(keeper: &Keeper, event: Value, deadline: Deadline) -> Result<Value, Error> {
    if event.get("Records").is_none() {
        let swept = keeper.sweep(None, deadline).await?;
        return Ok(serde_json::to_value(swept)?);
    }
    let response = work_through(keeper, serde_json::from_value(event)?, deadline).await;
    Ok(serde_json::to_value(response)?)
}

/// All messages at once: a greeting that has to wait for its handshake holds up no other.
async fn work_through(keeper: &Keeper, event: SqsEvent, deadline: Deadline) -> SqsBatchResponse {
    let job = async |message| keeper.work(message).await;
    let alone = event.records.into_iter().map(async |record| {
        let mut event = SqsEvent::default();
        event.records.push(record);
        mojavox_worker::handle(event, deadline, &job).await
    });
    let mut response = SqsBatchResponse::default();
    for answer in future::join_all(alone).await {
        response
            .batch_item_failures
            .extend(answer.batch_item_failures);
    }
    response
}
