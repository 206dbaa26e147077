//! What became of the pushes: kept with each browser.

use jiff::Timestamp;
use mojavox_db::{
    Origin, Tenant,
    queries::push::{self, ListPushTargets},
};
use mojavox_providers::web_push::Outcome;
use mojavox_worker::JobError;
use uuid::Uuid;

use crate::{PushMessage, Worker};

/// A browser whose push service refuses everything so often is given up.
const GIVEN_UP_AFTER: i16 = 10;

/// Who is to be tried again.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    pub(crate) browsers: usize,
    /// Earlier nobody wants to be asked; `None` when somebody did not say.
    pub(crate) not_before: Option<Timestamp>,
}

/// Writes them down and tells who is to be tried again.
pub(crate) async fn outcomes(
    worker: &Worker,
    message: PushMessage,
    sent: &[(ListPushTargets, Outcome)],
) -> Result<Waiting, JobError> {
    if sent.is_empty() {
        return Ok(Waiting::default());
    }
    let tx = worker
        .db
        .system(message.organization_id, Origin::default())
        .await?;
    let mut reached: Vec<Uuid> = Vec::new();
    let mut waits: Vec<Option<Timestamp>> = Vec::new();
    for (target, outcome) in sent {
        let subscription = target.id;
        match outcome {
            Outcome::Sent => reached.push(target.id),
            Outcome::Gone => forget(&tx, target).await?,
            Outcome::Later { not_before, why } => {
                waits.push(*not_before);
                tracing::warn!(%subscription, why, "a push has to wait");
                push::push_failed()
                    .bind(&tx, not_before, &tx.organization().uuid(), &target.id)
                    .opt()
                    .await?;
            }
            Outcome::NotBelieved(status) => {
                // Ours to mend: the browser keeps its subscription.
                tracing::error!(%subscription, %status, "a push service does not believe our VAPID signature");
                failed(&tx, target.id).await?;
            }
            Outcome::TooLarge | Outcome::Refused(_) => {
                tracing::warn!(%subscription, ?outcome, failures = target.failures, "a push was refused");
                if target.failures + 1 >= GIVEN_UP_AFTER {
                    forget(&tx, target).await?;
                } else {
                    failed(&tx, target.id).await?;
                }
            }
        }
    }
    push::push_sent()
        .bind(
            &tx,
            &tx.now(),
            &message.notification_id.uuid(),
            &tx.organization().uuid(),
            &reached,
        )
        .all()
        .await?;
    tx.commit().await?;
    Ok(Waiting {
        browsers: waits.len(),
        // `None` sorts before all that said when.
        not_before: waits.into_iter().min().flatten(),
    })
}

async fn failed(tx: &Tenant, id: Uuid) -> Result<(), JobError> {
    push::push_failed()
        .bind(tx, &None, &tx.organization().uuid(), &id)
        .opt()
        .await?;
    Ok(())
}

async fn forget(tx: &Tenant, target: &ListPushTargets) -> Result<(), JobError> {
    tracing::info!(subscription = %target.id, "a browser is gone");
    push::push_gone()
        .bind(tx, &tx.organization().uuid(), &target.id, &target.p256dh)
        .opt()
        .await?;
    Ok(())
}
