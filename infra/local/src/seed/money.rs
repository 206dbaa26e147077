//! What debtors pay, and what they only said they would.

use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use super::agreements::{Credit, Instalment, Offer, Plan, Promise, date};
use super::debtor::{Debtor, Standing};
use super::random::Random;
use super::rows::{Cents, Tables};
use super::world::{World, days};

#[derive(Clone, Copy)]
enum Purpose {
    Plain,
    Promise(usize),
    Instalment(usize, usize),
    Offer(usize),
    RefundOf(Uuid),
}

/// What a payment refers to.
#[derive(Default)]
struct About {
    original: Option<Uuid>,
    plan: Option<Uuid>,
    position: Option<i16>,
    offer: Option<Uuid>,
    promise: Option<Uuid>,
}

struct Due {
    at: Timestamp,
    cents: i64,
    purpose: Purpose,
    credit: Credit,
}

/// The money side of one debtor's story.
#[derive(Default)]
pub(super) struct Purse {
    due: Vec<Due>,
    promises: Vec<Promise>,
    plans: Vec<Plan>,
    offers: Vec<Offer>,
}

impl Purse {
    /// Paid by card during the call.
    pub(super) fn pay_now(
        &mut self,
        debtor: &Debtor,
        random: &mut Random,
        credit: Credit,
        at: Timestamp,
    ) {
        let cents = if debtor.balance < 5000 || random.percent(35) {
            debtor.balance
        } else {
            debtor.balance * random.between(10, 60) / 100
        };
        self.due.push(Due {
            at,
            cents,
            purpose: Purpose::Plain,
            credit,
        });
    }

    /// Answers how long nobody calls.
    pub(super) fn promise(
        &mut self,
        debtor: &Debtor,
        random: &mut Random,
        credit: Credit,
    ) -> Timestamp {
        let cents = if debtor.balance < 5000 || random.percent(40) {
            debtor.balance
        } else {
            debtor.balance * random.between(15, 60) / 100
        };
        let wait = random.between(3, 14);
        let number = self.promises.len();
        // kept, partial, broken
        match random.weighted(&[55, 15, 30]) {
            0 => self.due.push(Due {
                at: credit.at + days(wait),
                cents,
                purpose: Purpose::Promise(number),
                credit,
            }),
            1 => self.due.push(Due {
                at: credit.at + days(wait),
                cents: (cents / 2).max(1),
                purpose: Purpose::Promise(number),
                credit,
            }),
            _ => {}
        }
        let due = date(credit.at + days(wait), &debtor.zone);
        self.promises.push(Promise {
            id: random.id(credit.at),
            cents,
            paid: 0,
            due,
            kept_at: None,
            credit,
        });
        credit.at + days(wait + 3)
    }

    pub(super) fn plan(&mut self, debtor: &Debtor, random: &mut Random, credit: Credit) {
        let count = random.between(3, 6);
        let first = date(credit.at + days(random.between(5, 25)), &debtor.zone);
        let number = self.plans.len();
        let mut instalments = Vec::new();
        let mut missed = false;
        for position in 0..count {
            let due = first.saturating_add(position.months());
            let cents = if position + 1 == count {
                debtor.balance - debtor.balance / count * (count - 1)
            } else {
                debtor.balance / count
            };
            missed |= random.percent(8);
            if !missed && let Ok(paid_at) = due.at(11, 30, 0, 0).to_zoned(debtor.zone.clone()) {
                let index = instalments.len();
                self.due.push(Due {
                    at: paid_at.timestamp(),
                    cents,
                    purpose: Purpose::Instalment(number, index),
                    credit,
                });
            }
            instalments.push(Instalment {
                due,
                cents,
                paid: 0,
                paid_at: None,
            });
        }
        self.plans.push(Plan {
            id: random.id(credit.at),
            cents: debtor.balance,
            instalments,
            credit,
        });
    }

    /// Accepted on the phone, or, when made in the last days, still waiting for an approval.
    pub(super) fn offer(
        &mut self,
        debtor: &Debtor,
        random: &mut Random,
        world: &World,
        tables: &mut Tables,
        credit: Credit,
    ) -> Timestamp {
        let cents = (debtor.balance * random.between(55, 80) / 100).max(1);
        let valid_until = credit.at + days(14);
        let id = random.id(credit.at);
        let proposed = credit.at > world.now - days(4);
        if proposed {
            tables.approvals.push(&[
                &random.id(credit.at),
                &world.organization,
                &"settlement",
                &id,
                &debtor.id,
                &credit.attempt,
                &Cents(cents),
                &world.profile.currency,
                &None::<Uuid>,
                &credit.agent,
                &"supervisor",
                &credit.at,
                &(credit.at + days(5)),
            ]);
        } else if random.percent(75) {
            let at = credit.at + days(random.between(1, 9));
            self.due.push(Due {
                at,
                cents,
                purpose: Purpose::Offer(self.offers.len()),
                credit,
            });
        }
        self.offers.push(Offer {
            id,
            cents,
            balance: debtor.balance,
            valid_until,
            paid: false,
            proposed,
            credit,
        });
        valid_until
    }

