//! What is known of a debtor, and the rules that a name, an amount or a mail address must meet.
//! The same for a form, an import and an export.

mod email;
mod filter;
mod fold;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use email::{InvalidEmail, parse_email};
pub use filter::{CustomerFilter, CustomerOrder, Direction, SortBy};
pub use fold::fold;

use crate::{
    country::Country,
    money::Money,
    phone::Phone,
    timezone::{self, Place},
};

macro_rules! named_values {
    ($(#[$doc:meta])* $type:ident, $error:literal: $($(#[$value_doc:meta])* $value:ident = $name:literal,)+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
        pub enum $type {
            $($(#[$value_doc])* #[serde(rename = $name)] $value,)+
        }

        impl $type {
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// As the API and the database write it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $name),+ }
            }
        }

        impl std::str::FromStr for $type {
            type Err = UnknownValue;

            fn from_str(text: &str) -> Result<Self, UnknownValue> {
                Self::ALL.iter().copied().find(|value| value.name() == text).ok_or(UnknownValue($error))
            }
        }
    };
}

/// A word that is not one of those a field can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {0}")]
pub struct UnknownValue(&'static str);

named_values! {
    /// A natural or a legal person.
    CustomerKind, "person or company":
    Person = "person",
    Company = "company",
}

named_values! {
    /// How far the recovery of a debt is.
    CustomerStatus, "new, active, promised, payment_plan, disputed, settled, paid, written_off or closed":
    New = "new",
    Active = "active",
    /// A promise to pay is open.
    Promised = "promised",
    /// Pays by instalments.
    PaymentPlan = "payment_plan",
    /// Contests the debt: no contact until that is resolved.
    Disputed = "disputed",
    /// Paid a part, by agreement in full.
    Settled = "settled",
    Paid = "paid",
    WrittenOff = "written_off",
    Closed = "closed",
}

named_values! {
    /// Whose a phone is.
    PhoneLabel, "home, mobile, work or other":
    Home = "home",
    Mobile = "mobile",
    Work = "work",
    Other = "other",
}

/// Longest texts, in characters; the columns of `customers` have the same widths.
pub mod limits {
    pub const EXTERNAL_ID: usize = 100;
    pub const REFERENCE: usize = 100;
    pub const NAME: usize = 200;
    pub const PART_OF_NAME: usize = 100;
    pub const ADDRESS_LINE: usize = 200;
    pub const CITY: usize = 100;
    pub const REGION: usize = 100;
    pub const POSTAL_CODE: usize = 20;
    pub const CREDITOR: usize = 200;
    pub const TAG: usize = 50;
    pub const TAGS: usize = 20;
    pub const PHONES: usize = 10;
    pub const RETENTION_REASON: usize = 500;
}

/// Why a text cannot be kept. The message is for the person who wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    #[error("is empty")]
    Empty,
    #[error("is longer than {0} characters")]
    TooLong(usize),
    #[error("contains control characters")]
    Control,
}

/// A line of text: trimmed, at least one and at most `most` characters, no control characters
/// (a line break in a name breaks letters and exports).
pub fn parse_line(text: &str, most: usize) -> Result<String, TextError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    if text.chars().any(char::is_control) {
        return Err(TextError::Control);
    }
    if text.chars().count() > most {
        return Err(TextError::TooLong(most));
    }
    Ok(text.to_owned())
}

/// A BCP 47 tag as far as we use them: `fr`, `en-US`, in its usual case.
pub fn parse_language(text: &str) -> Option<String> {
    let mut parts = text.trim().split(['-', '_']);
    let language = parts
        .next()
        .filter(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let mut tag = language.to_ascii_lowercase();
    for part in parts {
        if !(2..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        tag.push('-');
        // A region is written in capitals, everything else as it comes.
        if part.len() == 2 {
            tag.push_str(&part.to_ascii_uppercase());
        } else {
            tag.push_str(part);
        }
    }
    (tag.len() <= 35).then_some(tag)
}

/// A postal address.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Address {
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub postal_code: Option<String>,
    pub country: Option<Country>,
}

/// A debtor's account: a person or company and one debt.
#[derive(Clone, PartialEq)]
pub struct Profile {
    pub external_id: Option<String>,
    pub reference: Option<String>,
    pub kind: CustomerKind,
    pub name: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub language: Option<String>,
    pub address: Address,
    pub creditor_name: Option<String>,
    pub original_amount: Money,
    pub balance: Money,
    pub due_date: Option<Date>,
    pub status: CustomerStatus,
    pub tags: Vec<String>,
}

impl Profile {
    /// Every zone where the debtor may be, the one to show times in first.
    pub fn time_zones(&self, phones: &[Phone], home: &str) -> Vec<String> {
        let place = Place {
            country: self.address.country,
            region: self.address.region.as_deref(),
            postal_code: self.address.postal_code.as_deref(),
        };
        let primary = timezone::primary_zone(phones, place, home);
        let mut zones = timezone::plausible_zones(phones, place, home);
        // The organisation's own zone is no place of the debtor's unless nothing else is known.
        if let Some(index) = zones.iter().position(|zone| *zone == primary) {
            zones[..=index].rotate_right(1);
        }
        zones
    }
}

/// `Marie` and `Curie` -> `Marie Curie`, for files and forms that have no whole name.
pub fn whole_name(first_name: Option<&str>, last_name: Option<&str>) -> Option<String> {
    let name = [first_name, last_name]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    (!name.is_empty()).then(|| name.chars().take(limits::NAME).collect())
}

/// Personal data stay out of logs.
impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile")
            .field("external_id", &self.external_id)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Address")
            .field("country", &self.country)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_bounded() {
        assert_eq!(parse_line("  Dupont ", 10), Ok("Dupont".to_owned()));
        assert_eq!(parse_line(" \t", 10), Err(TextError::Empty));
        assert_eq!(parse_line("a\u{0}b", 10), Err(TextError::Control));
        assert_eq!(parse_line("ééééé", 5), Ok("ééééé".to_owned()));
        assert_eq!(parse_line("éééééé", 5), Err(TextError::TooLong(5)));
    }

    #[test]
    fn languages_are_written_alike() {
        assert_eq!(parse_language("FR"), Some("fr".to_owned()));
        assert_eq!(parse_language("en_us"), Some("en-US".to_owned()));
        for wrong in ["", "f", "french", "fr-", "fr-F", "12"] {
            assert_eq!(parse_language(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_zone_to_show_comes_first() {
        let phone = Phone::parse("+12125550123", None).unwrap();
        let mut profile = profile();
        profile.address.country = "US".parse().ok();
        profile.address.region = Some("TX".to_owned());
        let zones = profile.time_zones(&[phone], "Europe/Paris");
        assert_eq!(
            zones,
            ["America/Chicago", "America/Denver", "America/New_York"]
        );
        profile.address.region = Some("CA".to_owned());
        assert_eq!(
            profile.time_zones(&[], "Europe/Paris"),
            ["America/Los_Angeles"]
        );
    }

    #[test]
    fn debug_shows_no_personal_data() {
        assert_eq!(
            format!("{:?}", profile()),
            "Profile { external_id: Some(\"A-1\"), .. }"
        );
    }

    fn profile() -> Profile {
        Profile {
            external_id: Some("A-1".to_owned()),
            reference: None,
            kind: CustomerKind::Person,
            name: "Marie Curie".to_owned(),
            first_name: None,
            last_name: None,
            email: Some("marie@example.org".to_owned()),
            language: None,
            address: Address::default(),
            creditor_name: None,
            original_amount: Money::ZERO,
            balance: Money::ZERO,
            due_date: None,
            status: CustomerStatus::New,
            tags: Vec::new(),
        }
    }
}
