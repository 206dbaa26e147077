//! Deliveries as Stripe makes them: twice, at the same time, in any order.

use std::sync::Arc;

use futures::future::join_all;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, ids::CustomerId, permissions::Role};
use mojavox_testkit::{Answer, Served, Stage};
use payment_webhooks::State;
use serde_json::{Value, json};

const SECRET: &str = "whsec_test_secret";
const PATH: &str = "/api/v1/webhooks/stripe";

struct Webhooks {
    stage: Stage,
    app: Served,
    debtor: CustomerId,
}

impl Webhooks {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let state = State {
            db: stage.app.db.clone(),
            clock: stage.clock.clone(),
            stripe_secret: Some(Arc::from(SECRET)),
        };
        let app = stage.serve(payment_webhooks::router(), state);
        let debtor: CustomerId = stage.app.new_id();
        stage
            .sql
            .execute(
                "INSERT INTO customers (id, organization_id, name, currency, original_amount, balance, status)
                 VALUES ($1, $2, 'Jean Dupont', 'USD', 500, 500, 'active')",
                &[&debtor.uuid(), &stage.organization.uuid()],
            )
            .await
            .expect("inserts a debtor");
        Self { stage, app, debtor }
    }

    fn event(&self, id: &str, kind: &str, object: &Value) -> Vec<u8> {
        let created = self.stage.clock.now().as_second();
        // Spaces and order as no serialiser of ours would write them: the bytes are what counts.
        format!(r#"{{ "id" : "{id}","object":"event", "created":{created}, "type":"{kind}",  "data":{{"object":{object}}} }}"#)
            .into_bytes()
    }

    async fn deliver(&self, id: &str, kind: &str, object: &Value) -> Answer {
        let body = self.event(id, kind, object);
        let signature = sign(SECRET, self.stage.clock.now().as_second(), &body);
        self.send(&signature, body).await
    }

    async fn send(&self, signature: &str, body: Vec<u8>) -> Answer {
        let call = self.app.post(PATH).header("stripe-signature", signature);
        call.raw("application/json; charset=utf-8", body)
            .send()
            .await
    }

    async fn outcome(&self, id: &str, kind: &str, object: &Value) -> String {
        let answer: Value = self
            .deliver(id, kind, object)
            .await
            .assert_status(200)
            .json();
        answer["outcome"].as_str().expect("an outcome").to_owned()
    }

    fn session(&self, status: &str, cents: i64) -> Value {
        json!({ "id": "cs_1", "client_reference_id": self.debtor, "payment_intent": "pi_1", "payment_status": status,
            "amount_total": cents, "currency": "usd", "payment_method_types": ["card"] })
    }

    async fn balance(&self) -> String {
        let row = self
            .stage
            .sql
            .query_one(
                "SELECT balance::text FROM customers WHERE id = $1",
                &[&self.debtor.uuid()],
            )
            .await
            .expect("the debtor");
        row.get(0)
    }

    /// Kind, status and amount of all rows: the payment, then what went back of it, the most first.
    async fn rows(&self) -> Vec<String> {
        self.stage
            .sql
            .query("SELECT kind || ' ' || status || ' ' || amount FROM payment_records ORDER BY original_payment_id IS NOT NULL, amount DESC", &[])
            .await
            .expect("rows")
            .iter()
            .map(|row| row.get(0))
            .collect()
    }

    async fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.stage
            .sql
            .query_one(&sql, &[])
            .await
            .expect("a count")
            .get(0)
    }
}

fn sign(secret: &str, time: i64, body: &[u8]) -> String {
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).expect("any key");
    mac.update(format!("{time}.").as_bytes());
    mac.update(body);
    format!("t={time},v1={}", hex::encode(mac.finalize().into_bytes()))
}

fn refund(cents: i64) -> Value {
    json!({ "id": "ch_1", "payment_intent": "pi_1", "amount": 10_000, "amount_refunded": cents, "currency": "usd" })
}

fn dispute(status: &str) -> Value {
    json!({ "id": "dp_1", "payment_intent": "pi_1", "charge": "ch_1", "amount": 10_000, "currency": "usd", "status": status })
}

