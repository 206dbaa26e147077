//! From the log of live events to the sockets of those who watch.
//!
//! The FIFO queue `events` brings no events, only [`Nudge`]s that an organisation's log has some;
//! the log says which (`mojavox_db::events` tells why nothing is missed there). One dispatcher per
//! organisation at a time, by the queue's group and by a lease on the log: it gives events their
//! places, reads them in chunks, asks who is in their rooms **after** reading them, posts to every
//! connection in order, and notes how far it is. Whoever joins a room before the question is asked
//! hears the events; whoever joins later finds them in what it fetches, since they were committed
//! before.
//!
//! Everything is sent at least once. A dispatcher that dies has its chunk sent again, by the
//! message that comes back or by the relay's next nudge; one that is thought dead and is not may
//! even send at the same time as its successor. Both send in order and from a point up to which all
//! was sent, so what a client has not seen before comes in order all the same; what it has seen it
//! knows by the id.
//!
//! A connection that cannot be written to is not skipped but closed: it comes back and gets what it
//! missed. So what a client has seen never has a gap.

mod chunk;
mod hold;
mod post;
mod resume;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use aws_lambda_events::event::sqs::{BatchItemFailure, SqsBatchResponse, SqsEvent, SqsMessage};
use futures::{StreamExt as _, future, stream};
use mojavox_db::{Db, DbError};
use mojavox_domain::{
    chance::{Chance, uuid_v7},
    clock::{Clock, SystemClock},
    ids::OrganizationId,
};
use mojavox_realtime::{Connections, EventsQueue, Gateway, Nudge, RealtimeError, Resume};
use mojavox_runtime::{Aws, Config, ConfigError, SystemChance};
use mojavox_worker::Deadline;
use tokio::sync::Semaphore;
use tracing::Instrument as _;

use hold::Hold;

/// Posts under way at once, of all organisations of a batch: enough to be quick, few enough to
/// leave the API's rate to others.
pub const CONCURRENCY: usize = 64;
/// Longer than anything that is begun may take (a post with its retries: 8 s), so that Lambda never
/// has to end it.
const RESERVE: Duration = Duration::from_secs(10);
/// How long the log of a dispatcher that died waits for another one.
const LEASE: Duration = Duration::from_secs(15);
/// Younger events have a nudge on its way.
const PATIENCE: Duration = Duration::from_secs(10);
/// Waiting logs of a minute, and how many of them at once.
const WAITING: i32 = 100;
const AT_ONCE: usize = 10;
/// Events that get their places at once.
const SEQUENCE: i32 = 1_000;

/// What this function holds. Cheap to clone.
#[derive(Clone)]
pub struct Dispatcher {
    pub db: Db,
    pub connections: Connections,
    pub gateway: Gateway,
    pub queue: EventsQueue,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub lease: Duration,
    posts: Arc<Semaphore>,
}

/// Why a dispatcher stops. What it did stands; what it did not is done by the next.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Stop {
    #[error(transparent)]
    Database(#[from] DbError),
    #[error(transparent)]
    Realtime(#[from] RealtimeError),
    /// The lease ran out and somebody else sends.
    #[error("another dispatcher has taken over")]
    Superseded,
    /// Somebody else sends, and does not stop in time.
    #[error("another dispatcher is at it")]
    Busy,
    #[error("time is up")]
    TimeUp,
}

/// What a run did for an organisation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dispatched {
    pub events: usize,
    pub posts: usize,
    /// Connections that were gone; they are forgotten now.
    pub gone: usize,
    /// Connections that could not be written to; they come back.
    pub closed: usize,
}

