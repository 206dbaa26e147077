//! Who may decide, until when, and how often.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use rstest::rstest;
use serde_json::{Value, json};

use crate::desk::Desk;

#[tokio::test]
async fn the_same_again_changes_nothing_and_the_opposite_is_a_conflict() {
    let desk = Desk::new().await;
    desk.write_off().await;
    let (mine, other) = (
        desk.asked(&desk.admin).await,
        desk.asked(&desk.other_admin).await,
    );
    for _ in 0..2 {
        desk.approve(&desk.admin, &mine).await.assert_status(200);
    }
    // Also by somebody else: it stays the first one's decision.
    let again: Value = desk
        .approve(&desk.other_admin, &other)
        .await
        .assert_status(200)
        .json();
    assert_eq!(again["approval"]["decidedBy"], desk.admin.id.to_string());
    desk.reject(&desk.admin, &mine)
        .await
        .assert_problem(409, "already_decided");
    desk.reject(&desk.other_admin, &other)
        .await
        .assert_problem(409, "already_decided");
    assert_eq!(desk.number("SELECT count(*) FROM ledger_entries").await, 1);
    assert_eq!(
        desk.number("SELECT count(*) FROM audit_logs WHERE action LIKE 'approvals.%'")
            .await,
        1
    );

    desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    for _ in 0..2 {
        desk.reject(&desk.admin, &told).await.assert_status(200);
    }
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(409, "already_decided");
}

#[tokio::test]
async fn a_repeat_with_the_same_key_gets_the_first_answer() {
    let desk = Desk::new().await;
    desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    let path = format!(
        "/api/v1/notifications/{}/action",
        told["id"].as_str().expect("an id")
    );
    let send = async |body: Value| {
        let call = desk
            .app
            .post(&path)
            .by(&desk.admin)
            .header("idempotency-key", "once");
        call.json(&body).send().await
    };
    let first = send(json!({ "action": "approve" }))
        .await
        .assert_status(200);
    let again = send(json!({ "action": "approve" }))
        .await
        .assert_status(200);
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(first.json::<Value>(), again.json::<Value>());
    send(json!({ "action": "reject", "comment": "No" }))
        .await
        .assert_problem(422, "idempotency_key_reused");
}

#[tokio::test]
async fn nobody_decides_in_time_and_it_is_gone() {
    let mut desk = Desk::new().await;
    desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    desk.wait(SignedDuration::from_hours(7 * 24) - SignedDuration::from_secs(1))
        .await;
    desk.assert_pending(&desk.admin, 1).await;
    desk.wait(SignedDuration::from_secs(1)).await;
    // Whether or not anything has swept.
    assert_eq!(
        desk.asked(&desk.admin).await["approval"]["status"],
        "expired"
    );
    desk.assert_pending(&desk.admin, 0).await;
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(410, "approval_expired");
    desk.reject(&desk.admin, &told)
        .await
        .assert_problem(410, "approval_expired");
    assert_eq!(
        desk.number("SELECT count(*) FROM approvals WHERE status = 'pending'")
            .await,
        1
    );
}

#[tokio::test]
async fn an_offers_own_end_is_the_end_of_waiting() {
    let mut desk = Desk::new().await;
    let debtor = desk.debtor("1000").await;
    let until = desk.stage.app.now() + SignedDuration::from_hours(5);
    let body = json!({ "customerId": debtor, "amount": 600, "validUntil": until });
    desk.post("/api/v1/settlement-offers", &desk.supervisor, body)
        .await
        .assert_status(201);
    let told = desk.asked(&desk.admin).await;
    desk.wait(SignedDuration::from_hours(5)).await;
    desk.approve(&desk.admin, &told)
        .await
        .assert_problem(410, "approval_expired");
}

