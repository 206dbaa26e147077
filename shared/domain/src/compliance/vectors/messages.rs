//! Refusals, consent, the validation notice, and the places with rules of their own.

use super::{
    Vector, fr,
    scenario::{Scenario, call, email, sms},
    us,
};
use crate::compliance::{
    Revocation,
    facts::{Channel, ConsentKind, Direction, DisputeStatus, Line, OptOutKind, Purpose, Reached},
    notices, read_revocation, validation_period,
};

fn ceased(contact: Scenario) -> Scenario {
    contact.said(OptOutKind::Cease, None, "2026-08-06 12:00")
}

fn do_not_call(contact: Scenario) -> Scenario {
    contact.said(OptOutKind::OptOut, Some(Channel::Voice), "2026-08-06 12:00")
}

fn consented_in_september() -> Scenario {
    sms(us()).consented(ConsentKind::Sms, "2026-09-23 12:00")
}

fn ai_call() -> Scenario {
    call(us()).by_ai().line(Line::Mobile)
}

fn disputed() -> Scenario {
    call(us())
        .notified("2026-11-23 12:00")
        .disputed(true, DisputeStatus::Open, "2026-12-31 12:00")
}

fn reads(message: &str) -> String {
    match read_revocation(us(), message) {
        Revocation::Exact | Revocation::Clear => "revoked",
        Revocation::Review => "review",
        Revocation::None => "nothing",
    }
    .to_owned()
}

fn yes(answer: bool) -> String {
    if answer { "yes" } else { "no" }.to_owned()
}

