//! Hands a committed job to the worker.

use mojavox_domain::ids::CustomerJobId;
use serde_json::{Value, json};

/// Names the worker's queue.
pub(crate) const TOPIC: &str = "customer-files";

/// What the worker needs to find the job.
pub(crate) fn message(tx: &mojavox_db::Tenant, job: CustomerJobId) -> Value {
    json!({ "organizationId": tx.organization(), "jobId": job })
}
