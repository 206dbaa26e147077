//! From status to status: each step is a row, an audit entry and an event, in one transaction.

use jiff::Timestamp;
use mojavox_domain::{
    approval::Subject,
    campaign::{CampaignStatus, Step},
    ids::{CampaignId, UserId},
    live::LiveEvent,
};
use mojavox_queries::queries::campaigns::{self, Campaign};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{CampaignError, list::progress, lock, notice};
use crate::{AuditEntry, Result, Tenant, approvals};

/// A status, and the moments that belong to it.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub status: CampaignStatus,
    pub launched_at: Option<Timestamp>,
    pub launched_by: Option<Uuid>,
    pub agent_version_id: Option<Uuid>,
    pub template_version_id: Option<Uuid>,
    paused_at: Option<Timestamp>,
    pause_reason: Option<String>,
    finished_at: Option<Timestamp>,
}

impl Standing {
    /// As the campaign stands, but in another status and neither paused nor over.
    pub(super) fn of(campaign: &Campaign, status: CampaignStatus) -> Self {
        Self {
            status,
            launched_at: campaign.launched_at,
            launched_by: campaign.launched_by,
            agent_version_id: campaign.agent_version_id,
            template_version_id: campaign.template_version_id,
            paused_at: None,
            pause_reason: None,
            finished_at: None,
        }
    }
}

/// Puts the campaign there, and notes and tells it.
pub(super) async fn settle(
    tx: &Tenant,
    campaign: &Campaign,
    action: &str,
    to: &Standing,
    more: Option<Value>,
) -> Result<()> {
    campaigns::move_campaign()
        .bind(
            tx,
            &to.status.name(),
            &to.launched_at,
            &to.launched_by,
            &to.agent_version_id,
            &to.template_version_id,
            &to.paused_at,
            &to.pause_reason,
            &to.finished_at,
            &tx.organization().uuid(),
            &campaign.id,
        )
        .one()
        .await?;
    let mut after = json!({ "status": to.status });
    if let (Value::Object(after), Some(Value::Object(more))) = (&mut after, more) {
        after.extend(more);
    }
    tx.audit(AuditEntry {
        action,
        entity_type: "campaign",
        entity_id: campaign.id,
        before: Some(json!({ "status": campaign.status })),
        after: Some(after),
    })
    .await?;
    let id = CampaignId::from(campaign.id);
    let mut progress = progress(tx, tx.organization(), &[id]).await?;
    let progress = progress.remove(&id).unwrap_or_default();
    let report = progress.report(id, to.status);
    tx.emit(&LiveEvent::CampaignProgress(report)).await
}

/// Contacts nobody until it is resumed; calls under way are finished.
///
/// # Errors
/// It is not running.
pub async fn pause(tx: &Tenant, id: CampaignId, reason: Option<&str>) -> Result<(), CampaignError> {
    let (campaign, status) = lock(tx, id).await?;
    let mut to = Standing::of(&campaign, status.after(Step::Pause)?);
    to.paused_at = Some(tx.now());
    to.pause_reason = reason.map(str::to_owned);
    let why = json!({ "reason": reason });
    settle(tx, &campaign, "campaigns.pause", &to, Some(why)).await?;
    if tx.actor().user().is_none() {
        notice::stopped(tx, &campaign, reason).await?;
    }
    Ok(())
}

/// # Errors
/// It is not paused.
pub async fn resume(tx: &Tenant, id: CampaignId) -> Result<(), CampaignError> {
    let (campaign, status) = lock(tx, id).await?;
    let to = Standing::of(&campaign, status.after(Step::Resume)?);
    settle(tx, &campaign, "campaigns.resume", &to, None).await?;
    Ok(())
}

/// Ends it for good: whoever was not contacted is not any more. One that waits for approval takes
/// its request back.
///
/// # Errors
/// It is over.
pub async fn cancel(tx: &Tenant, id: CampaignId, by: UserId) -> Result<(), CampaignError> {
    let (campaign, status) = lock(tx, id).await?;
    let next = status.after(Step::Cancel)?;
    if status == CampaignStatus::PendingApproval {
        approvals::withdraw(tx, Subject::Campaign, campaign.id, Some(by)).await?;
    }
    finish(tx, &campaign, "campaigns.cancel", next).await?;
    Ok(())
}

async fn finish(
    tx: &Tenant,
    campaign: &Campaign,
    action: &str,
    status: CampaignStatus,
) -> Result<()> {
    let left = campaigns::cancel_members()
        .bind(tx, &tx.organization().uuid(), &campaign.id)
        .await?;
    let mut to = Standing::of(campaign, status);
    to.finished_at = Some(tx.now());
    let more = json!({ "notContacted": left });
    settle(tx, campaign, action, &to, Some(more)).await
}

/// What time did to a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    Started,
    Completed,
    /// Nothing was left to do: somebody else was faster.
    Stayed,
}

/// Starts a scheduled campaign whose time has come, and completes one whose time is over or whose
/// debtors are all through. Doing it again does nothing.
///
/// # Errors
/// The database's.
pub async fn move_on_time(tx: &Tenant, id: CampaignId) -> Result<Moved, CampaignError> {
    let (campaign, status) = match lock(tx, id).await {
        Err(CampaignError::NotFound) => return Ok(Moved::Stayed),
        other => other?,
    };
    let now = tx.now();
    let over = campaign.ends_at.is_some_and(|end| end <= now);
    if status.is_launched() && (over || is_through(tx, &campaign, status).await?) {
        let next = status.after(Step::Complete)?;
        finish(tx, &campaign, "campaigns.complete", next).await?;
        notice::completed(tx, &campaign).await?;
        return Ok(Moved::Completed);
    }
    if status == CampaignStatus::Scheduled && campaign.starts_at.is_none_or(|start| start <= now) {
        let to = Standing::of(&campaign, status.after(Step::Start)?);
        settle(tx, &campaign, "campaigns.start", &to, None).await?;
        return Ok(Moved::Started);
    }
    Ok(Moved::Stayed)
}

async fn is_through(tx: &Tenant, campaign: &Campaign, status: CampaignStatus) -> Result<bool> {
    if status != CampaignStatus::Running {
        return Ok(false);
    }
    let open = campaigns::has_open_members()
        .bind(tx, &tx.organization().uuid(), &campaign.id)
        .one()
        .await?;
    Ok(!open)
}
