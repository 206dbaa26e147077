//! Numbers and amounts of money, in digits or in words.

use rust_decimal::Decimal;

use super::{Language, words::Said};
use crate::money::Money;

/// A number in words: its value, and behind its last word. "Two hundred and fifty" is one; so is
/// "one" alone, which the caller has to mistrust.
pub(super) fn number(said: &Said, at: usize, language: Language) -> Option<(u32, usize)> {
    let mut to = at;
    let (mut total, mut part): (u32, u32) = (0, 0);
    let mut seen = false;
    while to < said.words.len() && said.same_sentence(at, to) {
        let word = said.text(to);
        let joins =
            matches!(word, "and" | "et") && seen && spoken(said.text(to + 1), language).is_some();
        if joins {
            to += 1;
            continue;
        }
        match spoken(word, language) {
            // "quatre-vingt(s)"
            Some(Spoken::Small(20)) if language == Language::French && part % 100 == 4 && seen => {
                part += 76;
            }
            Some(Spoken::Small(value)) => {
                // "twenty five", "soixante douze", "cent vingt"; two numbers side by side are two.
                let fits = !seen
                    || (value < 20 && (part % 100 >= 20 || part % 100 == 0))
                    || (value < 100 && part % 100 == 0);
                if !fits {
                    break;
                }
                part += value;
            }
            Some(Spoken::Hundred) => part = part.max(1) * 100,
            Some(Spoken::Thousand) => {
                total += part.max(1) * 1000;
                part = 0;
            }
            None => break,
        }
        seen = true;
        to += 1;
        if total + part > 1_000_000 {
            return None;
        }
    }
    seen.then_some((total + part, to))
}

enum Spoken {
    Small(u32),
    Hundred,
    Thousand,
}

fn spoken(word: &str, language: Language) -> Option<Spoken> {
    let (hundred, thousand): (&[&str], &[&str]) = match language {
        Language::English => (&["hundred", "hundreds"], &["thousand", "grand"]),
        Language::French => (&["cent", "cents"], &["mille"]),
    };
    if hundred.contains(&word) {
        return Some(Spoken::Hundred);
    }
    if thousand.contains(&word) {
        return Some(Spoken::Thousand);
    }
    let words: &[(&str, u32)] = match language {
        Language::English => &[
            ("one", 1),
            ("two", 2),
            ("three", 3),
            ("four", 4),
            ("five", 5),
            ("six", 6),
            ("seven", 7),
            ("eight", 8),
            ("nine", 9),
            ("ten", 10),
            ("eleven", 11),
            ("twelve", 12),
            ("thirteen", 13),
            ("fourteen", 14),
            ("fifteen", 15),
            ("sixteen", 16),
            ("seventeen", 17),
            ("eighteen", 18),
            ("nineteen", 19),
            ("twenty", 20),
            ("thirty", 30),
            ("forty", 40),
            ("fifty", 50),
            ("sixty", 60),
            ("seventy", 70),
            ("eighty", 80),
            ("ninety", 90),
        ],
        Language::French => &[
            ("un", 1),
            ("une", 1),
            ("deux", 2),
            ("trois", 3),
            ("quatre", 4),
            ("cinq", 5),
            ("six", 6),
            ("sept", 7),
            ("huit", 8),
            ("neuf", 9),
            ("dix", 10),
            ("onze", 11),
            ("douze", 12),
            ("treize", 13),
            ("quatorze", 14),
            ("quinze", 15),
            ("seize", 16),
            ("vingt", 20),
            ("vingts", 20),
            ("trente", 30),
            ("quarante", 40),
            ("cinquante", 50),
            ("soixante", 60),
            ("septante", 70),
            ("huitante", 80),
            ("nonante", 90),
        ],
    };
    words
        .iter()
        .find(|(text, _)| *text == word)
        .map(|(_, value)| Spoken::Small(*value))
}

/// Digits as a number: "1,250.50", "1 250,50", "1250".
pub(super) fn digits(text: &str, language: Language) -> Option<Decimal> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) || text.contains(['/', ':']) {
        return None;
    }
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (thousands, point) = match language {
        Language::English => (',', '.'),
        Language::French => ('.', ','),
    };
    // A separator in front of exactly three digits parts thousands, whatever the language.
    let cents = |mark: char| {
        text.rsplit_once(mark)
            .is_some_and(|(_, after)| after.len() <= 2)
    };
    let plain: String = if cents(thousands) && !text.contains(point) {
        text.replace(thousands, ".")
    } else if cents(point) {
        text.replace(thousands, "").replace(point, ".")
    } else {
        text.replace([thousands, point], "")
    };
    plain.parse().ok()
}

/// An amount that was said: words `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) value: Money,
    pub(super) from: usize,
    pub(super) to: usize,
    /// A bare number, which may be something else.
    pub(super) bare: bool,
}

const CURRENCIES: &[&str] = &[
    "$", "€", "£", "dollar", "dollars", "bucks", "euro", "euros", "balles", "pounds", "quid",
];
/// What a number in front of these counts is not money.
const OTHERS: &[&str] = &[
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "minute",
    "minutes",
    "oclock",
    "am",
    "pm",
    "a",
    "p",
    "percent",
    "%",
    "kids",
    "children",
    "times",
    "calls",
    "people",
    "st",
    "nd",
    "rd",
    "th",
    "jour",
    "jours",
    "semaine",
    "semaines",
    "mois",
    "an",
    "ans",
    "annee",
    "annees",
    "heure",
    "heures",
    "h",
    "fois",
    "enfants",
    "appels",
    "pour",
    "er",
    "of",
    "payments",
    "installments",
    "paiements",
    "mensualites",
    "echeances",
];

