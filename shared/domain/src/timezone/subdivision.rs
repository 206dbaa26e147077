//! States, provinces and postal codes that decide a time zone.
//!
//! Sources: 49 CFR part 71 (boundaries of the standard time zones of the United States), the time
//! acts of the Canadian provinces, the postal services' own prefix lists. Where a state is split
//! and the postal code does not settle it, the answer is every zone of the state.

use super::ZoneName;
use crate::{country::Country, customer::fold};

const NEW_YORK: ZoneName = "America/New_York";
const CHICAGO: ZoneName = "America/Chicago";
const DENVER: ZoneName = "America/Denver";
const PHOENIX: ZoneName = "America/Phoenix";
const LOS_ANGELES: ZoneName = "America/Los_Angeles";
const TORONTO: ZoneName = "America/Toronto";
const WINNIPEG: ZoneName = "America/Winnipeg";
const EDMONTON: ZoneName = "America/Edmonton";
const HALIFAX: ZoneName = "America/Halifax";
const ATIKOKAN: ZoneName = "America/Atikokan";

/// code, folded names, zones (the more populous first)
type Subdivision = (&'static str, &'static [&'static str], &'static [ZoneName]);

const US_STATES: &[Subdivision] = &[
    ("AL", &["alabama"], &[CHICAGO]),
    ("AK", &["alaska"], &["America/Anchorage", "America/Adak"]),
    ("AZ", &["arizona"], &[PHOENIX, DENVER]), // the Navajo Nation keeps daylight saving time
    ("AR", &["arkansas"], &[CHICAGO]),
    ("CA", &["california", "californie"], &[LOS_ANGELES]),
    ("CO", &["colorado"], &[DENVER]),
    ("CT", &["connecticut"], &[NEW_YORK]),
    ("DE", &["delaware"], &[NEW_YORK]),
    (
        "DC",
        &["district of columbia", "washington dc", "washington d.c."],
        &[NEW_YORK],
    ),
    ("FL", &["florida", "floride"], &[NEW_YORK, CHICAGO]),
    ("GA", &["georgia", "georgie"], &[NEW_YORK]),
    ("HI", &["hawaii"], &["Pacific/Honolulu"]),
    ("ID", &["idaho"], &[DENVER, LOS_ANGELES]),
    ("IL", &["illinois"], &[CHICAGO]),
    ("IN", &["indiana"], &[NEW_YORK, CHICAGO]),
    ("IA", &["iowa"], &[CHICAGO]),
    ("KS", &["kansas"], &[CHICAGO, DENVER]),
    ("KY", &["kentucky"], &[NEW_YORK, CHICAGO]),
    ("LA", &["louisiana", "louisiane"], &[CHICAGO]),
    ("ME", &["maine"], &[NEW_YORK]),
    ("MD", &["maryland"], &[NEW_YORK]),
    ("MA", &["massachusetts"], &[NEW_YORK]),
    ("MI", &["michigan"], &[NEW_YORK, CHICAGO]),
    ("MN", &["minnesota"], &[CHICAGO]),
    ("MS", &["mississippi"], &[CHICAGO]),
    ("MO", &["missouri"], &[CHICAGO]),
    ("MT", &["montana"], &[DENVER]),
    ("NE", &["nebraska"], &[CHICAGO, DENVER]),
    ("NV", &["nevada"], &[LOS_ANGELES, DENVER]),
    ("NH", &["new hampshire"], &[NEW_YORK]),
    ("NJ", &["new jersey"], &[NEW_YORK]),
    ("NM", &["new mexico", "nouveau-mexique"], &[DENVER]),
    ("NY", &["new york"], &[NEW_YORK]),
    ("NC", &["north carolina", "caroline du nord"], &[NEW_YORK]),
    (
        "ND",
        &["north dakota", "dakota du nord"],
        &[CHICAGO, DENVER],
    ),
    ("OH", &["ohio"], &[NEW_YORK]),
    ("OK", &["oklahoma"], &[CHICAGO]),
    ("OR", &["oregon"], &[LOS_ANGELES, DENVER]),
    ("PA", &["pennsylvania", "pennsylvanie"], &[NEW_YORK]),
    ("RI", &["rhode island"], &[NEW_YORK]),
    ("SC", &["south carolina", "caroline du sud"], &[NEW_YORK]),
    ("SD", &["south dakota", "dakota du sud"], &[CHICAGO, DENVER]),
    ("TN", &["tennessee"], &[CHICAGO, NEW_YORK]),
    ("TX", &["texas"], &[CHICAGO, DENVER]),
    ("UT", &["utah"], &[DENVER]),
    ("VT", &["vermont"], &[NEW_YORK]),
    ("VA", &["virginia", "virginie"], &[NEW_YORK]),
    ("WA", &["washington"], &[LOS_ANGELES]),
    (
        "WV",
        &["west virginia", "virginie-occidentale"],
        &[NEW_YORK],
    ),
    ("WI", &["wisconsin"], &[CHICAGO]),
    ("WY", &["wyoming"], &[DENVER]),
];

const CA_PROVINCES: &[Subdivision] = &[
    ("AB", &["alberta"], &[EDMONTON]),
    (
        "BC",
        &["british columbia", "colombie-britannique", "c.-b."],
        &["America/Vancouver", EDMONTON, "America/Fort_Nelson"],
    ),
    ("MB", &["manitoba"], &[WINNIPEG]),
    ("NB", &["new brunswick", "nouveau-brunswick"], &[HALIFAX]),
    (
        "NL",
        &[
            "newfoundland and labrador",
            "newfoundland",
            "terre-neuve-et-labrador",
            "terre-neuve",
        ],
        &["America/St_Johns", HALIFAX],
    ),
    ("NS", &["nova scotia", "nouvelle-ecosse"], &[HALIFAX]),
    (
        "NT",
        &["northwest territories", "territoires du nord-ouest"],
        &[EDMONTON],
    ),
    ("NU", &["nunavut"], &[TORONTO, WINNIPEG, EDMONTON, ATIKOKAN]),
    ("ON", &["ontario"], &[TORONTO, WINNIPEG, ATIKOKAN]),
    (
        "PE",
        &["prince edward island", "ile-du-prince-edouard"],
        &[HALIFAX],
    ),
    (
        "QC",
        &["quebec"],
        &[TORONTO, HALIFAX, "America/Blanc-Sablon"],
    ),
    ("SK", &["saskatchewan"], &["America/Regina", EDMONTON]),
    ("YT", &["yukon"], &["America/Whitehorse"]),
];

const AU_STATES: &[Subdivision] = &[
    (
        "NSW",
        &["new south wales"],
        &["Australia/Sydney", "Australia/Adelaide"],
    ),
    (
        "ACT",
        &["australian capital territory"],
        &["Australia/Sydney"],
    ),
    ("VIC", &["victoria"], &["Australia/Sydney"]),
    ("TAS", &["tasmania"], &["Australia/Sydney"]),
    ("QLD", &["queensland"], &["Australia/Brisbane"]),
    ("SA", &["south australia"], &["Australia/Adelaide"]),
    (
        "WA",
        &["western australia"],
        &["Australia/Perth", "Australia/Eucla"],
    ),
    ("NT", &["northern territory"], &["Australia/Darwin"]),
];

/// First three digits of a ZIP code -> state. Ranges are inclusive.
#[rustfmt::skip]
const ZIP_STATES: &[(u16, u16, &str)] = &[
    (5, 5, "NY"), (10, 27, "MA"), (28, 29, "RI"), (30, 38, "NH"), (39, 49, "ME"),
    (50, 54, "VT"), (55, 55, "MA"), (56, 59, "VT"), (60, 62, "CT"), (63, 63, "NY"),
    (64, 69, "CT"), (70, 89, "NJ"), (100, 149, "NY"), (150, 196, "PA"), (197, 199, "DE"),
    (200, 200, "DC"), (201, 201, "VA"), (202, 205, "DC"), (206, 219, "MD"), (220, 246, "VA"),
    (247, 268, "WV"), (270, 289, "NC"), (290, 299, "SC"), (300, 319, "GA"), (320, 339, "FL"),
    (341, 342, "FL"), (344, 344, "FL"), (346, 347, "FL"), (349, 349, "FL"), (350, 369, "AL"),
    (370, 385, "TN"), (386, 397, "MS"), (398, 399, "GA"), (400, 427, "KY"), (430, 459, "OH"),
    (460, 479, "IN"), (480, 499, "MI"), (500, 528, "IA"), (530, 549, "WI"), (550, 567, "MN"),
    (570, 577, "SD"), (580, 588, "ND"), (590, 599, "MT"), (600, 629, "IL"), (630, 658, "MO"),
    (660, 679, "KS"), (680, 693, "NE"), (700, 714, "LA"), (716, 729, "AR"), (730, 732, "OK"),
    (733, 733, "TX"), (734, 749, "OK"), (750, 799, "TX"), (800, 816, "CO"), (820, 831, "WY"),
    (832, 838, "ID"), (840, 847, "UT"), (850, 865, "AZ"), (870, 884, "NM"), (885, 885, "TX"),
    (889, 898, "NV"), (900, 961, "CA"), (967, 968, "HI"), (970, 979, "OR"), (980, 994, "WA"),
    (995, 999, "AK"),
];

/// ZIP prefixes of split states that lie in one zone only. What is not listed keeps every zone of
/// its state.
#[rustfmt::skip]
const ZIP_ZONES: &[(u16, u16, ZoneName)] = &[
    (320, 323, NEW_YORK), // Florida east of the Apalachicola
    (325, 325, CHICAGO),  // Pensacola
    (326, 349, NEW_YORK),
    (832, 834, DENVER), // southern Idaho
    (836, 837, DENVER),
    (838, 838, LOS_ANGELES), // Coeur d'Alene
    (460, 462, NEW_YORK), // Indianapolis
    (463, 464, CHICAGO),  // Gary
    (466, 474, NEW_YORK),
    (478, 478, NEW_YORK),
    (480, 497, NEW_YORK), // lower Michigan
    (660, 676, CHICAGO),
    (679, 679, CHICAGO),
    (680, 689, CHICAGO),
    (580, 584, CHICAGO),
    (570, 574, CHICAGO),
    (577, 577, DENVER), // Rapid City
    (889, 897, LOS_ANGELES),
    (970, 978, LOS_ANGELES),
    (370, 372, CHICAGO), // Nashville
    (374, 374, NEW_YORK), // Chattanooga
    (376, 379, NEW_YORK), // Knoxville
    (375, 375, CHICAGO),
    (380, 384, CHICAGO), // Memphis
    (733, 733, CHICAGO),
    (750, 797, CHICAGO),
    (799, 799, DENVER), // El Paso
    (885, 885, DENVER),
    (850, 859, PHOENIX),
    (996, 999, "America/Anchorage"),
];

/// First letter of a Canadian postal code -> province.
#[rustfmt::skip]
const FSA_PROVINCES: &[(char, &str)] = &[
    ('A', "NL"), ('B', "NS"), ('C', "PE"), ('E', "NB"), ('G', "QC"), ('H', "QC"), ('J', "QC"),
    ('K', "ON"), ('L', "ON"), ('M', "ON"), ('N', "ON"), ('P', "ON"), ('R', "MB"), ('S', "SK"),
    ('T', "AB"), ('V', "BC"), ('Y', "YT"),
];

/// Parts of a country that have a country code, hence zones and a numbering plan, of their own.
pub(super) fn overseas(
    country: Country,
    region: Option<&str>,
    postal_code: Option<&str>,
) -> Option<Country> {
    let code = match country.as_str() {
        "FR" => {
            let digits = digits(postal_code?);
            match digits.get(..3)? {
                "971" if matches!(digits.as_str(), "97133") => *b"BL",
                "971" if matches!(digits.as_str(), "97150") => *b"MF",
                "971" => *b"GP",
                "972" => *b"MQ",
                "973" => *b"GF",
                "974" => *b"RE",
                "975" => *b"PM",
                "976" => *b"YT",
                "977" => *b"BL",
                "978" => *b"MF",
                "980" => *b"MC",
                "986" => *b"WF",
                "987" => *b"PF",
                "988" => *b"NC",
                _ => return None,
            }
        }
        "US" => match region.map(region_code).as_deref() {
            Some("PR" | "PUERTO RICO") => *b"PR",
            Some("VI" | "US VIRGIN ISLANDS" | "VIRGIN ISLANDS") => *b"VI",
            Some("GU" | "GUAM") => *b"GU",
            Some("AS" | "AMERICAN SAMOA") => *b"AS",
            Some("MP" | "NORTHERN MARIANA ISLANDS") => *b"MP",
            _ => match zip_prefix(postal_code?)? {
                6 | 7 | 9 => *b"PR",
                8 => *b"VI",
                969 => *b"GU", // with Saipan and Palau, all at UTC+9 or +10
                _ => return None,
            },
        },
        _ => return None,
    };
    Some(Country::known(code))
}

/// Zones of a part of a country; nothing when the address does not decide.
pub(super) fn zones(
    country: Country,
    region: Option<&str>,
    postal_code: Option<&str>,
) -> Option<Vec<ZoneName>> {
    match country.as_str() {
        "US" => both(by_name(US_STATES, region), postal_code.and_then(zip_zones)),
        "CA" => both(
            by_name(CA_PROVINCES, region),
            postal_code.and_then(fsa_zones),
        ),
        "AU" => both(by_name(AU_STATES, region), postal_code.and_then(au_zones)),
        "ES" => Some(match digits(postal_code?).get(..2)? {
            "35" | "38" => vec!["Atlantic/Canary"],
            _ => vec!["Europe/Madrid"],
        }),
        "PT" => Some(match digits(postal_code?).get(..2)? {
            "95" | "96" | "97" | "98" | "99" => vec!["Atlantic/Azores"],
            _ => vec!["Europe/Lisbon"],
        }),
        _ => None,
    }
}

/// Region and postal code together: the code narrows a split region; when they contradict each
/// other one of them is wrong and both remain plausible.
fn both(
    region: Option<Vec<ZoneName>>,
    postal_code: Option<Vec<ZoneName>>,
) -> Option<Vec<ZoneName>> {
    let (region, postal_code) = match (region, postal_code) {
        (Some(region), Some(postal_code)) => (region, postal_code),
        (one, other) => return one.or(other),
    };
    let narrowed: Vec<ZoneName> = postal_code
        .iter()
        .filter(|zone| region.contains(zone))
        .copied()
        .collect();
    if narrowed.is_empty() {
        return Some(region.into_iter().chain(postal_code).collect());
    }
    Some(narrowed)
}

fn by_name(table: &[Subdivision], region: Option<&str>) -> Option<Vec<ZoneName>> {
    let code = region_code(region?);
    let name = code.to_lowercase();
    table
        .iter()
        .find(|(short, names, _)| *short == code || names.contains(&name.as_str()))
        .map(|(_, _, zones)| zones.to_vec())
}

/// The two letters of a state of the United States, from its code or name.
pub(super) fn us_state(region: &str) -> Option<&'static str> {
    let code = region_code(region);
    let name = code.to_lowercase();
    US_STATES
        .iter()
        .find(|(short, names, _)| *short == code || names.contains(&name.as_str()))
        .map(|(short, _, _)| *short)
}

