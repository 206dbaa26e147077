//! What does not fit, in words.

use mojavox_domain::ids::OrganizationId;
use uuid::Uuid;

/// Something that was done to the audit log or to its seals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    #[error(
        "changed row: entry {entry} is not what was sealed (seal {seal_no}, position {position})"
    )]
    ChangedRow {
        entry: Uuid,
        seal_no: i64,
        position: i32,
    },
    #[error("removed row: entry {entry} is gone (seal {seal_no}, position {position})")]
    RemovedRow {
        entry: Uuid,
        seal_no: i64,
        position: i32,
    },
    /// Its place in the seal was removed too, so its name is lost.
    #[error("removed row: an entry and its place are gone (seal {seal_no}, position {position})")]
    RemovedPlace { seal_no: i64, position: i32 },
    #[error("removed row: entry {entry} was written and vanished before it was sealed")]
    RemovedUnsealed { entry: Uuid },
    #[error(
        "reordered rows: the entries of seal {seal_no} do not stand in the order that was sealed"
    )]
    ReorderedRows { seal_no: i64 },
    #[error("broken seal: seal {seal_no} does not fit its rows and its own fields")]
    BrokenSeal { seal_no: i64 },
    #[error("missing seal: seal {seal_no} is gone from within the chain")]
    MissingSeal { seal_no: i64 },
    #[error("wrong link: seal {seal_no} does not continue the seal before it")]
    WrongLink { seal_no: i64 },
    #[error("anchor mismatch: seal {seal_no} is not the one that was anchored")]
    AnchorMismatch { seal_no: i64 },
    #[error("missing anchor: seal {seal_no} is not noted outside of the database")]
    MissingAnchor { seal_no: i64 },
    #[error("cut tail: seal {seal_no} was anchored and is gone from the end of the chain")]
    CutTail { seal_no: i64 },
    #[error("never sealed: entry {entry} has no seal")]
    NeverSealed { entry: Uuid },
}

/// What was looked at of an organisation, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    pub organization: OrganizationId,
    pub rows: i64,
    pub seals: i64,
    pub findings: Vec<Finding>,
}

impl std::fmt::Display for Verified {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "organisation {}: {} rows, {} seals, ",
            self.organization, self.rows, self.seals
        )?;
        match self.findings.len() {
            0 => return f.write_str("ok"),
            1 => f.write_str("1 finding")?,
            several => write!(f, "{several} findings")?,
        }
        self.findings
            .iter()
            .try_for_each(|finding| write!(f, "\n  {finding}"))
    }
}
