//! Criteria compiled to SQL find the debtors that the rules mean: held against an evaluator of its
//! own over the same rows.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use mojavox_db::{Origin, segments, segments::Start};
use mojavox_domain::{
    customer::fold,
    segment::{
        Condition, Criteria, FIELDS, FieldType, Now, Op, Operand, Operator, Rule, Scalar, When,
        parse,
    },
};
use mojavox_testkit::Stage;
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use uuid::Uuid;

const TEXTS: &[&str] = &["Élodie", "dupont", "Jo", "o", "x'; --", "$1", "%_\\"];

/// A debtor, as the test knows them.
#[derive(Clone, Debug)]
struct Debtor {
    id: Uuid,
    cents: i64,
    status: &'static str,
    name: &'static str,
    city: Option<&'static str>,
    external_id: Option<String>,
    due_date: Option<Date>,
    last_contacted_at: Option<Timestamp>,
    created_at: Timestamp,
    tags: Vec<&'static str>,
    phone: bool,
}

impl Debtor {
    fn has(&self, condition: &Condition, now: &Now) -> bool {
        let (operator, operand) = (condition.operator, &condition.operand);
        match condition.field.name {
            "balance" | "originalAmount" => {
                compare(Some(self.cents), operator, operand, |one, _| match one {
                    Scalar::Amount(amount) => {
                        i64::try_from((amount.decimal() * Decimal::ONE_HUNDRED).trunc().mantissa())
                            .expect("works")
                    }
                    other => panic!("{other:?}"),
                })
            }
            "status" => compare(Some(self.status.to_owned()), operator, operand, |one, _| {
                exactly(one)
            }),
            "kind" => compare(Some("person".to_owned()), operator, operand, |one, _| {
                exactly(one)
            }),
            "name" => text(Some(fold(self.name)), operator, operand, |one| {
                fold(&exactly(one))
            }),
            "city" => text(self.city.map(fold), operator, operand, |one| {
                fold(&exactly(one))
            }),
            "externalId" => text(self.external_id.clone(), operator, operand, exactly),
            "dueDate" => compare(self.due_date, operator, operand, |one, _| match one {
                Scalar::When(When::Day(day)) => *day,
                Scalar::When(When::DaysAgo(days)) => {
                    now.today() - SignedDuration::from_hours(24 * i64::from(*days))
                }
                other => panic!("{other:?}"),
            }),
            "lastContactedAt" => compare(self.last_contacted_at, operator, operand, |one, last| {
                moment(one, last, now)
            }),
            "createdAt" => compare(Some(self.created_at), operator, operand, |one, last| {
                moment(one, last, now)
            }),
            "tags" => {
                let own = |one: &Scalar| self.tags.contains(&exactly(one).as_str());
                match (operator, operand) {
                    (Operator::Contains, Operand::One(one)) => own(one),
                    (Operator::In, Operand::Many(any)) => any.iter().any(own),
                    (Operator::Nin, Operand::Many(none)) => !none.iter().any(own),
                    (_, Operand::Exists(exists)) => *exists != self.tags.is_empty(),
                    other => panic!("{other:?}"),
                }
            }
            "phone" => *operand == Operand::Exists(self.phone),
            // Nobody here has one.
            _ => match (operator, operand) {
                (_, Operand::Exists(exists)) => !exists,
                (Operator::Ne | Operator::Nin, _) => true,
                _ => false,
            },
        }
    }

    fn meets(&self, criteria: &Criteria, now: &Now) -> bool {
        let mut met = criteria.rules.iter().map(|rule| match rule {
            Rule::Group(group) => self.meets(group, now),
            Rule::Condition(condition) => self.has(condition, now),
        });
        match criteria.op {
            Op::And => met.all(|one| one),
            Op::Or => met.any(|one| one),
            Op::Not => !met.any(|one| one),
        }
    }
}

