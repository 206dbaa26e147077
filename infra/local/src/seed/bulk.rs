//! What makes a million rows bearable: no look-up per foreign key of each row, no difference per
//! batch, and indexes that are built at the end rather than torn at by each row.
//!
//! All of it belongs to the transaction: when it fails, nothing has happened. The tests of the seed
//! check every foreign key, and sums are made from the rows at the end.

use anyhow::Result;
use tokio_postgres::Transaction;

use super::rows::Tables;

pub(super) struct Bulk {
    /// statements that make the dropped indexes again
    indexes: Vec<String>,
}

impl Bulk {
    pub(super) async fn begin(transaction: &Transaction<'_>) -> Result<Self> {
        triggers(transaction, false).await?;
        // Unique ones stay: they are what the data must not break.
        let rows = transaction
            .query(
                "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
                 JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
                 WHERE NOT i.indisunique AND t.relname = ANY ($1::text[]::name[])",
                &[&Tables::NAMES],
            )
            .await?;
        let mut indexes = Vec::new();
        for row in rows {
            let (name, definition): (String, String) = (row.get(0), row.get(1));
            transaction
                .batch_execute(&format!("DROP INDEX {name}"))
                .await?;
            indexes.push(definition);
        }
        Ok(Self { indexes })
    }

    pub(super) async fn end(self, transaction: &Transaction<'_>) -> Result<()> {
        transaction
            .batch_execute("SET LOCAL maintenance_work_mem = '256MB'")
            .await?;
        for definition in self.indexes {
            transaction.batch_execute(&definition).await?;
        }
        triggers(transaction, true).await
    }
}

/// Foreign keys and sums are triggers too. For the rest of the transaction, superusers only.
pub(super) async fn triggers(transaction: &Transaction<'_>, on: bool) -> Result<()> {
    let role = if on { "origin" } else { "replica" };
    transaction
        .batch_execute(&format!("SET LOCAL session_replication_role = {role}"))
        .await?;
    Ok(())
}
