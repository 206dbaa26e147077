//! Payment plans: exact to the cent, paid from the first instalment.

use mojavox_domain::permissions::Role;
use rstest::rstest;
use serde_json::{Value, json};

use crate::books::Books;

#[tokio::test]
async fn instalments_sum_to_the_total_and_are_paid_from_the_first() {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let body = json!({ "customerId": debtor, "count": 3, "frequency": "monthly", "firstDate": books.day(10) });
    let plan: Value = books
        .post("/api/v1/payment-plans", &books.agent, &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(plan["status"], "active");
    let amounts: Vec<_> = plan["instalments"]
        .as_array()
        .expect("instalments")
        .iter()
        .map(|one| one["amount"].to_string())
        .collect();
    assert_eq!(amounts, ["33.34", "33.33", "33.33"]);
    assert_eq!(books.account(debtor).await.1, "payment_plan");
    books
        .post("/api/v1/payment-plans", &books.agent, &body)
        .await
        .assert_problem(409, "plan_open");

    let payment = books.pay(debtor, "50").await;
    assert_eq!(
        (&payment["planId"], &payment["instalment"]),
        (&plan["id"], &json!(1))
    );
    let statuses = async || {
        let plan = books.one("/api/v1/payment-plans", &plan).await;
        let of = |one: &Value| one["status"].as_str().expect("a status").to_owned();
        let each: Vec<_> = plan["instalments"]
            .as_array()
            .expect("instalments")
            .iter()
            .map(of)
            .collect();
        (of(&plan), each.join(" "))
    };
    assert_eq!(
        statuses().await,
        ("active".into(), "paid partial due".into())
    );
    books
        .try_refund(&payment, Some("20"))
        .await
        .assert_status(201);
    assert_eq!(
        statuses().await,
        ("active".into(), "partial due due".into())
    );
    books.pay(debtor, "70").await;
    assert_eq!(
        statuses().await,
        ("completed".into(), "paid paid paid".into())
    );
    assert_eq!(books.account(debtor).await, ("0.00".into(), "paid".into()));
    books.try_refund(&payment, None).await.assert_status(201);
    assert_eq!(
        statuses().await,
        ("active".into(), "paid paid partial".into())
    );
    assert_eq!(
        books.account(debtor).await,
        ("30.00".into(), "payment_plan".into())
    );
    books.assert_balanced().await;
}

#[rstest]
#[case(json!({ "instalments": [] }), "/instalments")]
#[case(json!({ "count": 3 }), "/instalments")]
#[case(json!({ "count": 0, "frequency": "weekly", "firstDate": "2999-01-01" }), "/count")]
#[case(json!({ "count": 2, "frequency": "weekly", "firstDate": "2020-01-01" }), "/firstDate")]
#[case(json!({ "totalAmount": 100.01, "count": 2, "frequency": "weekly", "firstDate": "2999-01-01" }), "/totalAmount")]
#[case(json!({ "instalments": [{ "dueDate": "2020-01-01", "amount": 100 }] }), "/instalments/0/dueDate")]
#[tokio::test]
async fn plans_that_nobody_can_mean(#[case] terms: Value, #[case] field: &str) {
    let books = Books::new().await;
    let mut body = terms;
    body["customerId"] = json!(books.debtor("100").await);
    books
        .post("/api/v1/payment-plans", &books.agent, &body)
        .await
        .assert_invalid(field);
}

#[tokio::test]
async fn instalments_of_ones_own_sum_to_the_cent() {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let with = |last: f64| {
        json!({ "customerId": debtor, "instalments": [
            { "dueDate": books.day(1), "amount": 33.33 }, { "dueDate": books.day(9), "amount": last },
        ]})
    };
    let answer = books
        .post("/api/v1/payment-plans", &books.agent, &with(66.66))
        .await;
    answer.assert_invalid("/instalments");
    let plan: Value = books
        .post("/api/v1/payment-plans", &books.agent, &with(66.67))
        .await
        .assert_status(201)
        .json();
    assert_eq!(plan["frequency"], "custom");
    // A cancelled plan leaves the debt as it is, and room for another.
    let answer: Value = books
        .act("/api/v1/payment-plans", &plan, "cancel")
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (&answer["status"], &answer["instalments"][0]["status"]),
        (&json!("cancelled"), &json!("cancelled"))
    );
    assert_eq!(
        books.account(debtor).await,
        ("100.00".into(), "active".into())
    );
    books
        .post("/api/v1/payment-plans", &books.agent, &with(66.67))
        .await
        .assert_status(201);
}

#[tokio::test]
async fn a_long_plan_waits_for_those_who_may_decide_it() {
    let books = Books::new().await;
    let admin = books.stage.user(Role::Admin).await;
    let debtor = books.debtor("1000").await;
    let body = json!({ "customerId": debtor, "count": 8, "frequency": "monthly", "firstDate": books.day(10) });
    let plan: Value = books
        .post("/api/v1/payment-plans", &books.agent, &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(plan["status"], "proposed");
    assert_eq!(books.account(debtor).await.1, "active");
    let told: Vec<String> = books.stage.sql
        .query("SELECT n.user_id::text FROM notifications n JOIN approvals a ON a.id = n.approval_id
                WHERE n.type = 'approval' AND a.status = 'pending' AND a.required_role = 'supervisor' ORDER BY 1", &[])
        .await.expect("notifications").iter().map(|row| row.get(0)).collect();
    let mut expected = vec![admin.id.to_string(), books.supervisor.id.to_string()];
    expected.sort();
    assert_eq!(told, expected);
    // Nobody agreed to it: money is money, but no instalment.
    assert_eq!(books.pay(debtor, "10").await["planId"], Value::Null);
    books
        .act("/api/v1/payment-plans", &plan, "cancel")
        .await
        .assert_status(200);
    assert_eq!(
        books
            .number("SELECT count(*) FROM approvals WHERE status = 'cancelled'")
            .await,
        1
    );
}
