//! What holds for whatever is said.

use jiff::civil::date;
use mojavox_domain::{
    analysis::{Call, Evidence, Speaker, Turn, analyse},
    compliance::RuleSet,
};
use proptest::prelude::*;

fn words() -> impl Strategy<Value = String> {
    let pieces: Vec<&'static str> = vec![
        "I",
        "don't",
        "owe",
        "you",
        "anything",
        "stop",
        "calling",
        "me",
        "pay",
        "will",
        "can",
        "not",
        "$50",
        "on",
        "Friday",
        "the",
        "15th",
        "before",
        "10",
        "wrong",
        "number",
        "hundred",
        "two",
        "thousand",
        "of",
        "half",
        "in",
        "weeks",
        "je",
        "n’ai",
        "pas",
        "les",
        "moyens",
        "conteste",
        "vendredi",
        "prochain",
        "le",
        "31",
        "février",
        "quatre-vingt",
        "cent",
        "mille",
        "ne",
        "m'appelez",
        "plus",
        "avant",
        "18h30",
        ",",
        ".",
        "?",
        "!",
        "but",
        "mais",
        "if",
        "si",
        "é",
        "🙂",
        "\u{301}",
        "31/02/2026",
        "99999999999999999999",
        "1.5",
    ];
    prop_oneof![
        4 => proptest::collection::vec(proptest::sample::select(pieces), 0..25).prop_map(|words| words.join(" ")),
        1 => ".{0,60}",
    ]
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let speaker = prop_oneof![
        Just(Speaker::Agent),
        Just(Speaker::Debtor),
        Just(Speaker::Supervisor)
    ];
    proptest::collection::vec((speaker, words(), -5i64..1_000_000, -5i64..1_000_000), 0..8)
        .prop_map(|turns| {
            turns
                .into_iter()
                .map(|(speaker, text, start_ms, end_ms)| Turn {
                    speaker,
                    guessed: false,
                    text,
                    start_ms,
                    end_ms,
                })
                .collect()
        })
}

fn call(language: Option<&'static str>) -> Call<'static> {
    Call {
        language,
        day: date(2026, 1, 31),
        outcome: None,
        right_party: false,
        first_conversation: true,
        automated: true,
        balance: None,
        rules: RuleSet::of_profile("us").expect("a profile"),
    }
}

proptest! {
    #[test]
    fn everything_stays_within_its_bounds(turns in turns(), language in prop_oneof![Just(None), Just(Some("en")), Just(Some("fr-FR"))]) {
        let call = call(language);
        let analysis = analyse(&call, &turns);
        prop_assert_eq!(&analysis, &analyse(&call, &turns));
        prop_assert_eq!(analysis.turn_sentiments.len(), turns.len());
        for score in analysis.turn_sentiments.iter().chain(&analysis.sentiment) {
            prop_assert!((-1.0..=1.0).contains(score));
        }
        for score in analysis.quality.parts.iter().map(|part| part.score).chain(analysis.quality.score) {
            prop_assert!((0.0..=1.0).contains(&score));
        }
        let found = analysis.objections.iter().map(|one| (&one.evidence, true)).chain(analysis.findings.iter().map(|one| (&one.evidence, true)));
        let disclosed = analysis.disclosures.iter().filter_map(|one| Some((one.evidence.as_ref()?, false)));
        for (evidence, by_debtor) in found.chain(disclosed) {
            let Evidence { turn, start, end, offset_ms, text } = evidence;
            let said: String = turns[*turn].text.chars().skip(*start).take(end - start).collect();
            prop_assert_eq!(&said, text);
            prop_assert!(start < end && *offset_ms >= 0);
            // The agent's words are never the debtor's.
            prop_assert_eq!(turns[*turn].speaker == Speaker::Debtor, by_debtor);
        }
        for one in &analysis.objections {
            prop_assert_eq!(one.handled_correctly.is_some(), one.category.has_to_be_handled());
            prop_assert!(!(one.resolved && one.category.has_to_be_handled()));
        }
        for one in &analysis.findings {
            prop_assert!(one.due_date.is_none_or(|due| due >= call.day));
            if let Some(window) = &one.window {
                prop_assert!((0..1440).contains(&window.from_minute) && (1..=1440).contains(&window.until_minute));
                prop_assert!(window.from_minute != window.until_minute);
                prop_assert!(!window.weekdays.is_empty() && window.weekdays.iter().all(|day| (1..=7).contains(day)));
            }
        }
    }

    /// Whichever way it was guessed: what is found is to be asked about, and nobody is judged.
    #[test]
    fn where_nobody_knows_who_spoke_nothing_is_sure(turns in turns(), all_ours in any::<bool>()) {
        let mixed: Vec<Turn> = turns
            .iter()
            .map(|turn| Turn {
                speaker: if all_ours { Speaker::Agent } else { turn.speaker },
                guessed: true,
                ..turn.clone()
            })
            .collect();
        let analysis = analyse(&call(None), &mixed);
        prop_assert!(analysis.findings.iter().all(|one| !one.explicit));
        prop_assert!(analysis.disclosures.is_empty() && analysis.quality.score.is_none());
        prop_assert_eq!(analysis.speakers_guessed, !turns.is_empty());
        // What was the debtor's for sure is found, whoever it is taken for.
        let theirs: Vec<Turn> = turns
            .iter()
            .map(|turn| Turn { speaker: Speaker::Debtor, ..turn.clone() })
            .collect();
        for one in analyse(&call(None), &theirs).findings {
            prop_assert!(
                analysis.findings.iter().any(|other| (one.kind, one.scope) == (other.kind, other.scope))
            );
        }
    }

    #[test]
    fn who_does_not_speak_says_nothing(turns in turns()) {
        let ours: Vec<Turn> = turns.into_iter().filter(|turn| turn.speaker != Speaker::Debtor).collect();
        let analysis = analyse(&call(None), &ours);
        prop_assert!(analysis.objections.is_empty() && analysis.findings.is_empty() && analysis.sentiment.is_none());
    }
}
