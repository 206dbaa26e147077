//! Places with rules of their own.

use serde::{Deserialize, Serialize};

use super::facts::Facts;
use crate::{customer::fold, timezone};

/// Where a rule applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    Everywhere,
    Massachusetts,
    NewYorkCity,
}

/// Names under which people write an address in the city.
const CITY_NAMES: [&str; 11] = [
    "new york",
    "new york city",
    "nyc",
    "manhattan",
    "brooklyn",
    "queens",
    "bronx",
    "the bronx",
    "staten island",
    "long island city",
    "flushing",
];

/// The first three digits of the city's ZIP codes. 110 is shared with Nassau county: only two of
/// its codes are the city's.
const CITY_ZIPS: [&str; 10] = [
    "100", "101", "102", "103", "104", "111", "112", "113", "114", "116",
];
const CITY_ZIPS_OF_QUEENS: [&str; 2] = ["11004", "11005"];

/// The first three digits of Massachusetts' ZIP codes: 010 to 027, and 055 for Andover.
const MASSACHUSETTS_ZIPS: std::ops::RangeInclusive<u16> = 10..=27;
const ANDOVER: u16 = 55;

impl Place {
    /// Whether the debtor may be there: by the state, or by the postal code where it tells.
    pub(crate) fn holds(self, facts: &Facts) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Massachusetts => {
                debtor_state(facts) == Some("MA")
                    || zip(facts).is_some_and(|zip| {
                        zip.get(..3)
                            .and_then(|prefix| prefix.parse().ok())
                            .is_some_and(|prefix: u16| {
                                MASSACHUSETTS_ZIPS.contains(&prefix) || prefix == ANDOVER
                            })
                    })
            }
            Self::NewYorkCity => in_new_york_city(facts),
        }
    }
}

fn in_new_york_city(facts: &Facts) -> bool {
    let by_zip = zip(facts).is_some_and(|zip| {
        CITY_ZIPS.iter().any(|prefix| zip.starts_with(prefix))
            || CITY_ZIPS_OF_QUEENS.iter().any(|code| zip.starts_with(code))
    });
    let by_name = facts
        .city
        .as_deref()
        .is_some_and(|city| CITY_NAMES.contains(&fold(city).trim()));
    let elsewhere = debtor_state(facts).is_some_and(|state| state != "NY");
    by_zip || (by_name && !elsewhere && in_united_states(facts))
}

/// The debtor's state; none when the address does not tell, or is elsewhere.
pub(crate) fn debtor_state(facts: &Facts) -> Option<&'static str> {
    if in_united_states(facts) {
        state(facts.region.as_deref()?)
    } else {
        None
    }
}

pub(crate) fn state(region: &str) -> Option<&'static str> {
    timezone::us_state(region)
}

/// A missing country counts: a rule of the United States is not avoided by an empty column.
fn in_united_states(facts: &Facts) -> bool {
    facts.country.as_deref().is_none_or(|code| code == "US")
}

fn zip(facts: &Facts) -> Option<&str> {
    let zip = facts.postal_code.as_deref()?.trim();
    let digits = zip.bytes().take_while(u8::is_ascii_digit).count();
    (in_united_states(facts) && digits == 5).then_some(zip)
}
