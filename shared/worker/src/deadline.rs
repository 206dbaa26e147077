use std::time::Duration;

use jiff::Timestamp;
use mojavox_domain::clock::{Clock, SystemClock};

/// When Lambda will end the invocation.
///
/// A job ends well before that: it is told 10 s before ([`in_time`](Self::in_time)) and dropped, at
/// whatever it awaits, 3 s before; in between it writes down how far it is.
#[derive(Debug, Clone, Copy)]
pub struct Deadline(Timestamp);

/// The work was longer than the invocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the invocation's time is up")]
pub struct OutOfTime;

/// The longest that Lambda lets an invocation run; assumed where the runtime names no deadline.
const LONGEST: Duration = Duration::from_mins(15);
/// With less left than this, work stops and nothing is begun.
const STOP: Duration = Duration::from_secs(10);
/// With less left than this, what still runs is dropped: the message has to be given back in time.
const DROP: Duration = Duration::from_secs(3);

impl Deadline {
    pub const fn at(at: Timestamp) -> Self {
        Self(at)
    }

    /// From the invocation's context. Test runtimes send a date long past, which would make every
    /// job give up at once: such a one counts as none.
    pub fn of_invocation(milliseconds: u64, now: Timestamp) -> Self {
        let named = i64::try_from(milliseconds)
            .ok()
            .and_then(|ms| Timestamp::from_millisecond(ms).ok());
        Self(named.filter(|named| *named > now).unwrap_or(now + LONGEST))
    }

    /// Time left, zero when there is none.
    pub fn remaining(&self, now: Timestamp) -> Duration {
        Duration::try_from(self.0.duration_since(now)).unwrap_or_default()
    }

    /// Works until 10 s before the end, so that there is time left to write down how far it is, or
    /// on the last attempt that it has failed. `?` makes the error of a job from it: the message
    /// comes back at once.
    ///
    /// # Errors
    /// Time was up first. The work is dropped where it waited.
    pub async fn in_time<T>(&self, work: impl Future<Output = T>) -> Result<T, OutOfTime> {
        self.ahead_of(STOP, work).await
    }

    pub(crate) async fn or_drop<T>(&self, work: impl Future<Output = T>) -> Result<T, OutOfTime> {
        self.ahead_of(DROP, work).await
    }

    /// Whether there is no time left to begin something.
    pub(crate) fn is_near(&self) -> bool {
        self.remaining(SystemClock.now()) <= STOP
    }

    async fn ahead_of<T>(
        &self,
        reserve: Duration,
        work: impl Future<Output = T>,
    ) -> Result<T, OutOfTime> {
        let time = self.remaining(SystemClock.now()).saturating_sub(reserve);
        tokio::time::timeout(time, work)
            .await
            .map_err(|_| OutOfTime)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_past_deadline_is_not_believed() {
        let now = Timestamp::from_second(1_000).unwrap();
        assert_eq!(Deadline::of_invocation(0, now).remaining(now), LONGEST);
        assert_eq!(
            Deadline::of_invocation(1_030_000, now).remaining(now),
            Duration::from_secs(30)
        );
        let later = Timestamp::from_second(2_000).unwrap();
        assert_eq!(
            Deadline::of_invocation(1_030_000, now).remaining(later),
            Duration::ZERO
        );
    }

    #[tokio::test]
    async fn work_ends_before_the_invocation() {
        let soon = Deadline::at(SystemClock.now() + STOP + Duration::from_millis(30));
        assert_eq!(soon.in_time(async { 1 }).await, Ok(1));
        let endless = soon.in_time(std::future::pending::<()>());
        assert_eq!(endless.await, Err(OutOfTime));
        assert!(soon.is_near());
        // Told, not yet dropped.
        assert_eq!(soon.or_drop(async { 2 }).await, Ok(2));
    }
}
