//! What is kept, and what never is.

use jiff::civil::{Date, date};

use super::{Vector, fr, us};
use crate::compliance::{
    RuleSet, SentimentInput, card_data, notices,
    retention::{Retention, Subject, resolve},
};

fn purge(
    rules: &'static RuleSet,
    subject: Subject,
    began: Date,
    today: Date,
    hold: bool,
) -> String {
    match resolve(rules, subject, began, today, hold) {
        Retention::Held => "blocked by a legal hold".to_owned(),
        Retention::KeepUntil { rule, .. } => format!("blocked by {}", rule.id),
        Retention::MayGo => "may go".to_owned(),
        Retention::MustGo { rule, .. } => format!("purged by {}", rule.id),
    }
}

fn yes(answer: bool) -> String {
    if answer { "yes" } else { "no" }.to_owned()
}

const CALL: Date = date(2026, 11, 23);

pub(super) const VECTORS: &[Vector] = &[
    Vector {
        name: "card_number_redacted",
        rule: "pci.card_data",
        given: "\"my card is 4532 0151 1283 0366\"",
        expected: "my card is [card number]",
        answer: || card_data::redact("my card is 4532 0151 1283 0366"),
    },
    Vector {
        name: "other_number_kept",
        rule: "pci.card_data",
        given: "\"reference 1234567890123\"",
        expected: "reference 1234567890123",
        answer: || card_data::redact("reference 1234567890123"),
    },
    Vector {
        name: "spoken_card_number_redacted_in_english",
        rule: "pci.card_data",
        given: "the same card, digit by digit, in English",
        expected: "it is [card number], thanks",
        answer: || {
            card_data::redact(
                "it is four five three two, zero one five one, one two eight three, oh three six six, thanks",
            )
        },
    },
    Vector {
        name: "spoken_card_number_redacted_in_french",
        rule: "pci.card_data",
        given: "the same card, digit by digit, in French",
        expected: "c'est le [card number]",
        answer: || {
            card_data::redact(
                "c'est le quatre cinq trois deux zéro un cinq un un deux huit trois zéro trois six six",
            )
        },
    },
    Vector {
        name: "security_code_redacted",
        rule: "pci.card_data",
        given: "\"the CVV is 123\"",
        expected: "the CVV is [security code]",
        answer: || card_data::redact("the CVV is 123"),
    },
    Vector {
        name: "ai_script_with_disclosure",
        rule: "eu.ai_disclosure",
        given: "\"Hello, I am an AI assistant of Acme.\"",
        expected: "yes",
        answer: || {
            yes(notices::says_that_an_ai_speaks(
                "Hello, I am an AI assistant of Acme.",
            ))
        },
    },
    Vector {
        name: "ai_script_without_disclosure",
        rule: "eu.ai_disclosure",
        given: "\"Hello, this is Julia of Acme.\"",
        expected: "no",
        answer: || {
            yes(notices::says_that_an_ai_speaks(
                "Hello, this is Julia of Acme.",
            ))
        },
    },
    Vector {
        name: "sentiment_from_text",
        rule: "eu.emotion_recognition",
        given: "sentiment computed from text",
        expected: "yes",
        answer: || yes(notices::sentiment_from(us(), SentimentInput::Text)),
    },
    Vector {
        name: "sentiment_from_voice",
        rule: "eu.emotion_recognition",
        given: "sentiment computed from the voice",
        expected: "no",
        answer: || yes(notices::sentiment_from(fr(), SentimentInput::Voice)),
    },
    Vector {
        name: "us_recording_within_three_years",
        rule: "us.retention.recordings",
        given: "a US call of 2026-11-23; a purge on 2029-11-22",
        expected: "blocked by us.retention.recordings",
        answer: || purge(us(), Subject::Recordings, CALL, date(2029, 11, 22), false),
    },
    Vector {
        name: "us_recording_after_three_years",
        rule: "us.retention.recordings",
        given: "a US call of 2026-11-23; a purge on 2029-11-24",
        expected: "may go",
        answer: || purge(us(), Subject::Recordings, CALL, date(2029, 11, 24), false),
    },
    Vector {
        name: "us_records_after_the_last_activity",
        rule: "us.retention.records",
        given: "last activity on 2026-11-23; a purge on 2029-11-22",
        expected: "blocked by us.retention.records",
        answer: || purge(us(), Subject::Records, CALL, date(2029, 11, 22), false),
    },
    Vector {
        name: "fr_recording_of_six_months",
        rule: "fr.retention.recordings",
        given: "a French call of 2026-11-23; 2027-05-23",
        expected: "may go",
        answer: || purge(fr(), Subject::Recordings, CALL, date(2027, 5, 23), false),
    },
    Vector {
        name: "fr_recording_of_six_months_and_a_day",
        rule: "fr.retention.recordings",
        given: "a French call of 2026-11-23; 2027-05-24",
        expected: "purged by fr.retention.recordings",
        answer: || purge(fr(), Subject::Recordings, CALL, date(2027, 5, 24), false),
    },
    Vector {
        name: "fr_analysis_of_a_year_and_a_day",
        rule: "fr.retention.analyses",
        given: "an analysis of a French call of 2026-11-23; 2027-11-24",
        expected: "purged by fr.retention.analyses",
        answer: || purge(fr(), Subject::Analyses, CALL, date(2027, 11, 24), false),
    },
    Vector {
        name: "legal_hold_wins",
        rule: "fr.retention.recordings",
        given: "a French call of 2026-11-23 under a legal hold; 2028-01-01",
        expected: "blocked by a legal hold",
        answer: || purge(fr(), Subject::Recordings, CALL, date(2028, 1, 1), true),
    },
];
