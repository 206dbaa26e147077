//! Hours and days on which a debtor does not want to be called.

use super::{Language, dates::weekday, numbers::number, words::Said};

/// On these days (1 Monday .. 7 Sunday), from `from` until `until`, in minutes after midnight on the
/// debtor's own clock; from above until goes past midnight.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Window {
    pub weekdays: Vec<i16>,
    pub from_minute: i16,
    pub until_minute: i16,
}

const DAY: i16 = 24 * 60;

/// The window that the words from `at` on, in their sentence, describe; `only`: what is described is
/// when it does suit.
pub(super) fn window(said: &Said, at: usize, only: bool, language: Language) -> Option<Window> {
    let words: Vec<usize> = (at..said.words.len())
        .take_while(|word| said.same_sentence(at, *word))
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&said.text(*word)));
    let mut weekdays: Vec<i16> = words
        .iter()
        .filter_map(|word| weekday(said.text(*word)))
        .map(|day| i16::from(day.to_monday_one_offset()))
        .collect();
    if has(&["weekend", "weekends"]) || (has(&["week"]) && has(&["end", "ends"])) {
        weekdays.extend([6, 7]);
    } else if has(&["weekdays", "weekday"]) || (language == Language::French && has(&["semaine"])) {
        weekdays.extend(1..=5);
    }
    weekdays.sort_unstable();
    weekdays.dedup();
    let hours = words
        .iter()
        .find_map(|word| hours(said, *word, language))
        .or_else(|| {
            let part = [
                (
                    &["morning", "mornings", "matin", "matins", "matinee"][..],
                    0,
                    12 * 60,
                ),
                (&["afternoon", "afternoons"][..], 12 * 60, 18 * 60),
                (
                    &["evening", "evenings", "soir", "soirs", "soiree"][..],
                    18 * 60,
                    DAY,
                ),
                (&["night", "nights", "nuit", "nuits"][..], 21 * 60, 8 * 60),
                (&["lunch", "midi", "dejeuner"][..], 12 * 60, 14 * 60),
                (&["dinner", "diner", "repas"][..], 18 * 60, 20 * 60),
            ];
            part.iter()
                .find(|(names, _, _)| has(names))
                .map(|(_, from, until)| (*from, *until))
        });
    // "l'après-midi" is read as après and midi.
    let afternoon = words
        .iter()
        .any(|word| said.text(*word) == "apres" && said.text(*word + 1) == "midi");
    let hours = if afternoon {
        Some((12 * 60, 18 * 60))
    } else {
        hours
    };
    if weekdays.is_empty() && hours.is_none() {
        return None;
    }
    let (mut from, mut until) = hours.unwrap_or((0, DAY));
    if only {
        if !weekdays.is_empty() || (from, until) == (0, DAY) {
            // "Only on Mondays after six" forbids two things: people record them.
            return None;
        }
        (from, until) = (until % DAY, if from == 0 { DAY } else { from });
    }
    if weekdays.is_empty() {
        weekdays = (1..=7).collect();
    }
    (from != until).then_some(Window {
        weekdays,
        from_minute: from,
        until_minute: until,
    })
}

/// "before 10", "after 9 pm", "between 3 and 5", "entre 15h et 17h".
fn hours(said: &Said, at: usize, language: Language) -> Option<(i16, i16)> {
    match said.text(at) {
        "before" | "avant" | "until" | "till" => {
            let (clock, _) = clock(said, at + 1, language)?;
            Some((0, clock.or_morning(language)))
        }
        "after" | "apres" | "past" => {
            let (clock, _) = clock(said, at + 1, language)?;
            Some((clock.or_evening(language), DAY))
        }
        "between" | "entre" | "from" | "de" => {
            let (one, to) = clock(said, at + 1, language)?;
            let to = if matches!(said.text(to), "and" | "et" | "to" | "a" | "until" | "till") {
                to + 1
            } else {
                return None;
            };
            let (other, _) = clock(said, to, language)?;
            let until = other.or_working(language);
            let from = match one.half {
                // "between 3 and 5 pm"
                None if language == Language::English
                    && other.half == Some(true)
                    && one.minute % (12 * 60) < other.minute % (12 * 60) =>
                {
                    one.minute % (12 * 60) + 12 * 60
                }
                _ => one.or_working(language),
            };
            Some((from, until))
        }
        _ => None,
    }
}

/// A time of day: minutes after midnight as said, and which half of the day.
#[derive(Clone, Copy)]
struct Clock {
    minute: i16,
    /// Said: `true` after noon.
    half: Option<bool>,
}

