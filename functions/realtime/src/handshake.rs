//! $connect and $disconnect.

use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use mojavox_realtime::ConnectionId;

use crate::{
    State,
    reply::{Refusal, Reply},
    sign_in::{sign_in, unavailable, verify},
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
    if event.query_string_parameters.first("EIO").is_some() {
        return Err(Refusal::new(
            400,
            "unsupported_protocol",
            "This address speaks plain JSON messages, not Engine.IO.",
        ));
    }
    let offered = Offered::of(event);
    let token = offered
        .token
        .or_else(|| event.query_string_parameters.first("token"))
        .filter(|token| !token.is_empty());
    // Before anything is written: whoever is refused leaves nothing behind.
    if let Some(token) = token {
        verify(state, token).await?;
    }
    state
        .connections
        .connect(id, state.app.now())
        .await
        .map_err(|error| unavailable(&error))?;
    if let Some(token) = token {
        sign_in(state, id, token).await?;
    }
    let mut reply = Reply::accepted();
    if let Some(protocol) = offered.answer {
        reply
            .headers
            .insert("Sec-WebSocket-Protocol", protocol.to_owned());
    }
    Ok(reply)
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