/// Amounts, in order; `taken` tells which words are a date's.
pub(super) fn amounts(
    said: &Said,
    balance: Option<Money>,
    language: Language,
    taken: impl Fn(usize) -> bool,
) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < said.words.len() {
        match amount(said, at, balance, language)
            .filter(|amount| !(amount.from..amount.to).any(&taken))
        {
            Some(amount) => {
                at = amount.to;
                found.push(amount);
            }
            None => at += 1,
        }
    }
    found
}

fn amount(said: &Said, at: usize, balance: Option<Money>, language: Language) -> Option<Amount> {
    if let Some((share, to)) = share(said, at, language) {
        let value = balance?.decimal() / Decimal::from(share);
        let value = Money::new(value.round_dp(2)).ok()?;
        return Some(Amount {
            value,
            from: at,
            to,
            bare: false,
        });
    }
    let sign = matches!(said.text(at), "$" | "€" | "£");
    let start = if sign { at + 1 } else { at };
    let (value, mut to) = if let Some(value) = digits(said.text(start), language) {
        let thousands = matches!(said.text(start + 1), "thousand" | "mille" | "k" | "grand");
        if thousands {
            (value.checked_mul(Decimal::from(1000))?, start + 2)
        } else {
            (value, start + 1)
        }
    } else {
        let (value, to) = number(said, start, language)?;
        (Decimal::from(value), to)
    };
    let currency = CURRENCIES.contains(&said.text(to)) && said.same_sentence(at, to);
    if currency {
        to += 1;
        // "250 euros 50", "12 dollars and 50 cents" are rare: the cents are left out.
    } else if !sign && (OTHERS.contains(&said.text(to)) || value < Decimal::from(5)) {
        return None;
    }
    let value = Money::new(value.round_dp(2))
        .ok()
        .filter(|value| *value > Money::ZERO)?;
    Some(Amount {
        value,
        from: at,
        to,
        bare: !sign && !currency,
    })
}

/// "Half of it", "the whole amount": of what is owed.
fn share(said: &Said, at: usize, language: Language) -> Option<(u8, usize)> {
    let phrases: &[(&[&str], u8)] = match language {
        Language::English => &[
            (&["half"], 2),
            (&["all", "of", "it"], 1),
            (&["it", "all"], 1),
            (&["the", "full", "amount"], 1),
            (&["the", "full", "balance"], 1),
            (&["the", "whole", "thing"], 1),
            (&["the", "whole", "amount"], 1),
            (&["the", "whole", "balance"], 1),
            (&["in", "full"], 1),
            (&["the", "entire", "balance"], 1),
            (&["the", "entire", "amount"], 1),
            (&["it", "off"], 1),
            (&["everything"], 1),
            (&["a", "third"], 3),
            (&["a", "quarter"], 4),
        ],
        Language::French => &[
            (&["la", "moitie"], 2),
            (&["la", "totalite"], 1),
            (&["le", "integralite"], 1),
            (&["en", "totalite"], 1),
            (&["en", "entier"], 1),
            (&["le", "tout"], 1),
            (&["tout", "payer"], 1),
            (&["tout", "regler"], 1),
            (&["paierai", "tout"], 1),
            (&["reglerai", "tout"], 1),
            (&["tout", "le", "solde"], 1),
            (&["tout", "le", "montant"], 1),
            (&["un", "tiers"], 3),
            (&["un", "quart"], 4),
        ],
    };
    phrases.iter().find_map(|(words, share)| {
        let said_so = words
            .iter()
            .enumerate()
            .all(|(index, word)| said.text(at + index) == *word);
        // "half past three"
        let time = said.text(at + words.len()) == "past";
        (said_so && !time).then_some((*share, at + words.len()))
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{super::words::read, *};

    #[rstest]
    #[case(Language::English, "I can pay $1,250.50 now", &["1250.50"])]
    #[case(Language::English, "two hundred and fifty dollars or twenty five bucks", &["250.00", "25.00"])]
    #[case(Language::English, "about three thousand five hundred dollars", &["3500.00"])]
    #[case(Language::English, "half of it in two weeks", &["400.00"])]
    #[case(Language::English, "in 3 weeks, or 12 months", &[])]
    #[case(Language::French, "je peux verser 1 250,50 €", &["1250.50"])]
    #[case(Language::French, "deux cent cinquante euros puis quatre-vingt-dix euros", &["250.00", "90.00"])]
    #[case(Language::French, "mille deux cents euros, soixante-quinze euros et quatre-vingts euros", &["1200.00", "75.00", "80.00"])]
    #[case(Language::French, "la moitié dans deux semaines", &["400.00"])]
    #[case(Language::French, "1.250 euros", &["1250.00"])]
    fn amounts_are_read(#[case] language: Language, #[case] text: &str, #[case] expected: &[&str]) {
        let said = read(text, language);
        let balance = Some(Money::from(Decimal::from(800)));
        let found: Vec<String> = amounts(&said, balance, language, |_| false)
            .iter()
            .map(|one| one.value.to_string())
            .collect();
        assert_eq!(found, expected);
    }
}
