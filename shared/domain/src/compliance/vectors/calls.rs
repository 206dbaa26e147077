//! Calls: how often, when, where.

use super::{
    Vector, fr,
    scenario::{call, email, sms},
    us,
};
use crate::compliance::facts::{
    Channel, ConsentKind, Direction, Label, OptOutKind, Purpose, Reached,
};

const FIRST_SIX: [&str; 6] = [
    "2026-04-01 12:00",
    "2026-04-02 12:00",
    "2026-04-03 12:00",
    "2026-04-04 12:00",
    "2026-04-05 12:00",
    "2026-04-06 12:00",
];

fn seven_calls() -> super::scenario::Scenario {
    call(us()).called(&FIRST_SIX).called(&["2026-04-07 09:00"])
}

fn talked(direction: Direction, time: &str) -> super::scenario::Scenario {
    call(us()).had(Channel::Voice, direction, Reached::Conversation, &[time])
}

fn call_me_monday() -> super::scenario::Scenario {
    talked(Direction::Outbound, "2026-04-03 12:00")
        .consented(ConsentKind::ExtraContact, "2026-04-03 12:04")
}

fn coast_to_coast() -> super::scenario::Scenario {
    call(us()).zones(&["America/New_York", "America/Los_Angeles"])
}

fn not_in_the_afternoon() -> super::scenario::Scenario {
    call(us()).not_between(&[1, 2, 3, 4, 5], 15, 17)
}