pub(super) const VECTORS: &[Vector] = &[
    Vector {
        name: "cease_email_before_receipt",
        rule: "us.cease",
        given: "\"cease\" received on Aug 6; an email on Aug 4",
        expected: "allowed",
        answer: || ceased(email(us())).at("2026-08-04 12:00"),
    },
    Vector {
        name: "cease_email_after_receipt",
        rule: "us.cease",
        given: "\"cease\" received on Aug 6; an email on Aug 7",
        expected: "blocked by us.cease",
        answer: || ceased(email(us())).at("2026-08-07 12:00"),
    },
    Vector {
        name: "cease_statutory_notice",
        rule: "us.cease",
        given: "\"cease\" received on Aug 6; one of the three statutory notices on Aug 7",
        expected: "allowed",
        answer: || {
            ceased(email(us()))
                .purpose(Purpose::CeaseNotice)
                .at("2026-08-07 12:00")
        },
    },
    Vector {
        name: "opt_out_of_calls_blocks_calls",
        rule: "us.medium_opt_out",
        given: "\"don't call\"; a call",
        expected: "blocked by us.medium_opt_out",
        answer: || do_not_call(call(us())).at("2026-08-07 12:00"),
    },
    Vector {
        name: "opt_out_of_calls_leaves_email",
        rule: "us.medium_opt_out",
        given: "\"don't call\"; an email",
        expected: "allowed",
        answer: || do_not_call(email(us())).at("2026-08-07 12:00"),
    },
    Vector {
        name: "opt_out_one_bare_confirmation",
        rule: "us.medium_opt_out",
        given: "STOP by SMS at noon; the confirmation at 12:01",
        expected: "allowed",
        answer: || {
            sms(us())
                .said(OptOutKind::OptOut, Some(Channel::Sms), "2026-08-06 12:00")
                .purpose(Purpose::OptOutConfirmation)
                .at("2026-08-06 12:01")
        },
    },
    Vector {
        name: "opt_out_no_second_confirmation",
        rule: "us.medium_opt_out",
        given: "STOP by SMS at noon, confirmed at 12:01; another confirmation",
        expected: "blocked by us.medium_opt_out",
        answer: || {
            sms(us())
                .said(OptOutKind::OptOut, Some(Channel::Sms), "2026-08-06 12:00")
                .had(
                    Channel::Sms,
                    Direction::Outbound,
                    Reached::Delivered,
                    &["2026-08-06 12:01"],
                )
                .purpose(Purpose::OptOutConfirmation)
                .at("2026-08-06 12:02")
        },
    },
    Vector {
        name: "template_with_opt_out_notice",
        rule: "us.electronic_opt_out_notice",
        given: "an SMS that ends in \"Reply STOP to opt out.\"",
        expected: "yes",
        answer: || {
            yes(notices::says_how_to_opt_out(
                "Your balance is $120. Reply STOP to opt out.",
            ))
        },
    },
    Vector {
        name: "template_without_opt_out_notice",
        rule: "us.electronic_opt_out_notice",
        given: "an SMS without a way out",
        expected: "no",
        answer: || {
            yes(notices::says_how_to_opt_out(
                "Your balance is $120. Please call us back.",
            ))
        },
    },
    Vector {
        name: "sms_consent_on_day_sixty",
        rule: "us.sms_consent",
        given: "consent on Sep 23; an SMS on Nov 22",
        expected: "allowed",
        answer: || consented_in_september().at("2026-11-22 12:00"),
    },
    Vector {
        name: "sms_consent_on_day_sixty_one",
        rule: "us.sms_consent",
        given: "consent on Sep 23; an SMS on Nov 23",
        expected: "blocked by us.sms_consent",
        answer: || consented_in_september().at("2026-11-23 12:00"),
    },
    Vector {
        name: "sms_consent_by_a_text",
        rule: "us.sms_consent",
        given: "a text from the number on Oct 1; an SMS on Nov 23",
        expected: "allowed",
        answer: || {
            consented_in_september()
                .had(
                    Channel::Sms,
                    Direction::Inbound,
                    Reached::Delivered,
                    &["2026-10-01 12:00"],
                )
                .at("2026-11-23 12:00")
        },
    },
    Vector {
        name: "sms_without_consent",
        rule: "us.sms_consent",
        given: "neither consent nor a text nor a check of the number",
        expected: "blocked by us.sms_consent",
        answer: || sms(us()).at("2026-11-23 12:00"),
    },
    Vector {
        name: "validation_period_over_thanksgiving",
        rule: "us.validation_notice",
        given: "a notice sent on 2026-11-23",
        expected: "ends 2026-12-31",
        answer: || match validation_period(us(), jiff::civil::date(2026, 11, 23)) {
            Some(period) => format!("ends {}", period.ends_on),
            None => "no period".to_owned(),
        },
    },
    Vector {
        name: "validation_notice_within_five_days",
        rule: "us.validation_notice",
        given: "first communication on Nov 2, no notice; a call on Nov 7",
        expected: "allowed",
        answer: || {
            call(us())
                .first_reached("2026-11-02 12:00")
                .at("2026-11-07 12:00")
        },
    },
    Vector {
        name: "validation_notice_overdue",
        rule: "us.validation_notice",
        given: "first communication on Nov 2, no notice; a call on Nov 8",
        expected: "blocked by us.validation_notice",
        answer: || {
            call(us())
                .first_reached("2026-11-02 12:00")
                .at("2026-11-08 12:00")
        },
    },
    Vector {
        name: "dispute_on_the_last_day",
        rule: "us.dispute",
        given: "notice on 2026-11-23, a written dispute on 12-31; a call on 2027-01-11",
        expected: "blocked by us.dispute",
        answer: || disputed().at("2027-01-11 12:00"),
    },
    Vector {
        name: "dispute_verified",
        rule: "us.dispute",
        given: "a written dispute in the period, verified; a call",
        expected: "allowed",
        answer: || {
            call(us())
                .notified("2026-11-23 12:00")
                .disputed(true, DisputeStatus::Verified, "2026-12-31 12:00")
                .at("2027-01-11 12:00")
        },
    },
    Vector {
        name: "dispute_after_the_period",
        rule: "us.dispute",
        given: "notice on 2026-11-23, a written dispute on 2027-01-01; a call on 01-11",
        expected: "allowed",
        answer: || {
            call(us())
                .notified("2026-11-23 12:00")
                .disputed(true, DisputeStatus::Open, "2027-01-01 12:00")
                .at("2027-01-11 12:00")
        },
    },
    Vector {
        name: "ai_voice_to_a_mobile_without_consent",
        rule: "us.automated_voice",
        given: "an AI voice, a mobile, no consent",
        expected: "blocked by us.automated_voice",
        answer: || ai_call().at("2026-11-23 12:00"),
    },
    Vector {
        name: "ai_voice_to_a_mobile_with_consent",
        rule: "us.automated_voice",
        given: "an AI voice, a mobile, prior express consent",
        expected: "allowed",
        answer: || {
            ai_call()
                .consented(ConsentKind::AutomatedVoice, "2026-11-01 12:00")
                .at("2026-11-23 12:00")
        },
    },
    Vector {
        name: "ai_voice_identifies_first",
        rule: "us.identify_first",
        given: "an AI voice calls in the United States",
        expected: "us.identify_first, eu.ai_disclosure",
        answer: || ai_call().duties_at("2026-11-23 12:00"),
    },
    Vector {
        name: "revocation_stop",
        rule: "us.revocation",
        given: "\"STOP.\"",
        expected: "revoked",
        answer: || reads("STOP."),
    },
    Vector {
        name: "revocation_opt_out",
        rule: "us.revocation",
        given: "\"Opt-out\"",
        expected: "revoked",
        answer: || reads("Opt-out"),
    },
    Vector {
        name: "revocation_by_any_means",
        rule: "us.revocation",
        given: "\"please leave me alone\"",
        expected: "revoked",
        answer: || reads("please leave me alone"),
    },
    Vector {
        name: "revocation_for_review",
        rule: "us.revocation",
        given: "\"stop by later\"",
        expected: "review",
        answer: || reads("stop by later"),
    },
    Vector {
        name: "massachusetts_second",
        rule: "us.ma.communications",
        given: "Massachusetts, one call in the week; a second",
        expected: "allowed",
        answer: || {
            call(us())
                .living_in("Massachusetts", "Boston")
                .called(&["2026-11-23 12:00"])
                .at("2026-11-24 12:00")
        },
    },
    Vector {
        name: "massachusetts_third",
        rule: "us.ma.communications",
        given: "Massachusetts, a call and an SMS in the week; a third",
        expected: "blocked by us.ma.communications",
        answer: || {
            call(us())
                .living_in("MA", "Boston")
                .called(&["2026-11-23 12:00"])
                .had(
                    Channel::Sms,
                    Direction::Outbound,
                    Reached::Delivered,
                    &["2026-11-24 12:00"],
                )
                .at("2026-11-25 12:00")
        },
    },
    Vector {
        name: "new_york_city_fourth",
        rule: "us.nyc.communications",
        given: "New York City, two calls and an SMS in the week; a fourth, by email",
        expected: "blocked by us.nyc.communications",
        answer: || {
            email(us())
                .living_in("NY", "Brooklyn")
                .called(&["2026-11-23 12:00", "2026-11-24 12:00"])
                .had(
                    Channel::Sms,
                    Direction::Outbound,
                    Reached::Delivered,
                    &["2026-11-24 13:00"],
                )
                .at("2026-11-25 12:00")
        },
    },
    Vector {
        name: "albany_is_not_new_york_city",
        rule: "us.nyc.communications",
        given: "Albany, two calls and an SMS in the week; a fourth, by email",
        expected: "allowed",
        answer: || {
            email(us())
                .living_in("NY", "Albany")
                .called(&["2026-11-23 12:00", "2026-11-24 12:00"])
                .had(
                    Channel::Sms,
                    Direction::Outbound,
                    Reached::Delivered,
                    &["2026-11-24 13:00"],
                )
                .at("2026-11-25 12:00")
        },
    },
    Vector {
        name: "recording_in_california",
        rule: "us.recording",
        given: "California, no consent to recording",
        expected: "call, do not record",
        answer: || {
            call(us())
                .living_in("CA", "Fresno")
                .recording_at("2026-11-23 12:00")
        },
    },
    Vector {
        name: "recording_in_california_with_consent",
        rule: "us.recording",
        given: "California, consent to recording",
        expected: "call, record",
        answer: || {
            call(us())
                .living_in("CA", "Fresno")
                .consented(ConsentKind::Recording, "2026-11-01 12:00")
                .recording_at("2026-11-23 12:00")
        },
    },
    Vector {
        name: "recording_strictest_end_wins",
        rule: "us.recording",
        given: "the debtor in Texas, our end in Washington, no consent",
        expected: "call, do not record",
        answer: || {
            call(us())
                .living_in("TX", "Austin")
                .our_end_in("WA")
                .recording_at("2026-11-23 12:00")
        },
    },
    Vector {
        name: "france_cease",
        rule: "fr.cease",
        given: "France, \"cease\" received on Aug 6; an email on Aug 7",
        expected: "blocked by fr.cease",
        answer: || ceased(email(fr())).at("2026-08-07 12:00"),
    },
];
