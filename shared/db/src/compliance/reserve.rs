//! The contact that is about to happen, decided and written down while nobody else can.

use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{
    campaign::SkipReason,
    compliance::{Facts, Verdict, evaluate, facts::Purpose},
    customer::CustomerStatus,
    ids::{AgentId, AgentVersionId, CampaignId, ContactAttemptId, CustomerId, TemplateVersionId},
};
use mojavox_queries::queries::compliance;

use super::{GateError, Gathered, Wanted, gather};
use crate::{Tenant, error::unreadable};

/// Who contacts, and with what: of a dialler's contact all that it knows, of a person's nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placement {
    pub campaign: Option<CampaignId>,
    /// The campaign's first, second, ... at this debtor.
    pub attempt_number: Option<i16>,
    pub agent: Option<AgentId>,
    pub agent_version: Option<AgentVersionId>,
    pub template_version: Option<TemplateVersionId>,
    /// The number or address it comes from.
    pub sender: Option<String>,
}

/// The gate's answer, which is on record as a contact: reserved, or blocked.
#[derive(Debug)]
pub struct Reserved {
    pub id: ContactAttemptId,
    pub status: &'static str,
    pub at: Timestamp,
    pub address: String,
    pub gathered: Gathered,
    pub verdict: Verdict,
}

/// Machines' clocks differ by a little: a contact that another one reserved "just now" counts.
const SKEW: SignedDuration = SignedDuration::from_mins(5);

/// Asks the gate and reserves the contact that it allows, holding the debtor until the transaction
/// ends: of those who race for the last contact that a limit leaves, one gets it, and the others see
/// that it is gone. What is refused is on record too, with its reasons.
///
/// # Errors
/// Why there is no answer; nothing is on record then.
pub async fn reserve(
    tx: &Tenant,
    customer: CustomerId,
    wanted: Wanted,
    placement: &Placement,
) -> Result<Reserved, GateError> {
    let organization = tx.organization().uuid();
    let debtor = compliance::lock_debtor()
        .bind(tx, &organization, &customer.uuid())
        .opt()
        .await?
        .ok_or(GateError::NotFound)?;
    let status: CustomerStatus = debtor.status.parse().map_err(unreadable)?;
    let collects = wanted.purpose == Purpose::Collection;
    if let Some(reason) = SkipReason::of_account(status, debtor.owes).filter(|_| collects) {
        return Err(GateError::NotCollectable(reason));
    }
    // A statement of its own, behind the lock: it sees what those who came first committed.
    let gathered = gather(tx, customer, wanted)
        .await?
        .ok_or(GateError::NotFound)?;
    let Some(address) = gathered.facts.contact.address.clone() else {
        return Err(GateError::NoAddress);
    };
    let at = moment(&gathered.facts, tx.now());
    let verdict = evaluate(&gathered.facts, &gathered.rules, at);
    let status = match (verdict.allowed, placement.campaign) {
        (false, _) => "blocked",
        (true, Some(_)) => "queued",
        (true, None) => "reserved",
    };
    let reasons = serde_json::to_value(&verdict.reasons).map_err(unreadable)?;
    let id: ContactAttemptId = tx.new_id();
    compliance::insert_reservation()
        .bind(
            tx,
            &id.uuid(),
            &organization,
            &customer.uuid(),
            &placement.campaign.map(CampaignId::uuid),
            &placement.attempt_number,
            &placement.agent.map(AgentId::uuid),
            &placement.agent_version.map(AgentVersionId::uuid),
            &placement.template_version.map(TemplateVersionId::uuid),
            &gathered.facts.contact.channel.name(),
            &address,
            &placement.sender.as_deref(),
            &debtor.name,
            &status,
            &verdict.allowed,
            &reasons,
            &at,
            &verdict.next_allowed_at,
            &Some(&gathered.shown_zone),
        )
        .one()
        .await?;
    Ok(Reserved {
        id,
        status,
        at,
        address,
        gathered,
        verdict,
    })
}

/// Now, but not before what has already been reserved.
fn moment(facts: &Facts, now: Timestamp) -> Timestamp {
    facts
        .attempts
        .iter()
        .map(|attempt| attempt.at)
        .filter(|at| *at <= now + SKEW)
        .fold(now, Timestamp::max)
}
