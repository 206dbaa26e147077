use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::clock::{Clock, SystemClock};

/// Stands still until it is moved. Starts at the machine's time, because the database has its own
/// clock and compares some of our times with it.
#[derive(Debug)]
pub struct StoppedClock(AtomicI64);

impl Default for StoppedClock {
    fn default() -> Self {
        Self(AtomicI64::new(SystemClock.now().as_millisecond()))
    }
}

impl StoppedClock {
    /// # Panics
    /// Never within a lifetime.
    pub fn advance(&self, by: SignedDuration) {
        let millis = i64::try_from(by.as_millis()).expect("a test moves by less than an age");
        self.0.fetch_add(millis, Ordering::SeqCst);
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst))
            .expect("a time near now is in range")
    }
}
