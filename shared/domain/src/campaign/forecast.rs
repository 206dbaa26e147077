//! How fast a campaign goes and when it will be through. Estimates: debtors' wall clocks differ, so
//! windows are laid out in the organisation's own time zone.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::window::Week;
use crate::compliance::Channel;

/// Dialling and ringing, which nobody's talk time holds.
const RINGING_SECONDS: i64 = 30;
/// Fewer calls than this say nothing about the next ones.
const MEASURABLE: i64 = 50;
/// Messages a minute where the campaign sets no pace.
const MESSAGES_PER_MINUTE: i32 = 60;
/// Nothing is foreseen beyond.
const HORIZON_DAYS: i32 = 2 * 366;

/// What calls are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calls {
    /// Of an attempt, whether somebody answers or not: dialling, ringing, talking.
    pub average_seconds: i64,
    /// Of a thousand attempts, answered by a human.
    pub answered_permille: i64,
    /// By the organisation's own calls; else by ours.
    pub measured: bool,
}

/// Where an organisation has hardly called yet.
pub const DEFAULT_CALLS: Calls = Calls {
    average_seconds: 90,
    answered_permille: 350,
    measured: false,
};

impl Calls {
    /// Of an organisation's latest calls; `talk_seconds` is the sum over those a human answered.
    pub fn of(attempts: i64, answered: i64, talk_seconds: i64) -> Self {
        if attempts < MEASURABLE {
            return DEFAULT_CALLS;
        }
        Self {
            average_seconds: (talk_seconds / attempts).max(0) + RINGING_SECONDS,
            answered_permille: (answered * 1000 / attempts).clamp(0, 1000),
            measured: true,
        }
    }

    /// Calls that a debtor takes on average, in thousandths: one, and one more for every time that
    /// nobody answers, as often as the campaign tries again.
    fn per_debtor_permille(self, retries: usize) -> i64 {
        let missed = 1000 - self.answered_permille;
        let mut reaching = 1000;
        let mut calls = 1000;
        for _ in 0..retries {
            reaching = reaching * missed / 1000;
            calls += reaching;
        }
        calls
    }
}

/// How much a campaign gets done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CampaignCapacity)]
pub struct Capacity {
    /// Calls or messages that can be begun in an open hour.
    #[schema(example = 200)]
    pub per_hour: i64,
    /// Calls or messages that it takes, tries again included.
    #[schema(example = 2150)]
    pub expected: i64,
    /// Seconds that a call takes on average, with dialling and ringing; `null` for messages.
    #[schema(example = 90)]
    pub average_call_seconds: Option<i64>,
    /// Whether the average is that of the organisation's own calls of the last 30 days; else ours.
    pub measured: bool,
    /// Minutes of a week in which contacts can begin.
    #[schema(example = 2700)]
    pub open_minutes_per_week: u32,
}

/// What limits a campaign.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub channel: Channel,
    pub max_concurrent_calls: i32,
    pub max_calls_per_minute: Option<i32>,
    /// The agent's own limit.
    pub agent_calls: Option<i32>,
    pub retries: usize,
}

/// What it takes to contact so many debtors.
pub fn capacity(pace: Pace, calls: Calls, debtors: i64, week: &Week) -> Capacity {
    let voice = pace.channel == Channel::Voice;
    let per_minute = |limit: i32| i64::from(limit.max(1)) * 60;
    let per_hour = if voice {
        let lines = pace
            .agent_calls
            .unwrap_or(i32::MAX)
            .min(pace.max_concurrent_calls);
        let lines = i64::from(lines.max(1)) * 3600 / calls.average_seconds.max(1);
        pace.max_calls_per_minute
            .map_or(lines, |limit| lines.min(per_minute(limit)))
            .max(1)
    } else {
        per_minute(pace.max_calls_per_minute.unwrap_or(MESSAGES_PER_MINUTE))
    };
    let expected = if voice {
        (debtors.saturating_mul(calls.per_debtor_permille(pace.retries)) + 999) / 1000
    } else {
        debtors
    };
    Capacity {
        per_hour,
        expected,
        average_call_seconds: voice.then_some(calls.average_seconds),
        measured: voice && calls.measured,
        open_minutes_per_week: week.minutes(),
    }
}

/// When so many contacts are done that begin at `from`; `None`: not within two years.
pub fn forecast_end(
    week: &Week,
    zone: &TimeZone,
    from: Timestamp,
    capacity: &Capacity,
) -> Option<Timestamp> {
    let mut left =
        (capacity.expected.saturating_mul(3600) + capacity.per_hour - 1) / capacity.per_hour.max(1);
    if left == 0 {
        return Some(from);
    }
    for (start, end) in openings(week, zone, from) {
        let seconds = end.duration_since(start).as_secs();
        if seconds >= left {
            return start.checked_add(SignedDuration::from_secs(left)).ok();
        }
        left -= seconds;
    }
    None
}

/// Seconds in which contacts can begin, between two moments; as far as two years ahead.
pub fn open_seconds(week: &Week, zone: &TimeZone, from: Timestamp, until: Timestamp) -> i64 {
    openings(week, zone, from)
        .take_while(|(start, _)| *start < until)
        .map(|(start, end)| end.min(until).duration_since(start).as_secs())
        .sum()
}

/// Open stretches from a moment on, in order.
fn openings<'a>(
    week: &'a Week,
    zone: &'a TimeZone,
    from: Timestamp,
) -> impl Iterator<Item = (Timestamp, Timestamp)> + 'a {
    let first = zone.to_datetime(from).date();
    (0..=HORIZON_DAYS)
        .map_while(move |days| first.checked_add(days.days()).ok())
        .flat_map(move |date| {
            week.on(date.weekday().to_monday_one_offset())
                .iter()
                .filter_map(move |(start, end)| {
                    let start = moment(zone, date, *start)?.max(from);
                    let end = moment(zone, date, *end)?;
                    (start < end).then_some((start, end))
                })
        })
}

fn moment(zone: &TimeZone, date: Date, minute: u16) -> Option<Timestamp> {
    let local = date
        .at(0, 0, 0, 0)
        .checked_add(i64::from(minute).minutes())
        .ok()?;
    zone.to_timestamp(local).ok()
}
