//! Numbers and days as a language writes them, for people to read. Spreadsheets get numbers.

use jiff::{civil::Date, tz::TimeZone};
use mojavox_domain::report::Language;
use rust_decimal::{Decimal, RoundingStrategy};

use super::words;
use crate::model::Value;

/// Between the thousands in French (U+202F), and before its signs of percent and currency (U+00A0).
const NARROW: char = '\u{202F}';
const FIXED: char = '\u{A0}';

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// How one report writes.
#[derive(Debug, Clone)]
pub struct Format {
    pub language: Language,
    /// ISO 4217.
    pub currency: String,
    pub zone: TimeZone,
}

impl Format {
    /// Any cell.
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Word(label) => label.text(self.language).to_owned(),
            Value::Count(count) => self.number(Decimal::from(*count), 0),
            Value::Money(amount) => self.money(*amount),
            Value::Percent(percent) => self.percent(*percent),
            Value::Score(score) => self.number(Decimal::try_from(*score).unwrap_or_default(), 2),
            Value::Seconds(seconds) => duration(*seconds),
            Value::Date(day) => self.short_day(*day),
            Value::Moment(moment) => {
                let local = moment.to_zoned(self.zone.clone()).datetime();
                let time = local.time();
                format!(
                    "{} {:02}:{:02}",
                    self.short_day(local.date()),
                    time.hour(),
                    time.minute()
                )
            }
            Value::Empty => "–".to_owned(),
        }
    }

    /// With thousands apart: 1,234.5 or 1 234,5.
    pub fn number(&self, number: Decimal, decimals: u32) -> String {
        let rounded =
            number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        let digits = format!("{:.*}", decimals as usize, rounded.abs());
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let (thousands, point) = match self.language {
            Language::En => (',', '.'),
            Language::Fr => (NARROW, ','),
        };
        let mut text = String::with_capacity(digits.len() + 8);
        if rounded.is_sign_negative() && !rounded.is_zero() {
            // The minus sign, as wide as a digit.
            text.push('\u{2212}');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place) % 3 == 0 {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// $1,234.50 or 1 234,50 €; currencies without a sign of their own by their code.
    pub fn money(&self, amount: Decimal) -> String {
        let number = self.number(amount, 2);
        let sign = match self.currency.as_str() {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            code => code,
        };
        match self.language {
            Language::Fr => format!("{number}{FIXED}{sign}"),
            Language::En => {
                let (minus, digits) = number
                    .strip_prefix('\u{2212}')
                    .map_or(("", number.as_str()), |digits| ("\u{2212}", digits));
                let gap = if sign.is_ascii() && sign.len() == 3 {
                    "\u{A0}"
                } else {
                    ""
                };
                format!("{minus}{sign}{gap}{digits}")
            }
        }
    }

    pub fn percent(&self, percent: Decimal) -> String {
        let number = self.number(percent, 1);
        match self.language {
            Language::En => format!("{number}%"),
            Language::Fr => format!("{number}{FIXED}%"),
        }
    }

    /// 03/31/2026 would be read two ways: 2026-03-31, or 31/03/2026 in French.
    pub fn short_day(&self, day: Date) -> String {
        match self.language {
            Language::En => day.to_string(),
            Language::Fr => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        }
    }

    /// March 31, 2026, or 31 mars 2026, and « 1er mars ».
    pub fn long_day(&self, day: Date) -> String {
        let month = usize::try_from(day.month() - 1).unwrap_or_default();
        match self.language {
            Language::En => format!("{} {}, {}", MONTHS_EN[month], day.day(), day.year()),
            Language::Fr => {
                let first = if day.day() == 1 { "er" } else { "" };
                format!("{}{first} {} {}", day.day(), MONTHS_FR[month], day.year())
            }
        }
    }

    pub fn yes_no(&self, yes: bool) -> &'static str {
        let word = if yes { words::YES } else { words::NO };
        word.text(self.language)
    }
}

/// h:mm:ss, or m:ss below an hour.
fn duration(seconds: i64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{rest:02}")
    } else {
        format!("{minutes}:{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn format(language: Language, currency: &str) -> Format {
        Format {
            language,
            currency: currency.to_owned(),
            zone: TimeZone::UTC,
        }
    }

    #[test]
    fn money_is_written_as_the_language_writes_it() {
        let amount: Decimal = "-1234567.5".parse().unwrap();
        assert_eq!(
            format(Language::Fr, "EUR").money(amount),
            "\u{2212}1\u{202F}234\u{202F}567,50\u{A0}€"
        );
        assert_eq!(
            format(Language::En, "USD").money(amount),
            "\u{2212}$1,234,567.50"
        );
        assert_eq!(
            format(Language::En, "CHF").money(Decimal::ONE),
            "CHF\u{A0}1.00"
        );
        assert_eq!(
            format(Language::En, "USD").money("999.995".parse().unwrap()),
            "$1,000.00"
        );
    }

    #[test]
    fn days_and_percents() {
        let french = format(Language::Fr, "EUR");
        assert_eq!(french.long_day(date(2026, 8, 1)), "1er août 2026");
        assert_eq!(french.short_day(date(2026, 8, 1)), "01/08/2026");
        assert_eq!(french.percent("12.34".parse().unwrap()), "12,3\u{A0}%");
        let english = format(Language::En, "USD");
        assert_eq!(english.long_day(date(2026, 8, 1)), "August 1, 2026");
        assert_eq!(english.percent("-0.04".parse().unwrap()), "0.0%");
    }

    #[test]
    fn durations() {
        assert_eq!(duration(59), "0:59");
        assert_eq!(duration(3_725), "1:02:05");
    }
}
