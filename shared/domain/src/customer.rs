//! What is known of a debtor: the rules a name, an email or a reference must meet, and the form
//! in which they are searched.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Text as searches compare it: lower case, without accents, compatibility forms resolved
/// (`Élodie ŒUVRÉ` -> `elodie oeuvre`).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        // Letters that no decomposition takes apart.
        match character {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            '’' | 'ʼ' => folded.push('\''),
            // U+0130 lower-cases to i and a combining dot.
            other if is_combining_mark(other) => {}
            other => folded.push(other),
        }
    }
    folded
}

/// The words of a text as the search index holds them: folded, split at everything that is
/// neither letter nor digit, each at most [`MAX_WORD`] characters.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(MAX_WORD).collect())
        .collect()
}

/// Longer words add nothing to a search and would bloat the index.
pub const MAX_WORD: usize = 40;

/// Why a text is not a mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not a mail address")]
pub struct InvalidEmail;

/// A mail address trimmed, with its domain in lower case. Checks the form only (one `@`, a local
/// part of at most 64 and a dotted domain of at most 255 characters, no spaces or control
/// characters): whether somebody reads it shows when the first mail bounces.
pub fn parse_email(text: &str) -> Result<String, InvalidEmail> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@').ok_or(InvalidEmail)?;
    let clean = |c: char| !c.is_whitespace() && !c.is_control() && !"@<>()[]\\,;:\"".contains(c);
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let well_formed = (1..=64).contains(&local.len())
        && local.chars().all(clean)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && domain.len() <= 255
        && domain.contains('.')
        && domain.split('.').all(label)
        && text.len() <= 254;
    if well_formed {
        Ok(format!("{local}@{}", domain.to_lowercase()))
    } else {
        Err(InvalidEmail)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_and_accents_do_not_matter() {
        for (text, folded) in [
            ("Élodie ŒUVRÉ", "elodie oeuvre"),
            ("François", "francois"),
            ("FRANC\u{327}OIS", "francois"),
            ("Straße", "strasse"),
            ("Łukasz Øre", "lukasz ore"),
            ("İstanbul", "istanbul"),
            ("ﬁnance", "finance"),
            ("Иван", "иван"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn words_are_split_where_people_vary() {
        assert_eq!(
            words("Jean-Pierre D'Argent (SARL)"),
            ["jean", "pierre", "d", "argent", "sarl"]
        );
        assert_eq!(words("REF/2024_00017"), ["ref", "2024", "00017"]);
        assert_eq!(words(" -- "), Vec::<String>::new());
    }

    #[test]
    fn mail_addresses() {
        assert_eq!(
            parse_email(" Jean.Dupont+x@Example.ORG "),
            Ok("Jean.Dupont+x@example.org".into())
        );
        for wrong in [
            "",
            "@",
            "a@",
            "@b.fr",
            "a@b",
            "a b@c.fr",
            "a@@c.fr",
            "a@c..fr",
            "a@-c.fr",
            ".a@c.fr",
            "a@c.fr\u{0}",
            "a@c.fr>",
            "a..b@c.fr",
        ] {
            assert_eq!(parse_email(wrong), Err(InvalidEmail), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_is_stable(text in ".*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn upper_and_lower_case_fold_alike(text in "[a-zA-Zà-üÀ-Ü ]*") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text.to_lowercase()));
        }
    }
}
