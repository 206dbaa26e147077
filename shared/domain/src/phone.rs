//! Phone numbers in E.164.

use std::fmt;

use phonenumber::{Type, country, metadata::DATABASE};

use crate::country::Country;

/// A dialable number in E.164, such as `+33612345678`. Valid for its country's numbering plan.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    e164: String,
    kind: PhoneKind,
    country: Option<Country>,
    calling_code: u16,
}

/// What the numbering plan says about the line. Contact rules treat mobiles apart; in North
/// America the number alone does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    Mobile,
    FixedLine,
    FixedLineOrMobile,
    Other,
}

impl PhoneKind {
    /// As the API and the database write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::FixedLine => "fixed",
            Self::FixedLineOrMobile => "fixed_or_mobile",
            Self::Other => "other",
        }
    }
}

/// Why a text is not a phone number we can dial. `code` is stable and part of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    #[error("contains characters that no phone number has")]
    NotANumber,
    #[error("has an extension; a call would reach whoever answers the main line")]
    Extension,
    #[error("has no country code and no default country is known")]
    NoCountry,
    #[error("has a country code that does not exist")]
    UnknownCallingCode,
    #[error("is not a number of this country's numbering plan")]
    Invalid,
}

impl PhoneError {
    pub fn code(self) -> &'static str {
        match self {
            Self::NotANumber => "phone_not_a_number",
            Self::Extension => "phone_extension",
            Self::NoCountry => "phone_without_country",
            Self::UnknownCallingCode => "phone_unknown_calling_code",
            Self::Invalid => "phone_invalid",
        }
    }
}

/// Longest text worth looking at: 15 digits with a separator after each, and brackets.
const MAX_INPUT: usize = 40;

impl Phone {
    /// Reads a number as people write it: `06 12 34 56 78` (with the default country),
    /// `+33 (0)6 12 34 56 78`, `0033612345678`, `(415) 555-0132`.
    pub fn parse(input: &str, default_country: Option<Country>) -> Result<Self, PhoneError> {
        let digits = clean(input)?;
        let default = default_country.and_then(|c| c.as_str().parse::<country::Id>().ok());
        // A number with a calling code is read without the default country: the library would
        // strip the default country's trunk prefix from it (+33 1... with default US).
        let number = match international(&digits, default) {
            Some(international) => phonenumber::parse(None, international),
            None if default.is_none() => return Err(PhoneError::NoCountry),
            None => phonenumber::parse(default, &digits),
        }
        .map_err(|error| match error {
            phonenumber::ParseError::InvalidCountryCode => PhoneError::UnknownCallingCode,
            _ => PhoneError::Invalid,
        })?;

        if !number.is_valid() {
            return Err(PhoneError::Invalid);
        }
        let e164 = number.format().mode(phonenumber::Mode::E164).to_string();
        // What E.164 allows, whatever the library thinks: these digits go to a carrier.
        if !(8..=16).contains(&e164.len()) {
            return Err(PhoneError::Invalid);
        }
        let kind = match number.number_type(&DATABASE) {
            Type::Mobile => PhoneKind::Mobile,
            Type::FixedLine => PhoneKind::FixedLine,
            Type::FixedLineOrMobile => PhoneKind::FixedLineOrMobile,
            _ => PhoneKind::Other,
        };
        let country = number
            .country()
            .id()
            .and_then(|id| id.as_ref().parse().ok());
        Ok(Self {
            e164,
            kind,
            country,
            calling_code: number.country().code(),
        })
    }

    /// `+` and 7 to 15 digits.
    pub fn as_str(&self) -> &str {
        &self.e164
    }

    pub fn kind(&self) -> PhoneKind {
        self.kind
    }

    /// The country of the numbering plan; none for international services (`+800`).
    pub fn country(&self) -> Option<Country> {
        self.country
    }

    pub fn calling_code(&self) -> u16 {
        self.calling_code
    }
}

/// Loads the numbering plans (about 150 ms), which the first [`Phone::parse`] would otherwise pay.
pub fn warm_up() {
    let _ = DATABASE.by_id("FR"); // the first access builds the tables
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.e164)
    }
}

/// Masked: enough to recognise a number in a log, too little to dial it.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last_two = self.e164.len().saturating_sub(2);
        write!(
            f,
            "Phone(+{}…{})",
            self.calling_code,
            &self.e164[last_two..]
        )
    }
}

/// Keeps digits and a leading plus; refuses what is not a number instead of guessing.
fn clean(input: &str) -> Result<String, PhoneError> {
    let input = input.trim();
    if input.len() > MAX_INPUT {
        return Err(PhoneError::NotANumber);
    }
    let mut cleaned = String::with_capacity(input.len());
    for character in input.chars() {
        match character {
            '0'..='9' => cleaned.push(character),
            '+' | '\u{FF0B}' if cleaned.is_empty() => cleaned.push('+'),
            '(' | ')' | '.' | '-' | '/' | '\u{2010}'..='\u{2014}' => {}
            _ if character.is_whitespace() || character == '\u{200B}' => {}
            'x' | 'X' | '#' | ';' | ',' | 'e' | 'E' | 'p' | 'P' if cleaned.len() >= 7 => {
                return Err(PhoneError::Extension);
            }
            _ => return Err(PhoneError::NotANumber),
        }
    }
    if cleaned.trim_start_matches('+').is_empty() {
        return Err(PhoneError::NotANumber);
    }
    Ok(cleaned)
}

