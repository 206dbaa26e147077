//! Makes reports.
//!
//! A message names a report; everything else stands in its row. One snapshot of the database serves
//! the whole report, so that its totals are the sums of its rows, and rows go from the database to
//! the file as they come: a million of them take the memory of a few. A worker that is killed is
//! noticed by its silence; the next one removes what it left and begins anew.

mod content;
mod csv;
mod job;
mod model;
mod pdf;
pub mod words;
mod xlsx;

use std::{fs::File, io, io::Read as _, sync::Arc};

use futures::TryStreamExt as _;
use jiff::{SignedDuration, tz::TimeZone};
use mojavox_db::{Db, DbError, Tenant, tokio_postgres};
use mojavox_domain::{
    ids::{OrganizationId, ReportId},
    report::{Language, ReportFormat, ReportParameters, ReportType},
};
use mojavox_runtime::{Aws, Config, ConfigError};
use mojavox_storage::{Key, Storage, StorageError, Writer};
use mojavox_worker::{JobError, Message};
use serde::{Deserialize, Serialize};

use self::job::{Claim, Job};
pub use self::{
    content::{Ask, Content, gather, rows},
    csv::Lines,
    model::{
        Chart, ChartKind, Column, Document, Figure, Header, Kind, Row, Series, Table, Totals, Value,
    },
    pdf::{PdfError, render},
    xlsx::{Book, SheetError},
};

/// Bytes that are handed to the storage at once.
const CHUNK: usize = 256 * 1024;

/// What this function holds.
pub struct Worker {
    pub db: Db,
    pub storage: Storage,
    /// How long files are kept.
    pub kept: SignedDuration,
    /// Where people sign in: mails link there.
    pub frontend: String,
}

/// Which report is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportMessage {
    pub organization_id: OrganizationId,
    pub report_id: ReportId,
}

/// Why a report is not made.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// It was deleted, or another worker has it.
    #[error("the report is no longer this worker's")]
    Lost,
    /// No try will help: what was stored makes no sense.
    #[error("{0}")]
    Broken(&'static str),
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error("the file could not be written")]
    File(#[from] io::Error),
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Csv(#[from] ::csv::Error),
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error("a thread ended")]
    Thread(#[from] tokio::task::JoinError),
}

impl From<tokio_postgres::Error> for Stop {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

impl Worker {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        let days: i64 = config.parsed("REPORT_RETENTION_DAYS")?.unwrap_or(90);
        if !(1..=3_650).contains(&days) {
            return Err(ConfigError::invalid(
                "REPORT_RETENTION_DAYS",
                "between 1 and 3650",
            ));
        }
        Ok(Self {
            db: mojavox_worker::database(config)?,
            storage: Storage::from_config(config, aws)?,
            kept: SignedDuration::from_hours(24 * days),
            frontend: config.required("FRONTEND_URL")?,
        })
    }

    /// Makes a report.
    ///
    /// # Errors
    /// What another try may mend.
    pub async fn work(&self, message: Message<ReportMessage>) -> Result<(), JobError> {
        let ReportMessage {
            organization_id,
            report_id,
        } = message.body;
        let job = match job::claim(&self.db, organization_id, report_id).await? {
            Claim::Ours(job) => job,
            Claim::Done => return Ok(()),
            // Should the other worker die, this one goes on.
            Claim::Taken(left) => return Err(JobError::wait(left)),
        };
        // Boxed: together they would be a future too deep for the compiler.
        let made = Box::pin(message.deadline.in_time(job.alive(self.make(&job)))).await;
        let stop = match made {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(stop)) => stop,
            Err(time_is_up) if message.is_last_attempt() => {
                job.fail("too_large", &self.frontend).await?;
                return Err(time_is_up.into());
            }
            Err(time_is_up) => {
                job.release().await?;
                return Err(time_is_up.into());
            }
        };
        match stop {
            // Whoever deleted it sees to what there is of the file.
            Stop::Lost => Ok(()),
            Stop::Broken(what) => {
                job.fail("parameters_invalid", &self.frontend).await?;
                Err(JobError::fail(what))
            }
            stop if message.is_last_attempt() => {
                job.fail("internal_error", &self.frontend).await?;
                Err(JobError::retry(stop))
            }
            stop => {
                job.release().await?;
                Err(JobError::retry(stop))
            }
        }
    }

    async fn make(&self, job: &Job<'_>) -> Result<(), Stop> {
        job.clear(&self.storage).await?;
        let row = &job.row;
        let unreadable = |_| Stop::Broken("the report's parameters cannot be read");
        let parameters: ReportParameters =
            serde_json::from_value(row.parameters.clone()).map_err(unreadable)?;
        let kind: ReportType = row
            .r#type
            .parse()
            .map_err(|_| Stop::Broken("an unknown type of report"))?;
        let format: ReportFormat = row
            .format
            .parse()
            .map_err(|_| Stop::Broken("an unknown format"))?;
        let zone = TimeZone::get(&row.time_zone).map_err(|_| Stop::Broken("an unknown zone"))?;
        let language = parameters
            .language
            .unwrap_or_else(|| Language::of_locale(&row.locale));
        let mut ask = Ask::new(kind, parameters, zone, job.organization.uuid())
            .map_err(|_| Stop::Broken("the period is beyond the calendar"))?;
        ask.summary = format != ReportFormat::Csv;
        let snapshot = self.db.snapshot(job.organization).await?;
        let content = gather(&snapshot, &ask).await?;
        job.reach(5);
        let key = job.key()?;
        let document = Document {
            header: Header {
                organization: row.organization.clone(),
                kind,
                name: row.name.clone(),
                days: ask.parameters.date_range,
                made_at: snapshot.now(),
                zone: ask.zone.clone(),
                language,
                currency: row.currency.clone(),
            },
            figures: content.figures,
            charts: content.charts,
            tables: content.tables,
        };
        let detail = Detail {
            job,
            storage: &self.storage,
            snapshot: &snapshot,
            ask: &ask,
            columns: content.columns,
            expected: content.expected_rows,
        };
        let (bytes, rows) = match format {
            ReportFormat::Csv => detail.csv(&key, &document.header).await?,
            ReportFormat::Xlsx => detail.xlsx(&key, document).await?,
            ReportFormat::Pdf => self.pdf(job, &key, document).await?,
        };
        snapshot.roll_back().await?;
        job.finish(&key, bytes, rows, self.kept, &self.frontend)
            .await
    }

    async fn pdf(&self, job: &Job<'_>, key: &Key, document: Document) -> Result<(u64, i64), Stop> {
        let rows = document.tables.iter().map(|table| table.rows.len()).sum();
        let file = tokio::task::spawn_blocking(move || render(&document)).await??;
        job.reach(90);
        job.note(key, None).await?;
        let bytes = file.len() as u64;
        self.storage.put(key, file.into()).await?;
        Ok((bytes, count(rows)))
    }
}

