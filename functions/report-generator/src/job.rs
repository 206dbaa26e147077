//! A report's row while it is made: who has it, how far it is, what becomes of it.

use std::{
    sync::atomic::{AtomicI16, Ordering},
    time::Duration,
};

use jiff::SignedDuration;
use mojavox_db::{
    AuditEntry, Db, DbError, Origin, Tenant,
    queries::report_worker::{self as queries, ClaimReport},
    reports::{file_name, finished},
};
use mojavox_domain::ids::{OrganizationId, ReportId};
use mojavox_storage::{Key, Storage, Upload};
use mojavox_worker::held;
use serde_json::json;

use crate::Stop;

/// A worker that has not been heard of for this long is taken for dead.
const CLAIM: SignedDuration = SignedDuration::from_secs(60);
/// How often it is heard of.
const PULSE: Duration = Duration::from_secs(5);

/// A report in this worker's hands.
pub(crate) struct Job<'a> {
    pub(crate) db: &'a Db,
    pub(crate) organization: OrganizationId,
    pub(crate) id: ReportId,
    pub(crate) row: ClaimReport,
    /// Percent.
    progress: AtomicI16,
}

/// What came of asking for a report.
pub(crate) enum Claim<'a> {
    Ours(Box<Job<'a>>),
    /// Ready, failed or deleted.
    Done,
    /// Another worker has it; should it die, its claim ends after this.
    Taken(Duration),
}

/// # Errors
/// The database's.
pub(crate) async fn claim(
    db: &Db,
    organization: OrganizationId,
    id: ReportId,
) -> Result<Claim<'_>, DbError> {
    let tx = db.system(organization, Origin::default()).await?;
    let row = queries::claim_report()
        .bind(
            &tx,
            &(tx.now() + CLAIM),
            &organization.uuid(),
            &id.uuid(),
            &tx.now(),
        )
        .opt()
        .await?;
    let Some(row) = row else {
        let standing = queries::report_claim()
            .bind(&tx, &organization.uuid(), &id.uuid())
            .opt()
            .await?;
        let left = standing
            .and_then(|row| row.claimed_until)
            .map(|until| until.duration_since(tx.now()));
        tx.commit().await?;
        return Ok(left.map_or(Claim::Done, |left| {
            Claim::Taken(left.try_into().unwrap_or_default())
        }));
    };
    tx.commit().await?;
    Ok(Claim::Ours(Box::new(Job {
        db,
        organization,
        id,
        row,
        progress: AtomicI16::new(0),
    })))
}

