//! Every example of the reference by its name, and what the examples do not reach.

use jiff::civil::date;
use rstest::rstest;
use serde_json::json;

use super::{
    Check, Revocation, RuleSet, card_data, evaluate,
    facts::{Channel, Direction, OptOutKind, Reached},
    is_business_day, is_federal_holiday, notices, read_revocation,
    vectors::{self, scenario},
};

#[rstest]
#[case::frequency_eighth_call_on_day_seven("frequency_eighth_call_on_day_seven")]
#[case::frequency_eighth_call_on_day_eight("frequency_eighth_call_on_day_eight")]
#[case::frequency_seventh_was_busy("frequency_seventh_was_busy")]
#[case::frequency_voicemail_counts("frequency_voicemail_counts")]
#[case::frequency_says_when_it_is_free_again("frequency_says_when_it_is_free_again")]
#[case::conversation_blocks_its_seventh_day("conversation_blocks_its_seventh_day")]
#[case::conversation_frees_its_eighth_day("conversation_frees_its_eighth_day")]
#[case::inbound_conversation_blocks_its_seventh_day("inbound_conversation_blocks_its_seventh_day")]
#[case::inbound_conversation_frees_its_eighth_day("inbound_conversation_frees_its_eighth_day")]
#[case::consent_call_me_monday("consent_call_me_monday")]
#[case::consent_ends_with_the_next_conversation("consent_ends_with_the_next_conversation")]
#[case::consent_ends_when_it_is_taken_back("consent_ends_when_it_is_taken_back")]
#[case::consent_lasts_seven_days_at_most("consent_lasts_seven_days_at_most")]
#[case::hours_blocked_before_eight_in_los_angeles("hours_blocked_before_eight_in_los_angeles")]
#[case::hours_allowed_from_eight_in_los_angeles("hours_allowed_from_eight_in_los_angeles")]
#[case::hours_allowed_until_nine_in_new_york("hours_allowed_until_nine_in_new_york")]
#[case::hours_blocked_from_nine_in_new_york("hours_blocked_from_nine_in_new_york")]
#[case::hours_of_messages_are_those_of_sending("hours_of_messages_are_those_of_sending")]
#[case::dst_begins_allowed("dst_begins_allowed")]
#[case::dst_begins_blocked("dst_begins_blocked")]
#[case::dst_ends_blocked("dst_ends_blocked")]
#[case::dst_the_day_before_it_ends_allowed("dst_the_day_before_it_ends_allowed")]
#[case::dst_phoenix_and_denver("dst_phoenix_and_denver")]
#[case::inconvenient_weekday_afternoon("inconvenient_weekday_afternoon")]
#[case::inconvenient_ends_at_its_end("inconvenient_ends_at_its_end")]
#[case::inconvenient_weekend_is_free("inconvenient_weekend_is_free")]
#[case::inconvenient_one_reply_in_the_same_medium("inconvenient_one_reply_in_the_same_medium")]
#[case::inconvenient_no_second_reply("inconvenient_no_second_reply")]
#[case::inconvenient_place("inconvenient_place")]
#[case::attorney_blocks_the_debtor("attorney_blocks_the_debtor")]
#[case::attorney_may_be_called("attorney_may_be_called")]
#[case::workplace_forbidden("workplace_forbidden")]
#[case::workplace_forbidden_leaves_the_mobile("workplace_forbidden_leaves_the_mobile")]
#[case::france_not_on_sundays("france_not_on_sundays")]
#[case::cease_email_before_receipt("cease_email_before_receipt")]
#[case::cease_email_after_receipt("cease_email_after_receipt")]
#[case::cease_statutory_notice("cease_statutory_notice")]
#[case::opt_out_of_calls_blocks_calls("opt_out_of_calls_blocks_calls")]
#[case::opt_out_of_calls_leaves_email("opt_out_of_calls_leaves_email")]
#[case::opt_out_one_bare_confirmation("opt_out_one_bare_confirmation")]
#[case::opt_out_no_second_confirmation("opt_out_no_second_confirmation")]
#[case::template_with_opt_out_notice("template_with_opt_out_notice")]
#[case::template_without_opt_out_notice("template_without_opt_out_notice")]
#[case::sms_consent_on_day_sixty("sms_consent_on_day_sixty")]
#[case::sms_consent_on_day_sixty_one("sms_consent_on_day_sixty_one")]
#[case::sms_consent_by_a_text("sms_consent_by_a_text")]
#[case::sms_without_consent("sms_without_consent")]
#[case::validation_period_over_thanksgiving("validation_period_over_thanksgiving")]
#[case::validation_notice_within_five_days("validation_notice_within_five_days")]
#[case::validation_notice_overdue("validation_notice_overdue")]
#[case::dispute_on_the_last_day("dispute_on_the_last_day")]
#[case::dispute_verified("dispute_verified")]
#[case::dispute_after_the_period("dispute_after_the_period")]
#[case::ai_voice_to_a_mobile_without_consent("ai_voice_to_a_mobile_without_consent")]
#[case::ai_voice_to_a_mobile_with_consent("ai_voice_to_a_mobile_with_consent")]
#[case::ai_voice_identifies_first("ai_voice_identifies_first")]
#[case::revocation_stop("revocation_stop")]
#[case::revocation_opt_out("revocation_opt_out")]
#[case::revocation_by_any_means("revocation_by_any_means")]
#[case::revocation_for_review("revocation_for_review")]
#[case::massachusetts_second("massachusetts_second")]
#[case::massachusetts_third("massachusetts_third")]
#[case::new_york_city_fourth("new_york_city_fourth")]
#[case::albany_is_not_new_york_city("albany_is_not_new_york_city")]
#[case::recording_in_california("recording_in_california")]
#[case::recording_in_california_with_consent("recording_in_california_with_consent")]
#[case::recording_strictest_end_wins("recording_strictest_end_wins")]
#[case::france_cease("france_cease")]
#[case::card_number_redacted("card_number_redacted")]
#[case::other_number_kept("other_number_kept")]
#[case::spoken_card_number_redacted_in_english("spoken_card_number_redacted_in_english")]
#[case::spoken_card_number_redacted_in_french("spoken_card_number_redacted_in_french")]
#[case::security_code_redacted("security_code_redacted")]
#[case::ai_script_with_disclosure("ai_script_with_disclosure")]
#[case::ai_script_without_disclosure("ai_script_without_disclosure")]
#[case::sentiment_from_text("sentiment_from_text")]
#[case::sentiment_from_voice("sentiment_from_voice")]
#[case::us_recording_within_three_years("us_recording_within_three_years")]
#[case::us_recording_after_three_years("us_recording_after_three_years")]
#[case::us_records_after_the_last_activity("us_records_after_the_last_activity")]
#[case::fr_recording_of_six_months("fr_recording_of_six_months")]
#[case::fr_recording_of_six_months_and_a_day("fr_recording_of_six_months_and_a_day")]
#[case::fr_analysis_of_a_year_and_a_day("fr_analysis_of_a_year_and_a_day")]
#[case::legal_hold_wins("legal_hold_wins")]
fn vector(#[case] name: &str) {
    let vector = vectors::all()
        .find(|vector| vector.name == name)
        .expect("a vector of this name");
    assert_eq!(vector.answer(), vector.expected, "{}", vector.given);
}