const COMPLETED: &str = "checkout.session.completed";
const SUCCEEDED: &str = "checkout.session.async_payment_succeeded";
const REFUNDED: &str = "charge.refunded";

#[tokio::test]
async fn a_paid_session_credits_once_however_often_it_is_told() {
    let hooks = Webhooks::new().await;
    let paid = hooks.session("paid", 10_050);
    assert_eq!(hooks.outcome("evt_1", COMPLETED, &paid).await, "applied");
    assert_eq!(hooks.balance().await, "399.50");
    assert_eq!(hooks.outcome("evt_1", COMPLETED, &paid).await, "duplicate");
    // The same money told by another event.
    assert_eq!(hooks.outcome("evt_2", SUCCEEDED, &paid).await, "applied");
    assert_eq!(hooks.balance().await, "399.50");
    assert_eq!(hooks.rows().await, ["payment cleared 100.50"]);
    assert_eq!(
        (
            hooks.count("outbox").await,
            hooks.count("ledger_entries").await
        ),
        (1, 1)
    );
}

#[tokio::test]
async fn deliveries_at_the_same_time_credit_once() {
    let hooks = Webhooks::new().await;
    let paid = hooks.session("paid", 10_000);
    let same = (0..6).map(|_| hooks.outcome("evt_1", COMPLETED, &paid));
    let outcomes = join_all(same).await;
    assert_eq!(
        outcomes
            .iter()
            .filter(|outcome| *outcome == "applied")
            .count(),
        1
    );
    let ids: Vec<String> = (2..8).map(|number| format!("evt_{number}")).collect();
    join_all(ids.iter().map(|id| hooks.outcome(id, SUCCEEDED, &paid))).await;
    assert_eq!(hooks.balance().await, "400.00");
    assert_eq!(hooks.rows().await, ["payment cleared 100.00"]);
}

#[tokio::test]
async fn unpaid_sessions_credit_nothing_until_the_bank_says_so() {
    let hooks = Webhooks::new().await;
    let unpaid = hooks.session("unpaid", 10_000);
    assert_eq!(hooks.outcome("evt_1", COMPLETED, &unpaid).await, "applied");
    assert_eq!(
        (hooks.balance().await, hooks.rows().await),
        ("500.00".into(), vec!["payment pending 100.00".to_owned()])
    );
    hooks
        .outcome("evt_2", SUCCEEDED, &hooks.session("paid", 10_000))
        .await;
    assert_eq!(
        (hooks.balance().await, hooks.rows().await),
        ("400.00".into(), vec!["payment cleared 100.00".to_owned()])
    );
    // What was said before comes after.
    hooks.outcome("evt_3", COMPLETED, &unpaid).await;
    hooks
        .outcome("evt_4", "checkout.session.async_payment_failed", &unpaid)
        .await;
    assert_eq!(
        (hooks.balance().await, hooks.rows().await),
        ("400.00".into(), vec!["payment cleared 100.00".to_owned()])
    );
}

#[tokio::test]
async fn a_bank_that_refuses_leaves_the_debt() {
    let hooks = Webhooks::new().await;
    let unpaid = hooks.session("unpaid", 10_000);
    hooks.outcome("evt_1", COMPLETED, &unpaid).await;
    hooks
        .outcome("evt_2", "checkout.session.async_payment_failed", &unpaid)
        .await;
    assert_eq!(
        (hooks.balance().await, hooks.rows().await),
        ("500.00".into(), vec!["payment failed 100.00".to_owned()])
    );
    assert_eq!(
        hooks
            .outcome("evt_3", "checkout.session.expired", &unpaid)
            .await,
        "applied"
    );
    assert_eq!(hooks.rows().await, ["payment failed 100.00"]);
}

