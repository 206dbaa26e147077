//! Criteria as a condition over the row `c` of `customers`.

use jiff::{SignedDuration, Span, Timestamp, civil::Date};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::{Condition, Criteria, FieldType, Now, Op, Operand, Operator, Rule, Scalar, When};
use crate::money::Money;

/// A value to bind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Texts(Vec<String>),
    /// Hundredths.
    Cents(i64),
    CentsList(Vec<i64>),
    Day(Date),
    Moment(Timestamp),
}

impl Criteria {
    /// The condition. Its values go to `bind`, which answers with the placeholder to write; the
    /// text is made of nothing else and of our own words, so it depends on the criteria's shape
    /// alone.
    pub fn to_sql(&self, now: &Now, bind: &mut impl FnMut(Value) -> String) -> String {
        group(self, now, false, bind)
    }
}

/// `negated`: somewhere beneath a `not`, where NULL would not count as false.
fn group(
    criteria: &Criteria,
    now: &Now,
    negated: bool,
    bind: &mut impl FnMut(Value) -> String,
) -> String {
    let (between, negated, before) = match criteria.op {
        Op::And => (" AND ", negated, ""),
        Op::Or => (" OR ", negated, ""),
        Op::Not => (" OR ", true, "NOT "),
    };
    let rules: Vec<String> = criteria
        .rules
        .iter()
        .map(|rule| match rule {
            Rule::Group(inner) => group(inner, now, negated, bind),
            Rule::Condition(one) => condition(one, now, negated, bind),
        })
        .collect();
    format!("{before}({})", rules.join(between))
}

fn condition(
    condition: &Condition,
    now: &Now,
    negated: bool,
    bind: &mut impl FnMut(Value) -> String,
) -> String {
    let (field, operator) = (condition.field, condition.operator);
    let (column, kind) = (field.sql, field.kind);
    let mut one = |scalar: &Scalar, edge: Edge| {
        let placeholder = bind(value(kind, scalar, now, edge));
        typed(kind, &placeholder)
    };
    let sql = match (&condition.operand, operator) {
        (Operand::Exists(exists), _) => return existence(kind, column, *exists),
        (Operand::Many(scalars), _) => {
            let list = typed_list(kind, &bind(values(scalars)));
            match (kind, operator) {
                (FieldType::Tags, Operator::Nin) => return format!("NOT ({column} && {list})"),
                (FieldType::Tags, _) => return format!("({column} && {list})"),
                (_, Operator::Nin) => return format!("({column} = ANY ({list})) IS NOT TRUE"),
                _ => format!("{column} = ANY ({list})"),
            }
        }
        (Operand::Range(low, high), _) => {
            let (low, high) = (one(low, Edge::Start), one(high, Edge::End));
            format!("{column} BETWEEN {low} AND {high}")
        }
        (Operand::One(scalar), Operator::Contains) => {
            let text = one(scalar, Edge::Start);
            match kind {
                FieldType::Tags => format!("{text} = ANY ({column})"),
                _ => format!("strpos({column}, {text}) > 0"),
            }
        }
        (Operand::One(scalar), Operator::Ne) => {
            return format!("{column} IS DISTINCT FROM {}", one(scalar, Edge::Start));
        }
        (Operand::One(scalar), Operator::Gt) => format!("{column} > {}", one(scalar, Edge::End)),
        (Operand::One(scalar), Operator::Gte) => {
            format!("{column} >= {}", one(scalar, Edge::Start))
        }
        (Operand::One(scalar), Operator::Lt) => format!("{column} < {}", one(scalar, Edge::Start)),
        (Operand::One(scalar), Operator::Lte) => format!("{column} <= {}", one(scalar, Edge::End)),
        (Operand::One(scalar), _) => format!("{column} = {}", one(scalar, Edge::Start)),
    };
    if negated && field.optional {
        format!("({sql}) IS TRUE")
    } else {
        sql
    }
}

fn existence(kind: FieldType, column: &str, exists: bool) -> String {
    match (kind, exists) {
        (FieldType::Presence, true) => column.to_owned(),
        (FieldType::Presence, false) => format!("NOT {column}"),
        (FieldType::Tags, true) => format!("cardinality({column}) > 0"),
        (FieldType::Tags, false) => format!("cardinality({column}) = 0"),
        (_, true) => format!("{column} IS NOT NULL"),
        (_, false) => format!("{column} IS NULL"),
    }
}

/// Cast, so that the server never has to guess what a placeholder is. Texts are folded by the
/// server, with the function that folded the column.
fn typed(kind: FieldType, placeholder: &str) -> String {
    match kind {
        FieldType::Text => format!("app.fold({placeholder}::text)"),
        FieldType::Key | FieldType::Choice(_) | FieldType::Tags | FieldType::Presence => {
            format!("{placeholder}::text")
        }
        FieldType::Money => format!("{placeholder}::bigint"),
        FieldType::Day => format!("{placeholder}::date"),
        FieldType::Moment => format!("{placeholder}::timestamptz"),
    }
}

