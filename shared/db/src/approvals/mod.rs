//! Approvals: what is beyond a proposer's limits waits for somebody who may decide it.
//!
//! Whoever asks, withdraws or decides holds the lock of what it is about (the debtor's account, the
//! campaign) before the approval's own: so nobody waits for somebody who waits for them.

mod decide;
mod lapse;
mod outcome;
mod subject;

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    approval::{ApprovalStatus, Standing, Subject},
    ids::{ApprovalId, CustomerId, UserId},
    live::ApprovalRequest,
    money::Money,
    notification::NotificationType,
    payment::{Authority, DecidedBy, Proposal},
    permissions::Role,
    task::Priority,
};
use mojavox_queries::queries::{
    analysis,
    approvals::{self, Approval},
};
use serde_json::{Value, json};
use uuid::Uuid;

pub use decide::{DecisionError, Refused, decide};
pub use lapse::{Lapsed, lapse};
pub(crate) use subject::owed;

use crate::{
    Result, Tenant,
    error::unreadable,
    notifications::{self, NewNotification, Recipients},
};

/// A proposal that nobody looks at lapses.
const EXPIRES_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub subject: Subject,
    pub id: Uuid,
    /// Whom it is about, where it is one debtor.
    pub customer: Option<CustomerId>,
    /// With its currency.
    pub amount: Option<(Money, &'a str)>,
    /// `None`: an AI agent or the analysis.
    pub proposer: Option<UserId>,
    /// The least role that may decide.
    pub required: Role,
    pub title: &'a str,
    /// Names no debtor.
    pub message: &'a str,
    /// In the proposer's words.
    pub reason: Option<&'a str>,
    /// Not after this, however long approvals wait otherwise.
    pub no_later_than: Option<Timestamp>,
}

/// What each role may decide alone.
///
/// # Errors
/// The database's; limits that cannot be read.
pub async fn authority(tx: &Tenant) -> Result<Authority> {
    let limits = approvals::get_authority()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    Authority::parse(&limits).map_err(unreadable)
}

/// Whose word a proposal needs.
///
/// # Errors
/// As [`authority`].
pub async fn decides(tx: &Tenant, role: Role, proposal: Proposal) -> Result<DecidedBy> {
    Ok(authority(tx).await?.decides(role, proposal))
}

/// Asks everybody who may decide it; nobody decides their own. The subject is locked, and one that
/// waits for a decision already cannot be asked about again (constraint `approvals_open_key`).
///
/// # Errors
/// The database's.
pub async fn ask(tx: &Tenant, request: &Request<'_>) -> Result<ApprovalId> {
    let (organization, now) = (tx.organization().uuid(), tx.now());
    let open = approvals::get_open_approval()
        .bind(tx, &organization, &request.subject.name(), &request.id)
        .opt()
        .await?;
    if let Some(open) = open.filter(|open| open.expires_at <= now) {
        // Nobody has noticed yet that its time is up; what it was about is proposed anew.
        lapse::end(tx, &open).await?;
    }
    let id: ApprovalId = tx.new_id();
    let latest = now + EXPIRES_AFTER;
    let expires_at = request.no_later_than.map_or(latest, |at| at.min(latest));
    approvals::insert_approval()
        .bind(
            tx,
            &id.uuid(),
            &organization,
            &request.subject.name(),
            &request.id,
            &request.customer.map(CustomerId::uuid),
            &request.amount.map(|(amount, _)| amount.decimal()),
            &request.amount.map(|(_, currency)| currency),
            &request.proposer.map(UserId::uuid),
            &request.required.name(),
            &request.title,
            &request.message,
            &request.reason,
            &expires_at,
            &now,
        )
        .one()
        .await?;
    let approval = get(tx, id).await?;
    let deciders = Recipients::at_least(request.required).besides(request.proposer);
    tell(tx, &approval, &deciders).await?;
    Ok(id)
}

/// Takes a proposal back before anybody has decided it.
///
/// # Errors
/// The database's.
pub async fn withdraw(tx: &Tenant, subject: Subject, id: Uuid, by: Option<UserId>) -> Result<()> {
    approvals::cancel_approval()
        .bind(
            tx,
            &by.map(UserId::uuid),
            &tx.now(),
            &tx.organization().uuid(),
            &subject.name(),
            &id,
        )
        .opt()
        .await?;
    Ok(())
}

/// Tells somebody who has just got their role what waits for them among others.
///
/// # Errors
/// The database's.
pub async fn hand_over(tx: &Tenant, user: UserId, role: Role) -> Result<()> {
    let roles: Vec<&str> = Role::ALL
        .into_iter()
        .filter(|required| *required <= role)
        .map(Role::name)
        .collect();
    let waiting = approvals::list_approvals_untold()
        .bind(
            tx,
            &tx.organization().uuid(),
            &tx.now(),
            &roles,
            &user.uuid(),
        )
        .all()
        .await?;
    for approval in &waiting {
        tell(tx, approval, &Recipients::user(user)).await?;
    }
    Ok(())
}

async fn tell(tx: &Tenant, approval: &Approval, to: &Recipients) -> Result<()> {
    let subject: Subject = approval.subject_type.parse().map_err(unreadable)?;
    let title = format!("A {} waits for your decision", outcome::noun(subject));
    let mut data = data(approval);
    if subject == Subject::CallFinding {
        // Whoever decides has to listen first.
        let source = analysis::get_source_of_proposal()
            .bind(tx, &tx.organization().uuid(), &approval.subject_id)
            .one()
            .await?;
        data["recordingId"] = json!(source.recording_id);
        data["callId"] = json!(source.contact_attempt_id);
    }
    let new = NewNotification {
        kind: NotificationType::Approval,
        priority: Priority::High,
        title: approval.title.as_deref().unwrap_or(&title),
        message: approval.message.as_deref().unwrap_or(&title),
        data: Some(data),
        cause: &format!("approval {}", approval.id),
    };
    let asked = ApprovalRequest {
        id: approval.id.into(),
        subject,
        subject_id: approval.subject_id,
        customer_id: approval.customer_id.map(Into::into),
        amount: approval.amount.map(Into::into),
        currency: approval.currency.clone(),
        status: ApprovalStatus::Pending,
        proposed_by: approval.proposed_by.map(Into::into),
        proposed_by_agent_id: approval.proposed_by_agent_id.map(Into::into),
        required_role: approval.required_role.parse().map_err(unreadable)?,
        expires_at: approval.expires_at,
        comment: None,
        decided_by: None,
        decided_by_name: None,
        decided_at: None,
    };
    notifications::ask(tx, to, &new, asked).await
}

fn data(approval: &Approval) -> Value {
    json!({
        "approvalId": approval.id,
        "subjectType": approval.subject_type,
        "subjectId": approval.subject_id,
        "amount": approval.amount.map(Money::from),
        "currency": approval.currency,
        "proposedBy": approval.proposed_by,
    })
}

async fn get(tx: &Tenant, id: ApprovalId) -> Result<Approval> {
    Ok(approvals::get_approval()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .one()
        .await?)
}

/// An approval as its rules see it.
///
/// # Errors
/// A word that this version does not know.
pub(crate) fn standing(approval: &Approval) -> Result<Standing> {
    Ok(Standing {
        status: approval.status.parse().map_err(unreadable)?,
        proposed_by: approval.proposed_by.map(Into::into),
        required_role: approval.required_role.parse().map_err(unreadable)?,
        expires_at: approval.expires_at,
    })
}
