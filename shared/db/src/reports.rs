//! Reports: asked for, made by a worker, told of.

mod finished;
mod list;

use jiff::Timestamp;
use mojavox_domain::{
    ids::{ReportId, ReportScheduleId, UserId},
    report::{DateRange, ReportFormat, ReportParameters, ReportType},
};
use mojavox_queries::queries::reports;
use serde_json::json;

pub use finished::finished;
pub use list::{Place, ReportFilter, Start, list};

use crate::{Result, Tenant, error::unreadable};

/// A report to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewReport<'a> {
    pub name: &'a str,
    pub kind: ReportType,
    pub format: ReportFormat,
    pub parameters: &'a ReportParameters,
    /// Whose it is: they are told when it is ready.
    pub owner: UserId,
    /// Of a schedule.
    pub run: Option<Run<'a>>,
}

/// What a report of a schedule knows of it.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    pub schedule: ReportScheduleId,
    /// The moment that was due: one report each. `None` for a run that somebody asked for.
    pub due: Option<Timestamp>,
    /// Mailed when the report is ready.
    pub recipients: &'a [String],
}

/// Puts a report on its way to a worker; `None` when the schedule's run has one already.
///
/// # Errors
/// The database's.
pub async fn create(tx: &Tenant, new: &NewReport<'_>) -> Result<Option<ReportId>> {
    let parameters = serde_json::to_value(new.parameters).map_err(unreadable)?;
    let inserted = reports::insert_report()
        .bind(
            tx,
            &tx.new_id::<ReportId>().uuid(),
            &tx.organization().uuid(),
            &new.name,
            &new.kind.name(),
            &new.format.name(),
            &parameters,
            &new.run.map(|run| run.schedule.uuid()),
            &new.run.and_then(|run| run.due),
            &new.run.map_or(&[][..], |run| run.recipients),
            &Some(new.owner.uuid()),
            &tx.now(),
        )
        .opt()
        .await?;
    let Some(id) = inserted.map(ReportId::from) else {
        return Ok(None);
    };
    nudge(tx, id).await?;
    Ok(Some(id))
}

/// Asks for a report to be made (again): a worker that finds it done does nothing.
///
/// # Errors
/// The database's.
pub async fn nudge(tx: &Tenant, id: ReportId) -> Result<()> {
    let message = json!({ "organizationId": tx.organization(), "reportId": id });
    tx.enqueue("reports", None, message).await
}

/// The file of a worker's attempt at a report, from 1: each attempt has its own, so that a worker
/// that is taken for dead and only slow writes to nobody else's.
pub fn file_name(id: ReportId, attempt: i32, format: &str) -> String {
    format!("{id}-{attempt}.{format}")
}

/// What a report is called: `Recovery, 2026-03-01 – 2026-03-31`.
pub fn named(what: &str, days: DateRange) -> String {
    /// The column's length, less the longest of what is added.
    const LONGEST: usize = 255 - ", 2026-03-01 – 2026-03-31".len();
    let what: String = what.chars().take(LONGEST).collect();
    if days.from == days.to {
        format!("{what}, {}", days.from)
    } else {
        format!("{what}, {} – {}", days.from, days.to)
    }
}