/// A vector that nobody named above would run in the binary only.
#[test]
fn every_vector_has_its_test_and_its_rule() {
    let this = include_str!("tests.rs");
    for vector in vectors::all() {
        assert!(
            this.contains(&format!("(\"{}\")", vector.name)),
            "{}",
            vector.name
        );
        let known = RuleSet::PROFILES.iter().any(|profile| {
            RuleSet::of_profile(profile)
                .unwrap()
                .find(vector.rule)
                .is_some()
        });
        assert!(known, "{} is an example of {}", vector.name, vector.rule);
    }
}

#[test]
fn rules_read_and_have_sources() {
    for profile in RuleSet::PROFILES {
        let rules = RuleSet::of_profile(profile).unwrap();
        let mut ids: Vec<_> = rules.rules.iter().map(|rule| rule.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), rules.rules.len(), "an id twice");
        for rule in &rules.rules {
            assert!(
                !rule.citation.is_empty() && !rule.version.is_empty(),
                "{}",
                rule.id
            );
            let text = serde_json::to_string(rule).unwrap();
            assert_eq!(serde_json::from_str::<super::Rule>(&text).unwrap(), *rule);
        }
    }
    assert!(RuleSet::of_profile("xx").is_err());
}

/// Two refusals, the hour and the week at once: all are told.
#[test]
fn every_reason_is_given() {
    let us = RuleSet::of_profile("us").unwrap();
    let blocked = scenario::call(us)
        .living_in("MA", "Boston")
        .called(&["2026-11-23 12:00", "2026-11-23 13:00"])
        .said(OptOutKind::Cease, None, "2026-11-01 12:00")
        .said(OptOutKind::OptOut, Some(Channel::Voice), "2026-11-01 12:00");
    assert_eq!(
        blocked.at("2026-11-24 07:00"),
        "blocked by us.hours, us.cease, us.medium_opt_out, us.ma.communications"
    );
    assert_eq!(blocked.next_after("2026-11-24 07:00"), "no moment is known");
    let verdict = evaluate(&blocked.facts, us, blocked.time("2026-11-24 07:00"));
    assert!(
        verdict
            .reasons
            .iter()
            .all(|reason| !reason.citation.is_empty() && !reason.detail.is_empty())
    );
}

