//! Exports that were kept long enough, and those that no worker will finish any more.

use jiff::SignedDuration;
use mojavox_db::{
    AuditEntry, Origin,
    notifications::{NewNotification, Recipients, notify},
    queries::recording_exports,
};
use mojavox_domain::{notification::NotificationType, task::Priority};
use mojavox_storage::{Key, Kind};
use serde_json::json;
use uuid::Uuid;

use crate::{KeepError, Keeper, Kept, settle};

/// Exports looked up at once.
const BATCH: i32 = 200;
/// Its message has been given up by then, or lost.
const STUCK: SignedDuration = SignedDuration::from_hours(24);

pub(crate) async fn end_due(keeper: &Keeper, kept: &mut Kept) -> Result<(), KeepError> {
    let mut after = Uuid::nil();
    loop {
        let client = keeper.db.connection().await?;
        let now = keeper.now();
        let due = recording_exports::list_recording_exports_to_end()
            .bind(&client, &now, &(now - STUCK), &after, &BATCH)
            .all()
            .await?;
        drop(client);
        let Some(last) = due.last() else {
            return Ok(());
        };
        after = last.export_id;
        for one in &due {
            match end(keeper, one.organization_id, one.export_id).await {
                Ok(Some(End::Removed)) => kept.exports_removed += 1,
                Ok(Some(End::GivenUp)) => kept.exports_given_up += 1,
                Ok(None) => {}
                Err(error) => settle(kept, "an export cannot be ended", one.export_id, error)?,
            }
        }
    }
}

enum End {
    Removed,
    GivenUp,
}

/// The file goes before the row says so: whoever dies in between removes it again, which is fine.
async fn end(keeper: &Keeper, organization: Uuid, id: Uuid) -> Result<Option<End>, KeepError> {
    let tx = keeper
        .db
        .system(organization.into(), Origin::default())
        .await?;
    let row = recording_exports::lock_recording_export()
        .bind(&tx, &organization, &id)
        .one()
        .await?;
    let ending = if row.include_transcript {
        "zip"
    } else {
        &row.format
    };
    let key = Key::new(
        Kind::RecordingExport,
        organization.into(),
        format!("{id}.{ending}"),
    )
    .map_err(|error| KeepError::Senseless(error.to_string()))?;
    let now = keeper.now();
    let end = match row.status.as_str() {
        "ready" if row.expires_at.is_some_and(|at| at <= now) => End::Removed,
        // One that a worker has in hand is not stuck.
        "pending" | "generating" if row.leased_until.is_none_or(|until| until <= now) => {
            End::GivenUp
        }
        _ => return Ok(None),
    };
    keeper.storage.abandon_all(&key).await?;
    keeper.storage.delete(&key).await?;
    let (action, after) = match end {
        End::Removed => {
            recording_exports::expire_recording_export()
                .bind(&tx, &organization, &id)
                .one()
                .await?;
            (
                "recording_exports.expire",
                json!({ "recordingId": row.recording_id }),
            )
        }
        End::GivenUp => {
            let code = "given_up";
            recording_exports::fail_recording_export()
                .bind(&tx, &code, &now, &organization, &id, &None)
                .one()
                .await?;
            let new = NewNotification {
                kind: NotificationType::System,
                priority: Priority::High,
                title: "Your export of a recording has failed",
                message: "It was not made within a day. Please ask for it again.",
                data: Some(json!({
                    "entityType": "recording_export", "entityId": id, "recordingId": row.recording_id,
                })),
                cause: &format!("recording export {id}"),
            };
            notify(&tx, &Recipients::user(row.requested_by.into()), &new).await?;
            (
                "recording_exports.fail",
                json!({ "recordingId": row.recording_id, "code": code }),
            )
        }
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "recording_export",
        entity_id: id,
        before: None,
        after: Some(after),
    })
    .await?;
    tx.commit().await?;
    Ok(Some(end))
}
