//! Money that comes in and goes back, and what it does to a debtor's standing.

mod authority;
mod provider;
mod record;
mod settlement;
mod standing;

use rust_decimal::Decimal;

pub use authority::{Authority, AuthorityError, DecidedBy, Proposal};
pub use provider::{DisputeOutcome, Fact, ProviderEvent};
pub use record::Payment;
pub use settlement::{OfferStatus, offer_after};
pub use standing::{NotAgreeable, WriteOffRefusal, agreeable, write_off};

use crate::{customer::CustomerStatus, money::Money};

/// Values that the API and the database write as one word. The schema is written by hand: the
/// derive does not see a name that comes through a macro.
macro_rules! words {
    ($($(#[$doc:meta])* $type:ident: $($(#[$value_doc:meta])* $value:ident = $name:literal,)+;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $type {
            $($(#[$value_doc])* #[serde(rename = $name)] $value,)+
        }

        impl $type {
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $name),+ }
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::payment::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|value| value.name() == text)
                    .ok_or($crate::payment::UnknownWord(&[$($name),+]))
            }
        }

        impl utoipa::PartialSchema for $type {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::Type::String)
                    .enum_values(Some(Self::ALL.iter().map(|value| value.name())))
                    .into()
            }
        }

        impl utoipa::ToSchema for $type {}
    )+};
}
pub(crate) use words;

/// A word that is none of those a field can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected one of {}", .0.join(", "))]
pub struct UnknownWord(pub(crate) &'static [&'static str]);

words! {
    /// Which way the money went; amounts are always above zero.
    PaymentKind:
    Payment = "payment",
    /// Given back by us.
    Refund = "refund",
    /// Taken back by the payer's bank.
    Chargeback = "chargeback",
    ;
    /// Only cleared money counts.
    PaymentStatus:
    Pending = "pending",
    Cleared = "cleared",
    Failed = "failed",
    Cancelled = "cancelled",
    ;
    PaymentMethod:
    Card = "card",
    BankTransfer = "bank_transfer",
    DirectDebit = "direct_debit",
    Cheque = "cheque",
    Cash = "cash",
    Other = "other",
    ;
}

impl PaymentKind {
    /// What a cleared movement of this kind adds to what was received.
    pub fn received(self, amount: Money) -> Decimal {
        match self {
            Self::Payment => amount.decimal(),
            Self::Refund | Self::Chargeback => -amount.decimal(),
        }
    }
}

/// What runs with a debtor besides the balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrangements {
    pub plan_active: bool,
    pub promise_pending: bool,
    /// A settlement offer has been paid and not been undone.
    pub settled: bool,
}

/// The debtor's status once money has moved or an arrangement has ended.
///
/// What people decided (written off, closed) stays whatever is paid. Who contests the debt goes on
/// contesting it until it is paid: a payment is no admission.
pub fn status_after(
    current: CustomerStatus,
    balance: Decimal,
    arrangements: Arrangements,
) -> CustomerStatus {
    use CustomerStatus as S;
    match current {
        S::WrittenOff | S::Closed => current,
        _ if balance <= Decimal::ZERO && arrangements.settled => S::Settled,
        _ if balance <= Decimal::ZERO => S::Paid,
        S::Disputed => current,
        _ if arrangements.plan_active => S::PaymentPlan,
        _ if arrangements.promise_pending => S::Promised,
        // Nobody has talked to them yet, and nothing was promised: still new.
        S::New => S::New,
        _ => S::Active,
    }
}

/// Why a payment cannot be given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RefundRefusal {
    #[error("only a payment can be refunded")]
    NotAPayment,
    #[error("the payment has not cleared")]
    NotCleared,
    /// The provider holds the money: it tells us when it went back.
    #[error("paid through a provider: refund it there")]
    AtProvider,
    #[error("nothing is left of the payment")]
    NothingLeft,
    #[error("only {0} is left of the payment")]
    MoreThanLeft(Money),
}

impl RefundRefusal {
    /// For programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAPayment => "not_a_payment",
            Self::NotCleared => "payment_not_cleared",
            Self::AtProvider => "refund_at_provider",
            Self::NothingLeft => "nothing_left_to_refund",
            Self::MoreThanLeft(_) => "refund_exceeds_payment",
        }
    }

    /// For people.
    pub fn sentence(self) -> String {
        let text = self.to_string();
        let mut letters = text.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string());
        format!("{}{}.", first.unwrap_or_default(), letters.as_str())
    }
}

