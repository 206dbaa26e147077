//! Tables of phrases, and where they are said.
//!
//! A table is a text that people read and change: `shared/domain/data/analysis/*.txt`.
//!
//! ```text
//! @debt = debt|bill|balance          a name for several words
//! [dispute explicit]                 what the phrases below mean, and how plainly
//! i do not owe ?you (this|any @debt) words; ? may be missing; (a|b) either; .. up to three words
//! wrong numb*                        the beginning of a word; # is a number
//! ```
//!
//! `explicit` in a question is implied; `explicit!` is what people also ask for ("can you stop
//! calling me?"). Words are compared as [`super::words`] makes them: no case, no accents,
//! contractions taken apart.

use std::collections::HashMap;

use super::{
    Language,
    words::{Said, expand},
};
use crate::customer::fold;

/// Words that `..` may stand for.
const GAP: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Atom {
    Word(String),
    Beginning(String),
    Number,
    Gap,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    Implied,
    Explicit,
    /// In a question, too.
    Asked,
}

#[derive(Debug)]
struct Phrase {
    cue: String,
    strength: Strength,
    atoms: Vec<Atom>,
}

#[derive(Debug, Default)]
pub(super) struct Table {
    phrases: Vec<Phrase>,
    by_first: HashMap<String, Vec<usize>>,
    /// Those that begin with a part of a word or a number.
    others: Vec<usize>,
}

/// A phrase that was said: words `from..to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit<'t> {
    pub(super) cue: &'t str,
    pub(super) strength: Strength,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Table {
    /// # Panics
    /// The table cannot be read; they are part of the program, and a test reads them all.
    pub(super) fn parse(text: &str, language: Language) -> Self {
        let mut names: HashMap<&str, &str> = HashMap::new();
        let mut table = Self::default();
        let mut heading: Option<(String, Strength)> = None;
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with("//") {
                continue;
            }
            if let Some((name, words)) = line
                .strip_prefix('@')
                .and_then(|line| line.split_once(" = "))
            {
                names.insert(name, words);
            } else if let Some(inside) = line
                .strip_prefix('[')
                .and_then(|line| line.strip_suffix(']'))
            {
                heading = Some(read_heading(inside));
            } else {
                let (cue, strength) = heading.clone().expect("a phrase stands under a heading");
                let spelled = spell_out(line, &names);
                let mut parser = Parser {
                    rest: &spelled,
                    language,
                };
                let sequences = parser.alternatives();
                assert!(
                    parser.rest.is_empty(),
                    "cannot read the end of {line:?}: {:?}",
                    parser.rest
                );
                for atoms in sequences {
                    table.add(Phrase {
                        cue: cue.clone(),
                        strength,
                        atoms,
                    });
                }
            }
        }
        table
    }

    fn add(&mut self, phrase: Phrase) {
        let index = self.phrases.len();
        match phrase.atoms.first() {
            Some(Atom::Word(word)) => self.by_first.entry(word.clone()).or_default().push(index),
            Some(Atom::Beginning(_) | Atom::Number) => self.others.push(index),
            Some(Atom::Gap) | None => panic!("a phrase begins with a word"),
        }
        self.phrases.push(phrase);
    }

    #[cfg(test)]
    pub(super) fn cues(&self) -> std::collections::BTreeSet<&str> {
        self.phrases
            .iter()
            .map(|phrase| phrase.cue.as_str())
            .collect()
    }

    /// Where phrases are said; of those of one cue that overlap, the strongest and longest.
    pub(super) fn find<'t>(&'t self, said: &Said) -> Vec<Hit<'t>> {
        let mut hits: Vec<Hit<'t>> = Vec::new();
        for (from, word) in said.words.iter().enumerate() {
            let own = self.by_first.get(&word.text).map_or(&[][..], Vec::as_slice);
            for phrase in own
                .iter()
                .chain(&self.others)
                .map(|index| &self.phrases[*index])
            {
                if let Some(to) = end(&phrase.atoms, said, from, from) {
                    hits.push(Hit {
                        cue: &phrase.cue,
                        strength: phrase.strength,
                        from,
                        to,
                    });
                }
            }
        }
        hits.sort_by_key(|hit| {
            (
                std::cmp::Reverse(hit.strength),
                std::cmp::Reverse(hit.to - hit.from),
                hit.from,
            )
        });
        let mut kept: Vec<Hit<'t>> = Vec::new();
        for hit in hits {
            let covered = |other: &Hit<'_>| {
                other.cue == hit.cue && other.from < hit.to && hit.from < other.to
            };
            if !kept.iter().any(covered) {
                kept.push(hit);
            }
        }
        kept.sort_by_key(|hit| (hit.from, hit.to));
        kept
    }
}

/// Behind the last word of a match that begins at `at`: the longest.
fn end(atoms: &[Atom], said: &Said, from: usize, at: usize) -> Option<usize> {
    let Some((first, rest)) = atoms.split_first() else {
        return Some(at);
    };
    if *first == Atom::Gap {
        return (0..=GAP)
            .rev()
            .find_map(|skipped| end(rest, said, from, at + skipped));
    }
    let word = said.words.get(at)?;
    let fits = said.same_sentence(from, at)
        && match first {
            Atom::Word(text) => *text == word.text,
            Atom::Beginning(text) => word.text.starts_with(text.as_str()),
            Atom::Number => word.text.starts_with(|c: char| c.is_ascii_digit()),
            Atom::Gap => false,
        };
    if fits {
        end(rest, said, from, at + 1)
    } else {
        None
    }
}

