//! $default: a message from a client, and the answer to it.

use mojavox_realtime::{ConnectionId, Member};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    State,
    reply::{Refusal, Reply},
    sign_in::{sign_in, unavailable},
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
#[serde(deny_unknown_fields)]
struct Authenticate {
    token: String,
}

pub(crate) async fn answer(state: &State, connection: &ConnectionId, frame: &str) -> Reply {
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
    let id = match &message.id {
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
    let answered = match message.event.as_str() {
        "ping" => return Reply::event("pong", &json!({ "time": state.app.now() }), &id),
        "authenticate" => authenticate(state, connection, message.data).await,
        _ => Err(Refusal::new(
            422,
            "unknown_event",
            "There are the events authenticate and ping.",
        )),
    };
    match answered {
        Ok(member) => Reply::event("ready", &ready(connection, &member), &id),
        Err(refusal) => Reply::error(&refusal, &id),
    }
}

/// With a token; without one, who signed in at the handshake learns that they are.
async fn authenticate(
    state: &State,
    connection: &ConnectionId,
    data: Value,
) -> Result<Member, Refusal> {
    if data.is_null() {
        let found = state
            .connections
            .find(connection)
            .await
            .map_err(|error| unavailable(&error))?;
        return found.and_then(|found| found.member).ok_or(Refusal::new(
            401,
            "not_signed_in",
            "Send a token.",
        ));
    }
    let Authenticate { token } = serde_json::from_value(data).map_err(|_| {
        Refusal::new(
            422,
            "invalid_data",
            "The data of authenticate is an object with the string token.",
        )
    })?;
    sign_in(state, connection, &token).await
}

fn ready(connection: &ConnectionId, member: &Member) -> Value {
    json!({
        "connectionId": connection.0,
        "userId": member.user,
        "organizationId": member.organization,
        "rooms": member.rooms().map(|room| room.to_string()),
    })
}
