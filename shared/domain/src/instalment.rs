//! Instalments: how a debt is divided, and what a payment pays of it.

use jiff::{ToSpan as _, civil::Date};
use rust_decimal::Decimal;

use crate::{money::Money, payment::words};

/// More would be a loan.
pub const MAX_INSTALMENTS: usize = 120;

/// So many missed instalments and the plan is at an end.
pub const MISSED_UNTIL_DEFAULT: usize = 2;

words! {
    Frequency:
    Weekly = "weekly",
    Biweekly = "biweekly",
    Monthly = "monthly",
    /// Dates of their own.
    Custom = "custom",
    ;
    InstalmentStatus:
    Due = "due",
    Partial = "partial",
    Paid = "paid",
    /// Due date and grace are over, and not all was paid.
    Missed = "missed",
    Cancelled = "cancelled",
    ;
    PlanStatus:
    /// Waits for somebody's approval.
    Proposed = "proposed",
    Active = "active",
    Completed = "completed",
    Defaulted = "defaulted",
    Rejected = "rejected",
    /// Proposed, and nobody decided in time.
    Expired = "expired",
    Cancelled = "cancelled",
    ;
}

/// `total` in `count` parts that sum to it exactly; the first ones are a cent larger where it
/// cannot be divided. `None` when a part would be nothing.
pub fn split(total: Money, count: u32) -> Option<Vec<Money>> {
    let parts = Decimal::from(count);
    let cents = total.decimal() * Decimal::ONE_HUNDRED;
    if count == 0 || cents < parts {
        return None;
    }
    let larger = cents % parts;
    let each = (cents - larger) / parts;
    (0..count)
        .map(|index| {
            let extra = if Decimal::from(index) < larger {
                Decimal::ONE
            } else {
                Decimal::ZERO
            };
            Money::new((each + extra) / Decimal::ONE_HUNDRED).ok()
        })
        .collect()
}

/// The due dates of `count` instalments. Monthly ones keep the day of the first, or the month's
/// last where there is no such day. `None` beyond the calendar, and for dates of their own.
pub fn dates(first: Date, frequency: Frequency, count: u32) -> Option<Vec<Date>> {
    (0..i64::from(count))
        .map(|index| {
            let span = match frequency {
                Frequency::Weekly => index.weeks(),
                Frequency::Biweekly => (2 * index).weeks(),
                Frequency::Monthly => index.months(),
                Frequency::Custom => return None,
            };
            // From the first and not from the one before: 31 January, 28 February, 31 March.
            first.checked_add(span).ok()
        })
        .collect()
}

/// What of `paid`, net, falls on each instalment: the oldest first, none more than its amount.
/// What is beyond them all is the debtor's, on the balance.
pub fn spread(amounts: &[Money], paid: Money) -> Vec<Money> {
    let mut left = paid.decimal().max(Decimal::ZERO);
    amounts
        .iter()
        .map(|amount| {
            let part = left.min(amount.decimal());
            left -= part;
            Money::from(part)
        })
        .collect()
}

/// An instalment of which `paid` has been paid.
pub fn judge(amount: Money, paid: Money, time_is_up: bool) -> InstalmentStatus {
    if paid >= amount {
        InstalmentStatus::Paid
    } else if time_is_up {
        InstalmentStatus::Missed
    } else if paid > Money::ZERO {
        InstalmentStatus::Partial
    } else {
        InstalmentStatus::Due
    }
}

/// A plan that runs, by its instalments.
pub fn plan_after(instalments: &[InstalmentStatus]) -> PlanStatus {
    let of = |status| instalments.iter().filter(|one| **one == status).count();
    if of(InstalmentStatus::Paid) == instalments.len() {
        PlanStatus::Completed
    } else if of(InstalmentStatus::Missed) >= MISSED_UNTIL_DEFAULT.min(instalments.len()) {
        PlanStatus::Defaulted
    } else {
        PlanStatus::Active
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn money(cents: i64) -> Money {
        Money::from(Decimal::new(cents, 2))
    }

    fn sum(amounts: &[Money]) -> Decimal {
        amounts.iter().map(|amount| amount.decimal()).sum()
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_total_and_differ_by_a_cent(cents in 1_i64..10_000_000, count in 1_u32..120) {
            match split(money(cents), count) {
                None => prop_assert!(cents < i64::from(count)),
                Some(parts) => {
                    prop_assert_eq!(parts.len(), count as usize);
                    prop_assert_eq!(sum(&parts), Decimal::new(cents, 2));
                    let difference = parts[0].decimal() - parts[parts.len() - 1].decimal();
                    prop_assert!((Decimal::ZERO..=Decimal::new(1, 2)).contains(&difference));
                    prop_assert!(parts.iter().all(|part| *part > Money::ZERO));
                }
            }
        }

        #[test]
        fn what_is_spread_is_what_was_paid_up_to_the_whole(
            amounts in proptest::collection::vec(1_i64..100_000, 1..30),
            paid in -1_000_i64..5_000_000,
        ) {
            let amounts: Vec<_> = amounts.into_iter().map(money).collect();
            let parts = spread(&amounts, money(paid));
            let whole = sum(&amounts);
            prop_assert_eq!(sum(&parts), Decimal::new(paid, 2).clamp(Decimal::ZERO, whole));
            // No part beyond its instalment, none begun before the one ahead of it is full.
            for (index, (part, amount)) in parts.iter().zip(&amounts).enumerate() {
                prop_assert!(part <= amount);
                if index > 0 && *part > Money::ZERO {
                    prop_assert_eq!(parts[index - 1], amounts[index - 1]);
                }
            }
        }
    }

    #[test]
    fn monthly_dates_keep_the_day_of_the_first() {
        let dates = dates("2026-01-31".parse().unwrap(), Frequency::Monthly, 4).unwrap();
        let texts: Vec<_> = dates.iter().map(ToString::to_string).collect();
        assert_eq!(
            texts,
            ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]
        );
    }

    #[test]
    fn weeks_are_weeks_and_the_calendar_ends() {
        let first: Date = "2026-03-26".parse().unwrap();
        let biweekly = dates(first, Frequency::Biweekly, 2).unwrap();
        assert_eq!(biweekly[1].to_string(), "2026-04-09");
        assert_eq!(
            dates("9999-12-01".parse().unwrap(), Frequency::Monthly, 2),
            None
        );
    }

    #[rstest]
    #[case(&["paid", "paid"], "completed")]
    #[case(&["paid", "due"], "active")]
    #[case(&["missed", "due", "due"], "active")]
    #[case(&["missed", "paid", "missed"], "defaulted")]
    #[case(&["missed"], "defaulted")]
    fn a_plan_follows_its_instalments(#[case] statuses: &[&str], #[case] expected: &str) {
        let statuses: Vec<_> = statuses.iter().map(|one| one.parse().unwrap()).collect();
        assert_eq!(plan_after(&statuses).name(), expected);
    }
}
