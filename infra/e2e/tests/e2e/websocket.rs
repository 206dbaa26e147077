//! The plain JSON protocol over a real socket: sign in, be answered, hear events, come back.

use std::{sync::Arc, time::Duration};

use e2e::{
    Platform, SignedIn, new_id,
    writer::{Writer, numbered, one_of_each},
};
use futures::{SinkExt as _, StreamExt as _};
use mojavox_domain::permissions::Role;
use mojavox_realtime::{ConnectionId, Connections};
use mojavox_runtime::{Aws, Config};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message, handshake::client::generate_key, protocol::Role as Side},
};

struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    async fn open(url: &str) -> Self {
        Self(connect_async(url).await.expect("the handshake succeeds").0)
    }

    async fn say(&mut self, message: &Value) -> Value {
        self.0
            .send(Message::text(message.to_string()))
            .await
            .expect("works");
        self.hear().await
    }

    async fn hear(&mut self) -> Value {
        loop {
            let next = timeout(Duration::from_secs(20), self.0.next()).await;
            let message = next
                .expect("a frame in time")
                .expect("an open socket")
                .expect("works");
            if let Message::Text(text) = message {
                return serde_json::from_str(&text)
                    .unwrap_or_else(|error| panic!("{error}: {text}"));
            }
        }
    }
}

fn with_token(platform: &Platform, user: &SignedIn) -> String {
    format!("{}/?token={}", platform.websocket, user.token)
}

/// What comes by itself after a handshake with a token: `open`, and `ready`.
async fn welcomed(socket: &mut Socket) -> Value {
    let open = socket.hear().await;
    assert_eq!(open["event"], "open", "{open}");
    socket.hear().await
}

#[tokio::test]
async fn a_token_in_the_query_signs_in() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let mut socket = Socket::open(&with_token(&platform, &user)).await;
    let ready = welcomed(&mut socket).await;
    assert_eq!(ready["event"], "ready", "{ready}");
    assert_eq!(ready["data"]["userId"], user.id);
    let room = format!("org:{}", platform.organization);
    assert_eq!(ready["data"]["rooms"][1], room);
    let pong = socket.say(&json!({ "event": "ping", "id": 2 })).await;
    assert_eq!((&pong["event"], &pong["id"]), (&json!("pong"), &json!(2)));
}

#[tokio::test]
async fn the_first_message_signs_in_and_nonsense_is_answered() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let mut socket = Socket::open(&platform.websocket).await;
    for (message, code) in [
        (json!({ "event": "authenticate" }), "not_signed_in"),
        (
            json!({ "event": "authenticate", "data": { "token": "x" } }),
            "invalid_token",
        ),
        (json!({ "event": "nothing" }), "unknown_event"),
        (json!([1, 2]), "malformed_message"),
    ] {
        let error = socket.say(&message).await;
        assert_eq!(error["event"], "error", "{error}");
        assert_eq!(error["data"]["code"], code, "{error}");
    }
    let ready = socket
        .say(&json!({ "event": "authenticate", "data": { "token": user.token } }))
        .await;
    assert_eq!(ready["event"], "ready", "{ready}");
}

#[tokio::test]
async fn a_bad_token_in_the_query_gets_no_socket() {
    let platform = Platform::find().await;
    let refused = connect_async(format!("{}/?token=nonsense", platform.websocket)).await;
    match refused {
        // AWS hands on the function's 401, the emulator says 403 to every refusal.
        Err(Error::Http(answer)) => {
            assert!([401, 403].contains(&answer.status().as_u16()), "{answer:?}");
        }
        other => panic!("no refusal: {other:?}"),
    }
}

/// By hand: the emulator does not hand on the subprotocol that the function agrees to, and a client
/// library hangs up without it. (That it is agreed to is tested with the function.)
#[tokio::test]
async fn the_subprotocol_carries_a_token_too() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let authority = platform.websocket.trim_start_matches("ws://");
    let mut stream = TcpStream::connect(authority).await.expect("works");
    let request = format!(
        "GET / HTTP/1.1\r\nHost: {authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {}\r\n\
         Sec-WebSocket-Protocol: bearer, {}\r\n\r\n",
        generate_key(),
        user.token
    );
    stream.write_all(request.as_bytes()).await.expect("works");
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.expect("the handshake ends"));
    }
    let answer = String::from_utf8(answer).expect("works");
    assert!(answer.starts_with("HTTP/1.1 101 "), "{answer}");
    let stream = MaybeTlsStream::Plain(stream);
    let mut socket = Socket(WebSocketStream::from_raw_socket(stream, Side::Client, None).await);
    let ready = welcomed(&mut socket).await;
    assert_eq!(ready["data"]["userId"], user.id, "{ready}");
}

