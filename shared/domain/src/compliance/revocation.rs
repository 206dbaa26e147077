//! Reading a debtor's words: do they take consent back?

use super::rule::{Check, RuleSet};
use crate::customer::fold;

/// What a message means for consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revocation {
    /// One of the rule's own words and nothing else: applies at once, confirmed automatically.
    Exact,
    /// Said in other words, and clearly: applies at once as well.
    Clear,
    /// Such a word among others: somebody has to read it.
    Review,
    None,
}

/// Without case, accents and apostrophes. Said in either language, whatever the profile.
const PHRASES: &[&str] = &[
    "leave me alone",
    "stop calling",
    "stop texting",
    "stop messaging",
    "stop emailing",
    "stop contacting",
    "dont call",
    "do not call",
    "dont text",
    "do not text",
    "dont email",
    "do not email",
    "dont contact",
    "do not contact",
    "dont message",
    "do not message",
    "never call",
    "never contact",
    "no more calls",
    "no more texts",
    "no more messages",
    "remove me",
    "remove my number",
    "take me off",
    "unsubscribe me",
    "opt me out",
    "i revoke",
    "lose my number",
    "cease and desist",
    "cease contact",
    "cease communication",
    "laissez moi tranquille",
    "laisse moi tranquille",
    "fichez moi la paix",
    "foutez moi la paix",
    "ne mappelez plus",
    "ne mappelle plus",
    "ne me rappelez plus",
    "ne me contactez plus",
    "ne mecrivez plus",
    "arretez de mappeler",
    "arrete de mappeler",
    "arretez de me contacter",
    "arretez de me harceler",
    "arretez les appels",
    "cessez de mappeler",
    "cessez de me contacter",
    "cessez tout contact",
    "plus dappels",
    "plus de sms",
    "desabonnez moi",
    "supprimez mon numero",
    "retirez mon numero",
];

/// Words that turn a phrase around: "do not stop calling me about the offer" is for people to read.
const NEGATIONS: &[&str] = &[
    "dont stop",
    "do not stop",
    "never stop",
    "narretez pas",
    "ne cessez pas",
];

/// How far a message takes consent back, under the rules' own words.
pub fn read_revocation(rules: &RuleSet, message: &str) -> Revocation {
    let words = words(message);
    if words.is_empty() {
        return Revocation::None;
    }
    let text = format!(" {} ", words.join(" "));
    let stop_words: Vec<String> = rules
        .rules
        .iter()
        .filter_map(|rule| match &rule.check {
            Check::Revocation { words } => Some(words),
            _ => None,
        })
        .flatten()
        .map(|word| format!(" {} ", self::words(word).join(" ")))
        .collect();
    // "STOP STOP", and the hyphen in "opt-out" and "optout", mean what they say.
    let joined = text.replace(" optout ", " opt out ");
    let repeated = words.iter().all(|word| *word == words[0]);
    let alone = if repeated {
        format!(" {} ", words[0])
    } else {
        joined.clone()
    };
    if stop_words
        .iter()
        .any(|word| *word == alone || *word == joined)
    {
        return Revocation::Exact;
    }
    let mentioned = stop_words.iter().any(|word| joined.contains(word.as_str()));
    let contains = |phrase: &&str| joined.contains(&format!(" {phrase} "));
    if NEGATIONS.iter().any(contains) {
        return Revocation::Review;
    }
    if PHRASES.iter().any(contains) {
        return Revocation::Clear;
    }
    if mentioned {
        Revocation::Review
    } else {
        Revocation::None
    }
}

/// Folded words; apostrophes vanish, everything else that is no letter or digit divides.
fn words(text: &str) -> Vec<String> {
    fold(text)
        .chars()
        .filter(|letter| !matches!(letter, '\'' | '’' | '`'))
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect::<String>()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}
