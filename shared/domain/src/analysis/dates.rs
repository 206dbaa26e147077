//! Days as people name them on the phone, against the day of the call: never before it.
//!
//! "Friday" is the next one after the day of the call; English "next Friday" is that of the next
//! week (weeks begin on Monday), French "vendredi prochain" the next one. "The 15th" is this
//! month's, or the next month's once it has passed.

mod names;

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};

pub(super) use names::weekday;
use names::{month, ordinal};

use super::{Language, numbers::number, words::Said};

/// A day that was named: words `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) date: Date,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// How days are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    pub(super) today: Date,
    pub(super) language: Language,
    /// 3/4 is the third of April.
    pub(super) day_first: bool,
}

impl Calendar {
    /// The days that are named, in order.
    pub(super) fn days(&self, said: &Said) -> Vec<Day> {
        let mut days = Vec::new();
        let mut at = 0;
        while at < said.words.len() {
            let named = match self.language {
                Language::English => self.english(said, at),
                Language::French => self.french(said, at),
            };
            let named = named
                .or_else(|| self.by_number(said, at))
                .filter(|(_, to)| said.same_sentence(at, to - 1));
            match named.filter(|(date, _)| *date >= self.today) {
                Some((date, to)) => {
                    days.push(Day { date, from: at, to });
                    at = to;
                }
                None => at += 1,
            }
        }
        days
    }

    fn english(&self, said: &Said, at: usize) -> Option<(Date, usize)> {
        let is = |offset: usize, words: &[&str]| words.contains(&said.text(at + offset));
        let first = said.text(at);
        match first {
            "today" | "tonight" => return Some((self.today, at + 1)),
            "this" if is(1, &["afternoon", "evening", "morning"]) => {
                return Some((self.today, at + 2));
            }
            "right" if is(1, &["now"]) => return Some((self.today, at + 2)),
            "tomorrow" => return Some((self.ahead(1)?, at + 1)),
            "day" if is(1, &["after"]) && is(2, &["tomorrow"]) => {
                return Some((self.ahead(2)?, at + 3));
            }
            "end" if is(1, &["of"]) => {
                let skip = usize::from(is(2, &["the", "this", "next"]));
                let next = is(2, &["next"]);
                match said.text(at + 2 + skip) {
                    "month" => return Some((self.month_end(next)?, at + 3 + skip)),
                    "week" => return Some((self.week_end(next)?, at + 3 + skip)),
                    "day" | "today" => return Some((self.today, at + 3 + skip)),
                    _ => {}
                }
            }
            "next" => {
                if let Some(day) = weekday(said.text(at + 1)) {
                    return Some((self.of_next_week(day)?, at + 2));
                }
                match said.text(at + 1) {
                    "week" => return Some((self.of_next_week(Weekday::Friday)?, at + 2)),
                    "month" => return Some((self.month_end(true)?, at + 2)),
                    _ => {}
                }
            }
            "in" | "within" => {
                if let Some(found) = self.after_a_while(
                    said,
                    at + 1,
                    &["day", "days"],
                    &["week", "weeks"],
                    &["month", "months"],
                ) {
                    return Some(found);
                }
            }
            "the" | "on" | "by" => {
                let skip = usize::from(is(1, &["the"]) && first != "the");
                if let Some(found) = self.of_month(said, at + 1 + skip) {
                    return Some(found);
                }
            }
            _ => {}
        }
        if let Some(day) = weekday(first) {
            let coming = self.coming(day)?;
            // "Friday week", "a week from Friday" is left to people.
            return Some(if is(1, &["week"]) {
                (coming.checked_add(7.days()).ok()?, at + 2)
            } else {
                (coming, at + 1)
            });
        }
        self.with_month(said, at)
    }

