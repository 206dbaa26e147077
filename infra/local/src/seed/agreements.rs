//! Promises, plans and settlement offers as they stand when the story ends.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use uuid::Uuid;

use super::debtor::{Debtor, Standing};
use super::rows::{Cents, Tables};
use super::world::World;

/// The call that gets the credit.
#[derive(Clone, Copy)]
pub(super) struct Credit {
    pub(super) attempt: Uuid,
    pub(super) agent: Uuid,
    pub(super) campaign: Option<Uuid>,
    pub(super) at: Timestamp,
}

pub(super) struct Promise {
    pub(super) id: Uuid,
    pub(super) cents: i64,
    pub(super) paid: i64,
    pub(super) due: Date,
    pub(super) kept_at: Option<Timestamp>,
    pub(super) credit: Credit,
}

pub(super) struct Plan {
    pub(super) id: Uuid,
    pub(super) cents: i64,
    pub(super) instalments: Vec<Instalment>,
    pub(super) credit: Credit,
}

pub(super) struct Instalment {
    pub(super) due: Date,
    pub(super) cents: i64,
    pub(super) paid: i64,
    /// when all of it was paid
    pub(super) paid_at: Option<Timestamp>,
}

pub(super) struct Offer {
    pub(super) id: Uuid,
    pub(super) cents: i64,
    pub(super) balance: i64,
    pub(super) valid_until: Timestamp,
    pub(super) paid: bool,
    pub(super) proposed: bool,
    pub(super) credit: Credit,
}

impl Promise {
    pub(super) fn write(&self, debtor: &mut Debtor, world: &World, tables: &mut Tables) {
        let (organization, currency) = (&world.organization, &world.profile.currency);
        let today = date(world.now, &debtor.zone);
        let over = self.due.saturating_add(3.days());
        let (status, resolved) = match self.kept_at {
            Some(at) => ("kept", Some(at)),
            None if over > today => ("pending", None),
            None => (
                if self.paid > 0 { "partial" } else { "broken" },
                Some(midnight(over, &debtor.zone).unwrap_or(world.now)),
            ),
        };
        if status == "pending" {
            debtor.standing = debtor.standing.max(Standing::Promised);
        }
        let Credit {
            attempt,
            agent,
            campaign,
            at,
        } = self.credit;
        tables.promises_to_pay.push(&[
            &self.id,
            organization,
            &debtor.id,
            &attempt,
            &agent,
            &campaign,
            &Cents(self.cents),
            currency,
            &at,
            &self.due,
            &status,
            &Cents(self.paid),
            &resolved,
            &at,
            &resolved.unwrap_or(at),
        ]);
    }
}

impl Plan {
    pub(super) fn write(&self, debtor: &mut Debtor, world: &World, tables: &mut Tables) {
        let (organization, currency) = (&world.organization, &world.profile.currency);
        let today = date(world.now, &debtor.zone);
        let mut status = "completed";
        for (position, instalment) in self.instalments.iter().enumerate() {
            let state = match instalment.paid_at {
                Some(_) => "paid",
                None if instalment.paid > 0 => "partial",
                // Nothing is left to pay: a payment outside of the plan came first.
                None if debtor.balance <= 0 => "cancelled",
                None if instalment.due < today => "missed",
                None => "due",
            };
            status = match (status, state) {
                ("defaulted", _) | (_, "missed") => "defaulted",
                (_, "due" | "partial") => "active",
                (before, _) => before,
            };
            tables.plan_instalments.push(&[
                organization,
                &self.id,
                &(position + 1),
                &instalment.due,
                &Cents(instalment.cents),
                &Cents(instalment.paid),
                &state,
                &instalment.paid_at,
            ]);
        }
        if status == "defaulted" && debtor.standing == Standing::OnPlan {
            debtor.standing = Standing::Open;
        }
        let Credit {
            attempt, agent, at, ..
        } = self.credit;
        tables.payment_plans.push(&[
            &self.id,
            organization,
            &debtor.id,
            &attempt,
            &agent,
            &Cents(self.cents),
            currency,
            &"monthly",
            &status,
            &at,
            &at,
            &at,
        ]);
    }
}

impl Offer {
    pub(super) fn write(&self, debtor: &Debtor, world: &World, tables: &mut Tables) {
        let (organization, currency) = (&world.organization, &world.profile.currency);
        let status = match self {
            Offer { paid: true, .. } => "paid",
            Offer { proposed: true, .. } => "proposed",
            Offer { valid_until, .. } if *valid_until < world.now => "expired",
            _ => "accepted",
        };
        let Credit {
            attempt, agent, at, ..
        } = self.credit;
        let accepted = (!self.proposed).then_some(at);
        tables.settlement_offers.push(&[
            &self.id,
            organization,
            &debtor.id,
            &attempt,
            &agent,
            &Cents(self.cents),
            &Cents(self.balance),
            currency,
            &status,
            &self.valid_until,
            &accepted,
            &at,
            &at,
        ]);
    }
}

pub(super) fn date(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}

fn midnight(date: Date, zone: &TimeZone) -> Option<Timestamp> {
    date.to_zoned(zone.clone())
        .ok()
        .map(|zoned| zoned.timestamp())
}
