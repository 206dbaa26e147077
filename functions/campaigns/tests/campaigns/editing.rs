use jiff::SignedDuration;
use mojavox_domain::clock::Clock as _;
use serde_json::{Value, json};

use crate::stand::{Stand, configured_agent, path, template};

#[tokio::test]
async fn drafts_change_in_every_part() {
    let t = Stand::new().await;
    let draft = t.draft().await;
    let script = template(&t.stage, "phone_script").await;
    let start = t.stage.clock.now() + SignedDuration::from_hours(24);
    let body = json!({
        "name": "Winter", "description": "For the cold", "templateId": script, "sender": "+1 (212) 555-0123",
        "startsAt": start, "endsAt": start + SignedDuration::from_hours(24 * 30),
        "callingWindows": [{ "days": [1, 2], "from": "09:00", "to": "12:00" }],
        "maxConcurrentCalls": 7, "maxCallsPerMinute": 30, "retryAfterMinutes": [], "maxCallSeconds": 600,
        "onMachine": "leave_message",
    });
    let changed: Value = t.put(&draft, body.clone()).await.assert_status(200).json();
    assert_eq!(changed["sender"], "+12125550123", "as carriers write it");
    for field in [
        "name",
        "description",
        "templateId",
        "callingWindows",
        "maxConcurrentCalls",
        "retryAfterMinutes",
        "onMachine",
    ] {
        assert_eq!(changed[field], body[field], "{field}");
    }
    assert_eq!(changed["agentId"], draft["agentId"], "left out, stays");
    let cleared: Value = t
        .put(&draft, json!({ "description": null, "templateId": null, "startsAt": null, "endsAt": null, "maxCallsPerMinute": null }))
        .await
        .assert_status(200)
        .json();
    for field in [
        "description",
        "templateId",
        "startsAt",
        "endsAt",
        "maxCallsPerMinute",
    ] {
        assert_eq!(cleared[field], Value::Null, "{field}");
    }
    assert_eq!(t.get(&path(&draft)).await, cleared);
}

#[tokio::test]
async fn what_was_launched_keeps_its_structure() {
    let t = Stand::new().await;
    t.debtors(1).await;
    let running = t.launched().await;
    let other = configured_agent(&t.stage, "Bea").await;
    for (change, field) in [
        (json!({ "agentId": other }), "agentId"),
        (json!({ "segmentId": null }), "segmentId"),
        (json!({ "channel": "sms" }), "channel"),
        (json!({ "sender": "+12125550199" }), "sender"),
        (json!({ "endsAt": "2030-01-01T00:00:00Z" }), "endsAt"),
        (
            json!({ "callingWindows": [{ "days": [1], "from": "09:00", "to": "12:00" }] }),
            "callingWindows",
        ),
        (json!({ "retryAfterMinutes": [1] }), "retryAfterMinutes"),
        (json!({ "maxCallSeconds": 60 }), "maxCallSeconds"),
        (json!({ "onMachine": "leave_message" }), "onMachine"),
        (
            json!({ "name": "x", "maxCallSeconds": 60 }),
            "maxCallSeconds",
        ),
    ] {
        let answer = t
            .put(&running, change)
            .await
            .assert_problem(409, "campaign_not_editable");
        let detail = answer.json::<Value>()["detail"].to_string();
        assert!(
            detail.contains(field) && detail.contains("running"),
            "{detail}"
        );
    }
    assert_eq!(t.get(&path(&running)).await, running, "nothing changed");
    // The whole campaign, as a form sends it, with another name and pace.
    let same = json!({
        "name": "Renamed", "segmentId": t.segment, "agentId": t.agent, "channel": "voice", "sender": "+12125550100",
        "retryAfterMinutes": [30, 60, 120], "maxConcurrentCalls": 20, "maxCallsPerMinute": 5,
    });
    let changed: Value = t.put(&running, same).await.assert_status(200).json();
    assert_eq!(
        (
            &changed["name"],
            &changed["maxConcurrentCalls"],
            &changed["status"]
        ),
        (&json!("Renamed"), &json!(20), &json!("running"))
    );
    t.act(&running, "cancel").await.assert_status(200);
    t.put(&running, json!({ "maxConcurrentCalls": 1 }))
        .await
        .assert_problem(409, "campaign_not_editable");
    t.put(&running, json!({ "name": "Over" }))
        .await
        .assert_status(200);
}

/// One saw the other's change, or was refused; never half of each.
#[tokio::test]
async fn an_edit_and_a_launch_do_not_cross() {
    for _ in 0..5 {
        let t = Stand::new().await;
        t.debtors(1).await;
        let draft = t.draft().await;
        let (launch, edit) = tokio::join!(
            t.act(&draft, "launch"),
            t.put(&draft, json!({ "maxCallSeconds": 60 }))
        );
        launch.assert_status(200);
        let edited = match edit.status {
            200 => true,
            409 => false,
            other => panic!("{other}"),
        };
        let seconds = t.get(&path(&draft)).await["maxCallSeconds"].clone();
        assert_eq!(seconds, json!(if edited { 60 } else { 900 }));
    }
}
