//! Objections in ten categories, and what became of them.

use serde::Serialize;

use super::{
    Call, Evidence, Turn,
    findings::{Finding, FindingKind, by_debtor},
    listen::Heard,
    named,
};

named! {
    /// Why a debtor does not pay.
    Category {
        CannotPay = "cannot_pay",
        Unemployed = "unemployed",
        Dispute = "dispute",
        AlreadyPaid = "already_paid",
        WrongPerson = "wrong_person",
        CallLater = "call_later",
        Distrust = "distrust",
        Refusal = "refusal",
        Cease = "cease",
        Other = "other",
    }
}

impl Category {
    fn of_cue(name: &str) -> Option<Self> {
        Some(match name {
            "stop_calls" => Self::Cease,
            "workplace" | "bad_time" => Self::CallLater,
            "attorney" => Self::Other,
            name => *Self::ALL.iter().find(|category| category.name() == name)?,
        })
    }

    /// These are never resolved: they are handled correctly, or not.
    pub const fn has_to_be_handled(self) -> bool {
        matches!(self, Self::Dispute | Self::WrongPerson | Self::Cease)
    }
}

/// An objection, once a category and call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Objection {
    pub category: Category,
    pub explicit: bool,
    /// How often it was made.
    pub mentions: usize,
    /// The first explicit one, else the first.
    pub evidence: Evidence,
    /// The call was a success afterwards. Never of a dispute, a wrong person or a cease.
    pub resolved: bool,
    /// Of those three only: taken up, and not pressed on.
    pub handled_correctly: Option<bool>,
}

/// Outcomes that the figures call a success.
const SUCCESSES: &[&str] = &["payment", "promise_to_pay", "payment_plan", "settlement"];

pub(super) fn find(
    call: &Call<'_>,
    turns: &[Turn],
    heard: &[Heard],
    findings: &[Finding],
) -> Vec<Objection> {
    let mut found: Vec<Objection> = Vec::new();
    for turn in by_debtor(heard) {
        for cue in &turn.cues {
            let Some(category) = Category::of_cue(cue.name) else {
                continue;
            };
            let evidence = turn.evidence(turns, cue.from, cue.to);
            match found.iter_mut().find(|one| one.category == category) {
                Some(one) => {
                    one.mentions += 1;
                    if cue.explicit && !one.explicit {
                        (one.explicit, one.evidence) = (true, evidence);
                    }
                }
                None => found.push(Objection {
                    category,
                    explicit: cue.explicit,
                    mentions: 1,
                    evidence,
                    resolved: false,
                    handled_correctly: None,
                }),
            }
        }
    }
    let promised = findings
        .iter()
        .find(|one| one.kind == FindingKind::Promise && one.due_date.is_some())
        .map(|one| one.evidence.turn);
    let succeeded = call.right_party
        && call
            .outcome
            .is_some_and(|outcome| SUCCESSES.contains(&outcome));
    for one in &mut found {
        if one.category.has_to_be_handled() {
            one.handled_correctly = Some(handled(one, heard));
        } else {
            one.resolved = succeeded || promised.is_some_and(|turn| turn >= one.evidence.turn);
        }
    }
    found.sort_by_key(|one| (one.evidence.turn, one.evidence.start, one.category));
    found
}

/// Once it was said, nobody asked for money, and whoever still spoke took it up. To a wrong person,
/// the debt is not mentioned either.
fn handled(objection: &Objection, heard: &[Heard]) -> bool {
    let after: Vec<&Heard> = heard
        .iter()
        .filter(|turn| turn.by_us() && turn.index > objection.evidence.turn)
        .collect();
    let said = |names: &[&str]| {
        after
            .iter()
            .any(|turn| names.iter().any(|name| turn.says(name)))
    };
    if said(&["presses", "asks_payment", "rude"]) {
        return false;
    }
    match objection.category {
        Category::WrongPerson => {
            let told = heard.iter().any(|turn| {
                turn.by_us() && (turn.says("debt_mentioned") || turn.says("collector"))
            });
            !told && (after.is_empty() || said(&["apologises", "acknowledges_stop", "next_step"]))
        }
        Category::Dispute => after.is_empty() || said(&["acknowledges_dispute"]),
        _ => after.is_empty() || said(&["acknowledges_stop", "next_step"]),
    }
}
