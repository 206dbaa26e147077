//! Calls as live screens show them.

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    agent,
    ids::{AgentId, ContactAttemptId, CustomerId},
    money::Money,
    payment::words,
};

words! {
    /// Where a running call is.
    LiveStatus:
    Active = "active",
    OnHold = "on_hold",
    /// On its way to a person.
    Transferring = "transferring",
    ;
    /// Who says something in a call.
    Speaker:
    Agent = "agent",
    Debtor = "debtor",
    /// A person who took the call over.
    Supervisor = "supervisor",
    ;
    /// What came of a call.
    CallOutcome:
    Busy = "busy",
    NoAnswer = "no_answer",
    Failed = "failed",
    Canceled = "canceled",
    Voicemail = "voicemail",
    HungUp = "hung_up",
    WrongPerson = "wrong_person",
    NoCommitment = "no_commitment",
    Callback = "callback",
    Refusal = "refusal",
    Dispute = "dispute",
    Cease = "cease",
    Transferred = "transferred",
    Payment = "payment",
    PromiseToPay = "promise_to_pay",
    PaymentPlan = "payment_plan",
    Settlement = "settlement",
    ;
}

/// A running call. `debtorId`, `debtorName`, `contactName` and `amountDiscussed` are `null` for
/// roles that may not see debtors, `currentTopic` for those that may not follow calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LiveCall {
    pub id: ContactAttemptId,
    pub agent_id: AgentId,
    #[schema(example = "Ava")]
    pub agent_name: String,
    /// `null`: somebody calls from a number that nobody has.
    pub debtor_id: Option<CustomerId>,
    #[schema(example = "Jean Moreau")]
    pub debtor_name: Option<String>,
    /// Who is spoken to, as far as is known.
    #[schema(example = "Jean Moreau")]
    pub contact_name: Option<String>,
    pub start_time: Timestamp,
    /// Seconds so far.
    #[schema(example = 42)]
    pub duration: u32,
    /// From -1 (angry) to 1 (content); 0 until something was said.
    #[serde(with = "rust_decimal::serde::arbitrary_precision")]
    #[schema(value_type = f64, minimum = -1, maximum = 1, example = 0.25)]
    pub sentiment: Decimal,
    pub status: LiveStatus,
    /// The amount last spoken of, in the organisation's currency.
    pub amount_discussed: Option<Money>,
    #[schema(example = "payment plan")]
    pub current_topic: Option<String>,
}

/// A call is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CallEnded {
    pub call_id: ContactAttemptId,
    /// `null`: nothing is known of it but that it is over.
    pub outcome: Option<CallOutcome>,
    /// Seconds from the answer to the end; 0 when nobody answered.
    #[schema(example = 183)]
    pub duration: u32,
}

/// A line of a running call. Numbers of cards are taken out before it gets here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TranscriptLine {
    pub call_id: ContactAttemptId,
    pub speaker: Speaker,
    #[schema(example = "I can pay on Friday.")]
    pub text: String,
    /// When it was said.
    pub timestamp: Timestamp,
}

/// An AI agent went on or off duty, or has begun or ended calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = AgentStatusChange)]
pub struct AgentStatus {
    pub agent_id: AgentId,
    pub status: agent::AgentStatus,
}
