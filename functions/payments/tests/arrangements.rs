//! Promises, plans and settlements, and what payments make of them.

mod books;

use books::Books;
use futures::future::join_all;
use mojavox_domain::{ids::CustomerId, permissions::Role};
use mojavox_testkit::{Answer, Person};
use rstest::rstest;
use serde_json::{Value, json};

impl Books {
    async fn promise(&self, debtor: CustomerId, amount: i64, days: i32) -> Answer {
        let body = json!({ "customerId": debtor, "amount": amount, "dueDate": self.day(days) });
        self.post("/api/v1/promises", &self.agent, &body).await
    }

    async fn post(&self, path: &str, by: &Person, body: &Value) -> Answer {
        self.app.post(path).by(by).json(body).send().await
    }

    async fn act(&self, path: &str, entity: &Value, verb: &str) -> Answer {
        let id = entity["id"].as_str().expect("an id");
        let call = self.app.post(format!("{path}/{id}/{verb}"));
        call.by(&self.agent).send().await
    }

    async fn promises(&self, debtor: CustomerId) -> Value {
        self.get(&format!("/api/v1/promises?customerId={debtor}"))
            .await["data"]
            .clone()
    }

    async fn one(&self, path: &str, entity: &Value) -> Value {
        let id = entity["id"].as_str().expect("an id");
        self.get(&format!("{path}/{id}")).await
    }
}

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
        for path in &acts {
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
                "withdraw"
            } else {
                "cancel"
            };
            books.act(path, &made, verb).await.assert_status(200);
        }
    }
}