    fn french(&self, said: &Said, at: usize) -> Option<(Date, usize)> {
        let is = |offset: usize, words: &[&str]| words.contains(&said.text(at + offset));
        let first = said.text(at);
        match first {
            "aujourdhui" => return Some((self.today, at + 1)),
            "ce" if is(1, &["soir", "matin", "midi"]) => return Some((self.today, at + 2)),
            "tout" if is(1, &["de"]) && is(2, &["suite"]) => return Some((self.today, at + 3)),
            "apres" if is(1, &["demain"]) => return Some((self.ahead(2)?, at + 2)),
            "demain" => return Some((self.ahead(1)?, at + 1)),
            "fin" => {
                let skip = usize::from(is(1, &["de", "du"]))
                    + usize::from(is(1, &["de"]) && is(2, &["la", "le", "ce"]));
                let next = is(2 + skip, &["prochain", "prochaine"]);
                let end = at + 2 + skip + usize::from(next);
                match said.text(at + 1 + skip) {
                    "mois" => return Some((self.month_end(next)?, end)),
                    "semaine" => return Some((self.week_end(next)?, end)),
                    _ => {}
                }
            }
            "semaine" if is(1, &["prochaine"]) => {
                return Some((self.of_next_week(Weekday::Friday)?, at + 2));
            }
            "mois" if is(1, &["prochain"]) => return Some((self.month_end(true)?, at + 2)),
            "dans" | "sous" | "ici" => {
                if is(1, &["une"]) && is(2, &["quinzaine"]) {
                    return Some((self.ahead(15)?, at + 3));
                }
                if let Some(found) = self.after_a_while(
                    said,
                    at + 1,
                    &["jour", "jours"],
                    &["semaine", "semaines"],
                    &["mois"],
                ) {
                    return Some(found);
                }
            }
            "le" | "au" => {
                if let Some(found) = self.of_month(said, at + 1) {
                    return Some(found);
                }
            }
            _ => {}
        }
        if let Some(day) = weekday(first) {
            let coming = self.coming(day)?;
            let behind = (is(1, &["en"]) && is(2, &["huit"])).then_some(3);
            if let Some(words) = behind {
                return Some((coming.checked_add(7.days()).ok()?, at + words));
            }
            if let Some(found) = self
                .of_month(said, at + 1)
                .filter(|_| month(said.text(at + 2)).is_some())
            {
                return Some(found);
            }
            return Some((coming, at + 1 + usize::from(is(1, &["prochain"]))));
        }
        self.with_month(said, at)
    }

    /// "15/12"; with a year, too.
    fn by_number(&self, said: &Said, at: usize) -> Option<(Date, usize)> {
        let parts: Vec<i16> = said
            .text(at)
            .split('/')
            .map(|part| part.parse().ok())
            .collect::<Option<_>>()?;
        let (one, other) = (*parts.first()?, *parts.get(1)?);
        let (day, month) = if self.day_first {
            (one, other)
        } else {
            (other, one)
        };
        let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
        let date = match parts.get(2) {
            Some(year) => {
                Date::new(if *year < 100 { year + 2000 } else { *year }, month, day).ok()?
            }
            None => self.next(month, day)?,
        };
        Some((date, at + 1))
    }

    /// "March 15th", "15 March", "the 15th of March", "le 1er mars".
    fn with_month(&self, said: &Said, at: usize) -> Option<(Date, usize)> {
        if let Some(month) = month(said.text(at)) {
            let skip = usize::from(said.text(at + 1) == "the");
            let (day, to) = day_number(said, at + 1 + skip, self.language)?;
            return Some((self.next(month, day)?, to));
        }
        let (day, to) = day_number(said, at, self.language)?;
        let skip = usize::from(said.text(to) == "of");
        let month = month(said.text(to + skip))?;
        Some((self.next(month, day)?, to + skip + 1))
    }

