//! What people may agree with a debtor alone, and who decides beyond it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::{money::Money, permissions::Role};

/// Limits of one role; what an organisation leaves out stays as we set it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    clippy::struct_field_names,
    reason = "as the organisation's settings name them"
)]
struct Limits {
    /// Largest part of the balance, in percent, that a settlement may leave unpaid.
    max_settlement_discount_percent: Option<Decimal>,
    /// Days from today to the last instalment of a plan.
    max_plan_days: Option<i64>,
    /// Largest single refund, in the organisation's currency.
    max_refund_amount: Option<Decimal>,
    /// Largest part of a debt that is let go at once, in the organisation's currency.
    max_write_off_amount: Option<Decimal>,
    /// Debtors that one campaign contacts.
    max_campaign_debtors: Option<i64>,
}

/// `organization_policies.authority`: what each role may decide alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Authority(BTreeMap<Role, Limits>);

#[derive(Debug, thiserror::Error)]
#[error("the organisation's limits cannot be read")]
pub struct AuthorityError(#[from] serde_json::Error);

/// What somebody wants to agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal {
    Settlement {
        amount: Money,
        balance: Money,
    },
    Plan {
        days: i64,
    },
    Refund {
        amount: Money,
    },
    WriteOff {
        amount: Money,
    },
    /// To contact so many.
    Campaign {
        debtors: i64,
    },
}

/// Who has the last word on a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedBy {
    /// It is within the proposer's limits.
    Proposer,
    /// The least role whose limits cover it.
    AtLeast(Role),
}

impl Authority {
    /// Reads what the organisation set; roles and limits that it does not name keep ours.
    ///
    /// # Errors
    /// A limit is no number.
    pub fn parse(value: &serde_json::Value) -> Result<Self, AuthorityError> {
        let mut limits = BTreeMap::new();
        for role in Role::ALL {
            if let Some(given) = value.get(role.name()) {
                limits.insert(role, Limits::deserialize(given)?);
            }
        }
        Ok(Self(limits))
    }

    /// Whether `role` may decide a proposal alone.
    pub fn allows(&self, role: Role, proposal: Proposal) -> bool {
        self.covers(role, proposal)
    }

    /// Whose word a proposal of `role` needs.
    pub fn decides(&self, role: Role, proposal: Proposal) -> DecidedBy {
        if self.covers(role, proposal) {
            DecidedBy::Proposer
        } else if role < Role::Supervisor && self.covers(Role::Supervisor, proposal) {
            DecidedBy::AtLeast(Role::Supervisor)
        } else {
            DecidedBy::AtLeast(Role::Admin)
        }
    }

    fn covers(&self, role: Role, proposal: Proposal) -> bool {
        if role == Role::Admin {
            return true;
        }
        let given = self.0.get(&role).copied().unwrap_or_default();
        match proposal {
            Proposal::Settlement { amount, balance } => {
                let limit = given
                    .max_settlement_discount_percent
                    .unwrap_or_else(|| default_discount(role));
                // Multiplied out, so that nothing is rounded.
                let discount = balance.decimal() - amount.decimal();
                discount * Decimal::ONE_HUNDRED <= balance.decimal() * limit
            }
            Proposal::Plan { days } => {
                days <= given.max_plan_days.unwrap_or_else(|| default_days(role))
            }
            Proposal::Refund { amount } => {
                let limit = given.max_refund_amount;
                amount.decimal() <= limit.unwrap_or_else(|| default_refund(role))
            }
            // Nobody below an admin lets debt go alone, unless the organisation says how much.
            Proposal::WriteOff { amount } => {
                amount.decimal() <= given.max_write_off_amount.unwrap_or_default()
            }
            Proposal::Campaign { debtors } => {
                debtors
                    <= given
                        .max_campaign_debtors
                        .unwrap_or_else(|| default_debtors(role))
            }
        }
    }
}

fn default_discount(role: Role) -> Decimal {
    Decimal::from(match role {
        Role::Admin => 100,
        Role::Supervisor => 30,
        Role::Agent => 10,
        Role::Analyst => 0,
    })
}

fn default_refund(role: Role) -> Decimal {
    Decimal::from(match role {
        Role::Admin => i64::MAX,
        Role::Supervisor => 1_000,
        Role::Agent | Role::Analyst => 0,
    })
}

