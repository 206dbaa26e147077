use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{facts::Channel, place::Place};

/// A rule: where it comes from, and what it checks with which parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    /// Rises with every change of what the rule says; a decision records it.
    pub version: String,
    pub title: String,
    /// The exact source.
    pub citation: String,
    /// Holds from this day on.
    pub effective: Date,
    pub check: Check,
}

/// What a rule checks. Externally tagged: exact numbers do not survive serde's buffering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Check {
    /// Minutes after local midnight, half-open; 1 Monday .. 7 Sunday.
    Hours {
        from_minute: u16,
        until_minute: u16,
        weekdays: Vec<i8>,
    },
    CallFrequency {
        calls: usize,
        days: i32,
    },
    AfterConversation {
        days: i32,
    },
    /// Not a limit: what it finds does not count in the two above.
    ConsentExclusion {
        days: i32,
    },
    Communications {
        limit: usize,
        days: i32,
        channels: Vec<Channel>,
        place: Place,
    },
    Inconvenient,
    Cease,
    Attorney,
    Workplace,
    MediumOptOut,
    WrongParty,
    SmsConsent {
        days: i32,
    },
    ValidationNotice {
        within_days: i32,
        receipt_business_days: u32,
        period_days: i32,
    },
    Dispute,
    AutomatedVoice,
    RecordingConsent {
        states: Vec<String>,
    },
    RecordingNotice,
    IdentifyFirst,
    AiDisclosure,
    OptOutNotice,
    Revocation {
        words: Vec<String>,
    },
    CardData,
    EmotionRecognition {
        inputs: Vec<SentimentInput>,
    },
    Retention {
        subject: super::retention::Subject,
        at_least_months: Option<i32>,
        at_most_months: Option<i32>,
    },
}

/// What sentiment may be computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SentimentInput {
    Text,
    Voice,
}

/// The rules of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSet {
    pub profile: String,
    pub rules: Vec<Rule>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there are no rules for this compliance profile")]
pub struct UnknownProfile;

static US: LazyLock<RuleSet> =
    LazyLock::new(|| read("us", include_str!("../../data/compliance/us.json")));
static FR: LazyLock<RuleSet> =
    LazyLock::new(|| read("fr", include_str!("../../data/compliance/fr.json")));

fn read(profile: &str, own: &str) -> RuleSet {
    let parse = |text: &str| -> Vec<Rule> {
        serde_json::from_str(text).expect("the rules are part of the program and tested with it")
    };
    let mut rules = parse(own);
    rules.extend(parse(include_str!("../../data/compliance/common.json")));
    RuleSet {
        profile: profile.to_owned(),
        rules,
    }
}

impl RuleSet {
    pub const PROFILES: [&str; 2] = ["us", "fr"];

    /// # Errors
    /// There is no such profile. Nobody is contacted under rules that nobody knows.
    pub fn of_profile(profile: &str) -> Result<&'static Self, UnknownProfile> {
        match profile {
            "us" => Ok(&US),
            "fr" => Ok(&FR),
            _ => Err(UnknownProfile),
        }
    }

    /// The same rules with an organisation's own parameters where they are stricter: an object of
    /// rule ids, each an object of parameters (`{"us.hours": {"fromMinute": 540}}`). What is
    /// looser, unknown or no number is left out, so that no policy can open what a rule closes.
    #[must_use]
    pub fn tightened(&self, policy: &Value) -> Self {
        let mut stricter = self.clone();
        for rule in &mut stricter.rules {
            if let Some(parameters) = policy.get(&rule.id) {
                rule.check.tighten(parameters);
            }
        }
        stricter
    }

    /// Rules in force on a day.
    pub fn in_force(&self, on: Date) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.effective <= on)
    }

    pub fn find(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

impl Check {
    fn tighten(&mut self, policy: &Value) {
        let number = |name: &str| policy.get(name).and_then(Value::as_i64);
        match self {
            Self::Hours {
                from_minute,
                until_minute,
                weekdays,
            } => {
                most(from_minute, number("fromMinute"));
                least(until_minute, number("untilMinute"));
                if let Some(days) = policy.get("weekdays").and_then(Value::as_array) {
                    weekdays
                        .retain(|day| days.iter().any(|own| own.as_i64() == Some(i64::from(*day))));
                }
            }
            Self::CallFrequency { calls, days } => {
                least(calls, number("calls"));
                most(days, number("days"));
            }
            Self::Communications { limit, days, .. } => {
                least(limit, number("limit"));
                most(days, number("days"));
            }
            Self::AfterConversation { days } => most(days, number("days")),
            Self::ConsentExclusion { days } | Self::SmsConsent { days } => {
                least(days, number("days"));
            }
            Self::ValidationNotice {
                within_days,
                receipt_business_days,
                period_days,
            } => {
                least(within_days, number("withinDays"));
                most(receipt_business_days, number("receiptBusinessDays"));
                most(period_days, number("periodDays"));
            }
            Self::Retention {
                at_least_months,
                at_most_months,
                ..
            } => {
                if let Some(months) = at_least_months {
                    most(months, number("atLeastMonths"));
                }
                if let Some(months) = at_most_months {
                    least(months, number("atMostMonths"));
                }
            }
            Self::Inconvenient
            | Self::Cease
            | Self::Attorney
            | Self::Workplace
            | Self::MediumOptOut
            | Self::WrongParty
            | Self::Dispute
            | Self::AutomatedVoice
            | Self::RecordingConsent { .. }
            | Self::RecordingNotice
            | Self::IdentifyFirst
            | Self::AiDisclosure
            | Self::OptOutNotice
            | Self::Revocation { .. }
            | Self::CardData
            | Self::EmotionRecognition { .. } => {}
        }
    }
}

/// Days and months beyond this are a mistake, and would leave the calendar.
const LARGEST: i64 = 1_500;

fn most<T: TryFrom<i64> + Ord + Copy>(own: &mut T, policy: Option<i64>) {
    if let Some(value) = policy.and_then(|value| T::try_from(value.min(LARGEST)).ok()) {
        *own = value.max(*own);
    }
}

fn least<T: TryFrom<i64> + Ord + Copy>(own: &mut T, policy: Option<i64>) {
    if let Some(value) = policy.and_then(|value| T::try_from(value.max(0)).ok()) {
        *own = value.min(*own);
    }
}
