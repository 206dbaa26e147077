use jiff::SignedDuration;
use mojavox_domain::clock::Clock as _;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand::{CAMPAIGNS, Stand, template};

#[tokio::test]
async fn faults_are_named_when_it_is_created_and_when_it_is_changed() {
    let t = Stand::new().await;
    let (sms, script) = (
        template(&t.stage, "sms").await,
        template(&t.stage, "phone_script").await,
    );
    let now = t.stage.clock.now();
    let hours = |hours| json!(now + SignedDuration::from_hours(hours));
    let window =
        |days: Value, from: &str, to: &str| json!([{ "days": days, "from": from, "to": to }]);
    let unknown: Uuid = t.stage.app.new_id();
    let draft = t.draft().await;
    for (change, pointer) in [
        (json!({ "name": "" }), "/name"),
        (json!({ "name": " x" }), "/name"),
        (json!({ "name": "x".repeat(151) }), "/name"),
        (json!({ "channel": "fax" }), "/channel"),
        (json!({ "segmentId": unknown }), "/segmentId"),
        (json!({ "agentId": unknown }), "/agentId"),
        (json!({ "templateId": unknown }), "/templateId"),
        (json!({ "templateId": sms }), "/templateId"),
        (
            json!({ "channel": "sms", "agentId": null, "templateId": script }),
            "/templateId",
        ),
        (json!({ "channel": "sms", "agentId": t.agent }), "/agentId"),
        (json!({ "sender": "hello" }), "/sender"),
        (json!({ "sender": "0612345678" }), "/sender"),
        (json!({ "sender": "a@example.com" }), "/sender"),
        (
            json!({ "channel": "email", "agentId": null, "sender": "+12125550100" }),
            "/sender",
        ),
        (json!({ "endsAt": hours(-1) }), "/endsAt"),
        (
            json!({ "startsAt": hours(5), "endsAt": hours(4) }),
            "/endsAt",
        ),
        (json!({ "startsAt": hours(24 * 366 * 6) }), "/startsAt"),
        (
            json!({ "startsAt": "-004800-01-01T00:00:00Z" }),
            "/startsAt",
        ),
        (
            json!({ "callingWindows": window(json!([]), "09:00", "12:00") }),
            "/callingWindows/0/days",
        ),
        (
            json!({ "callingWindows": window(json!([8]), "09:00", "12:00") }),
            "/callingWindows/0/days",
        ),
        (
            json!({ "callingWindows": window(json!([1]), "nine", "12:00") }),
            "/callingWindows/0/from",
        ),
        (
            json!({ "callingWindows": window(json!([1]), "12:00", "09:00") }),
            "/callingWindows/0/to",
        ),
        (
            json!({ "callingWindows": window(json!([1]), "22:00", "02:00") }),
            "/callingWindows/0/to",
        ),
        (
            json!({ "callingWindows": window(json!([1]), "09:00", "09:10") }),
            "/callingWindows/0/to",
        ),
        (
            json!({ "callingWindows": [{ "days": [1], "from": "09:00" }] }),
            "/callingWindows/0",
        ),
        (json!({ "callingWindows": {} }), "/callingWindows"),
        (json!({ "maxConcurrentCalls": 0 }), "/maxConcurrentCalls"),
        (json!({ "maxConcurrentCalls": 1001 }), "/maxConcurrentCalls"),
        (json!({ "maxCallsPerMinute": 0 }), "/maxCallsPerMinute"),
        (
            json!({ "retryAfterMinutes": [30, 0] }),
            "/retryAfterMinutes/1",
        ),
        (
            json!({ "retryAfterMinutes": [30, 10081] }),
            "/retryAfterMinutes/1",
        ),
        (
            json!({ "retryAfterMinutes": vec![1; 11] }),
            "/retryAfterMinutes",
        ),
        (json!({ "maxCallSeconds": 29 }), "/maxCallSeconds"),
        (json!({ "onMachine": "shout" }), "/onMachine"),
        (json!({ "status": "running" }), "/status"),
    ] {
        let mut body = t.complete("Faulty");
        body.as_object_mut()
            .expect("an object")
            .extend(change.as_object().expect("an object").clone());
        t.post(CAMPAIGNS, &t.supervisor, &body)
            .await
            .assert_invalid(pointer);
        t.put(&draft, change).await.assert_invalid(pointer);
    }
    assert_eq!(t.number("SELECT count(*) FROM campaigns").await, 1);
    t.post(CAMPAIGNS, &t.supervisor, &json!({}))
        .await
        .assert_problem(422, "invalid_request");
}

#[tokio::test]
async fn every_channel_has_its_own() {
    let t = Stand::new().await;
    let (sms, email, script) = (
        template(&t.stage, "sms").await,
        template(&t.stage, "email").await,
        template(&t.stage, "phone_script").await,
    );
    for body in [
        json!({ "name": "a", "agentId": t.agent, "templateId": script }),
        json!({ "name": "b", "channel": "sms", "templateId": sms, "sender": "+33612345678" }),
        json!({ "name": "c", "channel": "email", "templateId": email, "sender": "Debts@Example.com" }),
        json!({ "name": "d" }),
    ] {
        t.create(&body).await;
    }
}

#[tokio::test]
async fn lists_refuse_what_they_do_not_know() {
    let t = Stand::new().await;
    let draft = t.draft().await;
    let members = format!("{}/members", crate::stand::path(&draft));
    for (query, parameter) in [
        (format!("{CAMPAIGNS}?status=lost"), "status"),
        (format!("{CAMPAIGNS}?channel=fax"), "channel"),
        (format!("{CAMPAIGNS}?sort=size"), "sort"),
        (format!("{CAMPAIGNS}?order=up"), "order"),
        (format!("{CAMPAIGNS}?limit=101"), "limit"),
        (format!("{CAMPAIGNS}?cursor=x"), "cursor"),
        (format!("{CAMPAIGNS}?mine=true"), "mine"),
        (format!("{members}?state=lost"), "state"),
        (format!("{members}?limit=0"), "limit"),
        (format!("{members}?cursor=x"), "cursor"),
    ] {
        t.app
            .get(query)
            .by(&t.supervisor)
            .send()
            .await
            .assert_invalid(parameter);
    }
    let long = json!({ "reason": "x".repeat(501) });
    t.post(
        &format!("{}/pause", crate::stand::path(&draft)),
        &t.supervisor,
        &long,
    )
    .await
    .assert_invalid("/reason");
    // A body may be left out; one that is there is JSON.
    t.app
        .post(format!("{}/pause", crate::stand::path(&draft)))
        .by(&t.supervisor)
        .raw("text/plain", "because")
        .send()
        .await
        .assert_problem(415, "unsupported_media_type");
    t.app
        .get(format!("{CAMPAIGNS}/nonsense"))
        .by(&t.supervisor)
        .send()
        .await
        .assert_invalid("id");
}
