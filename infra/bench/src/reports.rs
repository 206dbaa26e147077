//! Reports of the size that users have: a million rows as CSV and as a workbook, beside what `psql`
//! takes to copy the same rows.
//!
//! Each report is made by a process of its own, as the function would make it: what that holds at
//! most is what the report costs.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    path::Path,
    process::Command,
    time::Instant,
};

use anyhow::{Context as _, Result, bail, ensure};
use jiff::civil::Date;
use mojavox_db::Settings;
use mojavox_domain::ids::ReportId;
use mojavox_runtime::{Config, SystemChance};
use mojavox_worker::Message;
use report_generator::{ReportMessage, Worker};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Client;
use uuid::Uuid;

use crate::{ground::Size, memory::peak_mb};

/// What a report may hold beside what the process held before it.
const MEMORY_MB: u64 = 64;
/// How much of `psql`'s pace a CSV reaches, with optimisation.
const PACE: f64 = 0.5;
/// One by turns, the best counts: the first warms the database up.
const ROUNDS: usize = 3;

const QUERIES: &str = include_str!("../../../shared/db/queries/report_content.sql");

/// How a process of its own made a report.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Made {
    seconds: f64,
    /// Of memory, before and at most.
    before_mb: u64,
    peak_mb: u64,
}

/// The organisation with the most calls, over all the time that it has any.
struct Subject {
    organization: Uuid,
    owner: Uuid,
    calls: i64,
    first: Date,
    last: Date,
    since: String,
    until: String,
}

/// Prints seconds, rows a second and memory. Whether all rows came, in bounded memory.
///
/// # Errors
/// A database cannot be reached, there is no `psql`, or a report fails.
pub async fn measure(rounds: usize) -> Result<bool> {
    let mut good = true;
    for size in Size::all()? {
        good &= measure_at(&size, rounds.clamp(1, ROUNDS)).await?;
    }
    Ok(good)
}

