//! The facts about a contact, out of the one row that holds them all.

use jiff::{SignedDuration, Timestamp, civil::Date};
use mojavox_domain::{
    compliance::{
        RuleSet,
        facts::{
            Attempt, Channel, Consent, ConsentKind, Contact, Direction, Dispute, DisputeStatus,
            Facts, Inconvenient, Label, Line, OptOut, OptOutKind, Purpose, Reached,
            ValidationNotice,
        },
    },
    ids::CustomerId,
    phone::{Phone, PhoneKind},
    timezone::area_zones,
};
use mojavox_queries::queries::compliance::{self, GetContactFacts};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::GateError;
use crate::{Result, Tenant, error::unreadable};

/// Contacts this much older than now no longer matter, but for the first.
const HISTORY: SignedDuration = SignedDuration::from_hours(24 * 62);

/// What is about to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub channel: Channel,
    pub purpose: Purpose,
    pub automated: bool,
    pub to_attorney: bool,
    /// A number or address that was asked about; none: the one to try first.
    pub phone: Option<Phone>,
    pub email: Option<String>,
}

/// What decides about a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathered {
    pub facts: Facts,
    /// The organisation's, of its profile.
    pub rules: RuleSet,
    /// Of the zones where the debtor may be, the one to show times in.
    pub shown_zone: String,
}

/// Facts and rules for a contact with a debtor, as of now, in one statement; none where there is no
/// such debtor.
///
/// # Errors
/// The database's; the organisation's rules are unknown.
pub async fn gather(
    tx: &Tenant,
    customer: CustomerId,
    wanted: Wanted,
) -> Result<Option<Gathered>, GateError> {
    let asked_about = match (&wanted.phone, &wanted.email) {
        (Some(phone), _) => Some(phone.as_str().to_owned()),
        (None, email) => email.clone(),
    };
    let row = compliance::get_contact_facts()
        .bind(
            tx,
            &(tx.now() - HISTORY),
            &asked_about,
            &tx.organization().uuid(),
            &customer.uuid(),
        )
        .opt()
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let rules = RuleSet::of_profile(&row.compliance_profile)?
        .tightened(row.policy.as_ref().unwrap_or(&Value::Null));
    let shown_zone = row.time_zones.first().cloned();
    let facts = facts(row, wanted)?;
    let shown_zone = shown_zone
        .or_else(|| facts.zones.first().cloned())
        .unwrap_or_else(|| "UTC".to_owned());
    Ok(Some(Gathered {
        facts,
        rules,
        shown_zone,
    }))
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

fn rows<T: DeserializeOwned>(rows: Value) -> Result<Vec<T>> {
    serde_json::from_value(rows).map_err(unreadable)
}

/// # Errors
/// The row holds something that this version does not know.
fn facts(row: GetContactFacts, wanted: Wanted) -> Result<Facts> {
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
