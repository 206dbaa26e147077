//! Promises to pay: kept when enough was paid by the due date and two days' grace.

use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};

use crate::{money::Money, payment::words};

/// Days after the due date in which money still counts: transfers take their time.
pub const GRACE_DAYS: i32 = 2;

words! {
    PromiseStatus:
    Pending = "pending",
    Kept = "kept",
    /// Something was paid in time, but not all.
    Partial = "partial",
    Broken = "broken",
    Cancelled = "cancelled",
    ;
}

/// When time is up for something due on a day: the midnight, in the organisation's time zone,
/// that ends the last day of grace. `None` at the end of time.
pub fn deadline(due: Date, zone: &TimeZone) -> Option<Timestamp> {
    let after = due.checked_add((GRACE_DAYS + 1).days()).ok()?;
    Some(after.to_zoned(zone.clone()).ok()?.timestamp())
}

/// What a promise is worth when `paid`, net and in time, has arrived for it.
pub fn judge(amount: Money, paid: Money, time_is_up: bool) -> PromiseStatus {
    if paid >= amount {
        PromiseStatus::Kept
    } else if !time_is_up {
        PromiseStatus::Pending
    } else if paid > Money::ZERO {
        PromiseStatus::Partial
    } else {
        PromiseStatus::Broken
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::*;

    #[rstest]
    #[case(99, false, "pending")]
    #[case(100, false, "kept")]
    #[case(100, true, "kept")]
    #[case(99, true, "partial")]
    #[case(0, true, "broken")]
    #[case(-10, true, "broken")]
    fn kept_partial_or_broken(#[case] paid: i64, #[case] time_is_up: bool, #[case] expected: &str) {
        let money = |amount: i64| Money::from(Decimal::from(amount));
        assert_eq!(judge(money(100), money(paid), time_is_up).name(), expected);
    }

    #[rstest]
    #[case("2026-03-10", "Europe/Paris", "2026-03-12T23:00:00Z")]
    // The clocks go forward on the 29th: midnight comes an hour earlier in UTC.
    #[case("2026-03-27", "Europe/Paris", "2026-03-29T22:00:00Z")]
    #[case("2026-10-31", "America/New_York", "2026-11-03T05:00:00Z")]
    #[case("2026-12-30", "Asia/Tokyo", "2027-01-01T15:00:00Z")]
    fn grace_ends_at_the_organisations_midnight(
        #[case] due: &str,
        #[case] zone: &str,
        #[case] expected: &str,
    ) {
        let zone = TimeZone::get(zone).unwrap();
        assert_eq!(
            deadline(due.parse().unwrap(), &zone).unwrap().to_string(),
            expected
        );
    }

    #[test]
    fn the_end_of_time_is_no_panic() {
        assert_eq!(deadline(Date::MAX, &TimeZone::UTC), None);
    }
}
