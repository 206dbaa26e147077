//! Local clocks: when does a condition on the debtor's wall clock next change?

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// May it be done at a moment?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gate {
    Open,
    /// From this later moment on; not before.
    Until(Timestamp),
    /// Not before the facts change.
    Shut,
}

/// More steps than any calendar needs to find a moment that suits everybody, if there is one.
const MOST_STEPS: usize = 400;

/// The first moment, from `at` on, that is open in every zone. Each step goes to a moment before
/// which one zone is closed, so no open moment is passed over.
pub(crate) fn open_everywhere(
    zones: &[TimeZone],
    at: Timestamp,
    gate: impl Fn(&TimeZone, Timestamp) -> Gate,
) -> Gate {
    first_open(at, |moment| {
        let mut latest = Gate::Open;
        for zone in zones {
            latest = later(latest, gate(zone, moment));
        }
        latest
    })
}

/// The first moment, from `at` on, that `gate` leaves open.
pub(crate) fn first_open(at: Timestamp, gate: impl Fn(Timestamp) -> Gate) -> Gate {
    let mut moment = at;
    for _ in 0..MOST_STEPS {
        match gate(moment) {
            Gate::Open if moment == at => return Gate::Open,
            Gate::Open => return Gate::Until(moment),
            Gate::Until(next) if next > moment => moment = next,
            Gate::Until(_) | Gate::Shut => return Gate::Shut,
        }
    }
    Gate::Shut
}

pub(crate) fn later(one: Gate, other: Gate) -> Gate {
    match (one, other) {
        (Gate::Shut, _) | (_, Gate::Shut) => Gate::Shut,
        (Gate::Until(one), Gate::Until(other)) => Gate::Until(one.max(other)),
        (Gate::Until(at), Gate::Open) | (Gate::Open, Gate::Until(at)) => Gate::Until(at),
        (Gate::Open, Gate::Open) => Gate::Open,
    }
}

pub(crate) fn date_in(zone: &TimeZone, at: Timestamp) -> Date {
    zone.to_datetime(at).date()
}

/// Minutes since local midnight, and whole seconds do not matter: windows are in minutes.
pub(crate) fn minute_of(local: DateTime) -> u16 {
    u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(u16::MAX)
}

/// 1 Monday .. 7 Sunday
pub(crate) fn weekday_of(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

/// The first moment of a local day, later than `after`.
pub(crate) fn start_of(zone: &TimeZone, date: Date, after: Timestamp) -> Gate {
    moments(zone, date, 0)
        .into_iter()
        .find(|moment| *moment > after)
        .map_or(Gate::Shut, Gate::Until)
}

/// The first moment after `at` whose local time is `open`, within nine days. `boundaries` are the
/// minutes of the day at which it may begin to be open; a jump of the clock is looked at as well.
pub(crate) fn next_open(
    zone: &TimeZone,
    at: Timestamp,
    boundaries: &[u16],
    open: impl Fn(DateTime) -> bool,
) -> Gate {
    let today = date_in(zone, at);
    let horizon = at + SignedDuration::from_hours(24 * 9);
    let mut candidates: Vec<Timestamp> = zone
        .following(at)
        .map(|transition| transition.timestamp())
        .take_while(|moment| *moment <= horizon)
        .collect();
    for days in -1..=9 {
        let Ok(date) = today.checked_add(days.days()) else {
            continue;
        };
        for minute in boundaries {
            candidates.extend(moments(zone, date, *minute));
        }
    }
    candidates.sort_unstable();
    candidates
        .into_iter()
        .find(|moment| *moment > at && open(zone.to_datetime(*moment)))
        .map_or(Gate::Shut, Gate::Until)
}

/// When a wall clock shows a minute of a day: once; twice when clocks go back; and where clocks
/// jump over it, the moment they jump.
fn moments(zone: &TimeZone, date: Date, minute: u16) -> Vec<Timestamp> {
    let Ok(local) = date.at(0, 0, 0, 0).checked_add(i64::from(minute).minutes()) else {
        return Vec::new();
    };
    let read = zone.to_ambiguous_timestamp(local);
    let gap = matches!(read.offset(), jiff::tz::AmbiguousOffset::Gap { .. });
    let (Ok(earlier), Ok(later)) = (read.earlier(), read.later()) else {
        return Vec::new();
    };
    if gap {
        // The earlier reading lies before the jump, the later one after it.
        return zone
            .following(earlier)
            .next()
            .map(|transition| transition.timestamp())
            .into_iter()
            .collect();
    }
    if earlier == later {
        vec![earlier]
    } else {
        vec![earlier, later]
    }
}
