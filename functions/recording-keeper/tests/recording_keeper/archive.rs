use std::sync::Arc;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::clock::Clock as _;
use mojavox_domain::ids::{RecordingExportId, RecordingId};
use mojavox_domain::permissions::Role;
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{FinishedCall, Person, Stage};
use mojavox_worker::Deadline;
use recording_keeper::{Keeper, Kept};
use serde_json::json;
use uuid::Uuid;

pub(crate) const NO_END: Deadline = Deadline::at(Timestamp::MAX);

pub(crate) struct Archive {
    pub(crate) keeper: Keeper,
    pub(crate) storage: Storage,
    pub(crate) stage: Stage,
    pub(crate) admin: Person,
}

/// One recording of a call, with everything that hangs on it.
pub(crate) struct Recorded {
    pub(crate) id: RecordingId,
    pub(crate) call: Uuid,
    pub(crate) debtor: Uuid,
    pub(crate) key: Key,
}

impl Archive {
    /// Of a French organisation, whose recordings are kept for six months.
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let sql = "UPDATE organizations SET compliance_profile = 'fr', time_zone = 'Europe/Paris', country = 'FR'";
        stage.sql.batch_execute(sql).await.expect("moves to France");
        let bucket = format!("files-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let s3 = aws.s3().await;
        let made = s3.create_bucket().bucket(&bucket).send().await;
        made.expect("a bucket");
        let storage = Storage::from_config(&config, aws).expect("a storage");
        let admin = stage.user(Role::Admin).await;
        let keeper = Keeper {
            db: stage.app.db.clone(),
            storage: storage.clone(),
            clock: stage.clock.clone(),
        };
        Self {
            keeper,
            storage,
            stage,
            admin,
        }
    }

    pub(crate) async fn keep(&self) -> Kept {
        self.keeper.keep(NO_END).await.expect("keeps")
    }