/// `us-ca`, `Québec` -> `CA`, `QUEBEC`
fn region_code(region: &str) -> String {
    let folded = fold(region.trim()).to_uppercase();
    for prefix in ["US-", "CA-", "AU-"] {
        if let Some(code) = folded.strip_prefix(prefix) {
            return code.to_owned();
        }
    }
    folded
}

fn digits(postal_code: &str) -> String {
    postal_code.chars().filter(char::is_ascii_digit).collect()
}

/// First three digits of a five or nine digit ZIP code. Spreadsheets eat leading zeros
/// (`2139` was `02139`), so four digits get theirs back.
fn zip_prefix(postal_code: &str) -> Option<u16> {
    let first = postal_code.trim().split(['-', ' ']).next()?;
    if !first.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    match first.len() {
        5 | 9 => first[..3].parse().ok(),
        4 => first[..2].parse().ok(),
        _ => None,
    }
}

fn zip_zones(postal_code: &str) -> Option<Vec<ZoneName>> {
    let prefix = zip_prefix(postal_code)?;
    let within = |&&(first, last, _): &&(u16, u16, &'static str)| (first..=last).contains(&prefix);
    if let Some((_, _, zone)) = ZIP_ZONES.iter().find(within) {
        return Some(vec![zone]);
    }
    let (_, _, state) = ZIP_STATES.iter().find(within)?;
    by_name(US_STATES, Some(state))
}

fn fsa_zones(postal_code: &str) -> Option<Vec<ZoneName>> {
    let code: String = postal_code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(3)
        .collect::<String>();
    let code = code.to_ascii_uppercase();
    let mut characters = code.chars();
    let letter = characters.next()?;
    let district = characters.next()?.to_digit(10)?;
    match (letter, district) {
        // Montréal, Laval, Gatineau and the Laurentides lie far from Québec's Atlantic islands.
        ('H' | 'J' | 'K' | 'L' | 'M' | 'N', _) => Some(vec![TORONTO]),
        // The coast; V0, V1 and V2 reach into the Peace River and the Kootenays.
        ('V', 3..=9) => Some(vec!["America/Vancouver"]),
        // Nunavut and the Northwest Territories share their letter.
        ('X', _) => by_name(CA_PROVINCES, Some("NU")),
        _ => {
            let (_, province) = FSA_PROVINCES.iter().find(|(first, _)| *first == letter)?;
            by_name(CA_PROVINCES, Some(province))
        }
    }
}

fn au_zones(postal_code: &str) -> Option<Vec<ZoneName>> {
    let digits = digits(postal_code);
    // Darwin's 0800 loses its zero in spreadsheets.
    let state = match (digits.len(), digits.chars().next()?) {
        (3, '8' | '9') | (4, '0') => "NT",
        (4, '2') => "NSW",
        (4, '3' | '8') => "VIC",
        (4, '4' | '9') => "QLD",
        (4, '5') => "SA",
        (4, '6') => "WA",
        (4, '7') => "TAS",
        _ => return None,
    };
    by_name(AU_STATES, Some(state))
}

#[cfg(test)]
pub(super) fn all_zones() -> impl Iterator<Item = ZoneName> {
    let tables = [US_STATES, CA_PROVINCES, AU_STATES].into_iter().flatten();
    tables
        .flat_map(|(_, _, zones)| zones.iter().copied())
        .chain(ZIP_ZONES.iter().map(|(_, _, zone)| *zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(country: &str, region: &str, postal_code: &str) -> Option<Vec<ZoneName>> {
        let given = |text: &'static str| (!text.is_empty()).then_some(text);
        let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
        zones(
            country.parse().unwrap(),
            given(leak(region)),
            given(leak(postal_code)),
        )
    }

    #[test]
    fn states_by_code_and_by_name() {
        for region in ["CA", "ca", "US-CA", "California", " californie "] {
            assert_eq!(at("US", region, ""), Some(vec![LOS_ANGELES]), "{region}");
        }
        assert_eq!(at("CA", "Île-du-Prince-Édouard", ""), Some(vec![HALIFAX]));
        assert_eq!(at("US", "Bavaria", ""), None);
    }

    #[test]
    fn a_postal_code_narrows_a_split_state() {
        assert_eq!(at("US", "TX", ""), Some(vec![CHICAGO, DENVER]));
        assert_eq!(at("US", "TX", "79901"), Some(vec![DENVER]));
        assert_eq!(at("US", "TX", "77001-1234"), Some(vec![CHICAGO]));
        assert_eq!(at("US", "AZ", "86001"), Some(vec![PHOENIX, DENVER]));
    }

    #[test]
    fn a_postal_code_alone_is_enough() {
        for (country, code, zone) in [
            ("US", "10001", NEW_YORK),
            ("US", "2139", NEW_YORK),
            ("US", "98101", LOS_ANGELES),
            ("CA", "H2X 1Y4", TORONTO),
            ("CA", "V6B1A1", "America/Vancouver"),
            ("ES", "35001", "Atlantic/Canary"),
            ("PT", "9500-150", "Atlantic/Azores"),
            ("AU", "0800", "Australia/Darwin"),
        ] {
            assert_eq!(at(country, "", code), Some(vec![zone]), "{country} {code}");
        }
    }

    #[test]
    fn contradictions_keep_both() {
        assert_eq!(at("US", "CA", "10001"), Some(vec![LOS_ANGELES, NEW_YORK]));
    }

    #[test]
    fn territories_of_the_united_states() {
        let us = "US".parse().unwrap();
        let code = |c: Option<Country>| c.map(|c| c.to_string());
        assert_eq!(code(overseas(us, Some("PR"), None)), Some("PR".to_owned()));
        assert_eq!(
            code(overseas(us, None, Some("00901"))),
            Some("PR".to_owned())
        );
        assert_eq!(
            code(overseas(us, None, Some("96910"))),
            Some("GU".to_owned())
        );
        assert_eq!(overseas(us, Some("NY"), Some("10001")), None);
    }

    #[test]
    fn zip_ranges_do_not_overlap() {
        for pair in ZIP_STATES.windows(2) {
            assert!(pair[0].1 < pair[1].0, "{pair:?}");
        }
    }
}
