//! What a launch would do, found out without doing it.

use std::collections::BTreeMap;

use jiff::{Timestamp, tz::TimeZone};
use mojavox_domain::{
    campaign::{
        CallingWindow, Calls, Finding, Pace, Preflight, SkipReason, Skipped, Week, capacity,
        forecast_end,
    },
    compliance::{Channel, Check, RuleSet},
    ids::CampaignId,
    payment::{DecidedBy, Proposal},
    permissions::Role,
    segment::{self, Now},
    template::TemplateType,
};
use mojavox_queries::queries::{
    campaigns::{self, Campaign},
    compliance, customers,
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    CampaignError, lock,
    selection::{Question, Selection},
};
use crate::{Result, Tenant, approvals, error::unreadable};

/// What calls of the latest weeks say about the next.
const MEASURED_DAYS: i32 = 30;

/// What a launch would do, and with whom.
pub(super) struct Found {
    pub preflight: Preflight,
    pub selection: Selection,
    pub agent_version: Option<Uuid>,
    pub template_version: Option<Uuid>,
}

/// What a launch by `role` would do; kept with the campaign.
///
/// # Errors
/// There is no such campaign, or it was launched already.
pub async fn preflight(
    tx: &Tenant,
    id: CampaignId,
    role: Role,
) -> Result<Preflight, CampaignError> {
    let (campaign, status) = lock(tx, id).await?;
    // Whatever can be scheduled can be looked at.
    status.after(mojavox_domain::campaign::Step::Schedule)?;
    let found = find(tx, &campaign, role).await?;
    keep(tx, &campaign, &found.preflight).await?;
    Ok(found.preflight)
}

pub(super) async fn keep(tx: &Tenant, campaign: &Campaign, preflight: &Preflight) -> Result<()> {
    let json = serde_json::to_value(preflight).map_err(unreadable)?;
    campaigns::keep_preflight()
        .bind(
            tx,
            &json,
            &preflight.checked_at,
            &tx.organization().uuid(),
            &campaign.id,
        )
        .one()
        .await?;
    Ok(())
}

/// What the campaign refers to, held until the transaction ends, and what is wrong with it.
#[derive(Default)]
struct Parts {
    criteria: Option<Value>,
    agent_version: Option<Uuid>,
    agent_calls: Option<i32>,
    template_version: Option<Uuid>,
    problems: Vec<Finding>,
    warnings: Vec<Finding>,
}

/// Looks at everything, debtors last: with a segment of 200,000 it takes seconds.
pub(super) async fn find(
    tx: &Tenant,
    campaign: &Campaign,
    role: Role,
) -> Result<Found, CampaignError> {
    let organization = tx.organization();
    let now = tx.now();
    let channel = channel(campaign)?;
    let settings = customers::get_organization_settings()
        .bind(tx, &organization.uuid())
        .one()
        .await?;
    let profile = compliance::get_compliance_profile()
        .bind(tx, &organization.uuid())
        .one()
        .await?;
    let zone = TimeZone::get(&settings.time_zone).map_err(unreadable)?;
    let rules = RuleSet::of_profile(&profile.compliance_profile)
        .map_err(unreadable)?
        .tightened(profile.policy.as_ref().unwrap_or(&Value::Null));

    let mut parts = hold(tx, campaign, channel).await?;
    let from = campaign.starts_at.map_or(now, |start| start.max(now));
    if campaign.ends_at.is_some_and(|end| end <= now) {
        let detail = "The campaign's end lies in the past.";
        parts.problems.push(Finding::new("period_over", detail));
    }
    if campaign.sender.is_none() && channel != Channel::Email {
        let detail = "No sender is set: debtors see the organisation's default number.";
        parts.warnings.push(Finding::new("no_sender", detail));
    }
    let week = week(campaign, channel, &rules, now, &mut parts)?;

    let mut selection = Selection::default();
    let named = !parts.problems.iter().any(|one| one.code == "no_segment");
    if let Some(criteria) = parts.criteria.as_ref().filter(|_| named) {
        let criteria = segment::parse(criteria)
            .map_err(|faults| unreadable(UnreadableCriteria(format!("{faults:?}"))))?;
        let at = Now {
            at: now,
            zone: zone.clone(),
        };
        let question = Question {
            channel,
            rules: &rules,
            home_zone: &settings.time_zone,
            at: from,
            until: campaign.ends_at,
        };
        selection = Selection::find(tx, &criteria, &at, &question).await?;
    }
    let mut preflight = figures(&selection, &rules, now);
    if named && preflight.debtors == 0 {
        let detail = "The segment has no debtors.";
        parts.problems.push(Finding::new("segment_empty", detail));
    } else if named && preflight.callable == 0 {
        let detail = "Not one debtor of the segment may be contacted.";
        parts
            .problems
            .push(Finding::new("nobody_to_contact", detail));
    }
    if preflight.callable > 0 && week.minutes() > 0 {
        foresee(
            tx,
            campaign,
            channel,
            (&week, &zone, from),
            &mut parts,
            &mut preflight,
        )
        .await?;
    }
    let proposal = Proposal::Campaign {
        debtors: preflight.callable,
    };
    preflight.approval_by = match approvals::decides(tx, role, proposal).await? {
        DecidedBy::Proposer => None,
        DecidedBy::AtLeast(required) => Some(required),
    };
    preflight.problems = parts.problems;
    preflight.warnings = parts.warnings;
    Ok(Found {
        preflight,
        selection,
        agent_version: parts.agent_version,
        template_version: parts.template_version,
    })
}

