//! Decisions that somebody with authority has to make: who may, until when, and once.

use jiff::Timestamp;

use crate::{ids::UserId, payment::words, permissions::Role};

words! {
    /// What is decided about.
    Subject:
    /// A settlement offer.
    Settlement = "settlement",
    PaymentPlan = "payment_plan",
    /// A campaign's launch.
    Campaign = "campaign",
    Refund = "refund",
    /// Debt that is let go.
    WriteOff = "write_off",
    /// What the analysis heard in a call and nobody said in so many words.
    CallFinding = "call_finding",
    ;
    ApprovalStatus:
    Pending = "pending",
    Approved = "approved",
    Rejected = "rejected",
    /// Taken back by whoever proposed it.
    Cancelled = "cancelled",
    /// Nobody decided in time.
    Expired = "expired",
    ;
    Decision:
    Approve = "approve",
    Reject = "reject",
    ;
}

impl Decision {
    pub const fn outcome(self) -> ApprovalStatus {
        match self {
            Self::Approve => ApprovalStatus::Approved,
            Self::Reject => ApprovalStatus::Rejected,
        }
    }
}

/// An approval as it stands in its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub status: ApprovalStatus,
    /// `None`: an AI agent or the analysis.
    pub proposed_by: Option<UserId>,
    /// The least role that may decide.
    pub required_role: Role,
    pub expires_at: Timestamp,
}

/// What a decision does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the first: it has its effect.
    Decide,
    /// The same was decided before: nothing more happens.
    AlreadySo,
}

/// Why somebody's decision is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("nobody decides what they proposed themselves")]
    Own,
    #[error("this is for {0}s and above to decide")]
    RoleTooLow(Role),
    #[error("it was not decided in time")]
    Expired,
    #[error("the proposal was withdrawn")]
    Withdrawn,
    #[error("the opposite was decided before")]
    Opposite,
}

impl Standing {
    /// Pending past its time counts as expired, whether or not anybody has noticed.
    pub fn status_at(&self, now: Timestamp) -> ApprovalStatus {
        match self.status {
            ApprovalStatus::Pending if now >= self.expires_at => ApprovalStatus::Expired,
            status => status,
        }
    }

    /// Whether it waits for this user, among others.
    pub fn waits_for(&self, user: UserId, role: Role, now: Timestamp) -> bool {
        self.status_at(now) == ApprovalStatus::Pending && self.admits(user, role).is_ok()
    }

    /// What comes of a user's decision.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn decide(
        &self,
        (user, role): (UserId, Role),
        decision: Decision,
        now: Timestamp,
    ) -> Result<Verdict, Refusal> {
        self.admits(user, role)?;
        match self.status_at(now) {
            ApprovalStatus::Pending => Ok(Verdict::Decide),
            ApprovalStatus::Expired => Err(Refusal::Expired),
            ApprovalStatus::Cancelled => Err(Refusal::Withdrawn),
            status if status == decision.outcome() => Ok(Verdict::AlreadySo),
            _ => Err(Refusal::Opposite),
        }
    }

    fn admits(&self, user: UserId, role: Role) -> Result<(), Refusal> {
        if self.proposed_by == Some(user) {
            return Err(Refusal::Own);
        }
        if role < self.required_role {
            return Err(Refusal::RoleTooLow(self.required_role));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    const PROPOSER: UserId = UserId(Uuid::from_u128(1));
    const OTHER: UserId = UserId(Uuid::from_u128(2));

    fn standing(status: &str) -> Standing {
        Standing {
            status: status.parse().unwrap(),
            proposed_by: Some(PROPOSER),
            required_role: Role::Supervisor,
            expires_at: Timestamp::from_second(100).unwrap(),
        }
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[rstest]
    #[case("pending", Decision::Approve, 99, Ok(Verdict::Decide))]
    #[case("pending", Decision::Reject, 99, Ok(Verdict::Decide))]
    #[case("pending", Decision::Approve, 100, Err(Refusal::Expired))]
    #[case("expired", Decision::Reject, 99, Err(Refusal::Expired))]
    #[case("approved", Decision::Approve, 1000, Ok(Verdict::AlreadySo))]
    #[case("approved", Decision::Reject, 1, Err(Refusal::Opposite))]
    #[case("rejected", Decision::Reject, 1, Ok(Verdict::AlreadySo))]
    #[case("rejected", Decision::Approve, 1, Err(Refusal::Opposite))]
    #[case("cancelled", Decision::Approve, 1, Err(Refusal::Withdrawn))]
    fn the_first_decision_in_time_counts(
        #[case] status: &str,
        #[case] decision: Decision,
        #[case] now: i64,
        #[case] expected: Result<Verdict, Refusal>,
    ) {
        let by = (OTHER, Role::Supervisor);
        assert_eq!(standing(status).decide(by, decision, at(now)), expected);
    }

    #[rstest]
    #[case(OTHER, Role::Admin, true)]
    #[case(OTHER, Role::Supervisor, true)]
    #[case(OTHER, Role::Analyst, false)]
    #[case(OTHER, Role::Agent, false)]
    #[case(PROPOSER, Role::Admin, false)]
    fn it_waits_for_those_who_may_decide(
        #[case] user: UserId,
        #[case] role: Role,
        #[case] waits: bool,
    ) {
        let standing = standing("pending");
        assert_eq!(standing.waits_for(user, role, at(99)), waits);
        let taken = standing.decide((user, role), Decision::Approve, at(99));
        assert_eq!(taken.is_ok(), waits);
        assert!(!standing.waits_for(user, role, at(100)));
    }

    #[test]
    fn what_nobody_proposed_is_nobodys_own() {
        let standing = Standing {
            proposed_by: None,
            ..standing("pending")
        };
        assert!(standing.waits_for(PROPOSER, Role::Admin, at(1)));
    }
}
