use std::sync::Arc;

use futures::TryStreamExt as _;
use jiff::{SignedDuration, Timestamp};
use mojavox_db::{Db, Settings};
use mojavox_domain::{clock::SystemClock, ids::ReportId, permissions::Role};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_storage::{Key, Storage};
use mojavox_testkit::{FinishedCall, Person, Stage};
use mojavox_worker::{JobError, Message};
use report_generator::{ReportMessage, Worker};
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) const ADDRESS: &str = "https://app.example.com";

pub(crate) struct World {
    pub(crate) stage: Stage,
    pub(crate) owner: Person,
    pub(crate) config: Config,
    bucket: String,
}

/// A report as its row says.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) status: String,
    pub(crate) progress: i16,
    pub(crate) rows: Option<i64>,
    pub(crate) size: Option<i64>,
    pub(crate) path: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) attempts: i32,
}

impl World {
    /// With a bucket of its own.
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let owner = stage.user(Role::Supervisor).await;
        // Buckets of all accounts share their names.
        let bucket = format!("reports-{}", stage.app.new_id::<ReportId>());
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket)
            .with("FRONTEND_URL", ADDRESS)
            .with("DATABASE_URL", &stage.database.app_url());
        let world = Self {
            stage,
            owner,
            config,
            bucket,
        };
        let s3 = Aws::new(world.config.clone());
        s3.s3()
            .await
            .create_bucket()
            .bucket(&world.bucket)
            .send()
            .await
            .unwrap();
        world
    }

    pub(crate) fn storage(&self) -> Storage {
        Storage::from_config(&self.config, Arc::new(Aws::new(self.config.clone()))).unwrap()
    }

    /// With a clock that runs: claims end by it.
    pub(crate) fn worker(&self) -> Worker {
        let settings = Settings {
            url: self.stage.database.app_url(),
            ca_file: None,
            max_connections: 3,
        };
        Worker {
            db: Db::new(&settings, Arc::new(SystemClock), Arc::new(SystemChance)).unwrap(),
            storage: self.storage(),
            kept: SignedDuration::from_hours(24),
            frontend: ADDRESS.to_owned(),
        }
    }

    pub(crate) async fn ask(&self, kind: &str, format: &str, parameters: Value) -> ReportMessage {
        let id: ReportId = self.stage.app.new_id();
        self.stage
            .sql
            .execute(
                "INSERT INTO reports (id, organization_id, name, type, format, parameters, generated_by)
                 VALUES ($1, $2, 'October', $3, $4, $5, $6)",
                &[
                    &id.uuid(),
                    &self.stage.organization.uuid(),
                    &kind,
                    &format,
                    &parameters,
                    &self.owner.id.uuid(),
                ],
            )
            .await
            .unwrap();
        ReportMessage {
            organization_id: self.stage.organization,
            report_id: id,
        }
    }

    pub(crate) async fn make(&self, message: ReportMessage) -> Result<(), JobError> {
        self.worker().work(Message::new(message)).await
    }

    pub(crate) async fn made(&self, message: ReportMessage) -> Made {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT status, progress, row_count, file_size, file_path, error_code, attempts FROM reports WHERE id = $1",
                &[&message.report_id.uuid()],
            )
            .await
            .unwrap();
        Made {
            status: row.get(0),
            progress: row.get(1),
            rows: row.get(2),
            size: row.get(3),
            path: row.get(4),
            error: row.get(5),
            attempts: row.get(6),
        }
    }

    pub(crate) async fn file(&self, message: ReportMessage) -> Vec<u8> {
        let key: Key = self.made(message).await.path.unwrap().parse().unwrap();
        let object = self.storage().read(&key, None).await.unwrap().unwrap();
        let chunks: Vec<_> = object.chunks.try_collect().await.unwrap();
        chunks.concat()
    }

    /// Names of the objects in the bucket, and how many uploads are under way.
    pub(crate) async fn left(&self) -> (Vec<String>, usize) {
        let aws = Aws::new(self.config.clone());
        let s3 = aws.s3().await;
        let objects = s3
            .list_objects_v2()
            .bucket(&self.bucket)
            .send()
            .await
            .unwrap();
        let uploads = s3
            .list_multipart_uploads()
            .bucket(&self.bucket)
            .send()
            .await
            .unwrap();
        let names = objects.contents().iter();
        (
            names
                .filter_map(|object| object.key().map(str::to_owned))
                .collect(),
            uploads.uploads().len(),
        )
    }

    pub(crate) async fn number_of(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.stage.sql.query_one(&sql, &[]).await.unwrap().get(0)
    }

    /// Calls and money of March 2026.
    pub(crate) async fn busy_month(&self) -> Uuid {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let agent = self.stage.agent("Sofia", "online").await;
        let customer = self.stage.customer().await;
        self.stage
            .sql
            .execute(
                "UPDATE customers SET name = '=cmd|'' /C calc''!A0', due_date = '2026-02-01', created_at = '2026-01-01' WHERE id = $1",
                &[&customer],
            )
            .await
            .unwrap();
        for (start, duration, outcome) in [
            ("2026-03-02T15:00:00Z", 120, "promise_to_pay"),
            ("2026-03-02T16:00:00Z", 60, "refusal"),
            // Still February in New York.
            ("2026-03-01T03:00:00Z", 60, "payment"),
        ] {
            let mut call = FinishedCall::talked(at(start), duration, outcome);
            call.customer = Some(customer);
            call.agent = Some(agent);
            self.stage.call(&call).await;
        }
        let mut silent = FinishedCall::unanswered(at("2026-03-31T20:00:00Z"));
        silent.customer = Some(customer);
        self.stage.call(&silent).await;
        for (kind, amount, cleared) in [
            ("payment", "100.10", "2026-03-03T12:00:00Z"),
            ("payment", "50.05", "2026-03-31T12:00:00Z"),
            ("refund", "20.00", "2026-03-31T13:00:00Z"),
            ("payment", "7.00", "2026-04-01T12:00:00Z"),
        ] {
            self.stage
                .money(customer, kind, amount, at(cleared), Some(agent))
                .await;
        }
        customer
    }

    /// Many calls of March 2026, from one statement.
    pub(crate) async fn many_calls(&self, calls: i32) {
        let customer = self.stage.customer().await;
        self.stage
            .sql
            .execute(
                "INSERT INTO contact_attempts (id, organization_id, customer_id, channel, direction, contact_address, status,
                     gate_allowed, gate_checked_at, started_at, ended_at, outcome, time_zone)
                 SELECT gen_random_uuid(), $1, $2, 'voice', 'outbound', '+12125550100', 'ended', true, at, at, at + interval '20 s',
                     'no_answer', 'America/New_York'
                 FROM generate_series(1, $3::int) AS n, LATERAL (SELECT timestamptz '2026-03-02 12:00Z' + n * interval '1 s' AS at) AS t",
                &[&self.stage.organization.uuid(), &customer, &calls],
            )
            .await
            .unwrap();
    }
}

/// All of March 2026.
pub(crate) fn march(personal: bool) -> Value {
    json!({ "dateRange": { "from": "2026-03-01", "to": "2026-03-31" }, "personalData": personal })
}
