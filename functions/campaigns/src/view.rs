use jiff::Timestamp;
use mojavox_db::{
    AuditEntry, Tenant,
    campaigns::{self, Progress},
    queries::campaigns::{self as queries, Campaign},
};
use mojavox_domain::{
    campaign::{CallingWindow, CampaignStatus, OnMachine, Preflight},
    compliance::Channel,
    ids::{AgentId, AgentVersionId, CampaignId, SegmentId, TemplateId, TemplateVersionId, UserId},
    live::CampaignProgress,
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// A campaign.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CampaignView {
    pub id: CampaignId,
    #[schema(example = "Autumn reminders")]
    pub name: String,
    pub description: Option<String>,
    pub channel: Channel,
    pub status: CampaignStatus,
    pub segment_id: Option<SegmentId>,
    #[schema(example = "Balances from 2,000")]
    pub segment_name: Option<String>,
    /// Who calls; of voice campaigns.
    pub agent_id: Option<AgentId>,
    #[schema(example = "Ava")]
    pub agent_name: Option<String>,
    /// What is sent; of voice campaigns, the script to follow, if there is one.
    pub template_id: Option<TemplateId>,
    pub template_name: Option<String>,
    /// The agent's configuration, as it was when the campaign was launched.
    pub agent_version_id: Option<AgentVersionId>,
    pub template_version_id: Option<TemplateVersionId>,
    /// The number (E.164) or address that debtors see; `null`: the organisation's default.
    #[schema(example = "+12125550100")]
    pub sender: Option<String>,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    /// On the debtor's wall clock; none: whenever the rules allow.
    pub calling_windows: Vec<CallingWindow>,
    #[schema(example = 5)]
    pub max_concurrent_calls: i32,
    /// Calls or messages begun a minute; `null`: as fast as the lines are free.
    pub max_calls_per_minute: Option<i32>,
    /// Waiting times before the second attempt, the third, ..., after busy or no answer.
    #[schema(example = json!([30, 60, 120]))]
    pub retry_after_minutes: Vec<i32>,
    #[schema(example = 900)]
    pub max_call_seconds: i32,
    pub on_machine: OnMachine,
    /// What a launch would do, as it was looked at last.
    pub preflight: Option<Preflight>,
    pub launched_at: Option<Timestamp>,
    /// Who launched it, or asked for it.
    pub launched_by: Option<UserId>,
    pub paused_at: Option<Timestamp>,
    #[schema(example = "The number is being checked")]
    pub pause_reason: Option<String>,
    pub finished_at: Option<Timestamp>,
    /// All zero before the launch.
    pub progress: CampaignProgress,
    pub created_by: Option<UserId>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl CampaignView {
    /// # Errors
    /// The row holds a word that this version does not know.
    pub(crate) fn new(row: Campaign, progress: &Progress) -> ApiResult<Self> {
        let channel = Channel::ALL
            .into_iter()
            .find(|one| one.name() == row.channel)
            .ok_or_else(|| ApiError::internal("a campaign of no channel"))?;
        let status = row.status.parse().map_err(ApiError::internal)?;
        let progress = progress.report(row.id.into(), status);
        Ok(Self {
            id: row.id.into(),
            name: row.name,
            description: row.description,
            channel,
            status,
            segment_id: row.segment_id.map(Into::into),
            segment_name: row.segment_name,
            agent_id: row.agent_id.map(Into::into),
            agent_name: row.agent_name,
            template_id: row.template_id.map(Into::into),
            template_name: row.template_name,
            agent_version_id: row.agent_version_id.map(Into::into),
            template_version_id: row.template_version_id.map(Into::into),
            sender: row.sender,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            calling_windows: serde_json::from_value(row.calling_windows)
                .map_err(ApiError::internal)?,
            max_concurrent_calls: row.max_concurrent_calls,
            max_calls_per_minute: row.max_calls_per_minute,
            retry_after_minutes: row.retry_after_minutes,
            max_call_seconds: row.max_call_seconds,
            on_machine: row.on_machine.parse().map_err(ApiError::internal)?,
            // One that an older version kept in another shape is no loss: it is found anew.
            preflight: row
                .preflight
                .and_then(|found| serde_json::from_value(found).ok()),
            launched_at: row.launched_at,
            launched_by: row.launched_by.map(Into::into),
            paused_at: row.paused_at,
            pause_reason: row.pause_reason,
            finished_at: row.finished_at,
            progress,
            created_by: row.created_by.map(Into::into),
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// # Errors
/// 404 when there is no such campaign.
pub(crate) async fn get(tx: &Tenant, id: CampaignId) -> ApiResult<CampaignView> {
    let row = queries::get_campaign()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("campaign"))?;
    let progress = progress_of(tx, id).await?;
    CampaignView::new(row, &progress)
}

/// # Errors
/// The database's.
pub(crate) async fn progress_of(tx: &Tenant, id: CampaignId) -> ApiResult<Progress> {
    let mut all = campaigns::progress(tx, tx.organization(), &[id]).await?;
    Ok(all.remove(&id).unwrap_or_default())
}

/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    before: Option<&CampaignView>,
    after: Option<&CampaignView>,
) -> ApiResult<()> {
    let Some(campaign) = after.or(before) else {
        return Ok(());
    };
    let json = |campaign: Option<&CampaignView>| {
        campaign
            .map(serde_json::to_value)
            .transpose()
            .map_err(ApiError::internal)
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "campaign",
        entity_id: campaign.id.uuid(),
        before: json(before)?,
        after: json(after)?,
    })
    .await?;
    Ok(())
}
