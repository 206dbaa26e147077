use jiff::civil::date;

use super::*;
use crate::model::Column;

#[test]
fn an_axis_has_round_numbers_around_all_values() {
    let of = |values: &[f64]| {
        let values = values.iter().copied().map(Some).collect();
        axis(&[(String::new(), values)], false)
    };
    assert_eq!(of(&[3.0, 97.0]), [0.0, 25.0, 50.0, 75.0, 100.0]);
    assert_eq!(of(&[-40.0, 100.0]), [-50.0, 0.0, 50.0, 100.0]);
    assert_eq!(of(&[]).first(), Some(&0.0));
    assert_eq!(of(&[0.0, 0.0]).first(), Some(&0.0));
}

#[test]
fn small_slices_are_put_together() {
    let mut names: Vec<String> = (0..9).map(|name| name.to_string()).collect();
    let values = (0..9).map(|value| Some(f64::from(value))).collect();
    let mut series = vec![(String::new(), values)];
    slices(&mut names, &mut series, "Others");
    assert_eq!(names, ["8", "7", "6", "5", "4", "Others"]);
    assert_eq!(series[0].1.last(), Some(&Some(6.0)));
}

#[test]
fn a_long_table_says_what_it_leaves_out_and_sums_all() {
    let rows = (0..MOST_ROWS + 25).map(|_| vec![Value::Date(date(2026, 3, 1)), Value::Count(2)]);
    let long = Table {
        title: w::BY_DAY,
        columns: vec![
            Column::new(w::DAY, Kind::Date),
            Column::summed(w::ATTEMPTS, Kind::Count),
        ],
        rows: rows.collect(),
    };
    let format = Format {
        language: Language::En,
        currency: "USD".to_owned(),
        zone: jiff::tz::TimeZone::UTC,
    };
    let shown = table(&long, &format);
    assert_eq!(
        shown["leftOut"],
        "25 further rows are left out here; the spreadsheet has them all."
    );
    assert_eq!(shown["totals"], json!(["Total", "850"]));
}