async fn measure_at(size: &Size, rounds: usize) -> Result<bool> {
    let settings = Settings {
        url: size.owner.clone(),
        ca_file: None,
        max_connections: 1,
    };
    let sql = settings.connect().await?;
    let subject = Subject::largest(&sql).await?;
    let folder = tempfile::tempdir()?;
    let rows = usize::try_from(subject.calls)?;
    let mut copied = f64::INFINITY;
    let mut best: [Option<Made>; 2] = [None; 2];
    let mut sizes = [0_i64; 2];
    let mut good = true;
    for _ in 0..rounds {
        let file = folder.path().join("copied.csv");
        copied = copied.min(copy(size, &subject, &file)?);
        ensure!(lines(&file)? == rows + 1, "psql copied other rows");
        for ((format, best), bytes) in ["csv", "xlsx"].iter().zip(&mut best).zip(&mut sizes) {
            let report = subject.ask(&sql, format).await?;
            let made = make(size, report, folder.path())?;
            let row = sql
                .query_one(
                    "SELECT row_count, file_size, file_path FROM reports WHERE id = $1 AND status = 'ready'",
                    &[&report.report_id.uuid()],
                )
                .await?;
            let (counted, path): (i64, String) = (row.get(0), row.get(2));
            *bytes = row.get(1);
            if counted != subject.calls {
                println!("{format}: {counted} rows of {}", subject.calls);
                good = false;
            }
            let file = folder.path().join(path);
            if *format == "csv" {
                ensure!(lines(&file)? == rows + 1, "lines are missing");
            }
            fs::remove_file(file)?;
            if best.is_none_or(|best| made.seconds < best.seconds) {
                *best = Some(Made {
                    // The worst that was seen.
                    peak_mb: best.map_or(0, |best| best.peak_mb).max(made.peak_mb),
                    ..made
                });
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "some millions")]
    let count = rows as f64;
    println!(
        "report of {rows} calls, best of {rounds}{}\n{:<14}{:>9}{:>12}{:>14}{:>10}{:>22}",
        if cfg!(debug_assertions) {
            ", WITHOUT optimisation"
        } else {
            ""
        },
        "",
        "seconds",
        "rows/s",
        "of psql's",
        "file MB",
        "memory MB (before)"
    );
    println!(
        "{:<14}{copied:>9.1}{:>12.0}{:>14}",
        "psql \\copy",
        count / copied,
        "1.00"
    );
    for ((name, made), bytes) in ["CSV", "XLSX"].iter().zip(best).zip(sizes) {
        let made = made.context("no round")?;
        let pace = copied / made.seconds;
        println!(
            "{name:<14}{:>9.1}{:>12.0}{pace:>14.2}{:>10}{:>15} ({})",
            made.seconds,
            count / made.seconds,
            bytes / 1_000_000,
            made.peak_mb,
            made.before_mb
        );
        good &= made.peak_mb < made.before_mb + MEMORY_MB;
        if *name == "CSV" && !cfg!(debug_assertions) {
            good &= pace >= PACE;
        }
    }
    Ok(good)
}

impl Subject {
    async fn largest(sql: &Client) -> Result<Self> {
        let row = sql
            .query_one(
                "SELECT a.organization_id, count(*), (min(a.started_at) AT TIME ZONE o.time_zone)::date,
                     (max(a.started_at) AT TIME ZONE o.time_zone)::date,
                     (SELECT u.id FROM users u WHERE u.organization_id = a.organization_id AND u.role = 'admin' ORDER BY u.id LIMIT 1),
                     date_trunc('day', min(a.started_at) AT TIME ZONE o.time_zone) AT TIME ZONE o.time_zone || '',
                     (date_trunc('day', max(a.started_at) AT TIME ZONE o.time_zone) + interval '1 day') AT TIME ZONE o.time_zone || ''
                 FROM contact_attempts a JOIN organizations o ON o.id = a.organization_id
                 WHERE a.channel = 'voice' AND a.started_at IS NOT NULL
                 GROUP BY a.organization_id, o.time_zone ORDER BY 2 DESC LIMIT 1",
                &[],
            )
            .await?;
        Ok(Self {
            organization: row.get(0),
            calls: row.get(1),
            first: row.get(2),
            last: row.get(3),
            owner: row.get(4),
            since: row.get(5),
            until: row.get(6),
        })
    }

    async fn ask(&self, sql: &Client, format: &str) -> Result<ReportMessage> {
        let id = ReportId::from(uuid_now());
        let parameters =
            json!({ "dateRange": { "from": self.first, "to": self.last }, "personalData": true });
        sql.execute(
            "INSERT INTO reports (id, organization_id, name, type, format, parameters, generated_by)
             VALUES ($1, $2, 'A million calls', 'calls', $3, $4, $5)",
            &[&id.uuid(), &self.organization, &format, &parameters, &self.owner],
        )
        .await?;
        Ok(ReportMessage {
            organization_id: self.organization.into(),
            report_id: id,
        })
    }

    /// The very statement of the report, with its values in it.
    fn query(&self) -> Result<String> {
        let (_, statement) = QUERIES
            .split_once("--! call_rows")
            .context("no call_rows")?;
        let (statement, _) = statement.split_once(';').context("no end")?;
        let lines: Vec<&str> = statement
            .lines()
            .skip(1)
            .filter(|line| !line.starts_with("--"))
            .collect();
        Ok(lines
            .join(" ")
            .replace(":campaign_id", "NULL")
            .replace(":organization_id", &format!("'{}'", self.organization))
            .replace(":since", &format!("'{}'", self.since))
            .replace(":until", &format!("'{}'", self.until)))
    }
}

fn uuid_now() -> Uuid {
    let mut random = [0; 10];
    mojavox_domain::chance::Chance::fill(&SystemChance, &mut random);
    uuid::Builder::from_unix_timestamp_millis(0, &random).into_uuid()
}

/// Seconds of `psql`, as the functions' role and under its policies.
fn copy(size: &Size, subject: &Subject, file: &Path) -> Result<f64> {
    let psql = std::env::var("BENCH_PSQL").unwrap_or_else(|_| "psql".to_owned());
    let command = format!(
        "\\copy ({}) TO '{}' WITH (FORMAT csv, HEADER)",
        subject.query()?,
        file.display()
    );
    let begun = Instant::now();
    let status = Command::new(&psql)
        .args([
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            "--command",
            &command,
        ])
        .arg(&size.app)
        .env(
            "PGOPTIONS",
            format!("-c app.organization={}", subject.organization),
        )
        .status()
        .with_context(|| format!("cannot start {psql}"))?;
    if !status.success() {
        bail!("psql could not copy");
    }
    Ok(begun.elapsed().as_secs_f64())
}

fn lines(file: &Path) -> Result<usize> {
    let file = File::open(file).with_context(|| format!("{} is not there", file.display()))?;
    let mut lines = 0;
    for line in BufReader::with_capacity(1 << 20, file).split(b'\n') {
        line?;
        lines += 1;
    }
    Ok(lines)
}

/// The report, by a process of its own.
fn make(size: &Size, report: ReportMessage, folder: &Path) -> Result<Made> {
    let output = Command::new(std::env::current_exe()?)
        .args(["report", &serde_json::to_string(&report)?])
        .env("DATABASE_URL", &size.app)
        .env("STORAGE_TYPE", "local")
        .env("REPORT_STORAGE_PATH", folder)
        .env(
            "FILE_ADDRESS_KEY",
            "addresses are not handed out by this bench",
        )
        .env("FRONTEND_URL", "http://localhost")
        // Where workbooks wait: a disk.
        .env("TMPDIR", folder)
        .output()?;
    if !output.status.success() {
        bail!(
            "the report failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// What that process does: makes the report of a message, and prints how.
///
/// # Errors
/// The report fails.
pub async fn make_one(message: &str) -> Result<()> {
    let message: ReportMessage = serde_json::from_str(message)?;
    let worker = Worker::from_config(&Config::from_env())?;
    let before_mb = peak_mb()?;
    let begun = Instant::now();
    let done = worker.work(Message::new(message)).await;
    ensure!(done.is_ok(), "{done:?}");
    let made = Made {
        seconds: begun.elapsed().as_secs_f64(),
        before_mb,
        peak_mb: peak_mb()?,
    };
    println!("{}", serde_json::to_string(&made)?);
    Ok(())
}
