//! The AsyncAPI document of the WebSocket API: what is sent over it, by whom, and who hears what.
//!
//! Made from the types that are sent and the table of who may read them, so it cannot say anything
//! else than what happens. AsyncAPI 3: <https://www.asyncapi.com/docs/reference/specification/v3.0.0>.

use mojavox_domain::{
    live::{
        AgentStatus, CallEnded, CampaignProgress, Kind, LiveCall, Notification, Payment,
        TranscriptLine,
    },
    permissions::Role,
};
use serde_json::{Map, Value, json};
use utoipa::{OpenApi, ToSchema};

/// Collects the payloads, and what they are made of.
#[derive(OpenApi)]
#[openapi(components(schemas(
    LiveCall,
    CallEnded,
    TranscriptLine,
    AgentStatus,
    Notification,
    Payment,
    CampaignProgress
)))]
struct Payloads;

const OVERVIEW: &str = "Live screens: what happens in an organisation, as it happens.\n\n\
    Two protocols on one address. The stock Socket.IO client (version 4, `transports: ['websocket']`, \
    `auth: { token }`) speaks the one that `EIO=4` in the query asks for. Without it every frame is a \
    JSON object `{event, data, id}`; the access token goes into the query (`token`), into the \
    subprotocols (`token, <token>`), or into a first message `authenticate`. A connection that has not \
    signed in after 30 seconds is closed; so is one whose session has ended.\n\n\
    Every event has an id, under which it comes again if it comes more than once, and an offset, its \
    place in the organisation's order. Whoever reconnects within a day and shows the last offset \
    (Socket.IO does by itself) gets what it missed and then what is new, in order.\n\n\
    `x-room` says where an event is heard, `x-permission` what a listener must be allowed, `x-roles` \
    who is, and `x-withheld` which fields are null for which of them.";

/// What a client sends, what it is for, its payload and the answer's.
const COMMANDS: [(&str, &str, &str, &str); 4] = [
    (
        "authenticate",
        "Signs in a connection of the plain protocol, where the handshake did not. `lastEventId`: the offset of the last event \
         that was seen; what came since follows, then `ready` with `recovered: true`.",
        "Authenticate",
        "Ready",
    ),
    (
        "call:join",
        "Lets the connection hear what is said in a call of its own organisation: `call:transcript`.",
        "WhichCall",
        "InRoom",
    ),
    (
        "call:leave",
        "Ends that. Leaving what one is not in is fine.",
        "WhichCall",
        "InRoom",
    ),
    (
        "ping",
        "Asks for a `pong` with the server's time.",
        "Nothing",
        "Time",
    ),
];

/// The document.
///
/// # Panics
/// A payload refers to a schema that is not there.
pub fn document() -> Value {
    let mut messages = Map::new();
    let mut in_channel = Map::new();
    let mut operations = Map::new();
    for kind in Kind::ALL {
        let key = camel(kind.name());
        messages.insert(key.clone(), event(kind));
        in_channel.insert(key.clone(), refer("messages", &key));
        operations.insert(format!("send-{key}"), operation("send", &key));
    }
    for (name, summary, payload, answer) in COMMANDS {
        let key = camel(name);
        messages.insert(
            key.clone(),
            json!({
                "name": name,
                "summary": summary,
                "payload": { "$ref": format!("#/components/schemas/{payload}") },
            }),
        );
        let answered = format!("{key}Answer");
        messages.insert(
            answered.clone(),
            json!({
                "name": answer_name(name),
                "summary": format!("The answer to `{name}`: a message with the same id, or the acknowledgement of Socket.IO."),
                "payload": { "$ref": format!("#/components/schemas/{answer}") },
            }),
        );
        for key in [&key, &answered] {
            in_channel.insert(key.clone(), refer("messages", key));
        }
        let mut receive = operation("receive", &key);
        receive["reply"] = json!({
            "channel": { "$ref": "#/channels/live" },
            "messages": [{ "$ref": format!("#/channels/live/messages/{answered}") }],
        });
        operations.insert(format!("receive-{key}"), receive);
    }
    let document = json!({
        "asyncapi": "3.0.0",
        "info": {
            "title": "MOJAVOX live events",
            "version": env!("CARGO_PKG_VERSION"),
            "description": OVERVIEW,
        },
        "defaultContentType": "application/json",
        "servers": {
            "local": {
                "host": "localhost:3001",
                "protocol": "ws",
                "description": "`cargo local up`; elsewhere the stack's output WebSocketUrl says the address.",
            },
        },
        "channels": {
            "live": {
                "address": "/",
                "description": "One connection a screen.",
                "messages": in_channel,
                "bindings": { "ws": { "query": {
                    "type": "object",
                    "properties": {
                        "EIO": { "type": "string", "enum": ["4"], "description": "Speak Socket.IO." },
                        "token": { "type": "string", "description": "An access token; plain protocol only." },
                    },
                } } },
            },
        },
        "operations": operations,
        "components": { "messages": messages, "schemas": schemas() },
    });
    assert_references(&document, &document);
    document
}

