use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use futures::TryStreamExt as _;
use mojavox_db::tokio_postgres::Row;
use mojavox_domain::{
    clock::Clock as _,
    ids::{RecordingExportId, RecordingId},
    permissions::Role,
};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{FinishedCall, Person, Stage};
use mojavox_worker::{JobError, Message};
use recording_exporter::{ExportMessage, Worker};
use serde_json::json;
use uuid::Uuid;

pub(crate) struct World {
    pub(crate) worker: Worker,
    pub(crate) storage: Storage,
    pub(crate) stage: Stage,
    pub(crate) supervisor: Person,
    pub(crate) bucket: String,
    pub(crate) aws: Arc<Aws>,
}

impl World {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let bucket = format!("files-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let s3 = aws.s3().await;
        let made = s3.create_bucket().bucket(&bucket).send().await;
        made.expect("a bucket");
        let storage = Storage::from_config(&config, Arc::clone(&aws)).expect("a storage");
        let supervisor = stage.user(Role::Supervisor).await;
        Self {
            worker: Worker {
                db: stage.app.db.clone(),
                storage: storage.clone(),
                clock: stage.clock.clone(),
                lease: Duration::from_mins(1),
            },
            storage,
            stage,
            supervisor,
            bucket,
            aws,
        }
    }

    /// Another instance of the function.
    pub(crate) fn another_worker(&self) -> Worker {
        Worker {
            db: self.stage.app.db.clone(),
            storage: self.storage.clone(),
            clock: self.stage.clock.clone(),
            lease: Duration::from_mins(1),
        }
    }

    /// A recording with this audio, and a transcript.
    pub(crate) async fn record(&self, audio: Vec<u8>, ending: &str) -> RecordingId {
        let stage = &self.stage;
        let id: RecordingId = stage.app.new_id();
        let key = Key::new(
            Kind::Recording,
            stage.organization,
            format!("{id}.{ending}"),
        );
        let key = key.expect("a key");
        let size = i64::try_from(audio.len()).expect("a short sound");
        self.storage
            .put(&key, Bytes::from(audio))
            .await
            .expect("stores");
        let debtor = stage.customer().await;
        let agent = self.sofia().await;
        let now = stage.clock.now();
        let call = FinishedCall {
            customer: Some(debtor),
            agent: Some(agent),
            ..FinishedCall::talked(now, 60, "promise_to_pay")
        };
        let call = stage.call(&call).await;
        let said = json!([
            { "speaker": "agent", "text": "Hello, this is Sofia.", "timestamp": now, "startMs": 0, "endMs": 900 },
            { "speaker": "debtor", "text": "I lost my job.", "timestamp": now, "startMs": 1_200, "endMs": 2_000 },
        ]);
        stage
            .sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, agent_id, customer_id, file_path, duration,
                     file_size, recorded_at, transcription_status, transcribed_at, transcript)
                 VALUES ($1, $2, $3, $4, $5, $6, 60, $7, $8, 'ready', $8, $9)",
                &[&id.uuid(), &stage.organization.uuid(), &call, &agent, &debtor, &key.to_string(), &size, &now, &said],
            )
            .await
            .expect("inserts a recording");
        id
    }

    async fn sofia(&self) -> Uuid {
        let sql = "SELECT id FROM agents WHERE name = 'Sofia'";
        match self.stage.sql.query_opt(sql, &[]).await.expect("looks") {
            Some(row) => row.get(0),
            None => self.stage.agent("Sofia", "online").await,
        }
    }

    pub(crate) async fn export(
        &self,
        recording: RecordingId,
        format: &str,
        with_transcript: bool,
    ) -> ExportMessage {
        let export_id: RecordingExportId = self.stage.app.new_id();
        let organization_id = self.stage.organization;
        self.stage
            .sql
            .execute(
                "INSERT INTO recording_exports (id, organization_id, recording_id, format, include_transcript, requested_by)
                 VALUES ($1, $2, $3, $4, $5, $6)",
                &[&export_id.uuid(), &organization_id.uuid(), &recording.uuid(), &format, &with_transcript, &self.supervisor.id.uuid()],
            )
            .await
            .expect("asks for an export");
        ExportMessage {
            organization_id,
            export_id,
        }
    }

    pub(crate) async fn work(&self, export: ExportMessage) -> Result<(), JobError> {
        self.worker.work(Message::new(export)).await
    }

    pub(crate) async fn row(&self, export: ExportMessage) -> Row {
        let sql = "SELECT * FROM recording_exports WHERE id = $1";
        let id = export.export_id.uuid();
        let row = self.stage.sql.query_one(sql, &[&id]).await;
        row.expect("the export is there")
    }

    pub(crate) async fn status(&self, export: ExportMessage) -> (String, Option<String>) {
        let row = self.row(export).await;
        (row.get("status"), row.get("error_code"))
    }

    /// The file that the row names.
    pub(crate) async fn file(&self, export: ExportMessage) -> Vec<u8> {
        let row = self.row(export).await;
        let key: Key = row
            .get::<_, String>("file_path")
            .parse()
            .expect("a key in the row");
        assert_eq!(key.organization, self.stage.organization);
        let object = self.storage.read(&key, None).await.expect("reads");
        let chunks: Vec<Bytes> = object
            .expect("the file is there")
            .chunks
            .try_collect()
            .await
            .expect("reads on");
        let bytes = chunks.concat();
        let size = usize::try_from(row.get::<_, i64>("file_size")).expect("a size");
        assert_eq!(bytes.len(), size);
        bytes
    }

    /// Files of exports, and uploads that are not over.
    pub(crate) async fn stored(&self) -> (usize, usize) {
        let s3 = self.aws.s3().await;
        let objects = s3
            .list_objects_v2()
            .bucket(&self.bucket)
            .prefix("recording-exports/")
            .send()
            .await
            .expect("lists");
        let uploads = s3.list_multipart_uploads().bucket(&self.bucket);
        let uploads = uploads.send().await.expect("lists");
        (objects.contents().len(), uploads.uploads().len())
    }

    pub(crate) async fn count(&self, table_and_condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table_and_condition}");
        let row = self.stage.sql.query_one(&sql, &[]).await.expect("counts");
        row.get(0)
    }

    pub(crate) async fn change(&self, sql: &str) {
        self.stage.sql.batch_execute(sql).await.expect("changes");
    }
}
