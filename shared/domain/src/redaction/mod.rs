//! Takes card numbers and security codes out of what was said, before anybody stores or shows it.
//!
//! PCI DSS 4.0, 3.3.1: a security code is not kept after authorisation, in recordings and
//! transcripts neither; 3.5.1: a card number is not readable wherever it is stored. Debtors say
//! them all the same, in digits or in words, in one breath or in groups of four over several
//! turns.
//!
//! What is taken out, and why just that:
//!   * thirteen digits in a row or more (ISO/IEC 7812: card numbers have 13 to 19), whether or not
//!     their check digit is right, because a transcriber that mishears one digit must not unveil
//!     the others; telephone numbers with their `+` have 15 at most and stay;
//!   * after somebody asked for a card number: groups of four digits or more, for some turns,
//!     unless a currency follows;
//!   * after somebody asked for a security code: the next three or four digits.
//!
//! Rather too much than too little: an account number of 14 digits goes as well.

mod numbers;
mod words;

use self::{
    numbers::{Run, runs},
    words::{Token, tokens},
};

/// The length of card numbers.
const CARD_MIN: usize = 13;
const CARD_MAX: usize = 19;
/// E.164: the most digits of a telephone number.
const PHONE_MAX: usize = 15;
/// Groups that a card number is read in.
const GROUP_MIN: usize = 4;
/// "Your card number, please" is remembered for so many turns of either speaker; each group that
/// comes renews it.
const CARD_TURNS: u8 = 6;
const CODE_TURNS: u8 = 4;

/// Phrases after which a card number is to be expected, as [`words::tokens`] gives them.
const CARD_CUES: &[&[&str]] = &[
    &["card", "number"],
    &["card", "details"],
    &["long", "number"],
    &["sixteen", "digits"],
    &["16", "digits"],
    &["numero", "de", "carte"],
    &["numeros", "de", "carte"],
    &["numero", "de", "la", "carte"],
    &["numero", "de", "votre", "carte"],
    &["numero", "de", "ma", "carte"],
    &["chiffres", "de", "la", "carte"],
    &["chiffres", "de", "votre", "carte"],
    &["seize", "chiffres"],
    &["16", "chiffres"],
];
const CODE_CUES: &[&[&str]] = &[
    &["cvv"],
    &["cvc"],
    &["cid"],
    &["c", "v", "v"],
    &["c", "v", "c"],
    &["security", "code"],
    &["security", "number"],
    &["three", "digits"],
    &["3", "digits"],
    &["back", "of", "the", "card"],
    &["back", "of", "your", "card"],
    &["cryptogramme"],
    &["code", "de", "securite"],
    &["trois", "chiffres"],
    &["3", "chiffres"],
    &["dos", "de", "la", "carte"],
    &["dos", "de", "votre", "carte"],
];
/// What makes a number before it an amount.
const CURRENCIES: &[&str] = &[
    "dollar", "dollars", "euro", "euros", "pound", "pounds", "cents", "centimes", "percent", "usd",
    "eur", "gbp",
];

/// What was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Its check digit is right, or somebody asked for it.
    CardNumber,
    SecurityCode,
    /// As long as a card number.
    LongNumber,
}

/// The word that [`Kind::placeholder`] leaves of a security code, as [`words::tokens`] gives it.
const PLACEHOLDER_OF_CODE: &str = "csc";

impl Kind {
    /// What stands in its place. No part of a phrase that asks for a number: a text that was read
    /// once stays as it is when it is read again.
    pub const fn placeholder(self) -> &'static str {
        match self {
            Self::CardNumber => "[redacted PAN]",
            Self::SecurityCode => "[redacted CSC]",
            Self::LongNumber => "[redacted digits]",
        }
    }
}

/// A turn with nothing in it that must not be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    pub text: String,
    /// In the order of the text.
    pub found: Vec<Kind>,
}

/// Reads a conversation turn by turn and remembers what was asked for.
///
/// A live transcript's interim results are read with a clone, so that only what was said in the
/// end moves the memory on.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    card_turns: u8,
    code_turns: u8,
}

impl Redactor {
    pub fn new() -> Self {
        Self::default()
    }

