//! One debtor: who they are, where they live, what they owe.

use anyhow::Result;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use super::profile::Place;
use super::random::Random;
use super::rows::{Cents, Field, Tables};
use super::world::{World, days};

pub(super) struct Debtor {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) email: Option<String>,
    pub(super) place: &'static Place,
    pub(super) zone: TimeZone,
    pub(super) created: Timestamp,
    /// cents
    pub(super) balance: i64,
    pub(super) last_contacted: Option<Timestamp>,
    pub(super) last_paid: Option<Timestamp>,
    pub(super) calls: usize,
    /// What becomes of the account; the later variant wins over an earlier one.
    pub(super) standing: Standing,
    pub(super) memberships: Vec<Membership>,
    number: usize,
    first_name: Option<&'static str>,
    last_name: Option<&'static str>,
    work_phone: Option<String>,
    time_zones: Vec<&'static str>,
    address: String,
    creditor: Option<&'static str>,
    original: i64,
    due_date: Date,
    tags: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    Open,
    Promised,
    OnPlan,
    Disputed,
    Ceased,
    Settled,
}

/// The debtor in one campaign.
pub(super) struct Membership {
    /// index into the campaigns
    pub(super) campaign: usize,
    pub(super) attempts: i16,
    pub(super) last_attempt: Option<Timestamp>,
    pub(super) outcome: Option<&'static str>,
    pub(super) succeeded: bool,
}

impl Debtor {
    pub(super) fn draw(world: &World, random: &mut Random, number: usize) -> Result<Self> {
        let profile = world.profile;
        let created =
            world.now - days(random.between(2, 200)) - days(1) * i32::from(random.percent(30));
        let place = random.pick(profile.places);
        let company = random.percent(5);
        let (first, last) = (
            *random.pick(profile.first_names),
            *random.pick(profile.last_names),
        );
        let name = if company {
            (*random.pick(profile.companies)).to_owned()
        } else {
            format!("{first} {last}")
        };
        let draw_number = |random: &mut Random, start: &str| {
            let digits = profile.drawn_digits as usize;
            format!(
                "{start}{:0digits$}",
                random.below(10_usize.pow(profile.drawn_digits))
            )
        };
        // People keep their number when they move.
        let phone_place = if random.percent(88) {
            place
        } else {
            random.pick(profile.places)
        };
        let phone = match profile.mobile {
            Some(mobile) if random.percent(75) => draw_number(random, mobile),
            _ => draw_number(random, phone_place.phone),
        };
        let work_phone = random
            .percent(20)
            .then(|| draw_number(random, place.phone))
            .filter(|work| *work != phone);
        let mut time_zones = vec![place.time_zone];
        if profile.mobile.is_none() && phone_place.time_zone != place.time_zone {
            time_zones.push(phone_place.time_zone);
        }
        let (low, high) = [(50, 500), (500, 2000), (2000, 8000), (8000, 30_000)]
            [random.weighted(&[45, 35, 16, 4])];
        let original = random.between(low * 100, high * 100);
        let zone = TimeZone::get(place.time_zone)?;
        let email = random.percent(85).then(|| {
            let domain = random.pick(&["example.com", "example.org", "example.net"]);
            format!("{}.{}{number}@{domain}", ascii(first), ascii(last))
        });
        let memberships = Self::join_campaigns(world, random, created);
        Ok(Self {
            id: random.id(created),
            name,
            phone,
            email,
            place,
            created,
            balance: original,
            last_contacted: None,
            last_paid: None,
            calls: 0,
            standing: Standing::Open,
            memberships,
            number,
            first_name: (!company).then_some(first),
            last_name: (!company).then_some(last),
            work_phone,
            time_zones,
            address: format!(
                "{} {}",
                random.between(1, 2400),
                random.pick(profile.streets)
            ),
            creditor: random.percent(80).then(|| *random.pick(profile.creditors)),
            original,
            due_date: created
                .to_zoned(zone.clone())
                .date()
                .saturating_sub(random.between(30, 400).days()),
            tags: ["{}", "{}", "{}", "{vip}", "{first-time}", "{hardship}"][random.below(6)],
            zone,
        })
    }

