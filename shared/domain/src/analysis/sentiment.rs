//! How something was said, from the words alone: -1 (bad) to 1 (good).
//!
//! English is scored by VADER (Hutto and Gilbert 2014). There is no such crate for French, and its
//! lexicons are not free for such a use, so French has a small lexicon of its own words and the
//! same kind of rules: a booster strengthens, a "not" turns around, what follows a "but" counts for
//! more, an exclamation mark adds, and the sum is squeezed as VADER does it.

use std::{collections::HashMap, sync::LazyLock};

use vader_parity::SentimentIntensityAnalyzer;

use super::{
    Language,
    words::{Said, Word, read},
};

static ENGLISH: LazyLock<SentimentIntensityAnalyzer> =
    LazyLock::new(SentimentIntensityAnalyzer::new);
static FRENCH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../data/analysis/sentiment.fr.txt")));

/// Of one turn, to two decimals.
pub(super) fn of(text: &str, language: Language) -> f64 {
    let score = match language {
        Language::English => ENGLISH.polarity_scores(text).compound,
        Language::French => FRENCH.score(text),
    };
    round(score)
}

/// To two decimals, as the database keeps it.
pub(super) fn round(score: f64) -> f64 {
    let score = (score.clamp(-1.0, 1.0) * 100.0).round() / 100.0;
    // No "-0".
    score + 0.0
}

/// Of the call: of what the debtor said, longer turns counting for more, but not in proportion.
pub(super) fn of_call<'a>(turns: impl Iterator<Item = (&'a Said, f64)>) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (said, score) in turns {
        let words = u16::try_from(said.words.len()).unwrap_or(u16::MAX);
        let weight = f64::from(words).sqrt();
        sum += weight * score;
        weights += weight;
    }
    (weights > 0.0).then(|| round(sum / weights))
}

#[derive(Debug, Default)]
struct Lexicon {
    words: HashMap<String, f64>,
    beginnings: Vec<(String, f64)>,
    /// Several words each, the longest first.
    turns_of_phrase: Vec<(Vec<String>, f64)>,
}

const BOOSTERS: &[(&str, f64)] = &[
    ("tres", 0.293),
    ("vraiment", 0.293),
    ("tellement", 0.293),
    ("trop", 0.293),
    ("super", 0.293),
    ("hyper", 0.293),
    ("extremement", 0.293),
    ("completement", 0.293),
    ("absolument", 0.293),
    ("totalement", 0.293),
    ("si", 0.293),
    ("beaucoup", 0.293),
    ("peu", -0.293),
    ("plutot", -0.293),
    ("assez", -0.293),
    ("presque", -0.293),
    ("moins", -0.293),
];
const NEGATIONS: &[&str] = &[
    "pas", "plus", "jamais", "rien", "aucun", "aucune", "sans", "ni",
];
/// As VADER's.
const NEGATED: f64 = -0.74;
const ALPHA: f64 = 15.0;
const EXCLAMATION: f64 = 0.292;

impl Lexicon {
    fn parse(text: &str) -> Self {
        let mut lexicon = Self::default();
        for line in text.lines().filter(|line| !line.starts_with("//")) {
            let (value, entries) = line.split_once(": ").expect("a value, then entries");
            let value: f64 = value.parse().expect("a number");
            for entry in entries.split(", ") {
                if entry.contains(' ') {
                    let words = entry.split(' ').map(str::to_owned).collect();
                    lexicon.turns_of_phrase.push((words, value));
                } else if let Some(beginning) = entry.strip_suffix('*') {
                    lexicon.beginnings.push((beginning.to_owned(), value));
                } else {
                    lexicon.words.insert(entry.to_owned(), value);
                }
            }
        }
        lexicon
            .turns_of_phrase
            .sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        lexicon
            .beginnings
            .sort_by_key(|(beginning, _)| std::cmp::Reverse(beginning.len()));
        lexicon
    }

