//! One question for each rule: does it leave a moment open for this contact?

mod consent;
mod frequency;
mod refusal;
mod validation;
mod window;

use jiff::{Timestamp, tz::TimeZone};

use super::{
    facts::{Attempt, Channel, Direction, Facts, Purpose, Reached},
    local_time::Gate,
    rule::{Check, Rule, RuleSet},
};

/// Facts and rules, with the zones looked up once.
pub(crate) struct Case<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) rules: &'a RuleSet,
    pub(crate) zones: Vec<TimeZone>,
    /// Names that are no IANA zones: nobody knows what time it is there.
    pub(crate) unknown_zones: Vec<&'a str>,
}

/// What a rule objects to.
pub(crate) struct Objection {
    pub(crate) detail: String,
    pub(crate) until: Gate,
}

impl<'a> Case<'a> {
    pub(crate) fn new(facts: &'a Facts, rules: &'a RuleSet) -> Self {
        let mut zones = Vec::new();
        let mut unknown_zones = Vec::new();
        for name in &facts.zones {
            match TimeZone::get(name) {
                Ok(zone) => zones.push(zone),
                Err(_) => unknown_zones.push(name.as_str()),
            }
        }
        Self {
            facts,
            rules,
            zones,
            unknown_zones,
        }
    }

    /// What a rule objects to at a moment, if it does.
    pub(crate) fn objection(&self, rule: &Rule, at: Timestamp) -> Option<Objection> {
        let contact = &self.facts.contact;
        match &rule.check {
            Check::Hours {
                from_minute,
                until_minute,
                weekdays,
            } => self.hours(*from_minute, *until_minute, weekdays, at),
            Check::CallFrequency { calls, days } if contact.channel == Channel::Voice => {
                self.call_frequency(*calls, *days, at)
            }
            Check::AfterConversation { days } if contact.channel == Channel::Voice => {
                self.after_conversation(*days, at)
            }
            Check::Communications {
                limit,
                days,
                channels,
                place,
            } if channels.contains(&contact.channel) && place.holds(self.facts) => {
                self.communications(*limit, *days, channels, at)
            }
            Check::Inconvenient => self.inconvenient(at),
            Check::Cease => self.cease(at),
            Check::Attorney => self.attorney(at),
            Check::Workplace => self.workplace(at),
            Check::MediumOptOut => self.medium_opt_out(at),
            Check::WrongParty => self.wrong_party(at),
            Check::SmsConsent { days } if contact.channel == Channel::Sms => {
                self.sms_consent(*days, at)
            }
            Check::ValidationNotice { within_days, .. } => self.validation_notice(*within_days, at),
            Check::Dispute => self.dispute(at),
            Check::AutomatedVoice if contact.channel == Channel::Voice && contact.automated => {
                self.automated_voice(at)
            }
            _ => None,
        }
    }

    /// The debtor has just turned to us in this medium, and nobody has answered yet.
    pub(crate) fn may_reply(&self, at: Timestamp) -> bool {
        let channel = self.facts.contact.channel;
        let latest = |direction| {
            self.attempts(at)
                .filter(|attempt| attempt.channel == channel && attempt.direction == direction)
                .map(|attempt| attempt.at)
                .max()
        };
        self.facts.contact.purpose == Purpose::Reply
            && latest(Direction::Inbound) > latest(Direction::Outbound)
    }

    /// What had happened by a moment.
    pub(crate) fn attempts(&self, at: Timestamp) -> impl Iterator<Item = &Attempt> {
        self.facts
            .attempts
            .iter()
            .filter(move |attempt| attempt.at <= at)
    }

    pub(crate) fn address(&self) -> Option<&str> {
        self.facts.contact.address.as_deref()
    }

    /// Conversations on the telephone, whoever called.
    pub(crate) fn conversations(&self, at: Timestamp) -> impl Iterator<Item = Timestamp> {
        self.attempts(at)
            .filter(|attempt| {
                attempt.channel == Channel::Voice && attempt.reached == Reached::Conversation
            })
            .map(|attempt| attempt.at)
    }
}
