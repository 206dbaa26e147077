//! What a call means for the account: promises, disputes, opt-outs, wrong persons, bad times.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    Call, Evidence, Language, Speaker, Turn,
    hours::{Window, window},
    listen::{Cue, Heard},
    named, promises,
};
use crate::money::Money;

named! {
    FindingKind {
        /// To pay.
        Promise = "promise",
        Dispute = "dispute",
        OptOut = "opt_out",
        WrongPerson = "wrong_person",
        InconvenientTime = "inconvenient_time",
    }

    /// What an opt-out forbids.
    Scope {
        /// Everything.
        Cease = "cease",
        /// Calls.
        Calls = "calls",
        /// Everything but through the attorney.
        Attorney = "attorney",
        /// Calls at work.
        Workplace = "workplace",
    }
}

/// Something that the debtor said and that has an effect once it is applied.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    pub kind: FindingKind,
    /// In so many words; otherwise somebody has to judge what was meant.
    pub explicit: bool,
    pub evidence: Evidence,
    /// Of an opt-out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// Of a promise, as are the next two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The debtor named no amount: all that is owed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub amount_assumed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Date>,
    /// Of an inconvenient time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
}

impl Finding {
    pub(super) const fn new(kind: FindingKind, explicit: bool, evidence: Evidence) -> Self {
        Self {
            kind,
            explicit,
            evidence,
            scope: None,
            amount: None,
            amount_assumed: false,
            due_date: None,
            window: None,
        }
    }
}

/// At most one promise, dispute and wrong person; one opt-out per scope; the windows that were named.
pub(super) fn find(
    call: &Call<'_>,
    turns: &[Turn],
    heard: &[Heard],
    language: Language,
) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    found.extend(promises::find(call, turns, heard, language));
    found.extend(
        best(turns, heard, "dispute")
            .map(|(explicit, evidence)| Finding::new(FindingKind::Dispute, explicit, evidence)),
    );
    for scope in [
        Scope::Cease,
        Scope::Calls,
        Scope::Attorney,
        Scope::Workplace,
    ] {
        let Some((explicit, evidence)) = best(turns, heard, cue_of(scope)) else {
            continue;
        };
        // Who wants no contact at all wants no calls either.
        let covered = scope == Scope::Calls
            && found
                .iter()
                .any(|one| one.scope == Some(Scope::Cease) && one.explicit);
        if !covered {
            found.push(Finding {
                scope: Some(scope),
                ..Finding::new(FindingKind::OptOut, explicit, evidence)
            });
        }
    }
    if let Some((explicit, evidence)) = best(turns, heard, "wrong_person") {
        // Who was verified and says so later is a matter for people.
        let explicit = explicit && !call.right_party;
        found.push(Finding::new(FindingKind::WrongPerson, explicit, evidence));
    }
    for (turn, cue) in
        by_debtor(heard).flat_map(|turn| turn.cues.iter().map(move |cue| (turn, cue)))
    {
        if cue.name != "bad_time" {
            continue;
        }
        let only = (cue.from..cue.to).any(|word| {
            matches!(
                turn.said.text(word),
                "only"
                    | "just"
                    | "uniquement"
                    | "seulement"
                    | "que"
                    | "plutot"
                    | "better"
                    | "best"
                    | "easier"
            )
        });
        // From the last word of the phrase on: it is the preposition.
        let Some(window) = window(&turn.said, cue.to - 1, only, language)
            .or_else(|| window(&turn.said, cue.from, only, language))
        else {
            continue;
        };
        if !found.iter().any(|one| one.window.as_ref() == Some(&window)) {
            let evidence = turn.evidence(turns, cue.from, sentence_end(turn, cue.to - 1));
            found.push(Finding {
                window: Some(window),
                ..Finding::new(FindingKind::InconvenientTime, cue.explicit, evidence)
            });
        }
    }
    found
}

const fn cue_of(scope: Scope) -> &'static str {
    match scope {
        Scope::Cease => "cease",
        Scope::Calls => "stop_calls",
        Scope::Attorney => "attorney",
        Scope::Workplace => "workplace",
    }
}

pub(super) fn by_debtor(heard: &[Heard]) -> impl Iterator<Item = &Heard> {
    heard.iter().filter(|turn| turn.speaker == Speaker::Debtor)
}

/// The first explicit mention, else the first.
fn best(turns: &[Turn], heard: &[Heard], name: &str) -> Option<(bool, Evidence)> {
    let mentions: Vec<(&Heard, &Cue)> = by_debtor(heard)
        .flat_map(|turn| {
            turn.cues
                .iter()
                .filter(|cue| cue.name == name)
                .map(move |cue| (turn, cue))
        })
        .collect();
    let (turn, cue) = mentions
        .iter()
        .find(|(_, cue)| cue.explicit)
        .or_else(|| mentions.first())?;
    Some((cue.explicit, turn.evidence(turns, cue.from, cue.to)))
}

/// Behind the last word of the sentence that `at` stands in.
fn sentence_end(turn: &Heard, at: usize) -> usize {
    (at..turn.said.words.len())
        .take_while(|word| turn.said.same_sentence(at, *word))
        .last()
        .map_or(at + 1, |last| last + 1)
}
