use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use mojavox_db::tokio_postgres::Row;
use mojavox_domain::{clock::Clock, ids::RecordingId, permissions::Role};
use mojavox_providers::transcription::Service;
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{FinishedCall, Person, Served, Stage};
use mojavox_worker::{JobError, Message};
use serde_json::Value;
use transcriber::{TranscriptionMessage, Worker};
use wiremock::MockServer;

use crate::speech::SPEECH;

pub(crate) struct World {
    pub(crate) worker: Worker,
    pub(crate) storage: Storage,
    pub(crate) app: Served,
    pub(crate) supervisor: Person,
    pub(crate) aws: Arc<Aws>,
    pub(crate) bucket: String,
    /// The variables that name the service.
    pub(crate) variables: Vec<(&'static str, String)>,
    /// Whoever plays the service.
    pub(crate) server: MockServer,
    pub(crate) stage: Stage,
}

impl World {
    pub(crate) async fn new(variables: &[(&'static str, &str)]) -> Self {
        let stage = Stage::new().await;
        let server = MockServer::start().await;
        let bucket = format!("files-{}", stage.organization);
        let variables: Vec<_> = variables
            .iter()
            .map(|(name, value)| (*name, value.replace("{server}", &server.uri())))
            .collect();
        let mut config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        for (name, value) in &variables {
            config = config.with(name, value);
        }
        let aws = Arc::new(Aws::new(config.clone()));
        let made = aws.s3().await.create_bucket().bucket(&bucket).send().await;
        made.expect("a bucket");
        let storage = Storage::from_config(&config, Arc::clone(&aws)).expect("a storage");
        let clock: Arc<dyn Clock> = stage.clock.clone();
        let mut service = Service::from_config(&config, &aws, &clock);
        if let Ok(Service::Prompt(mojavox_providers::transcription::Prompt::Google(google))) =
            &mut service
        {
            google.poll = Duration::from_millis(10);
        }
        let state = recordings::State {
            app: stage.app.clone(),
            storage: storage.clone(),
        };
        Self {
            worker: Worker {
                db: stage.app.db.clone(),
                storage: storage.clone(),
                service,
                agent_channel: 0,
                lease: Duration::from_secs(45),
            },
            app: stage.serve(recordings::router(), state),
            supervisor: stage.user(Role::Supervisor).await,
            storage,
            aws,
            bucket,
            variables,
            server,
            stage,
        }
    }

    pub(crate) async fn whisper() -> Self {
        Self::new(&[
            ("TRANSCRIPTION_SERVICE", "whisper"),
            ("WHISPER_BASE_URL", "{server}"),
            ("WHISPER_MODEL", "medium"),
            ("WHISPER_API_KEY", "sk-test"),
        ])
        .await
    }

    /// The call, as it was recorded, and its arrival.
    pub(crate) async fn speech(&self) -> TranscriptionMessage {
        self.recording(SPEECH).await
    }

    pub(crate) async fn recording(&self, audio: &'static [u8]) -> TranscriptionMessage {
        let stage = &self.stage;
        let id: RecordingId = stage.app.new_id();
        let key =
            Key::new(Kind::Recording, stage.organization, format!("{id}.wav")).expect("a key");
        let stored = self.storage.put(&key, Bytes::from_static(audio)).await;
        stored.expect("stores");
        let debtor = stage.customer().await;
        let now = stage.clock.now();
        let call = FinishedCall {
            customer: Some(debtor),
            ..FinishedCall::talked(now, 18, "promise_to_pay")
        };
        let call = stage.call(&call).await;
        stage
            .sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, customer_id, file_path, duration, recorded_at)
                 VALUES ($1, $2, $3, $4, $5, 18, $6)",
                &[&id.uuid(), &stage.organization.uuid(), &call, &debtor, &key.to_string(), &now],
            )
            .await
            .expect("inserts a recording");
        let tx = stage
            .app
            .db
            .system(stage.organization, mojavox_db::Origin::default())
            .await
            .expect("begins");
        let size = i64::try_from(audio.len()).expect("short");
        assert!(
            mojavox_db::recordings::arrived(&tx, id, size)
                .await
                .expect("arrives")
        );
        assert!(
            !mojavox_db::recordings::arrived(&tx, id, size)
                .await
                .expect("arrives"),
            "once"
        );
        tx.commit().await.expect("commits");
        assert_eq!(self.messages("transcription").await, 1);
        TranscriptionMessage {
            organization_id: stage.organization,
            recording_id: id,
        }
    }

