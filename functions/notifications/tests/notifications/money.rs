//! Refunds and write-offs that wait for a decision.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use rstest::rstest;
use serde_json::{Value, json};

use crate::desk::Desk;

#[tokio::test]
async fn a_refund_above_the_limit_moves_money_when_it_is_approved() {
    let desk = Desk::new().await;
    let proposal = desk.refund().await;
    assert_eq!(desk.account(proposal.debtor).await.0, "3000.00");
    assert_eq!(proposal.first_answer["clearedAt"], Value::Null);
    let told = desk.asked(&desk.admin).await;
    assert_eq!(told["approval"]["subject"], "refund");
    assert_eq!(told["approval"]["subjectId"], proposal.first_answer["id"]);
    desk.approve(&desk.admin, &told).await.assert_status(200);
    let refund = desk.get(&proposal.path, &desk.agent).await;
    assert_eq!(refund["status"], "cleared");
    assert_eq!(refund["recordedBy"], desk.supervisor.id.to_string());
    assert_eq!(desk.account(proposal.debtor).await.0, "4500.00");
    let booked = desk
        .number("SELECT count(*) FROM ledger_entries WHERE kind = 'refund' AND amount = 1500 AND balance_after = 4500")
        .await;
    assert_eq!(booked, 1);
    desk.assert_balanced().await;
}

#[tokio::test]
async fn a_refund_up_to_the_limit_waits_for_nobody() {
    let desk = Desk::new().await;
    let debtor = desk.debtor("5000").await;
    let payment = desk.pay(debtor, 3000).await;
    let path = format!(
        "/api/v1/payments/{}/refund",
        payment["id"].as_str().expect("an id")
    );
    let refund = async |by, amount: f64| -> Value {
        let body = json!({ "amount": amount, "reason": "Paid twice" });
        desk.post(&path, by, body).await.assert_status(201).json()
    };
    assert_eq!(refund(&desk.supervisor, 1000.0).await["status"], "cleared");
    assert_eq!(refund(&desk.supervisor, 1000.01).await["status"], "pending");
    // An admin's own limit has no end.
    assert_eq!(refund(&desk.admin, 1000.02).await["status"], "cleared");
    assert_eq!(desk.account(debtor).await.0, "4000.02");
    desk.run(
        "INSERT INTO organization_policies (organization_id, authority)
              SELECT id, '{\"supervisor\": {\"maxRefundAmount\": 10}}' FROM organizations",
    )
    .await;
    assert_eq!(refund(&desk.supervisor, 11.0).await["status"], "pending");
    desk.assert_balanced().await;
}

#[tokio::test]
async fn no_more_is_refunded_than_is_left_whoever_approves_it() {
    let desk = Desk::new().await;
    let debtor = desk.debtor("5000").await;
    let payment = desk.pay(debtor, 2000).await;
    desk.refund_of(&payment, 1500).await;
    let first = desk.asked(&desk.admin).await;
    let late = desk.refund_of(&payment, 1200).await;
    let second = desk.asked(&desk.admin).await;
    desk.approve(&desk.admin, &first).await.assert_status(200);
    desk.approve(&desk.admin, &second)
        .await
        .assert_problem(409, "refund_exceeds_payment");
    assert_eq!(desk.account(debtor).await.0, "4500.00");
    desk.reject(&desk.admin, &second).await.assert_status(200);
    assert_eq!(
        desk.get(&late.path, &desk.agent).await["status"],
        "cancelled"
    );
    desk.assert_balanced().await;
}

#[tokio::test]
async fn a_write_off_is_in_the_ledger_when_it_is_approved() {
    let desk = Desk::new().await;
    let proposal = desk.write_off().await;
    assert_eq!(desk.account(proposal.debtor).await.0, "1000.00");
    let told = desk.asked(&desk.admin).await;
    assert_eq!(told["approval"]["id"], proposal.first_answer["approvalId"]);
    desk.approve(&desk.admin, &told).await.assert_status(200);
    assert_eq!(
        desk.account(proposal.debtor).await,
        ("600.00".into(), "active".into())
    );
    let row = desk
        .stage
        .sql
        .query_one(
            "SELECT kind, amount::text, reason, created_by = $1 FROM ledger_entries",
            &[&desk.admin.id.uuid()],
        )
        .await
        .expect("one entry");
    let entry: (String, String, String, bool) = (row.get(0), row.get(1), row.get(2), row.get(3));
    assert_eq!(
        entry,
        (
            "write_off".into(),
            "-400.00".into(),
            "The company is dissolved".into(),
            true
        )
    );
    desk.assert_balanced().await;
}

#[tokio::test]
async fn with_the_last_of_the_debt_its_agreements_end() {
    let desk = Desk::new().await;
    let plan = desk.plan().await;
    let debtor = plan.debtor;
    desk.approve(&desk.admin, &desk.asked(&desk.admin).await)
        .await
        .assert_status(200);
    let body = json!({ "customerId": debtor, "amount": 600 });
    let offer: Value = desk
        .post("/api/v1/settlement-offers", &desk.supervisor, body)
        .await
        .assert_status(201)
        .json();
    let body = json!({ "customerId": debtor, "amount": 10, "dueDate": desk.day(5) });
    let promise: Value = desk
        .post("/api/v1/promises", &desk.agent, body)
        .await
        .assert_status(201)
        .json();
    let about_offer = desk.asked(&desk.admin).await;

    desk.write_off_of(debtor, None).await;
    let told = desk.asked(&desk.admin).await;
    desk.approve(&desk.admin, &told).await.assert_status(200);
    assert_eq!(
        desk.account(debtor).await,
        ("0.00".into(), "written_off".into())
    );
    assert_eq!(
        desk.get(&plan.path, &desk.agent).await["status"],
        "cancelled"
    );
    let id = offer["id"].as_str().expect("an id");
    assert_eq!(
        desk.get(&format!("/api/v1/settlement-offers/{id}"), &desk.agent)
            .await["status"],
        "cancelled"
    );
    let promises = desk
        .get(
            &format!("/api/v1/promises?customerId={debtor}"),
            &desk.agent,
        )
        .await;
    assert_eq!(
        (&promises["data"][0]["id"], &promises["data"][0]["status"]),
        (&promise["id"], &json!("cancelled"))
    );
    desk.approve(&desk.admin, &about_offer)
        .await
        .assert_problem(409, "approval_withdrawn");
    let path = format!("/api/v1/customers/{debtor}/write-off");
    desk.post(&path, &desk.admin, json!({ "reason": "Again" }))
        .await
        .assert_problem(409, "account_closed");
    desk.assert_balanced().await;
}

