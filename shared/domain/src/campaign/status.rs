//! The lifecycle: draft -> (pending_approval) -> scheduled -> running <-> paused -> completed, and
//! cancelled from wherever it is not over.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CampaignStatus {
    /// Being written.
    Draft,
    /// Launched by somebody who may not launch so many contacts alone.
    PendingApproval,
    /// Launched, and its start lies ahead.
    Scheduled,
    Running,
    Paused,
    /// All debtors are through, or its time is over.
    Completed,
    Cancelled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a word of campaigns")]
pub struct UnknownStatus;

/// What can happen to a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Launched, and somebody else has the last word.
    AskApproval,
    /// The approval was refused, withdrawn or has lapsed.
    SendBack,
    /// Launched or approved before its time.
    Schedule,
    /// Launched or approved in its time, or its time has come.
    Start,
    Pause,
    Resume,
    /// Its time is over, or everybody was contacted.
    Complete,
    Cancel,
}

/// The campaign is not where this step begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not possible while the campaign is {}", .from.name())]
pub struct NotPossible {
    pub from: CampaignStatus,
    pub step: Step,
}

impl CampaignStatus {
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::PendingApproval,
        Self::Scheduled,
        Self::Running,
        Self::Paused,
        Self::Completed,
        Self::Cancelled,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::PendingApproval => "pending_approval",
            Self::Scheduled => "scheduled",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Where a step leads.
    ///
    /// # Errors
    /// It does not begin here.
    pub const fn after(self, step: Step) -> Result<Self, NotPossible> {
        use CampaignStatus as S;
        match (self, step) {
            (S::Draft, Step::AskApproval) => Ok(S::PendingApproval),
            (S::PendingApproval, Step::SendBack) => Ok(S::Draft),
            (S::Draft | S::PendingApproval, Step::Schedule) => Ok(S::Scheduled),
            (S::Draft | S::PendingApproval | S::Scheduled, Step::Start)
            | (S::Paused, Step::Resume) => Ok(S::Running),
            (S::Running, Step::Pause) => Ok(S::Paused),
            (S::Scheduled | S::Running | S::Paused, Step::Complete) => Ok(S::Completed),
            (
                S::Draft | S::PendingApproval | S::Scheduled | S::Running | S::Paused,
                Step::Cancel,
            ) => Ok(S::Cancelled),
            (from, step) => Err(NotPossible { from, step }),
        }
    }

    /// Nothing happens to it any more.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled)
    }

    /// Its debtors are fixed: it was launched, and nobody has to agree any more.
    pub const fn is_launched(self) -> bool {
        matches!(self, Self::Scheduled | Self::Running | Self::Paused)
    }

    /// Nobody is being contacted, nor waits for it.
    pub const fn may_be_deleted(self) -> bool {
        matches!(self, Self::Draft | Self::Completed | Self::Cancelled)
    }

    /// Whether a part may be changed now. What debtors, approvers and the forecast rely on stays
    /// as it was launched; how fast it goes can be turned up and down meanwhile.
    pub const fn may_change(self, part: Part) -> bool {
        match part {
            Part::Name | Part::Description => true,
            Part::MaxConcurrentCalls | Part::MaxCallsPerMinute => {
                matches!(
                    self,
                    Self::Draft | Self::Scheduled | Self::Running | Self::Paused
                )
            }
            _ => matches!(self, Self::Draft),
        }
    }
}

impl std::str::FromStr for CampaignStatus {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        Self::ALL
            .into_iter()
            .find(|one| one.name() == text)
            .ok_or(UnknownStatus)
    }
}

/// What a campaign is made of, as its JSON names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Name,
    Description,
    Channel,
    Segment,
    Agent,
    Template,
    Sender,
    StartsAt,
    EndsAt,
    CallingWindows,
    MaxConcurrentCalls,
    MaxCallsPerMinute,
    RetryAfterMinutes,
    MaxCallSeconds,
    OnMachine,
}

impl Part {
    pub const ALL: [Self; 15] = [
        Self::Name,
        Self::Description,
        Self::Channel,
        Self::Segment,
        Self::Agent,
        Self::Template,
        Self::Sender,
        Self::StartsAt,
        Self::EndsAt,
        Self::CallingWindows,
        Self::MaxConcurrentCalls,
        Self::MaxCallsPerMinute,
        Self::RetryAfterMinutes,
        Self::MaxCallSeconds,
        Self::OnMachine,
    ];

    pub const fn field(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Description => "description",
            Self::Channel => "channel",
            Self::Segment => "segmentId",
            Self::Agent => "agentId",
            Self::Template => "templateId",
            Self::Sender => "sender",
            Self::StartsAt => "startsAt",
            Self::EndsAt => "endsAt",
            Self::CallingWindows => "callingWindows",
            Self::MaxConcurrentCalls => "maxConcurrentCalls",
            Self::MaxCallsPerMinute => "maxCallsPerMinute",
            Self::RetryAfterMinutes => "retryAfterMinutes",
            Self::MaxCallSeconds => "maxCallSeconds",
            Self::OnMachine => "onMachine",
        }
    }
}
