//! Tasks: what a person has to do, and who may see and end it.

use crate::payment::words;

words! {
    TaskType:
    Callback = "callback",
    Review = "review",
    Dispute = "dispute",
    Document = "document",
    FollowUp = "follow_up",
    Other = "other",
    ;
    TaskStatus:
    Open = "open",
    InProgress = "in_progress",
    Completed = "completed",
    Cancelled = "cancelled",
    ;
    Priority:
    Low = "low",
    Medium = "medium",
    High = "high",
    Critical = "critical",
    ;
}

impl TaskStatus {
    /// Still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress)
    }
}
