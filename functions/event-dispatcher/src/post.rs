//! Posting: many connections at once, each in order.

use std::time::Duration;

use futures::{StreamExt as _, stream};
use jiff::SignedDuration;
use mojavox_realtime::{ConnectionId, Occupant, Posted, RealtimeError, Room};

use crate::{
    CONCURRENCY, Dispatched, Dispatcher, SEQUENCE, Stop, chunk,
    chunk::{Lane, Step},
    hold::Hold,
};

/// Events read at once.
const CHUNK: i32 = 100;
/// A connection so young may be in a room before its handshake is answered, and until then it
/// counts as gone.
const YOUNG: SignedDuration = SignedDuration::from_secs(10);
const FIRST_PAUSE: Duration = Duration::from_millis(15);
/// How long the handshake of a young connection is waited for, about.
const LAST_PAUSE: Duration = Duration::from_secs(1);
const THROTTLED_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(4);

/// How a connection's lane ended.
enum End {
    Posted(usize),
    Gone,
    /// Closed, as an entry of the log said.
    Ended,
    /// Closed, as it could not be written to.
    GivenUp,
}

impl Dispatcher {
    /// Sends all that is in the log.
    pub(crate) async fn send_all(&self, hold: &Hold<'_>) -> Result<Dispatched, Stop> {
        let mut total = Dispatched::default();
        let mut known = hold.sequenced();
        loop {
            // What is committed from here on has a nudge of its own, behind this one and behind
            // those who wait to be caught up.
            let sequenced = hold.log.sequence(SEQUENCE).await?;
            while hold.dispatched() < sequenced {
                hold.check_time()?;
                self.send_some(hold, sequenced, &mut total).await?;
            }
            if sequenced - known < SEQUENCE.into() {
                break;
            }
            known = sequenced;
        }
        if total.events > 0 {
            tracing::info!(
                events = total.events,
                posts = total.posts,
                gone = total.gone,
                closed = total.closed,
                position = hold.dispatched(),
                "dispatched"
            );
        }
        Ok(total)
    }

    async fn send_some(
        &self,
        hold: &Hold<'_>,
        sequenced: i64,
        total: &mut Dispatched,
    ) -> Result<(), Stop> {
        let events = hold.log.read_after(hold.dispatched(), CHUNK).await?;
        if events.is_empty() {
            // They were removed by hand: there is nothing to send up to there.
            return hold.advance(sequenced).await;
        }
        let organization = hold.log.organization();
        let chunk = chunk::lanes(&self.connections, organization, &events).await?;
        let sent = &events[..chunk.events];
        let mut ends = stream::iter(chunk.lanes)
            .map(|lane| self.run(hold, lane))
            .buffer_unordered(CONCURRENCY);
        while let Some(end) = ends.next().await {
            match end? {
                End::Posted(posts) => total.posts += posts,
                End::Gone => total.gone += 1,
                End::GivenUp => total.closed += 1,
                End::Ended => {}
            }
        }
        total.events += sent.len();
        match sent.last() {
            Some(last) => hold.advance(last.position).await,
            None => Ok(()),
        }
    }

    async fn run(&self, hold: &Hold<'_>, lane: Lane) -> Result<End, Stop> {
        let Lane {
            occupant,
            room,
            steps,
        } = lane;
        let mut posts = 0;
        for step in steps {
            let frame = match &step {
                Step::Post(frame) => frame,
                Step::Close => {
                    self.close(&occupant.id, room).await?;
                    return Ok(End::Ended);
                }
            };
            match self.post(hold, &occupant, frame).await {
                Ok(Posted::Sent) => posts += 1,
                Ok(Posted::Gone) => {
                    self.forget(&occupant.id, room).await;
                    return Ok(End::Gone);
                }
                Err(Stop::Realtime(RealtimeError::TooLarge { bytes })) => {
                    tracing::error!(
                        bytes,
                        "an event is too large for the gateway and is not sent"
                    );
                }
                Err(Stop::Realtime(error)) => {
                    tracing::warn!(connection = %occupant.id, %error, "a connection is given up");
                    // If this fails too it is not the connection's fault: all is tried again.
                    self.close(&occupant.id, room).await?;
                    return Ok(End::GivenUp);
                }
                Err(stop) => return Err(stop),
            }
        }
        Ok(End::Posted(posts))
    }

    /// Throttling is waited out, and so is a handshake that may not be answered yet.
    pub(crate) async fn post(
        &self,
        hold: &Hold<'_>,
        occupant: &Occupant,
        frame: &str,
    ) -> Result<Posted, Stop> {
        let mut answered = FIRST_PAUSE;
        let mut throttled = THROTTLED_PAUSE;
        loop {
            hold.check_time()?;
            let posted = {
                let _turn = self.posts.acquire().await;
                self.gateway.post(&occupant.id, frame.as_bytes()).await
            };
            match posted {
                Err(RealtimeError::Throttled) => {
                    tokio::time::sleep(throttled).await;
                    throttled = LONGEST_PAUSE.min(throttled * 2);
                }
                Ok(Posted::Gone) if answered < LAST_PAUSE && self.is_young(occupant) => {
                    tokio::time::sleep(answered).await;
                    answered *= 2;
                }
                posted => return Ok(posted?),
            }
        }
    }

    fn is_young(&self, occupant: &Occupant) -> bool {
        self.clock.now().duration_since(occupant.connected_at) < YOUNG
    }

    /// Ends a connection and forgets it.
    pub(crate) async fn close(&self, id: &ConnectionId, room: Room) -> Result<(), Stop> {
        self.gateway.close(id).await?;
        self.forget(id, room).await;
        Ok(())
    }

    /// What is not forgotten now is found again by the next event, or expires.
    pub(crate) async fn forget(&self, id: &ConnectionId, room: Room) {
        let forgotten = async {
            self.connections.disconnect(id).await?;
            self.connections.remove(id, room).await
        };
        if let Err(error) = forgotten.await {
            tracing::warn!(connection = %id, %error, "a connection is gone and cannot be forgotten");
        }
    }
}