#[tokio::test]
async fn refunds_are_the_difference_to_what_is_known() {
    let hooks = Webhooks::new().await;
    hooks
        .outcome("evt_1", COMPLETED, &hooks.session("paid", 10_000))
        .await;
    hooks.outcome("evt_3", REFUNDED, &refund(7_000)).await;
    assert_eq!(hooks.balance().await, "470.00");
    // The first of the two refunds, told late.
    hooks.outcome("evt_2", REFUNDED, &refund(3_000)).await;
    assert_eq!(hooks.balance().await, "470.00");
    join_all(
        ["evt_4", "evt_4", "evt_5"]
            .map(|id| async { hooks.outcome(id, REFUNDED, &refund(10_000)).await }),
    )
    .await;
    assert_eq!(hooks.balance().await, "500.00");
    assert_eq!(
        hooks.rows().await,
        [
            "payment cleared 100.00",
            "refund cleared 70.00",
            "refund cleared 30.00"
        ]
    );
}

#[tokio::test]
async fn a_refund_before_its_payment_waits_for_it() {
    let hooks = Webhooks::new().await;
    assert_eq!(
        hooks.outcome("evt_2", REFUNDED, &refund(4_000)).await,
        "kept"
    );
    assert_eq!(
        hooks.outcome("evt_2", REFUNDED, &refund(4_000)).await,
        "kept"
    );
    assert_eq!(hooks.count("unmatched_payment_events").await, 1);
    hooks
        .outcome("evt_1", COMPLETED, &hooks.session("paid", 10_000))
        .await;
    assert_eq!(hooks.balance().await, "440.00");
    assert_eq!(hooks.count("unmatched_payment_events").await, 0);
    assert_eq!(
        hooks.outcome("evt_2", REFUNDED, &refund(4_000)).await,
        "duplicate"
    );
    assert_eq!(
        hooks.rows().await,
        ["payment cleared 100.00", "refund cleared 40.00"]
    );
}

#[tokio::test]
async fn a_payment_and_its_refund_at_the_same_time_both_count() {
    for _ in 0..5 {
        let hooks = Webhooks::new().await;
        let (paid, back) = (hooks.session("paid", 10_000), refund(4_000));
        let payment = hooks.outcome("evt_1", COMPLETED, &paid);
        let refund = hooks.outcome("evt_2", REFUNDED, &back);
        futures::future::join(payment, refund).await;
        assert_eq!(hooks.balance().await, "440.00");
        assert_eq!(hooks.count("unmatched_payment_events").await, 0);
    }
}

#[tokio::test]
async fn disputes_take_the_money_when_they_are_lost() {
    let hooks = Webhooks::new().await;
    hooks.stage.user(Role::Supervisor).await;
    hooks
        .outcome("evt_1", COMPLETED, &hooks.session("paid", 10_000))
        .await;
    hooks
        .outcome(
            "evt_2",
            "charge.dispute.created",
            &dispute("needs_response"),
        )
        .await;
    assert_eq!(hooks.balance().await, "400.00");
    assert_eq!(
        hooks.rows().await,
        ["payment cleared 100.00", "chargeback pending 100.00"]
    );
    assert_eq!(hooks.count("tasks WHERE type = 'dispute'").await, 1);
    assert_eq!(
        hooks.count("notifications WHERE type = 'alert'").await,
        1,
        "the supervisor is told"
    );
    hooks
        .outcome("evt_3", "charge.dispute.closed", &dispute("lost"))
        .await;
    assert_eq!(hooks.balance().await, "500.00");
    for (id, status) in [("evt_4", "won"), ("evt_5", "lost")] {
        hooks
            .outcome(id, "charge.dispute.closed", &dispute(status))
            .await;
    }
    assert_eq!(hooks.balance().await, "500.00");
    assert_eq!(
        hooks.rows().await,
        ["payment cleared 100.00", "chargeback cleared 100.00"]
    );
}

#[tokio::test]
async fn a_dispute_closed_before_it_was_opened_stays_closed() {
    let hooks = Webhooks::new().await;
    hooks
        .outcome("evt_1", COMPLETED, &hooks.session("paid", 10_000))
        .await;
    hooks
        .outcome("evt_3", "charge.dispute.closed", &dispute("won"))
        .await;
    hooks
        .outcome(
            "evt_2",
            "charge.dispute.created",
            &dispute("needs_response"),
        )
        .await;
    assert_eq!(hooks.balance().await, "400.00");
    assert_eq!(
        hooks.rows().await,
        ["payment cleared 100.00", "chargeback cancelled 100.00"]
    );
    assert_eq!(hooks.count("tasks").await, 0);
}

