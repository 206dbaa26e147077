//! How well a call was led: a mean of parts, each from 0 to 1; parts that do not apply do not count.

use serde::Serialize;

use super::{
    Call, Speaker, disclosures::Disclosure, listen::Heard, objections::Objection, sentiment::round,
};

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quality {
    /// From 0 to 1; `None` when nobody was talked to, or nobody knows who spoke.
    pub score: Option<f64>,
    pub parts: Vec<Part>,
}

impl Quality {
    pub(super) const fn unknown() -> Self {
        Self {
            score: None,
            parts: Vec::new(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    pub name: &'static str,
    /// How much it counts.
    pub weight: u8,
    pub score: f64,
    /// What it was made of.
    pub detail: String,
}

/// Beyond this share of the words an agent does not listen.
const MOST_TALK: f64 = 0.7;

pub(super) fn score(
    call: &Call<'_>,
    heard: &[Heard],
    objections: &[Objection],
    disclosures: &[Disclosure],
) -> Quality {
    let ours: Vec<&Heard> = heard
        .iter()
        .filter(|turn| turn.by_us() && !turn.said.words.is_empty())
        .collect();
    let theirs: Vec<&Heard> = heard
        .iter()
        .filter(|turn| turn.speaker == Speaker::Debtor && !turn.said.words.is_empty())
        .collect();
    if ours.is_empty() || theirs.is_empty() {
        return Quality::unknown();
    }
    let parts: Vec<Part> = [
        said_what_it_must(disclosures),
        Some(introduced(&ours)),
        verified(call, heard),
        answered(objections),
        Some(polite(&ours)),
        Some(listened(&ours, &theirs)),
        Some(concluded(&ours)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let weights: f64 = parts.iter().map(|part| f64::from(part.weight)).sum();
    let sum: f64 = parts
        .iter()
        .map(|part| f64::from(part.weight) * part.score)
        .sum();
    Quality {
        score: Some(round(sum / weights)),
        parts,
    }
}

fn part(name: &'static str, weight: u8, score: f64, detail: impl Into<String>) -> Part {
    Part {
        name,
        weight,
        score: round(score),
        detail: detail.into(),
    }
}

fn share(count: usize, of: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(count) / number(of.max(1))
}

fn said_what_it_must(disclosures: &[Disclosure]) -> Option<Part> {
    if disclosures.is_empty() {
        return None;
    }
    let made = disclosures.iter().filter(|one| one.made).count();
    Some(part(
        "disclosures",
        30,
        share(made, disclosures.len()),
        format!("{made} of {} made in time", disclosures.len()),
    ))
}

fn introduced(ours: &[&Heard]) -> Part {
    let early = ours
        .iter()
        .take(2)
        .any(|turn| turn.says("names_itself") || turn.says("ai"));
    let ever = early || ours.iter().any(|turn| turn.says("names_itself"));
    let (score, detail) = match (early, ever) {
        (true, _) => (1.0, "said at once who calls"),
        (_, true) => (0.5, "said late who calls"),
        _ => (0.0, "did not say who calls"),
    };
    part("introduction", 10, score, detail)
}

/// Before the debt is mentioned, it has to be known to whom.
fn verified(call: &Call<'_>, heard: &[Heard]) -> Option<Part> {
    let debt = heard
        .iter()
        .position(|turn| turn.by_us() && turn.says("debt_mentioned"))?;
    let asked = heard
        .iter()
        .position(|turn| turn.by_us() && turn.says("asks_identity"));
    let answered = asked.is_some_and(|asked| {
        heard[asked..=debt.max(asked)]
            .iter()
            .any(|turn| turn.speaker == Speaker::Debtor)
    });
    let (score, detail) = match asked {
        Some(asked) if asked < debt && answered => {
            (1.0, "asked who speaks before mentioning the debt")
        }
        _ if call.right_party => (0.5, "the right person, but mentioned the debt unasked"),
        _ => (0.0, "mentioned the debt without knowing to whom"),
    };
    Some(part("right_person", 15, score, detail))
}

fn answered(objections: &[Objection]) -> Option<Part> {
    if objections.is_empty() {
        return None;
    }
    let well = objections
        .iter()
        .filter(|one| one.handled_correctly.unwrap_or(one.resolved))
        .count();
    // An objection that stands is no fault by itself: half of it counts for having been heard out.
    let score = 0.5 + 0.5 * share(well, objections.len());
    let mistakes = objections
        .iter()
        .filter(|one| one.handled_correctly == Some(false))
        .count();
    let score = if mistakes > 0 { 0.0 } else { score };
    Some(part(
        "objections",
        20,
        score,
        format!(
            "{well} of {} resolved or handled, {mistakes} pressed on",
            objections.len()
        ),
    ))
}

fn polite(ours: &[&Heard]) -> Part {
    if ours.iter().any(|turn| turn.says("rude")) {
        return part("courtesy", 15, 0.0, "insulted or threatened");
    }
    let polite = ours
        .iter()
        .filter(|turn| turn.says("courteous") || turn.says("empathy") || turn.says("apologises"))
        .count();
    // A polite word in every third turn is as much as anybody says.
    let score = (3.0 * share(polite, ours.len())).min(1.0);
    part(
        "courtesy",
        15,
        score,
        format!("{polite} of {} turns with a polite word", ours.len()),
    )
}

fn listened(ours: &[&Heard], theirs: &[&Heard]) -> Part {
    let words = |turns: &[&Heard]| {
        turns
            .iter()
            .map(|turn| turn.said.words.len())
            .sum::<usize>()
    };
    let talk = share(words(ours), words(ours) + words(theirs));
    let score = if talk <= MOST_TALK {
        1.0
    } else {
        (1.0 - talk) / (1.0 - MOST_TALK)
    };
    part(
        "listening",
        10,
        score,
        format!("{:.0}% of the words were ours", talk * 100.0),
    )
}

fn concluded(ours: &[&Heard]) -> Part {
    let last = ours.len().saturating_sub(3);
    let told = ours[last..].iter().any(|turn| {
        ["next_step", "acknowledges_stop", "acknowledges_dispute"]
            .iter()
            .any(|name| turn.says(name))
    });
    let (score, detail) = if told {
        (1.0, "said what happens next")
    } else {
        (0.0, "did not say what happens next")
    };
    part("conclusion", 10, score, detail)
}
