//! Messages that were committed beside a change: sent by whoever committed, or by the relay.

use futures::future::BoxFuture;
use mojavox_domain::ids::OutboxId;
use mojavox_queries::queries::platform;
use serde_json::Value;

use crate::{Client, Db, Result, transaction::abandon};

/// A message on its way to the queue that `topic` names.
#[derive(Debug, Clone, PartialEq)]
pub struct OutboxMessage {
    /// Also the deduplication id: the same message can be sent twice.
    pub id: OutboxId,
    pub topic: String,
    /// Messages of one group keep their order, where the queue is FIFO.
    pub group: Option<String>,
    pub payload: Value,
}

/// Carries messages to their queues, right after the commit that let them go. What it cannot carry
/// it leaves to the relay; so it has nothing to report.
pub trait Courier: Send + Sync {
    fn deliver<'a>(&'a self, db: &'a Db, messages: Vec<OutboxMessage>) -> BoxFuture<'a, ()>;
}

/// Messages held by this transaction, so that no other relay sends them at the same time.
pub struct Claimed {
    client: Client,
    committed: bool,
    pub messages: Vec<OutboxMessage>,
}

impl Db {
    /// Notes that messages reached their queue.
    ///
    /// # Errors
    /// The database's; the messages are then sent again, which their consumers bear.
    pub async fn mark_sent(&self, ids: &[OutboxId]) -> Result<()> {
        let client = self.connection().await?;
        mark(&client, ids).await
    }

    /// Takes up to `most` messages that have waited for `older_than_seconds`, of all organisations.
    ///
    /// # Errors
    /// The database's.
    pub async fn claim_outbox(&self, older_than_seconds: f64, most: i32) -> Result<Claimed> {
        let client = self.connection().await?;
        client.batch_execute("BEGIN").await?;
        // From here on a drop rolls back.
        let mut claimed = Claimed {
            client,
            committed: false,
            messages: Vec::new(),
        };
        claimed.messages = platform::claim_outbox()
            .bind(&claimed.client, &older_than_seconds, &most)
            .map(|row| OutboxMessage {
                id: row.id.into(),
                topic: row.topic.to_owned(),
                group: row.group_key.map(str::to_owned),
                payload: serde_json::from_str(row.payload.0.get()).unwrap_or_default(),
            })
            .all()
            .await?;
        Ok(claimed)
    }

    /// Merges the differences behind totals and rollups, so that reading them stays cheap; tells
    /// how many.
    ///
    /// # Errors
    /// The database's.
    pub async fn fold_sums(&self) -> Result<i64> {
        let client = self.connection().await?;
        Ok(platform::fold_sums().bind(&client).one().await?)
    }

    /// Removes what has served its time; tells how many rows.
    ///
    /// # Errors
    /// The database's.
    pub async fn sweep_expired(&self) -> Result<i64> {
        let client = self.connection().await?;
        Ok(platform::sweep_expired().bind(&client).one().await?)
    }
}

impl Claimed {
    /// Marks those that were sent and lets the others go.
    ///
    /// # Errors
    /// The database's.
    pub async fn finish(mut self, sent: &[OutboxId]) -> Result<()> {
        mark(&self.client, sent).await?;
        self.committed = true;
        Ok(self.client.batch_execute("COMMIT").await?)
    }
}

impl Drop for Claimed {
    fn drop(&mut self) {
        if !self.committed {
            abandon(&self.client);
        }
    }
}

async fn mark(client: &Client, ids: &[OutboxId]) -> Result<()> {
    let ids: Vec<_> = ids.iter().map(|id| id.uuid()).collect();
    platform::mark_outbox_sent().bind(client, &ids).await?;
    Ok(())
}
