//! Socket.IO 5 over Engine.IO 4, as its stock client speaks it: a packet a frame.

use mojavox_realtime::{
    Connection, ConnectionId,
    frame::{self, ClientPacket},
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    State, calls,
    reply::{Refusal, Reply},
    sign_in::{Resume, SignedIn, sign_in},
};

/// What the client sends to connect: its `auth`, and after a reconnect where it stopped.
#[derive(Debug, Deserialize)]
struct Connect {
    #[serde(default)]
    token: Option<String>,
    #[serde(default)]
    pid: Option<String>,
    #[serde(default)]
    offset: Option<String>,
}

pub(crate) async fn answer(
    state: &State,
    id: &ConnectionId,
    connection: &Connection,
    text: &str,
) -> Reply {
    match frame::parse(text) {
        ClientPacket::Connect { namespace, auth } => {
            if namespace != "/" {
                return Reply::frame(frame::connect_error(
                    namespace,
                    "Invalid namespace",
                    "invalid_namespace",
                ));
            }
            connect(state, id, auth).await
        }
        ClientPacket::Event { ack, name, args } => {
            let answered = event(state, id, connection, &name, args).await;
            acknowledge(ack, &answered)
        }
        ClientPacket::Disconnect => leave(state, id).await,
        // A pong needs no answer, and what we do not understand gets none.
        ClientPacket::Pong | ClientPacket::Other => Reply::noop(),
    }
}

async fn connect(state: &State, id: &ConnectionId, auth: Value) -> Reply {
    let signed_in = async {
        let connect = Connect::deserialize(auth).map_err(|_| {
            Refusal::new(
                422,
                "invalid_data",
                "auth is an object with the string token.",
            )
        })?;
        let token = connect
            .token
            .filter(|token| !token.is_empty())
            .ok_or(Refusal::new(401, "not_signed_in", "auth has no token."))?;
        let resume = connect.pid.map(|pid| Resume {
            pid: Some(pid),
            offset: connect.offset,
        });
        sign_in(state, id, &token, resume).await
    };
    match signed_in.await {
        Ok(SignedIn::Joined { pid, .. }) => Reply::frame(frame::connected(id, &pid)),
        Ok(SignedIn::Resuming) => Reply::noop(),
        Err(refusal) if refusal == Refusal::UNAVAILABLE => {
            // A refusal would be final to the client; after a lost line it tries again by itself.
            state.close(id).await;
            Reply::noop().because(&refusal)
        }
        Err(refusal) => {
            Reply::frame(frame::connect_error("/", refusal.detail, refusal.code)).because(&refusal)
        }
    }
}

/// What is acknowledged: `{"ok": true, ...}`.
async fn event(
    state: &State,
    id: &ConnectionId,
    connection: &Connection,
    name: &str,
    args: Vec<Value>,
) -> Result<Value, Refusal> {
    let data = args.into_iter().next().unwrap_or_default();
    let room = match name {
        "call:join" => calls::join(state, id, connection, &data).await?,
        "call:leave" => calls::leave(state, id, connection, &data).await?,
        "ping" => return Ok(json!({ "ok": true, "time": state.app.now() })),
        _ => {
            return Err(Refusal::new(
                422,
                "unknown_event",
                "There are the events call:join, call:leave and ping.",
            ));
        }
    };
    Ok(json!({ "ok": true, "room": room.to_string() }))
}

fn acknowledge(ack: Option<u64>, answered: &Result<Value, Refusal>) -> Reply {
    let answer = match answered {
        Ok(answer) => answer.clone(),
        Err(refusal) => json!({
            "ok": false,
            "status": refusal.status,
            "code": refusal.code,
            "detail": refusal.detail,
        }),
    };
    // Who does not ask is not told.
    let reply = ack.map_or_else(Reply::noop, |ack| Reply::frame(frame::ack(ack, &answer)));
    match answered {
        Ok(_) => reply,
        Err(refusal) => reply.because(refusal),
    }
}

/// The client leaves on purpose: it means not to come back to where it was.
async fn leave(state: &State, id: &ConnectionId) -> Reply {
    if let Err(error) = state.connections.leave_for_good(id).await {
        // Nobody waits for the answer; the line is cut next, and the rows expire by themselves.
        crate::sign_in::unavailable(&error);
    }
    Reply::noop()
}
