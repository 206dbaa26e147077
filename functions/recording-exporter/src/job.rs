//! An export's row: taking it, keeping it, ending it.

use jiff::SignedDuration;
use mojavox_db::{
    AuditEntry, DbError, Origin, Tenant,
    notifications::{NewNotification, Recipients, notify},
    queries::recording_exports,
};
use mojavox_domain::{
    ids::{RecordingId, UserId},
    notification::NotificationType,
    task::Priority,
};
use mojavox_storage::{Key, Kind};
use mojavox_worker::JobError;
use serde_json::json;
use uuid::Uuid;

use crate::{ExportMessage, Stop, Worker, audio::Format};

/// As long as the storage keeps them: see the bucket's lifecycle in the template.
pub(crate) const FILES_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// An export that is ours for a while.
pub(crate) struct Claim {
    pub message: ExportMessage,
    pub recording: RecordingId,
    pub format: Format,
    pub with_transcript: bool,
    pub requested_by: UserId,
    /// Where its file goes: one name per export, whoever makes it.
    pub key: Key,
    token: Uuid,
}

impl Claim {
    pub(crate) async fn begin(&self, worker: &Worker) -> Result<Tenant, DbError> {
        let organization = self.message.organization_id;
        worker.db.system(organization, Origin::default()).await
    }
}

/// Takes an export; `None` when there is nothing to do any more (a repeated message).
pub(crate) async fn claim(worker: &Worker, message: ExportMessage) -> Result<Option<Claim>, Stop> {
    let ExportMessage {
        organization_id: organization,
        export_id: id,
    } = message;
    let tx = worker.db.system(organization, Origin::default()).await?;
    let row = recording_exports::lock_recording_export()
        .bind(&tx, &organization.uuid(), &id.uuid())
        .opt()
        .await?;
    let Some(row) = row.filter(|row| matches!(row.status.as_str(), "pending" | "generating"))
    else {
        return Ok(None);
    };
    if row.leased_until.is_some_and(|until| worker.now() < until) {
        return Err(Stop::Taken);
    }
    let token: Uuid = tx.new_id();
    recording_exports::lease_recording_export()
        .bind(
            &tx,
            &token,
            &(worker.now() + worker.lease),
            &organization.uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    tx.commit().await?;
    let format = if row.format == "mp3" {
        Format::Mp3
    } else {
        Format::Wav
    };
    let ending = if row.include_transcript {
        "zip"
    } else {
        format.name()
    };
    let key = Key::new(
        Kind::RecordingExport,
        organization,
        format!("{id}.{ending}"),
    )
    .map_err(|error| Stop::Machine(error.into()))?;
    Ok(Some(Claim {
        message,
        recording: row.recording_id.into(),
        format,
        with_transcript: row.include_transcript,
        requested_by: row.requested_by.into(),
        key,
        token,
    }))
}

/// Says that this worker lives; `false`: another one took over.
pub(crate) async fn prolong(worker: &Worker, claim: &Claim) -> Result<bool, DbError> {
    lease_until(worker, claim, worker.now() + worker.lease).await
}

/// The next try need not wait for the lease's end.
pub(crate) async fn let_go(worker: &Worker, claim: &Claim) -> Result<(), DbError> {
    lease_until(worker, claim, worker.now()).await.map(drop)
}

async fn lease_until(
    worker: &Worker,
    claim: &Claim,
    until: jiff::Timestamp,
) -> Result<bool, DbError> {
    let tx = claim.begin(worker).await?;
    let mine = recording_exports::prolong_recording_export()
        .bind(
            &tx,
            &until,
            &claim.message.organization_id.uuid(),
            &claim.message.export_id.uuid(),
            &claim.token,
        )
        .opt()
        .await?;
    tx.commit().await?;
    Ok(mine.is_some())
}

/// Notes the stored file and tells who asked for it.
pub(crate) async fn finish(worker: &Worker, claim: &Claim, bytes: u64) -> Result<(), Stop> {
    let tx = claim.begin(worker).await?;
    let organization = claim.message.organization_id.uuid();
    let purged = recording_exports::lock_recording_of_export()
        .bind(&tx, &organization, &claim.recording.uuid())
        .one()
        .await?;
    if purged {
        return Err(recording_purged());
    }
    let expires_at = tx.now() + FILES_KEPT;
    recording_exports::finish_recording_export()
        .bind(
            &tx,
            &claim.key.to_string(),
            &i64::try_from(bytes).unwrap_or(i64::MAX),
            &tx.now(),
            &expires_at,
            &organization,
            &claim.message.export_id.uuid(),
            &claim.token,
        )
        .opt()
        .await?
        .ok_or(Stop::Taken)?;
    let after = json!({
        "recordingId": claim.recording, "bytes": bytes, "expiresAt": expires_at,
        "requestedBy": claim.requested_by,
    });
    audit(&tx, claim, "recording_exports.finish", after).await?;
    let told = "The file is kept for a week.";
    tell(&tx, claim, Priority::Medium, "is ready", told).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends an export that cannot be made: with no file, no part of one, and what its user needs to know.
pub(crate) async fn fail(
    worker: &Worker,
    claim: &Claim,
    code: &str,
    told: &str,
) -> Result<(), JobError> {
    let tx = claim.begin(worker).await?;
    let failed = recording_exports::fail_recording_export()
        .bind(
            &tx,
            &code,
            &tx.now(),
            &claim.message.organization_id.uuid(),
            &claim.message.export_id.uuid(),
            &Some(claim.token),
        )
        .opt()
        .await?;
    // Under the row's lock, so that nobody else is making the file at this moment; and before the
    // commit, so that one that cannot be removed now is tried again with the message.
    if failed.is_some() {
        worker
            .storage
            .abandon_all(&claim.key)
            .await
            .map_err(JobError::retry)?;
        worker
            .storage
            .delete(&claim.key)
            .await
            .map_err(JobError::retry)?;
        let after = json!({ "recordingId": claim.recording, "code": code });
        audit(&tx, claim, "recording_exports.fail", after).await?;
        tell(&tx, claim, Priority::High, "has failed", told).await?;
    }
    tx.commit().await?;
    Ok(())
}

pub(crate) fn recording_purged() -> Stop {
    Stop::Fail {
        code: "recording_purged",
        told: "The recording was removed when its retention ended.",
        detail: "the recording was purged".to_owned(),
    }
}

async fn audit(
    tx: &Tenant,
    claim: &Claim,
    action: &str,
    after: serde_json::Value,
) -> Result<(), DbError> {
    tx.audit(AuditEntry {
        action,
        entity_type: "recording_export",
        entity_id: claim.message.export_id.uuid(),
        before: None,
        after: Some(after),
    })
    .await
}

async fn tell(
    tx: &Tenant,
    claim: &Claim,
    priority: Priority,
    ending: &str,
    message: &str,
) -> Result<(), DbError> {
    let id = claim.message.export_id;
    let new = NewNotification {
        kind: NotificationType::System,
        priority,
        title: &format!("Your export of a recording {ending}"),
        message,
        data: Some(json!({
            "entityType": "recording_export", "entityId": id, "recordingId": claim.recording,
        })),
        cause: &format!("recording export {id}"),
    };
    notify(tx, &Recipients::user(claim.requested_by), &new).await
}
