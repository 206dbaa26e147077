//! The effect of a proposal: through the same code as when people record it.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    analysis::{FindingKind, Scope},
    ids::{PromiseId, UserId},
    money::Money,
};
use mojavox_queries::queries::{analysis, payments};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Content, Unknown};
use crate::{
    AuditEntry, Result, Tenant,
    approvals::{DecisionError, owed},
    compliance::{NewOptOut, record_dispute, record_inconvenient_time, record_opt_out},
    error::unreadable,
    payments::{Account, Touched, judge},
};

/// The call in which it was said.
pub(super) struct Call {
    pub(super) id: Uuid,
    pub(super) agent: Option<Uuid>,
    pub(super) campaign: Option<Uuid>,
    /// The debtor's number.
    pub(super) address: String,
    pub(super) at: Timestamp,
}

impl Call {
    pub(super) async fn load(tx: &Tenant, id: Uuid) -> Result<Self> {
        let row = analysis::get_call_of_proposal()
            .bind(tx, &tx.organization().uuid(), &id)
            .one()
            .await?;
        Ok(Self {
            id,
            agent: row.agent_id,
            campaign: row.campaign_id,
            address: row.contact_address,
            // Effective on receipt, and never before its time.
            at: row.called_at.min(tx.now()),
        })
    }
}

/// What is kept of the debtor's words; the transcript has all of them.
const EVIDENCE: usize = 2_000;

/// Applies it; without an account, to the number that was called from. Tells what it became. What
/// somebody has recorded already is not recorded twice.
///
/// # Errors
/// Why a promise cannot be recorded as things stand now; the database's.
pub(super) async fn apply(
    tx: &Tenant,
    account: Option<&mut Account>,
    content: &Content,
    call: &Call,
    utterance: &str,
) -> Result<Uuid, DecisionError> {
    let words: String = utterance.chars().take(EVIDENCE).collect();
    let customer = account.as_ref().map(|account| account.id);
    match (content.kind, account) {
        (FindingKind::OptOut, _) => {
            let scope = content.scope.ok_or_else(|| unreadable(Unknown))?;
            let (channel, kind) = match scope {
                Scope::Cease => ("all", "cease"),
                Scope::Calls => ("voice", "opt_out"),
                Scope::Attorney => ("all", "attorney"),
                Scope::Workplace => ("voice", "workplace"),
            };
            // Of the debtor, whichever the number; of the number where nobody knows whose it is.
            let address = customer.is_none().then_some(call.address.as_str());
            opt_out(tx, call, &words, (customer, channel, address, kind)).await
        }
        (FindingKind::WrongPerson, _) => {
            let address = Some(call.address.as_str());
            opt_out(
                tx,
                call,
                &words,
                (customer, "voice", address, "wrong_number"),
            )
            .await
        }
        (FindingKind::Dispute, Some(account)) => dispute(tx, account, call, &words).await,
        (FindingKind::InconvenientTime, Some(account)) => {
            let window = content.window.as_ref().ok_or_else(|| unreadable(Unknown))?;
            let standing = analysis::find_inconvenient_time()
                .bind(
                    tx,
                    &tx.organization().uuid(),
                    &account.id.uuid(),
                    &window.weekdays,
                    &window.from_minute,
                    &window.until_minute,
                )
                .opt()
                .await?;
            if let Some(id) = standing {
                return Ok(id);
            }
            let what = (window, None);
            let row = record_inconvenient_time(
                tx,
                account.id,
                what,
                Some(&words),
                Some(call.id),
                call.at,
            )
            .await?;
            let after = json!({ "customerId": account.id, "window": window, "evidence": words, "contactAttemptId": call.id });
            note(
                tx,
                "inconvenient_times.record",
                ("inconvenient_time", row.id),
                after,
            )
            .await?;
            Ok(row.id)
        }
        (FindingKind::Promise, Some(account)) => promise(tx, account, content, call).await,
        (_, None) => Err(unreadable(Unknown).into()),
    }
}