    /// Everything that was paid by then, in order.
    pub(super) fn collect_until(
        &mut self,
        at: Timestamp,
        debtor: &mut Debtor,
        world: &World,
        tables: &mut Tables,
        random: &mut Random,
    ) {
        while let Some(next) = (0..self.due.len())
            .filter(|&i| self.due[i].at <= at)
            .min_by_key(|&i| self.due[i].at)
        {
            let due = self.due.swap_remove(next);
            self.clear(&due, debtor, world, tables, random);
        }
    }

    fn clear(
        &mut self,
        due: &Due,
        debtor: &mut Debtor,
        world: &World,
        tables: &mut Tables,
        random: &mut Random,
    ) {
        let refund = matches!(due.purpose, Purpose::RefundOf(_));
        let cents = if refund {
            due.cents
        } else {
            due.cents.min(debtor.balance)
        };
        if cents <= 0 {
            return;
        }
        let id = random.id(due.at);
        let about = self.about(due.purpose);
        let (kind, method) = match due.purpose {
            Purpose::RefundOf(_) => ("refund", "card"),
            Purpose::Instalment(..) => ("payment", "direct_debit"),
            _ => (
                "payment",
                ["card", "card", "bank_transfer", "cheque"][random.below(4)],
            ),
        };
        let card = method == "card";
        tables.payment_records.push(&[
            &id,
            &world.organization,
            &debtor.id,
            &kind,
            &Cents(cents),
            &world.profile.currency,
            &"cleared",
            &method,
            &due.at,
            &about.original,
            &about.plan,
            &about.position,
            &about.offer,
            &about.promise,
            &due.credit.attempt,
            &due.credit.agent,
            &due.credit.campaign,
            &card.then_some("stripe"),
            &card.then(|| format!("{}_{}", if refund { "re" } else { "pi" }, id.simple())),
            &due.at,
            &due.at,
        ]);
        let movement = if refund { cents } else { -cents };
        enter(
            debtor,
            world,
            tables,
            random,
            kind,
            movement,
            Some(id),
            None,
            due.at,
        );
        if !refund {
            debtor.last_paid = Some(due.at);
        }
        self.count(due, cents, debtor, world, tables, random);
        if matches!(due.purpose, Purpose::Plain) && random.percent(2) {
            let at = due.at + days(random.between(2, 9));
            self.due.push(Due {
                at,
                cents,
                purpose: Purpose::RefundOf(id),
                credit: due.credit,
            });
        }
    }

    fn about(&self, purpose: Purpose) -> About {
        let mut about = About::default();
        match purpose {
            Purpose::Plain => {}
            Purpose::Promise(promise) => about.promise = Some(self.promises[promise].id),
            Purpose::Offer(offer) => about.offer = Some(self.offers[offer].id),
            Purpose::RefundOf(original) => about.original = Some(original),
            Purpose::Instalment(plan, index) => {
                about.plan = Some(self.plans[plan].id);
                about.position = i16::try_from(index + 1).ok();
            }
        }
        about
    }

    /// What the payment does to the agreement that it was made for.
    fn count(
        &mut self,
        due: &Due,
        cents: i64,
        debtor: &mut Debtor,
        world: &World,
        tables: &mut Tables,
        random: &mut Random,
    ) {
        match due.purpose {
            Purpose::Plain | Purpose::RefundOf(_) => {}
            Purpose::Instalment(plan, index) => {
                let instalment = &mut self.plans[plan].instalments[index];
                instalment.paid = cents;
                instalment.paid_at = (cents == instalment.cents).then_some(due.at);
            }
            Purpose::Promise(index) => {
                let promise = &mut self.promises[index];
                promise.paid += cents;
                promise.kept_at = (promise.paid >= promise.cents).then_some(due.at);
            }
            Purpose::Offer(index) => {
                let offer = &mut self.offers[index];
                offer.paid = cents == offer.cents;
                let rest = debtor.balance;
                if offer.paid && rest > 0 {
                    let kind = "settlement_discount";
                    let reason = Some("settlement paid");
                    enter(
                        debtor, world, tables, random, kind, -rest, None, reason, due.at,
                    );
                }
                if offer.paid {
                    debtor.standing = Standing::Settled;
                }
            }
        }
    }

    /// Writes what was agreed, as it stands at the end.
    pub(super) fn write(&self, debtor: &mut Debtor, world: &World, tables: &mut Tables) {
        for promise in &self.promises {
            promise.write(debtor, world, tables);
        }
        for plan in &self.plans {
            plan.write(debtor, world, tables);
        }
        for offer in &self.offers {
            offer.write(debtor, world, tables);
        }
    }
}

/// A movement of the balance, and the balance after it.
#[expect(clippy::too_many_arguments, reason = "the columns of a ledger entry")]
fn enter(
    debtor: &mut Debtor,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    kind: &str,
    cents: i64,
    payment: Option<Uuid>,
    reason: Option<&str>,
    at: Timestamp,
) {
    debtor.balance += cents;
    tables.ledger_entries.push(&[
        &random.id(at),
        &world.organization,
        &debtor.id,
        &kind,
        &Cents(cents),
        &world.profile.currency,
        &Cents(debtor.balance),
        &payment,
        &reason,
        &at,
    ]);
}
