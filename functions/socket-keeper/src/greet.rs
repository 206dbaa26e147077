//! The first word: Engine.IO's open packet, for which a Socket.IO client waits; `open` for a client of
//! the plain protocol that signed in at the handshake, whom the dispatcher may write to after that.
//! Nothing can be posted before API Gateway has the answer of the function behind
//! $connect (410 until then), and that function cannot know when it has: so we try, and try again.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use mojavox_realtime::{ConnectionId, Nudge, Posted, RealtimeError, frame};
use serde_json::json;

use crate::Keeper;

/// A handshake that took longer has failed; API Gateway itself gives the function 29 s, a client 20.
const GIVE_UP_AFTER: SignedDuration = SignedDuration::from_secs(10);
const FIRST_PAUSE: Duration = Duration::from_millis(15);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

impl Keeper {
    /// Posts the first word. A second one, should the message come twice, does no harm.
    pub(crate) async fn greet(
        &self,
        id: &ConnectionId,
        connected_at: Timestamp,
        signed_in: Option<Nudge>,
    ) -> Result<(), RealtimeError> {
        let word = match &signed_in {
            None => frame::open(id),
            Some(_) => json!({ "event": "open", "data": { "connectionId": id } }).to_string(),
        };
        let mut pause = FIRST_PAUSE;
        while self.gateway.post(id, word.as_bytes()).await? == Posted::Gone {
            if self.connections.find(id).await?.is_none() {
                // It hung up already.
                return Ok(());
            }
            if self.clock.now().duration_since(connected_at) > GIVE_UP_AFTER {
                tracing::warn!(connection = %id, "a socket never opened");
                return self.connections.disconnect(id).await;
            }
            tokio::time::sleep(pause).await;
            pause = LONGEST_PAUSE.min(pause * 2);
        }
        match signed_in {
            Some(Nudge {
                organization_id,
                resume: Some(resume),
            }) => self.events.resume(organization_id, resume).await,
            _ => Ok(()),
        }
    }
}