fn typed_list(kind: FieldType, placeholder: &str) -> String {
    match kind {
        FieldType::Text => {
            format!("ARRAY(SELECT app.fold(v) FROM unnest({placeholder}::text[]) AS v)")
        }
        FieldType::Money => format!("{placeholder}::bigint[]"),
        _ => format!("{placeholder}::text[]"),
    }
}

/// Which moment a day stands for.
#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

fn value(kind: FieldType, scalar: &Scalar, now: &Now, edge: Edge) -> Value {
    match scalar {
        Scalar::Text(text) => Value::Text(text.clone()),
        Scalar::Amount(amount) => Value::Cents(cents(*amount)),
        Scalar::When(when) if kind == FieldType::Day => Value::Day(day(*when, now)),
        Scalar::When(when) => Value::Moment(moment(*when, now, edge)),
    }
}

fn values(scalars: &[Scalar]) -> Value {
    let amounts: Vec<i64> = scalars
        .iter()
        .filter_map(|scalar| match scalar {
            Scalar::Amount(amount) => Some(cents(*amount)),
            _ => None,
        })
        .collect();
    if !amounts.is_empty() {
        return Value::CentsList(amounts);
    }
    Value::Texts(
        scalars
            .iter()
            .filter_map(|scalar| match scalar {
                Scalar::Text(text) => Some(text.clone()),
                _ => None,
            })
            .collect(),
    )
}

fn cents(amount: Money) -> i64 {
    // 13 digits and two decimals always fit.
    (amount.decimal() * Decimal::ONE_HUNDRED)
        .to_i64()
        .unwrap_or(i64::MAX)
}

fn day(when: When, now: &Now) -> Date {
    match when {
        When::Day(day) => day,
        When::DaysAgo(days) => now.today().saturating_sub(Span::new().days(days)),
        When::At(at) => at.to_zoned(now.zone.clone()).date(),
    }
}

/// A day begins at its first moment where the organisation is; as an upper bound it is over with
/// its last microsecond, the finest that the database keeps. `daysAgo` counts 24 hours each.
fn moment(when: When, now: &Now, edge: Edge) -> Timestamp {
    let midnight = |day: Date| {
        day.to_zoned(now.zone.clone())
            .map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    };
    match (when, edge) {
        (When::At(at), _) => at,
        (When::DaysAgo(days), _) => now
            .at
            .checked_sub(SignedDuration::from_hours(24 * i64::from(days)))
            .unwrap_or(now.at),
        (When::Day(day), Edge::Start) => midnight(day),
        (When::Day(day), Edge::End) => {
            let next = midnight(day.saturating_add(Span::new().days(1)));
            next.checked_sub(SignedDuration::from_micros(1))
                .unwrap_or(next)
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use serde_json::json;

    use super::*;
    use crate::segment::parse;

    fn compiled(criteria: serde_json::Value) -> (String, Vec<Value>) {
        let now = Now {
            at: "2026-11-23T03:00:00Z".parse().unwrap(),
            zone: TimeZone::get("America/New_York").unwrap(),
        };
        let mut values = Vec::new();
        let sql = parse(&criteria).unwrap().to_sql(&now, &mut |value| {
            values.push(value);
            format!("${}", values.len())
        });
        (sql, values)
    }

    #[test]
    fn values_are_bound_and_relative_dates_resolved() {
        let (sql, values) = compiled(json!({"op": "and", "rules": [
            {"field": "balance", "operator": "gte", "value": 2000.5},
            {"op": "not", "rules": [{"field": "lastContactedAt", "operator": "gt", "value": {"daysAgo": 7}}]},
            {"field": "dueDate", "operator": "lte", "value": {"daysAgo": 30}},
            {"field": "createdAt", "operator": "between", "value": ["2026-11-01", "2026-11-01"]},
        ]}));
        assert_eq!(
            sql,
            "(c.balance_minor >= $1::bigint AND NOT ((c.last_contacted_at > $2::timestamptz) IS TRUE) \
             AND c.due_date <= $3::date AND c.created_at BETWEEN $4::timestamptz AND $5::timestamptz)"
        );
        let moment = |text: &str| Value::Moment(text.parse().unwrap());
        assert_eq!(
            values,
            [
                Value::Cents(200_050),
                moment("2026-11-16T03:00:00Z"),
                // In New York it is still the 22nd.
                Value::Day("2026-10-23".parse().unwrap()),
                moment("2026-11-01T04:00:00Z"),
                // The day on which the clocks go back has 25 hours.
                moment("2026-11-02T04:59:59.999999Z"),
            ]
        );
    }

    #[test]
    fn the_text_depends_on_the_shape_alone() {
        let of = |text: &str, number: i64, tag: &str| {
            compiled(json!({"op": "or", "rules": [
                {"field": "name", "operator": "contains", "value": text},
                {"field": "city", "operator": "nin", "value": [text, tag]},
                {"field": "balance", "operator": "in", "value": [number]},
                {"field": "tags", "operator": "contains", "value": tag},
            ]}))
            .0
        };
        assert_eq!(
            of("Ada", 1, "vip"),
            of("'; DROP TABLE customers; --", 99, "$1")
        );
    }
}
