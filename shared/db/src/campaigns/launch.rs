//! Launching: the debtors are fixed, versions are frozen, and it is scheduled or runs; or somebody
//! with more authority is asked first.

use mojavox_domain::{
    approval::Subject,
    campaign::{CampaignStatus, NotPossible, Preflight, Step},
    ids::{ApprovalId, CampaignId, UserId},
    permissions::Role,
};
use mojavox_queries::queries::campaigns::{self, Campaign};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    CampaignError,
    lifecycle::{Standing, settle},
    lock,
    preflight::{Found, find, keep},
    selection::Selection,
};
use crate::{
    Result, Tenant,
    approvals::{self, Request},
};

/// Members inserted by one statement.
const CHUNK: usize = 5_000;

/// What a launch came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Launched {
    Scheduled,
    Running,
    /// Somebody with more authority decides.
    AwaitsApproval(ApprovalId),
}

/// Launches a draft, or asks for approval where it contacts more debtors than `role` may contact
/// alone. Of several launches at once, one is the first.
///
/// # Errors
/// It is no draft, or not ready; then nothing is written.
pub async fn launch(
    tx: &Tenant,
    id: CampaignId,
    (user, role): (UserId, Role),
) -> Result<Launched, CampaignError> {
    let (campaign, status) = lock(tx, id).await?;
    if status != CampaignStatus::Draft {
        return Err(NotPossible {
            from: status,
            step: Step::Start,
        }
        .into());
    }
    let found = ready(find(tx, &campaign, role).await?)?;
    keep(tx, &campaign, &found.preflight).await?;
    let Some(required) = found.preflight.approval_by else {
        return go(tx, &campaign, status, &found, Some(user.uuid())).await;
    };
    let mut to = Standing::of(&campaign, status.after(Step::AskApproval)?);
    to.launched_by = Some(user.uuid());
    let figures = figures(&found.preflight);
    settle(tx, &campaign, "campaigns.ask_approval", &to, Some(figures)).await?;
    let message = format!(
        "{} would contact {} of {} debtors by {}.",
        campaign.name, found.preflight.callable, found.preflight.debtors, campaign.channel
    );
    let approval = approvals::ask(
        tx,
        &Request {
            subject: Subject::Campaign,
            id: campaign.id,
            customer: None,
            amount: None,
            proposer: Some(user),
            required,
            title: "A campaign waits for your decision",
            message: &message,
            reason: None,
            // What is approved after its end could not be launched.
            no_later_than: campaign.ends_at,
        },
    )
    .await?;
    Ok(Launched::AwaitsApproval(approval))
}

/// Launches a campaign that waits for approval, as its debtors, the rules and the decider's
/// authority are now.
///
/// # Errors
/// It does not wait, is not ready any more, or has grown beyond the decider's authority.
pub async fn approve_launch(
    tx: &Tenant,
    id: CampaignId,
    role: Role,
) -> Result<Launched, CampaignError> {
    let (campaign, status) = lock(tx, id).await?;
    waits(status, Step::Start)?;
    let found = ready(find(tx, &campaign, role).await?)?;
    if let Some(required) = found.preflight.approval_by {
        return Err(CampaignError::BeyondAuthority(required));
    }
    keep(tx, &campaign, &found.preflight).await?;
    go(tx, &campaign, status, &found, campaign.launched_by).await
}

/// Makes a campaign that waits for approval a draft again: the approval was refused, or its time
/// is up.
///
/// # Errors
/// It does not wait.
pub async fn reject_launch(tx: &Tenant, id: CampaignId) -> Result<(), CampaignError> {
    let (campaign, status) = lock(tx, id).await?;
    waits(status, Step::SendBack)?;
    let mut to = Standing::of(&campaign, status.after(Step::SendBack)?);
    to.launched_by = None;
    settle(tx, &campaign, "campaigns.send_back", &to, None).await?;
    Ok(())
}

fn waits(from: CampaignStatus, step: Step) -> Result<(), NotPossible> {
    if from == CampaignStatus::PendingApproval {
        Ok(())
    } else {
        Err(NotPossible { from, step })
    }
}

fn ready(found: Found) -> Result<Found, CampaignError> {
    if found.preflight.problems.is_empty() {
        Ok(found)
    } else {
        Err(CampaignError::NotReady(found.preflight.problems))
    }
}

async fn go(
    tx: &Tenant,
    campaign: &Campaign,
    status: CampaignStatus,
    found: &Found,
    by: Option<Uuid>,
) -> Result<Launched, CampaignError> {
    let now = tx.now();
    let ahead = campaign.starts_at.is_some_and(|start| start > now);
    let (step, launched) = if ahead {
        (Step::Schedule, Launched::Scheduled)
    } else {
        (Step::Start, Launched::Running)
    };
    // Last of what takes long: from here on the debtors' rows are held, and payments wait.
    insert_members(tx, campaign, &found.selection).await?;
    let mut to = Standing::of(campaign, status.after(step)?);
    to.launched_at = Some(now);
    to.launched_by = by;
    to.agent_version_id = found.agent_version;
    to.template_version_id = found.template_version;
    let figures = figures(&found.preflight);
    settle(tx, campaign, "campaigns.launch", &to, Some(figures)).await?;
    Ok(launched)
}

async fn insert_members(tx: &Tenant, campaign: &Campaign, selection: &Selection) -> Result<()> {
    for chunk in selection.members().chunks(CHUNK) {
        let ids: Vec<Uuid> = chunk.iter().map(|(id, _)| *id).collect();
        let reasons: Vec<&str> = chunk
            .iter()
            .map(|(_, set)| selection.reasons(*set))
            .collect();
        campaigns::insert_members()
            .bind(
                tx,
                &campaign.id,
                &tx.now(),
                &ids,
                &reasons,
                &tx.organization().uuid(),
            )
            .await?;
    }
    Ok(())
}

fn figures(preflight: &Preflight) -> Value {
    json!({
        "debtors": preflight.debtors,
        "callable": preflight.callable,
        "skipped": preflight.skipped,
    })
}
