//! Payments and refunds.

use futures::future::join_all;
use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, permissions::Role};
use rstest::rstest;
use serde_json::{Value, json};

use crate::books::Books;

#[tokio::test]
async fn a_payment_moves_everything_in_one_transaction() {
    let books = Books::new().await;
    let debtor = books.debtor("300.10").await;
    let agent = books
        .call(debtor, SignedDuration::from_hours(24 * 29))
        .await;
    let payment = books.pay(debtor, "100.05").await;
    assert_eq!(payment["kind"], "payment");
    assert_eq!(payment["status"], "cleared");
    assert_eq!(payment["currency"], "USD");
    assert_eq!(payment["netAmount"].to_string(), "100.05");
    assert_eq!(payment["agentId"], agent.to_string());
    assert_eq!(
        books.account(debtor).await,
        ("200.05".into(), "active".into())
    );

    // Screens are told what the list shows, and one message wakes whoever tells them.
    let told = books.stage.told().await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0], ("payment:received".to_owned(), payment.clone()));
    let nudges = books
        .number("SELECT count(*) FROM outbox WHERE topic = 'events' AND sent_at IS NULL")
        .await;
    assert_eq!(nudges, 1);
    let audited = books
        .number("SELECT count(*) FROM audit_logs WHERE action = 'payments.record' AND after ->> 'amount' = '100.05'")
        .await;
    assert_eq!(audited, 1);
    let credited = books
        .stage
        .sql
        .query_one(
            "SELECT sum(recovered)::text, sum(payments)::bigint FROM daily_performance WHERE agent_id = $1",
            &[&agent],
        )
        .await
        .expect("a sum");
    assert_eq!(
        (credited.get::<_, String>(0), credited.get::<_, i64>(1)),
        ("100.05".to_owned(), 1)
    );

    books.pay(debtor, "200.05").await;
    assert_eq!(books.account(debtor).await, ("0.00".into(), "paid".into()));
    books.assert_balanced().await;
}

#[tokio::test]
async fn a_call_more_than_thirty_days_ago_gets_no_credit() {
    let books = Books::new().await;
    let debtor = books.debtor("300").await;
    books
        .call(debtor, SignedDuration::from_hours(24 * 30 + 1))
        .await;
    assert_eq!(books.pay(debtor, "10").await["agentId"], Value::Null);
}

#[tokio::test]
async fn payments_at_the_same_time_are_all_counted() {
    let books = Books::new().await;
    let debtor = books.debtor("1000").await;
    let answers = join_all((0..20).map(|_| books.try_pay(debtor, "10.01"))).await;
    for answer in answers {
        answer.assert_status(201);
    }
    assert_eq!(books.account(debtor).await.0, "799.80");
    assert_eq!(books.number("SELECT count(*) FROM outbox").await, 20);
    books.assert_balanced().await;
}

#[tokio::test]
async fn the_same_key_pays_once() {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let pay = |amount: i64| {
        books
            .app
            .post("/api/v1/payments")
            .by(&books.supervisor)
            .header("idempotency-key", "transfer-4711")
            .json(&json!({ "customerId": debtor, "amount": amount, "method": "cash" }))
            .send()
    };
    let first: Value = pay(10).await.assert_status(201).json();
    let again = pay(10).await.assert_status(201);
    assert_eq!(again.json::<Value>(), first);
    pay(11).await.assert_problem(422, "idempotency_key_reused");
    assert_eq!(books.account(debtor).await.0, "90.00");
}

#[tokio::test]
async fn of_two_refunds_at_the_same_time_one_wins() {
    let books = Books::new().await;
    for _ in 0..5 {
        let debtor = books.debtor("100").await;
        let payment = books.pay(debtor, "100").await;
        assert_eq!(books.account(debtor).await.1, "paid");
        let answers = join_all((0..4).map(|_| books.try_refund(&payment, None))).await;
        let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409, 409, 409]);
        assert_eq!(
            books.account(debtor).await,
            ("100.00".into(), "active".into())
        );
    }
    books.assert_balanced().await;
}

#[tokio::test]
async fn partial_refunds_give_back_what_came_and_no_more() {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let payment = books.pay(debtor, "100").await;
    let answers = join_all((0..6).map(|_| books.try_refund(&payment, Some("30.00")))).await;
    let given = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(given, 3);
    for answer in answers.into_iter().filter(|answer| answer.status != 201) {
        answer.assert_problem(409, "refund_exceeds_payment");
    }
    let rest: Value = books
        .try_refund(&payment, None)
        .await
        .assert_status(201)
        .json();
    assert_eq!(rest["amount"].to_string(), "10");
    assert_eq!(rest["kind"], "refund");
    books
        .try_refund(&payment, None)
        .await
        .assert_problem(409, "nothing_left_to_refund");
    books
        .try_refund(&rest, None)
        .await
        .assert_problem(409, "not_a_payment");
    let id = payment["id"].as_str().expect("an id");
    let detail = books.get(&format!("/api/v1/payments/{id}")).await;
    assert_eq!(detail["netAmount"].to_string(), "0");
    assert_eq!(detail["givenBack"].as_array().map(Vec::len), Some(4));
    assert_eq!(books.account(debtor).await.0, "100.00");
    books.assert_balanced().await;
}

#[tokio::test]
async fn what_a_provider_holds_is_refunded_there() {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let payment = books.pay(debtor, "50").await;
    books
        .stage
        .sql
        .execute(
            "UPDATE payment_records SET provider = 'stripe', provider_payment_id = 'pi_1'",
            &[],
        )
        .await
        .expect("marks the payment");
    books
        .try_refund(&payment, None)
        .await
        .assert_problem(409, "refund_at_provider");
}

