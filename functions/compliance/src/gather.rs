//! The facts about a contact, out of the one row that holds them all.

use jiff::{Timestamp, civil::Date};
use mojavox_db::queries::compliance::GetContactFacts;
use mojavox_domain::{
    compliance::facts::{
        Attempt, Channel, Consent, ConsentKind, Contact, Direction, Dispute, DisputeStatus, Facts,
        Inconvenient, Label, Line, OptOut, OptOutKind, Purpose, Reached, ValidationNotice,
    },
    phone::{Phone, PhoneKind},
    timezone::area_zones,
};
use mojavox_http::{ApiError, ApiResult};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

/// What is about to be done.
pub(crate) struct Wanted {
    pub(crate) channel: Channel,
    pub(crate) purpose: Purpose,
    pub(crate) automated: bool,
    pub(crate) to_attorney: bool,
    /// A number or address that was asked about; none: the one to try first.
    pub(crate) phone: Option<Phone>,
    pub(crate) email: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PhoneRow {
    e164: String,
    line: Line,
    label: Label,
    status: String,
    time_zones: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AttemptRow {
    at: Timestamp,
    channel: Channel,
    direction: Direction,
    reached: Reached,
    address: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConsentRow {
    kind: ConsentKind,
    address: Option<String>,
    given_at: Timestamp,
    expires_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OptOutRow {
    kind: OptOutKind,
    channel: String,
    address: Option<String>,
    received_at: Timestamp,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct InconvenientRow {
    weekdays: Vec<i8>,
    from_minute: u16,
    until_minute: u16,
    place: Option<Label>,
    stated_at: Timestamp,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct NoticeRow {
    sent_at: Timestamp,
    period_ends_on: Date,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DisputeRow {
    written: bool,
    status: DisputeStatus,
    received_at: Timestamp,
}

fn rows<T: DeserializeOwned>(rows: Value) -> ApiResult<Vec<T>> {
    serde_json::from_value(rows).map_err(ApiError::internal)
}

/// # Errors
/// The row holds something that this version does not know.
pub(crate) fn facts(row: GetContactFacts, wanted: Wanted) -> ApiResult<Facts> {
    let phones: Vec<PhoneRow> = rows(row.phones)?;
    let mut zones = row.time_zones;
    for phone in phones.iter().filter(|phone| phone.status == "active") {
        zones.extend(phone.time_zones.iter().cloned());
    }
    if let Some(phone) = &wanted.phone {
        zones.extend(area_zones(phone).into_iter().map(str::to_owned));
    }
    zones.sort_unstable();
    zones.dedup();
    if zones.is_empty() {
        zones.push(row.home_zone);
    }
    let own_region = row
        .policy
        .as_ref()
        .and_then(|policy| policy["recording"]["region"].as_str())
        .map(str::to_owned);
    Ok(Facts {
        contact: contact(wanted, &phones, row.email),
        zones,
        country: row.country,
        region: row.region,
        city: row.city,
        postal_code: row.postal_code,
        own_region,
        attempts: rows::<AttemptRow>(row.attempts)?
            .into_iter()
            .map(|one| Attempt {
                at: one.at,
                channel: one.channel,
                direction: one.direction,
                reached: one.reached,
                address: one.address,
            })
            .collect(),
        first_communication_at: row.first_communication_at,
        consents: rows::<ConsentRow>(row.consents)?
            .into_iter()
            .map(|one| Consent {
                kind: one.kind,
                address: one.address,
                given_at: one.given_at,
                expires_at: one.expires_at,
                revoked_at: one.revoked_at,
            })
            .collect(),
        opt_outs: rows::<OptOutRow>(row.opt_outs)?
            .into_iter()
            .map(|one| OptOut {
                kind: one.kind,
                channel: Channel::ALL
                    .into_iter()
                    .find(|channel| channel.name() == one.channel),
                address: one.address,
                received_at: one.received_at,
                revoked_at: None,
            })
            .collect(),
        inconvenient: rows::<InconvenientRow>(row.inconvenient)?
            .into_iter()
            .map(|one| Inconvenient {
                weekdays: one.weekdays,
                from_minute: one.from_minute,
                until_minute: one.until_minute,
                place: one.place,
                stated_at: one.stated_at,
                withdrawn_at: None,
            })
            .collect(),
        notices: rows::<NoticeRow>(row.notices)?
            .into_iter()
            .map(|one| ValidationNotice {
                sent_at: one.sent_at,
                period_ends_on: one.period_ends_on,
            })
            .collect(),
        disputes: rows::<DisputeRow>(row.disputes)?
            .into_iter()
            .map(|one| Dispute {
                written: one.written,
                status: one.status,
                received_at: one.received_at,
            })
            .collect(),
        // No database of reassigned numbers is connected: consent or a text has to do.
        number_checked_at: None,
    })
}

/// The contact at the number or address that was asked about, else at the first that is in use.
fn contact(wanted: Wanted, phones: &[PhoneRow], email: Option<String>) -> Contact {
    let mut contact = Contact {
        channel: wanted.channel,
        purpose: wanted.purpose,
        address: None,
        line: Line::Unknown,
        label: Label::Other,
        unusable: false,
        automated: wanted.automated,
        to_attorney: wanted.to_attorney,
    };
    if wanted.channel == Channel::Email {
        contact.address = wanted.email.or(email);
        return contact;
    }
    let known = match &wanted.phone {
        Some(wanted) => phones.iter().find(|phone| phone.e164 == wanted.as_str()),
        None => phones
            .iter()
            .find(|phone| phone.status == "active")
            .or(phones.first()),
    };
    if let Some(phone) = known {
        contact.address = Some(phone.e164.clone());
        contact.line = phone.line;
        contact.label = phone.label;
        contact.unusable = phone.status != "active";
    } else if let Some(phone) = wanted.phone {
        contact.address = Some(phone.as_str().to_owned());
        contact.line = match phone.kind() {
            PhoneKind::Mobile => Line::Mobile,
            PhoneKind::FixedLine => Line::Fixed,
            PhoneKind::FixedLineOrMobile => Line::FixedOrMobile,
            PhoneKind::Other => Line::Other,
        };
    }
    contact
}
