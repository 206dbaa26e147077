//! What API Gateway says of connections, over the emulator's DynamoDB and a fresh database.

#[path = "../../../shared/realtime/tests/support/table.rs"]
mod table;

use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use jiff::SignedDuration;
use mojavox_domain::permissions::Role;
use mojavox_realtime::{Connection, ConnectionId, Connections, Room};
use mojavox_testkit::{Person, Stage};
use realtime::{Reply, State, handle};
use serde_json::{Value, json};
use table::fresh_table;

const CONNECT: &str = include_str!("../../../events/realtime/connect.json");
const AUTHENTICATE: &str = include_str!("../../../events/realtime/authenticate.json");
const PING: &str = include_str!("../../../events/realtime/ping.json");
const DISCONNECT: &str = include_str!("../../../events/realtime/disconnect.json");

struct Test {
    stage: Stage,
    state: State,
    user: Person,
    id: ConnectionId,
}

impl Test {
    async fn new() -> Self {
        let (config, aws) = fresh_table(&[]).await;
        let stage = Stage::new().await;
        let state = State {
            app: stage.app.clone(),
            connections: Connections::from_config(&config, aws).expect("works"),
        };
        let user = stage.user(Role::Agent).await;
        let sample: Value = serde_json::from_str(CONNECT).expect("works");
        let id = sample["requestContext"]["connectionId"]
            .as_str()
            .expect("works");
        Self {
            stage,
            state,
            user,
            id: ConnectionId(id.to_owned()),
        }
    }

    async fn say(&self, event: &str, token: &str) -> Reply {
        let event = event.replace("<access token>", token);
        self.handle(serde_json::from_str(&event).expect("works"))
            .await
    }

    async fn handle(&self, event: Value) -> Reply {
        let event: ApiGatewayWebsocketProxyRequest = serde_json::from_value(event).expect("works");
        handle(&self.state, event).await
    }

    /// Connects without a token.
    async fn connect(&self) {
        let mut event: Value = serde_json::from_str(CONNECT).expect("works");
        event["queryStringParameters"] = Value::Null;
        event["multiValueQueryStringParameters"] = Value::Null;
        assert_eq!(self.handle(event).await.status_code, 200);
    }

    async fn frame(&self, frame: &str) -> Value {
        let mut event: Value = serde_json::from_str(PING).expect("works");
        event["body"] = json!(frame);
        let reply = self.handle(event).await;
        assert_eq!(reply.status_code, 200, "$default never fails");
        serde_json::from_str(&reply.body.expect("works")).expect("works")
    }

    async fn found(&self) -> Option<Connection> {
        self.state.connections.find(&self.id).await.expect("works")
    }

    async fn in_room(&self, room: Room) -> Vec<ConnectionId> {
        self.state.connections.members(room).await.expect("works")
    }
}

#[tokio::test]
async fn a_token_at_the_handshake_signs_in_and_disconnect_forgets() {
    let test = Test::new().await;
    let reply = test.say(CONNECT, &test.user.token).await;
    assert_eq!(reply.status_code, 200, "{reply:?}");
    let member = test.found().await.expect("works").member.expect("works");
    assert_eq!(
        (member.user, member.organization, member.session),
        (test.user.id, test.user.organization, test.user.session)
    );
    for room in member.rooms() {
        assert_eq!(test.in_room(room).await, std::slice::from_ref(&test.id));
    }
    let ready = test.frame(r#"{"event":"authenticate","id":"a"}"#).await;
    assert_eq!(ready["event"], "ready");
    assert_eq!(ready["id"], "a");
    let rooms = [
        format!("user:{}", test.user.id),
        format!("org:{}", test.user.organization),
    ];
    assert_eq!(ready["data"]["rooms"], json!(rooms));

    for _ in 0..2 {
        assert_eq!(test.say(DISCONNECT, "").await.status_code, 200);
    }
    assert_eq!(test.found().await, None);
    for room in member.rooms() {
        assert_eq!(test.in_room(room).await, []);
    }
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
    test.stage
        .sql
        .execute(
            "UPDATE sessions SET revoked_at = now(), revoked_reason = 'logout' WHERE id = $1",
            &[&test.user.session.uuid()],
        )
        .await
        .expect("works");
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

#[tokio::test]
async fn engine_io_is_told_that_this_is_something_else() {
    let test = Test::new().await;
    let mut event: Value = serde_json::from_str(CONNECT).expect("works");
    event["queryStringParameters"] = json!({ "EIO": "4", "transport": "websocket" });
    event["multiValueQueryStringParameters"] = json!({ "EIO": ["4"], "transport": ["websocket"] });
    let reply = test.handle(event).await;
    assert_eq!(reply.status_code, 400);
    assert!(reply.body.expect("works").contains("unsupported_protocol"));
}
