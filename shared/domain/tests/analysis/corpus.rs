//! Short calls, and what a careful listener would note of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use mojavox_domain::{
    analysis::{Analysis, Call, Finding, Speaker, Turn, analyse},
    compliance::RuleSet,
    money::Money,
};

struct Case {
    name: String,
    language: &'static str,
    day: Date,
    balance: Money,
    outcome: String,
    right_party: bool,
    turns: Vec<Turn>,
    expected: BTreeSet<String>,
}

fn cases() -> Vec<Case> {
    let mut cases = read(include_str!("corpus.en.txt"), "en-US");
    cases.extend(read(include_str!("corpus.fr.txt"), "fr-FR"));
    cases
}

fn read(text: &str, language: &'static str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(heading) = line.strip_prefix("== ") {
            let parts: Vec<&str> = heading.split(" | ").collect();
            let amount: serde_json::Number = serde_json::from_str(parts[2]).unwrap();
            cases.push(Case {
                name: parts[0].to_owned(),
                language,
                day: parts[1].parse().unwrap(),
                balance: serde_json::from_value(amount.into()).unwrap(),
                outcome: parts[3].replace("right", "").trim().to_owned(),
                right_party: parts[3].contains("right"),
                turns: Vec::new(),
                expected: BTreeSet::new(),
            });
            continue;
        }
        let case = cases.last_mut().unwrap();
        let (mark, rest) = line.split_at(1);
        if mark == "=" {
            case.expected = rest
                .split(';')
                .map(|one| one.trim().to_owned())
                .filter(|one| !one.is_empty())
                .collect();
        } else {
            let start_ms = case.turns.last().map_or(0, |turn: &Turn| turn.end_ms);
            case.turns.push(Turn {
                speaker: if mark == "A" {
                    Speaker::Agent
                } else {
                    Speaker::Debtor
                },
                guessed: false,
                text: rest.trim_start_matches(": ").to_owned(),
                start_ms,
                end_ms: start_ms + 4_000,
            });
        }
    }
    cases
}

impl Case {
    fn analyse(&self) -> Analysis {
        let profile = if self.language.starts_with("fr") {
            "fr"
        } else {
            "us"
        };
        let call = Call {
            language: Some(self.language),
            day: self.day,
            outcome: Some(self.outcome.as_str()).filter(|outcome| !outcome.is_empty()),
            right_party: self.right_party,
            first_conversation: false,
            automated: true,
            balance: Some(self.balance),
            rules: RuleSet::of_profile(profile).unwrap(),
        };
        analyse(&call, &self.turns)
    }
}

fn label(finding: &Finding) -> String {
    let mark = if finding.explicit { '!' } else { '?' };
    let mut label = match (finding.kind.name(), finding.scope, &finding.window) {
        (_, Some(scope), _) => format!("opt_out:{}{mark}", scope.name()),
        (_, _, Some(window)) => {
            let days: String = window.weekdays.iter().map(i16::to_string).collect();
            format!(
                "bad_time{mark} {days} {}-{}",
                window.from_minute, window.until_minute
            )
        }
        (name, _, _) => format!("{name}{mark}"),
    };
    if let Some(due) = finding.due_date {
        let amount = finding
            .amount
            .map(|amount| amount.decimal().normalize().to_string())
            .unwrap_or_default();
        label = format!("{label} {amount} {due}");
    }
    label
}

fn labels(analysis: &Analysis) -> BTreeSet<String> {
    let objections = analysis
        .objections
        .iter()
        .map(|one| one.category.name().to_owned());
    objections
        .chain(analysis.findings.iter().map(label))
        .collect()
}