/// The number as `+...` when it carries its calling code, by a plus or by the prefix for foreign
/// calls: `00` nearly everywhere, `011` in North America.
fn international(digits: &str, default: Option<country::Id>) -> Option<String> {
    if digits.starts_with('+') {
        return Some(digits.to_owned());
    }
    let north_america = default
        .and_then(|id| DATABASE.by_id(id.as_ref()))
        .is_some_and(|plan| plan.country_code() == 1);
    let prefix = if north_america { "011" } else { "00" };
    digits.strip_prefix(prefix).map(|rest| format!("+{rest}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    fn parse(text: &str, default: &str) -> Result<String, PhoneError> {
        Phone::parse(text, Some(country(default))).map(|phone| phone.to_string())
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, default, expected) in [
            ("06 12 34 56 78", "FR", "+33612345678"),
            ("06.12.34.56.78", "FR", "+33612345678"),
            ("06\u{A0}12\u{202F}34-56-78", "FR", "+33612345678"),
            ("+33 (0)6 12 34 56 78", "FR", "+33612345678"),
            ("0033 6 12 34 56 78", "FR", "+33612345678"),
            ("612345678", "FR", "+33612345678"),
            ("(415) 555-0132", "US", "+14155550132"),
            ("1-415-555-0132", "US", "+14155550132"),
            ("011 33 1 23 45 67 89", "US", "+33123456789"),
            ("+33 1 23 45 67 89", "US", "+33123456789"),
            ("+1 415 555 0132", "FR", "+14155550132"),
            ("0692 12 34 56", "RE", "+262692123456"),
            ("020 7946 0958", "GB", "+442079460958"),
            ("+39 06 698 12345", "FR", "+390669812345"),
        ] {
            assert_eq!(
                parse(text, default),
                Ok(expected.to_owned()),
                "{text} in {default}"
            );
        }
    }

    #[test]
    fn what_cannot_be_dialled_is_refused_with_its_reason() {
        for (text, expected) in [
            ("", PhoneError::NotANumber),
            ("+", PhoneError::NotANumber),
            ("n/a", PhoneError::NotANumber),
            ("06 12 34 56 7\u{0}8", PhoneError::NotANumber),
            ("0612345678; DROP TABLE customers", PhoneError::Extension),
            ("01 23 45 67 89 ext 12", PhoneError::Extension),
            ("01 23 45 67 89 poste 12", PhoneError::Extension),
            ("12", PhoneError::Invalid),
            ("06 12 34 56", PhoneError::Invalid),
            ("+33 6 12 34 56 78 90 12", PhoneError::Invalid),
            ("+999 123 456 789", PhoneError::UnknownCallingCode),
        ] {
            assert_eq!(parse(text, "FR"), Err(expected), "{text:?}");
        }
        assert_eq!(Phone::parse("0612345678", None), Err(PhoneError::NoCountry));
        assert!(Phone::parse("+33612345678", None).is_ok());
    }

    #[test]
    fn kind_and_country_come_from_the_numbering_plan() {
        for (text, kind, code) in [
            ("+33612345678", PhoneKind::Mobile, Some("FR")),
            ("+33123456789", PhoneKind::FixedLine, Some("FR")),
            ("+14155550132", PhoneKind::FixedLineOrMobile, Some("US")),
            ("+16135550123", PhoneKind::FixedLineOrMobile, Some("CA")),
            ("+262692123456", PhoneKind::Mobile, Some("RE")),
            ("+18005550123", PhoneKind::Other, Some("US")),
        ] {
            let phone = Phone::parse(text, None).unwrap();
            assert_eq!(phone.kind(), kind, "{text}");
            assert_eq!(phone.country(), code.and_then(|c| c.parse().ok()), "{text}");
        }
    }

    #[test]
    fn debug_hides_the_subscriber() {
        let phone = Phone::parse("+33612345678", None).unwrap();
        assert_eq!(format!("{phone:?}"), "Phone(+33…78)");
    }

    proptest! {
        #[test]
        fn any_text_is_answered_without_panic(text in ".{0,50}") {
            let _ = Phone::parse(&text, Some(country("FR")));
            let _ = Phone::parse(&text, None);
        }

        #[test]
        fn any_digits_are_answered_without_panic(text in "(\\+|00|011)?[0-9() .-]{0,22}") {
            for default in ["FR", "US", "IT", "BR", "RU"] {
                let _ = Phone::parse(&text, Some(country(default)));
            }
        }

        #[test]
        fn e164_reads_back_as_itself(national in 610_000_000_u32..639_000_000) {
            let phone = Phone::parse(&format!("0{national}"), Some(country("FR"))).unwrap();
            let again = Phone::parse(phone.as_str(), Some(country("US"))).unwrap();
            prop_assert_eq!(phone, again);
        }
    }
}
