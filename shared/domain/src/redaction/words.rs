//! Number words of English and French, and how a text falls into words and digits.
//!
//! One table for both languages: transcribers guess the language wrong, callers mix the two, and
//! no word of one table means another number in the other.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A word or a group of digits of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Digits as they are; a word in lower case and without accents.
    pub(super) text: String,
}

impl Token {
    pub(super) fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// Letters and digits part ways ("4111x"), and so do words at a hyphen or an apostrophe.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut open: Option<(usize, bool)> = None;
    let ends = [(text.len(), ' ')];
    for (at, c) in text.char_indices().chain(ends) {
        let digit = c.is_ascii_digit();
        let part = digit || c.is_alphabetic() || (open.is_some() && is_combining_mark(c));
        if let Some((start, digits)) = open
            && (!part || (digit != digits && !is_combining_mark(c)))
        {
            tokens.push(Token {
                start,
                end: at,
                text: plain(&text[start..at]),
            });
            open = None;
        }
        if part && open.is_none() {
            open = Some((at, digit));
        }
    }
    tokens
}

fn plain(word: &str) -> String {
    word.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// What a word says about a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    /// 0 to 19.
    Small(u8),
    /// 20 to 90.
    Tens(u8),
    Hundred,
    Thousand,
    /// The next digit so many times.
    Times(usize),
    /// "and", "et": joins parts of a number.
    And,
    /// Says nothing: "uh", "then", "dash".
    Filler,
}

pub(super) fn spoken(word: &str) -> Option<Spoken> {
    use Spoken::{And, Filler, Hundred, Small, Tens, Thousand, Times};
    Some(match word {
        "zero" | "oh" | "o" | "nought" | "nil" => Small(0),
        "one" | "un" | "une" => Small(1),
        "two" | "deux" => Small(2),
        "three" | "trois" => Small(3),
        "four" | "quatre" => Small(4),
        "five" | "cinq" => Small(5),
        "six" => Small(6),
        "seven" | "sept" => Small(7),
        "eight" | "huit" => Small(8),
        "nine" | "neuf" => Small(9),
        "ten" | "dix" => Small(10),
        "eleven" | "onze" => Small(11),
        "twelve" | "douze" => Small(12),
        "thirteen" | "treize" => Small(13),
        "fourteen" | "quatorze" => Small(14),
        "fifteen" | "quinze" => Small(15),
        "sixteen" | "seize" => Small(16),
        "seventeen" => Small(17),
        "eighteen" => Small(18),
        "nineteen" => Small(19),
        "twenty" | "vingt" | "vingts" => Tens(20),
        "thirty" | "trente" => Tens(30),
        "forty" | "fourty" | "quarante" => Tens(40),
        "fifty" | "cinquante" => Tens(50),
        "sixty" | "soixante" => Tens(60),
        "seventy" | "septante" => Tens(70),
        "eighty" | "huitante" | "octante" => Tens(80),
        "ninety" | "nonante" => Tens(90),
        "hundred" | "cent" => Hundred,
        "thousand" | "mille" => Thousand,
        "double" => Times(2),
        "triple" => Times(3),
        "and" | "et" => And,
        "uh" | "um" | "euh" | "heu" | "hum" | "hmm" | "then" | "puis" | "ensuite" | "alors"
        | "dash" | "tiret" | "space" | "espace" | "comma" | "virgule" | "again" | "encore"
        | "okay" | "ok" => Filler,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_words_and_digits() {
        let texts = |text| -> Vec<String> { tokens(text).into_iter().map(|t| t.text).collect() };
        assert_eq!(texts("Zéro, QUATRE-vingts"), ["zero", "quatre", "vingts"]);
        assert_eq!(texts("4111x22 l'été"), ["4111", "x", "22", "l", "ete"]);
        // The accent as a character of its own.
        assert_eq!(texts("ze\u{301}ro"), ["zero"]);
        assert_eq!(texts(" \u{301}…"), [""; 0]);
    }

    #[test]
    fn tokens_know_their_place() {
        let text = "né: 12é";
        let found: Vec<&str> = tokens(text).iter().map(|t| &text[t.start..t.end]).collect();
        assert_eq!(found, ["né", "12", "é"]);
    }
}