/// The rows behind a report, on their way into a file.
struct Detail<'a> {
    job: &'a Job<'a>,
    storage: &'a Storage,
    snapshot: &'a Tenant,
    ask: &'a Ask,
    columns: Vec<Column>,
    expected: i64,
}

impl Detail<'_> {
    /// Part by part, as the rows come.
    async fn csv(&self, key: &Key, header: &Header) -> Result<(u64, i64), Stop> {
        let mut writer = self.open(key).await?;
        let mut lines = Lines::new(&self.columns, header.language, header.zone.clone())?;
        let mut rows = rows(self.snapshot, self.ask).await?;
        let mut written = 0;
        let mut pending = 0;
        while let Some(row) = rows.try_next().await? {
            lines.add(&row)?;
            written += 1;
            pending += 1;
            if pending == 1_000 {
                pending = 0;
                writer.write(&lines.take()?).await?;
                self.reach(written, 95);
            }
        }
        writer.write(&lines.take()?).await?;
        Ok((writer.finish().await?, written))
    }

    /// Into a temporary file first: a workbook's directory stands at its end.
    async fn xlsx(&self, key: &Key, document: Document) -> Result<(u64, i64), Stop> {
        let mut book = Book::new(&document, self.columns.clone())?;
        let mut rows = rows(self.snapshot, self.ask).await?;
        let mut written = 0;
        while let Some(row) = rows.try_next().await? {
            book.add(&row)?;
            written += 1;
            if written % 1_000 == 0 {
                self.reach(written, 70);
            }
        }
        drop(rows);
        let file = tokio::task::spawn_blocking(move || -> Result<File, SheetError> {
            let file = tempfile::tempfile()?;
            book.save(&file)?;
            Ok(file)
        })
        .await??;
        self.job.reach(85);
        Ok((self.store(key, file).await?, written))
    }

    async fn store(&self, key: &Key, mut file: File) -> Result<u64, Stop> {
        io::Seek::rewind(&mut file)?;
        let mut writer = self.open(key).await?;
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = file.read(&mut chunk)?;
            if read == 0 {
                break;
            }
            writer.write(&chunk[..read]).await?;
        }
        Ok(writer.finish().await?)
    }

    async fn open(&self, key: &Key) -> Result<Writer, Stop> {
        let writer = self.storage.write(key.clone()).await?;
        if let Err(stop) = self.job.note(key, Some(writer.stored())).await {
            // Nobody else knows of it.
            self.storage.abandon(key, writer.stored()).await?;
            return Err(stop);
        }
        Ok(writer)
    }

    fn reach(&self, rows: i64, most: i64) {
        let share = rows.saturating_mul(most - 5) / self.expected.max(rows).max(1);
        self.job.reach(i16::try_from(5 + share).unwrap_or(5));
    }
}

fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
