//! What must hold whatever the debtor's zones, history and wishes: checked against a second
//! opinion that knows nothing of the code it judges.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    Check, Outlook, RuleSet, Watcher, evaluate,
    facts::{
        Attempt, Channel, Consent, ConsentKind, Direction, Facts, Inconvenient, Label, Line,
        OptOut, OptOutKind, Purpose, Reached,
    },
    vectors::scenario::{self, PHONE},
};

/// Zones with every kind of clock: none changed, northern and southern summers, half hours, half
/// an hour of summer time, both sides of the date line, changes at midnight.
const ZONES: &[&str] = &[
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Denver",
    "America/Anchorage",
    "America/Adak",
    "Pacific/Honolulu",
    "America/St_Johns",
    "Europe/Paris",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Africa/Cairo",
    "Asia/Beirut",
    "America/Asuncion",
    "America/Havana",
];

fn us() -> &'static RuleSet {
    RuleSet::of_profile("us").unwrap()
}

/// Moments of three years, one in four near a change of the clocks.
fn moments() -> impl Strategy<Value = Timestamp> {
    let any = 1_735_689_600_i64..1_830_297_600;
    let near = (select(ZONES), any.clone(), -90_000_i64..90_000).prop_map(|(zone, at, beside)| {
        let zone = TimeZone::get(zone).unwrap();
        let at = Timestamp::from_second(at).unwrap();
        let change = zone
            .following(at)
            .next()
            .map_or(at, |change| change.timestamp());
        change.as_second() + beside
    });
    prop_oneof![3 => any, 1 => near].prop_map(|second| Timestamp::from_second(second).unwrap())
}

fn zones() -> impl Strategy<Value = Vec<String>> {
    vec(select(ZONES), 1..4).prop_map(|zones| zones.into_iter().map(str::to_owned).collect())
}

fn channels() -> impl Strategy<Value = Channel> {
    select(&Channel::ALL[..])
}

fn before(now: Timestamp, minutes: i64) -> Timestamp {
    now - SignedDuration::from_mins(minutes)
}

const NINETY_DAYS: i64 = 90 * 24 * 60;

prop_compose! {
    fn histories(now: Timestamp)(
        rows in vec((channels(), any::<bool>(), select(&[
            Reached::Pending, Reached::NotConnected, Reached::Unanswered, Reached::Voicemail,
            Reached::WrongParty, Reached::Conversation, Reached::Delivered,
        ][..]), prop_oneof![3 => 0..20_000_i64, 1 => 0..NINETY_DAYS]), 0..14)
    ) -> Vec<Attempt> {
        rows.into_iter().map(|(channel, inbound, reached, minutes)| Attempt {
            at: before(now, minutes),
            channel,
            direction: if inbound { Direction::Inbound } else { Direction::Outbound },
            reached,
            address: Some(PHONE.to_owned()),
        }).collect()
    }
}

fn wishes() -> impl Strategy<Value = Vec<Inconvenient>> {
    let wish = (
        vec(1_i8..=7, 1..7),
        0_u16..1440,
        1_u16..=1440,
        option::of(select(&[Label::Home, Label::Work][..])),
    )
        .prop_filter("not empty", |(_, from, until, _)| from != until)
        .prop_map(
            |(weekdays, from_minute, until_minute, place)| Inconvenient {
                weekdays,
                from_minute,
                until_minute,
                place,
                stated_at: Timestamp::UNIX_EPOCH,
                withdrawn_at: None,
            },
        );
    vec(wish, 0..3)
}

fn consents(now: Timestamp) -> impl Strategy<Value = Vec<Consent>> {
    let kinds = select(
        &[
            ConsentKind::ExtraContact,
            ConsentKind::Sms,
            ConsentKind::AutomatedVoice,
            ConsentKind::Recording,
        ][..],
    );
    vec((kinds, 0..NINETY_DAYS, option::of(0..20_000_i64)), 0..4).prop_map(move |rows| {
        rows.into_iter()
            .map(|(kind, minutes, lasts)| Consent {
                kind,
                address: None,
                given_at: before(now, minutes),
                expires_at: lasts
                    .map(|lasts| before(now, minutes) + SignedDuration::from_mins(lasts + 1)),
                revoked_at: None,
            })
            .collect()
    })
}

fn opt_outs(now: Timestamp) -> impl Strategy<Value = OptOut> {
    let kinds = select(
        &[
            OptOutKind::OptOut,
            OptOutKind::Cease,
            OptOutKind::Attorney,
            OptOutKind::Workplace,
            OptOutKind::WrongNumber,
        ][..],
    );
    (
        kinds,
        option::of(channels()),
        option::of(Just(PHONE.to_owned())),
        0..NINETY_DAYS,
    )
        .prop_map(move |(kind, channel, address, minutes)| OptOut {
            kind,
            channel,
            address,
            received_at: before(now, minutes),
            revoked_at: None,
        })
}

