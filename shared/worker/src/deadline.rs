use std::time::Duration;

use jiff::Timestamp;

/// When Lambda will end the invocation.
#[derive(Debug, Clone, Copy)]
pub struct Deadline(Timestamp);

/// The longest that Lambda lets an invocation run; assumed where the runtime names no deadline.
const LONGEST: Duration = Duration::from_mins(15);

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
}
