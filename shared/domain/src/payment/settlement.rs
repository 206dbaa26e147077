//! Settlement offers: an amount that is accepted for the whole debt.

use jiff::Timestamp;

use crate::{money::Money, payment::words};

words! {
    OfferStatus:
    /// Waits for somebody's approval.
    Proposed = "proposed",
    /// Stands: the debt is unchanged until the amount is paid.
    Approved = "approved",
    /// The debtor agreed.
    Accepted = "accepted",
    Paid = "paid",
    Rejected = "rejected",
    Expired = "expired",
    Cancelled = "cancelled",
    ;
}

impl OfferStatus {
    /// May still be paid or withdrawn.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Approved | Self::Accepted)
    }

    /// Money that arrives now counts for it.
    pub const fn takes_money(self) -> bool {
        matches!(self, Self::Approved | Self::Accepted)
    }
}

/// The status of an offer when `paid` has arrived for it. An offer that was paid and then loses its
/// money (a refund, a chargeback) is off the table: the debt stands again.
pub fn offer_after(
    current: OfferStatus,
    amount: Money,
    paid: Money,
    valid_until: Timestamp,
    now: Timestamp,
) -> OfferStatus {
    match current {
        OfferStatus::Paid if paid < amount => OfferStatus::Cancelled,
        status if status.takes_money() && paid >= amount => OfferStatus::Paid,
        status if status.is_open() && now >= valid_until => OfferStatus::Expired,
        status => status,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::*;

    #[rstest]
    #[case("approved", 50, 10, "approved")]
    #[case("approved", 100, 10, "paid")]
    #[case("accepted", 101, 10, "paid")]
    // Paid in time, looked at late.
    #[case("approved", 100, 30, "paid")]
    #[case("approved", 99, 30, "expired")]
    #[case("proposed", 0, 30, "expired")]
    // Nobody has approved it: money does not make it so.
    #[case("proposed", 100, 10, "proposed")]
    #[case("paid", 60, 10, "cancelled")]
    #[case("paid", 100, 30, "paid")]
    #[case("rejected", 100, 10, "rejected")]
    fn an_offer_follows_its_money(
        #[case] current: &str,
        #[case] paid: i64,
        #[case] now: i64,
        #[case] expected: &str,
    ) {
        let at = |second| Timestamp::from_second(second).unwrap();
        let money = |amount: i64| Money::from(Decimal::from(amount));
        let after = offer_after(
            current.parse().unwrap(),
            money(100),
            money(paid),
            at(30),
            at(now),
        );
        assert_eq!(after.name(), expected);
    }
}