/// Everything until `ready` is answered, and `ready` itself.
async fn authenticated(socket: &mut Socket, data: &Value) -> (Vec<Value>, Value) {
    let message = json!({ "event": "authenticate", "data": data });
    let mut before = vec![socket.say(&message).await];
    while before.last().expect("an answer")["event"] != "ready" {
        before.push(socket.hear().await);
    }
    let ready = before.pop().expect("an answer");
    (before, ready)
}

#[tokio::test]
async fn all_eight_events_arrive_and_a_lost_line_is_caught_up() {
    let (platform, elsewhere) = (Platform::find().await, Platform::find().await);
    let user = platform.signed_in(Role::Supervisor).await;
    let stranger = elsewhere.signed_in(Role::Admin).await;
    let call = platform.live_call().await;
    let token = json!({ "token": user.token });
    let mut socket = Socket::open(&platform.websocket).await;
    let (_, ready) = authenticated(&mut socket, &token).await;
    assert_eq!(ready["data"]["recovered"], false, "{ready}");
    let mut other = Socket::open(&elsewhere.websocket).await;
    authenticated(&mut other, &json!({ "token": stranger.token })).await;
    let join = json!({ "event": "call:join", "data": { "callId": call }, "id": 1 });
    let joined = socket.say(&join).await;
    assert_eq!(
        joined,
        json!({ "event": "call:joined", "data": { "room": format!("call:{call}") }, "id": 1 })
    );

    let writer = Writer::new();
    let events = one_of_each(call, user.id.parse().expect("an id"));
    writer.emit(platform.organization, &events).await;
    let mut last = Value::Null;
    for event in &events {
        let heard = socket.hear().await;
        assert_eq!(heard["event"], event.name());
        assert_eq!(heard["data"], event.data());
        assert!(heard["id"].is_string(), "{heard}");
        last = heard["offset"].clone();
    }
    // Had an event gone to the other organisation, it would come before the answer.
    let answer = other.say(&json!({ "event": "ping" })).await;
    assert_eq!(answer["event"], "pong", "{answer}");

    drop(socket);
    writer
        .emit(
            platform.organization,
            &[numbered(new_id(), 1), numbered(new_id(), 2)],
        )
        .await;
    let mut socket = Socket::open(&platform.websocket).await;
    let back = json!({ "token": user.token, "lastEventId": last });
    let (before, ready) = authenticated(&mut socket, &back).await;
    assert_eq!(ready["data"]["recovered"], true, "{ready}");
    let missed: Vec<_> = before
        .iter()
        .filter(|message| message["event"] == "campaign:progress")
        .map(|message| message["data"]["succeeded"].clone())
        .collect();
    assert_eq!(missed, [json!(1), json!(2)], "{before:?}");
    writer
        .emit(platform.organization, &[numbered(new_id(), 3)])
        .await;
    let heard = socket.hear().await;
    assert_eq!(heard["data"]["succeeded"], 3, "{heard}");
}

/// With a token at the handshake nothing needs to be said: `ready` comes by itself.
#[tokio::test]
async fn a_listener_says_nothing_at_all() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let mut socket = Socket::open(&with_token(&platform, &user)).await;
    let ready = welcomed(&mut socket).await;
    assert_eq!(ready["event"], "ready", "{ready}");
    Writer::new()
        .emit(platform.organization, &[numbered(new_id(), 1)])
        .await;
    let heard = socket.hear().await;
    assert_eq!(heard["event"], "campaign:progress", "{heard}");
}

#[tokio::test]
async fn who_does_not_sign_in_within_30_seconds_is_disconnected() {
    let platform = Platform::find().await;
    let begun = tokio::time::Instant::now();
    let mut socket = Socket::open(&platform.websocket).await;
    let mut member = Socket::open(&platform.websocket).await;
    let user = platform.signed_in(Role::Agent).await;
    authenticated(&mut member, &json!({ "token": user.token })).await;
    let end = timeout(Duration::from_mins(1), socket.0.next())
        .await
        .expect("an end");
    assert!(matches!(end, Some(Ok(Message::Close(_))) | None), "{end:?}");
    assert!(begun.elapsed() >= Duration::from_secs(29), "too early");
    let answer = member.say(&json!({ "event": "ping" })).await;
    assert_eq!(answer["event"], "pong");
}

#[tokio::test]
async fn a_closed_socket_is_forgotten() {
    let config = Config::from_env();
    let aws = Arc::new(Aws::new(config.clone()));
    let connections = Connections::from_config(&config, aws).expect("works");
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let mut socket = Socket::open(&platform.websocket).await;
    let (_, ready) = authenticated(&mut socket, &json!({ "token": user.token })).await;
    let id = ready["data"]["connectionId"].as_str().expect("an id");
    let id = ConnectionId(id.to_owned());
    assert!(connections.find(&id).await.expect("works").is_some());
    socket.0.close(None).await.expect("works");
    for _ in 0..100 {
        if connections.find(&id).await.expect("works").is_none() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("the connection is still there 20 s after its end");
}