#[tokio::test]
async fn lists_filter_and_page() {
    let books = Books::new().await;
    let (one, other) = (books.debtor("1000").await, books.debtor("1000").await);
    for amount in ["1", "2", "3"] {
        books.pay(one, amount).await;
        books.stage.clock.advance(SignedDuration::from_secs(1));
    }
    let last = books.pay(other, "4").await;
    books.try_refund(&last, None).await.assert_status(201);

    let all = books.get("/api/v1/payments?limit=2").await;
    assert_eq!((&all["total"], &all["totalPages"]), (&json!(5), &json!(3)));
    let cursor = all["nextCursor"].as_str().expect("a next page");
    let next = books
        .get(&format!("/api/v1/payments?limit=2&cursor={cursor}"))
        .await;
    let amounts: Vec<_> = next["data"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["amount"].to_string())
        .collect();
    assert_eq!(amounts, ["3", "2"]);
    for (query, expected) in [
        (format!("customerId={one}"), 3),
        ("kind=refund".to_owned(), 1),
        ("method=cash".to_owned(), 0),
        ("status=cleared".to_owned(), 5),
        (format!("from={0}&to={0}", books.day(0)), 5),
        (format!("to={}", books.day(-1)), 0),
        (format!("from={}", books.stage.clock.now()), 2),
    ] {
        let page = books.get(&format!("/api/v1/payments?{query}")).await;
        assert_eq!(page["total"], expected, "{query}");
    }
}

#[rstest]
#[case(json!({ "amount": 0 }), "/amount")]
#[case(json!({ "amount": -5 }), "/amount")]
#[case(json!({ "amount": 0.001 }), "/amount")]
#[case(json!({ "amount": "10" }), "/amount")]
#[case(json!({ "method": "gold" }), "/method")]
#[case(json!({ "clearedAt": "2999-01-01T00:00:00Z" }), "/clearedAt")]
#[case(json!({ "clearedAt": "1999-01-01T00:00:00Z" }), "/clearedAt")]
#[case(json!({ "clearedAt": "-009999-01-02T01:59:59Z" }), "/clearedAt")]
#[case(json!({ "note": "a\u{0}b" }), "/note")]
#[case(json!({ "reference": "x".repeat(101) }), "/reference")]
#[case(json!({ "balance": 1 }), "/balance")]
#[case(json!({ "customerId": "me" }), "/customerId")]
#[tokio::test]
async fn what_is_wrong_is_named(#[case] change: Value, #[case] field: &str) {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let mut body = json!({ "customerId": debtor, "amount": 10, "method": "cash" });
    for (name, value) in change.as_object().expect("an object") {
        body[name] = value.clone();
    }
    let call = books.app.post("/api/v1/payments").by(&books.supervisor);
    call.json(&body).send().await.assert_invalid(field);
    assert_eq!(books.account(debtor).await.0, "100.00");
}

#[rstest]
#[case("status=paid", "status")]
#[case("from=yesterday", "from")]
#[case("to=9999-12-31", "to")]
#[case("customerId=me", "customerId")]
#[case("order=asc", "order")]
#[case("limit=1000", "limit")]
#[case("cursor=abc", "cursor")]
#[tokio::test]
async fn wrong_parameters_are_named(#[case] query: &str, #[case] parameter: &str) {
    let books = Books::new().await;
    let path = format!("/api/v1/payments?{query}");
    let call = books.app.get(path).by(&books.supervisor);
    call.send().await.assert_invalid(parameter);
}

#[tokio::test]
async fn agents_read_analysts_do_not_and_only_supervisors_move_money() {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let payment = books.pay(debtor, "50").await;
    let id = payment["id"].as_str().expect("an id");
    for (role, read, write) in [
        (Role::Admin, 200, 201),
        (Role::Supervisor, 200, 201),
        (Role::Analyst, 403, 403),
        (Role::Agent, 200, 403),
    ] {
        let person = books.stage.user(role).await;
        let app = &books.app;
        for path in [
            "/api/v1/payments".to_owned(),
            format!("/api/v1/payments/{id}"),
        ] {
            app.get(path).by(&person).send().await.assert_status(read);
        }
        let body = json!({ "customerId": debtor, "amount": 1, "method": "cash" });
        let call = app.post("/api/v1/payments").by(&person).json(&body);
        call.send().await.assert_status(write);
        let body = json!({ "amount": 1, "reason": "x" });
        let path = format!("/api/v1/payments/{id}/refund");
        app.post(path)
            .by(&person)
            .json(&body)
            .send()
            .await
            .assert_status(write);
    }
}

#[tokio::test]
async fn another_organisation_finds_nothing() {
    let books = Books::new().await;
    let debtor = books.debtor("100").await;
    let payment = books.pay(debtor, "50").await;
    let id = payment["id"].as_str().expect("an id");
    let stranger = books.stage.stranger(Role::Admin).await;
    let app = &books.app;
    let list: Value = app
        .get("/api/v1/payments")
        .by(&stranger)
        .send()
        .await
        .assert_status(200)
        .json();
    assert_eq!(list["total"], 0);
    let call = app.get(format!("/api/v1/payments/{id}")).by(&stranger);
    call.send().await.assert_problem(404, "not_found");
    let body = json!({ "customerId": debtor, "amount": 1, "method": "cash" });
    let call = app.post("/api/v1/payments").by(&stranger).json(&body);
    call.send().await.assert_problem(404, "not_found");
    let call = app
        .post(format!("/api/v1/payments/{id}/refund"))
        .by(&stranger);
    call.json(&json!({ "reason": "x" }))
        .send()
        .await
        .assert_problem(404, "not_found");
    assert_eq!(books.account(debtor).await.0, "50.00");
}
