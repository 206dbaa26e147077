//! Settlements: the rest is let go once they are paid.

use mojavox_domain::permissions::Role;
use rstest::rstest;
use serde_json::{Value, json};

use crate::books::Books;

#[tokio::test]
async fn a_settlement_lets_the_rest_go_once_it_is_paid_and_not_before() {
    let books = Books::new().await;
    let debtor = books.debtor("1000").await;
    let body = json!({ "customerId": debtor, "amount": 900 });
    let offer: Value = books
        .post("/api/v1/settlement-offers", &books.agent, &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(offer["status"], "approved");
    assert_eq!(books.account(debtor).await.0, "1000.00");
    books
        .post("/api/v1/settlement-offers", &books.agent, &body)
        .await
        .assert_problem(409, "offer_open");
    books.pay(debtor, "500").await;
    assert_eq!(
        books.account(debtor).await,
        ("500.00".into(), "active".into())
    );
    let last = books.pay(debtor, "400").await;
    assert_eq!(last["settlementOfferId"], offer["id"]);
    assert_eq!(
        books.account(debtor).await,
        ("0.00".into(), "settled".into())
    );
    assert_eq!(
        books.one("/api/v1/settlement-offers", &offer).await["status"],
        "paid"
    );
    books
        .act("/api/v1/settlement-offers", &offer, "withdraw")
        .await
        .assert_problem(409, "offer_ended");
    // The money goes back: so does the reason to let anything go.
    books.try_refund(&last, None).await.assert_status(201);
    assert_eq!(
        books.account(debtor).await,
        ("500.00".into(), "active".into())
    );
    assert_eq!(
        books.one("/api/v1/settlement-offers", &offer).await["status"],
        "cancelled"
    );
    books.assert_balanced().await;
}

#[tokio::test]
async fn a_settlement_below_the_limits_waits_for_an_admin() {
    let books = Books::new().await;
    let admin = books.stage.user(Role::Admin).await;
    let debtor = books.debtor("1000").await;
    let body = json!({ "customerId": debtor, "amount": 699.99 });
    let offer: Value = books
        .post("/api/v1/settlement-offers", &books.supervisor, &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(offer["status"], "proposed");
    let told = books.stage.sql
        .query_one("SELECT n.user_id::text, n.action_data ->> 'subjectId', n.action_required FROM notifications n", &[])
        .await.expect("one notification");
    assert_eq!(
        (told.get::<_, String>(0), told.get::<_, String>(1)),
        (
            admin.id.to_string(),
            offer["id"].as_str().expect("an id").to_owned()
        )
    );
    books.pay(debtor, "699.99").await;
    assert_eq!(books.account(debtor).await.0, "300.01");
    for _ in 0..2 {
        let answer: Value = books
            .act("/api/v1/settlement-offers", &offer, "withdraw")
            .await
            .assert_status(200)
            .json();
        assert_eq!(answer["status"], "cancelled");
    }
    let body = json!({ "customerId": debtor, "amount": 1 });
    let offer: Value = books
        .post("/api/v1/settlement-offers", &admin, &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(offer["status"], "approved");
}

async fn offer(books: &Books, debtor: mojavox_domain::ids::CustomerId, amount: i64) -> Value {
    let body = json!({ "customerId": debtor, "amount": amount });
    books
        .post("/api/v1/settlement-offers", &books.agent, &body)
        .await
        .assert_status(201)
        .json()
}

const OFFERS: &str = "/api/v1/settlement-offers";

#[tokio::test]
async fn whoever_accepts_first_accepts_and_the_debt_waits_for_the_money() {
    let books = Books::new().await;
    let debtor = books.debtor("1000").await;
    let offer = offer(&books, debtor, 900).await;
    assert_eq!(offer["acceptedAt"], Value::Null);
    books.pay(debtor, "500").await;
    let answers =
        futures::future::join_all((0..8).map(|_| books.act(OFFERS, &offer, "accept"))).await;
    let views: Vec<Value> = answers
        .into_iter()
        .map(|answer| answer.assert_status(200).json())
        .collect();
    for view in &views {
        assert_eq!(view["status"], "accepted");
        assert_eq!(view["acceptedAt"], views[0]["acceptedAt"]);
        assert_ne!(view["acceptedAt"], Value::Null);
    }
    let noted = "SELECT count(*) FROM audit_logs WHERE action = 'settlement_offers.accept'";
    assert_eq!(books.number(noted).await, 1, "it happened once");
    assert_eq!(books.account(debtor).await.0, "500.00");
    books.pay(debtor, "400").await;
    assert_eq!(
        books.account(debtor).await,
        ("0.00".into(), "settled".into())
    );
    books
        .act(OFFERS, &offer, "accept")
        .await
        .assert_problem(409, "offer_ended");
    books.assert_balanced().await;
}

#[tokio::test]
async fn an_acceptance_and_a_withdrawal_do_not_both_stand() {
    let books = Books::new().await;
    for _ in 0..6 {
        let debtor = books.debtor("1000").await;
        let offer = offer(&books, debtor, 900).await;
        let (accepted, withdrawn) = futures::join!(
            books.act(OFFERS, &offer, "accept"),
            books.act(OFFERS, &offer, "withdraw")
        );
        withdrawn.assert_status(200);
        // An accepted offer may be withdrawn; one that was withdrawn is not accepted.
        assert!([200, 409].contains(&accepted.status), "{}", accepted.status);
        assert_eq!(books.one(OFFERS, &offer).await["status"], "cancelled");
    }
}

#[tokio::test]
async fn only_an_offer_that_stands_is_accepted() {
    let books = Books::new().await;
    let set = async |what: &str| {
        let statement = format!("UPDATE settlement_offers SET {what}");
        books
            .stage
            .sql
            .execute(&statement, &[])
            .await
            .expect("sets");
    };
    let debtor = books.debtor("1000").await;
    let offer = offer(&books, debtor, 900).await;
    for (status, expected, code) in [
        ("proposed", 409, "offer_not_approved"),
        ("rejected", 409, "offer_ended"),
        ("cancelled", 409, "offer_ended"),
        ("paid", 409, "offer_ended"),
        ("expired", 410, "offer_expired"),
    ] {
        set(&format!("status = '{status}'")).await;
        books
            .act(OFFERS, &offer, "accept")
            .await
            .assert_problem(expected, code);
    }
    // Time is up, and nobody has looked yet.
    set("status = 'approved', valid_until = '2020-01-01T00:00:00Z'").await;
    books
        .act(OFFERS, &offer, "accept")
        .await
        .assert_problem(410, "offer_expired");
    set("status = 'accepted', accepted_at = '2019-12-31T00:00:00Z'").await;
    books
        .act(OFFERS, &offer, "accept")
        .await
        .assert_problem(410, "offer_expired");
    set("status = 'approved', valid_until = now() + interval '30 days'").await;
    for (change, code) in [
        ("status = 'disputed'", "debt_disputed"),
        (
            "status = 'active', balance = 899.99",
            "offer_exceeds_balance",
        ),
    ] {
        let statement = format!("UPDATE customers SET {change}");
        books
            .stage
            .sql
            .execute(&statement, &[])
            .await
            .expect("sets");
        books
            .act(OFFERS, &offer, "accept")
            .await
            .assert_problem(409, code);
    }
    assert_eq!(books.one(OFFERS, &offer).await["status"], "approved");
}

#[rstest]
#[case(json!({ "amount": 1000.01 }), "/amount")]
#[case(json!({ "amount": -1 }), "/amount")]
#[case(json!({ "validUntil": "2020-01-01T00:00:00Z" }), "/validUntil")]
#[case(json!({ "validUntil": "2999-01-01T00:00:00Z" }), "/validUntil")]
#[tokio::test]
async fn offers_that_nobody_can_mean(#[case] change: Value, #[case] field: &str) {
    let books = Books::new().await;
    let mut body = json!({ "customerId": books.debtor("1000").await, "amount": 900 });
    for (name, value) in change.as_object().expect("an object") {
        body[name] = value.clone();
    }
    books
        .post("/api/v1/settlement-offers", &books.agent, &body)
        .await
        .assert_invalid(field);
}