impl Job<'_> {
    async fn begin(&self) -> Result<Tenant, DbError> {
        self.db.system(self.organization, Origin::default()).await
    }

    /// Where the file of this attempt goes. Each has its own, so that a former worker that is only
    /// slow writes to none of ours.
    ///
    /// # Errors
    /// The row holds what is no format.
    pub(crate) fn key(&self) -> Result<Key, Stop> {
        self.key_of(self.row.attempts)
    }

    fn key_of(&self, attempt: i32) -> Result<Key, Stop> {
        let name = file_name(self.id, attempt, &self.row.format);
        Key::new(mojavox_storage::Kind::Report, self.organization, name)
            .map_err(|_| Stop::Broken("a report has no file name"))
    }

    /// Removes what workers that died had begun or even finished, noted or not.
    ///
    /// # Errors
    /// The storage's.
    pub(crate) async fn clear(&self, storage: &Storage) -> Result<(), Stop> {
        for attempt in 1..self.row.attempts {
            let key = self.key_of(attempt)?;
            storage.abandon_all(&key).await?;
            storage.delete(&key).await?;
        }
        Ok(())
    }

    /// Writes down where the file will be, before there is any of it.
    ///
    /// # Errors
    /// [`Stop::Lost`] when the report is no longer ours.
    pub(crate) async fn note(&self, key: &Key, upload: Option<&Upload>) -> Result<(), Stop> {
        let tx = self.begin().await?;
        queries::note_report_file()
            .bind(
                &tx,
                &Some(key.to_string()),
                &upload.map(|upload| upload.id.clone()),
                &self.organization.uuid(),
                &self.id.uuid(),
                &self.row.attempts,
            )
            .opt()
            .await?
            .ok_or(Stop::Lost)?;
        tx.commit().await?;
        Ok(())
    }

    /// How much is done, in percent; shown with the next pulse.
    pub(crate) fn reach(&self, percent: i16) {
        self.progress.fetch_max(percent.min(99), Ordering::Relaxed);
    }

    /// Works while the row is told, every few seconds, that somebody is at it. Ends when the report
    /// was deleted or another worker has it.
    ///
    /// # Errors
    /// The work's; [`Stop::Lost`].
    pub(crate) async fn alive<T>(
        &self,
        work: impl Future<Output = Result<T, Stop>>,
    ) -> Result<T, Stop> {
        held(PULSE, || self.keep(), work)
            .await
            .unwrap_or(Err(Stop::Lost))
    }

    /// Whether the report is still ours.
    async fn keep(&self) -> Result<bool, DbError> {
        let tx = self.begin().await?;
        let kept = queries::keep_report()
            .bind(
                &tx,
                &self.progress.load(Ordering::Relaxed),
                &(tx.now() + CLAIM),
                &self.organization.uuid(),
                &self.id.uuid(),
                &self.row.attempts,
            )
            .opt()
            .await?;
        tx.commit().await?;
        Ok(kept.is_some())
    }

    /// The file is there: says so, and tells whoever waits for it.
    ///
    /// # Errors
    /// [`Stop::Lost`] when the report is no longer ours.
    pub(crate) async fn finish(
        &self,
        key: &Key,
        bytes: u64,
        rows: i64,
        kept: SignedDuration,
        frontend: &str,
    ) -> Result<(), Stop> {
        let tx = self.begin().await?;
        queries::finish_report()
            .bind(
                &tx,
                &key.to_string(),
                &i64::try_from(bytes).unwrap_or(i64::MAX),
                &rows,
                &tx.now(),
                &(tx.now() + kept),
                &self.organization.uuid(),
                &self.id.uuid(),
                &self.row.attempts,
            )
            .opt()
            .await?
            .ok_or(Stop::Lost)?;
        self.audit(
            &tx,
            "reports.finish",
            json!({ "type": self.row.r#type, "format": self.row.format, "rows": rows, "bytes": bytes }),
        )
        .await?;
        finished(&tx, self.id, frontend).await?;
        tx.commit().await?;
        Ok(())
    }

    /// It will not be: says why, and tells whoever waits for it.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn fail(&self, code: &str, frontend: &str) -> Result<(), DbError> {
        let tx = self.begin().await?;
        let failed = queries::fail_report()
            .bind(
                &tx,
                &code,
                &self.organization.uuid(),
                &self.id.uuid(),
                &self.row.attempts,
            )
            .opt()
            .await?;
        if failed.is_some() {
            self.audit(&tx, "reports.fail", json!({ "errorCode": code }))
                .await?;
            finished(&tx, self.id, frontend).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Gives the report back, for the next try to take at once.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn release(&self) -> Result<(), DbError> {
        let tx = self.begin().await?;
        queries::release_report()
            .bind(
                &tx,
                &self.organization.uuid(),
                &self.id.uuid(),
                &self.row.attempts,
            )
            .opt()
            .await?;
        tx.commit().await?;
        Ok(())
    }

    async fn audit(
        &self,
        tx: &Tenant,
        action: &str,
        after: serde_json::Value,
    ) -> Result<(), DbError> {
        tx.audit(AuditEntry {
            action,
            entity_type: "report",
            entity_id: self.id.uuid(),
            before: None,
            after: Some(after),
        })
        .await
    }
}
