//! Findings of a call against what stands from before.

use jiff::tz::TimeZone;
use mojavox_domain::{
    analysis::{Finding, FindingKind},
    approval::Subject,
    ids::CallProposalId,
    permissions::Role,
};
use mojavox_queries::queries::analysis::{self, CallProposal};
use uuid::Uuid;

use super::{Content, apply, end};
use crate::{
    Result, Tenant,
    approvals::{self, DecisionError, Request},
    error::unreadable,
    payments::Account,
};

/// What an analysis found.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    pub attempt: Uuid,
    pub recording: Uuid,
    pub findings: &'a [Finding],
    pub version: &'a str,
}

/// Brings the proposals of a call in line with what was found: what was decided stands, what is
/// pending is kept, replaced or taken back, the rest is applied or asked about. The account is the
/// debtor's, locked; without one only what forbids contacts to the number is applied.
///
/// # Errors
/// The database's.
pub async fn settle(
    tx: &Tenant,
    mut account: Option<&mut Account>,
    found: &Found<'_>,
) -> Result<()> {
    let organization = tx.organization().uuid();
    let standing = analysis::list_standing_proposals()
        .bind(tx, &organization, &found.attempt)
        .all()
        .await?;
    let wanted: Vec<(Content, &Finding)> = found
        .findings
        .iter()
        .filter(|finding| is_proposal(finding, account.as_deref()))
        .map(|finding| (Content::of(finding), finding))
        .collect();
    for row in standing.iter().filter(|row| row.status == "pending") {
        let content = Content::try_from(row)?;
        let still = wanted
            .iter()
            .any(|(one, finding)| *one == content && !at_once(finding));
        if !still {
            end(tx, row.id, "superseded", None).await?;
            approvals::withdraw(tx, Subject::CallFinding, row.id, None).await?;
        }
    }
    let call = apply::Call::load(tx, found.attempt).await?;
    for (content, finding) in &wanted {
        let topic = content.topic();
        let same = |row: &&CallProposal| row.kind == content.kind.name() && row.topic == topic;
        match standing.iter().find(same) {
            Some(row) if row.status != "pending" => {}
            Some(row) if Content::try_from(row)? == *content && !at_once(finding) => {
                keep(tx, row.id, finding, found.version).await?;
            }
            _ if at_once(finding) => {
                let evidence = &finding.evidence.text;
                let applied =
                    apply::apply(tx, account.as_deref_mut(), content, &call, evidence).await;
                let applied = match applied {
                    Ok(id) => id,
                    Err(DecisionError::Db(error)) => return Err(error),
                    // Only promises are refused, and they are asked about.
                    Err(DecisionError::Refused(why)) => return Err(unreadable(why)),
                };
                insert(
                    tx,
                    account.as_deref(),
                    content,
                    finding,
                    found,
                    Some(applied),
                )
                .await?;
            }
            _ => {
                let id = insert(tx, account.as_deref(), content, finding, found, None).await?;
                if let Some(account) = account.as_deref() {
                    ask(tx, account, content, finding, id).await?;
                }
            }
        }
    }
    Ok(())
}

/// Said in so many words, it holds from then on, whether or not anybody gets to it: what forbids a
/// contact. A promise binds nobody before somebody has looked at it.
const fn at_once(finding: &Finding) -> bool {
    finding.explicit && !matches!(finding.kind, FindingKind::Promise)
}

/// Whether there is something to apply, and somebody to whom.
fn is_proposal(finding: &Finding, account: Option<&Account>) -> bool {
    match (finding.kind, account) {
        (FindingKind::Promise, Some(account)) => {
            let possible = finding
                .amount
                .is_some_and(|amount| amount.decimal() <= account.balance);
            possible && finding.due_date.is_some()
        }
        (_, Some(_)) => true,
        (FindingKind::OptOut | FindingKind::WrongPerson, None) => at_once(finding),
        (_, None) => false,
    }
}

