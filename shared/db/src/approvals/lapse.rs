//! What nobody decided in time.

use mojavox_domain::{
    approval::ApprovalStatus,
    ids::{ApprovalId, OrganizationId},
};
use mojavox_queries::queries::approvals::{self, Approval};
use uuid::Uuid;

use super::{decide::DecisionError, get, outcome, standing, subject};
use crate::{Db, DbError, Origin, Result, Tenant};

/// What became of an approval whose time was up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapsed {
    /// Its subject has been set back, and the proposer told.
    Ended,
    /// Somebody else was faster.
    Passed,
}

/// Ends an approval whose time is up: its subject is set back and the proposer told.
///
/// # Errors
/// The database's.
pub async fn lapse(db: &Db, organization: OrganizationId, id: ApprovalId) -> Result<Lapsed> {
    let tx = db.system(organization, Origin::default()).await?;
    let seen = get(&tx, id).await?;
    let mut locked = subject::lock(&tx, &seen).await?;
    let approval = super::decide::lock(&tx, id).await?;
    let standing = standing(&approval)?;
    let over = standing.status == ApprovalStatus::Pending
        && standing.status_at(tx.now()) == ApprovalStatus::Expired;
    if !over {
        tx.commit().await?;
        return Ok(Lapsed::Passed);
    }
    let back = subject::set_back(&tx, &mut locked, &approval, ApprovalStatus::Expired).await;
    match back {
        Ok(()) => {}
        Err(DecisionError::Db(error)) => return Err(error),
        // Its subject has moved on by itself: there is nothing to set back.
        Err(DecisionError::Refused(why)) => {
            tracing::info!(approval = %id, %why, "expires without an effect");
        }
    }
    end(&tx, &approval).await?;
    tx.commit().await?;
    Ok(Lapsed::Ended)
}

/// The approval's own part of it.
pub(super) async fn end(tx: &Tenant, approval: &Approval) -> Result<()> {
    approvals::end_approval()
        .bind(
            tx,
            &ApprovalStatus::Expired.name(),
            &None::<&str>,
            &None,
            &tx.now(),
            &tx.organization().uuid(),
            &approval.id,
        )
        .one()
        .await?;
    outcome::publish(tx, approval, ApprovalStatus::Expired, None, None).await
}

impl Db {
    /// Approvals of all organisations whose time is up, in the order of their ids.
    ///
    /// # Errors
    /// The database's.
    pub async fn lapsed_approvals(
        &self,
        now: jiff::Timestamp,
        after: Uuid,
        most: i32,
    ) -> Result<Vec<(OrganizationId, ApprovalId)>, DbError> {
        let client = self.connection().await?;
        let rows = approvals::list_lapsed_approvals()
            .bind(&client, &now, &after, &most)
            .all()
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| (row.organization_id.into(), row.approval_id.into()))
            .collect())
    }

    /// Removes notifications that were kept long enough; tells how many.
    ///
    /// # Errors
    /// The database's.
    pub async fn sweep_notifications(&self, now: jiff::Timestamp, most: i32) -> Result<i64> {
        let client = self.connection().await?;
        Ok(
            mojavox_queries::queries::notifications::sweep_notifications()
                .bind(&client, &now, &most)
                .one()
                .await?,
        )
    }
}
