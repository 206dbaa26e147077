use std::{env, sync::Arc};

use customer_files::{JobMessage, Worker};
use jiff::{SignedDuration, Timestamp};
use mojavox_db::tokio_postgres::Row;
use mojavox_domain::{
    chance::Chance as _, clock::Clock as _, ids::CustomerJobId, permissions::Role,
};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_storage::Uploads;
use mojavox_testkit::{Person, Stage};
use mojavox_worker::{Deadline, JobError, Message};
use serde_json::{Value, json};

pub(crate) struct World {
    pub(crate) worker: Arc<Worker>,
    pub(crate) aws: Aws,
    pub(crate) bucket: String,
    account: String,
    pub(crate) admin: Person,
    pub(crate) stage: Stage,
}

/// What a job came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) status: String,
    pub(crate) processed: i64,
    pub(crate) created: i64,
    pub(crate) updated: i64,
    pub(crate) unchanged: i64,
    pub(crate) failed: i64,
}

impl Counts {
    pub(crate) fn ready(created: i64, updated: i64, unchanged: i64, failed: i64) -> Self {
        let processed = created + updated + unchanged + failed;
        Self {
            status: "ready".to_owned(),
            processed,
            created,
            updated,
            unchanged,
            failed,
        }
    }
}

impl World {
    pub(crate) async fn new() -> Self {
        let stage = Stage::new().await;
        let french =
            "UPDATE organizations SET country = 'FR', time_zone = 'Europe/Paris', currency = 'EUR'";
        stage
            .sql
            .execute(french, &[])
            .await
            .expect("moves the organisation to France");
        let admin = stage.user(Role::Admin).await;
        let mut random = [0; 12];
        SystemChance.fill(&mut random);
        // Twelve digits are an account to the emulator.
        let account: String = random
            .iter()
            .map(|byte| char::from(b'0' + byte % 10))
            .collect();
        let worker = Arc::new(worker(&stage, &account));
        let bucket = bucket(&stage);
        let aws = Aws::new(config(&account, &bucket));
        let s3 = aws.s3().await;
        s3.create_bucket()
            .bucket(&bucket)
            .send()
            .await
            .expect("makes a bucket");
        Self {
            worker,
            aws,
            bucket,
            account,
            admin,
            stage,
        }
    }

    /// Another instance of the function over the same database and bucket.
    pub(crate) fn another_worker(&self) -> Worker {
        worker(&self.stage, &self.account)
    }

    pub(crate) async fn upload(&self, file: &[u8], dry_run: bool, parameters: Value) -> JobMessage {
        let job_id: CustomerJobId = self.stage.app.new_id();
        let key = format!("customer-imports/{}/{job_id}.csv", self.stage.organization);
        let s3 = self.aws.s3().await;
        let put = s3
            .put_object()
            .bucket(&self.bucket)
            .key(&key)
            .body(file.to_vec().into());
        let etag = put
            .send()
            .await
            .expect("stores the file")
            .e_tag
            .expect("has an ETag");
        let mut parameters = parameters;
        parameters["etag"] = etag.into();
        let size = i64::try_from(file.len()).expect("a file fits");
        self.job(
            job_id,
            "import",
            dry_run,
            Some(&key),
            Some(size),
            &parameters,
        )
        .await
    }

    pub(crate) async fn export(&self, filter: Value) -> JobMessage {
        let job_id = self.stage.app.new_id();
        self.job(
            job_id,
            "export",
            false,
            None,
            None,
            &json!({ "filter": filter }),
        )
        .await
    }

    async fn job(
        &self,
        job_id: CustomerJobId,
        kind: &str,
        dry_run: bool,
        key: Option<&str>,
        size: Option<i64>,
        parameters: &Value,
    ) -> JobMessage {
        self.stage
            .sql
            .execute(
                "INSERT INTO customer_jobs (id, organization_id, kind, status, dry_run, object_key, file_size, parameters, created_by)
                 VALUES ($1, $2, $3, 'queued', $4, $5, $6, $7, $8)",
                &[
                    &job_id.uuid(),
                    &self.stage.organization.uuid(),
                    &kind,
                    &dry_run,
                    &key,
                    &size,
                    &parameters,
                    &self.admin.id.uuid(),
                ],
            )
            .await
            .expect("queues a job");
        JobMessage {
            organization_id: self.stage.organization,
            job_id,
        }
    }

