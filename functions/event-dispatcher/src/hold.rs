//! The right to send, held while there is work.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use mojavox_db::events::EventLog;
use mojavox_domain::{chance::uuid_v7, ids::OrganizationId};
use mojavox_worker::Deadline;
use uuid::Uuid;

use crate::{Dispatcher, RESERVE, Stop};

/// Between two looks whether another dispatcher has stopped.
const PAUSE: Duration = Duration::from_millis(100);

/// An organisation's log, and the lease on it.
pub(crate) struct Hold<'a> {
    dispatcher: &'a Dispatcher,
    pub(crate) log: EventLog,
    pub(crate) deadline: Deadline,
    holder: Uuid,
    dispatched: AtomicI64,
    sequenced: i64,
}

impl<'a> Hold<'a> {
    /// Waits while somebody else sends: one that died lets go when its lease is over.
    pub(crate) async fn take(
        dispatcher: &'a Dispatcher,
        organization: OrganizationId,
        deadline: Deadline,
    ) -> Result<Self, Stop> {
        // New each time: whoever still has it, has had it all the time.
        let holder = uuid_v7(dispatcher.clock.now(), &*dispatcher.chance);
        let log = dispatcher.db.event_log(organization);
        loop {
            if let Some(bounds) = log.take(holder, dispatcher.lease).await? {
                return Ok(Self {
                    dispatcher,
                    log,
                    deadline,
                    holder,
                    dispatched: AtomicI64::new(bounds.dispatched),
                    sequenced: bounds.sequenced,
                });
            }
            if deadline.remaining(dispatcher.clock.now()) < RESERVE {
                return Err(Stop::Busy);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Everything up to here was sent.
    pub(crate) fn dispatched(&self) -> i64 {
        self.dispatched.load(Ordering::Relaxed)
    }

    /// The last place given when this was taken.
    pub(crate) fn sequenced(&self) -> i64 {
        self.sequenced
    }

    pub(crate) fn check_time(&self) -> Result<(), Stop> {
        if self.deadline.remaining(self.dispatcher.clock.now()) < RESERVE {
            return Err(Stop::TimeUp);
        }
        Ok(())
    }

    /// Notes how far it is.
    pub(crate) async fn advance(&self, to: i64) -> Result<(), Stop> {
        if !self
            .log
            .advance(self.holder, to, self.dispatcher.lease)
            .await?
        {
            return Err(Stop::Superseded);
        }
        self.dispatched.store(to, Ordering::Relaxed);
        Ok(())
    }

    /// That nobody has sent anything since this was taken, and will not for a while.
    pub(crate) async fn confirm(&self) -> Result<(), Stop> {
        self.advance(self.dispatched()).await
    }

    /// Works while the lease is prolonged, and drops the work when it is lost.
    pub(crate) async fn keep<T>(
        &self,
        work: impl Future<Output = Result<T, Stop>>,
    ) -> Result<T, Stop> {
        let prolonged = async {
            loop {
                tokio::time::sleep(self.dispatcher.lease / 3).await;
                // Zero: how far it is, is noted elsewhere.
                match self
                    .log
                    .advance(self.holder, 0, self.dispatcher.lease)
                    .await
                {
                    Ok(true) => {}
                    Ok(false) => return Stop::Superseded,
                    Err(error) => return error.into(),
                }
            }
        };
        tokio::select! {
            done = work => done,
            lost = prolonged => Err(lost),
        }
    }

    pub(crate) async fn release(&self) {
        if let Err(error) = self.log.release(self.holder).await {
            // The next one waits until the lease is over.
            tracing::warn!(%error, "the log is not given back");
        }
    }
}
