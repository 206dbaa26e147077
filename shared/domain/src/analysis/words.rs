//! A turn as words: folded, contractions taken apart, cut into sentences and clauses; each word
//! knows which characters of the turn it stands for.

use super::Language;
use crate::customer::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower case, no accents; digits with their separators; a currency sign.
    pub(super) text: String,
    /// Characters of the turn, half-open. What one contraction stands for has one place.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) sentence: usize,
    /// Commas and "but" divide a sentence; a "not" does not reach over them.
    pub(super) clause: usize,
}

/// A turn as it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) words: Vec<Word>,
    /// By sentence: does it end with a question mark?
    questions: Vec<bool>,
}

impl Said {
    pub(super) fn is_question(&self, sentence: usize) -> bool {
        self.questions.get(sentence).copied().unwrap_or(false)
    }

    pub(super) fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text.as_str())
    }

    /// Without what people say while they look for words, or to say it more firmly: "I, uh, really
    /// don't have it".
    pub(super) fn plain(mut self) -> Self {
        self.words
            .retain(|word| !FILLERS.contains(&word.text.as_str()));
        self
    }

    /// Whether both words belong to one sentence.
    pub(super) fn same_sentence(&self, one: usize, other: usize) -> bool {
        match (self.words.get(one), self.words.get(other)) {
            (Some(one), Some(other)) => one.sentence == other.sentence,
            _ => false,
        }
    }
}

/// What divides clauses as a comma does, and opens the next.
const CONJUNCTIONS: &[&str] = &[
    "but",
    "however",
    "although",
    "because",
    "mais",
    "parce",
    "cependant",
];
/// Words without which phrases mean the same.
const FILLERS: &[&str] = &[
    "uh",
    "um",
    "uhm",
    "er",
    "erm",
    "hmm",
    "mhm",
    "really",
    "honestly",
    "simply",
    "actually",
    "literally",
    "basically",
    "definitely",
    "certainly",
    "obviously",
    "euh",
    "heu",
    "hum",
    "ben",
    "bah",
    "hein",
    "vraiment",
    "franchement",
    "honnetement",
    "simplement",
    "sincerement",
    "juste",
];
/// A point after these ends no sentence.
const TITLES: &[&str] = &["mr", "mrs", "ms", "dr", "mme", "mlle", "st"];

pub(super) fn read(text: &str, language: Language) -> Said {
    let chars: Vec<char> = text.chars().collect();
    let mut said = Said::default();
    let (mut sentence, mut clause, mut at) = (0, 0, 0);
    while let Some(&c) = chars.get(at) {
        let end = token_end(&chars, at);
        if end > at {
            let token = fold(&chars[at..end].iter().collect::<String>());
            for text in expand(&token, language) {
                if CONJUNCTIONS.contains(&text.as_str()) {
                    clause += 1;
                }
                said.words.push(Word {
                    text,
                    start: at,
                    end,
                    sentence,
                    clause,
                });
            }
            at = end;
            continue;
        }
        match c {
            '.' if abbreviation(&said, at) => {}
            '.' | '!' | '?' | '…' | ';' | '\n'
                if said
                    .words
                    .last()
                    .is_some_and(|word| word.sentence == sentence) =>
            {
                said.questions.push(c == '?');
                sentence += 1;
                clause += 1;
            }
            ',' | ':' | '(' | ')' | '—' | '–' | '"' | '«' | '»' => clause += 1,
            _ => {}
        }
        at += 1;
    }
    said
}

/// Where the token that begins here ends; here, if none begins.
fn token_end(chars: &[char], at: usize) -> usize {
    let letter = |at: usize| {
        chars.get(at).is_some_and(|c| {
            c.is_alphabetic() || unicode_normalization::char::is_combining_mark(*c)
        })
    };
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut end = at;
    if digit(at) {
        while digit(end) {
            end += 1;
            let between = chars.get(end).copied().unwrap_or(' ');
            if matches!(between, '.' | ',' | '/' | ':') && digit(end + 1) {
                end += 1;
            } else if is_blank(between) && end - at <= 3 && is_thousand(chars, end + 1) {
                // "1 250": a blank between thousands.
                end += 1;
            }
        }
    } else if letter(at) {
        while letter(end) || (is_apostrophe(chars.get(end)) && letter(end + 1) && end > at) {
            end += 1;
        }
    } else if chars
        .get(at)
        .is_some_and(|c| matches!(c, '$' | '€' | '£' | '%'))
    {
        end += 1;
    }
    end
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

fn is_thousand(chars: &[char], at: usize) -> bool {
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3)
}

fn is_apostrophe(c: Option<&char>) -> bool {
    c.is_some_and(|c| matches!(c, '\'' | '’' | 'ʼ' | '`' | '´'))
}

/// "p.m.", "Mr. Doe", "J. Doe".
fn abbreviation(said: &Said, at: usize) -> bool {
    said.words.last().is_some_and(|word| {
        word.end == at
            && (TITLES.contains(&word.text.as_str())
                || (word.text.len() == 1
                    && word.text.starts_with(|c: char| c.is_ascii_lowercase())
                    && word.text != "i"))
    })
}

