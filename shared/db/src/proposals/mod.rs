//! What the analysis of calls proposes: applied at once where the debtor said it in so many words,
//! else asked about; applied once, whoever applies it and however often a call is analysed.
//!
//! Locks: the debtor's account before the recording, that before proposals, those before approvals.

mod apply;
mod settle;

use jiff::civil::Date;
use mojavox_domain::{
    analysis::{Finding, FindingKind, Scope, Window},
    money::Money,
};
use mojavox_queries::queries::analysis::{self, CallProposal};
use uuid::Uuid;

pub use settle::{Found, settle};

use crate::{
    DbError, Result, Tenant, approvals::DecisionError, error::unreadable, payments::Account,
};

/// What is to be applied.
#[derive(Clone, Debug, PartialEq)]
struct Content {
    kind: FindingKind,
    amount: Option<Money>,
    due_date: Option<Date>,
    scope: Option<Scope>,
    window: Option<Window>,
}

#[derive(Debug, thiserror::Error)]
#[error("a proposal holds a word that this version does not know")]
struct Unknown;

impl Content {
    fn of(finding: &Finding) -> Self {
        let promise = finding.kind == FindingKind::Promise;
        Self {
            kind: finding.kind,
            amount: finding.amount.filter(|_| promise),
            due_date: finding.due_date.filter(|_| promise),
            scope: finding.scope,
            window: finding.window.clone(),
        }
    }

    /// Which of its kind: one of each stands per call.
    fn topic(&self) -> String {
        match (self.scope, &self.window) {
            (Some(scope), _) => scope.name().to_owned(),
            (None, Some(window)) => {
                let days: String = window.weekdays.iter().map(i16::to_string).collect();
                format!("{days} {}-{}", window.from_minute, window.until_minute)
            }
            (None, None) => String::new(),
        }
    }
}

impl TryFrom<&CallProposal> for Content {
    type Error = DbError;

    fn try_from(row: &CallProposal) -> Result<Self> {
        let known = |found: Option<FindingKind>| found.ok_or_else(|| unreadable(Unknown));
        let scope = match row.scope.as_deref() {
            Some(scope) => Some(Scope::named(scope).ok_or_else(|| unreadable(Unknown))?),
            None => None,
        };
        let window = match (&row.weekdays, row.from_minute, row.until_minute) {
            (Some(weekdays), Some(from_minute), Some(until_minute)) => Some(Window {
                weekdays: weekdays.clone(),
                from_minute,
                until_minute,
            }),
            _ => None,
        };
        Ok(Self {
            kind: known(FindingKind::named(&row.kind))?,
            amount: row.amount.map(Into::into),
            due_date: row.due_date,
            scope,
            window,
        })
    }
}

/// Approved: it gets its effect.
pub(crate) async fn approve(
    tx: &Tenant,
    account: &mut Account,
    id: Uuid,
) -> Result<(), DecisionError> {
    let proposal = analysis::lock_proposal()
        .bind(tx, &tx.organization().uuid(), &id)
        .one()
        .await?;
    if proposal.status != "pending" {
        return Err(DecisionError::subject(
            "finding_superseded",
            "A later analysis of the call found something else.",
        ));
    }
    let content = Content::try_from(&proposal)?;
    let call = apply::Call::load(tx, proposal.contact_attempt_id).await?;
    let applied = apply::apply(tx, Some(account), &content, &call, &proposal.utterance).await?;
    end(tx, id, "applied", Some(applied)).await?;
    Ok(())
}

/// Rejected, or not decided in time: it stays without effect, and a later analysis does not ask again.
pub(crate) async fn set_back(tx: &Tenant, id: Uuid, rejected: bool) -> Result<(), DecisionError> {
    end(tx, id, if rejected { "rejected" } else { "expired" }, None).await?;
    Ok(())
}

async fn end(tx: &Tenant, id: Uuid, status: &str, applied_as: Option<Uuid>) -> Result<()> {
    analysis::end_proposal()
        .bind(
            tx,
            &status,
            &applied_as,
            &tx.now(),
            &tx.organization().uuid(),
            &id,
        )
        .opt()
        .await?;
    Ok(())
}
