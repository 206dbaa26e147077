//! Criteria out of JSON. Every fault is named, by its place, so that a form can show them all.

use jiff::{Timestamp, civil::Date};
use serde_json::{Map, Value};

use super::{
    Condition, Criteria, FIELDS, Field, FieldType, MAX_DAYS, MAX_DEPTH, MAX_RULES, MAX_TEXT,
    MAX_VALUES, Op, Operand, Operator, Rule, Scalar, When,
};
use crate::money::Money;

/// What is wrong, and where: a JSON pointer (RFC 6901) into the criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub pointer: String,
    pub detail: String,
}

/// Nobody reads more.
const MAX_FAULTS: usize = 50;

/// # Errors
/// All faults, at least one.
pub fn parse(criteria: &Value) -> Result<Criteria, Vec<Fault>> {
    let mut faults = Faults(Vec::new());
    match group(criteria, "", 1, &mut faults) {
        Some(criteria) if faults.0.is_empty() => Ok(criteria),
        _ => Err(faults.0),
    }
}

struct Faults(Vec<Fault>);

impl Faults {
    /// `None`, so that a fault can be what a reader returns.
    fn add<T>(&mut self, pointer: impl Into<String>, detail: impl Into<String>) -> Option<T> {
        if self.0.len() < MAX_FAULTS {
            self.0.push(Fault {
                pointer: pointer.into(),
                detail: detail.into(),
            });
        }
        None
    }

    fn strangers(&mut self, object: &Map<String, Value>, known: &[&str], at: &str) {
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            let step = name.replace('~', "~0").replace('/', "~1");
            self.add::<()>(
                format!("{at}/{step}"),
                format!("unknown; expected {}", known.join(", ")),
            );
        }
    }
}

fn group(value: &Value, at: &str, depth: usize, faults: &mut Faults) -> Option<Criteria> {
    let Some(object) = value.as_object() else {
        return faults.add(at, "expected an object {op, rules}");
    };
    if depth > MAX_DEPTH {
        return faults.add(at, format!("groups are at most {MAX_DEPTH} deep"));
    }
    faults.strangers(object, &["op", "rules"], at);
    let op = match object.get("op").map(Value::as_str) {
        Some(Some("and")) => Some(Op::And),
        Some(Some("or")) => Some(Op::Or),
        Some(Some("not")) => Some(Op::Not),
        _ => faults.add(format!("{at}/op"), "expected and, or, not"),
    };
    let at = format!("{at}/rules");
    let rules = match object.get("rules").and_then(Value::as_array) {
        Some(rules) if (1..=MAX_RULES).contains(&rules.len()) => rules,
        _ => return faults.add(at, format!("expected a list of 1 to {MAX_RULES} rules")),
    };
    let rules: Vec<Option<Rule>> = rules
        .iter()
        .enumerate()
        .map(|(index, value)| rule(value, &format!("{at}/{index}"), depth, faults))
        .collect();
    Some(Criteria {
        op: op?,
        rules: rules.into_iter().collect::<Option<_>>()?,
    })
}

fn rule(value: &Value, at: &str, depth: usize, faults: &mut Faults) -> Option<Rule> {
    let Some(object) = value.as_object() else {
        return faults.add(at, "expected a rule {field, operator, value} or a group");
    };
    if object.contains_key("op") || object.contains_key("rules") {
        return group(value, at, depth + 1, faults).map(Rule::Group);
    }
    condition(object, at, faults).map(Rule::Condition)
}

fn condition(object: &Map<String, Value>, at: &str, faults: &mut Faults) -> Option<Condition> {
    faults.strangers(object, &["field", "operator", "value"], at);
    let name = object.get("field").and_then(Value::as_str);
    let Some(field) = name.and_then(Field::named) else {
        let known: Vec<_> = FIELDS.iter().map(|field| field.name).collect();
        return faults.add(
            format!("{at}/field"),
            format!("no such field; expected one of {}", known.join(", ")),
        );
    };
    let name = object.get("operator").and_then(Value::as_str);
    let allowed = Operator::ALL.into_iter().filter(|one| field.allows(*one));
    let Some(operator) = allowed.clone().find(|one| Some(one.name()) == name) else {
        let allowed: Vec<_> = allowed.map(Operator::name).collect();
        return faults.add(
            format!("{at}/operator"),
            format!("{} is asked with one of {}", field.name, allowed.join(", ")),
        );
    };
    let at = format!("{at}/value");
    let Some(value) = object.get("value") else {
        return faults.add(at, "missing");
    };
    let operand = match operator {
        Operator::Exists => match value.as_bool() {
            Some(exists) => Operand::Exists(exists),
            None => return faults.add(at, "expected true or false"),
        },
        Operator::In | Operator::Nin => many(field, value, &at, faults)?,
        Operator::Between => range(field, value, &at, faults)?,
        _ => Operand::One(scalar(field, value, &at, faults)?),
    };
    Some(Condition {
        field,
        operator,
        operand,
    })
}