pub(super) const VECTORS: &[Vector] = &[
    Vector {
        name: "frequency_eighth_call_on_day_seven",
        rule: "us.call_frequency",
        given: "calls on Apr 1 and six more through Apr 7; an eighth on Apr 7",
        expected: "blocked by us.call_frequency",
        answer: || seven_calls().at("2026-04-07 15:00"),
    },
    Vector {
        name: "frequency_eighth_call_on_day_eight",
        rule: "us.call_frequency",
        given: "calls on Apr 1 and six more through Apr 7; an eighth on Apr 8",
        expected: "allowed",
        answer: || seven_calls().at("2026-04-08 09:00"),
    },
    Vector {
        name: "frequency_seventh_was_busy",
        rule: "us.call_frequency",
        given: "six calls rang out and the seventh was busy; an eighth on Apr 7",
        expected: "allowed",
        answer: || {
            call(us())
                .called(&FIRST_SIX)
                .had(
                    Channel::Voice,
                    Direction::Outbound,
                    Reached::NotConnected,
                    &["2026-04-07 09:00"],
                )
                .at("2026-04-07 15:00")
        },
    },
    Vector {
        name: "frequency_voicemail_counts",
        rule: "us.call_frequency",
        given: "six calls rang out and the seventh reached voicemail; an eighth on Apr 7",
        expected: "blocked by us.call_frequency",
        answer: || {
            call(us())
                .called(&FIRST_SIX)
                .had(
                    Channel::Voice,
                    Direction::Outbound,
                    Reached::Voicemail,
                    &["2026-04-07 09:00"],
                )
                .at("2026-04-07 15:00")
        },
    },
    Vector {
        name: "frequency_says_when_it_is_free_again",
        rule: "us.call_frequency",
        given: "seven calls from Apr 1 through Apr 7; asked on Apr 7 in New York",
        expected: "allowed from 2026-04-08T12:00:00Z",
        answer: || seven_calls().next_after("2026-04-07 15:00"),
    },
    Vector {
        name: "conversation_blocks_its_seventh_day",
        rule: "us.after_conversation",
        given: "a conversation on Aug 14; a call on Aug 20",
        expected: "blocked by us.after_conversation",
        answer: || talked(Direction::Outbound, "2026-08-14 12:00").at("2026-08-20 12:00"),
    },
    Vector {
        name: "conversation_frees_its_eighth_day",
        rule: "us.after_conversation",
        given: "a conversation on Aug 14; a call on Aug 21",
        expected: "allowed",
        answer: || talked(Direction::Outbound, "2026-08-14 12:00").at("2026-08-21 08:00"),
    },
    Vector {
        name: "inbound_conversation_blocks_its_seventh_day",
        rule: "us.after_conversation",
        given: "the debtor called on Aug 13; a call on Aug 19",
        expected: "blocked by us.after_conversation",
        answer: || talked(Direction::Inbound, "2026-08-13 12:00").at("2026-08-19 12:00"),
    },
    Vector {
        name: "inbound_conversation_frees_its_eighth_day",
        rule: "us.after_conversation",
        given: "the debtor called on Aug 13; a call on Aug 20",
        expected: "allowed",
        answer: || talked(Direction::Inbound, "2026-08-13 12:00").at("2026-08-20 12:00"),
    },
    Vector {
        name: "consent_call_me_monday",
        rule: "us.consent_exclusion",
        given: "in a conversation on Friday Apr 3: \"call me Monday\"; a call on Apr 6",
        expected: "allowed",
        answer: || call_me_monday().at("2026-04-06 12:00"),
    },
    Vector {
        name: "consent_ends_with_the_next_conversation",
        rule: "us.consent_exclusion",
        given: "\"call me Monday\" on Apr 3, the conversation on Apr 6; a call on Apr 8",
        expected: "blocked by us.after_conversation",
        answer: || {
            call_me_monday()
                .had(
                    Channel::Voice,
                    Direction::Outbound,
                    Reached::Conversation,
                    &["2026-04-06 12:00"],
                )
                .at("2026-04-08 12:00")
        },
    },
    Vector {
        name: "consent_ends_when_it_is_taken_back",
        rule: "us.consent_exclusion",
        given: "\"call me Monday\" on Apr 3, taken back on Apr 5; a call on Apr 6",
        expected: "blocked by us.after_conversation",
        answer: || {
            call_me_monday()
                .took_back("2026-04-05 12:00")
                .at("2026-04-06 12:00")
        },
    },
    Vector {
        name: "consent_lasts_seven_days_at_most",
        rule: "us.consent_exclusion",
        given: "seven calls on Apr 8 and 9, consent on Apr 3; a call on Apr 10",
        expected: "blocked by us.call_frequency",
        answer: || {
            let calls = [
                "08:30", "09:30", "10:30", "11:30", "12:30", "13:30", "14:30",
            ]
            .map(|time| format!("2026-04-10 {time}"));
            let calls: Vec<&str> = calls.iter().map(String::as_str).collect();
            call(us())
                .consented(ConsentKind::ExtraContact, "2026-04-03 12:00")
                .called(&calls)
                .at("2026-04-10 15:00")
        },
    },
    Vector {
        name: "hours_blocked_before_eight_in_los_angeles",
        rule: "us.hours",
        given: "phone in New York, address in Los Angeles; 2026-11-23T15:30Z",
        expected: "blocked by us.hours",
        answer: || coast_to_coast().at("2026-11-23T15:30:00Z"),
    },
    Vector {
        name: "hours_allowed_from_eight_in_los_angeles",
        rule: "us.hours",
        given: "phone in New York, address in Los Angeles; 2026-11-23T16:00Z",
        expected: "allowed",
        answer: || coast_to_coast().at("2026-11-23T16:00:00Z"),
    },
    Vector {
        name: "hours_allowed_until_nine_in_new_york",
        rule: "us.hours",
        given: "phone in New York, address in Los Angeles; 2026-11-24T01:59:59Z",
        expected: "allowed",
        answer: || coast_to_coast().at("2026-11-24T01:59:59Z"),
    },
    Vector {
        name: "hours_blocked_from_nine_in_new_york",
        rule: "us.hours",
        given: "phone in New York, address in Los Angeles; 2026-11-24T02:00Z",
        expected: "blocked by us.hours",
        answer: || coast_to_coast().at("2026-11-24T02:00:00Z"),
    },
    Vector {
        name: "hours_of_messages_are_those_of_sending",
        rule: "us.hours",
        given: "an email at 2026-11-24T02:00Z to a debtor in New York",
        expected: "blocked by us.hours",
        answer: || email(us()).at("2026-11-24T02:00:00Z"),
    },
    Vector {
        name: "dst_begins_allowed",
        rule: "us.hours",
        given: "New York, 2026-03-08T12:00Z, the morning on which clocks went forward",
        expected: "allowed",
        answer: || call(us()).at("2026-03-08T12:00:00Z"),
    },
    Vector {
        name: "dst_begins_blocked",
        rule: "us.hours",
        given: "New York, 2026-03-08T11:59:59Z",
        expected: "blocked by us.hours",
        answer: || call(us()).at("2026-03-08T11:59:59Z"),
    },
    Vector {
        name: "dst_ends_blocked",
        rule: "us.hours",
        given: "New York, 2026-11-01T12:30Z, the morning on which clocks went back",
        expected: "blocked by us.hours",
        answer: || call(us()).at("2026-11-01T12:30:00Z"),
    },
    Vector {
        name: "dst_the_day_before_it_ends_allowed",
        rule: "us.hours",
        given: "New York, 2026-10-31T12:30Z",
        expected: "allowed",
        answer: || call(us()).at("2026-10-31T12:30:00Z"),
    },
    Vector {
        name: "dst_phoenix_and_denver",
        rule: "us.hours",
        given: "Phoenix and Denver, 2026-07-01T14:30Z: 07:30 and 08:30",
        expected: "blocked by us.hours",
        answer: || {
            call(us())
                .zones(&["America/Phoenix", "America/Denver"])
                .at("2026-07-01T14:30:00Z")
        },
    },
    Vector {
        name: "inconvenient_weekday_afternoon",
        rule: "us.inconvenient",
        given: "\"not 15-17 on weekdays\"; Wednesday 15:30",
        expected: "blocked by us.inconvenient",
        answer: || not_in_the_afternoon().at("2026-11-25 15:30"),
    },
    Vector {
        name: "inconvenient_ends_at_its_end",
        rule: "us.inconvenient",
        given: "\"not 15-17 on weekdays\"; Wednesday 17:00",
        expected: "allowed",
        answer: || not_in_the_afternoon().at("2026-11-25 17:00"),
    },
    Vector {
        name: "inconvenient_weekend_is_free",
        rule: "us.inconvenient",
        given: "\"not 15-17 on weekdays\"; Saturday 15:30",
        expected: "allowed",
        answer: || not_in_the_afternoon().at("2026-11-28 15:30"),
    },
    Vector {
        name: "inconvenient_one_reply_in_the_same_medium",
        rule: "us.inconvenient",
        given: "\"not 15-17 on weekdays\"; the debtor writes an SMS on Wednesday 15:20, a reply at 15:30",
        expected: "allowed",
        answer: || {
            sms(us())
                .not_between(&[1, 2, 3, 4, 5], 15, 17)
                .had(
                    Channel::Sms,
                    Direction::Inbound,
                    Reached::Delivered,
                    &["2026-11-25 15:20"],
                )
                .purpose(Purpose::Reply)
                .at("2026-11-25 15:30")
        },
    },
    Vector {
        name: "inconvenient_no_second_reply",
        rule: "us.inconvenient",
        given: "as before, answered at 15:25; another reply at 15:30",
        expected: "blocked by us.inconvenient",
        answer: || {
            sms(us())
                .not_between(&[1, 2, 3, 4, 5], 15, 17)
                .had(
                    Channel::Sms,
                    Direction::Inbound,
                    Reached::Delivered,
                    &["2026-11-25 15:20"],
                )
                .had(
                    Channel::Sms,
                    Direction::Outbound,
                    Reached::Delivered,
                    &["2026-11-25 15:25"],
                )
                .purpose(Purpose::Reply)
                .at("2026-11-25 15:30")
        },
    },
    Vector {
        name: "inconvenient_place",
        rule: "us.inconvenient",
        given: "\"not at home\"; the home number",
        expected: "blocked by us.inconvenient",
        answer: || {
            call(us())
                .not_at(Label::Home)
                .at_place(Label::Home)
                .at("2026-11-25 12:00")
        },
    },
    Vector {
        name: "attorney_blocks_the_debtor",
        rule: "us.attorney",
        given: "represented by an attorney; a call to the debtor",
        expected: "blocked by us.attorney",
        answer: || {
            call(us())
                .said(OptOutKind::Attorney, None, "2026-08-06 12:00")
                .at("2026-08-07 12:00")
        },
    },
    Vector {
        name: "attorney_may_be_called",
        rule: "us.attorney",
        given: "represented by an attorney; a call to the attorney",
        expected: "allowed",
        answer: || {
            call(us())
                .said(OptOutKind::Attorney, None, "2026-08-06 12:00")
                .reaching_attorney()
                .at("2026-08-07 12:00")
        },
    },
    Vector {
        name: "workplace_forbidden",
        rule: "us.workplace",
        given: "no calls at work; the work number",
        expected: "blocked by us.workplace",
        answer: || {
            call(us())
                .said(
                    OptOutKind::Workplace,
                    Some(Channel::Voice),
                    "2026-08-06 12:00",
                )
                .at_place(Label::Work)
                .at("2026-08-07 12:00")
        },
    },
    Vector {
        name: "workplace_forbidden_leaves_the_mobile",
        rule: "us.workplace",
        given: "no calls at work; the mobile number",
        expected: "allowed",
        answer: || {
            call(us())
                .said(
                    OptOutKind::Workplace,
                    Some(Channel::Voice),
                    "2026-08-06 12:00",
                )
                .at_place(Label::Mobile)
                .at("2026-08-07 12:00")
        },
    },
    Vector {
        name: "france_not_on_sundays",
        rule: "fr.hours",
        given: "Paris, Sunday 2026-11-22 12:00",
        expected: "allowed from 2026-11-23T07:00:00Z",
        answer: || call(fr()).next_after("2026-11-22 12:00"),
    },
];
