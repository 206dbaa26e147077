use jiff::SignedDuration;
use mojavox_domain::clock::Clock as _;
use serde_json::{Value, json};

use crate::stand::{Stand, path};

#[tokio::test]
async fn a_campaign_runs_pauses_goes_on_and_is_cancelled() {
    let t = Stand::new().await;
    t.debtors(3).await;
    let draft = t.draft().await;
    assert_eq!(draft["status"], "draft");
    assert_eq!(draft["channel"], "voice");
    assert_eq!(draft["retryAfterMinutes"], json!([30, 60, 120]));
    assert_eq!(draft["progress"]["total"], 0);
    assert_eq!(draft["agentName"], "Ava");
    for (action, code) in [("resume", "campaign_not_paused")] {
        t.act(&draft, action).await.assert_problem(409, code);
    }
    t.pause(&draft)
        .await
        .assert_problem(409, "campaign_not_running");

    let running: Value = t.act(&draft, "launch").await.assert_status(200).json();
    assert_eq!(running["status"], "running");
    assert_eq!(running["launchedBy"], json!(t.supervisor.id));
    assert!(running["agentVersionId"].is_string(), "frozen: {running}");
    assert_eq!(running["progress"]["pending"], 3);
    assert_eq!(running["preflight"]["callable"], 3);
    t.act(&draft, "launch")
        .await
        .assert_problem(409, "campaign_already_launched");
    t.act(&draft, "preflight")
        .await
        .assert_problem(409, "campaign_already_launched");
    t.app
        .delete(path(&draft))
        .by(&t.supervisor)
        .send()
        .await
        .assert_problem(409, "campaign_under_way");

    let why = json!({ "reason": "The number is being checked" });
    let paused: Value = t
        .post(&format!("{}/pause", path(&draft)), &t.supervisor, &why)
        .await
        .assert_status(200)
        .json();
    assert_eq!(
        (&paused["status"], &paused["pauseReason"]),
        (&json!("paused"), &why["reason"])
    );
    let resumed: Value = t.act(&draft, "resume").await.assert_status(200).json();
    assert_eq!(
        (
            &resumed["status"],
            &resumed["pausedAt"],
            &resumed["pauseReason"]
        ),
        (&json!("running"), &Value::Null, &Value::Null)
    );
    t.sql("UPDATE campaign_members SET state = 'succeeded' WHERE customer_id = (SELECT min(customer_id::text)::uuid FROM campaign_members)")
        .await;
    let cancelled: Value = t.act(&draft, "cancel").await.assert_status(200).json();
    assert_eq!(cancelled["status"], "cancelled");
    assert_eq!(
        (
            &cancelled["progress"]["succeeded"],
            &cancelled["progress"]["cancelled"]
        ),
        (&json!(1), &json!(2)),
        "who was reached stays reached"
    );
    assert!(cancelled["finishedAt"].is_string());
    for action in ["cancel", "resume", "launch"] {
        t.act(&draft, action)
            .await
            .assert_problem(409, "campaign_over");
    }
    t.app
        .delete(path(&draft))
        .by(&t.supervisor)
        .send()
        .await
        .assert_status(204);
    t.app
        .get(path(&draft))
        .by(&t.supervisor)
        .send()
        .await
        .assert_problem(404, "not_found");
    let noted = t
        .number("SELECT count(*) FROM audit_logs WHERE entity_type = 'campaign'")
        .await;
    assert_eq!(noted, 6, "create, launch, pause, resume, cancel, delete");
}

#[tokio::test]
async fn a_start_ahead_is_scheduled() {
    let t = Stand::new().await;
    t.debtors(1).await;
    let mut body = t.complete("Later");
    body["startsAt"] = json!(t.stage.clock.now() + SignedDuration::from_hours(1));
    let draft = t.create(&body).await;
    let scheduled: Value = t.act(&draft, "launch").await.assert_status(200).json();
    assert_eq!(scheduled["status"], "scheduled");
    assert_eq!(scheduled["progress"]["pending"], 1);
    t.pause(&draft)
        .await
        .assert_problem(409, "campaign_not_running");
    let cancelled: Value = t.act(&draft, "cancel").await.assert_status(200).json();
    assert_eq!(cancelled["status"], "cancelled");
}

#[tokio::test]
async fn an_action_with_the_same_key_is_done_once() {
    let t = Stand::new().await;
    t.debtors(2).await;
    let draft = t.draft().await;
    let launch = format!("{}/launch", path(&draft));
    let call = |path: &str, key: &str| {
        t.app
            .post(path)
            .by(&t.supervisor)
            .header("idempotency-key", key)
            .send()
    };
    let first: Value = call(&launch, "k1").await.assert_status(200).json();
    let again = call(&launch, "k1").await.assert_status(200);
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.json::<Value>(), first);
    call(&launch, "k2")
        .await
        .assert_problem(409, "campaign_already_launched");
    call(&format!("{}/cancel", path(&draft)), "k1")
        .await
        .assert_problem(422, "idempotency_key_reused");

    let duplicate = format!("{}/duplicate", path(&draft));
    let copy: Value = call(&duplicate, "k3").await.assert_status(201).json();
    assert_eq!(call(&duplicate, "k3").await.json::<Value>(), copy);
    assert_eq!(
        (&copy["name"], &copy["status"], &copy["progress"]["total"]),
        (&json!("Autumn (copy)"), &json!("draft"), &json!(0))
    );
    assert_eq!(copy["segmentId"], draft["segmentId"]);
    assert_eq!(t.number("SELECT count(*) FROM campaigns").await, 2);
}
