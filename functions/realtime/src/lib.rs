//! WebSocket connections of the frontend: handshake, sign-in, rooms, heartbeat.
//!
//! The plain JSON protocol, a message a frame: `{"event", "data", "id"}`, where the answer to a
//! message carries its `id`. A connection signs in with an access token at the handshake
//! (`?token=`, or the subprotocols `bearer, <token>`) or with its first message,
//! `{"event": "authenticate", "data": {"token": ..}}`.

mod handshake;
mod message;
mod reply;
mod sign_in;

use std::{sync::Arc, time::Instant};

use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use mojavox_http::App;
use mojavox_realtime::{ConnectionId, Connections};
use mojavox_runtime::{Aws, Config, ConfigError};
use tracing::Instrument as _;

pub use reply::Reply;

/// What this function holds.
#[derive(Clone)]
pub struct State {
    pub app: App,
    pub connections: Connections,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        Ok(Self {
            app: App::from_config(config)?,
            connections: Connections::from_config(config, aws)?,
        })
    }
}

/// Answers what API Gateway says of a connection.
///
/// Never an error: a failing `$default` reaches the client as a frame of API Gateway's own making,
/// which no protocol understands.
pub async fn handle(state: &State, event: ApiGatewayWebsocketProxyRequest) -> Reply {
    let started = Instant::now();
    let context = &event.request_context;
    let id = ConnectionId(context.connection_id.clone().unwrap_or_default());
    let route = context.route_key.clone().unwrap_or_default();
    let span = tracing::info_span!(
        "websocket",
        request_id = context.request_id.as_deref().unwrap_or_default(),
        connection = %id,
        route,
        organization = tracing::field::Empty,
        user = tracing::field::Empty,
    );
    async {
        let reply = match route.as_str() {
            "$connect" => handshake::connect(state, &id, &event).await,
            "$disconnect" => handshake::disconnect(state, &id).await,
            _ => message::answer(state, &id, event.body.as_deref().unwrap_or_default()).await,
        };
        let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let code = reply.code();
        tracing::info!(status = reply.status_code, code, milliseconds, "websocket");
        reply
    }
    .instrument(span)
    .await
}
