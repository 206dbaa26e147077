//! What a payment provider reports, in our words: whichever provider it is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{money::Money, payment::PaymentMethod};

/// A report. It may come twice, late, and before what it builds upon.
///
/// It is kept as it stands here while nobody knows whose money it is about: it names no person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProviderEvent {
    /// `stripe`
    pub provider: String,
    /// The provider's id of the report.
    pub id: String,
    /// The provider's name of what happened.
    pub kind: String,
    pub occurred_at: Timestamp,
    /// The provider's id of the payment that it is about.
    pub payment: String,
    /// Whom the payment is for: the debtor, as our payment link named them.
    pub customer: Option<Uuid>,
    /// ISO 4217.
    pub currency: String,
    pub fact: Fact,
}

/// What happened to a payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// Under way: a bank has yet to confirm it.
    Started {
        amount: Money,
        method: PaymentMethod,
    },
    /// The money is there.
    Paid {
        amount: Money,
        method: PaymentMethod,
    },
    /// The bank refused.
    Failed {
        amount: Money,
        method: PaymentMethod,
    },
    /// Given up before anything was paid.
    Abandoned,
    /// So much in all has gone back by now.
    RefundedInAll { amount: Money },
    /// The payer's bank wants it back; decided later.
    Disputed { amount: Money, dispute: String },
    DisputeClosed {
        amount: Money,
        dispute: String,
        outcome: DisputeOutcome,
    },
}

/// How a dispute of a payment ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisputeOutcome {
    /// The money stays.
    Kept,
    /// The money is gone.
    Lost,
}
