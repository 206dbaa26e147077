//! Rooms of calls, in both protocols.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use mojavox_realtime::Room;
use mojavox_testkit::FinishedCall;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{AUTHENTICATE, SOCKETIO_CALL_JOIN, Test};

impl Test {
    async fn call(&self) -> Uuid {
        let at = self.stage.app.now() - SignedDuration::from_mins(1);
        self.stage.call(&FinishedCall::unanswered(at)).await
    }

    /// What is acknowledged of an event.
    async fn asked(&self, event: &str, data: &Value) -> Value {
        let answer = self.text(&format!("427{}", json!([event, data]))).await;
        let acknowledged = answer.strip_prefix("437").expect("an acknowledgement");
        let mut acknowledged: Vec<Value> = serde_json::from_str(acknowledged).expect("JSON");
        assert_eq!(acknowledged.len(), 1);
        acknowledged.remove(0)
    }
}

#[tokio::test]
async fn whoever_may_follows_a_call_and_stops_following_it() {
    let test = Test::new().await;
    test.connected_socketio().await;
    let call = test.call().await;
    let room = Room::Call(call.into());
    let done = json!({ "ok": true, "room": format!("call:{call}") });
    // Twice is as once.
    for _ in 0..2 {
        assert_eq!(
            test.asked("call:join", &json!({ "callId": call })).await,
            done
        );
    }
    assert_eq!(test.in_room(room).await, std::slice::from_ref(&test.id));
    for _ in 0..2 {
        assert_eq!(
            test.asked("call:leave", &json!({ "callId": call })).await,
            done
        );
    }
    assert_eq!(test.in_room(room).await, []);
}

#[tokio::test]
async fn nobody_else_does() {
    let test = Test::new().await;
    let stranger = test.stage.stranger(Role::Admin).await;
    test.connected_socketio().await;
    let call = test.call().await;
    test.stage
        .sql
        .execute(
            "UPDATE contact_attempts SET organization_id = $1 WHERE id = $2",
            &[&stranger.organization.uuid(), &call],
        )
        .await
        .expect("works");
    for (data, status, code) in [
        (json!({ "callId": call }), 404, "not_found"),
        (json!({ "callId": Uuid::from_u128(7) }), 404, "not_found"),
        (json!({ "callId": "x" }), 422, "invalid_data"),
        (json!({ "callId": call, "more": 1 }), 422, "invalid_data"),
        (json!(null), 422, "invalid_data"),
    ] {
        let refused = test.asked("call:join", &data).await;
        assert_eq!(refused["ok"], false, "{data}: {refused}");
        assert_eq!(refused["status"], status, "{data}: {refused}");
        assert_eq!(refused["code"], code, "{data}: {refused}");
    }
    // The sample's call is nobody's.
    let reply = test.say(SOCKETIO_CALL_JOIN, "").await;
    assert!(reply.body.expect("works").contains("not_found"));
    assert_eq!(test.in_room(Room::Call(call.into())).await, []);
    test.end_session().await;
    let refused = test.asked("call:join", &json!({ "callId": call })).await;
    assert_eq!(refused["code"], "session_ended");
}

#[tokio::test]
async fn an_analyst_follows_no_calls() {
    let test = Test::with_role(Role::Analyst).await;
    test.connected_socketio().await;
    let call = test.call().await;
    let refused = test.asked("call:join", &json!({ "callId": call })).await;
    assert_eq!(refused["status"], 403);
    assert_eq!(refused["code"], "missing_permission");
    assert_eq!(test.in_room(Room::Call(call.into())).await, []);
}

#[tokio::test]
async fn the_plain_protocol_has_it_too() {
    let test = Test::new().await;
    test.connect().await;
    test.say(AUTHENTICATE, &test.user.token).await;
    let call = test.call().await;
    for (event, answer) in [("call:join", "call:joined"), ("call:leave", "call:left")] {
        let message = json!({ "event": event, "data": { "callId": call }, "id": 3 });
        let answered = test.frame(&message.to_string()).await;
        let room = json!({ "room": format!("call:{call}") });
        assert_eq!(answered, json!({ "event": answer, "data": room, "id": 3 }));
    }
    let message = json!({ "event": "call:join", "data": { "callId": 1 }, "id": 4 });
    let refused = test.frame(&message.to_string()).await;
    assert_eq!(refused["event"], "error", "{refused}");
    assert_eq!(
        (&refused["data"]["code"], &refused["id"]),
        (&json!("invalid_data"), &json!(4))
    );
}