fn facts() -> impl Strategy<Value = (Facts, Timestamp)> {
    moments().prop_flat_map(|now| {
        let contact = (
            channels(),
            select(
                &[
                    Purpose::Collection,
                    Purpose::Collection,
                    Purpose::Reply,
                    Purpose::OptOutConfirmation,
                    Purpose::CeaseNotice,
                ][..],
            ),
            any::<bool>(),
            select(&[Line::Mobile, Line::Fixed][..]),
            select(&[Label::Home, Label::Work, Label::Other][..]),
            select(&[("TX", "Austin"), ("MA", "Boston"), ("NY", "Queens")][..]),
        );
        (
            contact,
            zones(),
            histories(now),
            wishes(),
            consents(now),
            vec(opt_outs(now), 0..2),
        )
            .prop_map(
                move |(
                    (channel, purpose, automated, line, label, (region, city)),
                    zones,
                    attempts,
                    inconvenient,
                    consents,
                    opt_outs,
                )| {
                    let mut facts = scenario::call(us()).living_in(region, city).facts;
                    facts.contact.channel = channel;
                    facts.contact.purpose = purpose;
                    facts.contact.automated = automated;
                    facts.contact.line = line;
                    facts.contact.label = label;
                    facts.zones = zones;
                    facts.attempts = attempts;
                    facts.inconvenient = inconvenient;
                    facts.consents = consents;
                    facts.opt_outs = opt_outs;
                    (facts, now)
                },
            )
    })
}