impl Clock {
    fn resolved(self, language: Language, assumed: bool) -> i16 {
        let twelve = language == Language::English || self.half.is_some();
        if !twelve || self.minute >= 13 * 60 {
            return self.minute % DAY;
        }
        let minute = self.minute % (12 * 60);
        if self.half.unwrap_or(assumed) {
            minute + 12 * 60
        } else {
            minute
        }
    }

    fn or_morning(self, language: Language) -> i16 {
        let noon = self.minute == 12 * 60 || self.minute < 6 * 60;
        self.resolved(language, noon)
    }

    fn or_evening(self, language: Language) -> i16 {
        self.resolved(language, true)
    }

    /// Of nobody who means three at night.
    fn or_working(self, language: Language) -> i16 {
        self.resolved(language, self.minute < 8 * 60 || self.minute >= 12 * 60)
    }
}

fn clock(said: &Said, at: usize, language: Language) -> Option<(Clock, usize)> {
    let word = said.text(at);
    if matches!(word, "noon" | "midi") {
        return Some((
            Clock {
                minute: 12 * 60,
                half: Some(true),
            },
            at + 1,
        ));
    }
    let (hour, minutes, mut to): (i16, i16, usize) =
        if let Some((hour, minutes)) = word.split_once(':') {
            (hour.parse().ok()?, minutes.parse().ok()?, at + 1)
        } else if word.starts_with(|c: char| c.is_ascii_digit()) {
            (word.parse().ok()?, 0, at + 1)
        } else {
            let (hour, to) = number(said, at, language)?;
            (i16::try_from(hour).ok()?, 0, to)
        };
    let mut minutes = minutes;
    if matches!(said.text(to), "h" | "heure" | "heures" | "oclock") {
        to += 1;
        if let Ok(more) = said.text(to).parse::<i16>() {
            (minutes, to) = (more, to + 1);
        }
    }
    if !(0..=24).contains(&hour) || !(0..60).contains(&minutes) {
        return None;
    }
    let half = match (said.text(to), said.text(to + 1)) {
        ("am", _) | ("a", "m") | ("du", "matin") => Some(false),
        ("pm", _) | ("p", "m") | ("du", "soir") => Some(true),
        ("in", "the") => match said.text(to + 2) {
            "morning" => Some(false),
            "afternoon" | "evening" => Some(true),
            _ => None,
        },
        _ => None,
    };
    if matches!(said.text(to), "am" | "pm") {
        to += 1;
    } else if half.is_some() {
        to += 2;
    }
    Some((
        Clock {
            minute: (hour * 60 + minutes).min(DAY),
            half,
        },
        to,
    ))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{super::words::read, *};

    #[rstest]
    #[case(Language::English, "don't call me before 10", false, "1-7 0-600")]
    #[case(Language::English, "never call after 8", false, "1-7 1200-1440")]
    #[case(
        Language::English,
        "not between 3 and 5 on weekdays",
        false,
        "1-5 900-1020"
    )]
    #[case(Language::English, "don't call me at night", false, "1-7 1260-480")]
    #[case(Language::English, "not on Sundays", false, "7-7 0-1440")]
    #[case(Language::English, "only call me after 6 pm", true, "1-7 0-1080")]
    #[case(Language::English, "between 9:30 a.m. and noon", false, "1-7 570-720")]
    #[case(Language::English, "do not call me again", false, "")]
    #[case(Language::French, "ne m'appelez pas avant 18h30", false, "1-7 0-1110")]
    #[case(
        Language::French,
        "pas entre 15 heures et 17 heures en semaine",
        false,
        "1-5 900-1020"
    )]
    #[case(Language::French, "pas le matin", false, "1-7 0-720")]
    #[case(Language::French, "pas l'après-midi", false, "1-7 720-1080")]
    #[case(Language::French, "jamais le week-end", false, "6-7 0-1440")]
    #[case(
        Language::French,
        "pas après huit heures du soir",
        false,
        "1-7 1200-1440"
    )]
    fn windows_are_read(
        #[case] language: Language,
        #[case] text: &str,
        #[case] only: bool,
        #[case] expected: &str,
    ) {
        let said = read(text, language);
        let found = window(&said, 0, only, language).map_or(String::new(), |window| {
            let days = &window.weekdays;
            format!(
                "{}-{} {}-{}",
                days[0],
                days[days.len() - 1],
                window.from_minute,
                window.until_minute
            )
        });
        assert_eq!(found, expected);
    }
}
