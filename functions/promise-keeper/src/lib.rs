//! What happens because time passes: promises are broken, instalments missed, offers expire. Each
//! debtor in a transaction of their own, under the lock that payments take, so that money which
//! arrives at this moment is either counted or counts itself.
//!
//! Also tries payment reports again that could not be matched when they came.

use mojavox_db::{
    Db, DbError, Origin,
    payments::{Account, Touched, judge, retry_unmatched},
    queries::payments,
};
use mojavox_domain::{clock::Clock, promise::GRACE_DAYS};
use serde::Serialize;
use uuid::Uuid;

/// Debtors looked up at once.
const BATCH: i32 = 200;
/// A run ends after this many batches; the next goes on where it was.
const MAX_BATCHES: usize = 25;
/// Unmatched reports that a run tries.
const REPORTS: i64 = 500;

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Debtors with something whose time was up.
    pub judged: usize,
    /// Of these, the ones that could not be judged; the next run tries again.
    pub failed: usize,
    /// Payment reports that still belong to nobody.
    pub unmatched: i64,
}

/// Judges what is due by now. Judging again finds nothing left to do.
///
/// # Errors
/// The database's.
pub async fn keep(db: &Db, clock: &dyn Clock) -> Result<Kept, DbError> {
    let mut kept = Kept::default();
    let now = clock.now();
    let mut after = Uuid::nil();
    for _ in 0..MAX_BATCHES {
        let client = db.connection().await?;
        let due = payments::list_accounts_to_judge()
            .bind(&client, &now, &GRACE_DAYS, &after, &BATCH)
            .all()
            .await?;
        drop(client);
        for one in &due {
            match judge_one(db, one.organization_id, one.customer_id).await {
                Ok(()) => kept.judged += 1,
                // One that cannot be judged must not keep the others waiting.
                Err(error @ (DbError::Unavailable(_) | DbError::SessionEnded)) => {
                    return Err(error);
                }
                Err(error) => {
                    kept.failed += 1;
                    tracing::error!(
                        error = &error as &dyn std::error::Error,
                        organization = %one.organization_id,
                        customer = %one.customer_id,
                        "an account cannot be judged"
                    );
                }
            }
        }
        match due.last() {
            Some(last) if due.len() == usize::try_from(BATCH).unwrap_or_default() => {
                after = last.customer_id;
            }
            _ => break,
        }
    }
    kept.unmatched = retry_unmatched(db, REPORTS).await?;
    if kept.unmatched > 0 {
        tracing::warn!(
            unmatched = kept.unmatched,
            "payment reports belong to nobody: see unmatched_payment_events"
        );
    }
    Ok(kept)
}

async fn judge_one(db: &Db, organization: Uuid, customer: Uuid) -> Result<(), DbError> {
    let tx = db.system(organization.into(), Origin::default()).await?;
    if let Some(mut account) = Account::lock(&tx, customer.into()).await? {
        judge(&tx, &mut account, Touched::default()).await?;
    }
    tx.commit().await?;
    Ok(())
}