    /// The next turn, of whichever speaker.
    pub fn turn(&mut self, text: &str) -> Redacted {
        let tokens = tokens(text);
        let mut redacted = Redacted {
            text: String::with_capacity(text.len()),
            found: Vec::new(),
        };
        let mut copied = 0;
        let mut card = self.card_turns > 0;
        let mut card_turns = self.card_turns.saturating_sub(1);
        let mut asked = Asked {
            before: self.code_turns > 0,
            since: 0,
        };
        for run in runs(text, &tokens) {
            card |= mentions(&tokens[..run.first], CARD_CUES);
            let code = asked.for_code(&tokens[..run.first]);
            let Some(kind) = classify(&run, &tokens, card, code) else {
                continue;
            };
            redacted
                .text
                .push_str(&text[copied..tokens[run.first].start]);
            redacted.text.push_str(kind.placeholder());
            copied = tokens[run.last].end;
            redacted.found.push(kind);
            if kind == Kind::SecurityCode {
                asked = Asked {
                    before: false,
                    since: run.last + 1,
                };
            } else {
                card_turns = CARD_TURNS;
            }
        }
        redacted.text.push_str(&text[copied..]);
        // What is asked for in this turn and not given in it comes in the next ones.
        if mentions(&tokens, CARD_CUES) {
            card_turns = CARD_TURNS;
        }
        let open = asked.for_code(&tokens);
        self.card_turns = card_turns;
        self.code_turns = match open {
            true if mentions(&tokens[asked.since..], CODE_CUES) => CODE_TURNS,
            true => self.code_turns.saturating_sub(1),
            false => 0,
        };
        redacted
    }
}

/// A text that stands alone: an email, a note, a summary.
pub fn redact(text: &str) -> Redacted {
    Redactor::new().turn(text)
}

/// Whether a security code is still to come.
#[derive(Debug, Clone, Copy)]
struct Asked {
    /// In an earlier turn.
    before: bool,
    /// The first token after the latest code in this turn: what was asked before it is answered.
    since: usize,
}

impl Asked {
    /// After so much of a turn. A code that an earlier reading took out has answered as well.
    fn for_code(&mut self, tokens: &[Token]) -> bool {
        let taken = |token: &Token| token.text == PLACEHOLDER_OF_CODE;
        if let Some(at) = tokens[self.since..].iter().rposition(taken) {
            *self = Self {
                before: false,
                since: self.since + at + 1,
            };
        }
        self.before || mentions(&tokens[self.since..], CODE_CUES)
    }
}

fn classify(run: &Run, tokens: &[Token], card: bool, code: bool) -> Option<Kind> {
    let length = run.digits.len();
    if run.international && length <= PHONE_MAX && !card {
        return None;
    }
    if length >= CARD_MIN {
        return Some(if card || has_card(&run.digits) {
            Kind::CardNumber
        } else {
            Kind::LongNumber
        });
    }
    let amount = tokens
        .get(run.last + 1)
        .is_some_and(|next| CURRENCIES.contains(&next.text.as_str()));
    if amount {
        return None;
    }
    // Asked for both: "the long number and the three digits on the back".
    if code && (3..=4).contains(&length) {
        return Some(Kind::SecurityCode);
    }
    (card && length >= GROUP_MIN).then_some(Kind::CardNumber)
}

fn mentions(tokens: &[Token], cues: &[&[&str]]) -> bool {
    let said: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    cues.iter()
        .any(|cue| said.windows(cue.len()).any(|words| words == *cue))
}

/// Whether these digits are a card number; in a longer run, what was said before or after it may
/// have joined it.
fn has_card(digits: &str) -> bool {
    let shortest = if digits.len() > CARD_MAX {
        CARD_MIN
    } else {
        digits.len()
    };
    (shortest..=digits.len().min(CARD_MAX))
        .any(|length| digits.as_bytes().windows(length).any(luhn))
}

/// ISO/IEC 7812-1, annex B.
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            match (place % 2, digit) {
                (0, digit) => digit,
                (_, 5..) => 2 * digit - 9,
                _ => 2 * digit,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests;
