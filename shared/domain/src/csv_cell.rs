//! Text cells of CSV files that spreadsheets open.
//!
//! A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return as a
//! formula (OWASP "CSV Injection"). A debtor chooses their own name, so an export must never hand
//! such a cell to an analyst's machine. The customary cure is an apostrophe in front, which
//! spreadsheets show as plain text.

use std::borrow::Cow;

/// First characters that make a spreadsheet evaluate a cell. The full-width forms count because
/// spreadsheets in East Asian locales read them as their ASCII twins; line feed because some
/// importers trim it and look at what follows.
const TRIGGERS: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}',
];

/// Zero-width characters and the byte order mark.
const INVISIBLE: [char; 5] = ['\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}'];

/// Whether a spreadsheet would look into this cell. Leading blanks do not protect: importers trim,
/// whatever they count as blank.
fn is_dangerous(text: &str) -> bool {
    text.starts_with(TRIGGERS) || text.trim_start_matches(is_blank).starts_with(TRIGGERS)
}

/// White space of any script, and what is not seen at all.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || INVISIBLE.contains(&c)
}

/// The cell to write for a text: unchanged, or with an apostrophe in front.
///
/// For text only. Numbers, dates and E.164 phones, which are built by us and hold nothing but
/// digits and a sign, are written as they are, so that they stay numbers and can be read back.
///
/// A text that already starts with apostrophes and a trigger gets one more, so that [`restore`]
/// always gives the text back.
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if is_dangerous(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Undoes [`neutralise`], so that an export can be imported again.
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_become_text() {
        for formula in [
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u{FF1D}1+1",
            "\u{3000}=1",
            "\u{2003} \u{85}+1",
            "\u{FEFF}@SUM(A1)",
            "\u{0}-1",
        ] {
            assert_eq!(neutralise(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in [
            "",
            "Dupont",
            "O'Neil",
            "a=b",
            "12-34",
            "'quoted'",
            "jean@example.com",
        ] {
            assert!(matches!(neutralise(text), Cow::Borrowed(same) if same == text));
            assert_eq!(restore(text), text);
        }
    }

    proptest! {
        #[test]
        fn an_export_reads_back(text in ".*") {
            let cell = neutralise(&text);
            prop_assert_eq!(restore(&cell), text.as_str());
        }

        #[test]
        fn no_cell_starts_a_formula(text in "[=+@\\-\t\r\n' ]{0,4}.*") {
            let cell = neutralise(&text);
            prop_assert!(!cell.starts_with(TRIGGERS));
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']));
        }
    }
}