    pub(crate) async fn work(&self, recording: TranscriptionMessage) -> Result<(), JobError> {
        self.worker.work(Message::new(recording)).await
    }

    pub(crate) async fn row(&self, recording: TranscriptionMessage) -> Row {
        let sql = "SELECT * FROM call_recordings WHERE id = $1";
        let row = self
            .stage
            .sql
            .query_one(sql, &[&recording.recording_id.uuid()])
            .await;
        row.expect("the recording is there")
    }

    pub(crate) async fn status(&self, recording: TranscriptionMessage) -> (String, Option<String>) {
        let row = self.row(recording).await;
        (
            row.get("transcription_status"),
            row.get("transcription_error"),
        )
    }

    /// Who said what from when.
    pub(crate) async fn turns(
        &self,
        recording: TranscriptionMessage,
    ) -> Vec<(String, i64, String)> {
        let path = format!("/api/v1/recordings/{}", recording.recording_id);
        let answer = self.app.get(path).by(&self.supervisor).send().await;
        let detail: Value = answer.assert_status(200).json();
        let turns = detail["transcript"]
            .as_array()
            .expect("a transcript")
            .iter();
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let turns = turns.map(|turn| {
            (
                text(&turn["speaker"]),
                turn["startMs"].as_i64().expect("a time"),
                text(&turn["text"]),
            )
        });
        turns.collect()
    }

    pub(crate) async fn messages(&self, topic: &str) -> i64 {
        let sql = "SELECT count(*) FROM outbox WHERE topic = $1";
        self.stage
            .sql
            .query_one(sql, &[&topic])
            .await
            .expect("counts")
            .get(0)
    }

    /// Found by its words, stored once, without the card's number anywhere in the database.
    pub(crate) async fn assert_stored(&self, recording: TranscriptionMessage) {
        assert_eq!(self.status(recording).await, ("ready".to_owned(), None));
        let turns = self.turns(recording).await;
        let turns: Vec<_> = turns
            .iter()
            .map(|(who, at, said)| (who.as_str(), *at, said.as_str()))
            .collect();
        assert_eq!(turns, crate::speech::expected());
        for (q, found) in [
            ("umbrella", 1),
            ("umbrella%20winter", 1),
            ("parasol", 0),
            ("1111", 0),
        ] {
            let call = self
                .app
                .get(format!("/api/v1/recordings?q={q}"))
                .by(&self.supervisor);
            let page: Value = call.send().await.assert_status(200).json();
            assert_eq!(page["data"].as_array().expect("rows").len(), found, "{q}");
        }
        assert_eq!(self.messages("analysis").await, 1);
        let audited = "SELECT count(*) FROM audit_logs WHERE action = 'recordings.transcribed'";
        let audited: i64 = self
            .stage
            .sql
            .query_one(audited, &[])
            .await
            .expect("counts")
            .get(0);
        assert_eq!(audited, 1);
        let tables = "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'public'";
        for table in self.stage.sql.query(tables, &[]).await.expect("lists") {
            let table: String = table.get(0);
            let sql = format!(
                "SELECT count(*) FROM {table} AS t WHERE t::text ~* '(4111|1111)[ -]?1111|four one one|one one one'"
            );
            let found: i64 = self
                .stage
                .sql
                .query_one(&sql, &[])
                .await
                .expect("looks")
                .get(0);
            assert_eq!(found, 0, "{table} holds the card's number");
        }
    }

    /// What the service's jobs have left.
    pub(crate) async fn outputs(&self) -> usize {
        let s3 = self.aws.s3().await;
        let listed = s3
            .list_objects_v2()
            .bucket(&self.bucket)
            .prefix("transcriptions/")
            .send()
            .await;
        listed.expect("lists").contents().len()
    }
}
