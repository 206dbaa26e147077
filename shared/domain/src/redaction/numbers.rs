//! Runs of digits, said or written.

use super::words::{Spoken, Token, spoken};

/// Between two groups of one number stand at most so many words that say nothing.
const FILLERS: usize = 2;

/// Neighbouring tokens that together say a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Of tokens.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) digits: String,
    /// A `+` before the first digit: a telephone number.
    pub(super) international: bool,
}

/// Every run of a text, in its order.
pub(super) fn runs(text: &str, tokens: &[Token]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match run(text, tokens, at) {
            Some(run) => {
                at = run.last + 1;
                runs.push(run);
            }
            None => at += 1,
        }
    }
    runs
}

/// The run that begins at a token, if one does.
fn run(text: &str, tokens: &[Token], first: usize) -> Option<Run> {
    let mut digits = String::new();
    let mut last = None;
    let mut at = first;
    let mut fillers = 0;
    while let Some(token) = tokens.get(at) {
        if at > first && !joins(&text[tokens[at - 1].end..token.start]) {
            break;
        }
        if token.is_digits() {
            digits.push_str(&token.text);
            (last, fillers) = (Some(at), 0);
            at += 1;
            continue;
        }
        if let Some((said, length)) = number(&tokens[at..]) {
            digits.push_str(&said);
            (last, fillers) = (Some(at + length - 1), 0);
            at += length;
            continue;
        }
        // A run neither begins nor ends with words that say nothing.
        let silent = matches!(spoken(&token.text), Some(Spoken::Filler | Spoken::And));
        if !silent || last.is_none() || fillers == FILLERS {
            break;
        }
        fillers += 1;
        at += 1;
    }
    Some(Run {
        first,
        last: last?,
        digits,
        international: text[..tokens[first].start].ends_with('+'),
    })
}

/// What may stand between two groups. Colons, slashes and signs of currencies part numbers: times,
/// dates and amounts are not one number with what follows.
fn joins(between: &str) -> bool {
    between.chars().count() <= 4
        && between.chars().all(|c| {
            c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '.' | ',' | '…' | '·')
        })
}

/// The number that the words at the beginning say, as one would write it, and how many words it
/// takes: `twenty one` is 21, `quatre-vingt-dix-sept` 97, `double four` 44.
fn number(tokens: &[Token]) -> Option<(String, usize)> {
    let at = |index: usize| {
        let token = tokens.get(index).filter(|token| !token.is_digits())?;
        spoken(&token.text)
    };
    if let Some(Spoken::Times(times)) = at(0) {
        let digit = match at(1) {
            Some(Spoken::Small(digit @ 0..=9)) => digit.to_string(),
            _ => tokens
                .get(1)
                .filter(|next| next.is_digits() && next.text.len() == 1)?
                .text
                .clone(),
        };
        return Some((digit.repeat(times), 2));
    }
    let (head, mut length) = match at(0)? {
        Spoken::Hundred => (1, 0),
        Spoken::Thousand => return Some(("1000".to_owned(), 1)),
        _ => below_hundred(&at)?,
    };
    if at(length) == Some(Spoken::Hundred) {
        length += 1;
        let rest = |index: usize| at(length + index);
        let (tail, more) = below_hundred(&rest).unwrap_or((0, 0));
        return Some((format!("{head}{tail:02}"), length + more));
    }
    if at(length) == Some(Spoken::Thousand) {
        return Some((format!("{head}000"), length + 1));
    }
    Some((head.to_string(), length))
}

fn below_hundred(at: &dyn Fn(usize) -> Option<Spoken>) -> Option<(u8, usize)> {
    match (at(0)?, at(1)) {
        // quatre-vingts
        (Spoken::Small(4), Some(Spoken::Tens(20))) => Some(with_units(at, 80, 2, 19)),
        (Spoken::Small(10), Some(Spoken::Small(units @ 7..=9))) => Some((10 + units, 2)),
        (Spoken::Small(value), _) => Some((value, 1)),
        // soixante-dix, soixante et onze
        (Spoken::Tens(60), _) => Some(with_units(at, 60, 1, 19)),
        (Spoken::Tens(tens), _) => Some(with_units(at, tens, 1, 9)),
        _ => None,
    }
}

fn with_units(
    at: &dyn Fn(usize) -> Option<Spoken>,
    tens: u8,
    length: usize,
    most: u8,
) -> (u8, usize) {
    let (units, length) = match (at(length), at(length + 1)) {
        (Some(Spoken::Small(units)), next) => match (units, next) {
            // quatre-vingt-dix-sept
            (10, Some(Spoken::Small(more @ 7..=9))) if most > 9 => (10 + more, length + 2),
            _ if (1..=most).contains(&units) => (units, length + 1),
            _ => (0, length),
        },
        (Some(Spoken::And), Some(Spoken::Small(units @ (1 | 11)))) if units <= most => {
            (units, length + 2)
        }
        _ => (0, length),
    };
    (tens + units, length)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::redaction::words::tokens;

    #[rstest]
    #[case("4111 1111-1111.1111", &["4111111111111111"])]
    #[case("four one one one", &["4111"])]
    #[case("forty-one eleven", &["4111"])]
    #[case("double four, triple oh nine", &["440009"])]
    #[case("double 4", &["44"])]
    #[case("twenty one hundred", &["2100"])]
    #[case("four hundred and twelve", &["40012"])]
    #[case("quatre cent douze", &["412"])]
    #[case("cent onze", &["111"])]
    #[case("quatre-vingt-dix-sept", &["97"])]
    #[case("quatre-vingts", &["80"])]
    #[case("soixante et onze, soixante-quinze", &["7175"])]
    #[case("vingt et un", &["21"])]
    #[case("dix-huit dix huit", &["1818"])]
    #[case("septante-deux nonante", &["7290"])]
    #[case("mille euros", &["1000"])]
    #[case("zéro un, euh, deux", &["012"])]
    #[case("12 uh then okay 34", &["12", "34"])]
    #[case("10:30 or 12/05", &["10", "30", "12", "05"])]
    #[case("uh and then", &[])]
    #[case("and one then", &["1"])]
    fn runs_are_read_as_they_are_said(#[case] text: &str, #[case] digits: &[&str]) {
        let found: Vec<String> = runs(text, &tokens(text))
            .into_iter()
            .map(|run| run.digits)
            .collect();
        assert_eq!(found, digits, "{text}");
    }

    #[test]
    fn a_plus_makes_a_telephone_number() {
        let text = "+33 6 12, not 33";
        let found = runs(text, &tokens(text));
        assert!(found[0].international);
        assert!(!found[1].international);
    }
}
