//! One decision, one effect: decision, effect, audit entry and events in one transaction.

use mojavox_domain::{
    approval::{Decision, Refusal, Verdict},
    ids::{ApprovalId, UserId},
    permissions::Role,
};
use mojavox_queries::queries::approvals::{self, Approval};
use serde_json::Value;

use super::{get, outcome, standing, subject};
use crate::{DbError, Tenant};

/// Why a decision has no effect.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error(transparent)]
    Standing(#[from] Refusal),
    /// The limits are others than when it was proposed, or what is owed is.
    #[error("as things stand now, this is for {0}s to decide")]
    BeyondAuthority(Role),
    /// What it is about is not what it was; `code` is for programs.
    #[error("{detail}")]
    Subject { code: &'static str, detail: String },
}

#[derive(Debug, thiserror::Error)]
pub enum DecisionError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<tokio_postgres::Error> for DecisionError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Db(error.into())
    }
}

impl From<Refusal> for DecisionError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl DecisionError {
    pub(crate) fn subject(code: &'static str, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self::Refused(Refused::Subject { code, detail })
    }
}

/// Decides: balance, limits, time and compliance are looked at again, under the lock of what it is
/// about. The same decision again changes nothing; of several at once, one is the first.
///
/// # Errors
/// Why it is not taken; the database's.
pub async fn decide(
    tx: &Tenant,
    id: ApprovalId,
    by: (UserId, Role),
    decision: Decision,
    (comment, given): (Option<&str>, Option<&Value>),
) -> Result<Verdict, DecisionError> {
    let seen = get(tx, id).await?;
    // Before any lock: whoever may not decide waits for nobody.
    if standing(&seen)?.decide(by, decision, tx.now())? == Verdict::AlreadySo {
        return Ok(Verdict::AlreadySo);
    }
    let mut locked = subject::lock(tx, &seen).await?;
    let approval = lock(tx, id).await?;
    if standing(&approval)?.decide(by, decision, tx.now())? == Verdict::AlreadySo {
        return Ok(Verdict::AlreadySo);
    }
    match decision {
        Decision::Approve => subject::approve(tx, &mut locked, &approval, by.1).await?,
        Decision::Reject => {
            subject::set_back(tx, &mut locked, &approval, decision.outcome()).await?;
        }
    }
    approvals::end_approval()
        .bind(
            tx,
            &decision.outcome().name(),
            &comment,
            &Some(by.0.uuid()),
            &tx.now(),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    outcome::publish(tx, &approval, decision.outcome(), comment, given).await?;
    Ok(Verdict::Decide)
}

pub(super) async fn lock(tx: &Tenant, id: ApprovalId) -> Result<Approval, DbError> {
    Ok(approvals::lock_approval()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .one()
        .await?)
}
