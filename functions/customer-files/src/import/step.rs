//! A step: up to a thousand rows, what is wrong with some of them, and their commit.

use std::collections::HashMap;

use mojavox_db::{
    Tenant,
    queries::{customer_jobs, customers},
};
use mojavox_domain::task::Priority;
use serde_json::json;

use super::{Home, Scan};
use crate::{
    Stop, Worker,
    bulk::{self, Common},
    file::{
        header::Header,
        records::{Place, Record},
        row::{Reading, Row, RowFault},
    },
    job::{Claim, FILES_KEPT},
    merge::{Known, Merged, merge},
};

/// Errors kept of one import; a file that is wrong throughout must not fill the database.
const MAX_ERRORS: i32 = 10_000;

/// A row and where it stands.
struct At<T> {
    row: u64,
    line: u64,
    what: T,
}

pub(super) struct Step {
    /// Offset where the step before ended.
    from: u64,
    /// Where this one ends.
    pub to: Place,
    pub last: bool,
    rows: Vec<At<Row>>,
    faulty: Vec<At<Vec<RowFault>>>,
}

impl Step {
    pub(super) fn new(from: u64) -> Self {
        let to = Place {
            offset: from,
            line: 1,
        };
        Self {
            from,
            to,
            last: false,
            rows: Vec::new(),
            faulty: Vec::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len() + self.faulty.len()
    }

    pub(super) fn add(&mut self, record: &Record, row: u64, reading: &Reading<'_>, scan: &Scan) {
        let line = record.line;
        let read = match scan.earlier(record) {
            Some(first) => Err(vec![RowFault {
                column: Some(crate::file::header::Column::ExternalId),
                code: "external_id_twice",
                detail: format!("stands on line {first} already"),
            }]),
            None => reading.read(record),
        };
        match read {
            Ok(what) => self.rows.push(At { row, line, what }),
            Err(what) => self.faulty.push(At { row, line, what }),
        }
    }
}

/// What became of the rows.
#[derive(Default)]
struct Counts {
    created: i64,
    updated: i64,
    unchanged: i64,
    failed: i64,
}

/// A step on its way into the database.
pub(super) struct Pending<'a> {
    pub worker: &'a Worker,
    pub claim: &'a Claim,
    pub home: &'a Home,
    pub reading: &'a Reading<'a>,
}