#[derive(Debug, thiserror::Error)]
#[error("criteria that cannot be read: {0}")]
struct UnreadableCriteria(String);

fn channel(campaign: &Campaign) -> Result<Channel> {
    #[derive(Debug, thiserror::Error)]
    #[error("no channel")]
    struct NoChannel;
    Channel::ALL
        .into_iter()
        .find(|one| one.name() == campaign.channel)
        .ok_or_else(|| unreadable(NoChannel))
}

async fn hold(tx: &Tenant, campaign: &Campaign, channel: Channel) -> Result<Parts> {
    let organization = tx.organization().uuid();
    let mut parts = Parts::default();
    let mut problem = |code, detail: &str| parts.problems.push(Finding::new(code, detail));
    parts.criteria = match campaign.segment_id {
        Some(id) => {
            campaigns::hold_segment()
                .bind(tx, &organization, &id)
                .opt()
                .await?
        }
        None => None,
    };
    if parts.criteria.is_none() {
        problem("no_segment", "The campaign has no segment.");
    }
    if channel == Channel::Voice {
        let agent = match campaign.agent_id {
            Some(id) => {
                campaigns::hold_agent()
                    .bind(tx, &organization, &id)
                    .opt()
                    .await?
            }
            None => None,
        };
        match agent {
            None => problem("no_agent", "The campaign has no AI agent."),
            Some(agent) => {
                if agent.version_id.is_none() {
                    problem("agent_unconfigured", "The agent was never configured.");
                }
                if let Some(reason) = &agent.on_hold_reason {
                    problem("agent_on_hold", &format!("The agent is on hold: {reason}"));
                }
                if agent.status == "offline" {
                    let detail = "The agent is offline: nobody is called until it is on duty.";
                    parts.warnings.push(Finding::new("agent_offline", detail));
                }
                parts.agent_version = agent.version_id;
                parts.agent_calls = agent.max_concurrent_calls;
            }
        }
    }
    let template = match campaign.template_id {
        Some(id) => {
            campaigns::hold_template()
                .bind(tx, &organization, &id)
                .opt()
                .await?
        }
        None => None,
    };
    match template {
        Some(template) if template.kind == template_type(channel).name() => {
            parts.template_version = template.version_id;
            if template.version_id.is_none() {
                let detail = "The template has no content.";
                parts.problems.push(Finding::new("no_template", detail));
            }
        }
        Some(_) => {
            let detail = "The template is not of the campaign's channel.";
            parts.problems.push(Finding::new("no_template", detail));
        }
        // A call goes by its agent's prompt; a message is its template.
        None if channel == Channel::Voice && campaign.template_id.is_none() => {}
        None => {
            let detail = "The campaign has no template.";
            parts.problems.push(Finding::new("no_template", detail));
        }
    }
    Ok(parts)
}

/// What a campaign of a channel says, or is guided by.
pub(super) const fn template_type(channel: Channel) -> TemplateType {
    match channel {
        Channel::Voice => TemplateType::PhoneScript,
        Channel::Sms => TemplateType::Sms,
        Channel::Email => TemplateType::Email,
    }
}

