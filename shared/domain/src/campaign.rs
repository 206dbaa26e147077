//! Campaigns: their lifecycle, what may be changed when, calling windows, and what can be foreseen.
//!
//! Pure: who is in a campaign, and what the rules say about each debtor, is gathered elsewhere.

mod forecast;
mod preflight;
mod status;
mod window;

pub use forecast::{Calls, Capacity, DEFAULT_CALLS, Pace, capacity, forecast_end, open_seconds};
pub use preflight::{Finding, Preflight, SkipReason, Skipped};
pub use status::{CampaignStatus, NotPossible, Part, Step, UnknownStatus};
pub use window::{CallingWindow, Fault, MAX_WINDOWS, Week, check_windows};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a call does when a machine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnMachine {
    HangUp,
    LeaveMessage,
}

impl OnMachine {
    pub const ALL: [Self; 2] = [Self::HangUp, Self::LeaveMessage];

    pub const fn name(self) -> &'static str {
        match self {
            Self::HangUp => "hang_up",
            Self::LeaveMessage => "leave_message",
        }
    }
}

impl std::str::FromStr for OnMachine {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        Self::ALL
            .into_iter()
            .find(|one| one.name() == text)
            .ok_or(UnknownStatus)
    }
}

/// How a debtor stands in a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MemberState {
    /// Not contacted yet.
    Pending,
    /// Being contacted.
    InProgress,
    /// Busy or no answer: contacted again.
    WaitingRetry,
    /// Paid, promised, or agreed something.
    Succeeded,
    /// Contacted as often as the campaign allows.
    Exhausted,
    /// Not to be contacted; the reasons say why.
    Skipped,
    /// The campaign ended first.
    Cancelled,
}

impl MemberState {
    pub const ALL: [Self; 7] = [
        Self::Pending,
        Self::InProgress,
        Self::WaitingRetry,
        Self::Succeeded,
        Self::Exhausted,
        Self::Skipped,
        Self::Cancelled,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::WaitingRetry => "waiting_retry",
            Self::Succeeded => "succeeded",
            Self::Exhausted => "exhausted",
            Self::Skipped => "skipped",
            Self::Cancelled => "cancelled",
        }
    }
}

impl std::str::FromStr for MemberState {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        Self::ALL
            .into_iter()
            .find(|one| one.name() == text)
            .ok_or(UnknownStatus)
    }
}

#[cfg(test)]
mod tests;
