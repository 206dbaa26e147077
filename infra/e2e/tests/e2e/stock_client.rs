//! The frontend's own client library, unmodified: sign-in, rooms, the end of sessions.

use std::time::Duration;

use e2e::{
    Platform, SignedIn, new_id,
    stock_client::{Node, StockClient},
};
use mojavox_domain::permissions::Role;
use serde_json::{Value, json};

/// What the README tells a frontend to write.
pub(crate) fn options(token: &str) -> Value {
    json!({ "transports": ["websocket"], "auth": { "token": token } })
}

/// As the README has it: `http://localhost:3001`.
pub(crate) fn address(platform: &Platform) -> String {
    platform.websocket.replace("ws://", "http://")
}

pub(crate) async fn connected(
    node: &Node,
    name: &str,
    platform: &Platform,
    user: &SignedIn,
) -> StockClient {
    let mut client = node
        .connect(name, &address(platform), options(&user.token))
        .await;
    let connect = client.saw("connect").await;
    assert_eq!(connect["recovered"], false, "{connect}");
    assert!(
        connect["id"].as_str().is_some_and(|id| !id.is_empty()),
        "{connect}"
    );
    client
}

#[tokio::test]
async fn it_connects_with_a_token_and_not_without() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let node = Node::start();
    connected(&node, "good", &platform, &user).await;
    for (name, auth, code) in [
        ("bad", json!({ "token": "nonsense" }), "invalid_token"),
        ("none", json!({}), "not_signed_in"),
        ("odd", json!({ "token": 7 }), "invalid_data"),
    ] {
        let options = json!({ "transports": ["websocket"], "auth": auth });
        let mut client = node.connect(name, &address(&platform), options).await;
        let error = client.saw("connect_error").await;
        assert_eq!(error["data"]["code"], code, "{error}");
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|text| !text.is_empty()),
            "{error}"
        );
        // It is the application's turn: the same token would be refused again.
        assert_eq!(error["retries"], false, "{error}");
        assert!(
            client
                .saw_within("connect", Duration::from_millis(500))
                .await
                .is_none()
        );
    }
}

/// The default transports begin with HTTP polling, which a WebSocket API does not have. The error
/// says so, and nothing hangs.
#[tokio::test]
async fn without_the_transport_option_it_fails_at_once() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let node = Node::start();
    let auth = json!({ "auth": { "token": user.token } });
    let mut polling = node.connect("polling", &address(&platform), auth).await;
    let error = polling.saw("connect_error").await;
    assert_eq!(error["message"], "xhr poll error", "{error}");
    // With this option it goes on to the second transport by itself.
    let auth = json!({ "auth": { "token": user.token }, "tryAllTransports": true });
    let mut all = node.connect("all", &address(&platform), auth).await;
    all.saw("connect").await;
}

#[tokio::test]
async fn another_namespace_is_refused() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let url = format!("{}/admin", address(&platform));
    let node = Node::start();
    let mut client = node.connect("admin", &url, options(&user.token)).await;
    let error = client.saw("connect_error").await;
    assert_eq!(error["message"], "Invalid namespace", "{error}");
}

#[tokio::test]
async fn it_joins_the_room_of_a_call_it_may_follow() {
    let (platform, elsewhere) = (Platform::find().await, Platform::find().await);
    let node = Node::start();
    let call = platform.live_call().await;
    let theirs = elsewhere.live_call().await;
    let agent = platform.signed_in(Role::Agent).await;
    let mut client = connected(&node, "agent", &platform, &agent).await;
    let mut ask = async |event: &str, args: Value| client.emit(event, args).await[0].clone();

    let joined = ask("call:join", json!([{ "callId": call }])).await;
    let room = format!("call:{call}");
    assert_eq!(joined, json!({ "ok": true, "room": room }));
    let left = ask("call:leave", json!([{ "callId": call }])).await;
    assert_eq!(left, json!({ "ok": true, "room": room }));
    for (event, args, status, code) in [
        ("call:join", json!([{ "callId": theirs }]), 404, "not_found"),
        (
            "call:join",
            json!([{ "callId": new_id() }]),
            404,
            "not_found",
        ),
        ("call:join", json!([{ "callId": "x" }]), 422, "invalid_data"),
        ("call:join", json!([]), 422, "invalid_data"),
        ("call:leave", json!([{}]), 422, "invalid_data"),
        ("call:listen", json!([{}]), 422, "unknown_event"),
    ] {
        let refused = ask(event, args).await;
        assert_eq!(refused["ok"], false, "{event}: {refused}");
        assert_eq!(refused["status"], status, "{event}: {refused}");
        assert_eq!(refused["code"], code, "{event}: {refused}");
    }

    let analyst = platform.signed_in(Role::Analyst).await;
    let mut client = connected(&node, "analyst", &platform, &analyst).await;
    let refused = client.emit("call:join", json!([{ "callId": call }])).await;
    assert_eq!(refused[0]["code"], "missing_permission", "{refused}");
}

/// `socket.auth.token = fresh; socket.disconnect().connect()`, as its manual has it.
#[tokio::test]
async fn it_comes_back_after_it_left() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let node = Node::start();
    let mut client = connected(&node, "again", &platform, &user).await;
    client.close().await;
    let bye = client.saw("disconnect").await;
    assert_eq!(bye["reason"], "io client disconnect", "{bye}");
    client.open().await;
    let connect = client.saw("connect").await;
    assert_eq!(connect["recovered"], false, "{connect}");
}
