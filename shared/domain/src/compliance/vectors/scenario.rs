//! A debtor about whom nothing stands in the way, and what happens to them.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use crate::compliance::{
    evaluate,
    facts::{
        Attempt, Channel, Consent, ConsentKind, Contact, Direction, Dispute, DisputeStatus, Facts,
        Inconvenient, Label, Line, OptOut, OptOutKind, Purpose, Reached, ValidationNotice,
    },
    rule::RuleSet,
    validation::validation_period,
};

pub(crate) const PHONE: &str = "+12125550123";
const EMAIL: &str = "debtor@example.com";

/// Local times are those of the scenario's first zone.
pub(crate) struct Scenario {
    pub(crate) facts: Facts,
    rules: RuleSet,
}

pub(crate) fn call(rules: &RuleSet) -> Scenario {
    Scenario::new(rules, Channel::Voice, PHONE)
}

pub(crate) fn sms(rules: &RuleSet) -> Scenario {
    Scenario::new(rules, Channel::Sms, PHONE)
}

pub(crate) fn email(rules: &RuleSet) -> Scenario {
    Scenario::new(rules, Channel::Email, EMAIL)
}

impl Scenario {
    fn new(rules: &RuleSet, channel: Channel, address: &str) -> Self {
        let zone = if rules.profile == "fr" {
            "Europe/Paris"
        } else {
            "America/New_York"
        };
        let facts = Facts {
            contact: Contact {
                channel,
                purpose: Purpose::Collection,
                address: Some(address.to_owned()),
                line: Line::Fixed,
                label: Label::Other,
                unusable: false,
                automated: false,
                to_attorney: false,
            },
            zones: vec![zone.to_owned()],
            country: None,
            region: None,
            city: None,
            postal_code: None,
            own_region: None,
            attempts: Vec::new(),
            first_communication_at: None,
            consents: Vec::new(),
            opt_outs: Vec::new(),
            inconvenient: Vec::new(),
            notices: Vec::new(),
            disputes: Vec::new(),
            number_checked_at: None,
        };
        Self {
            facts,
            rules: rules.clone(),
        }
    }

    pub(crate) fn zones(mut self, zones: &[&str]) -> Self {
        self.facts.zones = zones.iter().map(|zone| (*zone).to_owned()).collect();
        self
    }

    pub(crate) fn living_in(mut self, region: &str, city: &str) -> Self {
        self.facts.country = Some("US".to_owned());
        self.facts.region = Some(region.to_owned());
        self.facts.city = Some(city.to_owned());
        self
    }

    pub(crate) fn our_end_in(mut self, region: &str) -> Self {
        self.facts.own_region = Some(region.to_owned());
        self
    }

    pub(crate) fn line(mut self, line: Line) -> Self {
        self.facts.contact.line = line;
        self
    }

    pub(crate) fn at_place(mut self, label: Label) -> Self {
        self.facts.contact.label = label;
        self
    }

    pub(crate) fn by_ai(mut self) -> Self {
        self.facts.contact.automated = true;
        self
    }

    pub(crate) fn reaching_attorney(mut self) -> Self {
        self.facts.contact.to_attorney = true;
        self
    }

    pub(crate) fn purpose(mut self, purpose: Purpose) -> Self {
        self.facts.contact.purpose = purpose;
        self
    }

    pub(crate) fn had(
        mut self,
        channel: Channel,
        direction: Direction,
        reached: Reached,
        times: &[&str],
    ) -> Self {
        for time in times {
            let at = self.time(time);
            self.facts.attempts.push(Attempt {
                at,
                channel,
                direction,
                reached,
                address: Some(PHONE.to_owned()),
            });
        }
        self
    }

    /// Calls of ours that rang out.
    pub(crate) fn called(self, times: &[&str]) -> Self {
        self.had(
            Channel::Voice,
            Direction::Outbound,
            Reached::Unanswered,
            times,
        )
    }

    pub(crate) fn consented(mut self, kind: ConsentKind, time: &str) -> Self {
        let given_at = self.time(time);
        self.facts.consents.push(Consent {
            kind,
            address: None,
            given_at,
            expires_at: None,
            revoked_at: None,
        });
        self
    }

