//! Seals new audit entries and anchors the seals: each minute, and whenever it is invoked.

use std::time::Duration;

use lambda_runtime::{Error, LambdaEvent};
use mojavox_audit_chain::Sealer;
use serde_json::{Value, json};

/// Well inside the function's timeout: a run that ends by itself leaves nothing half done. What
/// is left waits for the next minute.
const BUDGET: Duration = Duration::from_secs(35);

/// Whatever the event says: there is one thing to do. Answers what was done.
///
/// # Errors
/// Something could not be sealed or anchored; the alarm counts these.
pub async fn handle(sealer: &Sealer, _: LambdaEvent<Value>) -> Result<Value, Error> {
    let report = sealer.run(BUDGET).await?;
    tracing::info!(
        organizations = report.organizations,
        seals = report.seals,
        rows = report.rows,
        anchors = report.anchors,
        failed = report.failed,
        "sealed"
    );
    if report.failed > 0 {
        return Err(format!(
            "{} of {} organisations failed",
            report.failed, report.organizations
        )
        .into());
    }
    Ok(json!({
        "organizations": report.organizations,
        "seals": report.seals,
        "rows": report.rows,
        "anchors": report.anchors,
    }))
}
