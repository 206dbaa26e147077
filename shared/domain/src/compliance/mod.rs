//! Contact compliance: may this debtor be contacted, through this channel, at this moment?
//!
//! [`evaluate`] is pure. The rules are data ([`RuleSet`], `data/compliance/*.json`): each has an
//! id, a version, its source and the day from which it holds. An organisation chooses a profile and
//! may be stricter, never looser ([`RuleSet::tightened`]). Facts are plain data ([`Facts`]); who
//! gathers them is no concern of this module.
//!
//! [`vectors`] states what the rules must answer; it runs in the tests and in the deployed binary.

mod business_days;
pub mod card_data;
mod check;
mod evaluate;
pub mod facts;
mod local_time;
pub mod notices;
mod outlook;
mod place;
pub mod retention;
mod revocation;
mod rule;
mod validation;
pub mod vectors;

pub use business_days::{is_business_day, is_federal_holiday};
pub use evaluate::{Duty, Reason, Recording, Verdict, evaluate};
pub use facts::{Channel, Facts};
pub use outlook::{Outlook, Watcher};
pub use place::Place;
pub use revocation::{Revocation, read_revocation};
pub use rule::{Check, Rule, RuleSet, SentimentInput, UnknownProfile};
pub use validation::{ValidationPeriod, validation_period};

#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;