#[test]
fn a_rule_holds_from_its_day_on() {
    let us = RuleSet::of_profile("us").unwrap();
    let call = scenario::call(us);
    assert_eq!(call.at("2021-11-29T05:00:00Z"), "allowed");
    assert_eq!(call.at("2021-11-30T05:00:00Z"), "blocked by us.hours");
}

#[test]
fn a_policy_tightens_and_never_loosens() {
    let us = RuleSet::of_profile("us").unwrap();
    let stricter = us.tightened(&json!({
        "us.hours": { "fromMinute": 540, "untilMinute": 1320, "weekdays": [1, 2, 3] },
        "us.call_frequency": { "calls": 3, "days": 1 },
        "us.sms_consent": { "days": 90 },
        "us.retention.recordings": { "atLeastMonths": 12 },
        "us.none": { "days": 1 },
        "us.cease": "off",
    }));
    let check = |id: &str| stricter.find(id).unwrap().check.clone();
    assert_eq!(
        check("us.hours"),
        Check::Hours {
            from_minute: 540,
            until_minute: 1260,
            weekdays: vec![1, 2, 3]
        }
    );
    assert_eq!(
        check("us.call_frequency"),
        Check::CallFrequency { calls: 3, days: 7 }
    );
    assert_eq!(check("us.sms_consent"), Check::SmsConsent { days: 60 });
    assert_eq!(
        stricter.find("us.retention.recordings"),
        us.find("us.retention.recordings")
    );
    assert_eq!(check("us.cease"), Check::Cease);
    for nonsense in [
        json!(null),
        json!([]),
        json!({ "us.hours": { "fromMinute": "early" } }),
        json!({ "us.hours": { "untilMinute": -5, "fromMinute": 1e300 } }),
    ] {
        assert!(us.tightened(&nonsense).rules.len() == us.rules.len());
    }
}

/// All eleven of 5 U.S.C. 6103(a) in a year.
#[test]
fn federal_holidays_of_2026() {
    let year: Vec<String> = date(2026, 1, 1)
        .series(jiff::Span::new().days(1))
        .take(365)
        .filter(|day| is_federal_holiday(*day))
        .map(|day| day.to_string())
        .collect();
    assert_eq!(
        year,
        [
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-04",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25",
        ]
    );
    assert!(
        is_business_day(date(2026, 7, 3)),
        "a day off, not a holiday of 6103(a)"
    );
    assert!(!is_federal_holiday(date(2020, 6, 19)));
}

