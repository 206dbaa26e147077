//! What happens to campaigns because time passes: scheduled ones start, and those whose time is over
//! or whose debtors are all through are completed. Each in a transaction of its own, under the lock
//! that launches and pauses take; doing it again does nothing.

use mojavox_db::{
    Db, DbError, Origin,
    campaigns::{CampaignError, Moved, move_on_time},
    queries::campaigns,
};
use mojavox_domain::clock::Clock;
use serde::Serialize;
use uuid::Uuid;

/// Campaigns looked up at once.
const BATCH: i32 = 100;
/// A run ends after this many batches; the next goes on.
const MAX_BATCHES: usize = 50;

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ticked {
    pub started: usize,
    pub completed: usize,
    /// Could not be moved; the log says why, and the next run tries again.
    pub failed: usize,
}

/// Moves what is due by now.
///
/// # Errors
/// The database's.
pub async fn tick(db: &Db, clock: &dyn Clock) -> Result<Ticked, DbError> {
    let mut ticked = Ticked::default();
    let now = clock.now();
    let mut after = Uuid::nil();
    for _ in 0..MAX_BATCHES {
        let client = db.connection().await?;
        let due = campaigns::campaigns_to_move()
            .bind(&client, &now, &after, &BATCH)
            .all()
            .await?;
        drop(client);
        for one in &due {
            match move_one(db, one.organization_id, one.campaign_id).await {
                Ok(Moved::Started) => ticked.started += 1,
                Ok(Moved::Completed) => ticked.completed += 1,
                Ok(Moved::Stayed) => {}
                Err(CampaignError::Db(error @ DbError::Unavailable(_))) => return Err(error),
                // One that cannot be moved must not keep the others waiting.
                Err(error) => {
                    ticked.failed += 1;
                    tracing::error!(
                        error = &error as &dyn std::error::Error,
                        organization = %one.organization_id,
                        campaign = %one.campaign_id,
                        "a campaign cannot be moved"
                    );
                }
            }
        }
        match due.last() {
            Some(last) if due.len() == usize::try_from(BATCH).unwrap_or_default() => {
                after = last.campaign_id;
            }
            _ => break,
        }
    }
    Ok(ticked)
}

async fn move_one(db: &Db, organization: Uuid, campaign: Uuid) -> Result<Moved, CampaignError> {
    let tx = db.system(organization.into(), Origin::default()).await?;
    let moved = move_on_time(&tx, campaign.into()).await?;
    tx.commit().await?;
    Ok(moved)
}