#[tokio::test]
async fn what_nobody_knows_is_kept_and_answered() {
    let hooks = Webhooks::new().await;
    let mut stranger = hooks.session("paid", 10_000);
    stranger["client_reference_id"] = json!(hooks.stage.app.new_id::<uuid::Uuid>());
    assert_eq!(hooks.outcome("evt_1", COMPLETED, &stranger).await, "kept");
    let mut euros = hooks.session("paid", 10_000);
    euros["currency"] = json!("eur");
    assert_eq!(hooks.outcome("evt_2", COMPLETED, &euros).await, "kept");
    assert_eq!(
        hooks
            .count("unmatched_payment_events WHERE reason = 'unknown_reference'")
            .await,
        1
    );
    assert_eq!(
        hooks
            .count("unmatched_payment_events WHERE reason = 'other_currency'")
            .await,
        1
    );
    assert_eq!(
        (hooks.balance().await, hooks.count("payment_records").await),
        ("500.00".into(), 0)
    );
    assert_eq!(
        hooks.outcome("evt_3", "customer.created", &json!({})).await,
        "ignored"
    );
}

#[tokio::test]
async fn money_for_a_deleted_debtor_is_money() {
    let hooks = Webhooks::new().await;
    hooks
        .stage
        .sql
        .execute(
            "UPDATE customers SET deleted_at = now(), retention_reason = 'law'",
            &[],
        )
        .await
        .expect("deletes");
    assert_eq!(
        hooks
            .outcome("evt_1", COMPLETED, &hooks.session("paid", 10_000))
            .await,
        "applied"
    );
    assert_eq!(hooks.balance().await, "400.00");
}

#[tokio::test]
async fn only_stripes_own_bytes_in_time_are_believed() {
    let hooks = Webhooks::new().await;
    let body = hooks.event("evt_1", COMPLETED, &hooks.session("paid", 10_000));
    let now = hooks.stage.clock.now().as_second();
    let genuine = sign(SECRET, now, &body);
    let mut other = body.clone();
    *other.last_mut().expect("a byte") = b' ';
    other.push(b'}');
    for (signature, body) in [
        (sign("whsec_other", now, &body), &body),
        (sign(SECRET, now - 301, &body), &body),
        (sign(SECRET, now + 301, &body), &body),
        (genuine.clone(), &other),
        (String::new(), &body),
    ] {
        hooks
            .send(&signature, body.clone())
            .await
            .assert_problem(400, "invalid_signature");
    }
    hooks
        .app
        .post(PATH)
        .raw("application/json", body.clone())
        .send()
        .await
        .assert_problem(400, "invalid_signature");
    assert_eq!(hooks.count("payment_records").await, 0);
    hooks.stage.clock.advance(SignedDuration::from_secs(300));
    hooks.send(&genuine, body.clone()).await.assert_status(200);
    hooks.stage.clock.advance(SignedDuration::from_secs(1));
    hooks
        .send(&genuine, body)
        .await
        .assert_problem(400, "invalid_signature");
    for garbage in [&b"not json"[..], b"{}", b"\xff\xfe", b""] {
        let signature = sign(SECRET, hooks.stage.clock.now().as_second(), garbage);
        hooks
            .send(&signature, garbage.to_vec())
            .await
            .assert_problem(400, "unreadable_event");
    }
    hooks
        .app
        .get(PATH)
        .send()
        .await
        .assert_problem(405, "method_not_allowed");
}

#[tokio::test]
async fn without_a_secret_nobody_is_believed() {
    let stage = Stage::new().await;
    let state = State {
        db: stage.app.db.clone(),
        clock: stage.clock.clone(),
        stripe_secret: None,
    };
    let app = stage.serve(payment_webhooks::router(), state);
    let (body, now) = (b"{}".to_vec(), stage.clock.now().as_second());
    let call = app
        .post(PATH)
        .header("stripe-signature", &sign("", now, &body));
    let answer = call.raw("application/json", body).send().await;
    answer.assert_problem(503, "webhook_not_configured");
}