#[tokio::test]
async fn nobody_decides_their_own_or_below_their_role() {
    let desk = Desk::new().await;
    let debtor = desk.debtor("1000").await;
    // 15% off: more than an agent's limit, within a supervisor's.
    let body = json!({ "customerId": debtor, "amount": 850 });
    desk.post("/api/v1/settlement-offers", &desk.agent, body)
        .await
        .assert_status(201);
    assert!(
        desk.inbox(&desk.agent, "").await.is_empty(),
        "who proposed it is not asked"
    );
    let told = desk.asked(&desk.supervisor).await;
    // However they come to be told.
    let id = told["id"].as_str().expect("an id").to_owned();
    let give = |to: &mojavox_testkit::Person| {
        format!(
            "UPDATE notifications SET user_id = '{}', cause = NULL WHERE id = '{id}'",
            to.id
        )
    };
    desk.run(&give(&desk.agent)).await;
    desk.approve(&desk.agent, &told)
        .await
        .assert_problem(403, "own_proposal");
    desk.run(&format!(
        "UPDATE approvals SET proposed_by = '{}'",
        desk.admin.id
    ))
    .await;
    desk.approve(&desk.agent, &told)
        .await
        .assert_problem(403, "role_too_low");
    let seen = desk.inbox(&desk.agent, "").await;
    assert_eq!(seen[0]["actionRequired"], false);
    desk.assert_pending(&desk.agent, 0).await;
    desk.run(&give(&desk.supervisor)).await;
    // A key that may read may not decide.
    let key = desk
        .stage
        .api_key(&desk.supervisor, &["notifications:read"])
        .await;
    let path = format!("/api/v1/notifications/{id}/action");
    let call = desk
        .app
        .post(&path)
        .token(&key)
        .json(&json!({ "action": "approve" }));
    call.send().await.assert_problem(403, "missing_permission");
    desk.approve(&desk.supervisor, &told)
        .await
        .assert_status(200);
}

#[tokio::test]
async fn limits_are_those_of_the_moment_of_the_decision() {
    let desk = Desk::new().await;
    let debtor = desk.debtor("1000").await;
    let body = json!({ "customerId": debtor, "amount": 850 });
    desk.post("/api/v1/settlement-offers", &desk.agent, body)
        .await
        .assert_status(201);
    let told = desk.asked(&desk.supervisor).await;
    desk.run("INSERT INTO organization_policies (organization_id, authority)
              SELECT id, '{\"supervisor\": {\"maxSettlementDiscountPercent\": 14.99}}' FROM organizations").await;
    desk.approve(&desk.supervisor, &told)
        .await
        .assert_problem(403, "beyond_authority");
    assert_eq!(
        desk.asked(&desk.supervisor).await["approval"]["status"],
        "pending"
    );
    let above = desk.asked(&desk.admin).await;
    desk.approve(&desk.admin, &above).await.assert_status(200);
}

#[tokio::test]
async fn what_others_were_told_is_not_there() {
    let desk = Desk::new().await;
    desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    let stranger = desk.stage.stranger(Role::Admin).await;
    for person in [&desk.other_admin, &desk.supervisor, &desk.agent, &stranger] {
        desk.approve(person, &told)
            .await
            .assert_problem(404, "not_found");
        let id = told["id"].as_str().expect("an id");
        let path = format!("/api/v1/notifications/{id}");
        desk.app
            .get(&path)
            .by(person)
            .send()
            .await
            .assert_problem(404, "not_found");
        desk.app
            .put(format!("{path}/read"))
            .by(person)
            .send()
            .await
            .assert_problem(404, "not_found");
    }
    assert_eq!(desk.asked(&desk.admin).await["read"], false);
}

#[rstest]
#[case(json!({ "action": "dismiss" }), "/action")]
#[case(json!({ "action": "postpone" }), "/action")]
#[case(json!({ "action": "approve", "data": { "x": "y".repeat(4000) } }), "/data")]
#[case(json!({ "action": "approve", "comment": "y".repeat(1001) }), "/comment")]
#[case(json!({ "action": "approve", "reason": "x" }), "/reason")]
#[tokio::test]
async fn actions_that_nobody_can_mean(#[case] body: Value, #[case] field: &str) {
    let desk = Desk::new().await;
    desk.settlement().await;
    let told = desk.asked(&desk.admin).await;
    desk.act(&desk.admin, &told, body)
        .await
        .assert_invalid(field);
    let id = told["id"].as_str().expect("an id");
    let huge = format!("/api/v1/notifications/{id}/action");
    let call = desk.app.post(huge).by(&desk.admin);
    let call = call.raw(
        "application/json",
        r#"{"action": "approve", "data": [1e999999]}"#,
    );
    call.send().await.assert_invalid("/data");
    assert_eq!(
        desk.asked(&desk.admin).await["approval"]["status"],
        "pending"
    );
}
