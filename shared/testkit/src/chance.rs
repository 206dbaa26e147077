use std::sync::atomic::{AtomicU16, Ordering};

use mojavox_domain::chance::Chance;
use mojavox_runtime::SystemChance;

/// The random part of a UUIDv7 is ten bytes.
const UUID_BYTES: usize = 10;

/// Random, but ids that are made one after the other sort one after the other also while the clock
/// stands still: a counter takes the 12 bits behind the time (RFC 9562, section 6.2, method 1).
#[derive(Debug, Default)]
pub(crate) struct OrderedChance(AtomicU16);

impl Chance for OrderedChance {
    fn fill(&self, bytes: &mut [u8]) {
        SystemChance.fill(bytes);
        if bytes.len() == UUID_BYTES {
            let [high, low] = self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes();
            bytes[0] = high & 0x0f;
            bytes[1] = low;
        }
    }
}

#[cfg(test)]
mod tests {
    use mojavox_domain::chance::uuid_v7;

    use super::*;

    #[test]
    fn ids_of_one_moment_sort_as_they_were_made() {
        let chance = OrderedChance::default();
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let ids: Vec<_> = (0..1000).map(|_| uuid_v7(now, &chance)).collect();
        assert!(ids.is_sorted());
    }
}