fn event(kind: Kind) -> Value {
    let (schema, summary, room) = match kind {
        Kind::CallStarted => (
            name_of::<LiveCall>(),
            "A call has begun.",
            "org:{organizationId}",
        ),
        Kind::CallUpdated => (
            name_of::<LiveCall>(),
            "A running call has another sentiment, topic, status or amount.",
            "org:{organizationId}",
        ),
        Kind::CallEnded => (
            name_of::<CallEnded>(),
            "A call is over.",
            "org:{organizationId}",
        ),
        Kind::CallTranscript => (
            name_of::<TranscriptLine>(),
            "Somebody said something; for those who joined the call.",
            "call:{callId}",
        ),
        Kind::AgentStatus => (
            name_of::<AgentStatus>(),
            "An AI agent went on or off duty, or got busy.",
            "org:{organizationId}",
        ),
        Kind::NotificationNew => (
            name_of::<Notification>(),
            "Something for this user, on all their screens.",
            "user:{userId}",
        ),
        Kind::PaymentReceived => (
            name_of::<Payment>(),
            "Money has arrived. Refunds and chargebacks are no event.",
            "org:{organizationId}",
        ),
        Kind::CampaignProgress => (
            name_of::<CampaignProgress>(),
            "A campaign is further than it was.",
            "org:{organizationId}",
        ),
    };
    let roles: Vec<_> = Role::ALL
        .into_iter()
        .filter(|role| kind.is_for(*role))
        .map(Role::name)
        .collect();
    let withheld: Vec<_> = kind
        .withheld()
        .iter()
        .map(|withheld| {
            let closed_to: Vec<_> = Role::ALL
                .into_iter()
                .filter(|role| kind.is_for(*role) && !role.may(withheld.unless))
                .map(Role::name)
                .collect();
            json!({ "fields": withheld.fields, "unless": withheld.unless, "from": closed_to })
        })
        .collect();
    json!({
        "name": kind.name(),
        "summary": summary,
        "payload": { "$ref": format!("#/components/schemas/{schema}") },
        "x-room": room,
        "x-permission": kind.permission().map_or("signed_in", |permission| permission.name()),
        "x-roles": roles,
        "x-withheld": withheld,
    })
}

fn name_of<T: ToSchema>() -> String {
    T::name().into_owned()
}

fn operation(action: &str, message: &str) -> Value {
    json!({
        "action": action,
        "channel": { "$ref": "#/channels/live" },
        "messages": [{ "$ref": format!("#/channels/live/messages/{message}") }],
    })
}

fn refer(what: &str, key: &str) -> Value {
    json!({ "$ref": format!("#/components/{what}/{key}") })
}

fn answer_name(command: &str) -> &'static str {
    match command {
        "authenticate" => "ready",
        "call:join" => "call:joined",
        "call:leave" => "call:left",
        _ => "pong",
    }
}

fn schemas() -> Value {
    let components = Payloads::openapi().components.unwrap_or_default();
    let mut schemas = serde_json::to_value(components.schemas).expect("schemas are JSON");
    let id = json!({ "type": "string", "format": "uuid" });
    let own = json!({
        "Authenticate": {
            "type": "object",
            "properties": {
                "token": { "type": "string", "description": "An access token, as for requests." },
                "lastEventId": { "type": "string", "description": "The offset of the last event that was seen." },
            },
            "required": ["token"],
            "additionalProperties": false,
        },
        "Ready": {
            "type": "object",
            "properties": {
                "connectionId": { "type": "string" },
                "userId": id,
                "organizationId": id,
                "rooms": { "type": "array", "items": { "type": "string" } },
                "recovered": { "type": "boolean", "description": "Whether everything that was missed has been sent." },
            },
            "required": ["recovered"],
        },
        "WhichCall": {
            "type": "object",
            "properties": { "callId": id },
            "required": ["callId"],
            "additionalProperties": false,
        },
        "InRoom": {
            "type": "object",
            "properties": { "room": { "type": "string", "examples": ["call:01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e"] } },
            "required": ["room"],
        },
        "Nothing": {},
        "Time": {
            "type": "object",
            "properties": { "time": { "type": "string", "format": "date-time" } },
            "required": ["time"],
        },
    });
    for (name, schema) in own.as_object().into_iter().flatten() {
        schemas[name] = schema.clone();
    }
    as_json_schema(&mut schemas);
    schemas
}

/// OpenAPI has `example`, JSON Schema (and so AsyncAPI) `examples`.
fn as_json_schema(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            let is_schema = fields.contains_key("type") || fields.contains_key("$ref");
            if is_schema && let Some(example) = fields.remove("example") {
                fields.insert("examples".to_owned(), json!([example]));
            }
            fields.values_mut().for_each(as_json_schema);
        }
        Value::Array(items) => items.iter_mut().for_each(as_json_schema),
        _ => {}
    }
}

fn assert_references(value: &Value, document: &Value) {
    match value {
        Value::Object(fields) => {
            if let Some(target) = fields.get("$ref").and_then(Value::as_str) {
                let found = target
                    .strip_prefix('#')
                    .and_then(|pointer| document.pointer(pointer));
                assert!(found.is_some(), "nothing is at {target}");
            }
            for field in fields.values() {
                assert_references(field, document);
            }
        }
        Value::Array(items) => {
            for item in items {
                assert_references(item, document);
            }
        }
        _ => {}
    }
}

/// `call:started` is `callStarted` among the keys.
fn camel(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut raise = false;
    for letter in name.chars() {
        if letter == ':' {
            raise = true;
        } else {
            key.extend(raise.then(|| letter.to_ascii_uppercase()).or(Some(letter)));
            raise = false;
        }
    }
    key
}