fn many(field: &Field, value: &Value, at: &str, faults: &mut Faults) -> Option<Operand> {
    let values = match value.as_array() {
        Some(values) if (1..=MAX_VALUES).contains(&values.len()) => values,
        _ => return faults.add(at, format!("expected a list of 1 to {MAX_VALUES} values")),
    };
    let read: Vec<Option<Scalar>> = values
        .iter()
        .enumerate()
        .map(|(index, value)| scalar(field, value, &format!("{at}/{index}"), faults))
        .collect();
    read.into_iter().collect::<Option<_>>().map(Operand::Many)
}

fn range(field: &Field, value: &Value, at: &str, faults: &mut Faults) -> Option<Operand> {
    let Some([low, high]) = value.as_array().map(Vec::as_slice) else {
        return faults.add(at, "expected a list of two values, the lower one first");
    };
    let low = scalar(field, low, &format!("{at}/0"), faults);
    let high = scalar(field, high, &format!("{at}/1"), faults);
    let (low, high) = (low?, high?);
    let reversed = match (&low, &high) {
        (Scalar::Amount(low), Scalar::Amount(high)) => low > high,
        (Scalar::When(When::Day(low)), Scalar::When(When::Day(high))) => low > high,
        (Scalar::When(When::At(low)), Scalar::When(When::At(high))) => low > high,
        (Scalar::When(When::DaysAgo(low)), Scalar::When(When::DaysAgo(high))) => low < high,
        _ => false,
    };
    if reversed {
        return faults.add(at, "the lower or earlier value comes first");
    }
    Some(Operand::Range(low, high))
}

fn scalar(field: &Field, value: &Value, at: &str, faults: &mut Faults) -> Option<Scalar> {
    let read = match field.kind {
        FieldType::Text | FieldType::Key | FieldType::Tags => text(value).map(Scalar::Text),
        FieldType::Choice(words) => match value.as_str() {
            Some(word) if words.contains(&word) => Ok(Scalar::Text(word.to_owned())),
            _ => Err(format!("expected one of {}", words.join(", "))),
        },
        // Out of its text: an amount is read digit by digit.
        FieldType::Money => match value {
            Value::Number(_) => serde_json::from_str::<Money>(&value.to_string())
                .map(Scalar::Amount)
                .map_err(|error| error.to_string()),
            _ => Err("expected an amount, as a number".to_owned()),
        },
        FieldType::Day => when(value, false).map(Scalar::When),
        FieldType::Moment => when(value, true).map(Scalar::When),
        // Only `exists` is allowed, and that reads no scalar.
        FieldType::Presence => Err("expected true or false".to_owned()),
    };
    match read {
        Ok(scalar) => Some(scalar),
        Err(detail) => faults.add(at, strip_position(&detail)),
    }
}

fn strip_position(detail: &str) -> &str {
    detail.split(" at line ").next().unwrap_or(detail)
}

fn text(value: &Value) -> Result<String, String> {
    match value.as_str() {
        Some(text) if text.trim().is_empty() => Err("is empty".to_owned()),
        Some(text) if text.chars().count() > MAX_TEXT => {
            Err(format!("is longer than {MAX_TEXT} characters"))
        }
        Some(text) if text.contains('\0') => Err("contains a NUL character".to_owned()),
        Some(text) => Ok(text.to_owned()),
        None => Err("expected a text".to_owned()),
    }
}

