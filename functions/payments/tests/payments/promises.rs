//! Promises, and what payments make of them.

use futures::future::join_all;
use rstest::rstest;
use serde_json::{Value, json};

use crate::books::Books;

#[tokio::test]
async fn a_promise_is_kept_when_enough_has_come() {
    let books = Books::new().await;
    let debtor = books.debtor("500").await;
    let promise: Value = books
        .promise(debtor, 100, 5)
        .await
        .assert_status(201)
        .json();
    assert_eq!(promise["status"], "pending");
    assert_eq!(promise["recordedBy"], books.agent.id.to_string());
    assert_eq!(books.account(debtor).await.1, "promised");
    books
        .promise(debtor, 50, 6)
        .await
        .assert_problem(409, "promise_open");

    let first = books.pay(debtor, "60").await;
    assert_eq!(first["promiseId"], promise["id"]);
    assert_eq!(books.promises(debtor).await[0]["status"], "pending");
    books.pay(debtor, "40").await;
    let kept = &books.promises(debtor).await[0];
    assert_eq!(
        (&kept["status"], kept["paidAmount"].to_string()),
        (&json!("kept"), "100".into())
    );
    assert_eq!(books.account(debtor).await.1, "active");
    // More money is no matter of a promise that is kept.
    assert_eq!(books.pay(debtor, "1").await["promiseId"], Value::Null);
    // What goes back within the time opens it again.
    books
        .try_refund(&first, Some("10"))
        .await
        .assert_status(201);
    assert_eq!(books.promises(debtor).await[0]["status"], "pending");
    assert_eq!(books.account(debtor).await.1, "promised");
    books.assert_balanced().await;
}

#[tokio::test]
async fn promises_at_the_same_time_are_one() {
    let books = Books::new().await;
    let debtor = books.debtor("500").await;
    let answers = join_all((0..5).map(|_| books.promise(debtor, 100, 5))).await;
    let made = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(made, 1);
}

#[tokio::test]
async fn an_open_promise_can_be_cancelled_a_kept_one_not() {
    let books = Books::new().await;
    let debtor = books.debtor("500").await;
    let promise: Value = books
        .promise(debtor, 100, 5)
        .await
        .assert_status(201)
        .json();
    for _ in 0..2 {
        let answer: Value = books
            .act("/api/v1/promises", &promise, "cancel")
            .await
            .assert_status(200)
            .json();
        assert_eq!(answer["status"], "cancelled");
    }
    assert_eq!(books.account(debtor).await.1, "active");
    let promise: Value = books
        .promise(debtor, 100, 5)
        .await
        .assert_status(201)
        .json();
    books.pay(debtor, "100").await;
    let answer = books.act("/api/v1/promises", &promise, "cancel").await;
    answer.assert_problem(409, "promise_resolved");
}

#[rstest]
#[case(json!({ "amount": 0 }), "/amount")]
#[case(json!({ "amount": 500.01 }), "/amount")]
#[case(json!({ "dueDate": "2020-01-01" }), "/dueDate")]
#[case(json!({ "dueDate": "9999-12-31" }), "/dueDate")]
#[case(json!({ "dueDate": "soon" }), "/dueDate")]
#[tokio::test]
async fn promises_that_nobody_can_mean(#[case] change: Value, #[case] field: &str) {
    let books = Books::new().await;
    let debtor = books.debtor("500").await;
    let mut body = json!({ "customerId": debtor, "amount": 100, "dueDate": books.day(3) });
    for (name, value) in change.as_object().expect("an object") {
        body[name] = value.clone();
    }
    let answer = books.post("/api/v1/promises", &books.agent, &body).await;
    answer.assert_invalid(field);
}
