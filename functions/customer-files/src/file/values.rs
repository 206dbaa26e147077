//! Amounts and dates as people write them in files.

use jiff::civil::Date;
use mojavox_domain::money::{Money, MoneyError};
use rust_decimal::Decimal;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum AmountError {
    #[error("is not an amount")]
    NotAnAmount,
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// `1250.5`, `1 250,50 €`, `1,250.50`, `1.250,50`, `-12`.
///
/// Of two different separators the last is the decimal one. A single separator with exactly three
/// digits behind it separates thousands, because an amount has at most two decimals.
pub(crate) fn parse_amount(text: &str) -> Result<Money, AmountError> {
    let mut cleaned = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            '0'..='9' | ',' | '.' => cleaned.push(character),
            '-' | '\u{2212}' if cleaned.is_empty() => cleaned.push('-'),
            '+' if cleaned.is_empty() => {}
            '€' | '$' | '£' | '\'' | '\u{2019}' => {}
            _ if character.is_whitespace() => {}
            _ => return Err(AmountError::NotAnAmount),
        }
    }
    let decimal_point = decimal_point(&cleaned);
    let plain: String = cleaned
        .char_indices()
        .filter_map(|(index, character)| match character {
            ',' | '.' if Some(index) == decimal_point => Some('.'),
            ',' | '.' => None,
            other => Some(other),
        })
        .collect();
    if !groups_of_three(&cleaned, decimal_point) {
        return Err(AmountError::NotAnAmount);
    }
    let amount = Decimal::from_str_exact(&plain).map_err(|_| AmountError::NotAnAmount)?;
    Ok(Money::new(amount)?)
}

/// Where the decimals begin, if there are any.
fn decimal_point(text: &str) -> Option<usize> {
    let last = text.rfind([',', '.'])?;
    let mark = text.as_bytes()[last];
    let same_before = text[..last].bytes().any(|byte| byte == mark);
    let other_before = text[..last]
        .bytes()
        .any(|byte| byte != mark && matches!(byte, b',' | b'.'));
    let whole = text[..last].trim_start_matches('-');
    let thousands = text.len() - last - 1 == 3
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0')
        && !other_before;
    (!same_before && !thousands).then_some(last)
}

/// `1.25.50` is a date or a slip, not an amount.
fn groups_of_three(text: &str, decimal_point: Option<usize>) -> bool {
    let whole = text[..decimal_point.unwrap_or(text.len())].trim_start_matches('-');
    let mut groups = whole.split([',', '.']);
    let first = groups.next().map_or(0, str::len);
    let mut more = false;
    let sound = groups.all(|group| {
        more = true;
        group.len() == 3
    });
    sound && (!more || (1..=3).contains(&first))
}

/// `2026-03-31`, `2026/03/31`, `31/03/2026`, `31.03.2026`; `03/31/2026` where the month comes first
/// or nothing else is possible.
pub(crate) fn parse_date(text: &str, month_first: bool) -> Option<Date> {
    let text = text.trim();
    // Spreadsheets add midnight to a date.
    let text = text
        .strip_suffix(" 00:00:00")
        .or_else(|| text.strip_suffix("T00:00:00"))
        .unwrap_or(text);
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let &[a, b, c] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse::<i16>().ok())?
    };
    let (year, month, day) = if a.len() == 4 {
        (number(a)?, number(b)?, number(c)?)
    } else if c.len() == 4 {
        let (first, second) = (number(a)?, number(b)?);
        let month_first = if first > 12 {
            false
        } else {
            second > 12 || (month_first && text.contains('/'))
        };
        let (month, day) = if month_first {
            (first, second)
        } else {
            (second, first)
        };
        (number(c)?, month, day)
    } else {
        return None;
    };
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1900..=2200).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_of_two_languages() {
        for (text, amount) in [
            ("1250.5", "1250.50"),
            ("1 250,50 €", "1250.50"),
            ("1\u{202F}250,50", "1250.50"),
            ("1,250.50", "1250.50"),
            ("1.250,50", "1250.50"),
            ("1,250", "1250.00"),
            ("1.250.000", "1250000.00"),
            ("$12", "12.00"),
            ("-12,5", "-12.50"),
            ("0", "0.00"),
            (".5", "0.50"),
        ] {
            assert_eq!(
                parse_amount(text).map(|a| a.to_string()),
                Ok(amount.to_owned()),
                "{text}"
            );
        }
        for wrong in [
            "",
            "-",
            "abc",
            "1.25.50",
            "12e3",
            "1,25,000",
            "--1",
            "1-2",
            "12,345.678.9",
        ] {
            assert_eq!(
                parse_amount(wrong),
                Err(AmountError::NotAnAmount),
                "{wrong}"
            );
        }
        assert!(matches!(parse_amount("0.125"), Err(AmountError::Money(_))));
    }

    #[test]
    fn dates_of_two_continents() {
        let day = |text: &str| text.parse::<Date>().ok();
        for (text, month_first, expected) in [
            ("2026-03-31", false, "2026-03-31"),
            ("2026/3/31", true, "2026-03-31"),
            ("31/03/2026", true, "2026-03-31"),
            ("03/31/2026", false, "2026-03-31"),
            ("04/03/2026", false, "2026-03-04"),
            ("04/03/2026", true, "2026-04-03"),
            ("04.03.2026", true, "2026-03-04"),
            ("2026-03-31 00:00:00", false, "2026-03-31"),
        ] {
            assert_eq!(parse_date(text, month_first), day(expected), "{text}");
        }
        for wrong in [
            "",
            "31/13/2026",
            "2026-02-30",
            "26-03-31",
            "12/2026",
            "1/1/0001",
            "٣/٣/2026",
        ] {
            assert_eq!(parse_date(wrong, false), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_we_write_we_read(cents in -1_000_000_000_i64..1_000_000_000) {
            let money = Money::new(Decimal::new(cents, 2)).unwrap();
            prop_assert_eq!(parse_amount(&money.to_string()), Ok(money));
        }

        #[test]
        fn nothing_panics(text in ".{0,20}") {
            let _ = parse_amount(&text);
            let _ = parse_date(&text, false);
        }
    }
}
