//! A file of the size that users have: every row arrives, and memory does not grow with the file.

use std::{sync::Arc, time::Instant};

use anyhow::{Context as _, Result, ensure};
use customer_files::{JobMessage, Worker};
use mojavox_domain::{ids::CustomerJobId, permissions::Role};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::Uploads;
use mojavox_testkit::{Person, Stage};
use mojavox_worker::Message;
use serde_json::{Value, json};

use crate::memory::peak_mb;

const ROWS: usize = 100_000;
/// Of the rows, those that a smaller import brought before.
const KNOWN: usize = 1_000;
/// What an import may add to this process beside the file itself, which was made in it.
const MEMORY_MB: u64 = 60;

struct Files {
    stage: Stage,
    admin: Person,
    worker: Worker,
    aws: Arc<Aws>,
    bucket: String,
}

/// Imports and exports, prints seconds and memory. Whether all rows came and memory stayed.
///
/// # Errors
/// The database or the emulator cannot be reached, or a job fails.
pub async fn measure() -> Result<bool> {
    let files = Files::prepare().await?;
    files.import(&file(KNOWN)).await?;
    let before = peak_mb()?;
    let text = file(ROWS);
    let megabytes = text.len() / 1_000_000;
    let job = files.upload(&text).await?;
    drop(text);
    let with_file = peak_mb()?;
    let begun = Instant::now();
    files.work(job).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let after = peak_mb()?;
    println!(
        "import of {ROWS} rows ({megabytes} MB): {seconds:.1} s; peak memory {before} MB with {KNOWN} rows, \
         {with_file} MB with the file made, {after} MB after"
    );
    let imported = files.rows_of(job).await?;
    let export = files
        .job("export", None, None, &json!({ "filter": {} }))
        .await?;
    let begun = Instant::now();
    files.work(export).await?;
    println!(
        "export of {ROWS} rows: {:.1} s; peak memory {} MB",
        begun.elapsed().as_secs_f64(),
        peak_mb()?
    );
    let exported = files.rows_of(export).await?;
    let all = i64::try_from(ROWS)?;
    println!("rows: {imported} imported, {exported} exported");
    Ok(imported == all && exported == all && after < with_file + MEMORY_MB)
}

fn file(rows: usize) -> String {
    let rows = (0..rows).map(|n| {
        format!(
            "C-{n:06},Debtor {n},Élodie,Martin,debtor{n}@example.com,06{:08},{} rue des Lilas,Lyon,69003,FR,{}.50,2026-03-31\n",
            n % 100_000_000,
            n % 300,
            n % 5_000
        )
    });
    std::iter::once("externalId,name,firstName,lastName,email,phone,addressLine,city,postalCode,country,balance,dueDate\n".to_owned())
        .chain(rows)
        .collect()
}

impl Files {
    async fn prepare() -> Result<Self> {
        let stage = Stage::new().await;
        stage
            .sql
            .execute(
                "UPDATE organizations SET country = 'FR', time_zone = 'Europe/Paris', currency = 'EUR'",
                &[],
            )
            .await?;
        let admin = stage.user(Role::Admin).await;
        let bucket = format!("uploads-{}", stage.organization);
        let config = Config::from_env().with("UPLOADS_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let worker = Worker {
            db: stage.app.db.clone(),
            clock: stage.clock.clone(),
            uploads: Uploads::from_config(&config, aws.clone())?,
        };
        let s3 = aws.s3().await;
        s3.create_bucket().bucket(&bucket).send().await?;
        Ok(Self {
            stage,
            admin,
            worker,
            aws,
            bucket,
        })
    }

    async fn import(&self, file: &str) -> Result<()> {
        let job = self.upload(file).await?;
        self.work(job).await
    }

    async fn upload(&self, file: &str) -> Result<JobMessage> {
        let id: CustomerJobId = self.stage.app.new_id();
        let key = format!("customer-imports/{}/{id}.csv", self.stage.organization);
        let s3 = self.aws.s3().await;
        let stored = s3
            .put_object()
            .bucket(&self.bucket)
            .key(&key)
            .body(file.as_bytes().to_vec().into())
            .send()
            .await?;
        let etag = stored.e_tag.context("an ETag")?;
        let size = i64::try_from(file.len())?;
        self.job("import", Some(&key), Some(size), &json!({ "etag": etag }))
            .await
    }

    async fn job(
        &self,
        kind: &str,
        key: Option<&str>,
        size: Option<i64>,
        parameters: &Value,
    ) -> Result<JobMessage> {
        let job_id: CustomerJobId = self.stage.app.new_id();
        self.stage
            .sql
            .execute(
                "INSERT INTO customer_jobs (id, organization_id, kind, status, dry_run, object_key, file_size, parameters, created_by)
                 VALUES ($1, $2, $3, 'queued', false, $4, $5, $6, $7)",
                &[
                    &job_id.uuid(),
                    &self.stage.organization.uuid(),
                    &kind,
                    &key,
                    &size,
                    &parameters,
                    &self.admin.id.uuid(),
                ],
            )
            .await?;
        Ok(JobMessage {
            organization_id: self.stage.organization,
            job_id,
        })
    }

    async fn work(&self, job: JobMessage) -> Result<()> {
        let done = self.worker.work(Message::new(job)).await;
        ensure!(done.is_ok(), "the job failed: {:?}", done.err());
        Ok(())
    }

    /// Rows that a finished job has gone through without an error.
    async fn rows_of(&self, job: JobMessage) -> Result<i64> {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT status, (processed_rows - failed_rows)::bigint FROM customer_jobs WHERE id = $1",
                &[&job.job_id.uuid()],
            )
            .await?;
        let status: String = row.get(0);
        ensure!(status == "ready", "the job is {status}");
        Ok(row.get(1))
    }
}
