//! Socket.IO's frames.

use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use mojavox_realtime::{Protocol, Room};
use serde_json::{Value, json};

use crate::{DISCONNECT, PING, SOCKETIO_AUTHENTICATE, SOCKETIO_CONNECT, Test};

impl Test {
    async fn connect_socketio(&self) {
        assert_eq!(self.say(SOCKETIO_CONNECT, "").await.status_code, 200);
    }

    /// The answer to `40` with this `auth`: its first two letters, and the rest.
    async fn auth(&self, auth: &Value) -> (String, Value) {
        let answer = self.text(&format!("40{auth}")).await;
        let (kind, rest) = answer.split_at(2);
        (kind.to_owned(), serde_json::from_str(rest).expect("JSON"))
    }

    pub(crate) async fn connected_socketio(&self) {
        self.connect_socketio().await;
        let reply = self.say(SOCKETIO_AUTHENTICATE, &self.user.token).await;
        let answer = reply.body.expect("an answer");
        assert!(answer.starts_with("40{"), "{answer}");
    }
}

#[tokio::test]
async fn the_handshake_has_the_open_packet_and_a_deadline_sent() {
    let test = Test::new().await;
    test.connect_socketio().await;
    let found = test.found().await.expect("it is there");
    assert_eq!((found.protocol, found.member), (Protocol::SocketIo, None));
    let [greet] = &test.waiting(&test.timers).await[..] else {
        panic!("one task");
    };
    let now = test.stage.app.now().to_string();
    assert_eq!(
        *greet,
        json!({ "task": "greet", "connectionId": test.id.0, "connectedAt": now })
    );
    assert_eq!(test.delayed(&test.timers).await, "1");
}

#[tokio::test]
async fn other_versions_are_told_so() {
    let test = Test::new().await;
    let mut event: Value = serde_json::from_str(SOCKETIO_CONNECT).expect("works");
    event["queryStringParameters"]["EIO"] = json!("3");
    event["multiValueQueryStringParameters"]["EIO"] = json!(["3"]);
    let reply = test.handle(event).await;
    assert_eq!(reply.status_code, 400);
    assert!(reply.body.expect("works").contains("unsupported_protocol"));
    assert_eq!(test.found().await, None);
}

#[tokio::test]
async fn a_token_connects_and_leaves_something_to_come_back_to() {
    let test = Test::new().await;
    test.connect_socketio().await;
    let (kind, connected) = test.auth(&json!({ "token": test.user.token })).await;
    assert_eq!(kind, "40", "{connected}");
    assert_eq!(connected["sid"], test.id.0);
    // The answer to a frame is the frame's own; nothing is posted beside it.
    assert!(test.gateway.posted().is_empty());
    let pid = connected["pid"].as_str().expect("a pid");
    let now = test.stage.app.now();
    let session = test.state.connections.session(pid, now).await;
    let session = session.expect("works").expect("it is kept");
    assert_eq!(
        (session.user, session.organization, session.position),
        (test.user.id, test.user.organization, 0)
    );
    for room in [
        Room::User(test.user.id),
        Room::Organization(test.user.organization),
    ] {
        assert_eq!(test.in_room(room).await, std::slice::from_ref(&test.id));
    }
    // The line is lost: the rooms are left, the session stays.
    assert_eq!(test.say(DISCONNECT, "").await.status_code, 200);
    assert_eq!(test.in_room(Room::User(test.user.id)).await, []);
    let later = now + SignedDuration::from_mins(2);
    let session = test.state.connections.session(pid, later).await;
    assert!(session.expect("works").is_some());
}

