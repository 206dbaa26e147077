//! Times in a query: moments, or days of the organisation.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use mojavox_http::{ApiError, ApiResult};

/// A moment as it is; a day's beginning, or its end, where the organisation is.
///
/// # Errors
/// 422 naming the parameter.
pub(crate) fn parse(
    parameter: &'static str,
    text: &str,
    zone: &TimeZone,
    end: bool,
) -> ApiResult<Timestamp> {
    let invalid = |detail| ApiError::invalid_parameter(parameter, detail);
    // The day first: its text is no time, but a time begins with a day.
    let moment = if text.len() == 10 {
        let day: Date = text.parse().map_err(|_| invalid(NEITHER))?;
        let day = if end { day.tomorrow() } else { Ok(day) };
        day.and_then(|day| day.to_zoned(zone.clone()))
            .map_err(|_| invalid(OUT_OF_RANGE))?
            .timestamp()
    } else {
        text.parse().map_err(|_| invalid(NEITHER))?
    };
    // What PostgreSQL holds and anybody can mean.
    let year = moment.to_zoned(TimeZone::UTC).year();
    if !(1..=9998).contains(&year) {
        return Err(invalid(OUT_OF_RANGE));
    }
    Ok(moment)
}

const NEITHER: &str = "not a time (2026-01-31T12:00:00Z) and not a day (2026-01-31)";
const OUT_OF_RANGE: &str = "not between the years 1 and 9998";

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-03-29", false, "2026-03-28T23:00:00Z")]
    #[case("2026-03-29", true, "2026-03-29T22:00:00Z")]
    #[case("2026-03-29T10:00:00+02:00", true, "2026-03-29T08:00:00Z")]
    fn a_day_is_the_organisations(#[case] text: &str, #[case] end: bool, #[case] expected: &str) {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        assert_eq!(
            parse("from", text, &zone, end).unwrap().to_string(),
            expected
        );
    }

    #[rstest]
    #[case("2026-02-30")]
    #[case("9999-12-31")]
    #[case("yesterday")]
    #[case("-009999-01-02T01:59:59Z")]
    fn anything_else_is_a_422(#[case] text: &str) {
        let error = parse("from", text, &TimeZone::UTC, true).unwrap_err();
        assert_eq!(error.status(), 422);
    }
}