impl Pending<'_> {
    pub(super) async fn commit(&self, step: &Step, hand_over: bool) -> Result<(), Stop> {
        let mut tx = self.claim.begin(self.worker).await?;
        let (organization, id) = (self.claim.organization.uuid(), self.claim.id.uuid());
        // First of all: whoever comes second waits here, and then finds the place moved.
        let job = customer_jobs::lock_customer_job()
            .bind(&tx, &organization, &id)
            .opt()
            .await?;
        let ours = job.is_some_and(|job| {
            job.status == "running" && super::offset(job.resume_offset) == step.from
        });
        if !ours {
            return Err(Stop::Taken);
        }
        let (merged, unchanged, faults) = self.merge(&tx, step).await?;
        let counts = Counts {
            created: count(merged.iter().filter(|merged| merged.id.is_none()).count()),
            updated: count(merged.iter().filter(|merged| merged.id.is_some()).count()),
            unchanged,
            failed: count(step.faulty.len() + faults.len()),
        };
        if !self.claim.job.dry_run {
            let reason = format!("import {}", self.claim.id);
            let common = Common {
                currency: &self.home.currency,
                created_by: self.claim.job.created_by,
                reason: &reason,
            };
            bulk::write(&tx, &merged, &common).await?;
        }
        self.note_faults(&tx, step, faults).await?;
        self.advance(&tx, step, &counts).await?;
        if step.last {
            self.finish(&tx).await?;
        } else if hand_over {
            self.claim.hand_over(&mut tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// What is to be written, how many rows say nothing new, and what only shows beside the database.
    async fn merge(
        &self,
        tx: &Tenant,
        step: &Step,
    ) -> Result<(Vec<Merged>, i64, Vec<At<RowFault>>), Stop> {
        let known = self.known(tx, step).await?;
        let (mut merged, mut unchanged, mut faults) = (Vec::new(), 0, Vec::new());
        for At { row, line, what } in &step.rows {
            match merge(what, known.get(&what.external_id), &self.home.time_zone) {
                Ok(Some(change)) => merged.push(change),
                Ok(None) => unchanged += 1,
                Err(fault) => faults.push(At {
                    row: *row,
                    line: *line,
                    what: fault,
                }),
            }
        }
        Ok((merged, unchanged, faults))
    }

    async fn known(&self, tx: &Tenant, step: &Step) -> Result<HashMap<String, Known>, Stop> {
        let organization = self.claim.organization.uuid();
        let keys: Vec<&str> = step
            .rows
            .iter()
            .map(|row| row.what.external_id.as_str())
            .collect();
        let rows = if self.claim.job.dry_run {
            customers::get_customers_by_external_id()
                .bind(tx, &organization, &keys)
                .all()
                .await?
        } else {
            customers::lock_customers_by_external_id()
                .bind(tx, &organization, &keys)
                .all()
                .await?
        };
        if rows.is_empty() {
            return Ok(HashMap::new());
        }
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let mut phones: HashMap<_, Vec<_>> = HashMap::new();
        for phone in customers::get_customer_phones()
            .bind(tx, &organization, &ids)
            .all()
            .await?
        {
            phones.entry(phone.customer_id).or_default().push(phone);
        }
        Ok(rows
            .into_iter()
            .filter_map(|row| {
                let key = row.external_id.clone()?;
                let phones = phones.remove(&row.id).unwrap_or_default();
                Some((key, Known::new(row, phones)?))
            })
            .collect())
    }

    async fn note_faults(
        &self,
        tx: &Tenant,
        step: &Step,
        found: Vec<At<RowFault>>,
    ) -> Result<(), Stop> {
        let (organization, id) = (self.claim.organization.uuid(), self.claim.id.uuid());
        let mut faults: Vec<(u64, u64, &RowFault)> = step
            .faulty
            .iter()
            .flat_map(|at| at.what.iter().map(|fault| (at.row, at.line, fault)))
            .chain(found.iter().map(|at| (at.row, at.line, &at.what)))
            .collect();
        if faults.is_empty() {
            return Ok(());
        }
        faults.sort_by_key(|(row, ..)| *row);
        let first = customer_jobs::count_customer_job_errors()
            .bind(tx, &organization, &id)
            .one()
            .await?;
        let room = usize::try_from(MAX_ERRORS - first).unwrap_or_default();
        faults.truncate(room);
        let header = self.reading.header;
        customer_jobs::insert_customer_job_errors()
            .bind(
                tx,
                &organization,
                &id,
                &(first..).take(faults.len()).collect::<Vec<_>>(),
                &faults
                    .iter()
                    .map(|(row, ..)| signed(*row))
                    .collect::<Vec<_>>(),
                &faults
                    .iter()
                    .map(|(_, line, _)| signed(*line))
                    .collect::<Vec<_>>(),
                &faults
                    .iter()
                    .map(|(.., fault)| label(header, fault))
                    .collect::<Vec<_>>(),
                &faults
                    .iter()
                    .map(|(.., fault)| fault.code)
                    .collect::<Vec<_>>(),
                &faults
                    .iter()
                    .map(|(.., fault)| clip(&fault.detail, 1_000))
                    .collect::<Vec<_>>(),
            )
            .all()
            .await?;
        Ok(())
    }

    async fn advance(&self, tx: &Tenant, step: &Step, counts: &Counts) -> Result<(), Stop> {
        customer_jobs::advance_customer_import()
            .bind(
                tx,
                &signed(step.to.offset),
                &signed(step.to.line),
                &count(step.len()),
                &counts.created,
                &counts.updated,
                &counts.unchanged,
                &counts.failed,
                &self.claim.organization.uuid(),
                &self.claim.id.uuid(),
                &signed(step.from),
            )
            .opt()
            .await?
            .ok_or(Stop::Taken)?;
        Ok(())
    }

    async fn finish(&self, tx: &Tenant) -> Result<(), Stop> {
        let (organization, id) = (self.claim.organization.uuid(), self.claim.id.uuid());
        let job = customer_jobs::lock_customer_job()
            .bind(tx, &organization, &id)
            .one()
            .await?;
        let expires_at = job.expires_at.unwrap_or(tx.now() + FILES_KEPT);
        customer_jobs::finish_customer_job()
            .bind(
                tx,
                &tx.now(),
                &None::<&str>,
                &None,
                &job.processed_rows,
                &expires_at,
                &organization,
                &id,
            )
            .opt()
            .await?
            .ok_or(Stop::Taken)?;
        self.claim
            .audit(
                tx,
                "finish",
                json!({
                    "dryRun": job.dry_run,
                    "fileSha256": job.file_sha256,
                    "rows": job.processed_rows,
                    "created": job.created_rows,
                    "updated": job.updated_rows,
                    "skipped": job.unchanged_rows,
                    "failed": job.failed_rows,
                    "createdBy": job.created_by,
                }),
            )
            .await?;
        let message = format!(
            "{} rows: {} new, {} changed, {} as they were, {} refused.",
            job.processed_rows,
            job.created_rows,
            job.updated_rows,
            job.unchanged_rows,
            job.failed_rows
        );
        let tell = self.claim.tell(tx, Priority::Medium, "is done", &message);
        Ok(tell.await?)
    }
}

fn label(header: &Header, fault: &RowFault) -> String {
    fault
        .column
        .map(|column| clip(header.label(column), 200))
        .unwrap_or_default()
}

fn clip(text: &str, most: usize) -> String {
    text.chars()
        .take(most)
        .map(|c| if c == '\0' { ' ' } else { c })
        .collect()
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
