//! Figures of dashboards: percentages, changes, and a ranking that small numbers cannot fool.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

/// Per hundred, with one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ToSchema)]
#[schema(value_type = f64, example = json!(42.5))]
pub struct Percent(Decimal);

impl Percent {
    pub const ZERO: Self = Self(Decimal::ZERO);

    fn of(share: Decimal) -> Self {
        let percent = share * Decimal::ONE_HUNDRED;
        Self(
            percent
                .round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)
                .normalize(),
        )
    }

    pub const fn decimal(self) -> Decimal {
        self.0
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rust_decimal::serde::arbitrary_precision::serialize(&self.0, serializer)
    }
}

/// `part` of `whole`; `None` of nothing.
pub fn percentage(part: i64, whole: i64) -> Option<Percent> {
    (whole != 0).then(|| Percent::of(Decimal::from(part) / Decimal::from(whole)))
}

/// How much `current` lies above or below `previous`; `None` where there was nothing to compare
/// with.
pub fn change(current: Decimal, previous: Decimal) -> Option<Percent> {
    (!previous.is_zero()).then(|| Percent::of((current - previous) / previous.abs()))
}

/// Lower end of the 95% Wilson score interval (Wilson 1927) of a share: what it is at least, given
/// how often it was tried. 0 where it was never tried.
pub fn wilson_lower_bound(successes: i64, trials: i64) -> f64 {
    const Z: f64 = 1.959_963_984_540_054;
    if trials <= 0 {
        return 0.0;
    }
    let n = float(trials);
    let share = float(successes) / n;
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * n);
    let spread = Z * ((share * (1.0 - share) + z2 / (4.0 * n)) / n).sqrt();
    ((centre - spread) / (1.0 + z2 / n)).max(0.0)
}

/// The mean of the last three of a series, at each place; shorter at its beginning.
pub fn moving_average_of_three(values: &[Decimal]) -> Vec<Decimal> {
    (1..=values.len())
        .map(|end| {
            let window = &values[end.saturating_sub(3)..end];
            let mean = window.iter().sum::<Decimal>() / Decimal::from(window.len());
            mean.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
        })
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of calls are far below 2^53"
)]
const fn float(count: i64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn text(percent: Option<Percent>) -> String {
        percent.map_or_else(
            || "-".to_owned(),
            |percent| serde_json::to_string(&percent).unwrap(),
        )
    }

    #[rstest]
    #[case(1, 3, "33.3")]
    #[case(2, 3, "66.7")]
    #[case(1, 1, "100")]
    #[case(0, 5, "0")]
    #[case(5, 0, "-")]
    fn percentages(#[case] part: i64, #[case] whole: i64, #[case] expected: &str) {
        assert_eq!(text(percentage(part, whole)), expected);
    }

    #[rstest]
    #[case(150, 100, "50")]
    #[case(50, 100, "-50")]
    #[case(50, -100, "150")]
    #[case(100, 0, "-")]
    #[case(0, 8, "-100")]
    fn changes(#[case] current: i64, #[case] previous: i64, #[case] expected: &str) {
        assert_eq!(text(change(current.into(), previous.into())), expected);
    }

    #[test]
    fn few_trials_rank_below_many_of_the_same_share() {
        // 81 of 263: 0.2553 in Newcombe 1998, "Two-sided confidence intervals for the single
        // proportion", example 1.
        assert!((wilson_lower_bound(81, 263) - 0.2553).abs() < 5e-5);
        assert!(wilson_lower_bound(3, 3) < wilson_lower_bound(60, 80));
        assert!(wilson_lower_bound(0, 0).abs() < f64::EPSILON);
    }

    #[test]
    fn averages_begin_short() {
        let values = [3, 6, 9, 30].map(Decimal::from);
        assert_eq!(
            moving_average_of_three(&values),
            [Decimal::from(3), Decimal::new(45, 1), 6.into(), 15.into()]
        );
    }
}