/// Amounts are written as people write them.
fn normal(label: &str) -> String {
    label
        .split(' ')
        .map(|word| {
            word.trim_end_matches(".00")
                .trim_end_matches('0')
                .to_owned()
        })
        .zip(label.split(' '))
        .map(|(short, word)| {
            if word.contains('.') {
                short
            } else {
                word.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

#[test]
fn what_is_heard_is_what_was_said() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    score(&cases, 0.95);
}

/// Nobody looked at these while the tables were made.
#[test]
fn calls_that_the_tables_were_not_made_for() {
    let mut cases = read(include_str!("unseen.en.txt"), "en-US");
    cases.extend(read(include_str!("unseen.fr.txt"), "fr-FR"));
    score(&cases, 0.9);
}

fn score(cases: &[Case], least: f64) {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let (mut at_once_wrong, mut differences) = (Vec::new(), Vec::new());
    for case in cases {
        let analysis = case.analyse();
        let found: BTreeSet<String> = labels(&analysis).iter().map(|one| normal(one)).collect();
        let expected: BTreeSet<String> = case.expected.iter().map(|one| normal(one)).collect();
        let class = |label: &str| {
            label
                .split([' ', '!', '?'])
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let kind = |label: &str| {
            let finding = label.contains(['!', '?']);
            format!(
                "{} {}",
                if finding { "finding" } else { "objection" },
                class(label)
            )
        };
        for label in found.union(&expected) {
            for tally in [
                kind(label),
                "all".to_owned(),
                format!("all {}", &case.language[..2]),
            ] {
                let tally = tallies.entry(tally).or_default();
                match (found.contains(label), expected.contains(label)) {
                    (true, true) => tally.right += 1,
                    (true, false) => tally.wrong += 1,
                    _ => tally.missed += 1,
                }
            }
        }
        let unexpected: Vec<&String> = found.difference(&expected).collect();
        let missed: Vec<&String> = expected.difference(&found).collect();
        if !(unexpected.is_empty() && missed.is_empty()) {
            differences.push(format!(
                "{} ({}): unexpected {unexpected:?}, missed {missed:?}",
                case.name, case.language
            ));
        }
        at_once_wrong.extend(
            unexpected
                .iter()
                .filter(|one| one.contains('!') && !one.starts_with("promise"))
                .map(|one| format!("{}: {one}", case.name)),
        );
    }
    println!("{:<28} precision recall  right wrong missed", "");
    for (name, tally) in &tallies {
        println!(
            "{name:<28} {:>8.2} {:>7.2} {:>6} {:>5} {:>6}",
            tally.precision(),
            tally.recall(),
            tally.right,
            tally.wrong,
            tally.missed
        );
    }
    for difference in &differences {
        println!("{difference}");
    }
    // What is applied without anybody's look must not be wrong.
    assert!(at_once_wrong.is_empty(), "{at_once_wrong:#?}");
    for name in ["all", "all en", "all fr"] {
        let tally = &tallies[name];
        assert!(
            tally.precision() >= least && tally.recall() >= least,
            "{name}: {:.3} {:.3}",
            tally.precision(),
            tally.recall()
        );
    }
}

fn case(name: &str) -> Analysis {
    cases()
        .iter()
        .find(|case| case.name == name)
        .unwrap_or_else(|| panic!("no {name}"))
        .analyse()
}

#[test]
fn resolved_or_handled() {
    let state = |name: &str| -> Vec<String> {
        let analysis = case(name);
        analysis
            .objections
            .iter()
            .map(|one| {
                format!(
                    "{} {} {:?}",
                    one.category.name(),
                    one.resolved,
                    one.handled_correctly
                )
            })
            .collect()
    };
    assert_eq!(state("struggling_then_pays"), ["cannot_pay true None"]);
    assert_eq!(state("serre_puis_paie"), ["cannot_pay true None"]);
    assert_eq!(
        state("lost_job"),
        ["unemployed false None", "cannot_pay false None"]
    );
    assert_eq!(state("not_mine"), ["dispute false Some(true)"]);
    assert_eq!(state("conteste"), ["dispute false Some(true)"]);
    assert_eq!(state("wrong_number"), ["wrong_person false Some(true)"]);
    assert_eq!(state("faux_numero"), ["wrong_person false Some(true)"]);
    assert_eq!(state("stop_calling"), ["cease false Some(true)"]);
    assert_eq!(state("leave_alone"), ["cease false Some(false)"]);
    assert_eq!(state("tranquille"), ["cease false Some(false)"]);
}

#[test]
fn disclosures_are_made_or_missing() {
    let made = |name: &str| -> Vec<String> {
        let analysis = case(name);
        analysis
            .disclosures
            .iter()
            .map(|one| format!("{} {} {}", one.kind.name(), one.made, one.rule_id))
            .collect()
    };
    assert_eq!(
        made("lost_job"),
        [
            "recording true us.recording",
            "ai true eu.ai_disclosure",
            "collector true us.collector_disclosure"
        ]
    );
    assert_eq!(
        made("perdu_emploi"),
        [
            "recording true fr.recording_notice",
            "ai true eu.ai_disclosure"
        ]
    );
    assert_eq!(
        made("smalltalk"),
        ["recording false us.recording", "ai false eu.ai_disclosure"]
    );
    assert_eq!(
        made("not_mine").last().map(String::as_str),
        Some("collector false us.collector_disclosure")
    );
}

#[test]
fn evidence_is_where_it_says() {
    let analysis = case("lost_job");
    let evidence = &analysis.objections[0].evidence;
    assert_eq!(
        (evidence.turn, evidence.text.as_str()),
        (3, "I lost my job")
    );
    assert_eq!((evidence.start, evidence.end), (9, 22));
    assert!((12_000..16_000).contains(&evidence.offset_ms));
    let analysis = case("jamais_signe");
    assert_eq!(analysis.objections[0].evidence.text, "Je n’ai jamais signé");
}

#[test]
fn a_good_call_scores_higher_than_a_bad_one() {
    let score = |name: &str| case(name).quality.score.unwrap();
    assert!(score("lost_job") >= 0.8, "{}", score("lost_job"));
    assert!(score("perdu_emploi") >= 0.8, "{}", score("perdu_emploi"));
    assert!(score("leave_alone") <= 0.4, "{}", score("leave_alone"));
}

#[test]
fn the_language_is_heard_where_it_was_guessed_wrong() {
    let mut french: Vec<Case> = read(include_str!("corpus.fr.txt"), "en-US");
    let wrong = french
        .iter_mut()
        .find(|case| case.name == "perdu_emploi")
        .unwrap();
    let analysis = wrong.analyse();
    assert_eq!(serde_json::json!(analysis.language), "fr");
    assert_eq!(analysis.objections.len(), 2);
}
