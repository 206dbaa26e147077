//! What is known about a contact and the debtor. Plain data; times are instants, zones IANA names.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How the debtor is contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ContactChannel)]
pub enum Channel {
    Voice,
    Sms,
    Email,
}

impl Channel {
    pub const ALL: [Self; 3] = [Self::Voice, Self::Sms, Self::Email];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::Sms => "sms",
            Self::Email => "email",
        }
    }
}

/// Why the debtor is contacted: some rules let some purposes pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ContactPurpose)]
pub enum Purpose {
    #[default]
    Collection,
    /// One answer in the medium in which the debtor has just written or called.
    Reply,
    /// One bare confirmation that an opt-out was received.
    OptOutConfirmation,
    /// One of the three notices of 12 CFR 1006.6(c)(2) after a request to cease.
    CeaseNotice,
    ValidationNotice,
    /// The verification of a disputed debt.
    Verification,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    Mobile,
    Fixed,
    /// North American numbers do not tell.
    FixedOrMobile,
    Other,
    #[default]
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    Home,
    Mobile,
    Work,
    #[default]
    Other,
}

/// The contact that is about to happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub channel: Channel,
    pub purpose: Purpose,
    /// E.164 or mail address; none: the debtor as such is asked about.
    pub address: Option<String>,
    pub line: Line,
    pub label: Label,
    /// The number or address is known not to be the debtor's, or not to work.
    pub unusable: bool,
    /// An AI or prerecorded voice speaks.
    pub automated: bool,
    /// The debtor's attorney is contacted, not the debtor.
    pub to_attorney: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Outbound,
    Inbound,
}

/// What became of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// Reserved, or under way.
    Pending,
    /// Busy, out of service, undeliverable: nobody noticed anything.
    NotConnected,
    /// Rang out.
    Unanswered,
    Voicemail,
    /// Somebody else answered.
    WrongParty,
    /// The debtor spoke.
    Conversation,
    /// A message arrived, or was received from the debtor.
    Delivered,
}

/// An earlier contact about this debt, in either direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub at: Timestamp,
    pub channel: Channel,
    pub direction: Direction,
    pub reached: Reached,
    /// The debtor's number or address.
    pub address: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// Beyond the call frequency.
    ExtraContact,
    /// An AI or prerecorded voice.
    AutomatedVoice,
    Sms,
    Email,
    Recording,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub kind: ConsentKind,
    /// The number or address it is about; none: all.
    pub address: Option<String>,
    pub given_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptOutKind {
    /// This medium.
    OptOut,
    /// All communication.
    Cease,
    /// Only through the attorney.
    Attorney,
    /// Not at work.
    Workplace,
    /// Not this debtor's number or address.
    WrongNumber,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptOut {
    pub kind: OptOutKind,
    /// None: every channel.
    pub channel: Option<Channel>,
    /// None: every number and address of the debtor.
    pub address: Option<String>,
    pub received_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
}

/// Minutes of the debtor's local day that do not suit, half-open; from above until goes past
/// midnight and belongs to the day it begins on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inconvenient {
    /// 1 Monday .. 7 Sunday
    pub weekdays: Vec<i8>,
    pub from_minute: u16,
    pub until_minute: u16,
    /// Only at this place; none: wherever reached.
    pub place: Option<Label>,
    pub stated_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationNotice {
    pub sent_at: Timestamp,
    pub period_ends_on: jiff::civil::Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisputeStatus {
    Open,
    /// The debt was verified: collection may go on.
    Verified,
    /// The debtor was right.
    Upheld,
    Withdrawn,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    pub written: bool,
    pub status: DisputeStatus,
    pub received_at: Timestamp,
}

/// Everything that the rules look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub contact: Contact,
    /// Every zone in which the debtor may be: of phones and address.
    pub zones: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// State or province: `MA`, `Massachusetts`.
    pub region: Option<String>,
    pub city: Option<String>,
    pub postal_code: Option<String>,
    /// The state that our end of a call is in, if it is in one.
    pub own_region: Option<String>,
    /// The latest two months, and what matters from before.
    pub attempts: Vec<Attempt>,
    /// When the debtor was first reached about this debt.
    pub first_communication_at: Option<Timestamp>,
    pub consents: Vec<Consent>,
    pub opt_outs: Vec<OptOut>,
    pub inconvenient: Vec<Inconvenient>,
    pub notices: Vec<ValidationNotice>,
    pub disputes: Vec<Dispute>,
    /// The number was found not to be reassigned, in a complete database.
    pub number_checked_at: Option<Timestamp>,
}

impl Consent {
    /// In force at a moment, for an address.
    pub fn holds(&self, kind: ConsentKind, address: Option<&str>, at: Timestamp) -> bool {
        self.kind == kind
            && self.given_at <= at
            && self.expires_at.is_none_or(|end| end > at)
            && self.revoked_at.is_none_or(|end| end > at)
            && self.is_about(address)
    }

    pub(crate) fn is_about(&self, address: Option<&str>) -> bool {
        self.address
            .as_deref()
            .is_none_or(|own| Some(own) == address)
    }
}

impl OptOut {
    /// In force at a moment, for a channel and address. An opt-out of one number does not concern
    /// the debtor as such.
    pub fn holds(&self, channel: Channel, address: Option<&str>, at: Timestamp) -> bool {
        self.received_at <= at
            && self.revoked_at.is_none_or(|end| end > at)
            && self.channel.is_none_or(|own| own == channel)
            && self
                .address
                .as_deref()
                .is_none_or(|own| address.is_some_and(|address| same_address(own, address)))
    }
}

/// Mail addresses are compared without case, as people retype them.
pub(crate) fn same_address(one: &str, other: &str) -> bool {
    one == other || (one.contains('@') && one.to_lowercase() == other.to_lowercase())
}
