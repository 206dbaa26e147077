//! When a schedule runs: five cron fields (minute, hour, day of month, month, day of week) on the
//! clock of a time zone.
//!
//! The fields are read by `croner`, as Vixie cron reads them: where both day fields are restricted,
//! either is enough. What its extensions allow is allowed: `L`, `W`, `5#2`, names of months and
//! days. How a wall clock that jumps is dealt with is ours: a time that the clock skips runs as soon
//! as the clock goes on, and one that it shows twice runs the first time.

use croner::parser::{CronParser, Seconds, Year};
use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

/// Longest expression, in characters.
pub const MAX_CRON: usize = 100;

/// Days and times of a wall clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cron(croner::Cron);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CronFault {
    #[error("expected five fields: minute, hour, day of month, month, day of week")]
    Unreadable,
    #[error("runs more often than once an hour: name one minute")]
    TooOften,
    #[error("names a day that never comes")]
    Never,
}

impl Cron {
    /// # Errors
    /// Not five fields; more than one minute; a date that does not exist.
    pub fn parse(text: &str) -> Result<Self, CronFault> {
        if text.len() > MAX_CRON || text.split_ascii_whitespace().count() != 5 {
            return Err(CronFault::Unreadable);
        }
        let parser = CronParser::builder()
            .seconds(Seconds::Disallowed)
            .year(Year::Disallowed)
            .build();
        let cron = Self(parser.parse(text).map_err(|_| CronFault::Unreadable)?);
        // With one minute, two runs are an hour apart at least.
        if cron.0.pattern.minutes.values().len() != 1 {
            return Err(CronFault::TooOften);
        }
        // Every date that exists comes within eight years: 1896 to 1904 had no leap day, and so
        // have 2096 to 2104.
        cron.following(DateTime::constant(2096, 3, 1, 0, 0, 0, 0))
            .filter(|next| next.year() <= 2104 + 28)
            .ok_or(CronFault::Never)?;
        Ok(cron)
    }

    /// The first run after a moment; `None` where the calendar ends.
    pub fn next_after(&self, moment: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let mut wall = zone.to_datetime(moment);
        loop {
            wall = self.following(wall)?;
            let run = resolve(wall, zone)?;
            // Where the clock was set back, the time of this run may be over already.
            if run > moment {
                return Some(run);
            }
        }
    }

    /// The next runs after a moment, at most `count`.
    pub fn runs_after(&self, moment: Timestamp, zone: &TimeZone, count: usize) -> Vec<Timestamp> {
        let first = self.next_after(moment, zone);
        std::iter::successors(first, |run| self.next_after(*run, zone))
            .take(count)
            .collect()
    }

    /// The latest of the runs from `first` on, itself one, that were due at a moment.
    pub fn latest_due(&self, first: Timestamp, moment: Timestamp, zone: &TimeZone) -> Timestamp {
        let mut latest = first;
        while let Some(next) = self.next_after(latest, zone).filter(|next| *next <= moment) {
            latest = next;
        }
        latest
    }

    /// The next time that matches on a clock that never jumps.
    fn following(&self, wall: DateTime) -> Option<DateTime> {
        let from = wall.to_zoned(TimeZone::UTC).ok()?;
        let next = self.0.find_next_occurrence(&from, false).ok()?;
        Some(next.datetime())
    }
}