fn read_heading(inside: &str) -> (String, Strength) {
    let (cue, strength) = inside
        .split_once(' ')
        .expect("a heading says cue and strength");
    let strength = match strength {
        "implied" => Strength::Implied,
        "explicit" => Strength::Explicit,
        "explicit!" => Strength::Asked,
        other => panic!("{other:?} is no strength"),
    };
    (cue.to_owned(), strength)
}

/// Names replaced by what they stand for; names may stand for names.
fn spell_out(line: &str, names: &HashMap<&str, &str>) -> String {
    let mut text = line.to_owned();
    while let Some(at) = text.find('@') {
        let name: String = text[at + 1..]
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || *c == '_')
            .collect();
        let words = names
            .get(name.as_str())
            .unwrap_or_else(|| panic!("@{name} stands for nothing"));
        text.replace_range(at..=at + name.len(), &format!("({words})"));
    }
    text
}

struct Parser<'a> {
    rest: &'a str,
    language: Language,
}

impl Parser<'_> {
    /// `a b|c`: every sequence that it allows.
    fn alternatives(&mut self) -> Vec<Vec<Atom>> {
        let mut all = self.sequence();
        while let Some(rest) = self.rest.strip_prefix('|') {
            self.rest = rest;
            all.extend(self.sequence());
        }
        all
    }

    fn sequence(&mut self) -> Vec<Vec<Atom>> {
        let mut sequences: Vec<Vec<Atom>> = vec![Vec::new()];
        loop {
            self.rest = self.rest.trim_start();
            let Some(next) = self.rest.chars().next().filter(|c| !matches!(c, '|' | ')')) else {
                return sequences;
            };
            let optional = next == '?';
            if optional {
                self.rest = &self.rest[1..];
            }
            let mut element = self.element();
            if optional {
                element.push(Vec::new());
            }
            sequences = sequences
                .iter()
                .flat_map(|before| {
                    element
                        .iter()
                        .map(move |after| [before.as_slice(), after].concat())
                })
                .collect();
        }
    }

    fn element(&mut self) -> Vec<Vec<Atom>> {
        if let Some(rest) = self.rest.strip_prefix('(') {
            self.rest = rest;
            let inside = self.alternatives();
            self.rest = self.rest.strip_prefix(')').expect("a bracket is closed");
            return inside;
        }
        let length = self
            .rest
            .find([' ', '|', ')', '('])
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(length);
        self.rest = rest;
        let atoms = match word {
            ".." => vec![Atom::Gap],
            "#" => vec![Atom::Number],
            _ => match word.strip_suffix('*') {
                Some(beginning) => vec![Atom::Beginning(fold(beginning))],
                None => fold(word)
                    .split('-')
                    .filter(|part| !part.is_empty())
                    .flat_map(|part| expand(part, self.language))
                    .map(Atom::Word)
                    .collect(),
            },
        };
        vec![atoms]
    }
}

/// Turns what follows around, in the same clause.
const NOT_BEFORE: &[&str] = &[
    "not", "never", "nobody", "without", "pas", "jamais", "sans", "aucun", "aucune",
];
/// In French the "not" comes behind: "je conteste pas".
const NOT_BEHIND: &[&str] = &["pas", "plus", "jamais", "rien", "aucun", "aucune"];
/// What follows in the clause is not said to be so.
const SUPPOSED: &[&str] = &[
    "if",
    "unless",
    "whether",
    "suppose",
    "supposing",
    "si",
    "sauf",
    "imaginons",
];
const REACH: usize = 4;

impl Hit<'_> {
    /// Whether it is said to be so: not negated, not supposed.
    pub(super) fn holds(&self, said: &Said, language: Language) -> bool {
        let Some(first) = said.words.get(self.from) else {
            return false;
        };
        let before = || {
            let words = said.words[..self.from].iter().rev();
            words
                .take_while(|word| word.clause == first.clause)
                .map(|word| word.text.as_str())
        };
        let turned = before().take(REACH).any(|word| NOT_BEFORE.contains(&word))
            || before().any(|word| SUPPOSED.contains(&word));
        let last = &said.words[self.to - 1];
        let behind = said.words.get(self.to);
        let turned_behind = language == Language::French
            && behind.is_some_and(|word| {
                word.clause == last.clause && NOT_BEHIND.contains(&word.text.as_str())
            });
        !turned && !turned_behind
    }

    /// Whether it is said in so many words.
    pub(super) fn explicit(&self, said: &Said) -> bool {
        match self.strength {
            Strength::Implied => false,
            Strength::Asked => true,
            Strength::Explicit => !said.is_question(said.words[self.from].sentence),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{super::words::read, *};

    const TABLE: &str = "@debt = debt|bill\n[dispute explicit]\ni do not owe ?you (this|any @debt)\n[cease explicit!]\nstop calling ?me\n\
        [amount implied]\npay .. # dollar*";

    #[rstest]
    #[case("I don't owe you any bill.", &["dispute true"])]
    #[case("I do not owe this?", &["dispute false"])]
    #[case("Can you stop calling me?", &["cease true"])]
    #[case("Please don't stop calling me", &[])]
    #[case("If I do not owe this, fine", &[])]
    #[case("I pay at least about 50 dollars", &["amount false"])]
    #[case("I pay. At least 50 dollars", &[])]
    fn phrases_are_found(#[case] text: &str, #[case] expected: &[&str]) {
        let table = Table::parse(TABLE, Language::English);
        let said = read(text, Language::English);
        let found: Vec<String> = table
            .find(&said)
            .iter()
            .filter(|hit| hit.holds(&said, Language::English))
            .map(|hit| format!("{} {}", hit.cue, hit.explicit(&said)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    #[should_panic(expected = "stands for nothing")]
    fn unknown_names_are_refused() {
        Table::parse("[a explicit]\nthe @debt", Language::English);
    }
}