    /// Both finished campaigns took most of those who were there; one of the later ones the others.
    fn join_campaigns(world: &World, random: &mut Random, created: Timestamp) -> Vec<Membership> {
        let latest = [Some(2), Some(3), Some(4), None][random.weighted(&[60, 20, 12, 8])];
        let mut joined = vec![
            (0, random.percent(70)),
            (1, random.percent(70)),
            (5, random.percent(10)),
        ];
        joined.extend(latest.map(|campaign| (campaign, true)));
        joined
            .into_iter()
            .filter(|&(campaign, chosen)| chosen && created < world.campaigns[campaign].begins)
            .map(|(campaign, _)| Membership {
                campaign,
                attempts: 0,
                last_attempt: None,
                outcome: None,
                succeeded: false,
            })
            .collect()
    }

    pub(super) fn may_be_called(&self) -> bool {
        self.balance > 0 && self.standing < Standing::OnPlan
    }

    fn status(&self) -> &'static str {
        match self.standing {
            Standing::Settled if self.balance <= 0 => "settled",
            _ if self.balance <= 0 => "paid",
            Standing::Ceased => "closed",
            Standing::Disputed => "disputed",
            Standing::OnPlan => "payment_plan",
            Standing::Promised => "promised",
            _ if self.calls > 0 => "active",
            _ => "new",
        }
    }

    /// Writes the account as it stands at the end of its story.
    pub(super) fn write(&self, world: &World, tables: &mut Tables, random: &mut Random) {
        let (profile, organization) = (world.profile, &world.organization);
        let changed = self
            .last_contacted
            .max(self.last_paid)
            .unwrap_or(self.created)
            .max(self.created);
        let kind = if self.first_name.is_some() {
            "person"
        } else {
            "company"
        };
        tables.customers.push(&[
            &self.id,
            organization,
            &format!("D-{:06}", self.number),
            &format!("{}-{:07}", profile.country, self.number * 7 + 1001),
            &kind,
            &self.name,
            &self.first_name,
            &self.last_name,
            &self.email,
            &self.address,
            &self.place.city,
            &self.place.region,
            &self.place.postal_code,
            &profile.country,
            &format!("{{{}}}", self.time_zones.join(",")),
            &self.creditor,
            &profile.currency,
            &Cents(self.original),
            &Cents(self.balance),
            &self.due_date,
            &self.status(),
            &self.tags,
            &self.last_contacted,
            &self.last_paid,
            &self.created,
            &changed,
        ]);
        self.write_phones(world, tables, random);
        self.write_permissions(world, tables, random);
        for membership in &self.memberships {
            self.write_membership(world, tables, membership);
        }
    }

    fn write_phones(&self, world: &World, tables: &mut Tables, random: &mut Random) {
        let (profile, organization) = (world.profile, &world.organization);
        let zones = |phone: &str| {
            profile
                .places
                .iter()
                .find(|p| phone.starts_with(p.phone))
                .map_or("{}".to_owned(), |p| format!("{{{}}}", p.time_zone))
        };
        let mobile = profile
            .mobile
            .is_some_and(|mobile| self.phone.starts_with(mobile));
        let line = match profile.mobile {
            None => "fixed_or_mobile",
            Some(_) if mobile => "mobile",
            Some(_) => "fixed",
        };
        let label = if mobile || profile.mobile.is_none() {
            "mobile"
        } else {
            "home"
        };
        tables.customer_phones.push(&[
            &random.id(self.created),
            organization,
            &self.id,
            &self.phone,
            &line,
            &label,
            &0_i16,
            &zones(&self.phone),
            &self.created,
            &self.created,
        ]);
        if let Some(work) = &self.work_phone {
            let line = if profile.mobile.is_none() {
                "fixed_or_mobile"
            } else {
                "fixed"
            };
            tables.customer_phones.push(&[
                &random.id(self.created),
                organization,
                &self.id,
                work,
                &line,
                &"work",
                &1_i16,
                &zones(work),
                &self.created,
                &self.created,
            ]);
        }
    }

    fn write_permissions(&self, world: &World, tables: &mut Tables, random: &mut Random) {
        let organization = &world.organization;
        // An AI's call to a mobile needs consent, and who may be called has been told of the debt.
        tables.consents.push(&[
            &random.id(self.created),
            organization,
            &self.id,
            &"automated_voice",
            &self.phone,
            &"import",
            &self.created,
            &self.created,
        ]);
        if world.profile.compliance == "us" {
            let sent = self.created.to_zoned(self.zone.clone()).date();
            tables.validation_notices.push(&[
                &random.id(self.created),
                organization,
                &self.id,
                &"letter",
                &self.created,
                &sent.saturating_add(7.days()),
                &sent.saturating_add(37.days()),
                &self.created,
            ]);
        }
    }

    fn write_membership(&self, world: &World, tables: &mut Tables, membership: &Membership) {
        let campaign = &world.campaigns[membership.campaign];
        let over = campaign.status == "completed";
        let reachable = self.may_be_called();
        let (state, reason) = match membership {
            Membership {
                succeeded: true, ..
            } => ("succeeded", "{}"),
            Membership { attempts: 0, .. } if over || !reachable => (
                "skipped",
                if self.balance > 0 {
                    "{contact_preferences}"
                } else {
                    "{balance_settled}"
                },
            ),
            _ if over || !reachable => ("exhausted", "{}"),
            Membership { attempts: 0, .. } => ("pending", "{}"),
            _ => ("waiting_retry", "{}"),
        };
        let next: Option<Timestamp> = match state {
            "pending" => Some(campaign.begins.max(world.now)),
            "waiting_retry" => Some(world.now + days(1)),
            _ => None,
        };
        let changed = membership
            .last_attempt
            .unwrap_or(campaign.begins.min(world.now));
        let added = campaign.begins.min(world.now) - days(1);
        let fields: [&dyn Field; 12] = [
            &world.organization,
            &campaign.id,
            &self.id,
            &state,
            &reason,
            &Cents(self.original),
            &membership.attempts,
            &next,
            &membership.last_attempt,
            &membership.outcome,
            &added,
            &changed,
        ];
        tables.campaign_members.push(&fields);
    }
}

