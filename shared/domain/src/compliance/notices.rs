//! What a text has to say: the way out of electronic messages, and that an AI speaks.
//!
//! A check of wording, not of law: it finds the phrases that such notices are made of, in English
//! and French, so that a template without any is refused when it is saved.

use super::rule::SentimentInput;
use crate::compliance::{Check, RuleSet};
use crate::customer::fold;

const WAYS_OUT: &[&str] = &[
    "stop",
    "unsubscribe",
    "opt out",
    "opt-out",
    "no longer wish to receive",
    "desabonn",
    "desinscri",
    "ne plus recevoir",
    "refuser ces messages",
    "vous opposer",
];

const COSTS: &[&str] = &[
    "costs",
    "a fee",
    "charge of",
    "premium rate",
    "surtaxe",
    "payant",
    "cout d",
];

const SPEAKERS: &[&str] = &[
    "ai agent",
    "ai assistant",
    "ai voice",
    "an ai",
    "artificial intelligence",
    "virtual assistant",
    "virtual agent",
    "automated assistant",
    "automated agent",
    "intelligence artificielle",
    "assistant virtuel",
    "assistante virtuelle",
    "agent virtuel",
    "agente virtuelle",
    "agent vocal automatise",
    "voix de synthese",
    "une ia",
    "assistant ia",
    "agent ia",
];

/// Whether a text says how to opt out of further messages, free of charge (12 CFR 1006.6(e)).
pub fn says_how_to_opt_out(text: &str) -> bool {
    let text = fold(text);
    let sentence = |part: &&str| WAYS_OUT.iter().any(|way| has_words(part, way));
    text.split(['.', '!', '\n'])
        .filter(|part| sentence(part))
        .any(|part| !COSTS.iter().any(|cost| has_words(part, cost)))
}

/// Whether a text says that an AI speaks (Regulation (EU) 2024/1689, Art. 50(1)).
pub fn says_that_an_ai_speaks(text: &str) -> bool {
    let text = fold(text);
    SPEAKERS.iter().any(|speaker| has_words(&text, speaker))
}

/// Whether sentiment may be computed from this.
pub fn sentiment_from(rules: &RuleSet, input: SentimentInput) -> bool {
    rules.rules.iter().all(|rule| match &rule.check {
        Check::EmotionRecognition { inputs } => inputs.contains(&input),
        _ => true,
    })
}

/// The words at the beginning of a word: `stop`, not the end of `nonstop`.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        text[..at]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric())
    })
}
