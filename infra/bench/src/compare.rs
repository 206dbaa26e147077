//! Two answers, value by value: numbers as numbers, times as times, lists in their order.

use std::fmt;

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde_json::Value;

/// Where they differ, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// As a JSON pointer.
    pub place: String,
    /// `None`: nothing is there.
    pub expected: Option<Value>,
    pub found: Option<Value>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |value: &Option<Value>| {
            value
                .as_ref()
                .map_or_else(|| "nothing".to_owned(), ToString::to_string)
        };
        write!(
            f,
            "{}: the rows say {}, the answer {}",
            self.place,
            say(&self.expected),
            say(&self.found)
        )
    }
}

/// Differences, and how many values were compared.
pub fn compare(expected: &Value, found: &Value) -> (Vec<Difference>, usize) {
    let (mut differences, mut values) = (Vec::new(), 0);
    walk(
        "",
        Some(expected),
        Some(found),
        &mut differences,
        &mut values,
    );
    (differences, values)
}

fn walk(
    place: &str,
    expected: Option<&Value>,
    found: Option<&Value>,
    differences: &mut Vec<Difference>,
    values: &mut usize,
) {
    match (expected, found) {
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            let more = other.keys().filter(|key| !one.contains_key(*key));
            for key in one.keys().chain(more) {
                let place = format!("{place}/{key}");
                walk(&place, one.get(key), other.get(key), differences, values);
            }
        }
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            for n in 0..one.len().max(other.len()) {
                let place = format!("{place}/{n}");
                walk(&place, one.get(n), other.get(n), differences, values);
            }
        }
        _ => {
            *values += 1;
            if !same(expected, found) {
                differences.push(Difference {
                    place: place.to_owned(),
                    expected: expected.cloned(),
                    found: found.cloned(),
                });
            }
        }
    }
}

fn same(expected: Option<&Value>, found: Option<&Value>) -> bool {
    match (expected, found) {
        (Some(Value::Number(one)), Some(Value::Number(other))) => {
            let number = |number: &serde_json::Number| number.to_string().parse::<Decimal>().ok();
            number(one).is_some() && number(one) == number(other)
        }
        (Some(Value::String(one)), Some(Value::String(other))) => {
            let time = |text: &str| text.parse::<Timestamp>().ok();
            one == other || (time(one).is_some() && time(one) == time(other))
        }
        _ => expected == found,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::compare;

    #[test]
    fn the_same_number_and_time_may_be_written_differently() {
        let expected = json!({ "a": 1.50, "b": [0, "2026-11-22T12:00:00+00:00"], "c": null });
        let found = json!({ "c": null, "b": [0.0, "2026-11-22T12:00:00Z"], "a": 1.5 });
        assert_eq!(compare(&expected, &found), (Vec::new(), 4));
    }

    #[test]
    fn what_differs_is_named_and_so_is_what_is_missing_or_too_much() {
        let expected = json!({ "a": 1, "b": [1, 2], "c": null });
        let found = json!({ "a": 1.001, "b": [1], "c": 0, "d": true });
        let (differences, values) = compare(&expected, &found);
        let places: Vec<&str> = differences
            .iter()
            .map(|difference| difference.place.as_str())
            .collect();
        assert_eq!(places, ["/a", "/b/1", "/c", "/d"]);
        assert_eq!(values, 5);
        assert_eq!(
            differences[1].to_string(),
            "/b/1: the rows say 2, the answer nothing"
        );
    }
}
