use serde_json::Value;

/// What a Socket.IO client says.
#[derive(Debug, Clone, PartialEq)]
pub enum ClientPacket<'a> {
    /// `40`: let me in.
    Connect {
        /// `/` is the main one.
        namespace: &'a str,
        /// Its `auth`; null when it sends none.
        auth: Value,
    },
    /// `42`: an event, which wants an answer when it has a number.
    Event {
        ack: Option<u64>,
        name: String,
        args: Vec<Value>,
    },
    /// `41`: leaves on purpose.
    Disconnect,
    /// `3`: the answer to a ping.
    Pong,
    /// Anything else: other namespaces, binary, answers nobody asked for, nonsense.
    Other,
}

const MAIN: &str = "/";

/// Reads a frame. Whatever it holds, there is an answer.
pub fn parse(frame: &str) -> ClientPacket<'_> {
    packet(frame).unwrap_or(ClientPacket::Other)
}

fn packet(frame: &str) -> Option<ClientPacket<'_>> {
    if frame.starts_with('3') {
        return Some(ClientPacket::Pong);
    }
    // 4: a message of Engine.IO, which is a packet of Socket.IO.
    let packet = frame.strip_prefix('4')?;
    let (kind, rest) = packet.split_at_checked(1)?;
    let (namespace, rest) = namespace(rest)?;
    match kind {
        "0" => {
            let auth = if rest.is_empty() {
                Value::Null
            } else {
                serde_json::from_str(rest).ok()?
            };
            Some(ClientPacket::Connect { namespace, auth })
        }
        "1" if namespace == MAIN => Some(ClientPacket::Disconnect),
        "2" if namespace == MAIN => event(rest),
        _ => None,
    }
}

/// `/admin,` before the rest; a namespace of its own without a rest ends the frame.
fn namespace(rest: &str) -> Option<(&str, &str)> {
    if !rest.starts_with('/') {
        return Some((MAIN, rest));
    }
    let (namespace, rest) = rest.split_once(',').unwrap_or((rest, ""));
    // A query may follow it, which says nothing to us.
    let namespace = namespace.split('?').next()?;
    Some((namespace, rest))
}

fn event(rest: &str) -> Option<ClientPacket<'static>> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, payload) = rest.split_at(digits);
    let ack = if number.is_empty() {
        None
    } else {
        Some(number.parse().ok()?)
    };
    let mut args: Vec<Value> = serde_json::from_str(payload).ok()?;
    if args.is_empty() {
        return None;
    }
    let Value::String(name) = args.remove(0) else {
        return None;
    };
    Some(ClientPacket::Event { ack, name, args })
}