/// The wall clock by way of jiff's zoned type, which the rules do not use.
fn inside_hours(zone: &str, at: Timestamp) -> bool {
    let hour = at.in_tz(zone).unwrap().hour();
    (8..21).contains(&hour)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Many debtors one after the other are judged as each by itself, whatever was remembered of
    /// the ones before.
    #[test]
    fn the_short_answer_is_the_long_one_in_brief(
        debtors in vec(facts(), 1..6),
        hours in option::of(1_i64..500),
    ) {
        let at = debtors[0].1;
        let until = hours.map(|hours| at + SignedDuration::from_hours(hours));
        let mut watcher = Watcher::new(us(), at, until);
        for (facts, _) in debtors.iter().chain(&debtors) {
            let verdict = evaluate(facts, us(), at);
            let opens = |next: Option<Timestamp>| {
                next.is_some_and(|next| until.is_none_or(|until| next < until))
            };
            let against: Vec<_> = verdict
                .reasons
                .iter()
                .filter(|reason| !opens(reason.next_allowed_at))
                .map(|reason| reason.rule_id.as_str())
                .collect();
            let expected = if verdict.allowed {
                Outlook::Now
            } else if against.is_empty() {
                Outlook::Later
            } else {
                Outlook::Never(against)
            };
            prop_assert_eq!(watcher.look(facts), expected);
        }
    }

    #[test]
    fn calls_are_allowed_iff_it_is_day_everywhere(at in moments(), zones in zones()) {
        let mut call = scenario::call(us());
        call.facts.zones.clone_from(&zones);
        let everywhere = zones.iter().all(|zone| inside_hours(zone, at));
        let verdict = evaluate(&call.facts, us(), at);
        prop_assert_eq!(verdict.allowed, everywhere);
        prop_assert_eq!(verdict.reasons.is_empty(), everywhere);
        if let Some(next) = verdict.next_allowed_at {
            prop_assert!(zones.iter().all(|zone| inside_hours(zone, next)));
            // Minute by minute: nothing was open before.
            let mut minute = at;
            while minute < next {
                prop_assert!(!zones.iter().all(|zone| inside_hours(zone, minute)), "{} was open", minute);
                minute += SignedDuration::from_mins(1);
            }
            let just_before = next - SignedDuration::from_nanos(1);
            prop_assert!(just_before < at || !zones.iter().all(|zone| inside_hours(zone, just_before)));
        } else if !verdict.allowed {
            // Nobody finds a moment in the next two days either.
            for minutes in 0..2 * 24 * 60 {
                let minute = at + SignedDuration::from_mins(minutes);
                prop_assert!(!zones.iter().all(|zone| inside_hours(zone, minute)));
            }
        }
    }

    #[test]
    fn the_next_moment_is_allowed_and_none_before_it_is((facts, now) in facts()) {
        let verdict = evaluate(&facts, us(), now);
        prop_assert_eq!(verdict.allowed, verdict.reasons.is_empty());
        prop_assert!(!(verdict.allowed && verdict.next_allowed_at.is_some()));
        if let Some(next) = verdict.next_allowed_at {
            prop_assert!(next > now);
            prop_assert!(evaluate(&facts, us(), next).allowed, "blocked at {}", next);
            let just_before = next - SignedDuration::from_nanos(1);
            prop_assert!(just_before < now || !evaluate(&facts, us(), just_before).allowed);
            for reason in &verdict.reasons {
                prop_assert!(reason.next_allowed_at.is_some_and(|own| own <= next));
            }
            // Every hour in between.
            let mut at = now;
            while at < next {
                prop_assert!(!evaluate(&facts, us(), at).allowed, "open at {} before {}", at, next);
                at = Timestamp::from_second((at.as_second() / 3600 + 1) * 3600).unwrap();
            }
        }
    }

    #[test]
    fn a_refusal_opens_nothing((facts, now) in facts(), refusal in moments().prop_flat_map(opt_outs)) {
        let before = evaluate(&facts, us(), now);
        let mut refused = facts;
        refused.opt_outs.push(refusal);
        let after = evaluate(&refused, us(), now);
        prop_assert!(before.allowed || !after.allowed);
        prop_assert!(after.reasons.len() >= before.reasons.len());
    }

    #[test]
    fn taking_consent_back_opens_nothing((facts, now) in facts(), minutes in 0..NINETY_DAYS) {
        let before = evaluate(&facts, us(), now);
        let mut revoked = facts;
        for consent in &mut revoked.consents {
            consent.revoked_at = Some(before_or_given(now, minutes, consent));
        }
        let after = evaluate(&revoked, us(), now);
        prop_assert!(before.allowed || !after.allowed);
        let recorded = |verdict: &super::Verdict| verdict.recording.as_ref().is_some_and(|one| one.allowed);
        prop_assert!(recorded(&before) || !recorded(&after));
    }

    /// The count by a second opinion: civil dates of jiff's zoned type, in each zone on its own.
    #[test]
    fn the_eighth_call_waits_in_every_zone(now in moments(), zones in zones(), minutes in vec(0..15_000_i64, 0..10)) {
        let mut call = scenario::call(us());
        call.facts.zones.clone_from(&zones);
        call.facts.attempts = minutes.iter().map(|minutes| Attempt {
            at: before(now, *minutes),
            channel: Channel::Voice,
            direction: Direction::Outbound,
            reached: Reached::Unanswered,
            address: None,
        }).collect();
        let full = zones.iter().any(|zone| {
            let today = now.in_tz(zone).unwrap().date();
            let earliest = today.checked_sub(jiff::Span::new().days(6)).unwrap();
            let calls = call.facts.attempts.iter().filter(|attempt| {
                let date = attempt.at.in_tz(zone).unwrap().date();
                (earliest..=today).contains(&date)
            });
            calls.count() >= 7
        });
        let verdict = evaluate(&call.facts, us(), now);
        let found = verdict.reasons.iter().any(|reason| reason.rule_id == "us.call_frequency");
        prop_assert_eq!(found, full);
    }

    #[test]
    fn no_policy_opens_what_the_rules_close(
        (facts, now) in facts(),
        from in -10_i64..3_000, until in -10_i64..3_000, calls in -1_i64..20, days in -1_i64..2_000,
    ) {
        let policy = serde_json::json!({
            "us.hours": { "fromMinute": from, "untilMinute": until },
            "us.call_frequency": { "calls": calls, "days": days },
            "us.after_conversation": { "days": days },
            "us.consent_exclusion": { "days": days },
            "us.sms_consent": { "days": days },
            "us.ma.communications": { "limit": calls, "days": days },
            "us.nyc.communications": { "limit": calls, "days": days },
        });
        let own = us().tightened(&policy);
        prop_assert!(evaluate(&facts, us(), now).allowed || !evaluate(&facts, &own, now).allowed);
        let hours = own.find("us.hours").map(|rule| rule.check.clone());
        let within = matches!(hours, Some(Check::Hours { from_minute, until_minute, .. }) if from_minute >= 480 && until_minute <= 1260);
        prop_assert!(within);
    }

    #[test]
    fn texts_never_panic(text in ".{0,80}") {
        let _ = super::card_data::redact(&text);
        let _ = super::read_revocation(us(), &text);
        let _ = super::notices::says_how_to_opt_out(&text);
    }
}

fn before_or_given(now: Timestamp, minutes: i64, consent: &Consent) -> Timestamp {
    before(now, minutes).max(consent.given_at)
}