fn span(finding: &Finding) -> (i32, i32, i32, i32) {
    let number = |value: usize| i32::try_from(value).unwrap_or(i32::MAX);
    let evidence = &finding.evidence;
    let offset = i32::try_from(evidence.offset_ms).unwrap_or(i32::MAX);
    (
        number(evidence.turn),
        number(evidence.start),
        number(evidence.end),
        offset,
    )
}

async fn keep(tx: &Tenant, id: Uuid, finding: &Finding, version: &str) -> Result<()> {
    let (turn, start, end, offset) = span(finding);
    analysis::keep_proposal()
        .bind(
            tx,
            &finding.explicit,
            &finding.evidence.text,
            &turn,
            &start,
            &end,
            &offset,
            &version,
            &tx.organization().uuid(),
            &id,
        )
        .opt()
        .await?;
    Ok(())
}

async fn insert(
    tx: &Tenant,
    account: Option<&Account>,
    content: &Content,
    finding: &Finding,
    found: &Found<'_>,
    applied: Option<Uuid>,
) -> Result<Uuid> {
    let (turn, start, end, offset) = span(finding);
    let window = content.window.as_ref();
    let status = if applied.is_some() {
        "applied"
    } else {
        "pending"
    };
    Ok(analysis::insert_proposal()
        .bind(
            tx,
            &tx.new_id::<CallProposalId>().uuid(),
            &tx.organization().uuid(),
            &found.attempt,
            &found.recording,
            &account.map(|account| account.id.uuid()),
            &content.kind.name(),
            &content.topic(),
            &finding.explicit,
            &finding.evidence.text,
            &turn,
            &start,
            &end,
            &offset,
            &content.amount.map(|amount| amount.decimal()),
            &content.due_date,
            &content.scope.map(|scope| scope.name()),
            &window.map(|window| window.weekdays.clone()),
            &window.map(|window| window.from_minute),
            &window.map(|window| window.until_minute),
            &status,
            &applied,
            &applied.map(|_| tx.now()),
            &found.version,
            &tx.now(),
        )
        .one()
        .await?)
}

async fn ask(
    tx: &Tenant,
    account: &Account,
    content: &Content,
    finding: &Finding,
    id: Uuid,
) -> Result<()> {
    let title = match content.kind {
        FindingKind::Promise => "A promise to pay was heard in a call",
        FindingKind::Dispute => "A debtor may dispute the debt",
        FindingKind::OptOut => "A debtor may not want to be contacted",
        FindingKind::WrongPerson => "A number may be somebody else's",
        FindingKind::InconvenientTime => "A debtor may have named a bad time to call",
    };
    let message = match (content.amount, content.due_date) {
        (Some(amount), Some(due)) => format!(
            "{amount} {} by {due}. Listen to it before you decide.",
            account.currency
        ),
        _ => "It was not said in so many words: listen to it before you decide.".to_owned(),
    };
    let latest = tx.now() + apply::DECIDED_WITHIN;
    // A promise can be recorded until its day is over.
    let end_of_day = content
        .due_date
        .and_then(|due| last_moment(due, &account.zone));
    let request = Request {
        subject: Subject::CallFinding,
        id,
        customer: Some(account.id),
        amount: content
            .amount
            .map(|amount| (amount, account.currency.as_str())),
        proposer: None,
        required: Role::Supervisor,
        title,
        message: &message,
        reason: Some(&finding.evidence.text),
        no_later_than: Some(end_of_day.map_or(latest, |end| end.min(latest))),
    };
    approvals::ask(tx, &request).await?;
    Ok(())
}

fn last_moment(day: jiff::civil::Date, zone: &TimeZone) -> Option<jiff::Timestamp> {
    Some(
        day.tomorrow()
            .ok()?
            .to_zoned(zone.clone())
            .ok()?
            .timestamp(),
    )
}
