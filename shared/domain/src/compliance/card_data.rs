//! Card numbers and security codes, taken out of texts before they are kept (PCI DSS 3.3.1).
//!
//! A number is redacted when it has 13 to 19 digits, begins as cards do and passes Luhn's check;
//! digits may be grouped, or said as words in English or French. Amounts, references and phone
//! numbers rarely pass all three.

use crate::customer::fold;

const NUMBER: &str = "[card number]";
const CODE: &str = "[security code]";

/// What announces a security code.
const ANNOUNCEMENTS: &[&str] = &[
    "cvv",
    "cvc",
    "cvv2",
    "cvc2",
    "cid",
    "security code",
    "card code",
    "verification code",
    "cryptogramme",
    "code de securite",
    "three digits on the back",
    "trois chiffres au dos",
];
/// Digits this far behind its announcement, in words, are a security code.
const REACH: usize = 6;

/// A run of letters or digits, and the digits that it means.
struct Word {
    from: usize,
    until: usize,
    digits: Option<String>,
    folded: String,
}

/// The text without card numbers and security codes.
pub fn redact(text: &str) -> String {
    let words = words(text);
    let mut cuts = numbers(text, &words);
    cuts.extend(codes(&words, &cuts));
    cuts.sort_unstable();
    let mut redacted = String::with_capacity(text.len());
    let mut at = 0;
    for (from, until, mark) in cuts {
        redacted.push_str(&text[at..from]);
        redacted.push_str(mark);
        at = until;
    }
    redacted.push_str(&text[at..]);
    redacted
}

type Cut = (usize, usize, &'static str);

fn numbers(text: &str, words: &[Word]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut first = 0;
    while first < words.len() {
        match number_from(text, &words[first..]) {
            Some(count) => {
                cuts.push((words[first].from, words[first + count - 1].until, NUMBER));
                first += count;
            }
            None => first += 1,
        }
    }
    cuts
}

/// How many words from here on are one card number.
fn number_from(text: &str, words: &[Word]) -> Option<usize> {
    let mut digits = String::new();
    let mut found = None;
    for (index, word) in words.iter().enumerate() {
        if index > 0 && !joins(&text[words[index - 1].until..word.from]) {
            break;
        }
        let Some(more) = &word.digits else { break };
        digits.push_str(more);
        if digits.len() > 19 {
            break;
        }
        if is_card(&digits) {
            found = Some(index + 1);
        }
    }
    found
}

fn codes(words: &[Word], numbers: &[Cut]) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::new();
    for index in 0..words.len() {
        let announced = ANNOUNCEMENTS.iter().any(|announcement| {
            announcement.split(' ').enumerate().all(|(offset, word)| {
                words
                    .get(index + offset)
                    .is_some_and(|one| one.folded == word)
            })
        });
        if !announced {
            continue;
        }
        let reach = words.len().min(index + 1 + REACH);
        let Some(start) = (index + 1..reach).find(|at| words[*at].digits.is_some()) else {
            continue;
        };
        let mut digits = 0;
        let mut end = start;
        while let Some(more) = words.get(end).and_then(|word| word.digits.as_ref()) {
            digits += more.len();
            end += 1;
            if digits >= 4 {
                break;
            }
        }
        let (from, until) = (words[start].from, words[end - 1].until);
        let taken = numbers
            .iter()
            .chain(&cuts)
            .any(|(a, b, _)| from < *b && *a < until);
        if (3..=4).contains(&digits) && !taken {
            cuts.push((from, until, CODE));
        }
    }
    cuts
}

/// Between the groups of one number: spaces, a dash, a dot or a comma of somebody who dictates.
fn joins(between: &str) -> bool {
    between.chars().count() <= 3
        && between
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '-' | '.' | ',' | '\u{2010}'..='\u{2014}'))
}

fn is_card(digits: &str) -> bool {
    (13..=19).contains(&digits.len()) && matches!(digits.as_bytes()[0], b'2'..=b'6') && luhn(digits)
}

/// ISO/IEC 7812-1, annex B.
pub fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(index, digit)| {
            let digit = u32::from(digit - b'0');
            match (index % 2, digit * 2) {
                (0, _) => digit,
                (_, twice) if twice > 9 => twice - 9,
                (_, twice) => twice,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric(), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                let folded = fold(&text[start..at]);
                words.push(Word {
                    from: start,
                    until: at,
                    digits: digits_of(&folded),
                    folded,
                });
                from = None;
            }
            _ => {}
        }
    }
    words
}

fn digits_of(word: &str) -> Option<String> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(word.to_owned());
    }
    let digit = match word {
        "zero" | "oh" => '0',
        "one" | "un" | "une" => '1',
        "two" | "deux" => '2',
        "three" | "trois" => '3',
        "four" | "quatre" => '4',
        "five" | "cinq" => '5',
        "six" => '6',
        "seven" | "sept" => '7',
        "eight" | "huit" => '8',
        "nine" | "neuf" => '9',
        _ => return None,
    };
    Some(digit.to_string())
}
