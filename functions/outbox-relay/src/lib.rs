//! Sends what was committed and not sent: the writer's function died, or the queue was out of reach.
//!
//! And the minute's housekeeping: drops what has served its time (kept answers, sent messages, old
//! sign-in counts) and folds the differences behind totals and rollups.

use std::time::Duration;

use mojavox_db::{Db, DbError};
use mojavox_worker::Sender;
use serde::Serialize;

/// Younger messages are left to whoever committed them; they are sent within milliseconds.
const MIN_AGE_SECONDS: f64 = 10.0;
/// Held locked while they are sent, so not too many at once.
const BATCH: u16 = 100;
/// A run ends after this many batches; the next begins within a minute.
const MAX_BATCHES: usize = 50;

/// A log of live events is sent within a second; one that waits this long was forgotten: the message
/// that should have woken its dispatcher was tried too often and is a dead letter now.
const LOG_PATIENCE: Duration = Duration::from_mins(2);

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Relayed {
    pub sent: usize,
    /// Logs of live events that waited although nobody was sending.
    pub woken: usize,
    /// Rows removed that had served their time.
    pub swept: i64,
    /// Differences merged into totals and rollups.
    pub folded: i64,
}

/// Sends what waits, oldest first. Several relays at once share the work.
///
/// # Errors
/// The database's. Whatever was sent and not marked is sent again, which its consumers bear.
pub async fn relay(db: &Db, sender: &Sender) -> Result<Relayed, DbError> {
    let mut relayed = Relayed::default();
    for _ in 0..MAX_BATCHES {
        let claimed = db.claim_outbox(MIN_AGE_SECONDS, BATCH.into()).await?;
        let waiting = claimed.messages.len();
        let sent = sender.send(&claimed.messages).await;
        claimed.finish(&sent).await?;
        relayed.sent += sent.len();
        // Fewer than a batch: that was all. Some refused: the queue is in trouble, try next minute.
        if waiting < usize::from(BATCH) || sent.len() < waiting {
            break;
        }
    }
    let calls = db.wake_up_calls(LOG_PATIENCE, BATCH.into()).await?;
    relayed.woken = sender.send(&calls).await.len();
    relayed.swept = db.sweep_expired().await?;
    relayed.folded = db.fold_sums().await?;
    if relayed.sent + relayed.woken > 0 {
        // Somebody died or a queue was out of reach: worth knowing.
        tracing::warn!(
            sent = relayed.sent,
            woken = relayed.woken,
            "relayed what was left behind"
        );
    }
    Ok(relayed)
}
