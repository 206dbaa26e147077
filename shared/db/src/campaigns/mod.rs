//! Campaigns: their lists, what a launch would do, launching, and what happens to them afterwards.
//!
//! Everything that changes a campaign holds its row first, then what it refers to (segment, agent,
//! template), then its approval; so nobody waits for somebody who waits for them.

mod facts;
mod launch;
mod lifecycle;
mod list;
mod notice;
mod preflight;
mod selection;

use mojavox_domain::{
    campaign::{CampaignStatus, Finding, NotPossible},
    ids::CampaignId,
    permissions::Role,
};
use mojavox_queries::queries::campaigns::{self, Campaign};

pub use launch::{Launched, approve_launch, launch, reject_launch};
pub use lifecycle::{Moved, cancel, move_on_time, pause, resume};
pub use list::{
    CampaignFilter, CampaignSort, Count, Listed, Place, Progress, Start, count, list, progress,
};
pub use preflight::preflight;

use crate::{DbError, Tenant, error::unreadable};

/// Why something does not happen to a campaign.
#[derive(Debug, thiserror::Error)]
pub enum CampaignError {
    #[error("there is no such campaign")]
    NotFound,
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    /// What keeps it from being launched.
    #[error("{}", sentences(.0))]
    NotReady(Vec<Finding>),
    /// Whoever agrees to the launch may not launch so many contacts either.
    #[error("as things stand now, this is for {0}s to decide")]
    BeyondAuthority(Role),
    #[error(transparent)]
    Db(#[from] DbError),
}

fn sentences(findings: &[Finding]) -> String {
    let details: Vec<_> = findings.iter().map(|one| one.detail.as_str()).collect();
    details.join(" ")
}

impl From<tokio_postgres::Error> for CampaignError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

/// A campaign and where it stands; nobody else changes it until the transaction ends.
///
/// # Errors
/// There is no such campaign.
pub async fn lock(
    tx: &Tenant,
    id: CampaignId,
) -> Result<(Campaign, CampaignStatus), CampaignError> {
    let organization = tx.organization().uuid();
    // Two statements: what somebody else committed while this one waited shows in the second.
    campaigns::lock_campaign()
        .bind(tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or(CampaignError::NotFound)?;
    let campaign = campaigns::get_campaign()
        .bind(tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or(CampaignError::NotFound)?;
    let status = campaign.status.parse().map_err(unreadable)?;
    Ok((campaign, status))
}