fn exactly(scalar: &Scalar) -> String {
    match scalar {
        Scalar::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

fn moment(scalar: &Scalar, last: bool, now: &Now) -> Timestamp {
    match scalar {
        Scalar::When(When::At(at)) => *at,
        Scalar::When(When::DaysAgo(days)) => {
            now.at - SignedDuration::from_hours(24 * i64::from(*days))
        }
        Scalar::When(When::Day(day)) => {
            let start = |day: Date| day.to_zoned(now.zone.clone()).expect("works").timestamp();
            if last {
                start(day.tomorrow().expect("works")) - SignedDuration::from_micros(1)
            } else {
                start(*day)
            }
        }
        other => panic!("{other:?}"),
    }
}

/// `read` gets whether the value is an upper end.
fn compare<T: PartialOrd>(
    own: Option<T>,
    operator: Operator,
    operand: &Operand,
    read: impl Fn(&Scalar, bool) -> T,
) -> bool {
    let Some(own) = own else {
        return matches!(operator, Operator::Ne | Operator::Nin)
            || *operand == Operand::Exists(false);
    };
    match (operator, operand) {
        (Operator::Eq, Operand::One(one)) => own == read(one, false),
        (Operator::Ne, Operand::One(one)) => own != read(one, false),
        (Operator::Gt, Operand::One(one)) => own > read(one, true),
        (Operator::Gte, Operand::One(one)) => own >= read(one, false),
        (Operator::Lt, Operand::One(one)) => own < read(one, false),
        (Operator::Lte, Operand::One(one)) => own <= read(one, true),
        (Operator::In, Operand::Many(any)) => any.iter().any(|one| own == read(one, false)),
        (Operator::Nin, Operand::Many(none)) => none.iter().all(|one| own != read(one, false)),
        (Operator::Between, Operand::Range(low, high)) => {
            own >= read(low, false) && own <= read(high, true)
        }
        (Operator::Exists, Operand::Exists(exists)) => *exists,
        other => panic!("{other:?}"),
    }
}

fn text(
    own: Option<String>,
    operator: Operator,
    operand: &Operand,
    read: impl Fn(&Scalar) -> String,
) -> bool {
    if let (Operator::Contains, Operand::One(one)) = (operator, operand) {
        return own.is_some_and(|own| own.contains(&read(one)));
    }
    compare(own, operator, operand, |one, _| read(one))
}

fn values(kind: FieldType) -> BoxedStrategy<Value> {
    let text = prop::sample::select(TEXTS).prop_map(|text| json!(text));
    let days = (-10..100_i32).prop_map(|days| json!({ "daysAgo": days }));
    let day = (0..100_i64).prop_map(|days| {
        json!((now().today() - SignedDuration::from_hours(24 * days)).to_string())
    });
    match kind {
        FieldType::Text | FieldType::Key => text.boxed(),
        FieldType::Tags => prop::sample::select(&["vip", "late", "$1"][..])
            .prop_map(|tag| json!(tag))
            .boxed(),
        FieldType::Choice(words) => prop::sample::select(words)
            .prop_map(|word| json!(word))
            .boxed(),
        FieldType::Money => (-100..3_000_i64)
            .prop_map(|cents| serde_json::from_str(&format!("{cents}.5")).expect("works"))
            .boxed(),
        FieldType::Day => prop_oneof![days, day].boxed(),
        FieldType::Moment => prop_oneof![
            days,
            day,
            (0..9_000_000_i64).prop_map(|seconds| json!(
                (now().at - SignedDuration::from_secs(seconds)).to_string()
            )),
        ]
        .boxed(),
        FieldType::Presence => Just(json!(true)).boxed(),
    }
}

fn rules() -> impl Strategy<Value = Value> {
    let pairs: Vec<_> = FIELDS
        .iter()
        .flat_map(|field| {
            Operator::ALL
                .into_iter()
                .filter(|one| field.allows(*one))
                .map(move |one| (field, one))
        })
        .collect();
    prop::sample::select(pairs).prop_flat_map(|(field, operator)| {
        let value = match operator {
            Operator::Exists => any::<bool>().prop_map(|exists| json!(exists)).boxed(),
            Operator::In | Operator::Nin => prop::collection::vec(values(field.kind), 1..4)
                .prop_map(Value::from)
                .boxed(),
            Operator::Between => prop::collection::vec(values(field.kind), 2..=2)
                .prop_map(Value::from)
                .boxed(),
            _ => values(field.kind),
        };
        value.prop_map(
            move |value| json!({"field": field.name, "operator": operator.name(), "value": value}),
        )
    })
}

fn criteria() -> impl Strategy<Value = Value> {
    let group = |rule: BoxedStrategy<Value>| {
        (
            prop::sample::select(&["and", "or", "not"][..]),
            prop::collection::vec(rule, 1..4),
        )
            .prop_map(|(op, rules)| json!({"op": op, "rules": rules}))
            .boxed()
    };
    let inner = group(rules().boxed());
    let middle = group(prop_oneof![2 => rules().boxed(), 1 => inner].boxed());
    group(prop_oneof![2 => rules().boxed(), 1 => middle].boxed())
}

fn now() -> Now {
    Now {
        at: "2026-11-23T03:00:00Z".parse().expect("works"),
        zone: TimeZone::get("America/New_York").expect("works"),
    }
}

async fn population(stage: &Stage) -> Vec<Debtor> {
    let start = now().at;
    let mut debtors = Vec::new();
    for index in 0..60_usize {
        let number = i64::try_from(index).expect("works");
        debtors.push(Debtor {
            id: stage.app.new_id(),
            cents: number * 5_050 - 10_000,
            status: ["new", "active", "promised", "paid"][index % 4],
            name: [
                "Élodie Martin",
                "Jo DUPONT",
                "Øre $1",
                "x'; --",
                "Ann %_\\ Lee",
            ][index % 5],
            city: [None, Some("ÉLODIE"), Some("Dupont"), Some("Jo")][index % 4],
            external_id: (index % 3 > 0).then(|| format!("{}-{index}", TEXTS[index % TEXTS.len()])),
            due_date: (index % 5 > 0)
                .then(|| now().today() - SignedDuration::from_hours(24 * number)),
            last_contacted_at: (index % 3 > 0)
                .then(|| start - SignedDuration::from_hours(30 * number)),
            created_at: start - SignedDuration::from_hours(24 * number),
            tags: [vec![], vec!["vip"], vec!["late", "vip"], vec!["$1"]][index % 4].clone(),
            phone: index % 2 == 0,
        });
    }
    for debtor in &debtors {
        stage
            .sql
            .execute(
                "INSERT INTO customers (id, organization_id, name, city, external_id, status, currency, original_amount, balance,
                     due_date, last_contacted_at, created_at, tags)
                 VALUES ($1, $2, $3, $4, $5, $6, 'USD', 1000000, $7::bigint / 100.0, $8, $9, $10, $11)",
                &[
                    &debtor.id, &stage.organization.uuid(), &debtor.name, &debtor.city, &debtor.external_id, &debtor.status,
                    &debtor.cents, &debtor.due_date, &debtor.last_contacted_at, &debtor.created_at, &debtor.tags,
                ],
            )
            .await
            .expect("works");
        let status = if debtor.phone {
            "active"
        } else {
            "wrong_number"
        };
        stage
            .sql
            .execute(
                "INSERT INTO customer_phones (id, organization_id, customer_id, e164, status) VALUES ($1, $2, $3, '+12125550123', $4)",
                &[&stage.app.new_id::<Uuid>(), &stage.organization.uuid(), &debtor.id, &status],
            )
            .await
            .expect("works");
    }
    // All the same, but of somebody else, or gone.
    let other = stage.other_organization().await;
    stage
        .sql
        .batch_execute(&format!(
            "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, created_at)
                 SELECT gen_random_uuid(), '{other}', name, 'EUR', original_amount, balance, created_at FROM customers;
             INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, created_at, deleted_at, retention_reason)
                 SELECT gen_random_uuid(), organization_id, name, currency, original_amount, balance, created_at, now(), 'kept'
                 FROM customers WHERE organization_id <> '{other}'"
        ))
        .await
        .expect("works");
    debtors
}

