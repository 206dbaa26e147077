//! How long something is kept: what must be kept still, what may go and what must go.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::rule::{Check, Rule, RuleSet};

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Subject {
    /// Of a debtor and what was done: counted from the last activity.
    Records,
    /// Of a call: counted from the call.
    Recordings,
    /// Of what was said, made from a recording: counted from the call.
    Analyses,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Retention<'a> {
    /// A legal hold wins over every rule.
    Held,
    /// Purging it on this day would be wrong; from this later day on it is not.
    KeepUntil { rule: &'a Rule, free_on: Date },
    /// No rule keeps it and none removes it.
    MayGo,
    /// It should have gone by this day.
    MustGo { rule: &'a Rule, since: Date },
}

/// The days by which rules decide about something that began (was recorded, was last active) on a
/// local day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The first day on which it may go; none: at once.
    pub free_on: Option<Date>,
    /// The first day on which it must be gone; none: never by itself.
    pub gone_by: Option<Date>,
}

pub fn term(rules: &RuleSet, subject: Subject, began_on: Date) -> Term {
    Term {
        free_on: free(rules, subject, began_on).map(|(_, date)| date),
        gone_by: gone(rules, subject, began_on).map(|(_, date)| date),
    }
}

/// What the rules and holds say on a day. Where a rule that keeps and one that removes meet, what
/// must be kept is kept: the removal can be made up for, the loss cannot.
pub fn resolve(
    rules: &RuleSet,
    subject: Subject,
    began_on: Date,
    today: Date,
    on_hold: bool,
) -> Retention<'_> {
    if on_hold {
        return Retention::Held;
    }
    if let Some((rule, free_on)) = free(rules, subject, began_on).filter(|(_, free)| today < *free)
    {
        return Retention::KeepUntil { rule, free_on };
    }
    match gone(rules, subject, began_on).filter(|(_, gone)| today >= *gone) {
        Some((rule, since)) => Retention::MustGo { rule, since },
        None => Retention::MayGo,
    }
}

/// Kept through the anniversary.
fn free(rules: &RuleSet, subject: Subject, began_on: Date) -> Option<(&Rule, Date)> {
    terms(rules, subject)
        .filter_map(|(rule, at_least, _)| Some((rule, the_day_after(began_on, at_least?))))
        .max_by_key(|(_, date)| *date)
}

/// Kept through the anniversary at the latest.
fn gone(rules: &RuleSet, subject: Subject, began_on: Date) -> Option<(&Rule, Date)> {
    terms(rules, subject)
        .filter_map(|(rule, _, at_most)| Some((rule, the_day_after(began_on, at_most?))))
        .min_by_key(|(_, date)| *date)
}

fn terms(
    rules: &RuleSet,
    wanted: Subject,
) -> impl Iterator<Item = (&Rule, Option<i32>, Option<i32>)> {
    rules.rules.iter().filter_map(move |rule| match rule.check {
        Check::Retention {
            subject,
            at_least_months,
            at_most_months,
        } if subject == wanted => Some((rule, at_least_months, at_most_months)),
        _ => None,
    })
}

fn the_day_after(began_on: Date, months: i32) -> Date {
    began_on
        .saturating_add(months.months())
        .saturating_add(1.day())
}
