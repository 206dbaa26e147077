//! What the rules must answer, one example after the other. The tests run them, and so does the
//! deployed binary: a platform shows by itself that it decides as its reference says.

mod calls;
mod messages;
mod records;
pub(super) mod scenario;

use super::rule::RuleSet;

/// An example: what is given, what the answer must be.
pub struct Vector {
    pub name: &'static str,
    /// The rule that it is an example of.
    pub rule: &'static str,
    pub given: &'static str,
    pub expected: &'static str,
    answer: fn() -> String,
}

impl Vector {
    /// What the rules answer now.
    pub fn answer(&self) -> String {
        (self.answer)()
    }
}

/// All of them, in the order of the reference.
pub fn all() -> impl Iterator<Item = &'static Vector> {
    calls::VECTORS
        .iter()
        .chain(messages::VECTORS)
        .chain(records::VECTORS)
}

fn us() -> &'static RuleSet {
    RuleSet::of_profile("us").expect("the profile is part of the program")
}

fn fr() -> &'static RuleSet {
    RuleSet::of_profile("fr").expect("the profile is part of the program")
}
