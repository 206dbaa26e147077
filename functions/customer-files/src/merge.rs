//! What a row makes of a debtor: a new one, a changed one, or the same as before. Pure.

use mojavox_db::queries::customers::{Customer, GetCustomerPhones};
use mojavox_domain::{
    customer::{Address, CustomerKind, CustomerStatus, PhoneLabel, Profile, whole_name},
    money::Money,
    phone::{Phone, PhoneKind},
};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::file::{
    header::Column,
    row::{Row, RowFault},
};

/// A debtor that is known.
pub(crate) struct Known {
    pub id: Uuid,
    pub profile: Profile,
    pub time_zones: Vec<String>,
    /// In their order, wrong ones included.
    pub phones: Vec<KnownPhone>,
}

pub(crate) struct KnownPhone {
    pub phone: Phone,
    pub position: i16,
    pub active: bool,
}

/// What is to be written.
pub(crate) struct Merged {
    /// `None`: a new debtor.
    pub id: Option<Uuid>,
    pub profile: Profile,
    pub time_zones: Vec<String>,
    /// New, or at a new position.
    pub phones: Vec<(Phone, i16)>,
    /// By how much the balance moved apart from the original amount; goes into the ledger.
    pub adjustment: Decimal,
}

impl Known {
    pub(crate) fn new(row: Customer, phones: Vec<GetCustomerPhones>) -> Option<Self> {
        let profile = Profile {
            external_id: row.external_id,
            reference: row.reference,
            kind: row.kind.parse().ok()?,
            name: row.name,
            first_name: row.first_name,
            last_name: row.last_name,
            email: row.email,
            language: row.language,
            address: Address {
                line1: row.address_line1,
                line2: row.address_line2,
                city: row.city,
                region: row.region,
                postal_code: row.postal_code,
                country: row.country.and_then(|code| code.parse().ok()),
            },
            creditor_name: row.creditor_name,
            original_amount: row.original_amount.into(),
            balance: row.balance.into(),
            due_date: row.due_date,
            status: row.status.parse().ok()?,
            tags: row.tags,
        };
        let phones = phones
            .into_iter()
            .filter_map(|phone| {
                Some(KnownPhone {
                    phone: Phone::parse(&phone.e164, None).ok()?,
                    position: phone.position,
                    active: phone.status == "active",
                })
            })
            .collect();
        Some(Self {
            id: row.id,
            profile,
            time_zones: row.time_zones,
            phones,
        })
    }
}

/// Puts a row and what is known together; `None`: nothing would change.
///
/// An empty cell leaves what is known as it is. `home` is the organisation's time zone.
pub(crate) fn merge(
    row: &Row,
    known: Option<&Known>,
    home: &str,
) -> Result<Option<Merged>, RowFault> {
    let mut profile = known.map_or_else(blank, |known| known.profile.clone());
    let before = profile.clone();
    profile.external_id = Some(row.external_id.clone());
    texts(row, &mut profile);
    name(row, &mut profile)?;
    amounts(row, &mut profile, known.is_none());
    let (in_use, moved) = phones(row, known);
    let time_zones = profile.time_zones(&in_use, home);
    let unchanged = known.is_some_and(|known| {
        known.profile == profile && known.time_zones == time_zones && moved.is_empty()
    });
    if unchanged {
        return Ok(None);
    }
    let owed = profile.balance.decimal() - before.balance.decimal();
    let taken_on = profile.original_amount.decimal() - before.original_amount.decimal();
    Ok(Some(Merged {
        id: known.map(|known| known.id),
        profile,
        time_zones,
        phones: moved,
        adjustment: owed - taken_on,
    }))
}

