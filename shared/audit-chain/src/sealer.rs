//! Sealing: off the write path, a batch at a time.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use mojavox_db::{
    Db, DbError, Origin, Tenant,
    queries::audit::{self, SealedEntry},
};
use mojavox_domain::ids::OrganizationId;
use mojavox_runtime::{Config, ConfigError};

use crate::{
    Anchor, AnchorError, Anchors,
    seal::{Entry, Hash, Head, NOTHING, SealKey},
};

/// Entries that one seal covers at most.
pub const BATCH: i64 = 1_000;

/// Seals and anchors. One at a time per organisation; a second one waits and finds nothing to do.
pub struct Sealer {
    db: Db,
    key: SealKey,
    anchors: Anchors,
}

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    pub organizations: usize,
    pub seals: usize,
    pub rows: usize,
    pub anchors: usize,
    /// Organisations that failed; the log says why. The others are not held up by them.
    pub failed: usize,
}

#[derive(Debug, thiserror::Error)]
pub enum SealError {
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Anchor(#[from] AnchorError),
}

impl From<mojavox_db::tokio_postgres::Error> for SealError {
    fn from(error: mojavox_db::tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

impl Sealer {
    pub const fn new(db: Db, key: SealKey, anchors: Anchors) -> Self {
        Self { db, key, anchors }
    }

    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            db: mojavox_runtime::database(config)?,
            key: SealKey::from_config(config)?,
            anchors: Anchors::from_config(config)?,
        })
    }

    pub const fn anchors(&self) -> &Anchors {
        &self.anchors
    }

    /// Seals and anchors whatever waits, of all organisations, until `budget` is used up; what is
    /// left waits for the next run.
    ///
    /// # Errors
    /// The organisations cannot be listed. Failures of single organisations are counted.
    pub async fn run(&self, budget: Duration) -> Result<Report, SealError> {
        let started = Instant::now();
        let client = self.db.connection().await?;
        let organizations = audit::organizations_to_seal().bind(&client).all().await?;
        drop(client);
        let mut report = Report::default();
        for organization in organizations {
            if started.elapsed() >= budget {
                tracing::warn!("out of time: the other organisations wait for the next run");
                break;
            }
            report.organizations += 1;
            let left = budget.saturating_sub(started.elapsed());
            if let Err(error) = self.catch_up(organization.into(), left, &mut report).await {
                report.failed += 1;
                tracing::error!(%organization, %error, cause = ?std::error::Error::source(&error), "an audit chain cannot go on");
            }
        }
        Ok(report)
    }

    async fn catch_up(
        &self,
        organization: OrganizationId,
        budget: Duration,
        report: &mut Report,
    ) -> Result<(), SealError> {
        let started = Instant::now();
        loop {
            let rows = self.seal(organization).await?;
            report.rows += rows;
            report.seals += usize::from(rows > 0);
            report.anchors += self.anchor(organization).await?;
            let full = i64::try_from(rows).is_ok_and(|rows| rows == BATCH);
            if !full || started.elapsed() >= budget {
                return Ok(());
            }
        }
    }

    /// Makes the next seal, in one transaction; tells how many entries it covers, 0 when none wait.
    ///
    /// # Errors
    /// The database's.
    pub async fn seal(&self, organization: OrganizationId) -> Result<usize, SealError> {
        let tx = self.db.system(organization, Origin::default()).await?;
        let id = organization.uuid();
        // Before anything is read: the statements behind it see what the last holder committed.
        audit::lock_audit_chain().bind(&tx, &id).one().await?;
        let rows = audit::unsealed_entries()
            .bind(&tx, &id, &BATCH)
            .all()
            .await?;
        if rows.is_empty() {
            tx.commit().await?;
            return Ok(0);
        }
        let head = audit::audit_chain_head().bind(&tx, &id).opt().await?;
        let (number, previous) =
            head.map_or((1, NOTHING.to_vec()), |head| (head.seal_no + 1, head.hash));
        let hashes: Vec<Hash> = rows.iter().map(|row| self.key.entry(&entry(row))).collect();
        let sealed_at = in_microseconds(tx.now());
        let hash = self.key.seal(
            &Head {
                organization,
                previous: &previous,
                number,
                sealed_at,
            },
            hashes.iter().map(|hash| &hash[..]),
        );
        write(&tx, number, &previous, &hash, sealed_at, &rows, &hashes).await?;
        tx.commit().await?;
        Ok(rows.len())
    }

    /// Notes the seals that are not yet noted outside of the database; tells how many. Also those
    /// of a run that ended between its commit and this.
    ///
    /// # Errors
    /// The bucket's: also when it holds another seal of the same number. The database's.
    pub async fn anchor(&self, organization: OrganizationId) -> Result<usize, SealError> {
        let id = organization.uuid();
        let tx = self.db.system(organization, Origin::default()).await?;
        let seals = audit::unanchored_seals()
            .bind(&tx, &id, &BATCH)
            .all()
            .await?;
        tx.commit().await?;
        let mut noted = Vec::new();
        let mut outcome = Ok(());
        for seal in &seals {
            let anchor = Anchor {
                organization_id: organization,
                seal_no: seal.seal_no,
                hash: hex::encode(&seal.hash),
                rows: seal.row_count,
                sealed_at: seal.sealed_at,
            };
            outcome = self.anchors.put(&anchor).await;
            if outcome.is_err() {
                break;
            }
            noted.push(seal.seal_no);
        }
        if !noted.is_empty() {
            let tx = self.db.system(organization, Origin::default()).await?;
            audit::remove_from_unanchored()
                .bind(&tx, &id, &noted)
                .all()
                .await?;
            tx.commit().await?;
        }
        outcome?;
        Ok(noted.len())
    }
}

/// As precise as the database keeps it, or the seal would not fit its own time.
fn in_microseconds(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}

async fn write(
    tx: &Tenant,
    number: i64,
    previous: &[u8],
    hash: &[u8],
    sealed_at: Timestamp,
    rows: &[SealedEntry],
    hashes: &[Hash],
) -> Result<(), SealError> {
    let id = tx.organization().uuid();
    let count = i32::try_from(rows.len()).unwrap_or(i32::MAX);
    audit::insert_audit_seal()
        .bind(tx, &id, &number, &previous, &hash, &count, &sealed_at)
        .one()
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let hashes: Vec<&[u8]> = hashes.iter().map(|hash| &hash[..]).collect();
    audit::insert_audit_seal_rows()
        .bind(tx, &id, &number, &ids, &hashes)
        .all()
        .await?;
    audit::remove_from_unsealed()
        .bind(tx, &id, &ids)
        .all()
        .await?;
    audit::insert_unanchored_seal()
        .bind(tx, &id, &number)
        .one()
        .await?;
    Ok(())
}

fn entry(row: &SealedEntry) -> Entry<'_> {
    Entry {
        id: row.id,
        organization: row.organization_id.into(),
        occurred_at: row.occurred_at,
        actor_type: &row.actor_type,
        actor_id: row.actor_id,
        api_key_id: row.api_key_id,
        action: &row.action,
        entity_type: &row.entity_type,
        entity_id: row.entity_id,
        before: row.before.as_deref(),
        after: row.after.as_deref(),
        request_id: row.request_id.as_deref(),
        source_ip: row.source_ip.as_deref(),
    }
}