/// When contacts can begin: in the campaign's windows, where the rules allow it, and early enough
/// for the longest call.
fn week(
    campaign: &Campaign,
    channel: Channel,
    rules: &RuleSet,
    now: Timestamp,
    parts: &mut Parts,
) -> Result<Week> {
    let windows: Vec<CallingWindow> =
        serde_json::from_value(campaign.calling_windows.clone()).map_err(unreadable)?;
    let own = Week::of(&windows);
    let today = now.to_zoned(TimeZone::UTC).date();
    let allowed = rules
        .in_force(today)
        .fold(Week::always(), |week, rule| match &rule.check {
            Check::Hours {
                from_minute,
                until_minute,
                weekdays,
            } => week.and(&Week::daily(*from_minute, *until_minute, weekdays)),
            _ => week,
        });
    let both = own.and(&allowed);
    if !windows.is_empty() && both != own {
        let detail = "The rules allow only a part of the calling windows; contacts keep to that.";
        parts
            .warnings
            .push(Finding::new("windows_beyond_rules", detail));
    }
    let week = match channel {
        Channel::Voice => both.less_the_last(campaign.max_call_seconds),
        Channel::Sms | Channel::Email => both,
    };
    if week.minutes() == 0 {
        let detail =
            "The rules leave nothing of the calling windows in which a contact could begin.";
        parts.problems.push(Finding::new("no_open_window", detail));
    }
    Ok(week)
}

fn figures(selection: &Selection, rules: &RuleSet, now: Timestamp) -> Preflight {
    let debtors = i64::try_from(selection.members().len()).unwrap_or(i64::MAX);
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    let mut skipped = 0;
    for (set, members) in selection.skipped() {
        skipped += members;
        for reason in set.split(',') {
            *counts.entry(reason).or_default() += members;
        }
    }
    let mut reasons: Vec<Skipped> = counts
        .into_iter()
        .map(|(reason, debtors)| Skipped {
            reason: reason.to_owned(),
            title: title(reason, rules),
            debtors,
        })
        .collect();
    reasons.sort_by(|one, other| (other.debtors, &one.reason).cmp(&(one.debtors, &other.reason)));
    Preflight {
        checked_at: now,
        debtors,
        callable: debtors - skipped,
        callable_at_start: selection.callable_at_once(),
        skipped,
        reasons,
        capacity: None,
        forecast_end: None,
        problems: Vec::new(),
        warnings: Vec::new(),
        approval_by: None,
    }
}

fn title(reason: &str, rules: &RuleSet) -> String {
    SkipReason::ALL
        .into_iter()
        .find(|one| one.id() == reason)
        .map(SkipReason::title)
        .or_else(|| rules.find(reason).map(|rule| rule.title.as_str()))
        .unwrap_or(reason)
        .to_owned()
}

async fn foresee(
    tx: &Tenant,
    campaign: &Campaign,
    channel: Channel,
    (week, zone, from): (&Week, &TimeZone, Timestamp),
    parts: &mut Parts,
    preflight: &mut Preflight,
) -> Result<()> {
    let latest = campaigns::latest_calls()
        .bind(tx, &tx.now(), &MEASURED_DAYS, &tx.organization().uuid())
        .one()
        .await?;
    let calls = Calls::of(latest.attempts, latest.answered, latest.talk_seconds);
    let pace = Pace {
        channel,
        max_concurrent_calls: campaign.max_concurrent_calls,
        max_calls_per_minute: campaign.max_calls_per_minute,
        agent_calls: parts.agent_calls,
        retries: campaign.retry_after_minutes.len(),
    };
    if let Some(limit) = parts
        .agent_calls
        .filter(|limit| *limit < campaign.max_concurrent_calls)
    {
        let detail = format!("The agent takes {limit} calls at once, fewer than the campaign.");
        parts.warnings.push(Finding::new("agent_limit", detail));
    }
    let capacity = capacity(pace, calls, preflight.callable, week);
    preflight.forecast_end = forecast_end(week, zone, from, &capacity);
    let late = match (preflight.forecast_end, campaign.ends_at) {
        (Some(done), Some(end)) => done > end,
        (None, _) => true,
        (Some(_), None) => false,
    };
    if late {
        let detail = "Not everybody can be contacted before the campaign ends.";
        parts
            .warnings
            .push(Finding::new("ends_before_done", detail));
    }
    preflight.capacity = Some(capacity);
    Ok(())
}
