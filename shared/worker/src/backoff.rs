//! How long a message waits for its next try.

use std::time::Duration;

use mojavox_domain::chance::Chance;

const FIRST: Duration = Duration::from_secs(15);
const LONGEST: Duration = Duration::from_mins(15);
/// SQS hides a message for twelve hours from its receipt; half an hour of them may be gone.
const MOST: Duration = Duration::from_mins(11 * 60 + 30);

/// Doubles with each receipt; up to a quarter less by chance, or all that failed together would come
/// back together.
pub(crate) fn delay(receive_count: u32, chance: &dyn Chance) -> Duration {
    let doublings = receive_count.saturating_sub(1).min(16);
    let whole = FIRST.saturating_mul(1 << doublings).min(LONGEST);
    let mut random = [0];
    chance.fill(&mut random);
    whole.saturating_sub(whole / 4 * u32::from(random[0]) / 255)
}

/// What somebody asked for, as far as a queue can grant it.
pub(crate) fn granted(asked: Duration) -> Duration {
    asked.min(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Always(u8);

    impl Chance for Always {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    #[test]
    fn it_grows_to_a_quarter_of_an_hour() {
        let late = |count| delay(count, &Always(0)).as_secs();
        assert_eq!([1, 2, 3, 4].map(late), [15, 30, 60, 120]);
        assert_eq!([7, 8, 1_000].map(late), [900, 900, 900]);
        let early = |count| delay(count, &Always(255)).as_millis();
        assert_eq!([1, 2, 7].map(early), [11_250, 22_500, 675_000]);
    }

    #[test]
    fn nobody_waits_longer_than_a_queue_can() {
        assert_eq!(granted(Duration::ZERO), Duration::ZERO);
        assert!(granted(Duration::from_hours(48)) < Duration::from_hours(12));
    }
}