async fn opt_out(
    tx: &Tenant,
    call: &Call,
    words: &str,
    (customer, channel, address, kind): (
        Option<mojavox_domain::ids::CustomerId>,
        &str,
        Option<&str>,
        &str,
    ),
) -> Result<Uuid, DecisionError> {
    let new = NewOptOut {
        customer,
        channel,
        address,
        kind,
        source: "call",
        evidence: Some(words),
        attempt: Some(call.id),
        received_at: call.at,
    };
    let (row, is_new) = record_opt_out(tx, &new).await?;
    let action = if is_new {
        "opt_outs.record"
    } else {
        "opt_outs.repeat"
    };
    let after = json!({
        "customerId": customer, "channel": channel, "address": address, "kind": kind, "evidence": words,
        "contactAttemptId": call.id, "receivedAt": row.received_at,
    });
    note(tx, action, ("opt_out", row.id), after).await?;
    Ok(row.id)
}

async fn dispute(
    tx: &Tenant,
    account: &mut Account,
    call: &Call,
    words: &str,
) -> Result<Uuid, DecisionError> {
    let recorded = analysis::find_dispute_of_call()
        .bind(tx, &tx.organization().uuid(), &call.id)
        .opt()
        .await?;
    if let Some(id) = recorded {
        return Ok(id);
    }
    let row = record_dispute(tx, account, (false, words), Some(call.id), call.at).await?;
    let after = json!({ "customerId": account.id, "written": false, "reason": words, "contactAttemptId": call.id });
    note(tx, "disputes.record", ("dispute", row.id), after).await?;
    Ok(row.id)
}

async fn promise(
    tx: &Tenant,
    account: &mut Account,
    content: &Content,
    call: &Call,
) -> Result<Uuid, DecisionError> {
    let organization = tx.organization().uuid();
    let (Some(amount), Some(due)) = (content.amount, content.due_date) else {
        return Err(unreadable(Unknown).into());
    };
    let recorded = analysis::find_promise_of_call()
        .bind(tx, &organization, &call.id)
        .opt()
        .await?;
    if let Some(id) = recorded {
        return Ok(id);
    }
    let balance = owed(tx, account).await?;
    if amount > balance {
        return Err(DecisionError::subject(
            "promise_exceeds_balance",
            format!("Only {balance} is owed by now, less than was promised."),
        ));
    }
    if due < tx.now().to_zoned(account.zone.clone()).date() {
        return Err(DecisionError::subject(
            "promise_outdated",
            format!("It was promised for {due}."),
        ));
    }
    let pending = payments::has_pending_promise()
        .bind(tx, &organization, &account.id.uuid())
        .one()
        .await?;
    if pending {
        return Err(DecisionError::subject(
            "promise_open",
            "This debtor's last promise is still open: cancel it first.",
        ));
    }
    let id: PromiseId = tx.new_id();
    payments::insert_promise()
        .bind(
            tx,
            &id.uuid(),
            &organization,
            &account.id.uuid(),
            &Some(call.id),
            &call.agent,
            &call.campaign,
            &amount.decimal(),
            &account.currency,
            &tx.now(),
            &due,
            &tx.actor().user().map(UserId::uuid),
        )
        .one()
        .await?;
    judge(tx, account, Touched::default()).await?;
    let after = json!({
        "customerId": account.id, "amount": Money::from(amount.decimal()), "dueDate": due, "contactAttemptId": call.id,
    });
    note(tx, "promises.create", ("promise", id.uuid()), after).await?;
    Ok(id.uuid())
}

async fn note(
    tx: &Tenant,
    action: &str,
    (entity_type, entity_id): (&str, Uuid),
    after: Value,
) -> Result<()> {
    tx.audit(AuditEntry {
        action,
        entity_type,
        entity_id,
        before: None,
        after: Some(after),
    })
    .await
}

/// Later than this nobody decides about a call any more: what was said has been overtaken.
pub(super) const DECIDED_WITHIN: SignedDuration = SignedDuration::from_hours(7 * 24);
