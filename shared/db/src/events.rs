//! The log of live events: one order per organisation, without gaps.
//!
//! # Why nothing is missed
//!
//! Writers insert their events in their own transactions, many at a time, and these commit in
//! whatever order they like. Anything that a writer could draw before its commit (a sequence, a
//! time, a transaction id) is therefore no place in an order that somebody reads on from: the
//! reader passes 8, and then 7 commits. So an event gets its place only once it is committed.
//! [`EventLog::sequence`] locks the organisation's stream, looks with a fresh snapshot at the
//! events that have no place, gives them the next ones and commits. A transaction that commits
//! later simply gets a later place. Below the last place that was given nothing can appear any
//! more, so "all after n" is complete, for whoever reads it and whenever.
//!
//! # Why causes come before effects
//!
//! Among events that become visible together, the order is that in which they were inserted. Of two
//! transactions that change the same row, the second waits for the first one's commit; it therefore
//! inserts later, and no snapshot shows it without the first. This holds for whoever emits **after**
//! the change that they emit.
//!
//! # Who sends
//!
//! One dispatcher per organisation at a time: it takes the stream for some seconds, notes after
//! every chunk how far it is, and gives it back. One that dies stops noting; when its time is up
//! another goes on from the last note. What was sent and not noted is sent again, with the same
//! ids. One that was thought dead finds out at its next note ([`EventLog::advance`] says `false`)
//! and stops.

use std::time::Duration;

use jiff::Timestamp;
use mojavox_domain::{
    chance,
    ids::{EventId, OrganizationId, SessionId, UserId},
    live::{Entry, LiveEvent, Unreadable},
};
use mojavox_queries::queries::events;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Db, Origin, OutboxMessage, Result, Tenant};

/// The queue that wakes the dispatcher.
pub const TOPIC: &str = "events";

impl Tenant {
    /// Tells live screens, once this transaction is committed. Called after the change that is
    /// told, so that the order of events is that of the changes.
    ///
    /// # Errors
    /// The database's.
    pub async fn emit(&self, event: &LiveEvent) -> Result<()> {
        self.log(event.name(), &event.data()).await
    }

    /// Has the sockets of a user closed, those of one session or all, once this transaction is
    /// committed.
    ///
    /// # Errors
    /// The database's.
    pub async fn end_sockets(&self, user: UserId, session: Option<SessionId>) -> Result<()> {
        let entry = Entry::EndSockets { user, session };
        self.log(entry.name(), &entry.data()).await
    }

    async fn log(&self, name: &str, data: &Value) -> Result<()> {
        events::insert_event()
            .bind(
                self,
                &self.new_id::<EventId>().uuid(),
                &self.organization().uuid(),
                &name,
                data,
            )
            .one()
            .await?;
        // One wakes the dispatcher for all events of the transaction.
        if self.has_enqueued(TOPIC) {
            return Ok(());
        }
        self.enqueue(
            TOPIC,
            Some(&self.organization().to_string()),
            nudge(self.organization()),
        )
        .await
    }
}

/// What wakes the dispatcher: that there is something, not what.
pub fn nudge(organization: OrganizationId) -> Value {
    json!({ "organizationId": organization })
}

/// How far a log is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// Up to here everything was removed: whoever has seen less cannot be caught up.
    pub swept: i64,
    /// Up to here everything was sent.
    pub dispatched: i64,
    /// The last place that was given.
    pub sequenced: i64,
}

impl Bounds {
    /// Whether all that came after `offset` is still there.
    pub const fn can_resume_at(&self, offset: i64) -> bool {
        self.swept <= offset && offset <= self.sequenced
    }
}

impl From<events::StreamBounds> for Bounds {
    fn from(bounds: events::StreamBounds) -> Self {
        Self {
            swept: bounds.swept,
            dispatched: bounds.dispatched,
            sequenced: bounds.sequenced,
        }
    }
}

/// An entry in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged {
    /// From 1, one more than the entry before; the offset that clients know.
    pub position: i64,
    /// The same however often it is sent.
    pub id: EventId,
    pub at: Timestamp,
    /// Unreadable: written by a version that knows more. Its place counts all the same.
    pub entry: Result<Entry, Unreadable>,
}

/// One organisation's log, for whoever sends it.
#[derive(Clone, Debug)]
pub struct EventLog {
    db: Db,
    organization: OrganizationId,
}

impl Db {
    pub fn event_log(&self, organization: OrganizationId) -> EventLog {
        EventLog {
            db: self.clone(),
            organization,
        }
    }

