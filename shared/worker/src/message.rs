//! What a job is given, and what it may answer.

use std::time::Duration;

use jiff::Timestamp;

use crate::{Deadline, OutOfTime};

/// A message as a job sees it.
#[derive(Debug, Clone)]
pub struct Message<T> {
    pub body: T,
    /// How often it was tried, this time included: receipts, without those that only waited.
    pub receive_count: u32,
    /// How often it is handed out at most: the queue's `maxReceiveCount`, which the template repeats
    /// as the function's `MAX_RECEIVE_COUNT`.
    pub max_receive_count: u32,
    pub deadline: Deadline,
}

impl<T> Message<T> {
    /// As it arrives for the first time of five, with all the time there is: what a test, or a
    /// caller without a queue, hands to a job.
    pub const fn new(body: T) -> Self {
        Self {
            body,
            receive_count: 1,
            max_receive_count: 5,
            deadline: Deadline::at(Timestamp::MAX),
        }
    }

    /// As it arrives for the `count`-th time of `max`.
    #[must_use]
    pub fn received(mut self, count: u32, max: u32) -> Self {
        self.receive_count = count;
        self.max_receive_count = max;
        self
    }

    #[must_use]
    pub fn until(mut self, deadline: Deadline) -> Self {
        self.deadline = deadline;
        self
    }

    /// Whether a retry leads to the dead-letter queue: now is the time to write down, where its user
    /// sees it, that the work has failed.
    pub const fn is_last_attempt(&self) -> bool {
        self.receive_count >= self.max_receive_count
    }
}

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why a job did not finish, and what is to become of its message.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Worth another try. The message comes back after a while that grows with the tries, or after
    /// the given one; the queue gives it up, to the dead-letter queue, when it has come too often.
    #[error("to be tried again: {cause}")]
    Retry {
        #[source]
        cause: Cause,
        /// What the other side asked for; `None`: 15 s, 30 s, 1 min and so on up to 15 min.
        after: Option<Duration>,
    },
    /// Another worker is at it, and there is nothing to try before that one ends or is taken for
    /// dead. The message comes back then, and this receipt counts for none: whoever waits must not
    /// end as a dead letter.
    #[error("another worker has it")]
    Wait { after: Duration },
    /// No try will help. Whoever says so has recorded the failure where its user sees it; the
    /// message is done.
    #[error("failed for good: {0}")]
    Fail(#[source] Cause),
}

impl JobError {
    pub fn retry(cause: impl Into<Cause>) -> Self {
        Self::Retry {
            cause: cause.into(),
            after: None,
        }
    }

    /// Not before `delay`: a provider's `Retry-After`. Queues keep a message for twelve hours at
    /// most; longer delays end then.
    pub fn retry_after(delay: Duration, cause: impl Into<Cause>) -> Self {
        Self::Retry {
            cause: cause.into(),
            after: Some(delay),
        }
    }

    /// Until the other worker's lease ends: `after` from now.
    pub const fn wait(after: Duration) -> Self {
        Self::Wait { after }
    }

    pub fn fail(cause: impl Into<Cause>) -> Self {
        Self::Fail(cause.into())
    }
}

/// The next invocation has time again.
impl From<OutOfTime> for JobError {
    fn from(error: OutOfTime) -> Self {
        Self::retry_after(Duration::ZERO, error)
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