    pub(crate) fn took_back(mut self, time: &str) -> Self {
        let at = self.time(time);
        for consent in &mut self.facts.consents {
            consent.revoked_at = Some(at);
        }
        self
    }

    pub(crate) fn said(mut self, kind: OptOutKind, channel: Option<Channel>, time: &str) -> Self {
        let received_at = self.time(time);
        self.facts.opt_outs.push(OptOut {
            kind,
            channel,
            address: None,
            received_at,
            revoked_at: None,
        });
        self
    }

    pub(crate) fn not_between(mut self, weekdays: &[i8], from: u16, until: u16) -> Self {
        self.facts.inconvenient.push(Inconvenient {
            weekdays: weekdays.to_vec(),
            from_minute: from * 60,
            until_minute: until * 60,
            place: None,
            stated_at: Timestamp::UNIX_EPOCH,
            withdrawn_at: None,
        });
        self
    }

    pub(crate) fn not_at(mut self, place: Label) -> Self {
        self.facts.inconvenient.push(Inconvenient {
            weekdays: vec![1, 2, 3, 4, 5, 6, 7],
            from_minute: 0,
            until_minute: 1440,
            place: Some(place),
            stated_at: Timestamp::UNIX_EPOCH,
            withdrawn_at: None,
        });
        self
    }

    pub(crate) fn first_reached(mut self, time: &str) -> Self {
        self.facts.first_communication_at = Some(self.time(time));
        self
    }

    /// A validation notice, with the period that the rules give it.
    pub(crate) fn notified(mut self, time: &str) -> Self {
        let sent_at = self.time(time);
        let sent_on = self.zone().to_datetime(sent_at).date();
        let period = validation_period(&self.rules, sent_on);
        self.facts
            .notices
            .extend(period.map(|period| ValidationNotice {
                sent_at,
                period_ends_on: period.ends_on,
            }));
        self
    }

    pub(crate) fn disputed(mut self, written: bool, status: DisputeStatus, time: &str) -> Self {
        let received_at = self.time(time);
        self.facts.disputes.push(Dispute {
            written,
            status,
            received_at,
        });
        self
    }

    /// `allowed`, or `blocked by` every rule that objects.
    pub(crate) fn at(&self, time: &str) -> String {
        let verdict = evaluate(&self.facts, &self.rules, self.time(time));
        if verdict.allowed {
            return "allowed".to_owned();
        }
        let rules: Vec<_> = verdict.reasons.into_iter().map(|one| one.rule_id).collect();
        format!("blocked by {}", rules.join(", "))
    }

    /// The first moment at which it is allowed, from a moment at which it is not.
    pub(crate) fn next_after(&self, time: &str) -> String {
        match evaluate(&self.facts, &self.rules, self.time(time)).next_allowed_at {
            Some(at) => format!("allowed from {at}"),
            None => "no moment is known".to_owned(),
        }
    }

    /// Whether the call may be made, and whether it may be recorded.
    pub(crate) fn recording_at(&self, time: &str) -> String {
        let verdict = evaluate(&self.facts, &self.rules, self.time(time));
        let call = if verdict.allowed {
            "call"
        } else {
            "do not call"
        };
        match verdict.recording {
            Some(recording) if recording.allowed => format!("{call}, record"),
            _ => format!("{call}, do not record"),
        }
    }

    /// The rules that ask for something to be said.
    pub(crate) fn duties_at(&self, time: &str) -> String {
        let verdict = evaluate(&self.facts, &self.rules, self.time(time));
        let duties: Vec<_> = verdict.duties.into_iter().map(|one| one.rule_id).collect();
        duties.join(", ")
    }

    /// `2026-04-01 12:00` locally; with a Z, an instant.
    pub(crate) fn time(&self, text: &str) -> Timestamp {
        if text.ends_with('Z') {
            return text.parse().expect("a vector's instant is well-formed");
        }
        let local: DateTime = text.parse().expect("a vector's time is well-formed");
        self.zone()
            .to_timestamp(local)
            .expect("a vector's time is in range")
    }

    fn zone(&self) -> TimeZone {
        let name = self.facts.zones.first().map_or("UTC", String::as_str);
        TimeZone::get(name).expect("a vector's zone exists")
    }
}
