//! $connect and $disconnect.

use std::time::Duration;

use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use mojavox_realtime::{ConnectionId, Nudge, Protocol, Resume, SIGN_IN_WITHIN, SocketTask};

use crate::{
    State,
    reply::{Refusal, Reply},
    sign_in::{claimed, unavailable, verify},
};

const SUBPROTOCOLS: &str = "sec-websocket-protocol";
/// Browsers can set no header on a WebSocket but this one: `new WebSocket(url, ['bearer', token])`.
const BEARER: &str = "bearer";

pub(crate) async fn connect(
    state: &State,
    id: &ConnectionId,
    event: &ApiGatewayWebsocketProxyRequest,
) -> Reply {
    match admit(state, id, event).await {
        Ok(reply) => reply,
        Err(refusal) => Reply::refused(&refusal),
    }
}

async fn admit(
    state: &State,
    id: &ConnectionId,
    event: &ApiGatewayWebsocketProxyRequest,
) -> Result<Reply, Refusal> {
    match event.query_string_parameters.first("EIO") {
        None => admit_plain(state, id, event).await,
        Some("4") => admit_socketio(state, id).await,
        Some(_) => Err(Refusal::new(
            400,
            "unsupported_protocol",
            "Of Engine.IO, version 4 is spoken here.",
        )),
    }
}

/// Its `auth` comes later, with its first packet, and that after our open packet.
async fn admit_socketio(state: &State, id: &ConnectionId) -> Result<Reply, Refusal> {
    let now = state.app.now();
    let noted = async {
        state
            .connections
            .connect(id, Protocol::SocketIo, now)
            .await?;
        let greet = SocketTask::Greet {
            connection_id: id.0.clone(),
            connected_at: now,
            signed_in: None,
        };
        let tasks = [(greet, Duration::ZERO), deadline(id)];
        state.timers.set(&tasks).await
    };
    noted.await.map_err(|error| unavailable(&error))?;
    Ok(Reply::accepted())
}

async fn admit_plain(
    state: &State,
    id: &ConnectionId,
    event: &ApiGatewayWebsocketProxyRequest,
) -> Result<Reply, Refusal> {
    let query = |name| {
        let value = event.query_string_parameters.first(name);
        value.filter(|value| !value.is_empty())
    };
    let offered = Offered::of(event);
    let token = offered.token.or_else(|| query("token"));
    // Before anything is written: whoever is refused leaves nothing behind.
    let member = match token {
        Some(token) => Some(verify(state, token).await?),
        None => None,
    };
    let now = state.app.now();
    let noted = state.connections.connect(id, Protocol::Json, now).await;
    noted.map_err(|error| unavailable(&error))?;
    let task = match member {
        None => deadline(id),
        Some(member) => {
            claimed(state.connections.identify(id, &member).await)?;
            // Into its rooms only when it can be written to: an event that comes before would find
            // it gone, and it would be forgotten.
            let resume = Resume {
                connection_id: id.clone(),
                pid: None,
                offset: query("lastEventId").map(str::to_owned),
                fresh_pid: state.new_pid(),
            };
            let greet = SocketTask::Greet {
                connection_id: id.0.clone(),
                connected_at: now,
                signed_in: Some(Nudge {
                    organization_id: member.organization,
                    resume: Some(resume),
                }),
            };
            (greet, Duration::ZERO)
        }
    };
    let set = state.timers.set(&[task]).await;
    set.map_err(|error| unavailable(&error))?;
    let mut reply = Reply::accepted();
    if let Some(protocol) = offered.answer {
        reply
            .headers
            .insert("Sec-WebSocket-Protocol", protocol.to_owned());
    }
    Ok(reply)
}

fn deadline(id: &ConnectionId) -> (SocketTask, Duration) {
    let connection_id = id.0.clone();
    (SocketTask::Deadline { connection_id }, SIGN_IN_WITHIN)
}

pub(crate) async fn disconnect(state: &State, id: &ConnectionId) -> Reply {
    if let Err(error) = state.connections.disconnect(id).await {
        // Nobody waits for the answer; the rows expire by themselves.
        unavailable(&error);
    }
    Reply::accepted()
}

/// The subprotocols that a client offers.
#[derive(Debug, Default, PartialEq, Eq)]
struct Offered<'a> {
    token: Option<&'a str>,
    /// The one to agree to: a browser hangs up when none of its own comes back.
    answer: Option<&'a str>,
}

impl<'a> Offered<'a> {
    fn of(event: &'a ApiGatewayWebsocketProxyRequest) -> Self {
        event
            .headers
            .get(SUBPROTOCOLS)
            .and_then(|value| value.to_str().ok())
            .map(Self::parse)
            .unwrap_or_default()
    }

    fn parse(header: &'a str) -> Self {
        let mut offered = header.split(',').map(str::trim);
        match (offered.next(), offered.next()) {
            (Some(BEARER), token) => Self {
                token,
                answer: Some(BEARER),
            },
            // Any other subprotocol says nothing to us.
            _ => Self::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_follows_the_word_bearer() {
        let parse = |header| {
            let offered = Offered::parse(header);
            (offered.token, offered.answer)
        };
        assert_eq!(parse("bearer, a.b.c"), (Some("a.b.c"), Some("bearer")));
        assert_eq!(parse("bearer"), (None, Some("bearer")));
        assert_eq!(parse("chat, a.b.c"), (None, None));
        assert_eq!(parse(""), (None, None));
    }
}
