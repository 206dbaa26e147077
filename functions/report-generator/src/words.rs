//! Our words in a report's language, and how it writes numbers and days.

mod codes;
mod format;
mod labels;
mod rules;

use mojavox_domain::report::Language;

pub use codes::{code, weekday};
pub use format::Format;
pub use labels::{definition, metric, words};
pub use rules::rule;

/// A text in every language there is: a missing translation does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    en: &'static str,
    fr: &'static str,
}

impl Label {
    pub const fn new(en: &'static str, fr: &'static str) -> Self {
        Self { en, fr }
    }

    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }
}
