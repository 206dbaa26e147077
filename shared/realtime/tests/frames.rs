//! Frames: what we write a client can read, and whatever a client writes we can.

use mojavox_domain::ids::EventId;
use mojavox_realtime::{
    ConnectionId, Protocol,
    frame::{self, ClientPacket, parse},
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use uuid::Uuid;

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(".{0,6}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn objects() -> impl Strategy<Value = Map<String, Value>> {
    prop::collection::btree_map("[a-z]{1,6}", values(), 0..5)
        .prop_map(|map| map.into_iter().collect())
}

/// Socket.IO's own notation of an event, as its client writes it.
fn as_client(ack: Option<u64>, name: &str, args: &[Value]) -> String {
    let mut list = vec![json!(name)];
    list.extend_from_slice(args);
    let ack = ack.map(|ack| ack.to_string()).unwrap_or_default();
    format!("42{ack}{}", Value::from(list))
}

proptest! {
    #[test]
    fn a_clients_event_is_read_as_it_was_written(
        ack in any::<Option<u64>>(),
        name in ".{0,20}",
        args in prop::collection::vec(values(), 0..4),
    ) {
        let frame = as_client(ack, &name, &args);
        prop_assert_eq!(parse(&frame), ClientPacket::Event { ack, name, args });
    }

    #[test]
    fn a_clients_auth_is_read_as_it_was_written(auth in values(), other in "/[a-z]{1,8}") {
        let plain = format!("40{auth}");
        prop_assert_eq!(
            parse(&plain),
            ClientPacket::Connect { namespace: "/", auth: auth.clone() }
        );
        let elsewhere = format!("40{other},{auth}");
        prop_assert_eq!(
            parse(&elsewhere),
            ClientPacket::Connect { namespace: &other, auth }
        );
    }

    /// Nonsense is `Other`, never a panic; and nothing that is cut off passes for an event.
    #[test]
    fn nonsense_is_read_too(
        frame in ".{0,40}", kind in 0..60u8, args in prop::collection::vec(values(), 1..3), cut in any::<prop::sample::Index>()
    ) {
        let _ = parse(&frame);
        let _ = parse(&format!("{kind}{frame}"));
        let whole = as_client(Some(7), "name", &args);
        let (end, _) = whole.char_indices().nth(cut.index(whole.chars().count())).expect("in it");
        let event = matches!(parse(&whole[..end]), ClientPacket::Event { .. });
        prop_assert!(!event, "{}", &whole[..end]);
    }

    /// What the stock client does with an event: the name, the arguments, and the last of them, a
    /// string, is its offset.
    #[test]
    fn an_event_carries_data_id_and_offset(data in objects(), id in any::<u128>(), offset in 0..i64::MAX) {
        let id = EventId::from(Uuid::from_u128(id));
        let frame = frame::event(Protocol::SocketIo, "call:started", &data, id, offset);
        let list: Vec<Value> = serde_json::from_str(frame.strip_prefix("42").expect("an event")).expect("JSON");
        prop_assert_eq!(list.len(), 3);
        prop_assert_eq!(&list[0], "call:started");
        prop_assert_eq!(&list[2], &json!(offset.to_string()));
        let mut payload = list[1].as_object().expect("an object").clone();
        prop_assert_eq!(payload.remove("eventId"), Some(json!(id)));
        prop_assert_eq!(&payload, &data);

        let plain = frame::event(Protocol::Json, "call:started", &data, id, offset);
        let plain: Value = serde_json::from_str(&plain).expect("JSON");
        prop_assert_eq!(plain, json!({
            "event": "call:started", "data": data, "id": id, "offset": offset.to_string(),
        }));
    }
}

#[test]
fn what_the_stock_client_sends() {
    for (text, packet) in [
        (
            r#"40{"token":"t"}"#,
            ClientPacket::Connect {
                namespace: "/",
                auth: json!({ "token": "t" }),
            },
        ),
        (
            "40",
            ClientPacket::Connect {
                namespace: "/",
                auth: Value::Null,
            },
        ),
        (
            "40/admin?x=1,",
            ClientPacket::Connect {
                namespace: "/admin",
                auth: Value::Null,
            },
        ),
        (
            r#"420["call:join",{"callId":1}]"#,
            ClientPacket::Event {
                ack: Some(0),
                name: "call:join".to_owned(),
                args: vec![json!({ "callId": 1 })],
            },
        ),
        ("41", ClientPacket::Disconnect),
        ("3", ClientPacket::Pong),
        ("3probe", ClientPacket::Pong),
        ("41/admin,", ClientPacket::Other),
        ("430[]", ClientPacket::Other),
        ("42[]", ClientPacket::Other),
        ("42[7]", ClientPacket::Other),
        (r#"451-["file",{}]"#, ClientPacket::Other),
        ("", ClientPacket::Other),
        ("4", ClientPacket::Other),
        ("4\u{fc}", ClientPacket::Other),
    ] {
        assert_eq!(parse(text), packet, "{text}");
    }
}

#[test]
fn what_the_stock_client_expects() {
    let id = ConnectionId("a=".to_owned());
    assert_eq!(
        frame::open(&id),
        r#"0{"maxPayload":32768,"pingInterval":240000,"pingTimeout":180000,"sid":"a=","upgrades":[]}"#
    );
    assert_eq!(frame::connected(&id, "p"), r#"40{"pid":"p","sid":"a="}"#);
    assert_eq!(
        frame::connect_error("/", "unauthorized", "invalid_token"),
        r#"44{"data":{"code":"invalid_token"},"message":"unauthorized"}"#
    );
    assert!(frame::connect_error("/admin", "no", "x").starts_with("44/admin,{"));
    assert_eq!(
        frame::ack(12, &json!({ "ok": true })),
        r#"4312[{"ok":true}]"#
    );
    assert_eq!(frame::ping(Protocol::SocketIo), "2");
    assert_eq!(frame::ping(Protocol::Json), r#"{"event":"ping"}"#);
    assert!(u64::from(frame::PING_INTERVAL) + u64::from(frame::PING_TIMEOUT) <= 2_147_483_647);
}
