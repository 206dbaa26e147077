use std::sync::Arc;

use jiff::Timestamp;
use mojavox_domain::clock::Clock as _;
use mojavox_domain::ids::OrganizationId;
use mojavox_domain::permissions::Role;
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{FinishedCall, Person, Served, Stage};
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) const RECORDINGS: &str = "/api/v1/recordings";

pub(crate) struct Archive {
    pub(crate) stage: Stage,
    pub(crate) app: Served,
    pub(crate) storage: Storage,
    pub(crate) supervisor: Person,
}

/// A recording as the phone company and the transcription left it.
pub(crate) struct Recorded<'a> {
    pub(crate) at: Timestamp,
    pub(crate) outcome: &'a str,
    pub(crate) agent: Option<Uuid>,
    pub(crate) said: &'a str,
}

impl Archive {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let bucket = format!("recordings-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let s3 = aws.s3().await;
        s3.create_bucket()
            .bucket(&bucket)
            .send()
            .await
            .expect("a bucket");
        let storage = Storage::from_config(&config, aws).expect("a storage");
        let state = recordings::State {
            app: stage.app.clone(),
            storage: storage.clone(),
        };
        let app = stage.serve(recordings::router(), state);
        let supervisor = stage.user(Role::Supervisor).await;
        Self {
            stage,
            app,
            storage,
            supervisor,
        }
    }

    pub(crate) fn key(id: Uuid, organization: OrganizationId) -> Key {
        Key::new(Kind::Recording, organization, format!("{id}.wav")).expect("a key")
    }

    pub(crate) async fn record(&self, recorded: &Recorded<'_>) -> Uuid {
        let debtor = self.stage.customer().await;
        let call = FinishedCall {
            customer: Some(debtor),
            agent: recorded.agent,
            ..FinishedCall::talked(recorded.at, 60, "promise_to_pay")
        };
        let call = self.stage.call(&call).await;
        let id: Uuid = self.stage.app.new_id();
        let transcript = json!([
            { "speaker": "agent", "text": "Hello.", "timestamp": recorded.at, "startMs": 0, "endMs": 900 },
            { "speaker": "debtor", "text": recorded.said, "timestamp": recorded.at, "sentiment": -0.5 },
        ]);
        let path = Archive::key(id, self.stage.organization).to_string();
        self.stage.sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, agent_id, customer_id, file_path, duration,
                     file_size, recorded_at, outcome, transcription_status, transcribed_at, transcript, sentiment_score)
                 VALUES ($1, $2, $3, $4, $5, $6, 60, 10, $7, $8, 'ready', $7, $9, -0.25)",
                &[&id, &self.stage.organization.uuid(), &call, &recorded.agent, &debtor, &path, &recorded.at,
                    &recorded.outcome, &transcript],
            )
            .await
            .expect("inserts a recording");
        id
    }

    pub(crate) async fn simple(&self) -> Uuid {
        self.record(&Recorded {
            at: self.stage.clock.now(),
            outcome: "promise_to_pay",
            agent: None,
            said: "I lost my job",
        })
        .await
    }

    pub(crate) async fn ids(&self, query: &str) -> Vec<Uuid> {
        let call = self
            .app
            .get(format!("{RECORDINGS}{query}"))
            .by(&self.supervisor);
        let page: Value = call.send().await.assert_status(200).json();
        let rows = page["data"].as_array().expect("rows");
        rows.iter()
            .map(|row| {
                row["id"]
                    .as_str()
                    .and_then(|id| id.parse().ok())
                    .expect("an id")
            })
            .collect()
    }

    pub(crate) async fn change(&self, id: Uuid, set: &str) {
        let sql = format!("UPDATE call_recordings SET {set} WHERE id = $1");
        self.stage
            .sql
            .execute(&sql, &[&id])
            .await
            .expect("changes a recording");
    }

    pub(crate) async fn count(&self, sql: &str) -> i64 {
        self.stage
            .sql
            .query_one(sql, &[])
            .await
            .expect("counts")
            .get(0)
    }
}
