//! Chance is handed in, so that a test can repeat it.

use uuid::Uuid;

/// A source of random bytes. What is drawn from it may become a secret, so an implementation for
/// production must be cryptographically secure.
pub trait Chance: Send + Sync + 'static {
    fn fill(&self, bytes: &mut [u8]);
}

/// A UUIDv7 (RFC 9562, section 5.7): sorts by creation time to the millisecond.
pub fn uuid_v7(at: jiff::Timestamp, chance: &dyn Chance) -> Uuid {
    let mut random = [0; 10];
    chance.fill(&mut random);
    // Times before 1970 do not occur; they would only sort first.
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Zeros;
    impl Chance for Zeros {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(0);
        }
    }

    #[test]
    fn ids_of_a_later_millisecond_sort_later() {
        let at = |ms| uuid_v7(jiff::Timestamp::from_millisecond(ms).unwrap(), &Zeros);
        assert!(at(1_000) < at(1_001));
        assert_eq!(at(1_000).get_version_num(), 7);
    }
}