    /// Messages that wake the dispatcher for logs that have waited for `older_than` although nobody
    /// is sending: the queue has given up on their own.
    ///
    /// # Errors
    /// The database's.
    pub async fn wake_up_calls(
        &self,
        older_than: Duration,
        most: i32,
    ) -> Result<Vec<OutboxMessage>> {
        let waiting = self.waiting_logs(older_than, most).await?;
        Ok(waiting
            .into_iter()
            .map(|organization| OutboxMessage {
                id: chance::uuid_v7(self.clock.now(), &*self.chance).into(),
                topic: TOPIC.to_owned(),
                group: Some(organization.to_string()),
                payload: nudge(organization),
            })
            .collect())
    }

    /// Organisations whose log has waited for `older_than` although nobody is sending.
    ///
    /// # Errors
    /// The database's.
    pub async fn waiting_logs(
        &self,
        older_than: Duration,
        most: i32,
    ) -> Result<Vec<OrganizationId>> {
        let client = self.connection().await?;
        Ok(events::list_waiting_streams()
            .bind(&client, &older_than.as_secs_f64(), &most)
            .map(OrganizationId::from)
            .all()
            .await?)
    }
}

impl EventLog {
    pub const fn organization(&self) -> OrganizationId {
        self.organization
    }

    /// Takes the right to send, for a while; again by the same holder prolongs it. `None`: somebody
    /// else has it.
    ///
    /// # Errors
    /// The database's.
    pub async fn take(&self, holder: Uuid, lease: Duration) -> Result<Option<Bounds>> {
        let client = self.db.connection().await?;
        let taken = events::take_stream()
            .bind(
                &client,
                &self.organization.uuid(),
                &holder,
                &lease.as_secs_f64(),
            )
            .opt()
            .await?;
        Ok(taken.map(Bounds::from))
    }

    /// Gives places to up to `most` committed events that have none; answers the last place given.
    /// Anybody may at any time; at once they wait for each other.
    ///
    /// # Errors
    /// The database's.
    pub async fn sequence(&self, most: i32) -> Result<i64> {
        let client = self.db.connection().await?;
        Ok(events::sequence_events()
            .bind(&client, &self.organization.uuid(), &most)
            .one()
            .await?)
    }

    /// What comes after a place, in order, at most `most`.
    ///
    /// # Errors
    /// The database's.
    pub async fn read_after(&self, position: i64, most: i32) -> Result<Vec<Logged>> {
        let client = self.db.connection().await?;
        let rows = events::read_events()
            .bind(&client, &self.organization.uuid(), &position, &most)
            .all()
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| Logged {
                position: row.event_position,
                id: row.id.into(),
                at: row.created_at,
                entry: Entry::read(&row.name, row.data),
            })
            .collect())
    }

    /// The place of an event, which has one and was not removed yet.
    ///
    /// # Errors
    /// The database's.
    pub async fn position_of(&self, event: EventId) -> Result<Option<i64>> {
        let tx = self.db.system(self.organization, Origin::default()).await?;
        let found = events::find_event_position()
            .bind(&tx, &self.organization.uuid(), &event.uuid())
            .opt()
            .await?;
        tx.commit().await?;
        Ok(found.flatten())
    }

    /// Notes that everything up to `dispatched` was sent, and prolongs the right to send. `false`:
    /// the right is somebody else's by now; nothing was noted.
    ///
    /// # Errors
    /// The database's.
    pub async fn advance(&self, holder: Uuid, dispatched: i64, lease: Duration) -> Result<bool> {
        let client = self.db.connection().await?;
        Ok(events::advance_stream()
            .bind(
                &client,
                &self.organization.uuid(),
                &holder,
                &dispatched,
                &lease.as_secs_f64(),
            )
            .one()
            .await?)
    }

    /// Gives the right to send back; `false`: it was somebody else's already.
    ///
    /// # Errors
    /// The database's.
    pub async fn release(&self, holder: Uuid) -> Result<bool> {
        let client = self.db.connection().await?;
        Ok(events::release_stream()
            .bind(&client, &self.organization.uuid(), &holder)
            .one()
            .await?)
    }

    /// How far the log is.
    ///
    /// # Errors
    /// The database's.
    pub async fn log_bounds(&self) -> Result<Bounds> {
        let client = self.db.connection().await?;
        Ok(events::log_bounds()
            .bind(&client, &self.organization.uuid())
            .one()
            .await?
            .into())
    }
}