const fn default_debtors(role: Role) -> i64 {
    match role {
        Role::Admin => i64::MAX,
        Role::Supervisor => 1_000,
        Role::Agent | Role::Analyst => 0,
    }
}

const fn default_days(role: Role) -> i64 {
    match role {
        Role::Admin => i64::MAX,
        Role::Supervisor => 730,
        Role::Agent => 186,
        Role::Analyst => 0,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    fn money(cents: i64) -> Money {
        Money::from(Decimal::new(cents, 2))
    }

    fn refund(cents: i64) -> Proposal {
        let amount = money(cents);
        Proposal::Refund { amount }
    }

    fn write_off(cents: i64) -> Proposal {
        let amount = money(cents);
        Proposal::WriteOff { amount }
    }

    fn settlement(cents: i64) -> Proposal {
        Proposal::Settlement {
            amount: money(cents),
            balance: money(100_000),
        }
    }

    #[rstest]
    #[case(Role::Agent, settlement(90_000), DecidedBy::Proposer)]
    #[case(Role::Agent, settlement(89_999), DecidedBy::AtLeast(Role::Supervisor))]
    #[case(Role::Agent, settlement(69_999), DecidedBy::AtLeast(Role::Admin))]
    #[case(Role::Supervisor, settlement(70_000), DecidedBy::Proposer)]
    #[case(Role::Supervisor, settlement(69_999), DecidedBy::AtLeast(Role::Admin))]
    #[case(Role::Admin, settlement(1), DecidedBy::Proposer)]
    #[case(Role::Agent, Proposal::Plan { days: 186 }, DecidedBy::Proposer)]
    #[case(Role::Agent, Proposal::Plan { days: 187 }, DecidedBy::AtLeast(Role::Supervisor))]
    #[case(Role::Supervisor, Proposal::Plan { days: 731 }, DecidedBy::AtLeast(Role::Admin))]
    #[case(Role::Supervisor, Proposal::Campaign { debtors: 1_000 }, DecidedBy::Proposer)]
    #[case(Role::Supervisor, Proposal::Campaign { debtors: 1_001 }, DecidedBy::AtLeast(Role::Admin))]
    #[case(Role::Admin, Proposal::Campaign { debtors: 1_000_000 }, DecidedBy::Proposer)]
    #[case(Role::Supervisor, refund(100_000), DecidedBy::Proposer)]
    #[case(Role::Supervisor, refund(100_001), DecidedBy::AtLeast(Role::Admin))]
    #[case(Role::Admin, refund(100_001), DecidedBy::Proposer)]
    #[case(Role::Supervisor, write_off(1), DecidedBy::AtLeast(Role::Admin))]
    #[case(Role::Admin, write_off(1), DecidedBy::Proposer)]
    fn limits_to_the_cent_and_to_the_day(
        #[case] role: Role,
        #[case] proposal: Proposal,
        #[case] expected: DecidedBy,
    ) {
        assert_eq!(Authority::default().decides(role, proposal), expected);
    }

    #[test]
    fn an_organisation_sets_its_own_limits() {
        let authority = Authority::parse(&json!({
            "agent": { "maxSettlementDiscountPercent": 0 },
            "supervisor": { "maxSettlementDiscountPercent": 12.5, "somethingElse": true },
        }))
        .unwrap();
        assert_eq!(
            authority.decides(Role::Agent, settlement(99_999)),
            DecidedBy::AtLeast(Role::Supervisor)
        );
        assert_eq!(
            authority.decides(Role::Supervisor, settlement(87_500)),
            DecidedBy::Proposer
        );
        // Left out: as we set it.
        assert_eq!(
            authority.decides(Role::Agent, Proposal::Plan { days: 186 }),
            DecidedBy::Proposer
        );
        let authority = Authority::parse(&json!({
            "supervisor": { "maxRefundAmount": 20, "maxWriteOffAmount": 50.5 },
        }))
        .unwrap();
        assert!(authority.allows(Role::Supervisor, write_off(5050)));
        assert!(!authority.allows(Role::Supervisor, write_off(5051)));
        assert!(!authority.allows(Role::Supervisor, refund(2001)));
        assert!(Authority::parse(&json!({ "agent": { "maxPlanDays": "many" } })).is_err());
    }
}