    pub(crate) async fn record(&self, at: Timestamp) -> Recorded {
        let stage = &self.stage;
        let organization = stage.organization;
        let debtor = stage.customer().await;
        let call = FinishedCall {
            customer: Some(debtor),
            ..FinishedCall::talked(at, 60, "refusal")
        };
        let call = stage.call(&call).await;
        let id: RecordingId = stage.app.new_id();
        let key = Key::new(Kind::Recording, organization, format!("{id}.wav")).expect("a key");
        let audio = Bytes::from_static(b"abc");
        self.storage.put(&key, audio).await.expect("stores");
        let said = json!([{ "speaker": "debtor", "text": "I cannot pay.", "timestamp": at }]);
        stage
            .sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, customer_id, file_path, duration, file_size,
                     recorded_at, transcription_status, transcribed_at, transcript, analysis)
                 VALUES ($1, $2, $3, $4, $5, 60, 3, $6, 'ready', $6, $7, '{}')",
                &[&id.uuid(), &organization.uuid(), &call, &debtor, &key.to_string(), &at, &said],
            )
            .await
            .expect("inserts a recording");
        stage
            .sql
            .execute(
                "INSERT INTO transcript_lines (organization_id, contact_attempt_id, position, speaker, text, spoken_at)
                 VALUES ($1, $2, 0, 'debtor', 'I cannot', $3)",
                &[&organization.uuid(), &call, &at],
            )
            .await
            .expect("inserts a line");
        stage
            .sql
            .execute(
                "INSERT INTO call_objections (id, organization_id, contact_attempt_id, category, utterance, offset_ms, occurred_at, analysis_version)
                 VALUES (gen_random_uuid(), $1, $2, 'cannot_pay', 'I cannot pay.', 0, $3, '1')",
                &[&organization.uuid(), &call, &at],
            )
            .await
            .expect("inserts an objection");
        stage
            .sql
            .execute(
                "INSERT INTO call_proposals (id, organization_id, contact_attempt_id, recording_id, customer_id, kind, explicit, utterance,
                     turn, start_character, end_character, offset_ms, status, decided_at, analysis_version)
                 VALUES (gen_random_uuid(), $1, $2, $3, $4, 'dispute', false, 'Not mine', 0, 0, 8, 0, 'rejected', now(), '1')",
                &[&organization.uuid(), &call, &id.uuid(), &debtor],
            )
            .await
            .expect("inserts a proposal");
        Recorded {
            id,
            call,
            debtor,
            key,
        }
    }

    /// A recording whose six months ended yesterday.
    pub(crate) async fn overdue(&self) -> Recorded {
        let recorded = self.record(self.days_ago(200)).await;
        assert_eq!(self.dated().await, 1);
        recorded
    }

    pub(crate) fn days_ago(&self, days: i64) -> Timestamp {
        self.stage.clock.now() - SignedDuration::from_hours(24 * days)
    }

    /// Reckons last days alone.
    pub(crate) async fn dated(&self) -> usize {
        let paris = "UPDATE call_recordings SET purge_after = ((recorded_at AT TIME ZONE 'Europe/Paris') + interval '6 months')::date
            WHERE purge_after IS NULL";
        let rows = self.stage.sql.execute(paris, &[]).await.expect("dates");
        usize::try_from(rows).expect("few")
    }

    pub(crate) async fn hold(&self, customer: Option<Uuid>, recording: Option<RecordingId>) {
        self.stage
            .sql
            .execute(
                "INSERT INTO legal_holds (id, organization_id, customer_id, recording_id, reason, placed_by, placed_at)
                 VALUES (gen_random_uuid(), $1, $2, $3, 'court', $4, now())",
                &[&self.stage.organization.uuid(), &customer, &recording.map(RecordingId::uuid), &self.admin.id.uuid()],
            )
            .await
            .expect("places a hold");
    }

    pub(crate) async fn release_all(&self) {
        let sql = format!(
            "UPDATE legal_holds SET released_at = now(), released_by = '{}' WHERE released_at IS NULL",
            self.admin.id
        );
        self.change(&sql).await;
    }

    pub(crate) async fn export(
        &self,
        recording: &Recorded,
        status: &str,
        expires_at: Timestamp,
    ) -> Key {
        let id: RecordingExportId = self.stage.app.new_id();
        let organization = self.stage.organization;
        let key = Key::new(Kind::RecordingExport, organization, format!("{id}.mp3"));
        let key = key.expect("a key");
        let mp3 = Bytes::from_static(b"mp3");
        self.storage.put(&key, mp3).await.expect("stores");
        let expires_at = Some(expires_at).filter(|_| status == "ready");
        self.stage
            .sql
            .execute(
                "INSERT INTO recording_exports (id, organization_id, recording_id, format, include_transcript, status, file_path, file_size,
                     requested_by, expires_at, created_at)
                 VALUES ($1, $2, $3, 'mp3', false, $4, $5, 3, $6, $7, $8)",
                &[&id.uuid(), &organization.uuid(), &recording.id.uuid(), &status, &key.to_string(), &self.admin.id.uuid(),
                    &expires_at, &self.days_ago(2)],
            )
            .await
            .expect("inserts an export");
        key
    }

    pub(crate) async fn change(&self, sql: &str) {
        self.stage.sql.batch_execute(sql).await.expect("changes");
    }

    pub(crate) async fn count(&self, table_and_condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table_and_condition}");
        let row = self.stage.sql.query_one(&sql, &[]).await.expect("counts");
        row.get(0)
    }

    pub(crate) async fn is_stored(&self, key: &Key) -> bool {
        self.storage.size(key).await.expect("asks").is_some()
    }

    /// Everything there, or everything gone.
    pub(crate) async fn is_there(&self, recorded: &Recorded) -> bool {
        let (id, call) = (recorded.id, recorded.call);
        let stored = self.is_stored(&recorded.key).await;
        let there = i64::from(stored);
        for what in [
            format!(
                "call_recordings WHERE id = '{id}' AND purged_at IS NULL AND transcript IS NOT NULL AND analysis IS NOT NULL"
            ),
            format!("transcript_lines WHERE contact_attempt_id = '{call}'"),
            format!("call_objections WHERE contact_attempt_id = '{call}' AND utterance <> ''"),
            format!("call_proposals WHERE contact_attempt_id = '{call}' AND utterance <> ''"),
        ] {
            assert_eq!(self.count(&what).await, there, "{what}");
        }
        let receipts = format!("purge_receipts WHERE entity_id = '{id}'");
        let purges = format!("audit_logs WHERE action = 'recordings.purge' AND entity_id = '{id}'");
        assert_eq!(self.count(&receipts).await, 2 * (1 - there));
        assert_eq!(self.count(&purges).await, 1 - there);
        stored
    }
}

/// As a run leaves it that died behind its second step: the purge is noted as begun.
pub(crate) async fn died(archive: &Archive, recorded: &Recorded, file_gone: bool) {
    let sql = format!(
        "UPDATE call_recordings SET purge_began_at = now(), purge_sha256 = repeat('a', 64) WHERE id = '{}'",
        recorded.id
    );
    archive.change(&sql).await;
    if file_gone {
        archive
            .storage
            .delete(&recorded.key)
            .await
            .expect("removes");
    }
}
