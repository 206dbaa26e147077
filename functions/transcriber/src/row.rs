//! A recording's row: what is to be done, and by whom.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use mojavox_db::{
    AuditEntry, DbError, Origin, Tenant,
    notifications::{NewNotification, Recipients, notify},
    queries::transcription::{self, LockTranscription},
};
use mojavox_domain::{
    ids::OrganizationId, notification::NotificationType, permissions::Role, task::Priority,
};
use mojavox_providers::transcription::{Again, Failure};
use mojavox_storage::{Key, Kind};
use mojavox_worker::JobError;
use serde_json::json;
use uuid::Uuid;

use crate::{TranscriptionMessage, Worker};

pub(crate) enum Next {
    /// It is done, gone, or has not arrived.
    Nothing,
    /// Another worker has it for so long.
    Wait(Duration),
    Begin(Taken),
    /// The service's job may be over.
    Collect(Started),
    /// The service's job is over, or in vain; what it left is to be removed.
    Sweep(Started),
}

/// A job takes minutes. One that has led nowhere for so long never will.
const OVERDUE: SignedDuration = SignedDuration::from_hours(24);

/// A recording that is ours as long as we say so.
#[derive(Debug, Clone)]
pub(crate) struct Taken {
    pub(crate) audio: String,
    pub(crate) size: u64,
    pub(crate) call: Call,
    /// BCP 47: the debtor's, or the organisation's.
    pub(crate) language: String,
    pub(crate) attempt: i32,
    pub(crate) lease: Uuid,
}

/// A job of the service's.
#[derive(Debug, Clone)]
pub(crate) struct Started {
    pub(crate) name: String,
    pub(crate) call: Call,
    /// It was started a day ago: it is seen to now, or never.
    pub(crate) overdue: bool,
}

/// What is known of the call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Call {
    /// 2: one of each side.
    pub(crate) channels: i16,
    pub(crate) recorded_at: Timestamp,
}

/// By what a worker shows that a recording is still its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hold<'a> {
    Lease(Uuid),
    Job(&'a str),
}

impl Hold<'_> {
    pub(crate) const fn lease(&self) -> Option<Uuid> {
        match self {
            Self::Lease(lease) => Some(*lease),
            Self::Job(_) => None,
        }
    }

    pub(crate) const fn job(&self) -> Option<&str> {
        match self {
            Self::Lease(_) => None,
            Self::Job(job) => Some(job),
        }
    }
}

/// Looks at a recording, and takes it where nobody has it.
pub(crate) async fn next(worker: &Worker, message: TranscriptionMessage) -> Result<Next, JobError> {
    let tx = begin(worker, message).await?;
    let organization = message.organization_id.uuid();
    let id = message.recording_id.uuid();
    let row = transcription::lock_transcription()
        .bind(&tx, &organization, &id)
        .opt()
        .await?;
    let Some(row) = row else {
        return Ok(Next::Nothing);
    };
    let next = decide(row, tx.now(), tx.new_id());
    if let Next::Begin(taken) = &next {
        let service = worker
            .service
            .as_ref()
            .map_or("whisper", |service| service.name());
        let until = tx.now() + worker.lease;
        transcription::take_transcription()
            .bind(&tx, &service, &taken.lease, &until, &organization, &id)
            .one()
            .await?;
        tx.commit().await?;
    }
    Ok(next)
}

fn decide(row: LockTranscription, now: Timestamp, lease: Uuid) -> Next {
    let running = row.transcription_status == "running";
    let call = Call {
        channels: row.channels,
        recorded_at: row.recorded_at,
    };
    if let Some(name) = row.transcription_job {
        let job = Started {
            name,
            call,
            overdue: row
                .job_started_at
                .is_some_and(|at| now.duration_since(at) >= OVERDUE),
        };
        return if running && !row.purged {
            Next::Collect(job)
        } else {
            Next::Sweep(job)
        };
    }
    let waiting = match row.transcription_status.as_str() {
        "pending" | "running" => true,
        // Given up for now: this message was sent anew.
        "failed" => matches!(
            row.transcription_error.as_deref(),
            Some("service_unavailable" | "service_busy" | "out_of_time")
        ),
        _ => false,
    };
    let Some(size) = row.file_size.filter(|_| waiting && !row.purged) else {
        return Next::Nothing;
    };
    if let Some(until) = row.leased_until.filter(|until| running && *until > now) {
        return Next::Wait(until.duration_since(now).try_into().unwrap_or_default());
    }
    Next::Begin(Taken {
        audio: row.file_path,
        size: size.try_into().unwrap_or_default(),
        call,
        language: row.customer_language.unwrap_or(row.locale),
        attempt: row.transcription_attempt,
        lease,
    })
}

pub(crate) async fn begin(
    worker: &Worker,
    message: TranscriptionMessage,
) -> Result<Tenant, DbError> {
    worker
        .db
        .system(message.organization_id, Origin::default())
        .await
}

/// Says that it is still worked on; `false`: it is not ours any more.
pub(crate) async fn keep(
    worker: &Worker,
    message: TranscriptionMessage,
    lease: Uuid,
) -> Result<bool, DbError> {
    let tx = begin(worker, message).await?;
    let until = tx.now() + worker.lease;
    let kept = transcription::keep_transcription()
        .bind(
            &tx,
            &until,
            &message.organization_id.uuid(),
            &message.recording_id.uuid(),
            &lease,
        )
        .opt()
        .await?;
    tx.commit().await?;
    Ok(kept.is_some())
}

/// Writes into the recording why it is not transcribed: for good, or for now.
pub(crate) async fn give_up(
    worker: &Worker,
    message: TranscriptionMessage,
    hold: Hold<'_>,
    failure: &Failure,
    last: bool,
) -> Result<(), JobError> {
    let for_good = last || failure.again == Again::Never;
    let tx = begin(worker, message).await?;
    let status = if for_good { "failed" } else { "pending" };
    let changed = transcription::give_up_transcription()
        .bind(
            &tx,
            &status,
            &failure.code,
            &tx.now(),
            &message.organization_id.uuid(),
            &message.recording_id.uuid(),
            &hold.lease(),
            &hold.job(),
        )
        .opt()
        .await?;
    if changed.is_some() && for_good {
        tx.audit(AuditEntry {
            action: "recordings.transcription_failed",
            entity_type: "recording",
            entity_id: message.recording_id.uuid(),
            before: None,
            after: Some(json!({ "error": failure.code })),
        })
        .await?;
        tell(&tx, message, failure.code).await?;
    }
    tx.commit().await?;
    tracing::warn!(recording = %message.recording_id, %failure, for_good, "not transcribed");
    Ok(())
}

/// Once a day for each reason: a service that is down fails everything that was recorded meanwhile.
async fn tell(tx: &Tenant, message: TranscriptionMessage, code: &str) -> Result<(), DbError> {
    let day = tx.now().to_zoned(TimeZone::UTC).date();
    let new = NewNotification {
        kind: NotificationType::System,
        priority: Priority::High,
        title: "A recording could not be transcribed",
        message: &format!(
            "The reason is {code}. It can be asked for again. What else fails today for the same \
             reason is shown by the recordings alone."
        ),
        data: Some(json!({
            "entityType": "recording", "entityId": message.recording_id, "error": code,
        })),
        cause: &format!("transcription {code} {day}"),
    };
    notify(tx, &Recipients::at_least(Role::Supervisor), &new).await
}

/// Where a job writes: one file per job.
pub(crate) fn output(organization: OrganizationId, job: &str) -> Result<Key, JobError> {
    Key::new(Kind::Transcription, organization, format!("{job}.json")).map_err(JobError::fail)
}