#[rstest]
#[case("Stop", Revocation::Exact)]
#[case(" UNSUBSCRIBE!! ", Revocation::Exact)]
#[case("stop stop stop", Revocation::Exact)]
#[case("optout", Revocation::Exact)]
#[case("Don\u{2019}t call me anymore", Revocation::Clear)]
#[case("Laissez-moi tranquille", Revocation::Clear)]
#[case("ne m'appelez plus", Revocation::Clear)]
#[case("do not stop the payment plan", Revocation::Review)]
#[case("can I cancel the payment?", Revocation::Review)]
#[case("the end of the month suits me", Revocation::Review)]
#[case("I will pay on Friday", Revocation::None)]
#[case("unstoppable", Revocation::None)]
#[case("?!", Revocation::None)]
fn revocations(#[case] message: &str, #[case] expected: Revocation) {
    assert_eq!(
        read_revocation(RuleSet::of_profile("us").unwrap(), message),
        expected
    );
}

#[rstest]
#[case("amex 3782-822463-10005 ok", "amex [card number] ok")]
#[case("4111111111111111", "[card number]")]
#[case("4532 0151 1283 0367", "4532 0151 1283 0367")]
#[case("call +1 212 555 0123", "call +1 212 555 0123")]
#[case(
    "numéro 4111 1111 1111 1111, cryptogramme visuel 987",
    "numéro [card number], cryptogramme visuel [security code]"
)]
#[case("security code nine eight seven", "security code [security code]")]
#[case("the code is 123", "the code is 123")]
#[case("", "")]
fn redaction(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(card_data::redact(text), expected);
}

#[rstest]
#[case("Pour ne plus recevoir nos messages, répondez STOP.", true)]
#[case("Se désabonner : https://example.com/d", true)]
#[case("Nonstop service", false)]
#[case("Reply STOP (a fee of $1 applies)", false)]
fn ways_out(#[case] text: &str, #[case] expected: bool) {
    assert_eq!(notices::says_how_to_opt_out(text), expected);
}

#[rstest]
#[case("Bonjour, je suis une assistante virtuelle de la société Acme.", true)]
#[case("Bonjour, une intelligence artificielle vous parle.", true)]
#[case("I have said it again: pay.", false)]
fn disclosures(#[case] text: &str, #[case] expected: bool) {
    assert_eq!(notices::says_that_an_ai_speaks(text), expected);
}

/// An unknown zone or none at all never opens the gate.
#[test]
fn who_does_not_know_the_time_does_not_call() {
    let us = RuleSet::of_profile("us").unwrap();
    for zones in [&[][..], &["America/New_York", "Mars/Olympus"][..]] {
        let mut call = scenario::call(us);
        let noon = call.time("2026-11-24 12:00");
        call.facts.zones = zones.iter().map(|zone| (*zone).to_owned()).collect();
        let verdict = evaluate(&call.facts, us, noon);
        assert_eq!(verdict.reasons[0].rule_id, "us.hours");
        assert_eq!(verdict.next_allowed_at, None);
    }
}

/// Midnight lies on the other side of the date line for one of two zones: the later day counts.
#[test]
fn days_are_counted_where_they_end_last() {
    let us = RuleSet::of_profile("us").unwrap();
    let call = scenario::call(us)
        .zones(&["America/New_York", "Pacific/Honolulu"])
        .had(
            Channel::Voice,
            Direction::Inbound,
            Reached::Conversation,
            &["2026-08-14T05:00:00Z"],
        );
    // Aug 14 01:00 in New York, Aug 13 19:00 in Honolulu.
    assert_eq!(
        call.at("2026-08-20 15:00"),
        "blocked by us.after_conversation"
    );
    assert_eq!(
        call.next_after("2026-08-20 15:00"),
        "allowed from 2026-08-21T18:00:00Z"
    );
}
