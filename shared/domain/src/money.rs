//! Exact amounts.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::ToSchema;

/// An amount in the organisation's currency, exact to the cent: NUMERIC(15,2) in the database, a
/// JSON number with its exact digits outside, never a float on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, ToSchema)]
#[schema(value_type = f64, example = json!(1250.5))]
pub struct Money(Decimal);

/// Why a number is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    #[error("an amount has at most two decimals")]
    TooPrecise,
    #[error("an amount has at most 13 digits before the point")]
    TooLarge,
}

impl Money {
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// # Errors
    /// More than two decimals, or more digits than NUMERIC(15,2) holds.
    pub fn new(amount: Decimal) -> Result<Self, MoneyError> {
        let amount = amount.normalize();
        if amount.scale() > 2 {
            return Err(MoneyError::TooPrecise);
        }
        if amount.abs() >= Decimal::from(10_i64.pow(13)) {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self(amount))
    }

    pub const fn decimal(self) -> Decimal {
        self.0
    }

    pub const fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

/// What the database holds is an amount already: NUMERIC(15,2) keeps two decimals.
impl From<Decimal> for Money {
    fn from(amount: Decimal) -> Self {
        Self(amount.normalize())
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rust_decimal::serde::arbitrary_precision::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A JSON number only: a string that looks like one is a client's mistake worth naming.
        let number = serde_json::Number::deserialize(deserializer)?;
        let text = number.to_string();
        let amount = Decimal::from_str_exact(&text)
            .or_else(|_| Decimal::from_scientific(&text))
            .map_err(|_| serde::de::Error::custom("not an amount of money"))?;
        Self::new(amount).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0.1", "0.1")]
    #[case("1250.50", "1250.5")]
    #[case("9999999999999.99", "9999999999999.99")]
    #[case("1e3", "1000")]
    fn json_keeps_every_digit(#[case] given: &str, #[case] written: &str) {
        let amount: Money = serde_json::from_str(given).unwrap();
        assert_eq!(serde_json::to_string(&amount).unwrap(), written);
    }

    #[rstest]
    #[case("0.001", "two decimals")]
    #[case("10000000000000", "13 digits")]
    #[case("\"12\"", "invalid type")]
    fn what_is_no_amount_says_why(#[case] given: &str, #[case] reason: &str) {
        let error = serde_json::from_str::<Money>(given)
            .unwrap_err()
            .to_string();
        assert!(error.contains(reason), "{error}");
    }
}
