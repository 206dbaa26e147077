//! The plain JSON protocol.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use mojavox_realtime::{Protocol, Room};
use serde_json::{Value, json};

use crate::{AUTHENTICATE, CONNECT, DISCONNECT, Test};

/// Before the handshake is answered nothing can be posted: an event for one who is in a room already
/// would find them gone. So the dispatcher lets them in, when the greeting got through.
#[tokio::test]
async fn a_token_at_the_handshake_signs_in_and_the_dispatcher_lets_in() {
    let test = Test::new().await;
    let reply = test.say(CONNECT, &test.user.token).await;
    assert_eq!(reply.status_code, 200, "{reply:?}");
    let found = test.found().await.expect("it is there");
    let member = found.member.expect("it is somebody's");
    assert_eq!(
        (
            member.user,
            member.organization,
            member.session,
            member.role
        ),
        (
            test.user.id,
            test.user.organization,
            test.user.session,
            Role::Agent
        )
    );
    assert_eq!(found.protocol, Protocol::Json);
    for room in member.rooms() {
        assert_eq!(test.in_room(room).await, []);
    }
    let [greet] = &test.waiting(&test.timers).await[..] else {
        panic!("one task");
    };
    assert_eq!(greet["task"], "greet", "{greet}");
    assert_eq!(greet["connectionId"], test.id.0);
    let nudge = &greet["signedIn"];
    assert_eq!(nudge["organizationId"], test.user.organization.to_string());
    assert_eq!(nudge["resume"]["connectionId"], test.id.0);
    // Who has signed in has no deadline.
    assert_eq!(test.delayed(&test.timers).await, "0");
    let ready = test.frame(r#"{"event":"authenticate","id":"a"}"#).await;
    assert_eq!(ready["event"], "ready");
    assert_eq!(ready["id"], "a");
    let rooms = [
        format!("user:{}", test.user.id),
        format!("org:{}", test.user.organization),
    ];
    assert_eq!(ready["data"]["rooms"], json!(rooms));
}

#[tokio::test]
async fn disconnect_forgets() {
    let test = Test::new().await;
    test.connect().await;
    test.say(AUTHENTICATE, &test.user.token).await;
    let member = test.found().await.expect("works").member.expect("works");
    for room in member.rooms() {
        assert_eq!(test.in_room(room).await, std::slice::from_ref(&test.id));
    }
    for _ in 0..2 {
        assert_eq!(test.say(DISCONNECT, "").await.status_code, 200);
    }
    assert_eq!(test.found().await, None);
    for room in member.rooms() {
        assert_eq!(test.in_room(room).await, []);
    }
}

#[tokio::test]
async fn who_stays_silent_has_a_deadline() {
    let test = Test::new().await;
    test.connect().await;
    assert_eq!(test.waiting(&test.timers).await, Vec::<Value>::new());
    assert_eq!(test.delayed(&test.timers).await, "1");
}

/// The dispatcher answers, after what was missed.
#[tokio::test]
async fn who_says_what_they_saw_last_is_caught_up_first() {
    let test = Test::new().await;
    test.connect().await;
    let data = json!({ "token": test.user.token, "lastEventId": "41" });
    let message = json!({ "event": "authenticate", "data": data, "id": 1 });
    let answer = test.frame(&message.to_string()).await;
    assert_eq!(
        (&answer["event"], &answer["id"]),
        (&json!("resuming"), &json!(1))
    );
    let [nudge] = &test.waiting(&test.events).await[..] else {
        panic!("one message");
    };
    assert_eq!(nudge["organizationId"], test.user.organization.to_string());
    assert_eq!(nudge["resume"]["connectionId"], test.id.0);
    assert_eq!(nudge["resume"]["offset"], "41");
    assert!(nudge["resume"]["freshPid"].is_string(), "{nudge}");
    assert_eq!(test.in_room(Room::User(test.user.id)).await, []);
    assert!(test.found().await.expect("works").member.is_some());
}

#[tokio::test]
async fn the_subprotocol_can_carry_the_token_and_is_agreed_to() {
    let test = Test::new().await;
    let mut event: Value = serde_json::from_str(CONNECT).expect("works");
    event["queryStringParameters"] = Value::Null;
    event["multiValueQueryStringParameters"] = Value::Null;
    event["headers"]["Sec-WebSocket-Protocol"] = json!(format!("bearer, {}", test.user.token));
    let reply = test.handle(event).await;
    assert_eq!(reply.status_code, 200);
    assert_eq!(reply.headers["Sec-WebSocket-Protocol"], "bearer");
    assert!(test.found().await.expect("works").member.is_some());
}

#[tokio::test]
async fn a_bad_token_at_the_handshake_is_refused_and_leaves_nothing() {
    let test = Test::new().await;
    let reply = test.say(CONNECT, "nonsense").await;
    assert_eq!(reply.status_code, 401);
    assert!(reply.body.expect("works").contains("invalid_token"));
    assert_eq!(test.found().await, None);
}

#[tokio::test]
async fn the_first_message_can_sign_in_twice_is_fine() {
    let test = Test::new().await;
    test.connect().await;
    assert_eq!(test.found().await.expect("works").member, None);
    let nobody = test.frame(r#"{"event":"authenticate"}"#).await;
    assert_eq!(nobody["data"]["code"], "not_signed_in");
    for _ in 0..2 {
        let reply = test.say(AUTHENTICATE, &test.user.token).await;
        let ready: Value = serde_json::from_str(&reply.body.expect("works")).expect("works");
        assert_eq!(ready["event"], "ready", "{ready}");
        assert_eq!(ready["id"], 1);
        assert_eq!(ready["data"]["userId"], test.user.id.to_string());
    }
    let room = Room::User(test.user.id);
    assert_eq!(test.in_room(room).await, std::slice::from_ref(&test.id));
}

#[tokio::test]
async fn a_connection_does_not_change_hands() {
    let test = Test::new().await;
    test.connect().await;
    let stranger = test.stage.stranger(Role::Admin).await;
    test.say(AUTHENTICATE, &test.user.token).await;
    let reply = test.say(AUTHENTICATE, &stranger.token).await;
    assert!(reply.body.expect("works").contains("already_signed_in"));
    assert_eq!(test.in_room(Room::User(stranger.id)).await, []);
    let room = Room::Organization(stranger.organization);
    assert_eq!(test.in_room(room).await, []);
}

#[tokio::test]
async fn an_ended_session_or_an_old_token_does_not_sign_in() {
    let test = Test::new().await;
    test.connect().await;
    test.end_session().await;
    let reply = test.say(AUTHENTICATE, &test.user.token).await;
    assert!(reply.body.expect("works").contains("session_ended"));

    let other = test.stage.user(Role::Admin).await;
    test.stage.clock.advance(SignedDuration::from_mins(16));
    let reply = test.say(AUTHENTICATE, &other.token).await;
    assert!(reply.body.expect("works").contains("invalid_token"));
    assert_eq!(test.found().await.expect("works").member, None);
}

#[tokio::test]
async fn a_ping_is_answered_and_nonsense_named() {
    let test = Test::new().await;
    test.connect().await;
    let pong = test.frame(r#"{"event":"ping","id":2}"#).await;
    assert_eq!((&pong["event"], &pong["id"]), (&json!("pong"), &json!(2)));
    let long = json!({ "event": "ping", "id": "x".repeat(101) }).to_string();
    for (frame, code) in [
        ("", "malformed_message"),
        ("{", "malformed_message"),
        ("[]", "malformed_message"),
        ("40{}", "malformed_message"),
        (r#"{"data":1}"#, "malformed_message"),
        (r#"{"event":"ping","more":1}"#, "malformed_message"),
        (
            r#"{"event":"join","data":{"room":"org:x"}}"#,
            "unknown_event",
        ),
        (
            r#"{"event":"authenticate","data":{"token":1}}"#,
            "invalid_data",
        ),
        (
            r#"{"event":"authenticate","data":{"token":""}}"#,
            "invalid_token",
        ),
        (r#"{"event":"call:join"}"#, "not_signed_in"),
        (r#"{"event":"ping","id":{"a":1}}"#, "invalid_id"),
        (&long, "invalid_id"),
    ] {
        let error = test.frame(frame).await;
        assert_eq!(error["event"], "error", "{frame}: {error}");
        assert_eq!(error["data"]["code"], code, "{frame}: {error}");
    }
}

#[tokio::test]
async fn a_message_without_its_connection_joins_no_room() {
    let test = Test::new().await;
    let reply = test.say(AUTHENTICATE, &test.user.token).await;
    assert!(reply.body.expect("works").contains("connection_gone"));
    assert_eq!(test.in_room(Room::User(test.user.id)).await, []);
}
