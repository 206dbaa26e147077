//! What the rules look at, of many debtors at once: nine statements in flight together, whatever
//! the number of debtors.

use std::collections::HashMap;

use futures::try_join;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    compliance::facts::{
        Attempt, Channel, Consent, Contact, Dispute, Facts, Inconvenient, Label, Line, OptOut,
        Purpose, ValidationNotice,
    },
    customer::CustomerStatus,
};
use mojavox_queries::queries::campaigns::{
    self as queries, ManyAttempts, ManyConsents, ManyCustomers, ManyDisputes,
    ManyInconvenientTimes, ManyNotices, ManyOptOuts, ManyPhones,
};
use serde::{
    Deserialize,
    de::IntoDeserializer as _,
    de::value::{Error as WordError, StrDeserializer},
};
use uuid::Uuid;

use crate::{Result, Tenant, error::unreadable};

/// Contacts this much older than now no longer matter, but for the first.
const HISTORY: SignedDuration = SignedDuration::from_hours(24 * 62);

/// A debtor, and the ways to contact them.
pub(super) struct Debtor {
    pub id: Uuid,
    pub status: CustomerStatus,
    pub owes: bool,
    /// In the order to be tried; none: there is no address for the channel.
    pub contacts: Vec<Contact>,
    /// About the first of the contacts.
    pub facts: Facts,
}

/// Facts about these debtors and a channel, as of now; those who are gone are left out.
///
/// # Errors
/// The database's; a word that this version does not know.
pub(super) async fn gather(
    tx: &Tenant,
    ids: &[Uuid],
    channel: Channel,
    home_zone: &str,
) -> Result<Vec<Debtor>> {
    let organization = tx.organization().uuid();
    let since = tx.now() - HISTORY;
    let statements = Statements::default();
    let (customers, phones, attempts, consents, opt_outs, inconvenient, notices, disputes) = try_join!(
        statements.customers.bind(tx, &organization, &ids).all(),
        statements.phones.bind(tx, &organization, &ids).all(),
        statements
            .attempts
            .bind(tx, &organization, &ids, &since)
            .all(),
        statements.consents.bind(tx, &organization, &ids).all(),
        statements.opt_outs.bind(tx, &organization, &ids).all(),
        statements.inconvenient.bind(tx, &organization, &ids).all(),
        statements.notices.bind(tx, &organization, &ids).all(),
        statements.disputes.bind(tx, &organization, &ids).all(),
    )?;
    let mut notices = grouped(notices, |row| row.customer_id);
    let unnoticed: Vec<Uuid> = ids
        .iter()
        .copied()
        .filter(|id| !notices.contains_key(id))
        .collect();
    let firsts: HashMap<Uuid, Timestamp> = queries::many_first_communications()
        .bind(tx, &organization, &unnoticed)
        .map(|row| (row.customer_id, row.at))
        .all()
        .await?
        .into_iter()
        .collect();
    let mut phones = grouped(phones, |row| row.customer_id);
    let mut attempts = grouped(attempts, |row| row.customer_id);
    let mut consents = grouped(consents, |row| row.customer_id);
    let mut opt_outs = grouped(opt_outs, |row| row.customer_id);
    let mut inconvenient = grouped(inconvenient, |row| row.customer_id);
    let mut disputes = grouped(disputes, |row| row.customer_id);
    customers
        .into_iter()
        .map(|row| {
            let id = row.id;
            let rows = Rows {
                phones: phones.remove(&id).unwrap_or_default(),
                attempts: attempts.remove(&id).unwrap_or_default(),
                first: firsts.get(&id).copied(),
                consents: consents.remove(&id).unwrap_or_default(),
                opt_outs: opt_outs.remove(&id).unwrap_or_default(),
                inconvenient: inconvenient.remove(&id).unwrap_or_default(),
                notices: notices.remove(&id).unwrap_or_default(),
                disputes: disputes.remove(&id).unwrap_or_default(),
            };
            debtor(row, rows, channel, home_zone)
        })
        .collect()
}

/// Apart from each other, so that they can be under way at the same time.
struct Statements {
    customers: queries::ManyCustomersStmt,
    phones: queries::ManyPhonesStmt,
    attempts: queries::ManyAttemptsStmt,
    consents: queries::ManyConsentsStmt,
    opt_outs: queries::ManyOptOutsStmt,
    inconvenient: queries::ManyInconvenientTimesStmt,
    notices: queries::ManyNoticesStmt,
    disputes: queries::ManyDisputesStmt,
}

impl Default for Statements {
    fn default() -> Self {
        Self {
            customers: queries::many_customers(),
            phones: queries::many_phones(),
            attempts: queries::many_attempts(),
            consents: queries::many_consents(),
            opt_outs: queries::many_opt_outs(),
            inconvenient: queries::many_inconvenient_times(),
            notices: queries::many_notices(),
            disputes: queries::many_disputes(),
        }
    }
}

