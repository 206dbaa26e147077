//! How a contact stands over a stretch of time, in brief: for many debtors one after the other.

use std::collections::BTreeMap;

use jiff::{Timestamp, tz::TimeZone};

use super::{
    check::Case,
    facts::{Facts, Purpose},
    local_time::Gate,
    rule::{Check, Rule, RuleSet},
};

/// How a contact stands from a moment on, until another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlook<'a> {
    /// It may happen at the first moment.
    Now,
    /// Not yet, and no rule stands in the way to the end.
    Later,
    /// Rules that stand in the way to the end, or until the facts change.
    Never(Vec<&'a str>),
}

/// Answers for debtor after debtor under the same rules. What only depends on the time zones is
/// found out once for each set of them: there are few.
#[derive(Debug)]
pub struct Watcher<'a> {
    rules: &'a RuleSet,
    in_force: Vec<&'a Rule>,
    at: Timestamp,
    until: Option<Timestamp>,
    hours: BTreeMap<(&'a str, Vec<String>), Gate>,
}

impl<'a> Watcher<'a> {
    /// From `at` on, to just before `until`.
    pub fn new(rules: &'a RuleSet, at: Timestamp, until: Option<Timestamp>) -> Self {
        Self {
            rules,
            in_force: rules
                .in_force(TimeZone::UTC.to_datetime(at).date())
                .collect(),
            at,
            until,
            hours: BTreeMap::new(),
        }
    }

    /// Each rule is asked by itself: two that let it pass at different times only count as one
    /// that passes later.
    pub fn look(&mut self, facts: &Facts) -> Outlook<'a> {
        let case = Case::new(facts, self.rules);
        let mut later = false;
        let mut against = Vec::new();
        for rule in &self.in_force {
            let gate = match rule.check {
                Check::Hours { .. } if facts.contact.purpose == Purpose::Collection => *self
                    .hours
                    .entry((&rule.id, facts.zones.clone()))
                    .or_insert_with(|| gate(&case, rule, self.at)),
                _ => gate(&case, rule, self.at),
            };
            match gate {
                Gate::Open => {}
                Gate::Until(at) if self.until.is_none_or(|end| at < end) => later = true,
                Gate::Until(_) | Gate::Shut => against.push(rule.id.as_str()),
            }
        }
        if !against.is_empty() {
            Outlook::Never(against)
        } else if later {
            Outlook::Later
        } else {
            Outlook::Now
        }
    }
}

fn gate(case: &Case<'_>, rule: &Rule, at: Timestamp) -> Gate {
    case.objection(rule, at)
        .map_or(Gate::Open, |objection| objection.until)
}