    /// What begins here: how many words, and its value.
    fn value(&self, said: &Said, at: usize) -> Option<(usize, f64)> {
        let phrase = self.turns_of_phrase.iter().find(|(words, _)| {
            words
                .iter()
                .enumerate()
                .all(|(index, word)| said.text(at + index) == word)
                && said.same_sentence(at, at + words.len() - 1)
        });
        if let Some((words, value)) = phrase {
            return Some((words.len(), *value));
        }
        let word = said.text(at);
        let whole = self.words.get(word).copied();
        let value = whole.or_else(|| {
            let (_, value) = self
                .beginnings
                .iter()
                .find(|(beginning, _)| word.starts_with(beginning))?;
            Some(*value)
        })?;
        Some((1, value))
    }

    fn score(&self, text: &str) -> f64 {
        let said = read(text, Language::French);
        let mut values: Vec<(usize, f64)> = Vec::new();
        let mut at = 0;
        while at < said.words.len() {
            let Some((length, value)) = self.value(&said, at) else {
                at += 1;
                continue;
            };
            values.push((at, shaded(&said, at, at + length, value)));
            at += length;
        }
        if let Some(turn) = said
            .words
            .iter()
            .position(|word| matches!(word.text.as_str(), "mais" | "cependant"))
        {
            for (at, value) in &mut values {
                *value *= if *at < turn { 0.5 } else { 1.5 };
            }
        }
        let sum: f64 = values.iter().map(|(_, value)| value).sum();
        let marks = text.chars().filter(|c| *c == '!').take(4).count();
        let emphasis = EXCLAMATION * u8::try_from(marks).map_or(0.0, f64::from);
        let sum = if sum == 0.0 {
            sum
        } else {
            sum + emphasis.copysign(sum)
        };
        sum / (sum * sum + ALPHA).sqrt()
    }
}

/// A value as its neighbours leave it: boosted by what stands before it, turned around by a "not"
/// before it or right behind it ("j'aime pas").
fn shaded(said: &Said, from: usize, to: usize, value: f64) -> f64 {
    let clause = said.words[from].clause;
    let near = |word: &&Word| word.clause == clause;
    let before: Vec<&str> = said.words[..from]
        .iter()
        .rev()
        .take(3)
        .take_while(near)
        .map(|word| word.text.as_str())
        .collect();
    let mut value = value;
    for (distance, word) in before.iter().enumerate() {
        let boost = BOOSTERS
            .iter()
            .find(|(booster, _)| booster == word)
            .map_or(0.0, |(_, boost)| *boost);
        let fading = [1.0, 0.95, 0.9].get(distance).copied().unwrap_or(0.0);
        value += (boost * fading).copysign(boost * value);
    }
    let behind = said
        .words
        .get(to)
        .filter(near)
        .map(|word| word.text.as_str());
    let turned = before
        .iter()
        .copied()
        .chain(behind)
        .any(|word| NEGATIONS.contains(&word));
    if turned { value * NEGATED } else { value }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Language::English, "Thank you so much, that is wonderful!", 0.5, 1.0)]
    #[case(Language::English, "This is a horrible scam and I hate it.", -1.0, -0.5)]
    #[case(Language::English, "It was not good.", -0.6, -0.1)]
    #[case(
        Language::French,
        "Merci beaucoup, c'est vraiment très gentil !",
        0.5,
        1.0
    )]
    #[case(Language::French, "C'est une arnaque, j'en ai marre de vos mensonges !", -1.0, -0.5)]
    #[case(Language::French, "Ce n'est pas bien.", -0.6, -0.1)]
    #[case(Language::French, "J'aime pas ça", -0.6, -0.1)]
    #[case(Language::French, "Pas de problème, ça me va.", 0.3, 1.0)]
    #[case(Language::French, "D'accord, mais c'est très difficile.", -0.6, -0.05)]
    #[case(Language::French, "Le quinze mars.", 0.0, 0.0)]
    fn words_have_a_value(
        #[case] language: Language,
        #[case] text: &str,
        #[case] from: f64,
        #[case] to: f64,
    ) {
        let score = of(text, language);
        assert!((from..=to).contains(&score), "{text}: {score}");
    }

    #[test]
    fn longer_turns_count_for_more() {
        let long = read(
            "one two three four five six seven eight nine",
            Language::English,
        );
        let short = read("one", Language::English);
        assert_eq!(
            of_call([(&long, 1.0), (&short, -1.0)].into_iter()),
            Some(0.5)
        );
        assert_eq!(of_call(std::iter::empty()), None);
    }
}