fn when(value: &Value, moments: bool) -> Result<When, String> {
    const YEARS: &str = "not between the years 1 and 9998";
    let expected = if moments {
        "expected a time (2026-01-31T12:00:00Z), a day (2026-01-31) or {daysAgo: 30}"
    } else {
        "expected a day (2026-01-31) or {daysAgo: 30}"
    };
    if let Some(object) = value.as_object() {
        let days = match (object.len(), object.get("daysAgo")) {
            (1, Some(days)) => days.as_i64().and_then(|days| i32::try_from(days).ok()),
            _ => return Err(expected.to_owned()),
        };
        return days
            .filter(|days| (-MAX_DAYS..=MAX_DAYS).contains(days))
            .map(When::DaysAgo)
            .ok_or_else(|| format!("daysAgo is a whole number from -{MAX_DAYS} to {MAX_DAYS}"));
    }
    let text = value.as_str().ok_or(expected)?;
    let year = |year: i16| (1..=9998).contains(&year);
    if text.len() == 10 {
        let day: Date = text.parse().map_err(|_| expected)?;
        return if year(day.year()) {
            Ok(When::Day(day))
        } else {
            Err(YEARS.to_owned())
        };
    }
    if !moments {
        return Err(expected.to_owned());
    }
    let at: Timestamp = text.parse().map_err(|_| expected)?;
    if year(at.to_zoned(jiff::tz::TimeZone::UTC).year()) {
        Ok(When::At(at))
    } else {
        Err(YEARS.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    fn pointers(criteria: &Value) -> Vec<String> {
        parse(criteria)
            .unwrap_err()
            .into_iter()
            .map(|fault| fault.pointer)
            .collect()
    }

    fn one(field: &str, operator: &str, value: Value) -> Value {
        json!({"op": "and", "rules": [{"field": field, "operator": operator, "value": value}]})
    }

    #[rstest]
    #[case("balance", "between", json!([100, 2000.5]))]
    #[case("status", "in", json!(["new", "active"]))]
    #[case("lastContactedAt", "lt", json!({"daysAgo": 30}))]
    #[case("lastContactedAt", "exists", json!(false))]
    #[case("dueDate", "between", json!([{"daysAgo": 90}, {"daysAgo": 30}]))]
    #[case("createdAt", "gte", json!("2026-01-31"))]
    #[case("name", "contains", json!("dupont"))]
    #[case("tags", "nin", json!(["vip"]))]
    #[case("phone", "exists", json!(true))]
    fn what_is_asked_rightly_is_read(
        #[case] field: &str,
        #[case] operator: &str,
        #[case] value: Value,
    ) {
        assert!(parse(&one(field, operator, value)).is_ok());
    }

    #[rstest]
    #[case("password", "eq", json!("x"), "/rules/0/field")]
    #[case("balance; DROP TABLE customers", "eq", json!(1), "/rules/0/field")]
    #[case("balance", "contains", json!(1), "/rules/0/operator")]
    #[case("balance", "= 1 OR", json!(1), "/rules/0/operator")]
    #[case("name", "exists", json!(true), "/rules/0/operator")]
    #[case("lastPaidAt", "eq", json!("2026-01-31"), "/rules/0/operator")]
    #[case("balance", "gte", json!("1000"), "/rules/0/value")]
    #[case("balance", "gte", json!(1.005), "/rules/0/value")]
    #[case("balance", "between", json!([5, 1]), "/rules/0/value")]
    #[case("balance", "between", json!([1]), "/rules/0/value")]
    #[case("balance", "in", json!([]), "/rules/0/value")]
    #[case("status", "in", json!(["new", "gone"]), "/rules/0/value/1")]
    #[case("dueDate", "lt", json!("2026-02-30"), "/rules/0/value")]
    #[case("dueDate", "lt", json!("2026-02-03T00:00:00Z"), "/rules/0/value")]
    #[case("dueDate", "lt", json!({"daysAgo": 1.5}), "/rules/0/value")]
    #[case("dueDate", "lt", json!({"daysAgo": 1_000_000}), "/rules/0/value")]
    #[case("dueDate", "lt", json!({"daysAgo": 1, "x": 1}), "/rules/0/value")]
    #[case("dueDate", "between", json!([{"daysAgo": 1}, {"daysAgo": 9}]), "/rules/0/value")]
    #[case("city", "eq", json!(" "), "/rules/0/value")]
    #[case("phone", "exists", json!("yes"), "/rules/0/value")]
    fn what_is_wrong_is_named_by_its_place(
        #[case] field: &str,
        #[case] operator: &str,
        #[case] value: Value,
        #[case] pointer: &str,
    ) {
        assert_eq!(pointers(&one(field, operator, value)), [pointer]);
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let criteria = json!({"op": "xor", "extra": 1, "rules": [
            {"field": "balance", "operator": "gt", "value": null},
            {"op": "or", "rules": [{"field": "tags", "operator": "eq", "value": "vip"}, 7]},
            {"field": "city", "operator": "eq"},
        ]});
        assert_eq!(
            pointers(&criteria),
            [
                "/extra",
                "/op",
                "/rules/0/value",
                "/rules/1/rules/0/operator",
                "/rules/1/rules/1",
                "/rules/2/value"
            ]
        );
    }

    #[test]
    fn groups_are_bounded() {
        let leaf = json!({"field": "balance", "operator": "gt", "value": 0});
        let wrap = |inner: Value| json!({"op": "not", "rules": [inner]});
        let deep = wrap(wrap(wrap(leaf.clone())));
        assert!(parse(&deep).is_ok());
        assert_eq!(pointers(&wrap(deep)), ["/rules/0/rules/0/rules/0"]);
        let wide = |rules: usize| json!({"op": "and", "rules": vec![leaf.clone(); rules]});
        assert!(parse(&wide(15)).is_ok());
        assert_eq!(pointers(&wide(16)), ["/rules"]);
        assert_eq!(pointers(&wide(0)), ["/rules"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
            let value = serde_json::from_str(&text).unwrap_or(Value::String(text));
            let _ = parse(&value);
            let _ = parse(&one("name", "eq", value));
        }
    }
}