struct Rows {
    phones: Vec<ManyPhones>,
    attempts: Vec<ManyAttempts>,
    first: Option<Timestamp>,
    consents: Vec<ManyConsents>,
    opt_outs: Vec<ManyOptOuts>,
    inconvenient: Vec<ManyInconvenientTimes>,
    notices: Vec<ManyNotices>,
    disputes: Vec<ManyDisputes>,
}

fn grouped<T>(rows: Vec<T>, of: impl Fn(&T) -> Uuid) -> HashMap<Uuid, Vec<T>> {
    let mut groups: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(of(&row)).or_default().push(row);
    }
    groups
}

/// A word of a column.
fn word<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T> {
    let reader: StrDeserializer<'_, WordError> = text.into_deserializer();
    T::deserialize(reader).map_err(unreadable)
}

fn debtor(row: ManyCustomers, rows: Rows, channel: Channel, home_zone: &str) -> Result<Debtor> {
    let mut zones = row.time_zones;
    for phone in rows.phones.iter().filter(|phone| phone.status == "active") {
        zones.extend(phone.time_zones.iter().cloned());
    }
    zones.sort_unstable();
    zones.dedup();
    if zones.is_empty() {
        zones.push(home_zone.to_owned());
    }
    let contacts = contacts(channel, &rows.phones, row.email)?;
    let facts = Facts {
        contact: contacts
            .first()
            .cloned()
            .unwrap_or_else(|| contact(channel, None)),
        zones,
        country: row.country,
        region: row.region,
        city: row.city,
        postal_code: row.postal_code,
        own_region: None,
        attempts: collect(rows.attempts, |one| {
            Ok(Attempt {
                at: one.at,
                channel: word(&one.channel)?,
                direction: word(&one.direction)?,
                reached: word(&one.reached)?,
                address: Some(one.address),
            })
        })?,
        first_communication_at: rows.first,
        consents: collect(rows.consents, |one| {
            Ok(Consent {
                kind: word(&one.kind)?,
                address: one.address,
                given_at: one.given_at,
                expires_at: one.expires_at,
                revoked_at: one.revoked_at,
            })
        })?,
        opt_outs: collect(rows.opt_outs, |one| {
            Ok(OptOut {
                kind: word(&one.kind)?,
                channel: Channel::ALL
                    .into_iter()
                    .find(|channel| channel.name() == one.channel),
                address: one.address,
                received_at: one.received_at,
                revoked_at: None,
            })
        })?,
        inconvenient: collect(rows.inconvenient, inconvenient)?,
        notices: collect(rows.notices, |one| {
            Ok(ValidationNotice {
                sent_at: one.sent_at,
                period_ends_on: one.period_ends_on,
            })
        })?,
        disputes: collect(rows.disputes, |one| {
            Ok(Dispute {
                written: one.written,
                status: word(&one.status)?,
                received_at: one.received_at,
            })
        })?,
        number_checked_at: None,
    };
    Ok(Debtor {
        id: row.id,
        status: row.status.parse().map_err(unreadable)?,
        owes: row.owes,
        contacts,
        facts,
    })
}

fn collect<T, U>(rows: Vec<T>, change: impl Fn(T) -> Result<U>) -> Result<Vec<U>> {
    rows.into_iter().map(change).collect()
}

fn inconvenient(row: ManyInconvenientTimes) -> Result<Inconvenient> {
    let minute = |minute: i16| u16::try_from(minute).map_err(unreadable);
    Ok(Inconvenient {
        weekdays: row
            .weekdays
            .into_iter()
            .map(|day| i8::try_from(day).map_err(unreadable))
            .collect::<Result<_>>()?,
        from_minute: minute(row.from_minute)?,
        until_minute: minute(row.until_minute)?,
        place: row.place.as_deref().map(word).transpose()?,
        stated_at: row.stated_at,
        withdrawn_at: None,
    })
}

/// An AI speaks where somebody speaks.
fn contact(channel: Channel, address: Option<String>) -> Contact {
    Contact {
        channel,
        purpose: Purpose::Collection,
        address,
        line: Line::Unknown,
        label: Label::Other,
        unusable: false,
        automated: channel == Channel::Voice,
        to_attorney: false,
    }
}

fn contacts(
    channel: Channel,
    phones: &[ManyPhones],
    email: Option<String>,
) -> Result<Vec<Contact>> {
    if channel == Channel::Email {
        return Ok(email
            .map(|email| contact(channel, Some(email)))
            .into_iter()
            .collect());
    }
    phones
        .iter()
        .filter(|phone| phone.status == "active")
        .map(|phone| {
            Ok(Contact {
                line: word(&phone.line)?,
                label: word(&phone.label)?,
                ..contact(channel, Some(phone.e164.clone()))
            })
        })
        .collect()
}
