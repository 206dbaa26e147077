//! What nobody decided in time: the offer, plan or campaign is set back and the proposer told, each
//! in a transaction of its own. An approval counts as expired from its moment on, whether or not
//! this has run; being late here only means that the proposer is told late.
//!
//! Also removes notifications that were kept long enough.

use mojavox_db::{
    Db, DbError,
    approvals::{Lapsed, lapse},
};
use mojavox_domain::clock::Clock;
use serde::Serialize;
use uuid::Uuid;

/// Approvals looked up at once.
const BATCH: i32 = 200;
/// A run ends after this many batches; the next goes on where it was.
const MAX_BATCHES: usize = 10;
/// Notifications removed by one statement.
const SWEPT_AT_ONCE: i32 = 5_000;
/// Statements in a run.
const MAX_SWEEPS: usize = 10;

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Expired {
    /// Approvals that nobody decided.
    pub ended: usize,
    /// Of those whose time was up, the ones that could not be ended; the next run tries again.
    pub failed: usize,
    /// Notifications removed.
    pub swept: i64,
}

/// Ends what is due by now. Again finds nothing left to do.
///
/// # Errors
/// The database's.
pub async fn expire(db: &Db, clock: &dyn Clock) -> Result<Expired, DbError> {
    let mut expired = Expired::default();
    let now = clock.now();
    let mut after = Uuid::nil();
    for _ in 0..MAX_BATCHES {
        let due = db.lapsed_approvals(now, after, BATCH).await?;
        for (organization, approval) in &due {
            match lapse(db, *organization, *approval).await {
                Ok(Lapsed::Ended) => expired.ended += 1,
                Ok(Lapsed::Passed) => {}
                Err(error @ (DbError::Unavailable(_) | DbError::SessionEnded)) => {
                    return Err(error);
                }
                // One that cannot be ended must not keep the others waiting.
                Err(error) => {
                    expired.failed += 1;
                    tracing::error!(
                        error = &error as &dyn std::error::Error,
                        %organization,
                        %approval,
                        "an approval cannot be ended"
                    );
                }
            }
        }
        match due.last() {
            Some((_, last)) if due.len() == usize::try_from(BATCH).unwrap_or_default() => {
                after = last.uuid();
            }
            _ => break,
        }
    }
    for _ in 0..MAX_SWEEPS {
        let swept = db.sweep_notifications(now, SWEPT_AT_ONCE).await?;
        expired.swept += swept;
        if swept < i64::from(SWEPT_AT_ONCE) {
            break;
        }
    }
    Ok(expired)
}
