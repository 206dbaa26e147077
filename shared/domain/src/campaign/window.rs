//! When a campaign calls: weekly windows on the debtor's wall clock.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// More than three a day need no campaign of its own.
pub const MAX_WINDOWS: usize = 21;
const DAY: u16 = 24 * 60;

/// Hours of some days in which debtors may be contacted, on the debtor's wall clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "days": [1, 2, 3, 4, 5], "from": "09:00", "to": "18:00" }))]
pub struct CallingWindow {
    /// 1 Monday .. 7 Sunday.
    #[schema(min_items = 1, max_items = 7)]
    pub days: Vec<i8>,
    /// `HH:MM`.
    #[schema(example = "09:00")]
    pub from: String,
    /// `HH:MM`, later than `from`; `24:00` is the day's end.
    #[schema(example = "18:00")]
    pub to: String,
}

/// What is wrong with one part of what somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer beneath the windows: `/0/from`.
    pub pointer: String,
    pub detail: String,
}

/// Checks windows of a campaign whose calls last up to `longest_call` seconds: no call begins that
/// could outlast its window, so a window must be longer than the longest call.
///
/// # Errors
/// Every fault, by its place.
pub fn check_windows(windows: &[CallingWindow], longest_call: i32) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    let mut add = |pointer: String, detail: &str| {
        faults.push(Fault {
            pointer,
            detail: detail.to_owned(),
        });
    };
    if windows.len() > MAX_WINDOWS {
        add(String::new(), "at most 21 windows");
    }
    let mut taken: [Vec<(u16, u16)>; 7] = Default::default();
    for (index, window) in windows.iter().enumerate() {
        let mut days = window.days.clone();
        days.sort_unstable();
        days.dedup();
        if days.is_empty() || days.len() < window.days.len() {
            add(format!("/{index}/days"), "one day at least, each once");
        }
        if !days.iter().all(|day| (1..=7).contains(day)) {
            add(format!("/{index}/days"), "1 (Monday) to 7 (Sunday)");
        }
        let from = minute(&window.from).filter(|minute| *minute < DAY);
        if from.is_none() {
            add(format!("/{index}/from"), "a time of day such as 09:00");
        }
        let to = minute(&window.to);
        if to.is_none() {
            add(format!("/{index}/to"), "a time of day such as 18:00");
        }
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        if to <= from {
            add(
                format!("/{index}/to"),
                "not later than from: a window lies within one day",
            );
            continue;
        }
        if i32::from(to - from) * 60 <= longest_call {
            add(
                format!("/{index}/to"),
                "no room for a call: the window must be longer than maxCallSeconds",
            );
        }
        for day in days {
            let Some(others) = usize::try_from(day - 1)
                .ok()
                .and_then(|index| taken.get_mut(index))
            else {
                continue;
            };
            if others.iter().any(|(start, end)| from < *end && *start < to) {
                add(
                    format!("/{index}"),
                    &format!("overlaps another window on day {day}"),
                );
            }
            others.push((from, to));
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

/// Minutes after midnight.
fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let two_digits = |part: &str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= DAY).then_some(minute)
}

/// The open minutes of each weekday, Monday first: half-open, in order, apart from each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week([Vec<(u16, u16)>; 7]);

impl Week {
    /// Day and night.
    pub fn always() -> Self {
        Self(std::array::from_fn(|_| vec![(0, DAY)]))
    }

    /// The same hours on some days; 1 Monday .. 7 Sunday.
    pub fn daily(from: u16, until: u16, days: &[i8]) -> Self {
        Self(std::array::from_fn(|index| {
            let day = i8::try_from(index + 1).unwrap_or_default();
            if days.contains(&day) && from < until {
                vec![(from, until.min(DAY))]
            } else {
                Vec::new()
            }
        }))
    }

    /// Windows that passed [`check_windows`]; none at all leave it to the rules.
    pub fn of(windows: &[CallingWindow]) -> Self {
        if windows.is_empty() {
            return Self::always();
        }
        let mut week: [Vec<(u16, u16)>; 7] = Default::default();
        for window in windows {
            let (Some(from), Some(to)) = (minute(&window.from), minute(&window.to)) else {
                continue;
            };
            for (index, open) in week.iter_mut().enumerate() {
                let day = i8::try_from(index + 1).unwrap_or_default();
                if window.days.contains(&day) && from < to {
                    open.push((from, to));
                }
            }
        }
        for open in &mut week {
            open.sort_unstable();
        }
        Self(week)
    }

    /// What is open in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|day| {
            let mut open = Vec::new();
            for (from, to) in &self.0[day] {
                for (start, end) in &other.0[day] {
                    let both = (*from.max(start), *to.min(end));
                    if both.0 < both.1 {
                        open.push(both);
                    }
                }
            }
            open.sort_unstable();
            open
        }))
    }

    /// The times at which a call may begin that lasts up to so many seconds and must be over when
    /// the window is.
    #[must_use]
    pub fn less_the_last(&self, seconds: i32) -> Self {
        let minutes = u16::try_from((seconds + 59) / 60).unwrap_or(DAY);
        Self(std::array::from_fn(|day| {
            self.0[day]
                .iter()
                .map(|(from, to)| (*from, to.saturating_sub(minutes)))
                .filter(|(from, to)| from < to)
                .collect()
        }))
    }

    /// Of one day; 1 Monday .. 7 Sunday.
    pub fn on(&self, weekday: i8) -> &[(u16, u16)] {
        usize::try_from(weekday - 1)
            .ok()
            .and_then(|index| self.0.get(index))
            .map_or(&[], Vec::as_slice)
    }

    /// Open minutes of a week.
    pub fn minutes(&self) -> u32 {
        self.0
            .iter()
            .flatten()
            .map(|(from, to)| u32::from(to - from))
            .sum()
    }
}