fn blank() -> Profile {
    Profile {
        external_id: None,
        reference: None,
        kind: CustomerKind::Person,
        name: String::new(),
        first_name: None,
        last_name: None,
        email: None,
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

fn texts(row: &Row, profile: &mut Profile) {
    let set = |target: &mut Option<String>, value: &Option<String>| {
        if value.is_some() {
            target.clone_from(value);
        }
    };
    set(&mut profile.reference, &row.reference);
    set(&mut profile.first_name, &row.first_name);
    set(&mut profile.last_name, &row.last_name);
    set(&mut profile.email, &row.email);
    set(&mut profile.language, &row.language);
    set(&mut profile.creditor_name, &row.creditor_name);
    let address = &mut profile.address;
    set(&mut address.line1, &row.line1);
    set(&mut address.line2, &row.line2);
    set(&mut address.city, &row.city);
    set(&mut address.region, &row.region);
    set(&mut address.postal_code, &row.postal_code);
    address.country = row.country.or(address.country);
    profile.due_date = row.due_date.or(profile.due_date);
    profile.kind = row.kind.unwrap_or(profile.kind);
    profile.status = row.status.unwrap_or(profile.status);
    if let Some(tags) = &row.tags {
        profile.tags.clone_from(tags);
    }
}

fn name(row: &Row, profile: &mut Profile) -> Result<(), RowFault> {
    let from_parts = || whole_name(row.first_name.as_deref(), row.last_name.as_deref());
    if let Some(name) = row.name.clone().or_else(from_parts) {
        profile.name = name;
    }
    if profile.name.is_empty() {
        return Err(RowFault {
            column: Some(Column::Name),
            code: "name_missing",
            detail: "is empty; a new debtor needs a name".to_owned(),
        });
    }
    Ok(())
}

/// One amount stands for both where the debt is new.
fn amounts(row: &Row, profile: &mut Profile, new: bool) {
    match (row.original_amount, row.balance) {
        (Some(amount), None) if new => {
            (profile.original_amount, profile.balance) = (amount, amount);
        }
        (None, Some(balance)) if new && !balance.is_negative() => {
            (profile.original_amount, profile.balance) = (balance, balance);
        }
        (original_amount, balance) => {
            profile.original_amount = original_amount.unwrap_or(profile.original_amount);
            profile.balance = balance.unwrap_or(profile.balance);
        }
    }
}

/// The numbers in use, and those that are new or stand elsewhere. The file's come first; one that
/// turned out to be wrong stays out of use.
fn phones(row: &Row, known: Option<&Known>) -> (Vec<Phone>, Vec<(Phone, i16)>) {
    let known = known.map_or(&[][..], |known| &known.phones);
    let of = |phone: &Phone| known.iter().find(|known| known.phone == *phone);
    let mut in_use: Vec<Phone> = row
        .phones
        .iter()
        .filter(|phone| of(phone).is_none_or(|known| known.active))
        .cloned()
        .collect();
    for known in known.iter().filter(|known| known.active) {
        if !in_use.contains(&known.phone) {
            in_use.push(known.phone.clone());
        }
    }
    let moved = (0_i16..)
        .zip(&in_use)
        .filter(|(position, phone)| of(phone).is_none_or(|known| known.position != *position))
        .map(|(position, phone)| (phone.clone(), position))
        .collect();
    // Without numbers in the file nothing moves: positions may have gaps, and that is fine.
    if row.phones.is_empty() {
        (in_use, Vec::new())
    } else {
        (in_use, moved)
    }
}

pub(crate) fn label(phone: &Phone) -> PhoneLabel {
    if phone.kind() == PhoneKind::Mobile {
        PhoneLabel::Mobile
    } else {
        PhoneLabel::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(number: &str) -> Phone {
        Phone::parse(number, None).unwrap()
    }

    fn row() -> Row {
        Row {
            external_id: "A-1".to_owned(),
            name: Some("Marie Curie".to_owned()),
            balance: Money::new(Decimal::new(10_000, 2)).ok(),
            phones: vec![phone("+33612345678")],
            ..Row::default()
        }
    }

    fn known(merged: Merged) -> Known {
        Known {
            id: Uuid::nil(),
            profile: merged.profile,
            time_zones: merged.time_zones,
            phones: merged
                .phones
                .into_iter()
                .map(|(phone, position)| KnownPhone {
                    phone,
                    position,
                    active: true,
                })
                .collect(),
        }
    }

    fn merged(row: &Row, known: Option<&Known>) -> Merged {
        merge(row, known, "Europe/Paris").unwrap().unwrap()
    }

    #[test]
    fn a_new_debtor_owes_what_was_taken_on() {
        let merged = merged(&row(), None);
        assert_eq!(merged.profile.original_amount, merged.profile.balance);
        assert_eq!(merged.adjustment, Decimal::ZERO);
        assert_eq!(merged.time_zones, ["Europe/Paris"]);
    }

    #[test]
    fn the_same_row_again_changes_nothing() {
        let known = known(merged(&row(), None));
        assert!(
            merge(&row(), Some(&known), "Europe/Paris")
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn an_empty_cell_leaves_what_is_known() {
        let known = known(merged(&row(), None));
        let sparse = Row {
            external_id: "A-1".to_owned(),
            ..Row::default()
        };
        assert!(
            merge(&sparse, Some(&known), "Europe/Paris")
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn a_lower_balance_goes_into_the_ledger() {
        let known = known(merged(&row(), None));
        let paid = Row {
            balance: Money::new(Decimal::new(4_000, 2)).ok(),
            ..row()
        };
        assert_eq!(
            merged(&paid, Some(&known)).adjustment,
            Decimal::new(-6_000, 2)
        );
    }

    #[test]
    fn the_files_number_goes_first_and_others_stay() {
        let known = known(merged(&row(), None));
        let moved = Row {
            phones: vec![phone("+12125550123")],
            ..row()
        };
        let merged = merged(&moved, Some(&known));
        let positions: Vec<_> = merged
            .phones
            .iter()
            .map(|(phone, at)| (phone.as_str(), *at))
            .collect();
        assert_eq!(positions, [("+12125550123", 0), ("+33612345678", 1)]);
        assert_eq!(merged.time_zones, ["America/New_York", "Europe/Paris"]);
    }

    #[test]
    fn no_import_brings_a_wrong_number_back() {
        let mut known = known(merged(&row(), None));
        known.phones[0].active = false;
        assert!(
            merge(&row(), Some(&known), "Europe/Paris")
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn a_new_debtor_needs_a_name() {
        let nameless = Row {
            name: None,
            ..row()
        };
        assert_eq!(
            merge(&nameless, None, "Europe/Paris").err().unwrap().code,
            "name_missing"
        );
        let parts = Row {
            name: None,
            first_name: Some("Marie".into()),
            last_name: Some("Curie".into()),
            ..row()
        };
        assert_eq!(merged(&parts, None).profile.name, "Marie Curie");
    }
}
