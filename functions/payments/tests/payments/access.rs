//! Who may agree what, and about which debts.

use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

use crate::books::Books;

#[tokio::test]
async fn nothing_is_agreed_about_a_debt_that_is_disputed_or_paid() {
    let books = Books::new().await;
    let debtor = books.debtor("500").await;
    for (set, code) in [
        ("status = 'disputed'", "debt_disputed"),
        ("status = 'closed'", "account_closed"),
        ("balance = 0", "nothing_owed"),
    ] {
        books
            .stage
            .sql
            .execute(&format!("UPDATE customers SET {set}"), &[])
            .await
            .expect("sets");
        books
            .promise(debtor, 100, 5)
            .await
            .assert_problem(409, code);
        let body = json!({ "customerId": debtor, "amount": 100 });
        books
            .post("/api/v1/settlement-offers", &books.agent, &body)
            .await
            .assert_problem(409, code);
        let body = json!({ "customerId": debtor, "count": 2, "frequency": "weekly", "firstDate": books.day(1) });
        books
            .post("/api/v1/payment-plans", &books.agent, &body)
            .await
            .assert_problem(409, code);
    }
}

#[tokio::test]
async fn each_role_and_another_organisation() {
    let books = Books::new().await;
    let (date, debtor) = (books.day(3), books.debtor("1000").await);
    let promise: Value = books.promise(debtor, 10, 3).await.assert_status(201).json();
    let body =
        json!({ "customerId": debtor, "count": 1, "frequency": "weekly", "firstDate": date });
    let plan: Value = books
        .post("/api/v1/payment-plans", &books.agent, &body)
        .await
        .assert_status(201)
        .json();
    let body = json!({ "customerId": debtor, "amount": 1000 });
    let offer: Value = books
        .post("/api/v1/settlement-offers", &books.agent, &body)
        .await
        .assert_status(201)
        .json();
    let id = |value: &Value| value["id"].as_str().expect("an id").to_owned();
    let acts = [
        format!("/api/v1/promises/{}/cancel", id(&promise)),
        format!("/api/v1/payment-plans/{}/cancel", id(&plan)),
        format!("/api/v1/settlement-offers/{}/accept", id(&offer)),
        format!("/api/v1/settlement-offers/{}/withdraw", id(&offer)),
    ];
    let details = [
        format!("/api/v1/payment-plans/{}", id(&plan)),
        format!("/api/v1/settlement-offers/{}", id(&offer)),
    ];
    let lists = [
        "/api/v1/promises",
        "/api/v1/payment-plans",
        "/api/v1/settlement-offers",
    ];
    let creates = [
        (
            "/api/v1/promises",
            json!({ "customerId": debtor, "amount": 1, "dueDate": date }),
        ),
        (
            "/api/v1/payment-plans",
            json!({ "customerId": debtor, "count": 1, "frequency": "weekly", "firstDate": date }),
        ),
        (
            "/api/v1/settlement-offers",
            json!({ "customerId": debtor, "amount": 1000 }),
        ),
    ];
    let (analyst, stranger) = (
        books.stage.user(Role::Analyst).await,
        books.stage.stranger(Role::Admin).await,
    );
    for path in &acts {
        books
            .app
            .post(path)
            .by(&analyst)
            .send()
            .await
            .assert_problem(403, "missing_permission");
        books
            .app
            .post(path)
            .by(&stranger)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    for path in &details {
        books
            .app
            .get(path)
            .by(&analyst)
            .send()
            .await
            .assert_problem(403, "missing_permission");
        books
            .app
            .get(path)
            .by(&stranger)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    for path in lists {
        books
            .app
            .get(path)
            .by(&analyst)
            .send()
            .await
            .assert_problem(403, "missing_permission");
        let page: Value = books
            .app
            .get(path)
            .by(&stranger)
            .send()
            .await
            .assert_status(200)
            .json();
        assert_eq!(page["total"], 0);
        for query in ["", "?status=cancelled"] {
            let page = books.get(&format!("{path}{query}")).await;
            assert_eq!(page["total"], i64::from(query.is_empty()), "{path}{query}");
        }
        books
            .app
            .get(format!("{path}?status=lost"))
            .by(&books.agent)
            .send()
            .await
            .assert_invalid("status");
    }
    for (path, body) in &creates {
        books
            .post(path, &analyst, body)
            .await
            .assert_problem(403, "missing_permission");
        books
            .post(path, &stranger, body)
            .await
            .assert_problem(404, "not_found");
    }
    for role in [Role::Admin, Role::Supervisor, Role::Agent] {
        let person = books.stage.user(role).await;
        // Nobody accepts what was withdrawn; what is made below is accepted.
        for path in acts.iter().filter(|path| !path.ends_with("/accept")) {
            books
                .app
                .post(path)
                .by(&person)
                .send()
                .await
                .assert_status(200);
        }
        for (path, body) in &creates {
            let made: Value = books
                .post(path, &person, body)
                .await
                .assert_status(201)
                .json();
            let verb = if path.ends_with("offers") {
                let accept = format!("{path}/{}/accept", id(&made));
                let call = books.app.post(accept).by(&person);
                call.send().await.assert_status(200);
                "withdraw"
            } else {
                "cancel"
            };
            books.act(path, &made, verb).await.assert_status(200);
        }
    }
}