#[tokio::test]
async fn an_admin_writes_off_at_once_and_a_supervisor_within_the_organisations_limit() {
    let desk = Desk::new().await;
    let debtor = desk.debtor("1000").await;
    let path = format!("/api/v1/customers/{debtor}/write-off");
    let answer: Value = desk
        .post(
            &path,
            &desk.admin,
            json!({ "amount": 100.5, "reason": "Small" }),
        )
        .await
        .assert_status(201)
        .json();
    assert_eq!(
        (&answer["status"], answer["balance"].to_string()),
        (&json!("booked"), "899.5".to_owned())
    );
    desk.run(
        "INSERT INTO organization_policies (organization_id, authority)
              SELECT id, '{\"supervisor\": {\"maxWriteOffAmount\": 50}}' FROM organizations",
    )
    .await;
    let body = json!({ "amount": 50, "reason": "Small" });
    let answer: Value = desk
        .post(&path, &desk.supervisor, body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(answer["status"], "booked");
    let body = json!({ "amount": 50.01, "reason": "Not so small" });
    let answer: Value = desk
        .post(&path, &desk.supervisor, body.clone())
        .await
        .assert_status(201)
        .json();
    assert_eq!(
        (&answer["status"], answer["balance"].to_string()),
        (&json!("proposed"), "849.5".to_owned())
    );
    desk.post(&path, &desk.supervisor, body)
        .await
        .assert_problem(409, "write_off_open");
    desk.assert_balanced().await;
}

#[tokio::test]
async fn a_write_off_that_nobody_decided_can_be_proposed_again() {
    let mut desk = Desk::new().await;
    let proposal = desk.write_off().await;
    let old = desk.asked(&desk.admin).await;
    desk.wait(SignedDuration::from_hours(7 * 24)).await;
    desk.approve(&desk.admin, &old)
        .await
        .assert_problem(410, "approval_expired");
    desk.write_off_of(proposal.debtor, Some(300)).await;
    // Whoever asks again notices that nobody had decided: the proposer is told once.
    let inbox = desk.inbox(&desk.supervisor, "&type=system").await;
    assert_eq!(inbox.len(), 1);
    assert!(
        inbox[0]["title"]
            .as_str()
            .is_some_and(|title| title.contains("has expired"))
    );
    let new = desk.asked(&desk.admin).await;
    desk.approve(&desk.admin, &new).await.assert_status(200);
    assert_eq!(desk.account(proposal.debtor).await.0, "700.00");
    desk.approve(&desk.admin, &old)
        .await
        .assert_problem(410, "approval_expired");
}

#[tokio::test]
async fn paid_meanwhile_there_is_less_to_let_go() {
    let desk = Desk::new().await;
    let proposal = desk.write_off().await;
    let told = desk.asked(&desk.admin).await;
    desk.pay(proposal.debtor, 700).await;
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(409, "write_off_exceeds_balance");
    desk.pay(proposal.debtor, 300).await;
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(409, "nothing_owed");
    assert_eq!(
        desk.number("SELECT count(*) FROM ledger_entries WHERE kind = 'write_off'")
            .await,
        0
    );
}

#[rstest]
#[case(json!({ "amount": 0, "reason": "x" }), 422)]
#[case(json!({ "amount": -1, "reason": "x" }), 422)]
#[case(json!({ "amount": 1.001, "reason": "x" }), 422)]
#[case(json!({ "amount": 1000.01, "reason": "x" }), 409)]
#[tokio::test]
async fn write_offs_that_nobody_can_mean(#[case] body: Value, #[case] status: u16) {
    let desk = Desk::new().await;
    let path = format!("/api/v1/customers/{}/write-off", desk.debtor("1000").await);
    let answer = desk.post(&path, &desk.supervisor, body).await;
    if status == 409 {
        answer.assert_problem(409, "write_off_exceeds_balance");
    } else {
        answer.assert_invalid("/amount");
    }
    desk.post(&path, &desk.supervisor, json!({ "reason": "" }))
        .await
        .assert_invalid("/reason");
}

#[tokio::test]
async fn each_role_and_another_organisation() {
    let desk = Desk::new().await;
    let path = format!("/api/v1/customers/{}/write-off", desk.debtor("1000").await);
    let body = json!({ "amount": 1, "reason": "Small" });
    let (analyst, stranger) = (
        desk.stage.user(Role::Analyst).await,
        desk.stage.stranger(Role::Admin).await,
    );
    desk.post(&path, &desk.agent, body.clone())
        .await
        .assert_problem(403, "missing_permission");
    desk.post(&path, &analyst, body.clone())
        .await
        .assert_problem(403, "missing_permission");
    desk.post(&path, &stranger, body.clone())
        .await
        .assert_problem(404, "not_found");
    desk.post(&path, &desk.supervisor, body.clone())
        .await
        .assert_status(201);
    desk.post(&path, &desk.admin, body).await.assert_status(201);
}