/// A payment as a refund sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refundable {
    pub kind: PaymentKind,
    pub status: PaymentStatus,
    pub through_provider: bool,
    /// The amount less what already went back.
    pub left: Money,
}

/// What is refunded when `wanted` (all that is left, if nothing was said) is asked for.
///
/// # Errors
/// Why nothing is.
pub fn refund(payment: Refundable, wanted: Option<Money>) -> Result<Money, RefundRefusal> {
    if payment.kind != PaymentKind::Payment {
        return Err(RefundRefusal::NotAPayment);
    }
    if payment.status != PaymentStatus::Cleared {
        return Err(RefundRefusal::NotCleared);
    }
    if payment.through_provider {
        return Err(RefundRefusal::AtProvider);
    }
    if payment.left <= Money::ZERO {
        return Err(RefundRefusal::NothingLeft);
    }
    let amount = wanted.unwrap_or(payment.left);
    if amount > payment.left {
        return Err(RefundRefusal::MoreThanLeft(payment.left));
    }
    Ok(amount)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn money(cents: i64) -> Money {
        Money::from(Decimal::new(cents, 2))
    }

    const NONE: Arrangements = Arrangements {
        plan_active: false,
        promise_pending: false,
        settled: false,
    };
    const PLAN: Arrangements = Arrangements {
        plan_active: true,
        promise_pending: true,
        settled: false,
    };
    const PROMISE: Arrangements = Arrangements {
        promise_pending: true,
        ..NONE
    };
    const SETTLED: Arrangements = Arrangements {
        settled: true,
        ..NONE
    };

    #[rstest]
    #[case("new", 100, NONE, "new")]
    #[case("new", 0, NONE, "paid")]
    #[case("active", -5, NONE, "paid")]
    #[case("active", 0, SETTLED, "settled")]
    #[case("paid", 100, NONE, "active")]
    #[case("settled", 100, NONE, "active")]
    #[case("promised", 100, NONE, "active")]
    #[case("active", 100, PROMISE, "promised")]
    #[case("active", 100, PLAN, "payment_plan")]
    #[case("disputed", 100, PLAN, "disputed")]
    #[case("disputed", 0, NONE, "paid")]
    #[case("written_off", 0, NONE, "written_off")]
    #[case("closed", 100, PLAN, "closed")]
    fn the_debtors_status_follows_the_money(
        #[case] current: &str,
        #[case] cents: i64,
        #[case] arrangements: Arrangements,
        #[case] expected: &str,
    ) {
        let after = status_after(
            current.parse().unwrap(),
            Decimal::new(cents, 2),
            arrangements,
        );
        assert_eq!(after.name(), expected);
    }

    const PAYMENT: Refundable = Refundable {
        kind: PaymentKind::Payment,
        status: PaymentStatus::Cleared,
        through_provider: false,
        left: Money::ZERO,
    };

    #[test]
    fn only_cleared_payments_of_our_own_are_refunded() {
        let left = money(100);
        let of = |kind, status, through_provider| {
            refund(
                Refundable {
                    kind,
                    status,
                    through_provider,
                    left,
                },
                None,
            )
        };
        use PaymentKind as K;
        use PaymentStatus as S;
        assert_eq!(
            of(K::Refund, S::Cleared, false),
            Err(RefundRefusal::NotAPayment)
        );
        assert_eq!(
            of(K::Payment, S::Pending, false),
            Err(RefundRefusal::NotCleared)
        );
        assert_eq!(
            of(K::Payment, S::Cleared, true),
            Err(RefundRefusal::AtProvider)
        );
        assert_eq!(of(K::Payment, S::Cleared, false), Ok(left));
        assert_eq!(refund(PAYMENT, None), Err(RefundRefusal::NothingLeft));
    }

    proptest! {
        #[test]
        fn no_series_of_refunds_gives_back_more_than_came(
            paid in 1_i64..1_000_000,
            wishes in proptest::collection::vec(proptest::option::of(1_i64..500_000), 1..20),
        ) {
            let mut left = paid;
            for wish in wishes {
                let payment = Refundable { left: money(left), ..PAYMENT };
                if let Ok(given) = refund(payment, wish.map(money)) {
                    let cents: i64 = (given.decimal() * Decimal::ONE_HUNDRED).try_into().unwrap();
                    prop_assert!(cents > 0);
                    left -= cents;
                }
                prop_assert!(left >= 0);
            }
        }
    }
}