/// A name as mail addresses have it.
fn ascii(name: &str) -> String {
    let plain = |character: char| match character.to_lowercase().next().unwrap_or(character) {
        'á' | 'à' | 'â' | 'ä' | 'ã' => "a".to_owned(),
        'é' | 'è' | 'ê' | 'ë' | 'ễ' => "e".to_owned(),
        'í' | 'ì' | 'î' | 'ï' => "i".to_owned(),
        'ó' | 'ò' | 'ô' | 'ö' | 'ọ' => "o".to_owned(),
        'ú' | 'ù' | 'û' | 'ü' => "u".to_owned(),
        'ñ' => "n".to_owned(),
        'ç' => "c".to_owned(),
        'ÿ' => "y".to_owned(),
        'œ' => "oe".to_owned(),
        other if other.is_ascii_alphanumeric() => other.to_string(),
        _ => String::new(),
    };
    name.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::profile::PROFILES;

    #[test]
    fn mail_names_are_ascii() {
        assert_eq!(ascii("D'Argent"), "dargent");
        assert_eq!(ascii("Œuvrard"), "oeuvrard");
        for profile in &PROFILES {
            for name in profile.first_names.iter().chain(profile.last_names) {
                let ascii = ascii(name);
                assert!(
                    ascii.len() >= name.replace([' ', '.', '\'', '-'], "").chars().count(),
                    "{name} lost a letter: {ascii}"
                );
            }
        }
    }
}
