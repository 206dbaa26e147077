//! ISO 3166-1 alpha-2 countries, as far as addresses and phone numbers need them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::timezone;

/// A country or territory that has an ISO 3166-1 alpha-2 code, such as `FR` or `RE`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO 3166-1 alpha-2 country code")]
pub struct UnknownCountry;

/// What people write in the country column of a file. Compared in lower case, without accents.
const NAMES: &[(&str, &str)] = &[
    ("france", "FR"),
    ("fra", "FR"),
    ("united states", "US"),
    ("united states of america", "US"),
    ("usa", "US"),
    ("u.s.a.", "US"),
    ("etats-unis", "US"),
    ("etats unis", "US"),
    ("canada", "CA"),
    ("can", "CA"),
    ("united kingdom", "GB"),
    ("great britain", "GB"),
    ("uk", "GB"),
    ("gbr", "GB"),
    ("royaume-uni", "GB"),
    ("belgium", "BE"),
    ("belgique", "BE"),
    ("bel", "BE"),
    ("switzerland", "CH"),
    ("suisse", "CH"),
    ("che", "CH"),
    ("luxembourg", "LU"),
    ("lux", "LU"),
    ("germany", "DE"),
    ("allemagne", "DE"),
    ("deutschland", "DE"),
    ("deu", "DE"),
    ("spain", "ES"),
    ("espagne", "ES"),
    ("esp", "ES"),
    ("italy", "IT"),
    ("italie", "IT"),
    ("ita", "IT"),
    ("portugal", "PT"),
    ("prt", "PT"),
    ("netherlands", "NL"),
    ("pays-bas", "NL"),
    ("nld", "NL"),
    ("ireland", "IE"),
    ("irlande", "IE"),
    ("monaco", "MC"),
    ("guadeloupe", "GP"),
    ("martinique", "MQ"),
    ("guyane", "GF"),
    ("guyane francaise", "GF"),
    ("la reunion", "RE"),
    ("reunion", "RE"),
    ("mayotte", "YT"),
    ("nouvelle-caledonie", "NC"),
    ("polynesie francaise", "PF"),
];

impl Country {
    pub fn as_str(&self) -> &str {
        // The constructor lets ASCII capitals through and nothing else.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Reads a code or one of the usual English and French names, as files have them.
    pub fn from_code_or_name(text: &str) -> Result<Self, UnknownCountry> {
        let folded = crate::customer::fold(text.trim());
        match NAMES.iter().find(|(name, _)| *name == folded) {
            Some((_, code)) => code.parse(),
            None => folded.parse(),
        }
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    /// Accepts either case.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let &[a, b] = text.as_bytes() else {
            return Err(UnknownCountry);
        };
        let country = Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]);
        if timezone::is_country(country) {
            Ok(country)
        } else {
            Err(UnknownCountry)
        }
    }
}

impl TryFrom<String> for Country {
    type Error = UnknownCountry;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Country {
    /// From two capitals already known to be a code (the tables of this crate).
    pub(crate) const fn known(code: [u8; 2]) -> Self {
        Self(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_in_either_case() {
        assert_eq!(
            "fr".parse::<Country>().map(|c| c.to_string()),
            Ok("FR".to_owned())
        );
        for wrong in ["", "F", "FRA", "ZZ", "é", "F1"] {
            assert_eq!(wrong.parse::<Country>(), Err(UnknownCountry), "{wrong}");
        }
    }

    #[test]
    fn names_of_files_are_understood() {
        for (name, code) in [
            ("États-Unis", "US"),
            (" FRANCE ", "FR"),
            ("uk", "GB"),
            ("re", "RE"),
        ] {
            assert_eq!(
                Country::from_code_or_name(name).map(|c| c.to_string()),
                Ok(code.to_owned())
            );
        }
        assert_eq!(Country::from_code_or_name("Atlantis"), Err(UnknownCountry));
    }

    #[test]
    fn every_name_leads_to_a_country() {
        for (name, code) in NAMES {
            assert!(code.parse::<Country>().is_ok(), "{name}");
            assert_eq!(
                *name,
                crate::customer::fold(name),
                "{name} is compared folded"
            );
        }
    }
}
