//! Imports: a first pass over the file counts and decides how it is read, a second one takes it in,
//! a thousand rows a step. Both hold one record and one step in memory, whatever the file's size.

mod scan;
mod step;

use std::{collections::BTreeMap, time::Duration};

use mojavox_db::{
    DbError, constraint,
    queries::{customer_jobs, customers},
};
use mojavox_domain::country::Country;
use mojavox_storage::{Chunks, Key, StorageError};
use mojavox_worker::Deadline;
use serde::Deserialize;

use crate::{
    Stop, Worker,
    bulk::EXTERNAL_ID_KEY,
    file::{
        records::{Place, ReadError, Record, Records},
        row::Reading,
    },
    job::{self, Claim},
    source::Source,
};
use scan::Scan;
use step::{Pending, Step};

/// Rows a step: large enough that statements cost little, small enough that a crash does.
const STEP: usize = 1_000;

/// How often a step is tried before its message goes back to the queue.
const TRIES: u32 = 3;

/// What the one who began the import asked for.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Parameters {
    default_country: Option<Country>,
    delimiter: Option<char>,
    #[serde(default)]
    mapping: BTreeMap<String, String>,
    etag: String,
}

/// What a step needs to know of its organisation.
struct Home {
    time_zone: String,
    currency: String,
    country: Option<Country>,
}

pub(crate) async fn run(worker: &Worker, claim: &Claim, deadline: Deadline) -> Result<(), Stop> {
    let parameters: Parameters = serde_json::from_value(claim.job.parameters.clone())
        .map_err(|error| Stop::fail("parameters_invalid", error.to_string()))?;
    let key = claim
        .job
        .object_key
        .as_deref()
        .and_then(|key| key.parse::<Key>().ok())
        .ok_or_else(|| Stop::fail("file_gone", "The import has no file."))?;
    let source = Source {
        worker,
        key: &key,
        etag: &parameters.etag,
    };
    let home = home(worker, claim).await?;

    let scan = Scan::of(&source, &parameters).await?;
    note_total(worker, claim, scan.rows).await?;
    let reading = Reading {
        header: &scan.header,
        encoding: scan.encoding,
        default_country: parameters.default_country.or(home.country),
        currency: &home.currency,
        month_first: parameters
            .default_country
            .or(home.country)
            .is_some_and(|country| country.as_str() == "US"),
    };
    let mut place = Place {
        offset: offset(claim.job.resume_offset),
        line: offset(claim.job.resume_line),
    };
    if place.offset < scan.first_row.offset {
        place = scan.first_row;
    }
    let mut run = Run {
        worker,
        claim,
        source,
        scan: &scan,
        reading,
        home: &home,
        row: offset(claim.job.processed_rows),
    };
    run.take_in(place, deadline).await
}

fn offset(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

async fn home(worker: &Worker, claim: &Claim) -> Result<Home, Stop> {
    let tx = claim.begin(worker).await?;
    let row = customers::get_organization_settings()
        .bind(&tx, &claim.organization.uuid())
        .one()
        .await?;
    tx.commit().await?;
    Ok(Home {
        time_zone: row.time_zone,
        currency: row.currency,
        country: row.country.parse().ok(),
    })
}

async fn note_total(worker: &Worker, claim: &Claim, rows: u64) -> Result<(), Stop> {
    let tx = claim.begin(worker).await?;
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    customer_jobs::start_customer_job()
        .bind(
            &tx,
            &tx.now(),
            &Some(rows),
            &claim.organization.uuid(),
            &claim.id.uuid(),
        )
        .opt()
        .await?;
    tx.commit().await?;
    Ok(())
}

/// The second pass.
struct Run<'a> {
    worker: &'a Worker,
    claim: &'a Claim,
    source: Source<'a>,
    scan: &'a Scan,
    reading: Reading<'a>,
    home: &'a Home,
    /// Records done so far.
    row: u64,
}

impl Run<'_> {
    async fn take_in(&mut self, mut place: Place, deadline: Deadline) -> Result<(), Stop> {
        let mut records = self.open(place).await?;
        let mut record = Record::default();
        let mut from = offset(self.claim.job.resume_offset);
        loop {
            let mut step = Step::new(from);
            let mut tries = 0;
            while step.len() < STEP {
                match records.read(&mut record).await {
                    Ok(true) if record.is_blank() => place = after(&record),
                    Ok(true) => {
                        self.row += 1;
                        step.add(&record, self.row, &self.reading, self.scan);
                        place = after(&record);
                    }
                    Ok(false) => {
                        step.last = true;
                        break;
                    }
                    Err(ReadError::Oversized { line }) => return Err(oversized(line)),
                    // The connection to the storage broke: go on where it did.
                    Err(ReadError::Source(error)) => {
                        tries += 1;
                        if tries >= TRIES {
                            return Err(error.into());
                        }
                        tokio::time::sleep(Duration::from_millis(200) * tries).await;
                        records = self.open(place).await?;
                    }
                }
            }
            step.to = place;
            let hand_over = !step.last && job::time_is_short(self.worker, deadline);
            self.commit(&step, hand_over).await?;
            if step.last || hand_over {
                return Ok(());
            }
            from = place.offset;
        }
    }

    async fn open(&self, place: Place) -> Result<Records<Chunks>, Stop> {
        Ok(Records::new(
            self.source.from(place.offset).await?,
            self.scan.delimiter,
            place,
        ))
    }

    /// A debtor that somebody creates at the same moment breaks a step once; then it is known.
    async fn commit(&self, step: &Step, hand_over: bool) -> Result<(), Stop> {
        let mut tries = 0;
        loop {
            tries += 1;
            let pending = Pending {
                worker: self.worker,
                claim: self.claim,
                home: self.home,
                reading: &self.reading,
            };
            match pending.commit(step, hand_over).await {
                Err(Stop::Db(error)) if tries < TRIES && passes(&error) => {
                    tracing::info!(%error, tries, "a step is tried again");
                    tokio::time::sleep(Duration::from_millis(100) * tries).await;
                }
                outcome => return outcome,
            }
        }
    }
}

fn after(record: &Record) -> Place {
    Place {
        offset: record.end,
        line: record.next_line,
    }
}

fn passes(error: &DbError) -> bool {
    matches!(error, DbError::Collision(_) | DbError::Unavailable(_))
        || constraint(error) == Some(EXTERNAL_ID_KEY)
}

fn oversized(line: u64) -> Stop {
    Stop::fail(
        "record_too_long",
        format!("The record on line {line} never ends: a quotation mark is not closed."),
    )
}

impl From<ReadError<StorageError>> for Stop {
    fn from(error: ReadError<StorageError>) -> Self {
        match error {
            ReadError::Source(error) => Self::Storage(error),
            ReadError::Oversized { line } => oversized(line),
        }
    }
}