#[tokio::test]
async fn a_bad_token_is_a_connect_error_with_its_code() {
    let test = Test::new().await;
    test.connect_socketio().await;
    for (auth, code) in [
        (json!({ "token": "nonsense" }), "invalid_token"),
        (json!({}), "not_signed_in"),
        (json!({ "token": "" }), "not_signed_in"),
        (json!({ "token": 7 }), "invalid_data"),
        (json!("x"), "invalid_data"),
        (
            json!({ "token": "x", "pid": "p", "offset": "3" }),
            "invalid_token",
        ),
    ] {
        let (kind, error) = test.auth(&auth).await;
        assert_eq!(kind, "44", "{auth}: {error}");
        assert_eq!(error["data"]["code"], code, "{auth}: {error}");
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|text| !text.is_empty())
        );
    }
    assert!(test.text("40").await.starts_with("44"));
    let answer = test.text("40/admin,{}").await;
    assert!(answer.starts_with("44/admin,{"), "{answer}");
    test.end_session().await;
    let (kind, error) = test.auth(&json!({ "token": test.user.token })).await;
    assert_eq!(
        (&*kind, &error["data"]["code"]),
        ("44", &json!("session_ended"))
    );
    assert_eq!(test.found().await.expect("works").member, None);
    assert_eq!(test.in_room(Room::User(test.user.id)).await, []);
}

/// The dispatcher answers, after what was missed.
#[tokio::test]
async fn who_comes_back_is_caught_up_first() {
    let test = Test::new().await;
    test.connect_socketio().await;
    let auth = json!({ "token": test.user.token, "pid": "before", "offset": "17" });
    let answer = test.text(&format!("40{auth}")).await;
    assert_eq!(answer, "6");
    let [nudge] = &test.waiting(&test.events).await[..] else {
        panic!("one message");
    };
    let resume = &nudge["resume"];
    assert_eq!(resume["pid"], "before");
    assert_eq!(resume["offset"], "17");
    assert_eq!(resume["connectionId"], test.id.0);
    assert_ne!(resume["freshPid"], "before");
    assert_eq!(test.in_room(Room::User(test.user.id)).await, []);
    let member = test.found().await.expect("works").member;
    assert_eq!(member.map(|member| member.user), Some(test.user.id));
}

#[tokio::test]
async fn who_leaves_on_purpose_does_not_come_back_to_it() {
    let test = Test::new().await;
    test.connect_socketio().await;
    let (_, connected) = test.auth(&json!({ "token": test.user.token })).await;
    let pid = connected["pid"].as_str().expect("a pid");
    assert_eq!(test.text("41").await, "6");
    assert_eq!(test.in_room(Room::User(test.user.id)).await, []);
    let now = test.stage.app.now();
    let session = test.state.connections.session(pid, now).await;
    assert_eq!(session.expect("works"), None);
}

#[tokio::test]
async fn nothing_that_a_client_sends_is_an_error() {
    let test = Test::with_role(Role::Admin).await;
    test.connected_socketio().await;
    for frame in [
        "",
        "3",
        "2",
        "2probe",
        "1",
        "5",
        "6",
        "4",
        "42",
        "42[]",
        "42[7]",
        "42{",
        "43",
        "431[]",
        "45",
        "451-[\"a\",{\"_placeholder\":true,\"num\":0}]",
        "46",
        "4x",
        "{}",
        "[]",
        "é",
        "42/admin,[\"a\"]",
        "42[\"unknown\"]",
        "42[\"call:join\",{}]",
        "42999999999999999999999[\"a\"]",
    ] {
        assert_eq!(test.text(frame).await, "6", "{frame}");
    }
    assert_eq!(
        test.text("429[\"unknown\"]").await,
        "439[{\"code\":\"unknown_event\",\"detail\":\"There are the events call:join, call:leave and ping.\",\"ok\":false,\"status\":422}]"
    );
    let pong = test.text("4210[\"ping\"]").await;
    assert!(pong.starts_with("4310[{\"ok\":true"), "{pong}");
}

/// A client that talks on a line which is nobody's any more gets a new one.
#[tokio::test]
async fn a_line_without_its_connection_is_cut() {
    let test = Test::new().await;
    let reply = test.say(SOCKETIO_AUTHENTICATE, &test.user.token).await;
    assert_eq!(reply.body.as_deref(), Some("6"));
    assert_eq!(test.gateway.closed().len(), 1);
    // The answer to a heartbeat is not looked into.
    let pong = PING.replace(r#"{\"event\": \"ping\", \"id\": 2}"#, "3");
    assert_eq!(test.say(&pong, "").await.body.as_deref(), Some("6"));
    assert_eq!(test.gateway.closed().len(), 1);
}