/// A folded token as the words that it stands for.
pub(super) fn expand(token: &str, language: Language) -> Vec<String> {
    let token: String = token
        .chars()
        .map(|c| {
            if matches!(c, '’' | 'ʼ' | '`' | '´') {
                '\''
            } else {
                c
            }
        })
        .collect();
    let words = match language {
        Language::English => english(&token),
        Language::French => french(&token),
    };
    words.unwrap_or_else(|| vec![token])
}

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn english(token: &str) -> Option<Vec<String>> {
    // Transcribers leave apostrophes out; words that are others without theirs ("well", "were",
    // "id") are left alone.
    let whole: &[&str] = match token {
        "can't" | "cannot" | "cant" => &["can", "not"],
        "won't" | "wont" => &["will", "not"],
        "shan't" => &["shall", "not"],
        "ain't" | "aint" => &["is", "not"],
        "dont" => &["do", "not"],
        "didnt" => &["did", "not"],
        "doesnt" => &["does", "not"],
        "isnt" => &["is", "not"],
        "wasnt" => &["was", "not"],
        "havent" => &["have", "not"],
        "hasnt" => &["has", "not"],
        "wouldnt" => &["would", "not"],
        "couldnt" => &["could", "not"],
        "shouldnt" => &["should", "not"],
        "arent" => &["are", "not"],
        "im" => &["i", "am"],
        "ive" => &["i", "have"],
        "thats" => &["that", "is"],
        "youve" => &["you", "have"],
        "youre" => &["you", "are"],
        "theres" => &["there", "is"],
        "gonna" => &["going", "to"],
        "wanna" => &["want", "to"],
        "gotta" => &["have", "to"],
        "lemme" => &["let", "me"],
        "let's" | "lets" => &["let", "us"],
        "o'clock" => &["oclock"],
        _ => &[],
    };
    if !whole.is_empty() {
        return Some(list(whole));
    }
    let (stem, ending) = token.rsplit_once('\'')?;
    if ending == "t" && stem.ends_with('n') {
        return Some(list(&[&stem[..stem.len() - 1], "not"]));
    }
    let second = match ending {
        "m" => "am",
        "re" => "are",
        "ve" => "have",
        "ll" => "will",
        "d" => "would",
        "s" if IS.contains(&stem) => "is",
        // A possessive, or nothing that stands for a word.
        _ => return Some(list(&[stem])),
    };
    Some(list(&[stem, second]))
}

/// Behind these, "'s" is a verb.
const IS: &[&str] = &[
    "it", "that", "he", "she", "there", "what", "here", "who", "this", "where",
];

fn french(token: &str) -> Option<Vec<String>> {
    let whole: &[&str] = match token {
        "aujourd'hui" | "aujourdhui" => &["aujourdhui"],
        "jai" => &["je", "ai"],
        "cest" => &["ce", "est"],
        "jetais" => &["je", "etais"],
        "chuis" | "jsuis" => &["je", "suis"],
        "daccord" => &["de", "accord"],
        "mappelez" => &["me", "appelez"],
        "mappeler" => &["me", "appeler"],
        "mappelle" => &["me", "appelle"],
        "quelqu'un" => &["quelquun"],
        "ca" | "cela" => &["ca"],
        "y'a" | "ya" => &["y", "a"],
        "t'inquiete" => &["inquiete"],
        _ => &[],
    };
    if !whole.is_empty() {
        return Some(list(whole));
    }
    let (elided, rest) = token.split_once('\'')?;
    let mut words = vec![unelided(elided)];
    // "d'aujourd'hui", "qu'j'ai": no more than two elisions mean anything.
    match rest.split_once('\'') {
        Some((elided, last)) if rest != "aujourd'hui" => {
            words.push(unelided(elided));
            words.push(last.to_owned());
        }
        Some(_) => words.push("aujourdhui".to_owned()),
        None => words.push(rest.to_owned()),
    }
    words.retain(|word| !word.is_empty());
    Some(words)
}

fn unelided(word: &str) -> String {
    let full = match word {
        "j" => "je",
        "m" => "me",
        "t" => "te",
        "s" => "se",
        "n" => "ne",
        "d" => "de",
        "l" => "le",
        "c" => "ce",
        "qu" => "que",
        "jusqu" => "jusque",
        "lorsqu" => "lorsque",
        "puisqu" => "puisque",
        other => other,
    };
    full.to_owned()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(
        Language::English,
        "I don’t owe you $1,250.50.",
        "i do not owe you $ 1,250.50"
    )]
    #[case(
        Language::English,
        "dont call, I CANNOT; it's 5pm",
        "do not call i can not it is 5 pm"
    )]
    #[case(
        Language::French,
        "Je n’ai PAS reçu d'avis",
        "je ne ai pas recu de avis"
    )]
    #[case(
        Language::French,
        "Jusqu'à aujourd'hui : 1 250,50 €",
        "jusque a aujourdhui 1 250,50 €"
    )]
    #[case(Language::French, "le 15 mars à 14h30", "le 15 mars a 14 h 30")]
    fn words_are_what_was_said(
        #[case] language: Language,
        #[case] text: &str,
        #[case] expected: &str,
    ) {
        let said = read(text, language);
        let words: Vec<&str> = said.words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn sentences_end_at_marks_and_not_in_abbreviations() {
        let said = read(
            "Call at 5 p.m. please? Mr. Doe left, but I stay.",
            Language::English,
        );
        let sentences: Vec<usize> = said.words.iter().map(|word| word.sentence).collect();
        assert_eq!(sentences, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
        assert!(said.is_question(0) && !said.is_question(1));
        assert_ne!(said.words[8].clause, said.words[9].clause);
    }
}
