use jiff::{Timestamp, tz::TimeZone};
use mojavox_db::{
    AuditEntry, Tenant,
    queries::reports::{self, Schedule},
};
use mojavox_domain::{
    ids::{CampaignId, ReportScheduleId, UserId},
    report::{Cron, Language, Metric, Period, ReportFormat, ReportType, ScheduleParameters},
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// How many of the next runs are shown.
const SHOWN_RUNS: usize = 3;

/// A report that is made by itself.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ReportSchedule)]
pub(crate) struct ScheduleView {
    pub id: ReportScheduleId,
    #[schema(example = "Recovery for the board")]
    pub name: String,
    #[serde(rename = "type")]
    pub kind: ReportType,
    pub format: ReportFormat,
    pub period: Period,
    /// Empty: all of the type.
    pub metrics: Vec<Metric>,
    /// `null`: the organisation's.
    pub language: Option<Language>,
    pub campaign_id: Option<CampaignId>,
    #[schema(example = "0 8 1 * *")]
    pub cron: String,
    #[schema(example = "Europe/Paris")]
    pub time_zone: String,
    #[schema(example = json!(["board@example.com"]))]
    pub recipients: Vec<String>,
    pub enabled: bool,
    /// `null` while it is disabled.
    pub next_run_at: Option<Timestamp>,
    /// The next three; none while it is disabled.
    pub next_runs: Vec<Timestamp>,
    pub last_run_at: Option<Timestamp>,
    /// Who made it or changed it last: its reports are theirs, and show what they may see.
    pub owner_id: UserId,
    #[schema(example = "Alice Martin")]
    pub owner_name: String,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl ScheduleView {
    pub(crate) fn new(row: Schedule) -> ApiResult<Self> {
        let parameters: ScheduleParameters =
            serde_json::from_value(row.parameters).map_err(ApiError::internal)?;
        let next_run_at = row.next_run_at.filter(|_| row.enabled);
        let next_runs = match next_run_at {
            Some(next) => {
                let zone = TimeZone::get(&row.time_zone).map_err(ApiError::internal)?;
                let cron = Cron::parse(&row.cron).map_err(ApiError::internal)?;
                let mut runs = vec![next];
                runs.extend(cron.runs_after(next, &zone, SHOWN_RUNS - 1));
                runs
            }
            None => Vec::new(),
        };
        Ok(Self {
            id: row.id.into(),
            name: row.name,
            kind: row.r#type.parse().map_err(ApiError::internal)?,
            format: row.format.parse().map_err(ApiError::internal)?,
            period: parameters.period,
            metrics: parameters.metrics,
            language: parameters.language,
            campaign_id: parameters.campaign_id,
            cron: row.cron,
            time_zone: row.time_zone,
            recipients: row.recipients,
            enabled: row.enabled,
            next_run_at,
            next_runs,
            last_run_at: row.last_run_at,
            owner_id: row.created_by.into(),
            owner_name: row.created_by_name,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }

    pub(crate) fn parameters(&self) -> ScheduleParameters {
        ScheduleParameters {
            period: self.period,
            metrics: self.metrics.clone(),
            language: self.language,
            campaign_id: self.campaign_id,
        }
    }
}

/// # Errors
/// 404 when the organisation has no such schedule.
pub(crate) async fn view(tx: &Tenant, id: ReportScheduleId) -> ApiResult<ScheduleView> {
    let row = reports::get_schedule()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("schedule"))?;
    ScheduleView::new(row)
}

/// As [`view`]; nobody else changes it until the transaction ends.
///
/// # Errors
/// 404 when the organisation has no such schedule.
pub(crate) async fn lock(tx: &Tenant, id: ReportScheduleId) -> ApiResult<ScheduleView> {
    let row = reports::lock_schedule()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("schedule"))?;
    ScheduleView::new(row)
}

/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    id: ReportScheduleId,
    before: Option<&ScheduleView>,
    after: Option<&ScheduleView>,
) -> ApiResult<()> {
    let noted = |schedule: &ScheduleView| {
        json!({
            "name": schedule.name, "type": schedule.kind, "format": schedule.format, "period": schedule.period,
            "metrics": schedule.metrics, "language": schedule.language, "campaignId": schedule.campaign_id,
            "cron": schedule.cron, "timeZone": schedule.time_zone, "recipients": schedule.recipients,
            "enabled": schedule.enabled, "ownerId": schedule.owner_id,
        })
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "report_schedule",
        entity_id: id.uuid(),
        before: before.map(noted),
        after: after.map(noted),
    })
    .await?;
    Ok(())
}