/// When a wall clock shows a time.
fn resolve(wall: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    let offset = match zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset,
        // Set back: the first of the two.
        AmbiguousOffset::Fold { before, .. } => before,
        AmbiguousOffset::Gap { after, .. } => {
            // Read with the new offset, it lies before the jump: the next jump is the one.
            let earlier = after.to_timestamp(wall).ok()?;
            return zone.following(earlier).next().map(|jump| jump.timestamp());
        }
    };
    offset.to_timestamp(wall).ok()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn runs(cron: &str, zone: &str, from: &str, count: usize) -> Vec<String> {
        let zone = TimeZone::get(zone).unwrap();
        let cron = Cron::parse(cron).unwrap();
        let runs = cron.runs_after(from.parse().unwrap(), &zone, count);
        runs.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn days_and_times_are_the_zones() {
        assert_eq!(
            runs("0 8 1 * *", "Europe/Paris", "2026-02-01T07:00:00Z", 3),
            [
                "2026-03-01T07:00:00Z",
                "2026-04-01T06:00:00Z",
                "2026-05-01T06:00:00Z"
            ]
        );
        assert_eq!(
            runs(
                "30 18 * * MON-FRI",
                "America/New_York",
                "2026-05-15T22:29:59Z",
                2
            ),
            ["2026-05-15T22:30:00Z", "2026-05-18T22:30:00Z"]
        );
        assert_eq!(
            runs("0 6 L * *", "UTC", "2026-02-01T00:00:00Z", 2),
            ["2026-02-28T06:00:00Z", "2026-03-31T06:00:00Z"]
        );
        assert_eq!(
            runs("0 0 29 2 *", "UTC", "2026-02-01T00:00:00Z", 1),
            ["2028-02-29T00:00:00Z"]
        );
    }

    // Europe/Paris: 29 March 2026 at 2:00 becomes 3:00; 25 October at 3:00 becomes 2:00.
    // America/New_York: 8 March at 2:00, 1 November at 2:00 becomes 1:00.
    // Australia/Lord_Howe: by half an hour; 5 April at 2:00 becomes 1:30, 4 October at 2:00 becomes 2:30.
    #[rstest]
    #[case("30 2 * * *", "Europe/Paris", "2026-03-28T12:00:00Z",
        &["2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"])]
    #[case("30 2 * * *", "Europe/Paris", "2026-10-24T12:00:00Z",
        &["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"])]
    #[case("15 2 * * *", "America/New_York", "2026-03-07T12:00:00Z",
        &["2026-03-08T07:00:00Z", "2026-03-09T06:15:00Z"])]
    #[case("15 1 * * *", "America/New_York", "2026-10-31T12:00:00Z",
        &["2026-11-01T05:15:00Z", "2026-11-02T06:15:00Z"])]
    #[case("45 1 * * *", "Australia/Lord_Howe", "2026-04-04T00:00:00Z",
        &["2026-04-04T14:45:00Z", "2026-04-05T15:15:00Z"])]
    #[case("10 2 * * *", "Australia/Lord_Howe", "2026-10-03T00:00:00Z",
        &["2026-10-03T15:30:00Z", "2026-10-04T15:10:00Z"])]
    fn a_skipped_time_runs_when_the_clock_goes_on_and_a_repeated_one_once(
        #[case] cron: &str,
        #[case] zone: &str,
        #[case] from: &str,
        #[case] expected: &[&str],
    ) {
        assert_eq!(runs(cron, zone, from, expected.len()), expected);
    }

    #[test]
    fn between_the_two_halves_of_a_repeated_hour_nothing_runs_again() {
        // In the second half past one, and in the second between the halves.
        for from in ["2026-11-01T06:20:00Z", "2026-11-01T05:59:59Z"] {
            assert_eq!(
                runs("30 1 * * *", "America/New_York", from, 1),
                ["2026-11-02T06:30:00Z"]
            );
        }
        // Every hour: the repeated one once, the skipped one with the next.
        assert_eq!(
            runs("0 * * * *", "America/New_York", "2026-11-01T04:00:00Z", 2),
            ["2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z"]
        );
        assert_eq!(
            runs("0 * * * *", "America/New_York", "2026-03-08T06:00:00Z", 2),
            ["2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z"]
        );
    }

    #[test]
    fn of_missed_runs_the_latest_counts() {
        let cron = Cron::parse("0 8 * * *").unwrap();
        let latest = |first: &str, moment: &str| {
            let (first, moment) = (first.parse().unwrap(), moment.parse().unwrap());
            cron.latest_due(first, moment, &TimeZone::UTC).to_string()
        };
        let first = "2026-05-01T08:00:00Z";
        assert_eq!(latest(first, "2026-05-01T08:00:30Z"), first);
        assert_eq!(
            latest(first, "2026-05-09T07:59:59Z"),
            "2026-05-08T08:00:00Z"
        );
        assert_eq!(
            latest(first, "2026-05-09T08:00:00Z"),
            "2026-05-09T08:00:00Z"
        );
    }

    #[rstest]
    #[case("", CronFault::Unreadable)]
    #[case("0 8 * *", CronFault::Unreadable)]
    #[case("0 0 8 * * *", CronFault::Unreadable)]
    #[case("@daily", CronFault::Unreadable)]
    #[case("@ @ @ @ @", CronFault::Unreadable)]
    #[case("60 8 * * *", CronFault::Unreadable)]
    #[case("0 24 * * *", CronFault::Unreadable)]
    #[case("a b c d e", CronFault::Unreadable)]
    #[case("0 8 é * *", CronFault::Unreadable)]
    #[case("* * * * *", CronFault::TooOften)]
    #[case("*/30 * * * *", CronFault::TooOften)]
    #[case("0,30 8 * * *", CronFault::TooOften)]
    #[case("0 8 30 2 *", CronFault::Never)]
    #[case("0 8 31 4,6 *", CronFault::Never)]
    fn other_expressions_are_refused(#[case] cron: &str, #[case] fault: CronFault) {
        assert_eq!(Cron::parse(cron).unwrap_err(), fault);
    }

    #[test]
    fn the_calendars_end_is_no_panic() {
        let cron = Cron::parse("0 8 * * *").unwrap();
        let zone = TimeZone::get("Asia/Tokyo").unwrap();
        assert_eq!(cron.next_after(Timestamp::MAX, &zone), None);
    }
}
