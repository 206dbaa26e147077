//! Recordings whose last day is over.
//!
//! Three steps, each of which may be the last one of a run:
//! 1. The file is read, for its SHA-256: the receipt says what was removed.
//! 2. Under the locks of the debtor and of all recordings of the call: nobody holds it. The purge is
//!    noted as begun.
//! 3. Under the same locks, again: nobody holds it. The files go, then the texts, and in the same
//!    transaction come the receipt and the audit entry.
//!
//! Placing a hold refers to the row of the debtor or of the recording, and so waits for these locks,
//! or is seen behind them. Whoever dies in the third step leaves a recording that is begun and whose
//! file may be gone: the next run looks. If it is still there, a hold placed since keeps it. If it is
//! gone, it went before that hold; then the hold keeps the texts, and the row stays as begun.

use futures::StreamExt as _;
use jiff::civil::Date;
use mojavox_db::{
    AuditEntry, Origin, Tenant,
    queries::{
        recording_exports,
        retention::{self, GetRecordingToPurge},
    },
};
use mojavox_domain::compliance::{
    Rule,
    retention::{Retention, Subject, resolve},
};
use mojavox_storage::Key;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{KeepError, Keeper, Kept, dates::Policy, settle};

/// Recordings looked up at once.
const BATCH: i32 = 200;

/// The rule of a recording whose last day was set, and which no rule removes (any more).
const BY_DATE: (&str, &str) = ("recording.purge_after", "1");

pub(crate) async fn purge_due(keeper: &Keeper, kept: &mut Kept) -> Result<(), KeepError> {
    let mut after = Uuid::nil();
    loop {
        let client = keeper.db.connection().await?;
        let due = retention::list_recordings_to_purge()
            .bind(&client, &keeper.now(), &after, &BATCH)
            .all()
            .await?;
        drop(client);
        let Some(last) = due.last() else {
            return Ok(());
        };
        after = last.recording_id;
        for one in &due {
            match purge(keeper, one.organization_id, one.recording_id).await {
                Ok(true) => kept.purged += 1,
                Ok(false) => kept.kept += 1,
                Err(error) => {
                    settle(
                        kept,
                        "a recording cannot be removed",
                        one.recording_id,
                        error,
                    )?;
                }
            }
        }
    }
}

/// Whether it is gone.
async fn purge(keeper: &Keeper, organization: Uuid, id: Uuid) -> Result<bool, KeepError> {
    let due = Due {
        keeper,
        organization,
        id,
    };
    let (tx, row) = due.read().await?;
    tx.commit().await?;
    let key: Key = row
        .file_path
        .parse()
        .map_err(|_| KeepError::Senseless("a recording's path is no key".to_owned()))?;
    if key.organization.uuid() != organization {
        let what = "a recording names another organisation's file".to_owned();
        return Err(KeepError::Senseless(what));
    }
    if row.purge_began_at.is_none() {
        let sha256 = sha256(keeper, &key).await?;
        if !due.begin(sha256).await? {
            return Ok(false);
        }
    }
    due.finish(&key).await
}

/// Hex; `None` where a file never came.
async fn sha256(keeper: &Keeper, key: &Key) -> Result<Option<String>, KeepError> {
    let Some(object) = keeper.storage.read(key, None).await? else {
        return Ok(None);
    };
    let mut hash = Sha256::new();
    let mut chunks = object.chunks;
    while let Some(chunk) = chunks.next().await {
        hash.update(&chunk?);
    }
    Ok(Some(hex::encode(hash.finalize())))
}

/// A recording that is due.
struct Due<'a> {
    keeper: &'a Keeper,
    organization: Uuid,
    id: Uuid,
}

