//! What may be agreed about a debt, and what of it may be let go.

use crate::{customer::CustomerStatus, money::Money};

/// Why nothing is agreed on how to pay a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAgreeable {
    NothingOwed,
    Disputed,
    Closed,
}

impl NotAgreeable {
    pub const fn code(self) -> &'static str {
        match self {
            Self::NothingOwed => "nothing_owed",
            Self::Disputed => "debt_disputed",
            Self::Closed => "account_closed",
        }
    }

    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NothingOwed => "Nothing is owed on this account.",
            Self::Disputed => "The debt is disputed: nothing is agreed until that is resolved.",
            Self::Closed => "This account is closed.",
        }
    }
}

/// Whether it may be agreed on how a debt is paid.
///
/// # Errors
/// Why not.
pub fn agreeable(status: CustomerStatus, balance: Money) -> Result<(), NotAgreeable> {
    if balance <= Money::ZERO {
        return Err(NotAgreeable::NothingOwed);
    }
    match status {
        CustomerStatus::Disputed => Err(NotAgreeable::Disputed),
        CustomerStatus::WrittenOff | CustomerStatus::Closed => Err(NotAgreeable::Closed),
        _ => Ok(()),
    }
}

/// Why no debt is let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteOffRefusal {
    NothingOwed,
    Closed,
    MoreThanOwed(Money),
}

impl WriteOffRefusal {
    pub const fn code(self) -> &'static str {
        match self {
            Self::NothingOwed => "nothing_owed",
            Self::Closed => "account_closed",
            Self::MoreThanOwed(_) => "write_off_exceeds_balance",
        }
    }

    pub fn sentence(self) -> String {
        match self {
            Self::NothingOwed => "Nothing is owed on this account.".to_owned(),
            Self::Closed => "This account is closed.".to_owned(),
            Self::MoreThanOwed(balance) => format!("Only {balance} is owed."),
        }
    }
}

/// What is let go when `wanted` (all that is owed, if nothing was said) is asked for. Also of a
/// disputed debt: letting it go is for the debtor.
///
/// # Errors
/// Why nothing is.
pub fn write_off(
    status: CustomerStatus,
    balance: Money,
    wanted: Option<Money>,
) -> Result<Money, WriteOffRefusal> {
    if matches!(status, CustomerStatus::WrittenOff | CustomerStatus::Closed) {
        return Err(WriteOffRefusal::Closed);
    }
    if balance <= Money::ZERO {
        return Err(WriteOffRefusal::NothingOwed);
    }
    let amount = wanted.unwrap_or(balance);
    if amount > balance {
        return Err(WriteOffRefusal::MoreThanOwed(balance));
    }
    Ok(amount)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::*;

    fn money(cents: i64) -> Money {
        Money::from(Decimal::new(cents, 2))
    }

    #[rstest]
    #[case("active", 1, None)]
    #[case("new", 100, None)]
    #[case("active", 0, Some("nothing_owed"))]
    #[case("paid", -1, Some("nothing_owed"))]
    #[case("disputed", 100, Some("debt_disputed"))]
    #[case("written_off", 100, Some("account_closed"))]
    #[case("closed", 100, Some("account_closed"))]
    fn agreements_need_a_debt_that_nobody_contests(
        #[case] status: &str,
        #[case] cents: i64,
        #[case] expected: Option<&str>,
    ) {
        let found = agreeable(status.parse().unwrap(), money(cents));
        assert_eq!(found.err().map(NotAgreeable::code), expected);
    }

    #[rstest]
    #[case("disputed", 100, None, Ok(100))]
    #[case("active", 100, Some(40), Ok(40))]
    #[case("active", 100, Some(101), Err("write_off_exceeds_balance"))]
    #[case("active", 0, None, Err("nothing_owed"))]
    #[case("closed", 100, None, Err("account_closed"))]
    #[case("written_off", 100, Some(1), Err("account_closed"))]
    fn no_more_is_let_go_than_is_owed(
        #[case] status: &str,
        #[case] balance: i64,
        #[case] wanted: Option<i64>,
        #[case] expected: Result<i64, &str>,
    ) {
        let found = write_off(status.parse().unwrap(), money(balance), wanted.map(money));
        assert_eq!(found.map_err(WriteOffRefusal::code), expected.map(money));
    }
}
