use serde::Serialize;
use serde_json::{Map, Value, json};

use mojavox_domain::ids::EventId;

use crate::{ConnectionId, Protocol};

/// API Gateway's limit for a message to a connection.
pub const MAX_MESSAGE_BYTES: usize = 128 * 1024;
/// Milliseconds between pings of the server, at most; the sweep pings more often.
pub const PING_INTERVAL: u32 = 240_000;
/// Milliseconds that a client waits beyond that before it takes the line for lost.
pub const PING_TIMEOUT: u32 = 180_000;
/// API Gateway's limit for a frame from a client.
const MAX_PAYLOAD: u32 = 32_768;

/// The open packet, which a client waits for before it says anything.
pub fn open(id: &ConnectionId) -> String {
    let handshake = json!({
        "sid": id.0,
        "upgrades": [],
        "pingInterval": PING_INTERVAL,
        "pingTimeout": PING_TIMEOUT,
        "maxPayload": MAX_PAYLOAD,
    });
    format!("0{handshake}")
}

pub const fn ping(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Json => r#"{"event":"ping"}"#,
        Protocol::SocketIo => "2",
    }
}

/// The client is let in. With the `pid` that it had before, it takes itself for recovered.
pub fn connected(id: &ConnectionId, pid: &str) -> String {
    format!("40{}", json!({ "sid": id.0, "pid": pid }))
}

/// The client is not let in, and does not try again by itself.
pub fn connect_error(namespace: &str, message: &str, code: &str) -> String {
    let error = json!({ "message": message, "data": { "code": code } });
    if namespace == "/" {
        format!("44{error}")
    } else {
        format!("44{namespace},{error}")
    }
}

/// The answer to an event with a number.
pub fn ack(number: u64, answer: &Value) -> String {
    format!("43{number}{}", json!([answer]))
}

/// The plain protocol's word that a connection is caught up, or that it could not be: then it
/// begins anew, and fetches what it shows.
pub fn ready(data: &Value) -> String {
    json!({ "event": "ready", "data": data }).to_string()
}

/// An event. `offset` is its place in the organisation's log: whoever shows the last one it saw
/// gets what came after.
///
/// The same event may come more than once, so it carries its `id`: in the plain protocol beside the
/// data, in Socket.IO as `eventId` in it, since its handlers get the data and nothing else. (The
/// last string argument is what the stock client keeps as its offset.) `data` is an object.
pub fn event(
    protocol: Protocol,
    name: &str,
    data: &Map<String, Value>,
    id: EventId,
    offset: i64,
) -> String {
    match protocol {
        Protocol::Json => json(&Plain {
            event: name,
            data,
            id,
            offset: offset.to_string(),
        }),
        Protocol::SocketIo => {
            let payload = Identified { data, event_id: id };
            format!("42{}", json(&(name, payload, offset.to_string())))
        }
    }
}

#[derive(Serialize)]
struct Plain<'a> {
    event: &'a str,
    data: &'a Map<String, Value>,
    id: EventId,
    offset: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Identified<'a> {
    #[serde(flatten)]
    data: &'a Map<String, Value>,
    event_id: EventId,
}

/// Keys are strings and nothing here fails to serialise: it cannot fail.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
