//! Where a debtor may be: every plausible IANA time zone, from phone and address.
//!
//! Calling hours bind at every place where the debtor may be (12 CFR 1006.6(b) and its
//! commentary), so a lookup never picks one zone out of several: it answers all of them and the
//! contact gate requires each to be inside its window.

mod subdivision;

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

use crate::{
    country::Country,
    phone::{Phone, PhoneKind},
};

/// An IANA name out of the tables of this module.
pub type ZoneName = &'static str;

/// The parts of an address that say something about the time.
#[derive(Clone, Copy, Default)]
pub struct Place<'a> {
    pub country: Option<Country>,
    /// State or province: `CA`, `US-CA`, `California`, `Québec`.
    pub region: Option<&'a str>,
    pub postal_code: Option<&'a str>,
}

static PHONE_ZONES: LazyLock<HashMap<u64, Vec<ZoneName>>> = LazyLock::new(|| {
    rows(include_str!("../data/phone_time_zones.txt"))
        .filter_map(|(prefix, zones)| Some((prefix.parse().ok()?, zones)))
        .collect()
});

static COUNTRY_ZONES: LazyLock<HashMap<&'static str, Vec<ZoneName>>> =
    LazyLock::new(|| rows(include_str!("../data/country_time_zones.txt")).collect());

fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, Vec<ZoneName>)> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (key, zones) = line.split_once('|')?;
            Some((key, zones.split('&').collect()))
        })
}

/// Digits of the longest prefix in the table (country code, area code, exchange).
const LONGEST_PREFIX: usize = 9;

/// Calling codes where a mobile number carries an area code, as libphonenumber lists them.
const AREA_CODED_MOBILES: [u16; 5] = [52, 54, 55, 62, 86];

const NORTH_AMERICA: u16 = 1;

pub(crate) fn is_country(country: Country) -> bool {
    COUNTRY_ZONES.contains_key(country.as_str())
}

/// Every zone in which the debtor may be, sorted by name; `home` (the organisation's zone) only
/// when neither a phone nor the address tells anything.
///
/// * a phone with an area code adds the zones of the area;
/// * an address adds the zones of its postal code, region or country, whichever decides;
/// * a phone without an area code says no more than its country: it adds the country's zones
///   unless an address in the same numbering plan already says where in it.
pub fn plausible_zones(phones: &[Phone], place: Place<'_>, home: &str) -> Vec<String> {
    let mut zones: BTreeSet<ZoneName> = BTreeSet::new();
    let of_place = zones_of_place(place);
    zones.extend(&of_place);
    for phone in phones {
        match zones_of_phone(phone) {
            PhoneZones::Area(area) => zones.extend(area),
            PhoneZones::CountryWide(country) => {
                let told_by_address = !of_place.is_empty() && same_plan(phone, place);
                if !told_by_address {
                    zones.extend(country);
                }
            }
        }
    }
    if zones.is_empty() {
        return vec![home.to_owned()];
    }
    zones.into_iter().map(ToOwned::to_owned).collect()
}

/// The zone to show a time in. The address decides (people live at addresses and keep their phone
/// numbers when they move), then the first phone, then the organisation.
pub fn primary_zone(phones: &[Phone], place: Place<'_>, home: &str) -> String {
    if let Some(zone) = zones_of_place(place).first() {
        return (*zone).to_owned();
    }
    let of_phone = phones.iter().find_map(|phone| match zones_of_phone(phone) {
        PhoneZones::Area(zones) => zones.first().copied(),
        // Forty zones share +1: the alphabetically first would be an accident.
        PhoneZones::CountryWide(zones) => match zones.as_slice() {
            [zone] => Some(*zone),
            _ => None,
        },
    });
    of_phone.unwrap_or(home).to_owned()
}

/// Zones of the area that a number belongs to; none where the number does not tell.
pub fn area_zones(phone: &Phone) -> Vec<ZoneName> {
    match zones_of_phone(phone) {
        PhoneZones::Area(zones) => zones,
        PhoneZones::CountryWide(_) => Vec::new(),
    }
}

