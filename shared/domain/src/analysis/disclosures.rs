//! What the agent has to say: which rules ask for it, and whether it was said, and early enough.

use serde::Serialize;

use super::{Call, Evidence, Speaker, Turn, listen::Heard, named};
use crate::compliance::Check;

named! {
    DisclosureKind {
        /// That an AI speaks.
        Ai = "ai",
        /// That the call is recorded.
        Recording = "recording",
        /// That a debt collector calls, and why.
        Collector = "collector",
    }
}

/// Something that has to be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Disclosure {
    pub kind: DisclosureKind,
    pub rule_id: String,
    pub citation: String,
    /// In time.
    pub made: bool,
    /// Where, also when it was too late.
    pub evidence: Option<Evidence>,
}

/// Turns of ours in which it has to be said: the first interaction. Two, because a greeting comes
/// first and who answers it is part of it; the third is the first to talk business.
const BEGINNING: usize = 3;

/// 12 CFR 1006.18(e) is about every collector under Regulation F; it limits no contact, so it is
/// none of the gate's rules.
const COLLECTOR: (&str, &str) = ("us.collector_disclosure", "12 CFR 1006.18(e)(1) and (2)");

/// What the rules ask for in this call. Where nobody answers, there is nobody to tell.
pub(super) fn check(call: &Call<'_>, turns: &[Turn], heard: &[Heard]) -> Vec<Disclosure> {
    if !heard
        .iter()
        .any(|turn| turn.speaker == Speaker::Debtor && !turn.said.words.is_empty())
    {
        return Vec::new();
    }
    let mut found: Vec<Disclosure> = Vec::new();
    for rule in call.rules.in_force(call.day) {
        let kind = match rule.check {
            Check::AiDisclosure if call.automated => DisclosureKind::Ai,
            // Consent in some states; nobody consents to what they are not told.
            Check::RecordingNotice | Check::RecordingConsent { .. } => DisclosureKind::Recording,
            _ => continue,
        };
        if !found.iter().any(|one| one.kind == kind) {
            found.push(made(kind, (&rule.id, &rule.citation), turns, heard));
        }
    }
    let us = call.rules.profile == "us";
    let talked_of_the_debt = heard
        .iter()
        .any(|turn| turn.by_us() && turn.says("debt_mentioned"));
    // To others the debt must not be mentioned at all.
    if us && talked_of_the_debt && call.outcome != Some("wrong_person") {
        let mut disclosure = made(DisclosureKind::Collector, COLLECTOR, turns, heard);
        let purpose = heard
            .iter()
            .any(|turn| turn.by_us() && turn.says("collector_purpose"));
        disclosure.made &= purpose || !call.first_conversation;
        found.push(disclosure);
    }
    found
}

fn made(
    kind: DisclosureKind,
    (rule_id, citation): (&str, &str),
    turns: &[Turn],
    heard: &[Heard],
) -> Disclosure {
    let ours: Vec<&Heard> = heard.iter().filter(|turn| turn.by_us()).collect();
    let said = ours
        .iter()
        .enumerate()
        .find_map(|(place, turn)| Some((place, turn, turn.cue(kind.name())?)));
    // Whether it is a collector's matter is known once the right person is.
    let in_time = |place: usize| kind == DisclosureKind::Collector || place < BEGINNING;
    Disclosure {
        kind,
        rule_id: rule_id.to_owned(),
        citation: citation.to_owned(),
        made: said.is_some_and(|(place, _, _)| in_time(place)),
        evidence: said.map(|(_, turn, cue)| turn.evidence(turns, cue.from, cue.to)),
    }
}
