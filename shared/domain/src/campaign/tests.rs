use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp, civil::date, tz::TimeZone};
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::compliance::Channel;

const STEPS: [Step; 8] = [
    Step::AskApproval,
    Step::SendBack,
    Step::Schedule,
    Step::Start,
    Step::Pause,
    Step::Resume,
    Step::Complete,
    Step::Cancel,
];

fn any_step() -> impl Strategy<Value = Step> {
    prop::sample::select(STEPS.to_vec())
}

proptest! {
    /// Whatever is tried in whatever order.
    #[test]
    fn a_life_keeps_its_rules(tried in prop::collection::vec(any_step(), 0..40)) {
        let mut status = CampaignStatus::Draft;
        let mut launched = false;
        for step in tried {
            let Ok(next) = status.after(step) else { continue };
            prop_assert!(!status.is_over(), "nothing follows {status:?}");
            prop_assert_ne!(next, status, "a step leads somewhere");
            if next == CampaignStatus::Paused {
                prop_assert_eq!(status, CampaignStatus::Running);
            }
            if next == CampaignStatus::Draft {
                prop_assert_eq!(status, CampaignStatus::PendingApproval);
                prop_assert!(!launched, "what was launched is no draft again");
            }
            if next == CampaignStatus::Completed {
                prop_assert!(launched);
            }
            launched |= next.is_launched();
            status = next;
        }
        prop_assert!(launched || !status.is_launched());
    }

    #[test]
    fn what_defines_a_campaign_changes_in_drafts_only(
        status in prop::sample::select(CampaignStatus::ALL.to_vec()),
        part in prop::sample::select(Part::ALL.to_vec()),
    ) {
        let harmless = matches!(
            part,
            Part::Name | Part::Description | Part::MaxConcurrentCalls | Part::MaxCallsPerMinute
        );
        if status == CampaignStatus::Draft {
            prop_assert!(status.may_change(part));
        } else if !harmless {
            prop_assert!(!status.may_change(part));
        }
    }

    /// What passes the check is open for exactly the minutes that were asked for.
    #[test]
    fn windows_that_pass_are_open_as_they_say(
        days in prop::collection::btree_set(1_i8..=7, 1..=7),
        from in 0_u16..1380,
        length in 1_u16..=1440,
    ) {
        let to = from + length;
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let window = CallingWindow {
            days: days.iter().copied().collect(),
            from: clock(from),
            to: clock(to),
        };
        let checked = check_windows(std::slice::from_ref(&window), 900);
        prop_assert_eq!(checked.is_ok(), to <= 1440 && length > 15);
        if checked.is_ok() {
            let week = Week::of(&[window]);
            let open = u32::from(length) * u32::try_from(days.len()).unwrap();
            prop_assert_eq!(week.minutes(), open);
            let less = u32::try_from(days.len()).unwrap() * 15;
            prop_assert_eq!(week.less_the_last(900).minutes(), open - less);
            prop_assert_eq!(week.and(&Week::always()), week.clone());
            prop_assert_eq!(week.and(&week), week);
        }
    }

    /// More to do never ends earlier, and the end leaves exactly the time that is needed.
    #[test]
    fn the_end_is_where_the_work_is_done(
        start in 1_700_000_000_i64..1_800_000_000,
        contacts in 1_i64..200_000,
        per_hour in 1_i64..5_000,
    ) {
        let zone = TimeZone::get("America/New_York").unwrap();
        let week = Week::daily(9 * 60, 18 * 60, &[1, 2, 3, 4, 5]);
        let from = Timestamp::from_second(start).unwrap();
        let capacity = |expected| Capacity {
            per_hour,
            expected,
            average_call_seconds: None,
            measured: false,
            open_minutes_per_week: week.minutes(),
        };
        if let Some(end) = forecast_end(&week, &zone, from, &capacity(contacts)) {
            let needed = (contacts * 3600 + per_hour - 1) / per_hour;
            prop_assert_eq!(open_seconds(&week, &zone, from, end), needed);
            let more = forecast_end(&week, &zone, from, &capacity(contacts + 1));
            prop_assert!(more.is_none_or(|more| more >= end));
        }
    }
}

#[test]
fn every_status_can_be_reached_and_reads_back() {
    let mut reached = BTreeSet::from(["draft"]);
    let mut open = vec![CampaignStatus::Draft];
    while let Some(status) = open.pop() {
        for step in STEPS {
            if let Ok(next) = status.after(step)
                && reached.insert(next.name())
            {
                open.push(next);
            }
        }
    }
    assert_eq!(reached.len(), CampaignStatus::ALL.len());
    for status in CampaignStatus::ALL {
        assert_eq!(status.name().parse(), Ok(status));
        assert_eq!(serde_json::to_value(status).unwrap(), status.name());
    }
    for state in MemberState::ALL {
        assert_eq!(state.name().parse(), Ok(state));
        assert_eq!(serde_json::to_value(state).unwrap(), state.name());
    }
}

