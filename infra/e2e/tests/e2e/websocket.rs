//! Over a real socket: sign in, be answered, hear events.

use std::{sync::Arc, time::Duration};

use e2e::{Platform, SignedIn, new_id};
use futures::{SinkExt as _, StreamExt as _};
use mojavox_domain::{ids::EventId, permissions::Role};
use mojavox_realtime::{ConnectionId, Connections, Delivery, Event, Publisher, Room};
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

#[tokio::test]
async fn a_token_in_the_query_signs_in() {
    let platform = Platform::find().await;
    let user = platform.signed_in(Role::Agent).await;
    let mut socket = Socket::open(&with_token(&platform, &user)).await;
    let ready = socket
        .say(&json!({ "event": "authenticate", "id": 1 }))
        .await;
    assert_eq!(ready["event"], "ready", "{ready}");
    assert_eq!(ready["id"], 1);
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
    let ready = socket.say(&json!({ "event": "authenticate" })).await;
    assert_eq!(ready["data"]["userId"], user.id, "{ready}");
}

#[tokio::test]
async fn an_event_reaches_its_room_and_nobody_else_and_a_closed_socket_is_forgotten() {
    let config = Config::from_env();
    let aws = Arc::new(Aws::new(config.clone()));
    let publisher = Publisher::from_config(&config, aws.clone()).expect("works");
    let connections = Connections::from_config(&config, aws).expect("works");
    let (platform, elsewhere) = (Platform::find().await, Platform::find().await);
    let user = platform.signed_in(Role::Agent).await;
    let stranger = elsewhere.signed_in(Role::Admin).await;
    let mut socket = Socket::open(&with_token(&platform, &user)).await;
    let mut other = Socket::open(&with_token(&elsewhere, &stranger)).await;
    let ready = socket.say(&json!({ "event": "authenticate" })).await;
    let id = ConnectionId(
        ready["data"]["connectionId"]
            .as_str()
            .expect("works")
            .to_owned(),
    );

    let room = Room::Organization(platform.organization.into());
    let event = Event::new(
        EventId::from(new_id()),
        "campaign:progress",
        json!({ "done": 3, "of": 5 }),
    );
    let delivery = publisher.publish(room, &event).await.expect("works");
    assert_eq!(
        delivery,
        Delivery {
            sent: 1,
            ..Delivery::default()
        }
    );
    let heard = socket.hear().await;
    assert_eq!(heard["event"], "campaign:progress");
    assert_eq!(heard["data"], json!({ "done": 3, "of": 5 }));
    assert_eq!(heard["id"], event.id.to_string());
    // Had the event gone to the other socket, it would come before the answer.
    let answer = other.say(&json!({ "event": "ping" })).await;
    assert_eq!(answer["event"], "pong");

    socket.0.close(None).await.expect("works");
    for _ in 0..100 {
        if connections.find(&id).await.expect("works").is_none() {
            assert_eq!(connections.members(room).await.expect("works"), []);
            return;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("the connection is still there 20 s after its end");
}