#[tokio::test]
async fn the_statement_finds_whom_the_rules_mean() {
    let stage = Stage::new().await;
    let debtors = population(&stage).await;
    let now = now();
    let tx = stage
        .app
        .db
        .system(stage.organization, Origin::default())
        .await
        .expect("works");
    let mut runner = TestRunner::default();
    let mut counts = [0; 3];
    for _ in 0..400 {
        let value = criteria().new_tree(&mut runner).expect("works").current();
        // Ends the wrong way round are refused, which is another test's matter.
        let Ok(criteria) = parse(&value) else {
            continue;
        };
        // originalAmount is the same for all, which the evaluator does not know: left to the next test.
        if value.to_string().contains("originalAmount") {
            continue;
        }
        let mut expected: Vec<&Debtor> = debtors
            .iter()
            .filter(|one| one.meets(&criteria, &now))
            .collect();
        expected.sort_by_key(|one| std::cmp::Reverse((one.created_at, one.id)));
        let found = segments::debtors(
            &tx,
            stage.organization,
            &criteria,
            &now,
            Start::Offset(0),
            1_000,
        )
        .await
        .expect("works");
        let ids = |all: Vec<Uuid>| all;
        assert_eq!(
            ids(found.iter().map(|one| one.id).collect()),
            ids(expected.iter().map(|one| one.id).collect()),
            "{value}"
        );
        let totals = segments::totals(&tx, stage.organization, &criteria, &now, None)
            .await
            .expect("works");
        let debt: i64 = expected.iter().map(|one| one.cents.max(0)).sum();
        assert_eq!(
            (totals.debtors, totals.debt),
            (
                i64::try_from(expected.len()).expect("works"),
                Decimal::new(debt, 2)
            )
        );
        counts[usize::from(!expected.is_empty()) + usize::from(expected.len() == debtors.len())] +=
            1;
    }
    // The criteria told debtors apart, or nothing was shown.
    assert!(counts[1] > 40, "none, some, all: {counts:?}");
}

#[tokio::test]
async fn amounts_that_differ_in_cents_are_told_apart() {
    let stage = Stage::new().await;
    population(&stage).await;
    let tx = stage
        .app
        .db
        .system(stage.organization, Origin::default())
        .await
        .expect("works");
    for (value, expected) in [("1000000", 60), ("1000000.01", 0), ("999999.99", 60)] {
        let value: Value = serde_json::from_str(value).expect("works");
        let criteria = json!({"op": "and", "rules": [{"field": "originalAmount", "operator": "gte", "value": value}]});
        let count = segments::count(
            &tx,
            stage.organization,
            &parse(&criteria).expect("works"),
            &now(),
        )
        .await
        .expect("works");
        assert_eq!((count.rows, count.capped), (expected, false));
    }
}
