use futures::future::join_all;
use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_testkit::FinishedCall;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::Stand;

async fn decision(stand: &Stand) -> Value {
    let path = format!("retention/{}", stand.customer);
    stand
        .get(&stand.supervisor, &path)
        .await
        .assert_status(200)
        .json()
}

#[tokio::test]
async fn a_hold_wins_over_the_rules_of_retention_until_it_is_released() {
    let stand = Stand::new().await;
    let admin = stand.stage.user(Role::Admin).await;
    let kept = decision(&stand).await;
    assert_eq!(kept["decision"], "keep");
    assert_eq!(kept["ruleId"], "us.retention.records");
    assert_ne!(kept["on"], Value::Null);
    // Years later nothing keeps the records any more. They are kept even where the debtor is gone.
    stand
        .stage
        .sql
        .execute(
            "UPDATE customers SET created_at = now() - interval '5 years', deleted_at = now(), retention_reason = 'Asked for it'",
            &[],
        )
        .await
        .unwrap();
    let free = decision(&stand).await;
    assert_eq!(
        (&free["decision"], &free["deleted"]),
        (&json!("may_go"), &json!(true))
    );

    let body = json!({ "customerId": stand.customer, "reason": "Case 26-10482" });
    let hold: Value = stand
        .post(&admin, "legal-holds", &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(decision(&stand).await["decision"], "held");
    let again: Value = stand
        .post(&admin, "legal-holds", &body)
        .await
        .assert_status(200)
        .json();
    assert_eq!(again["id"], hold["id"]);

    let id = hold["id"].as_str().unwrap();
    let path = format!("legal-holds/{id}");
    let reason = json!({ "reason": "Dismissed." });
    stand
        .delete(&stand.supervisor, &path, &reason)
        .await
        .assert_problem(403, "missing_permission");
    stand
        .delete(&admin, &path, &reason)
        .await
        .assert_status(204);
    assert_eq!(decision(&stand).await["decision"], "may_go");
    stand
        .delete(&admin, &path, &reason)
        .await
        .assert_problem(409, "legal_hold_already_released");
    let audited = stand.audited(id).await;
    let actions: Vec<_> = audited.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(
        actions,
        [
            "legal_holds.place",
            "legal_holds.repeat",
            "legal_holds.release"
        ]
    );
    assert_eq!(audited[2].1["releaseReason"], "Dismissed.");
    let page: Value = stand
        .get(&stand.supervisor, "legal-holds?active=false")
        .await
        .assert_status(200)
        .json();
    assert_eq!(page["data"][0]["releasedBy"], admin.id.to_string());
}

#[tokio::test]
async fn those_who_place_it_at_once_place_one() {
    let stand = Stand::new().await;
    let admin = stand.stage.user(Role::Admin).await;
    let body = json!({ "customerId": stand.customer, "reason": "Case 26-10482" });
    let answers = join_all((0..6).map(|_| stand.post(&admin, "legal-holds", &body))).await;
    let placed = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(placed, 1);
    assert!(
        answers
            .iter()
            .all(|answer| [200, 201].contains(&answer.status))
    );
    assert_eq!(stand.number("SELECT count(*) FROM legal_holds").await, 1);
}

#[tokio::test]
async fn roles_strangers_and_bad_input() {
    let stand = Stand::new().await;
    let admin = stand.stage.user(Role::Admin).await;
    let body = json!({ "customerId": stand.customer, "reason": "Case 26-10482" });
    stand
        .post(&stand.supervisor, "legal-holds", &body)
        .await
        .assert_problem(403, "missing_permission");
    for path in [
        "legal-holds".to_owned(),
        format!("retention/{}", stand.customer),
    ] {
        stand
            .get(&stand.agent, &path)
            .await
            .assert_problem(403, "missing_permission");
    }
    let stranger = stand.stage.stranger(Role::Admin).await;
    stand
        .post(&stranger, "legal-holds", &body)
        .await
        .assert_problem(404, "not_found");
    stand
        .get(&stranger, &format!("retention/{}", stand.customer))
        .await
        .assert_problem(404, "not_found");
    let recording = json!({ "recordingId": stand.stage.app.new_id::<Uuid>(), "reason": "x" });
    stand
        .post(&admin, "legal-holds", &recording)
        .await
        .assert_problem(404, "not_found");
    let both =
        json!({ "customerId": stand.customer, "recordingId": stand.customer, "reason": "x" });
    for wrong in [both, json!({ "reason": "x" })] {
        stand
            .post(&admin, "legal-holds", &wrong)
            .await
            .assert_invalid("/recordingId");
    }
    for value in [json!(""), json!("\t"), json!(1), json!(null)] {
        let mut body = body.clone();
        body["reason"] = value;
        stand
            .post(&admin, "legal-holds", &body)
            .await
            .assert_invalid("/reason");
    }
    stand.get(&admin, "retention/x").await.assert_invalid("id");
    assert_eq!(stand.number("SELECT count(*) FROM legal_holds").await, 0);
}

#[tokio::test]
async fn a_recording_is_held_until_it_is_gone() {
    let stand = Stand::new().await;
    let admin = stand.stage.user(Role::Admin).await;
    let (stage, now) = (&stand.stage, stand.stage.clock.now());
    let call = stage
        .call(&FinishedCall {
            customer: Some(stand.customer),
            ..FinishedCall::talked(now, 60, "refusal")
        })
        .await;
    let id: Uuid = stage.app.new_id();
    stage
        .sql
        .execute(
            "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, customer_id, file_path, duration, recorded_at)
             VALUES ($1, $2, $3, $4, 'x', 60, $5)",
            &[&id, &stage.organization.uuid(), &call, &stand.customer, &now],
        )
        .await
        .expect("inserts a recording");
    let body = json!({ "recordingId": id, "reason": "Case 9" });
    let hold: Value = stand
        .post(&admin, "legal-holds", &body)
        .await
        .assert_status(201)
        .json();
    assert_eq!(hold["recordingId"], id.to_string());
    stage
        .sql
        .batch_execute("DELETE FROM legal_holds; UPDATE call_recordings SET purged_at = now()")
        .await
        .expect("purges");
    stand
        .post(&admin, "legal-holds", &body)
        .await
        .assert_problem(410, "recording_purged");
    assert_eq!(stand.number("SELECT count(*) FROM legal_holds").await, 0);
}
