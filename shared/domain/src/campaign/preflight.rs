//! What a launch would do: who is contacted, who is left out and why, and how long it takes.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Capacity;
use crate::{compliance::Channel, customer::CustomerStatus, permissions::Role};

/// What a launch would do, as of `checkedAt`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CampaignPreflight)]
pub struct Preflight {
    pub checked_at: Timestamp,
    /// Debtors in the segment.
    #[schema(example = 1200)]
    pub debtors: i64,
    /// Who would be contacted: now, or at a later time within the campaign's period.
    #[schema(example = 1000)]
    pub callable: i64,
    /// Of these, the ones that may be contacted the moment it starts.
    #[schema(example = 640)]
    pub callable_at_start: i64,
    #[schema(example = 200)]
    pub skipped: i64,
    /// Why debtors are skipped, the most frequent first. A debtor counts under each reason.
    pub reasons: Vec<Skipped>,
    /// `null`: nobody is contacted.
    pub capacity: Option<Capacity>,
    /// `null`: not within two years, or never.
    pub forecast_end: Option<Timestamp>,
    /// What keeps the campaign from being launched.
    pub problems: Vec<Finding>,
    /// What it can be launched with, and somebody should know.
    pub warnings: Vec<Finding>,
    /// The role that has to agree to a launch by whoever asked; `null`: nobody has to.
    pub approval_by: Option<Role>,
}

/// Debtors left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SkippedDebtors)]
pub struct Skipped {
    /// Id of a compliance rule, or one of `account.*` and `contact.*`.
    #[schema(example = "us.medium_opt_out")]
    pub reason: String,
    #[schema(example = "Not through a medium that the debtor asked not to be used")]
    pub title: String,
    #[schema(example = 42)]
    pub debtors: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = PreflightFinding)]
pub struct Finding {
    #[schema(example = "agent_on_hold")]
    pub code: String,
    #[schema(example = "The agent is on hold.")]
    pub detail: String,
}

impl Finding {
    pub fn new(code: &str, detail: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            detail: detail.into(),
        }
    }
}

/// Why a debtor is left out, apart from the rules of compliance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// Settled, paid, written off or closed.
    Closed,
    NothingOwed,
    Disputed,
    NoPhone,
    NoEmail,
}

impl SkipReason {
    pub const ALL: [Self; 5] = [
        Self::Closed,
        Self::NothingOwed,
        Self::Disputed,
        Self::NoPhone,
        Self::NoEmail,
    ];

    /// Beside the ids of rules.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Closed => "account.closed",
            Self::NothingOwed => "account.nothing_owed",
            Self::Disputed => "account.disputed",
            Self::NoPhone => "contact.no_phone",
            Self::NoEmail => "contact.no_email",
        }
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::Closed => "The account is settled, paid, written off or closed",
            Self::NothingOwed => "Nothing is owed",
            Self::Disputed => "The debt is disputed",
            Self::NoPhone => "No phone number in use is on file",
            Self::NoEmail => "No email address is on file",
        }
    }

    pub const fn no_address(channel: Channel) -> Self {
        match channel {
            Channel::Voice | Channel::Sms => Self::NoPhone,
            Channel::Email => Self::NoEmail,
        }
    }

    /// What is left to collect, if anything is.
    pub const fn of_account(status: CustomerStatus, owes: bool) -> Option<Self> {
        match status {
            CustomerStatus::Settled
            | CustomerStatus::Paid
            | CustomerStatus::WrittenOff
            | CustomerStatus::Closed => Some(Self::Closed),
            CustomerStatus::Disputed => Some(Self::Disputed),
            _ if !owes => Some(Self::NothingOwed),
            _ => None,
        }
    }
}
