use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    check::Case,
    facts::{Channel, ConsentKind, Facts},
    local_time::{Gate, first_open, later},
    place,
    rule::{Check, Rule, RuleSet},
};

/// The gate's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ComplianceVerdict)]
pub struct Verdict {
    pub allowed: bool,
    /// Every rule that stands in the way, not only the first.
    pub reasons: Vec<Reason>,
    /// The first moment at which all of them let it pass; `null` when it is allowed now, and when
    /// no moment is known before the facts change.
    pub next_allowed_at: Option<Timestamp>,
    /// Of a call: whether it may be recorded. `null` for messages.
    pub recording: Option<Recording>,
    /// What has to be said or done with the contact.
    pub duties: Vec<Duty>,
}

/// A rule that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ComplianceReason)]
pub struct Reason {
    #[schema(example = "us.call_frequency")]
    pub rule_id: String,
    #[schema(example = "1")]
    pub rule_version: String,
    #[schema(example = "12 CFR 1006.14(b)(2)(i)(A)")]
    pub citation: String,
    #[schema(example = "7 calls about this debt in 7 consecutive days")]
    pub detail: String,
    /// The first moment at which this rule lets it pass; `null`: not before the facts change.
    pub next_allowed_at: Option<Timestamp>,
}

/// Whether a call may be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ComplianceRecording)]
pub struct Recording {
    pub allowed: bool,
    pub reasons: Vec<Reason>,
}

/// What has to be said or done with the contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ComplianceDuty)]
pub struct Duty {
    #[schema(example = "eu.ai_disclosure")]
    pub rule_id: String,
    #[schema(example = "1")]
    pub rule_version: String,
    pub citation: String,
    #[schema(example = "Whoever talks to an AI is told so at the first interaction")]
    pub detail: String,
}

/// May this contact happen at this moment? Every reason against it, and the first moment at which
/// it may: itself allowed, and with no allowed moment before it.
pub fn evaluate(facts: &Facts, rules: &RuleSet, now: Timestamp) -> Verdict {
    let case = Case::new(facts, rules);
    let reasons = reasons(&case, now);
    let next_allowed_at = if reasons.is_empty() {
        None
    } else {
        moment(first_open(now, |at| all_rules(&case, at)))
    };
    Verdict {
        allowed: reasons.is_empty(),
        reasons,
        next_allowed_at,
        recording: (facts.contact.channel == Channel::Voice).then(|| recording(&case, now)),
        duties: duties(&case, now),
    }
}

fn reasons(case: &Case<'_>, now: Timestamp) -> Vec<Reason> {
    in_force(case, now)
        .filter_map(|rule| {
            let objection = case.objection(rule, now)?;
            Some(reason(rule, objection.detail, moment(objection.until)))
        })
        .collect()
}

fn all_rules(case: &Case<'_>, at: Timestamp) -> Gate {
    in_force(case, at)
        .filter_map(|rule| case.objection(rule, at))
        .fold(Gate::Open, |gate, objection| later(gate, objection.until))
}

/// Rules are in force from a date on, in UTC: those that come are years apart from those that are.
fn in_force<'a>(case: &Case<'a>, at: Timestamp) -> impl Iterator<Item = &'a Rule> {
    case.rules.in_force(TimeZone::UTC.to_datetime(at).date())
}

fn moment(gate: Gate) -> Option<Timestamp> {
    match gate {
        Gate::Until(at) => Some(at),
        Gate::Open | Gate::Shut => None,
    }
}

fn reason(rule: &Rule, detail: impl Into<String>, next_allowed_at: Option<Timestamp>) -> Reason {
    Reason {
        rule_id: rule.id.clone(),
        rule_version: rule.version.clone(),
        citation: rule.citation.clone(),
        detail: detail.into(),
        next_allowed_at,
    }
}

fn recording(case: &Case<'_>, now: Timestamp) -> Recording {
    let facts = case.facts;
    let consented = facts
        .consents
        .iter()
        .any(|consent| consent.holds(ConsentKind::Recording, case.address(), now));
    let reasons: Vec<Reason> = in_force(case, now)
        .filter_map(|rule| match &rule.check {
            Check::RecordingConsent { states } if !consented => {
                let all_party = |state: &str| states.iter().any(|one| one == state);
                let own = facts.own_region.as_deref().and_then(place::state);
                let detail = match (place::debtor_state(facts), own) {
                    (None, _) => "the debtor's state is unknown and may ask for everybody's consent".to_owned(),
                    (Some(state), _) if all_party(state) => format!("{state} asks for everybody's consent and there is none"),
                    (_, Some(state)) if all_party(state) => format!("our end is in {state}, which asks for everybody's consent, and there is none"),
                    _ => return None,
                };
                Some(reason(rule, detail, None))
            }
            _ => None,
        })
        .collect();
    Recording {
        allowed: reasons.is_empty(),
        reasons,
    }
}

fn duties(case: &Case<'_>, now: Timestamp) -> Vec<Duty> {
    let contact = &case.facts.contact;
    in_force(case, now)
        .filter(|rule| match rule.check {
            Check::AiDisclosure | Check::IdentifyFirst => {
                contact.automated && contact.channel == Channel::Voice
            }
            Check::RecordingNotice => contact.channel == Channel::Voice,
            Check::OptOutNotice => contact.channel != Channel::Voice,
            _ => false,
        })
        .map(|rule| Duty {
            rule_id: rule.id.clone(),
            rule_version: rule.version.clone(),
            citation: rule.citation.clone(),
            detail: rule.title.clone(),
        })
        .collect()
}
