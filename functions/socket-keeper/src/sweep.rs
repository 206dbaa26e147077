//! The heartbeat. Only the server's ping resets the timer of a Socket.IO client (four minutes, and
//! three of patience); API Gateway ends a socket on which nothing was said for ten minutes; and a
//! ping to a socket that is gone is how its remains are found.

use std::time::Duration;

use futures::{StreamExt as _, stream};
use jiff::SignedDuration;
use mojavox_realtime::{ConnectionId, Posted, RealtimeError, SocketTask, frame};
use mojavox_worker::Deadline;
use serde::Serialize;

use crate::Keeper;

/// Items looked at between two looks at the time: some 300 connections, seconds of work.
pub(crate) const PAGE: i32 = 1_000;
/// Posts under way at once.
const CONCURRENCY: usize = 32;
/// Left for the message that goes on, and for a page that is slow.
const RESERVE: Duration = Duration::from_secs(10);
/// A handshake may not be answered yet: 410 means nothing so early.
const YOUNG: SignedDuration = SignedDuration::from_secs(30);

/// What a sweep did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Swept {
    pub pinged: usize,
    /// Connections that were gone; they are forgotten now.
    pub gone: usize,
    /// Connections that could not be reached this time.
    pub failed: usize,
    /// Time was up; a message carries on.
    pub to_be_continued: bool,
}

impl Keeper {
    /// Pings everybody who is connected, from an item of the table on.
    ///
    /// # Errors
    /// The table's, or the queue's when time is up.
    pub async fn sweep(
        &self,
        mut from: Option<(String, ConnectionId)>,
        deadline: Deadline,
    ) -> Result<Swept, RealtimeError> {
        let mut swept = Swept::default();
        loop {
            let (page, next) = self.connections.page(from, self.page).await?;
            let now = self.clock.now();
            let old = page
                .into_iter()
                .filter(|(_, connection)| now.duration_since(connection.connected_at) >= YOUNG);
            let mut posts = stream::iter(old)
                .map(async |(id, connection)| {
                    let ping = frame::ping(connection.protocol);
                    let posted = self.gateway.post(&id, ping.as_bytes()).await;
                    if matches!(posted, Ok(Posted::Gone)) {
                        self.connections.disconnect(&id).await?;
                    }
                    posted
                })
                .buffer_unordered(CONCURRENCY);
            while let Some(posted) = posts.next().await {
                match posted {
                    Ok(Posted::Sent) => swept.pinged += 1,
                    Ok(Posted::Gone) => swept.gone += 1,
                    // One that cannot be reached holds up nobody else.
                    Err(_) => swept.failed += 1,
                }
            }
            from = next;
            let Some((room, id)) = &from else {
                break;
            };
            if deadline.remaining(self.clock.now()) < RESERVE {
                let rest = SocketTask::Sweep {
                    room: room.clone(),
                    connection_id: id.0.clone(),
                };
                self.timers.set(&[(rest, Duration::ZERO)]).await?;
                swept.to_be_continued = true;
                break;
            }
        }
        tracing::info!(?swept, "sweep");
        Ok(swept)
    }
}