impl Due<'_> {
    async fn read(&self) -> Result<(Tenant, GetRecordingToPurge), KeepError> {
        let tx = self
            .keeper
            .db
            .system(self.organization.into(), Origin::default())
            .await?;
        let row = self.row(&tx).await?;
        Ok((tx, row))
    }

    async fn row(&self, tx: &Tenant) -> Result<GetRecordingToPurge, KeepError> {
        Ok(retention::get_recording_to_purge()
            .bind(tx, &self.organization, &self.id)
            .one()
            .await?)
    }

    /// In the order in which everybody locks: the debtor first. What is read behind the locks is
    /// what holds until the commit.
    async fn lock(&self) -> Result<(Tenant, GetRecordingToPurge), KeepError> {
        let tx = self
            .keeper
            .db
            .system(self.organization.into(), Origin::default())
            .await?;
        retention::lock_customer_of_recording()
            .bind(&tx, &self.organization, &self.id)
            .all()
            .await?;
        retention::lock_recordings_of_call()
            .bind(&tx, &self.organization, &self.id)
            .all()
            .await?;
        let row = self.row(&tx).await?;
        Ok((tx, row))
    }

    /// Notes that it is about to go; `false` where something keeps it.
    async fn begin(&self, sha256: Option<String>) -> Result<bool, KeepError> {
        let (tx, row) = self.lock().await?;
        if row.purged_at.is_some() {
            return Ok(true);
        }
        let policy = Policy::read(&tx).await?;
        let today = self.keeper.now().to_zoned(policy.zone.clone()).date();
        let began_on = row.recorded_at.to_zoned(policy.zone.clone()).date();
        match resolve(
            &policy.rules,
            Subject::Recordings,
            began_on,
            today,
            row.held,
        ) {
            Retention::Held => return Ok(false),
            // Reckoned by rules that were looser: what must be kept is kept.
            Retention::KeepUntil { free_on, .. } => {
                let last_day = free_on.yesterday().unwrap_or(free_on);
                retention::postpone_recording_purge()
                    .bind(&tx, &last_day, &self.organization, &self.id)
                    .one()
                    .await?;
                tx.commit().await?;
                return Ok(false);
            }
            Retention::MayGo | Retention::MustGo { .. } => {}
        }
        retention::begin_recording_purge()
            .bind(
                &tx,
                &self.keeper.now(),
                &sha256,
                &self.organization,
                &self.id,
            )
            .one()
            .await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn finish(&self, key: &Key) -> Result<bool, KeepError> {
        let (tx, row) = self.lock().await?;
        if row.purged_at.is_some() {
            return Ok(true);
        }
        if row.held {
            if self.keeper.storage.size(key).await?.is_some() {
                retention::give_recording_purge_up()
                    .bind(&tx, &self.organization, &self.id)
                    .one()
                    .await?;
                tx.commit().await?;
            }
            return Ok(false);
        }
        let exports = self.remove_exports(&tx).await?;
        self.keeper.storage.delete(key).await?;
        let traces = self.forget(&tx, &row).await?;
        self.receipt(&tx, &row, exports, traces).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Copies of what has to go.
    async fn remove_exports(&self, tx: &Tenant) -> Result<usize, KeepError> {
        let files = recording_exports::list_export_files()
            .bind(tx, &self.organization, &self.id)
            .all()
            .await?;
        for file in &files {
            if let Ok(key) = file.parse::<Key>() {
                self.keeper.storage.delete(&key).await?;
            }
        }
        let ended = recording_exports::expire_exports_of_recording()
            .bind(tx, &self.organization, &self.id)
            .all()
            .await?;
        Ok(ended.len())
    }

    async fn forget(&self, tx: &Tenant, row: &GetRecordingToPurge) -> Result<Traces, KeepError> {
        let (organization, call) = (&self.organization, &row.contact_attempt_id);
        let utterances = retention::forget_objections()
            .bind(tx, organization, call)
            .all()
            .await?;
        let proposals = retention::forget_proposals()
            .bind(tx, organization, call)
            .all()
            .await?;
        let lines = retention::forget_lines()
            .bind(tx, organization, call)
            .all()
            .await?;
        retention::finish_recording_purge()
            .bind(tx, &tx.now(), organization, &self.id)
            .one()
            .await?;
        Ok(Traces {
            utterances: utterances.len() + proposals.len(),
            lines: lines.len(),
        })
    }

    async fn receipt(
        &self,
        tx: &Tenant,
        row: &GetRecordingToPurge,
        exports: usize,
        traces: Traces,
    ) -> Result<(), KeepError> {
        let policy = Policy::read(tx).await?;
        let began_on = row.recorded_at.to_zoned(policy.zone.clone()).date();
        let today = self.keeper.now().to_zoned(policy.zone.clone()).date();
        let rule = removing(&policy, began_on, today);
        let (rule_id, rule_version) = rule.map_or(BY_DATE, |rule| (&rule.id, &rule.version));
        let transcript = row
            .transcript
            .as_ref()
            .map(|transcript| hex::encode(Sha256::digest(transcript.to_string())));
        let hashes = [
            ("recording", row.purge_sha256.as_deref()),
            ("transcript", transcript.as_deref()),
        ];
        for (entity_type, sha256) in hashes {
            // Of a transcript that there never was there is no receipt.
            if entity_type == "transcript" && sha256.is_none() {
                continue;
            }
            retention::insert_purge_receipt()
                .bind(
                    tx,
                    &tx.new_id::<Uuid>(),
                    &self.organization,
                    &entity_type,
                    &self.id,
                    &rule_id,
                    &rule_version,
                    &sha256,
                    &tx.now(),
                )
                .one()
                .await?;
        }
        // The audit log is chained and sealed: nobody changes this afterwards unseen.
        tx.audit(AuditEntry {
            action: "recordings.purge",
            entity_type: "recording",
            entity_id: self.id,
            before: None,
            after: Some(json!({
                "ruleId": rule_id,
                "ruleVersion": rule_version,
                "citation": rule.map(|rule| &rule.citation),
                "recordedAt": row.recorded_at,
                "purgeAfter": row.purge_after,
                "bytes": row.file_size,
                "sha256": row.purge_sha256,
                "transcriptSha256": transcript,
                "transcriptTurns": row.transcript.as_ref().and_then(|turns| turns.as_array()).map_or(0, Vec::len),
                "linesRemoved": traces.lines,
                "utterancesRemoved": traces.utterances,
                "exportsRemoved": exports,
            })),
        })
        .await?;
        Ok(())
    }
}

/// What of a call's words was removed.
struct Traces {
    utterances: usize,
    lines: usize,
}

fn removing(policy: &Policy, began_on: Date, today: Date) -> Option<&Rule> {
    match resolve(&policy.rules, Subject::Recordings, began_on, today, false) {
        Retention::MustGo { rule, .. } => Some(rule),
        _ => None,
    }
}