    /// "the 15th", "le 15", "le quinze du mois prochain".
    fn of_month(&self, said: &Said, at: usize) -> Option<(Date, usize)> {
        if let Some(found) = self.with_month(said, at) {
            return Some(found);
        }
        let (day, to) = day_number(said, at, self.language)?;
        // "the 15 dollars", "the one", "le 200"
        let ordinal = said.text(at + 1).chars().all(char::is_alphabetic)
            && matches!(said.text(at + 1), "st" | "nd" | "rd" | "th" | "er")
            || ordinal(said.text(at)).is_some()
            || to > at + 1;
        let counted = matches!(
            said.text(to),
            "$" | "€"
                | "dollars"
                | "euros"
                | "days"
                | "weeks"
                | "months"
                | "jours"
                | "semaines"
                | "mois"
        );
        if counted
            || (self.language == Language::English
                && !ordinal
                && !said.text(at).starts_with(|c: char| c.is_ascii_digit()))
        {
            return None;
        }
        let next = (said.text(to) == "du"
            && said.text(to + 1) == "mois"
            && said.text(to + 2) == "prochain")
            || (said.text(to) == "of"
                && said.text(to + 1) == "next"
                && said.text(to + 2) == "month");
        let behind = if next { to + 3 } else { to };
        let mut month = self.today.first_of_month();
        if next || day <= self.today.day() {
            month = month.checked_add(1.month()).ok()?;
        }
        // Months that have no such day are passed over.
        for _ in 0..3 {
            if let Ok(date) = Date::new(month.year(), month.month(), day) {
                return Some((date, behind));
            }
            month = month.checked_add(1.month()).ok()?;
        }
        None
    }

    /// "two weeks", "10 jours": behind "in".
    fn after_a_while(
        &self,
        said: &Said,
        at: usize,
        days: &[&str],
        weeks: &[&str],
        months: &[&str],
    ) -> Option<(Date, usize)> {
        let (count, to) = match said.text(at) {
            "a" => (1, at + 1),
            digits if digits.starts_with(|c: char| c.is_ascii_digit()) => {
                (digits.parse().ok()?, at + 1)
            }
            _ => number(said, at, self.language)
                .or_else(|| (said.text(at) == "couple").then_some((2, at + 1)))?,
        };
        let count = i32::try_from(count).ok().filter(|count| *count <= 400)?;
        let unit = said.text(to);
        let date = if days.contains(&unit) {
            self.today.checked_add(count.days())
        } else if weeks.contains(&unit) {
            self.today.checked_add(count.weeks())
        } else if months.contains(&unit) {
            self.today.checked_add(count.months())
        } else {
            return None;
        };
        Some((date.ok()?, to + 1))
    }

    fn ahead(&self, days: i32) -> Option<Date> {
        self.today.checked_add(days.days()).ok()
    }

    fn coming(&self, day: Weekday) -> Option<Date> {
        self.today.nth_weekday(1, day).ok()
    }

    fn of_next_week(&self, day: Weekday) -> Option<Date> {
        let monday = self.coming(Weekday::Monday)?;
        monday
            .checked_add(i32::from(day.to_monday_zero_offset()).days())
            .ok()
    }

    fn month_end(&self, next: bool) -> Option<Date> {
        let month = if next {
            self.today.first_of_month().checked_add(1.month()).ok()?
        } else {
            self.today
        };
        Some(month.last_of_month())
    }

    /// Friday, or today where the week has none left.
    fn week_end(&self, next: bool) -> Option<Date> {
        if next {
            return self.of_next_week(Weekday::Friday);
        }
        if self.today.weekday().to_monday_zero_offset() >= Weekday::Friday.to_monday_zero_offset() {
            return Some(self.today);
        }
        self.coming(Weekday::Friday)
    }

    /// This year's, or the next year's once it has passed.
    fn next(&self, month: i8, day: i8) -> Option<Date> {
        let year = self.today.year();
        (0..=4).find_map(|later| {
            Date::new(year + later, month, day)
                .ok()
                .filter(|date| *date >= self.today)
        })
    }
}

/// 1 to 31, in digits or words, with "th" or "er" behind it.
fn day_number(said: &Said, at: usize, language: Language) -> Option<(i8, usize)> {
    let word = said.text(at);
    let (day, mut to): (u32, usize) = if let Some(day) = ordinal(word) {
        (day, at + 1)
    } else if word.starts_with(|c: char| c.is_ascii_digit()) {
        (word.parse().ok()?, at + 1)
    } else {
        let (day, to) = number(said, at, language)?;
        // "twenty first"
        match ordinal(said.text(to)).filter(|unit| *unit < 10 && (day == 20 || day == 30)) {
            Some(unit) => (day + unit, to + 1),
            None => (day, to),
        }
    };
    if matches!(said.text(to), "st" | "nd" | "rd" | "th" | "er") {
        to += 1;
    }
    let day = i8::try_from(day)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    Some((day, to))
}

#[cfg(test)]
mod tests;
