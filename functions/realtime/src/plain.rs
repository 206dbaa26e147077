//! The plain JSON protocol: `{"event", "data", "id"}` a frame, where the answer to a message
//! carries its `id`.

use mojavox_realtime::{Connection, ConnectionId, Member};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    State, calls,
    reply::{Refusal, Reply},
    sign_in::{Resume, SignedIn, sign_in},
};

/// `{"event", "data", "id"}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    event: String,
    #[serde(default)]
    data: Value,
    /// Comes back with the answer.
    #[serde(default)]
    id: Value,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Authenticate {
    token: String,
    /// Of the last event that was seen on an earlier connection: what came since is sent first.
    #[serde(default)]
    last_event_id: Option<String>,
}

pub(crate) async fn answer(
    state: &State,
    id: &ConnectionId,
    connection: &Connection,
    frame: &str,
) -> Reply {
    let Ok(message) = serde_json::from_str::<Message>(frame) else {
        return Reply::error(
            &Refusal::new(
                400,
                "malformed_message",
                "A message is a JSON object of event, data and id.",
            ),
            &Value::Null,
        );
    };
    // It comes back as it is: no more than a client needs to tell its messages apart.
    let tag = match &message.id {
        Value::Null | Value::Number(_) => message.id.clone(),
        Value::String(text) if text.len() <= 100 => message.id.clone(),
        _ => {
            let refusal = Refusal::new(
                422,
                "invalid_id",
                "An id is a number or a string of at most 100 bytes.",
            );
            return Reply::error(&refusal, &Value::Null);
        }
    };
    let room = |room: mojavox_realtime::Room| json!({ "room": room.to_string() });
    let answered = match message.event.as_str() {
        "ping" => Ok(("pong", json!({ "time": state.app.now() }))),
        // The answer to a heartbeat of ours; it needs none.
        "pong" => return Reply::accepted(),
        "authenticate" => authenticate(state, id, connection, message.data).await,
        "call:join" => calls::join(state, id, connection, &message.data)
            .await
            .map(|joined| ("call:joined", room(joined))),
        "call:leave" => calls::leave(state, id, connection, &message.data)
            .await
            .map(|left| ("call:left", room(left))),
        _ => Err(Refusal::new(
            422,
            "unknown_event",
            "There are the events authenticate, call:join, call:leave, ping and pong.",
        )),
    };
    match answered {
        Ok((event, data)) => Reply::event(event, &data, &tag),
        Err(refusal) => Reply::error(&refusal, &tag),
    }
}

/// With a token; without one, who signed in at the handshake learns that they are.
async fn authenticate(
    state: &State,
    id: &ConnectionId,
    connection: &Connection,
    data: Value,
) -> Result<(&'static str, Value), Refusal> {
    if data.is_null() {
        let member =
            connection
                .member
                .ok_or(Refusal::new(401, "not_signed_in", "Send a token."))?;
        return Ok(("ready", ready(id, &member)));
    }
    let Authenticate {
        token,
        last_event_id,
    } = serde_json::from_value(data).map_err(|_| {
        Refusal::new(
            422,
            "invalid_data",
            "The data of authenticate is an object with the string token.",
        )
    })?;
    let resume = last_event_id.map(|offset| Resume {
        pid: None,
        offset: Some(offset),
    });
    Ok(match sign_in(state, id, &token, resume).await? {
        SignedIn::Joined { member, .. } => ("ready", ready(id, &member)),
        // `ready` follows, after what was missed.
        SignedIn::Resuming => ("resuming", Value::Null),
    })
}

fn ready(id: &ConnectionId, member: &Member) -> Value {
    json!({
        "connectionId": id.0,
        "userId": member.user,
        "organizationId": member.organization,
        "rooms": member.rooms().map(|room| room.to_string()),
        "recovered": false,
    })
}