impl Dispatcher {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        let db = mojavox_runtime::database(config)?;
        Self::new(
            config,
            aws,
            db,
            Arc::new(SystemClock),
            Arc::new(SystemChance),
        )
    }

    /// # Errors
    /// A variable is missing.
    pub fn new(
        config: &Config,
        aws: Arc<Aws>,
        db: Db,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, ConfigError> {
        Ok(Self {
            db,
            connections: Connections::from_config(config, aws.clone())?,
            gateway: Gateway::from_config(config, aws.clone())?,
            queue: EventsQueue::from_config(config, aws)?,
            clock,
            chance,
            lease: LEASE,
            posts: Arc::new(Semaphore::new(CONCURRENCY)),
        })
    }

    /// Answers an invocation: a batch of the queue, or the schedule.
    ///
    /// # Errors
    /// The database's, at the schedule; a batch reports its failures one by one.
    pub async fn answer(
        &self,
        event: serde_json::Value,
        deadline: Deadline,
    ) -> Result<serde_json::Value, lambda_runtime::Error> {
        if event.get("Records").is_none() {
            let logs = self.serve_waiting(PATIENCE, deadline).await?;
            return Ok(serde_json::json!({ "logs": logs }));
        }
        let response = self.work_through(serde_json::from_value(event)?, deadline);
        Ok(serde_json::to_value(response.await)?)
    }

    /// Sends what has waited for `older_than` although nobody is sending: a dispatcher died, and
    /// its message keeps back all of its group until the queue hands it out again. Gives how many
    /// logs that were.
    ///
    /// # Errors
    /// The database's. What cannot be sent is the next minute's, and in the log.
    pub async fn serve_waiting(
        &self,
        older_than: Duration,
        deadline: Deadline,
    ) -> Result<usize, DbError> {
        let waiting = self.db.waiting_logs(older_than, WAITING).await?;
        let logs = waiting.len();
        let served = waiting.into_iter().map(|organization| async move {
            let span = tracing::info_span!("dispatch", %organization);
            let served = self.serve(organization, &[], deadline).instrument(span);
            if let Err(Unserved { cause, .. }) = served.await {
                let cause = &*cause as &dyn std::error::Error;
                tracing::warn!(%organization, cause, "a log goes on waiting");
            }
        });
        stream::iter(served)
            .buffer_unordered(AT_ONCE)
            .collect::<()>()
            .await;
        if logs > 0 {
            // Somebody died: worth knowing.
            tracing::warn!(logs, "sent what had waited");
        }
        Ok(logs)
    }

    /// Works through a batch, all its organisations at once.
    ///
    /// Of an organisation's messages those from the first that failed on come back, since the queue
    /// keeps their order.
    pub async fn work_through(&self, event: SqsEvent, deadline: Deadline) -> SqsBatchResponse {
        let mut groups: BTreeMap<String, Vec<SqsMessage>> = BTreeMap::new();
        for record in event.records {
            let group = record.attributes.get("MessageGroupId").cloned();
            groups
                .entry(group.unwrap_or_default())
                .or_default()
                .push(record);
        }
        let served = groups
            .into_values()
            .map(|records| self.serve_group(records, deadline));
        let mut response = SqsBatchResponse::default();
        for failed in future::join_all(served).await {
            response
                .batch_item_failures
                .extend(failed.into_iter().map(|id| {
                    let mut failure = BatchItemFailure::default();
                    failure.item_identifier = id;
                    failure
                }));
        }
        response
    }

    /// The messages that have to come back.
    async fn serve_group(&self, records: Vec<SqsMessage>, deadline: Deadline) -> Vec<String> {
        let mut ids: Vec<String> = records
            .iter()
            .map(|record| record.message_id.clone().unwrap_or_default())
            .collect();
        let mut nudges = Vec::new();
        for record in &records {
            match serde_json::from_str::<Nudge>(record.body.as_deref().unwrap_or_default()) {
                Ok(nudge) => nudges.push(nudge),
                Err(error) => {
                    // It ends in the dead-letter queue, where somebody sees it.
                    tracing::error!(
                        line = error.line(),
                        column = error.column(),
                        "message cannot be read"
                    );
                    break;
                }
            }
        }
        let Some(organization) = nudges.first().map(|nudge| nudge.organization_id) else {
            return ids;
        };
        // One that names another organisation than its group's first is not in order with it.
        let ours = nudges
            .iter()
            .take_while(|nudge| nudge.organization_id == organization)
            .count();
        let resumes: Vec<&Resume> = nudges[..ours]
            .iter()
            .filter_map(|nudge| nudge.resume.as_ref())
            .collect();
        let span = tracing::info_span!("dispatch", %organization);
        let done = match self
            .serve(organization, &resumes, deadline)
            .instrument(span)
            .await
        {
            Ok(_) => ours,
            Err(Unserved { resumed, cause }) => {
                tracing::warn!(%organization, cause = &*cause as &dyn std::error::Error, "to be tried again");
                // All that were caught up before the first who was not, and no nudge.
                nudges[..ours]
                    .iter()
                    .scan(resumed, |left, nudge| {
                        let done = nudge.resume.is_some() && *left > 0;
                        *left = left.saturating_sub(1);
                        done.then_some(())
                    })
                    .count()
            }
        };
        ids.split_off(done)
    }

    /// Catches up those who want it, and sends what there is.
    ///
    /// # Errors
    /// How many were caught up, and what went wrong then.
    pub async fn serve(
        &self,
        organization: OrganizationId,
        resumes: &[&Resume],
        deadline: Deadline,
    ) -> Result<Dispatched, Unserved> {
        let mut resumed = 0;
        let served = self.try_serve(organization, resumes, deadline, &mut resumed);
        let cause: Box<dyn std::error::Error + Send + Sync> = match served.await {
            Ok(dispatched) => return Ok(dispatched),
            // Those who wait to be caught up have nothing of a nudge behind them.
            Err(Stop::TimeUp) if resumed == resumes.len() => {
                let rest = Nudge {
                    organization_id: organization,
                    resume: None,
                };
                let id = uuid_v7(self.clock.now(), &*self.chance);
                match self.queue.send(&rest, &id.to_string()).await {
                    Ok(()) => return Ok(Dispatched::default()),
                    Err(error) => Box::new(error),
                }
            }
            Err(stop) => Box::new(stop),
        };
        Err(Unserved { resumed, cause })
    }

    async fn try_serve(
        &self,
        organization: OrganizationId,
        resumes: &[&Resume],
        deadline: Deadline,
        resumed: &mut usize,
    ) -> Result<Dispatched, Stop> {
        let hold = Hold::take(self, organization, deadline).await?;
        let work = async {
            let done = self.catch_up_all(&hold, resumes).await;
            *resumed = done.iter().take_while(|done| done.is_ok()).count();
            done.into_iter().collect::<Result<(), Stop>>()?;
            self.send_all(&hold).await
        };
        let result = hold.keep(work).await;
        hold.release().await;
        result
    }
}

/// What was not done.
#[derive(Debug, thiserror::Error)]
#[error("not everything was sent")]
pub struct Unserved {
    /// So many were caught up before the first who was not.
    pub resumed: usize,
    #[source]
    pub cause: Box<dyn std::error::Error + Send + Sync>,
}
