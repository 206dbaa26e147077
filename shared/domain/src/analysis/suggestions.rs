//! What a language model thinks it heard. None of it is believed: its words have to stand in the
//! transcript, the debtor has to have said them, and somebody decides what they mean.

use jiff::{ToSpan as _, civil::Date};
use serde::Deserialize;

use super::{
    Analysis, Call, Evidence, Speaker, Turn,
    findings::{Finding, FindingKind, Scope},
};
use crate::money::Money;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    pub kind: FindingKind,
    /// Which turn, from 0.
    pub turn: usize,
    /// The debtor's words, as they stand there.
    pub quote: String,
    pub scope: Option<Scope>,
    pub amount: Option<Money>,
    pub due_date: Option<Date>,
}

/// What is promised for later than this is a payment plan, or no promise.
const MOST_DAYS: i32 = 92;
/// Characters below which a quote proves nothing.
const SHORTEST: usize = 4;

impl Analysis {
    /// Adds what the tables of phrases did not find, always as implied; tells how much of it.
    pub fn add(&mut self, call: &Call<'_>, turns: &[Turn], suggestions: Vec<Suggestion>) -> usize {
        let before = self.findings.len();
        for suggestion in suggestions {
            let known = self
                .findings
                .iter()
                .any(|one| one.kind == suggestion.kind && one.scope == suggestion.scope);
            if let Some(finding) = believed(call, turns, &suggestion).filter(|_| !known) {
                self.findings.push(finding);
            }
        }
        self.findings.len() - before
    }
}

fn believed(call: &Call<'_>, turns: &[Turn], suggestion: &Suggestion) -> Option<Finding> {
    let turn = turns
        .get(suggestion.turn)
        .filter(|turn| turn.guessed || turn.speaker == Speaker::Debtor)?;
    let quote = suggestion.quote.trim();
    let length = quote.chars().count();
    let at = turn.text.find(quote).filter(|_| length >= SHORTEST)?;
    let start = turn.text[..at].chars().count();
    let evidence = Evidence::new(turns, suggestion.turn, start, start + length);
    let mut finding = Finding::new(suggestion.kind, false, evidence);
    match suggestion.kind {
        FindingKind::Promise => {
            let last = call.day.checked_add(MOST_DAYS.days()).ok()?;
            finding.amount = suggestion.amount.filter(|amount| *amount > Money::ZERO);
            finding.due_date = suggestion
                .due_date
                .filter(|due| (call.day..=last).contains(due));
            (finding.amount.is_some() && finding.due_date.is_some()).then_some(finding)
        }
        FindingKind::OptOut => {
            finding.scope = suggestion.scope;
            finding.scope.is_some().then_some(finding)
        }
        FindingKind::Dispute | FindingKind::WrongPerson => {
            suggestion.scope.is_none().then_some(finding)
        }
        // Hours are read from the words themselves.
        FindingKind::InconvenientTime => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;
    use serde_json::json;

    use super::*;
    use crate::{analysis::analyse, compliance::RuleSet};

    #[rstest]
    #[case(json!({"kind": "dispute", "turn": 1, "quote": "nothing to do with me"}), 1)]
    #[case(json!({"kind": "opt_out", "turn": 1, "quote": "nothing to do with me", "scope": "cease"}), 1)]
    #[case(json!({"kind": "promise", "turn": 1, "quote": "nothing to do with me", "amount": 50, "dueDate": "2026-03-20"}), 1)]
    // Not what was said, not there, not by the debtor, too little to prove anything.
    #[case(json!({"kind": "dispute", "turn": 1, "quote": "I dispute this"}), 0)]
    #[case(json!({"kind": "dispute", "turn": 7, "quote": "nothing to do with me"}), 0)]
    #[case(json!({"kind": "dispute", "turn": 0, "quote": "Your balance"}), 0)]
    #[case(json!({"kind": "dispute", "turn": 1, "quote": "me"}), 0)]
    // Not all that it needs, or not possible.
    #[case(json!({"kind": "opt_out", "turn": 1, "quote": "nothing to do with me"}), 0)]
    #[case(json!({"kind": "promise", "turn": 1, "quote": "nothing to do with me", "amount": 50}), 0)]
    #[case(json!({"kind": "promise", "turn": 1, "quote": "nothing to do with me", "amount": 50, "dueDate": "2026-03-09"}), 0)]
    #[case(json!({"kind": "promise", "turn": 1, "quote": "nothing to do with me", "amount": -5, "dueDate": "2026-03-20"}), 0)]
    #[case(json!({"kind": "inconvenient_time", "turn": 1, "quote": "nothing to do with me"}), 0)]
    fn only_what_was_said_is_taken(#[case] suggestion: serde_json::Value, #[case] taken: usize) {
        let turn = |speaker, text: &str| Turn {
            speaker,
            guessed: false,
            text: text.to_owned(),
            start_ms: 0,
            end_ms: 0,
        };
        let turns = [
            turn(Speaker::Agent, "Your balance is 50 dollars."),
            turn(
                Speaker::Debtor,
                "Würde gern; this has nothing to do with me.",
            ),
        ];
        let call = Call {
            language: Some("en"),
            day: date(2026, 3, 10),
            outcome: None,
            right_party: true,
            first_conversation: false,
            automated: true,
            balance: None,
            rules: RuleSet::of_profile("us").unwrap(),
        };
        let mut analysis = analyse(&call, &turns);
        assert_eq!(analysis.findings, []);
        let suggestion: Suggestion = serde_json::from_str(&suggestion.to_string()).unwrap();
        assert_eq!(
            analysis.add(&call, &turns, vec![suggestion.clone(), suggestion]),
            taken
        );
        for finding in &analysis.findings {
            assert!(!finding.explicit);
            assert_eq!(
                (finding.evidence.start, finding.evidence.text.as_str()),
                (21, "nothing to do with me")
            );
        }
    }
}