/// The two letters of a state of the United States: of `MA`, `US-MA`, `Massachusetts`.
pub fn us_state(region: &str) -> Option<&'static str> {
    subdivision::us_state(region)
}

enum PhoneZones {
    /// The number has an area code.
    Area(Vec<ZoneName>),
    /// The number tells its country and no more (most mobiles, free-phone numbers).
    CountryWide(Vec<ZoneName>),
}

fn zones_of_phone(phone: &Phone) -> PhoneZones {
    let geographic = match phone.kind() {
        PhoneKind::FixedLine | PhoneKind::FixedLineOrMobile => true,
        PhoneKind::Mobile => AREA_CODED_MOBILES.contains(&phone.calling_code()),
        PhoneKind::Other => false,
    };
    let digits = phone.as_str().trim_start_matches('+');
    let code_length = phone.calling_code().to_string().len();
    if geographic {
        let longest = digits.len().min(LONGEST_PREFIX);
        for length in (code_length + 1..=longest).rev() {
            if let Some(zones) = digits[..length]
                .parse()
                .ok()
                .and_then(|p: u64| PHONE_ZONES.get(&p))
            {
                return PhoneZones::Area(zones.clone());
            }
        }
    }
    // +1 800 is "US" to the numbering plan and rings in Canada as well: take all that share +1.
    let own_country = match phone.country() {
        Some(country) if phone.calling_code() != NORTH_AMERICA || geographic => {
            COUNTRY_ZONES.get(country.as_str())
        }
        _ => None,
    };
    let zones = own_country.or_else(|| PHONE_ZONES.get(&u64::from(phone.calling_code())));
    PhoneZones::CountryWide(zones.cloned().unwrap_or_default())
}

/// Whether the address lies where the phone's numbering plan is used.
fn same_plan(phone: &Phone, place: Place<'_>) -> bool {
    let Some(territory) = territory(place) else {
        return false;
    };
    if phone.country() == Some(territory) {
        return true;
    }
    phonenumber::metadata::DATABASE
        .by_id(territory.as_str())
        .is_some_and(|plan| plan.country_code() == phone.calling_code())
}

/// Zones of an address, the most populous first where a country or region has several.
fn zones_of_place(place: Place<'_>) -> Vec<ZoneName> {
    let Some(territory) = territory(place) else {
        return Vec::new();
    };
    if let Some(zones) = subdivision::zones(territory, place.region, place.postal_code) {
        return zones;
    }
    COUNTRY_ZONES
        .get(territory.as_str())
        .cloned()
        .unwrap_or_default()
}

