//! Rollups and counters against the rows that they sum: there must be no difference.

use anyhow::Result;
use serde_json::Value;
use tokio_postgres::Client;
use uuid::Uuid;

/// A sum that is not what its rows say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Drift {
    /// the table that holds the sum
    pub(crate) target: String,
    /// day, agent, ...: which sum
    pub(crate) key: Value,
    /// for each measure, what the rows say less what the sum says
    pub(crate) difference: Value,
}

/// All differences of one organisation, everything recomputed from the raw rows.
///
/// `client` is a superuser's or another that may call `app.rollup_drift`.
pub(crate) async fn of_organization(client: &mut Client, organization: Uuid) -> Result<Vec<Drift>> {
    // One snapshot: what is written meanwhile is in the rows and in their sums, or in neither.
    let transaction = client.transaction().await?;
    transaction
        .execute(
            "SELECT set_config('app.organization', $1::uuid::text, true)",
            &[&organization],
        )
        .await?;
    let rows = transaction
        .query(
            "SELECT target, key, difference FROM app.rollup_drift() ORDER BY target, key::text",
            &[],
        )
        .await?;
    transaction.commit().await?;
    Ok(rows
        .iter()
        .map(|row| Drift {
            target: row.get("target"),
            key: row.get("key"),
            difference: row.get("difference"),
        })
        .collect())
}

/// Every organisation there is: id and name.
pub(crate) async fn organizations(client: &Client) -> Result<Vec<(Uuid, String)>> {
    let rows = client
        .query("SELECT id, name FROM organizations ORDER BY name, id", &[])
        .await?;
    Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}
