//! Lists of reports.

use jiff::Timestamp;
use mojavox_domain::{
    ids::{OrganizationId, ReportScheduleId},
    report::{ReportFormat, ReportStatus, ReportType},
};
use mojavox_queries::{client::GenericClient, queries::reports::Report};
use tokio_postgres::Row;
use uuid::Uuid;

use crate::{
    Result,
    conditions::{Conditions, Count},
};

/// Which reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportFilter {
    pub kind: Option<ReportType>,
    pub status: Option<ReportStatus>,
    pub format: Option<ReportFormat>,
    pub schedule: Option<ReportScheduleId>,
}

/// A row's place: the newest first.
pub type Place = (Timestamp, Uuid);

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Offset(i64),
    After(Place),
}

/// A page of reports, the newest first, and how many there are.
///
/// # Errors
/// The database's.
pub async fn list<C: GenericClient>(
    client: &C,
    organization: OrganizationId,
    filter: ReportFilter,
    start: Start,
    limit: i64,
) -> Result<(Vec<Report>, Count)> {
    let mut page = conditions(organization, filter);
    let offset = match start {
        Start::Offset(offset) => offset,
        Start::After((at, id)) => {
            let (at, id) = (page.bind(at), page.bind(id));
            page.and(&format!("(r.created_at, r.id) < ({at}, {id})"));
            0
        }
    };
    let (limit, offset) = (page.bind(limit), page.bind(offset));
    let sql = format!(
        "SELECT r.id, r.name, r.type, r.status, r.progress, r.format, r.parameters, r.file_size, r.row_count, r.error_code, \
            r.schedule_id, r.scheduled_for, r.generated_by, u.name AS generated_by_name, r.generated_at, r.expires_at, \
            r.file_removed_at, r.created_at, r.updated_at \
         FROM (SELECT * FROM reports r WHERE {} ORDER BY r.created_at DESC, r.id DESC LIMIT {limit} OFFSET {offset}) AS r \
            LEFT JOIN users u ON u.organization_id = r.organization_id AND u.id = r.generated_by \
         ORDER BY r.created_at DESC, r.id DESC",
        page.sql
    );
    let rows = page.query(client, &sql).await?;
    let rows = rows.iter().map(report).collect::<Result<_>>()?;
    let count = conditions(organization, filter)
        .count(client, "reports r")
        .await?;
    Ok((rows, count))
}

fn conditions(organization: OrganizationId, filter: ReportFilter) -> Conditions {
    let mut conditions = Conditions::new("r.organization_id = $1", organization.uuid());
    conditions.compare("r.type", "=", filter.kind.map(ReportType::name));
    conditions.compare("r.status", "=", filter.status.map(ReportStatus::name));
    conditions.compare("r.format", "=", filter.format.map(ReportFormat::name));
    conditions.compare(
        "r.schedule_id",
        "=",
        filter.schedule.map(ReportScheduleId::uuid),
    );
    conditions
}

fn report(row: &Row) -> Result<Report> {
    Ok(Report {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        r#type: row.try_get("type")?,
        status: row.try_get("status")?,
        progress: row.try_get("progress")?,
        format: row.try_get("format")?,
        parameters: row.try_get("parameters")?,
        file_size: row.try_get("file_size")?,
        row_count: row.try_get("row_count")?,
        error_code: row.try_get("error_code")?,
        schedule_id: row.try_get("schedule_id")?,
        scheduled_for: row.try_get("scheduled_for")?,
        generated_by: row.try_get("generated_by")?,
        generated_by_name: row.try_get("generated_by_name")?,
        generated_at: row.try_get("generated_at")?,
        expires_at: row.try_get("expires_at")?,
        file_removed_at: row.try_get("file_removed_at")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    })
}