fn window(days: &[i8], from: &str, to: &str) -> CallingWindow {
    CallingWindow {
        days: days.to_vec(),
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

#[rstest]
#[case(&[window(&[], "09:00", "18:00")], &["/0/days"])]
#[case(&[window(&[1, 1], "09:00", "18:00")], &["/0/days"])]
#[case(&[window(&[0, 8], "09:00", "18:00")], &["/0/days"])]
#[case(&[window(&[1], "9:00", "18:00")], &["/0/from"])]
#[case(&[window(&[1], "24:00", "24:00")], &["/0/from"])]
#[case(&[window(&[1], "09:00", "24:01")], &["/0/to"])]
#[case(&[window(&[1], "09:60", "1é:00")], &["/0/from", "/0/to"])]
#[case(&[window(&[1], "18:00", "09:00")], &["/0/to"])]
#[case(&[window(&[1], "09:00", "09:15")], &["/0/to"])]
#[case(&[window(&[1, 2], "09:00", "12:00"), window(&[2, 3], "11:00", "13:00")], &["/1"])]
fn faults_of_windows_are_named(#[case] windows: &[CallingWindow], #[case] pointers: &[&str]) {
    let faults = check_windows(windows, 900).unwrap_err();
    let found: Vec<_> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(found, pointers);
}

#[test]
fn windows_next_to_each_other_do_not_overlap() {
    let windows = [
        window(&[1], "09:00", "12:00"),
        window(&[1], "12:00", "24:00"),
    ];
    assert_eq!(check_windows(&windows, 900), Ok(()));
    let allowed = Week::daily(8 * 60, 21 * 60, &[1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(
        Week::of(&windows).and(&allowed).on(1),
        [(540, 720), (720, 1260)]
    );
    assert_eq!(Week::of(&windows).on(2), []);
    assert_eq!(Week::of(&[]), Week::always());
}

#[test]
fn a_campaign_goes_as_fast_as_its_narrowest_limit() {
    let week = Week::always();
    let pace = Pace {
        channel: Channel::Voice,
        max_concurrent_calls: 10,
        max_calls_per_minute: None,
        agent_calls: Some(5),
        retries: 0,
    };
    let calls = Calls::of(100, 40, 7_000);
    assert_eq!(
        (calls.average_seconds, calls.answered_permille),
        (100, 400),
        "70 seconds of talk, 30 of ringing"
    );
    assert_eq!(capacity(pace, calls, 100, &week).per_hour, 180);
    let slower = Pace {
        max_calls_per_minute: Some(2),
        ..pace
    };
    assert_eq!(capacity(slower, calls, 100, &week).per_hour, 120);
    let again = Pace { retries: 2, ..pace };
    // 1 + 0.6 + 0.36 calls each
    assert_eq!(capacity(again, calls, 100, &week).expected, 196);
    let texts = Pace {
        channel: Channel::Sms,
        ..again
    };
    let texts = capacity(texts, calls, 100, &week);
    assert_eq!((texts.per_hour, texts.expected), (3_600, 100));
    assert_eq!(Calls::of(49, 49, 1), DEFAULT_CALLS);
}

#[test]
fn the_forecast_waits_for_windows_and_keeps_daylight_saving() {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    // The clocks go forward on Sunday 29 March 2026, at 02:00.
    let week = Week::daily(0, 6 * 60, &[7]);
    let from = date(2026, 3, 28)
        .at(12, 0, 0, 0)
        .to_zoned(zone.clone())
        .unwrap()
        .timestamp();
    let sunday = from + SignedDuration::from_hours(48);
    assert_eq!(open_seconds(&week, &zone, from, sunday), 5 * 3600);
    let capacity = Capacity {
        per_hour: 10,
        expected: 51,
        average_call_seconds: None,
        measured: false,
        open_minutes_per_week: week.minutes(),
    };
    let end = forecast_end(&week, &zone, from, &capacity).unwrap();
    assert_eq!(
        end.to_zoned(zone.clone()).date(),
        date(2026, 4, 5),
        "five hours on the first Sunday do for 50"
    );
    assert_eq!(
        forecast_end(&Week::daily(0, 1, &[]), &zone, from, &capacity),
        None
    );
}
