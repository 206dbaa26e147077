use rstest::rstest;

use super::*;

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn names(metrics: &[&str]) -> Vec<String> {
    metrics.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn each_type_has_metrics_and_none_twice() {
    let mut used = Vec::new();
    for kind in ReportType::ALL {
        let metrics = kind.metrics();
        assert!(metrics.len() >= 10, "{}", kind.name());
        for (place, metric) in metrics.iter().enumerate() {
            assert!(!metrics[..place].contains(metric), "{metric:?} twice");
        }
        used.extend(metrics);
    }
    for metric in Metric::ALL {
        assert!(used.contains(metric), "{metric:?} is of no report");
    }
}

#[test]
fn metrics_are_read_and_the_wrong_ones_named_by_their_place() {
    let kind = ReportType::Recovery;
    assert_eq!(
        check_metrics(kind, &names(&["payments", "recovered", "payments"])),
        Ok(vec![Metric::Payments, Metric::Recovered])
    );
    let faults = check_metrics(kind, &names(&["payments", "talk_time", "profit"])).unwrap_err();
    let pointers: Vec<_> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(pointers, ["/metrics/1", "/metrics/2"]);
    assert!(faults[0].detail.contains("recovered, payments"));
}

#[test]
fn nothing_asked_for_is_everything() {
    let mut parameters: ReportParameters = serde_json::from_value(serde_json::json!({
        "dateRange": { "from": "2026-03-01", "to": "2026-03-31" }
    }))
    .unwrap();
    let kind = ReportType::Calls;
    assert_eq!(
        parameters.wanted(kind).collect::<Vec<_>>(),
        kind.metrics().to_vec()
    );
    assert!(!parameters.personal_data);
    parameters.metrics = vec![Metric::TalkTime, Metric::Attempts];
    assert_eq!(
        parameters.wanted(kind).collect::<Vec<_>>(),
        [Metric::Attempts, Metric::TalkTime]
    );
}

#[rstest]
#[case("2026-03-01", "2026-03-31", "2026-03-01", "2026-03-31")]
// What a browser in Paris makes of the 1st and the 31st of March.
#[case(
    "2026-02-28T23:00:00.000Z",
    "2026-03-31T21:59:59.999Z",
    "2026-03-01",
    "2026-03-31"
)]
#[case(
    "2026-03-01T00:00:00+01:00",
    "2026-03-01T12:00:00+01:00",
    "2026-03-01",
    "2026-03-01"
)]
// Up to the end of the month that runs.
#[case("2026-06-01", "2026-06-30", "2026-06-01", "2026-06-30")]
#[case("2021-06-16", "2026-06-15", "2021-06-16", "2026-06-15")]
fn days_out_of_dates_and_moments(
    #[case] from: &str,
    #[case] to: &str,
    #[case] first: &str,
    #[case] last: &str,
) {
    let now = "2026-06-15T12:00:00Z".parse().unwrap();
    let range = check_range(from, to, &zone("Europe/Paris"), now).unwrap();
    assert_eq!(
        (range.from.to_string(), range.to.to_string()),
        (first.to_owned(), last.to_owned())
    );
}

#[rstest]
#[case("2026-03-02", "2026-03-01", &["/dateRange/to"])]
#[case("2026-06-16", "2026-06-17", &["/dateRange/from"])]
#[case("2021-06-15", "2026-06-15", &["/dateRange/to"])]
#[case("yesterday", "2026-03-01", &["/dateRange/from"])]
#[case("2026-02-30", "1.3.2026", &["/dateRange/from", "/dateRange/to"])]
#[case("2026-03-01T10:00", "2026-03-01", &["/dateRange/from"])]
#[case("-000001-01-01", "2026-03-01", &["/dateRange/from"])]
#[case("", "2026-03-01", &["/dateRange/from"])]
fn other_ranges_are_refused_by_their_end(
    #[case] from: &str,
    #[case] to: &str,
    #[case] pointers: &[&str],
) {
    let now = "2026-06-15T12:00:00Z".parse().unwrap();
    let faults = check_range(from, to, &zone("Europe/Paris"), now).unwrap_err();
    let named: Vec<_> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(named, pointers);
}

// 15 May 2026 is a Friday.
#[rstest]
#[case("last_day", "2026-05-14", "2026-05-14")]
#[case("last_1_days", "2026-05-14", "2026-05-14")]
#[case("last_30_days", "2026-04-15", "2026-05-14")]
#[case("last_week", "2026-05-04", "2026-05-10")]
#[case("last_month", "2026-04-01", "2026-04-30")]
#[case("last_quarter", "2026-01-01", "2026-03-31")]
#[case("last_year", "2025-01-01", "2025-12-31")]
#[case("week_to_date", "2026-05-11", "2026-05-15")]
#[case("month_to_date", "2026-05-01", "2026-05-15")]
#[case("quarter_to_date", "2026-04-01", "2026-05-15")]
#[case("year_to_date", "2026-01-01", "2026-05-15")]
fn periods_move_with_the_day(#[case] period: &str, #[case] from: &str, #[case] to: &str) {
    let parsed: Period = period.parse().unwrap();
    assert_eq!(parsed.to_string(), period);
    // In New York it is still the 15th.
    let moment = "2026-05-16T02:00:00Z".parse().unwrap();
    let days = parsed.resolve(moment, &zone("America/New_York")).unwrap();
    assert_eq!(
        (days.from.to_string(), days.to.to_string()),
        (from.to_owned(), to.to_owned())
    );
}

#[rstest]
#[case("2026-01-01T12:00:00Z", "last_month", "2025-12-01", "2025-12-31")]
#[case("2026-01-01T12:00:00Z", "last_quarter", "2025-10-01", "2025-12-31")]
#[case("2024-03-31T12:00:00Z", "last_month", "2024-02-01", "2024-02-29")]
#[case("2026-05-11T12:00:00Z", "last_week", "2026-05-04", "2026-05-10")]
#[case("2026-05-11T12:00:00Z", "week_to_date", "2026-05-11", "2026-05-11")]
#[case("2026-05-17T12:00:00Z", "last_week", "2026-05-04", "2026-05-10")]
fn at_their_borders(
    #[case] moment: &str,
    #[case] period: &str,
    #[case] from: &str,
    #[case] to: &str,
) {
    let period: Period = period.parse().unwrap();
    let days = period
        .resolve(moment.parse().unwrap(), &TimeZone::UTC)
        .unwrap();
    assert_eq!(
        (days.from.to_string(), days.to.to_string()),
        (from.to_owned(), to.to_owned())
    );
}

#[rstest]
#[case("yesterday")]
#[case("last_0_days")]
#[case("last_367_days")]
#[case("last_+7_days")]
#[case("last__days")]
#[case("")]
fn no_periods(#[case] text: &str) {
    assert_eq!(text.parse::<Period>(), Err(NotAPeriod));
}

#[test]
fn the_calendars_ends_are_no_panic() {
    for period in ["last_year", "last_366_days", "year_to_date"] {
        let period: Period = period.parse().unwrap();
        let _ = period.resolve(Timestamp::MIN, &TimeZone::UTC);
        let _ = period.resolve(Timestamp::MAX, &TimeZone::UTC);
    }
}

#[rstest]
#[case("fr", Language::Fr)]
#[case("fr-CA", Language::Fr)]
#[case("FR_be", Language::Fr)]
#[case("en-US", Language::En)]
#[case("fry", Language::En)]
#[case("", Language::En)]
fn languages(#[case] locale: &str, #[case] expected: Language) {
    assert_eq!(Language::of_locale(locale), expected);
}
