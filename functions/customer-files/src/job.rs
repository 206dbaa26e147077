//! A job's row: taking it, ending it.

use std::time::Duration;

use jiff::SignedDuration;
use mojavox_db::{
    AuditEntry, Client, Origin, Tenant,
    notifications::{NewNotification, Recipients, notify},
    queries::customer_jobs::{self, CustomerJob},
};
use mojavox_domain::{
    ids::{CustomerJobId, OrganizationId},
    notification::NotificationType,
    task::Priority,
};
use mojavox_worker::Deadline;

use crate::{JobMessage, Stop, Worker};

/// With less time left than this, the rest is for the next invocation: a step, and its commit, fit.
pub(crate) const RESERVE: Duration = Duration::from_secs(20);

/// Files are kept this long.
pub(crate) const FILES_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Names the outbox's way to our own queue.
const TOPIC: &str = "customer-files";

/// A job that is ours until this is dropped.
pub(crate) struct Claim {
    pub organization: OrganizationId,
    pub id: CustomerJobId,
    pub job: CustomerJob,
    /// Holds a lock that ends with the connection, so with the process at the latest.
    _lock: Lock,
}

/// A connection of its own: the pool would hand it, lock and all, to somebody else.
struct Lock(#[expect(dead_code, reason = "held for its drop")] mojavox_db::DetachedClient);

/// Takes a job; `None` when there is nothing to do any more (a repeated message).
pub(crate) async fn claim(
    worker: &Worker,
    organization: OrganizationId,
    id: CustomerJobId,
) -> Result<Option<Claim>, Stop> {
    let client = Client::take(worker.db.connection().await?);
    let row = client
        .query_one(
            "SELECT pg_try_advisory_lock(hashtextextended('customer job ' || $1, 0))",
            &[&id.to_string()],
        )
        .await?;
    if !row.try_get::<_, bool>(0)? {
        return Err(Stop::Taken);
    }
    let tx = worker.db.system(organization, Origin::default()).await?;
    let job = customer_jobs::lock_customer_job()
        .bind(&tx, &organization.uuid(), &id.uuid())
        .opt()
        .await?;
    let Some(job) = job.filter(|job| matches!(job.status.as_str(), "queued" | "running")) else {
        return Ok(None);
    };
    customer_jobs::start_customer_job()
        .bind(&tx, &tx.now(), &None, &organization.uuid(), &id.uuid())
        .one()
        .await?;
    tx.commit().await?;
    Ok(Some(Claim {
        organization,
        id,
        job,
        _lock: Lock(client),
    }))
}

impl Claim {
    /// Opens the transaction of a step.
    pub(crate) async fn begin(&self, worker: &Worker) -> Result<Tenant, Stop> {
        Ok(worker
            .db
            .system(self.organization, Origin::default())
            .await?)
    }

    /// Leaves the rest to a later invocation, as part of a step.
    pub(crate) async fn hand_over(&self, tx: &mut Tenant) -> Result<(), Stop> {
        let message = JobMessage {
            organization_id: self.organization,
            job_id: self.id,
        };
        Ok(tx.enqueue(TOPIC, None, serde_json::json!(message)).await?)
    }

    /// One entry for the whole job: a hundred thousand would bury what people did.
    pub(crate) async fn audit(
        &self,
        tx: &Tenant,
        verb: &str,
        after: serde_json::Value,
    ) -> Result<(), Stop> {
        let kind = &self.job.kind;
        tx.audit(AuditEntry {
            action: &format!("customer_{kind}s.{verb}"),
            entity_type: &format!("customer_{kind}"),
            entity_id: self.id.uuid(),
            before: None,
            after: Some(after),
        })
        .await?;
        Ok(())
    }
}

impl Claim {
    /// Tells whoever started it how it has ended.
    pub(crate) async fn tell(
        &self,
        tx: &Tenant,
        priority: Priority,
        ending: &str,
        message: &str,
    ) -> Result<(), mojavox_db::DbError> {
        let what = if self.job.dry_run {
            "The trial of your import"
        } else if self.job.kind == "import" {
            "Your import of debtors"
        } else {
            "Your export of debtors"
        };
        let new = NewNotification {
            kind: NotificationType::System,
            priority,
            title: &format!("{what} {ending}"),
            message,
            data: Some(serde_json::json!({
                "entityType": format!("customer_{}", self.job.kind),
                "entityId": self.id,
            })),
            cause: &format!("customer job {}", self.id),
        };
        notify(tx, &Recipients::user(self.job.created_by.into()), &new).await
    }
}

/// Whether another step fits.
pub(crate) fn time_is_short(worker: &Worker, deadline: Deadline) -> bool {
    deadline.remaining(worker.now()) < RESERVE
}

/// Ends a job that cannot be done, with what its user needs to know.
pub(crate) async fn fail(
    worker: &Worker,
    claim: &Claim,
    code: &str,
    detail: &str,
) -> Result<(), mojavox_db::DbError> {
    let tx = worker
        .db
        .system(claim.organization, Origin::default())
        .await?;
    let failed = customer_jobs::fail_customer_job()
        .bind(
            &tx,
            &code,
            &detail,
            &tx.now(),
            &claim.organization.uuid(),
            &claim.id.uuid(),
        )
        .opt()
        .await?;
    if failed.is_some() {
        let kind = &claim.job.kind;
        tx.audit(AuditEntry {
            action: &format!("customer_{kind}s.fail"),
            entity_type: &format!("customer_{kind}"),
            entity_id: claim.id.uuid(),
            before: None,
            after: Some(serde_json::json!({ "code": code, "detail": detail })),
        })
        .await?;
        claim
            .tell(&tx, Priority::High, "has failed", detail)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}