/// The country whose clocks count: the overseas parts of France and the United States have
/// country codes of their own, yet are often written as `FR` 97400 or `US`, `PR`.
fn territory(place: Place<'_>) -> Option<Country> {
    let country = place.country?;
    Some(subdivision::overseas(country, place.region, place.postal_code).unwrap_or(country))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn phone(text: &str) -> Phone {
        Phone::parse(text, None).unwrap()
    }

    fn place<'a>(country: &str, region: &'a str, postal_code: &'a str) -> Place<'a> {
        Place {
            country: Some(country.parse().unwrap()),
            region: (!region.is_empty()).then_some(region),
            postal_code: (!postal_code.is_empty()).then_some(postal_code),
        }
    }

    fn zones(phones: &[&str], at: Place<'_>) -> Vec<String> {
        let phones: Vec<Phone> = phones.iter().map(|text| phone(text)).collect();
        plausible_zones(&phones, at, "Europe/Paris")
    }

    #[test]
    fn phone_in_new_york_and_address_in_los_angeles_give_both() {
        assert_eq!(
            zones(&["+12125550123"], place("US", "CA", "90001")),
            ["America/Los_Angeles", "America/New_York"]
        );
    }

    #[test]
    fn an_area_code_with_two_zones_gives_both() {
        assert_eq!(
            zones(&["+12085550123"], Place::default()),
            ["America/Boise", "America/Los_Angeles"]
        );
    }

    #[test]
    fn every_phone_counts() {
        assert_eq!(
            zones(
                &["+12125550123", "+13125550123", "+33123456789"],
                Place::default()
            ),
            ["America/Chicago", "America/New_York", "Europe/Paris"]
        );
    }

    #[test]
    fn a_mobile_without_area_code_yields_to_an_address_in_its_country() {
        assert_eq!(zones(&["+79161234567"], place("RU", "", "")).len(), 11);
        assert_eq!(
            zones(&["+18005550123"], place("US", "NY", "")),
            ["America/New_York"]
        );
        // ... but not to an address elsewhere.
        assert_eq!(
            zones(&["+33612345678"], place("US", "NY", "")),
            ["America/New_York", "Europe/Paris"]
        );
    }

    #[test]
    fn free_phone_alone_may_be_anywhere_in_its_plan() {
        let zones = zones(&["+18005550123"], Place::default());
        assert!(zones.contains(&"Pacific/Honolulu".to_owned()));
        assert!(zones.contains(&"America/St_Johns".to_owned()));
    }

    #[test]
    fn overseas_france_is_not_paris() {
        for (postal_code, zone) in [
            ("75001", "Europe/Paris"),
            ("97110", "America/Guadeloupe"),
            ("97200", "America/Martinique"),
            ("97300", "America/Cayenne"),
            ("97400", "Indian/Reunion"),
            ("97500", "America/Miquelon"),
            ("97600", "Indian/Mayotte"),
            ("98800", "Pacific/Noumea"),
        ] {
            assert_eq!(
                zones(&[], place("FR", "", postal_code)),
                [zone],
                "{postal_code}"
            );
        }
        assert_eq!(
            zones(&["+262692123456"], place("FR", "", "97400")),
            ["Indian/Reunion"]
        );
    }

    #[test]
    fn nothing_known_means_home() {
        assert_eq!(zones(&[], Place::default()), ["Europe/Paris"]);
        assert_eq!(
            primary_zone(&[phone("+18005550123")], Place::default(), "Europe/Paris"),
            "Europe/Paris"
        );
    }

    #[test]
    fn the_address_is_shown_before_the_phone() {
        let phones = [phone("+12125550123")];
        assert_eq!(
            primary_zone(&phones, place("US", "CA", ""), "Europe/Paris"),
            "America/Los_Angeles"
        );
        assert_eq!(
            primary_zone(&phones, Place::default(), "Europe/Paris"),
            "America/New_York"
        );
    }

    #[test]
    fn every_zone_of_the_tables_exists() {
        let all = PHONE_ZONES.values().chain(COUNTRY_ZONES.values()).flatten();
        for zone in all
            .copied()
            .chain(subdivision::all_zones())
            .collect::<BTreeSet<_>>()
        {
            assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        }
        assert!(PHONE_ZONES.len() > 3000 && COUNTRY_ZONES.len() > 240);
    }

    proptest! {
        #[test]
        fn an_address_never_panics_and_always_answers(region in ".{0,12}", postal_code in ".{0,12}") {
            for country in ["US", "CA", "FR", "ES", "PT", "AU", "DE", "RE"] {
                prop_assert!(!zones(&[], place(country, &region, &postal_code)).is_empty());
            }
        }

        #[test]
        fn more_knowledge_of_phones_never_removes_a_zone(area in 201_u32..989) {
            let text = format!("+1{area}5550123");
            prop_assume!(Phone::parse(&text, None).is_ok());
            let address = place("US", "NY", "");
            let without: BTreeSet<_> = zones(&[], address).into_iter().collect();
            let with: BTreeSet<_> = zones(&[&text], address).into_iter().collect();
            prop_assert!(with.is_superset(&without));
        }
    }
}