    pub(crate) async fn work(&self, job: JobMessage) -> Result<(), JobError> {
        self.worker.work(message(job, Timestamp::MAX)).await
    }

    /// Uploads and imports.
    pub(crate) async fn import(&self, file: impl AsRef<[u8]>) -> JobMessage {
        let job = self.upload(file.as_ref(), false, json!({})).await;
        self.work(job).await.expect("the import runs");
        job
    }

    /// A deadline that leaves time for a single step.
    pub(crate) fn soon(&self) -> Timestamp {
        self.stage.clock.now() + SignedDuration::from_secs(5)
    }

    pub(crate) async fn counts(&self, job: JobMessage) -> Counts {
        let row = self.row(job).await;
        Counts {
            status: row.get("status"),
            processed: row.get("processed_rows"),
            created: row.get("created_rows"),
            updated: row.get("updated_rows"),
            unchanged: row.get("unchanged_rows"),
            failed: row.get("failed_rows"),
        }
    }

    pub(crate) async fn row(&self, job: JobMessage) -> Row {
        let sql = "SELECT * FROM customer_jobs WHERE id = $1";
        self.stage
            .sql
            .query_one(sql, &[&job.job_id.uuid()])
            .await
            .expect("the job is there")
    }

    /// `line column code` of each error, in their order.
    pub(crate) async fn errors(&self, job: JobMessage) -> Vec<String> {
        let rows = self
            .stage
            .sql
            .query(
                "SELECT line_number || ' ' || coalesce(column_name, '-') || ' ' || code FROM customer_job_errors
                 WHERE job_id = $1 ORDER BY position",
                &[&job.job_id.uuid()],
            )
            .await
            .expect("reads errors");
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// The debtor with this key, as JSON.
    pub(crate) async fn debtor(&self, external_id: &str) -> Value {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT to_jsonb(c) || jsonb_build_object('phones', (
                     SELECT coalesce(jsonb_agg(p.e164 ORDER BY p.position), '[]') FROM customer_phones p WHERE p.customer_id = c.id))
                 FROM customers c WHERE c.external_id = $1 AND c.deleted_at IS NULL",
                &[&external_id],
            )
            .await
            .expect("one debtor has the key");
        row.get(0)
    }

    pub(crate) async fn number_of(&self, table_and_condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table_and_condition}");
        self.stage
            .sql
            .query_one(&sql, &[])
            .await
            .expect("counts")
            .get(0)
    }
}

pub(crate) fn message(body: JobMessage, deadline: Timestamp) -> Message<JobMessage> {
    Message::new(body).until(Deadline::at(deadline))
}

fn worker(stage: &Stage, account: &str) -> Worker {
    let config = config(account, &bucket(stage));
    let aws = Arc::new(Aws::new(config.clone()));
    Worker {
        db: stage.app.db.clone(),
        clock: stage.clock.clone(),
        uploads: Uploads::from_config(&config, aws).expect("names a bucket"),
    }
}

/// Names of buckets are everybody's.
fn bucket(stage: &Stage) -> String {
    format!("uploads-{}", stage.organization)
}

fn config(account: &str, bucket: &str) -> Config {
    let endpoint = env::var("AWS_ENDPOINT_URL").expect(
        "AWS_ENDPOINT_URL names a running emulator; `cargo local test` starts one and sets it",
    );
    let secret = env::var("AWS_SECRET_ACCESS_KEY").unwrap_or_else(|_| "test".to_owned());
    [
        ("AWS_ENDPOINT_URL", endpoint.as_str()),
        ("UPLOADS_BUCKET", bucket),
        ("S3_REGION", "us-east-1"),
        ("S3_ACCESS_KEY", account),
        ("S3_SECRET_KEY", secret.as_str()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}
