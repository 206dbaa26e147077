//! WebSocket connections of the frontend: handshake, sign-in, rooms, heartbeat.
//!
//! Two protocols on one address, told apart by the query of the handshake: with `EIO=4` it is
//! Socket.IO 5 over Engine.IO 4 as the stock client speaks it (`socketio.rs`), without it JSON
//! messages (`plain.rs`).

mod calls;
mod handshake;
mod plain;
mod reply;
mod sign_in;
mod socketio;

use std::{sync::Arc, time::Instant};

use aws_lambda_events::apigw::ApiGatewayWebsocketProxyRequest;
use mojavox_http::App;
use mojavox_realtime::{ConnectionId, Connections, EventsQueue, Gateway, Protocol, SocketTimers};
use mojavox_runtime::{Aws, Config, ConfigError};
use serde_json::Value;
use tracing::Instrument as _;

use crate::{reply::Refusal, sign_in::unavailable};

pub use reply::Reply;

/// What this function holds.
#[derive(Clone)]
pub struct State {
    pub app: App,
    pub connections: Connections,
    pub gateway: Gateway,
    pub timers: SocketTimers,
    pub events: EventsQueue,
}

impl State {
    /// # Errors
    /// A variable is missing or cannot be read.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Self::of(App::from_config(config)?, config)
    }

    /// # Errors
    /// A variable is missing.
    pub fn of(app: App, config: &Config) -> Result<Self, ConfigError> {
        let aws = Arc::new(Aws::new(config.clone()));
        Ok(Self {
            app,
            connections: Connections::from_config(config, aws.clone())?,
            gateway: Gateway::from_config(config, aws.clone())?,
            timers: SocketTimers::from_config(config, aws.clone())?,
            events: EventsQueue::from_config(config, aws)?,
        })
    }

    /// Cuts the line. Whoever still wants one comes back with a new one.
    async fn close(&self, id: &ConnectionId) {
        if let Err(error) = self.gateway.close(id).await {
            unavailable(&error);
        }
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
        // Boxed: the clients' futures nest deeper than the compiler likes to look.
        let reply = match route.as_str() {
            "$connect" => Box::pin(handshake::connect(state, &id, &event)).await,
            "$disconnect" => Box::pin(handshake::disconnect(state, &id)).await,
            _ => {
                let frame = event.body.as_deref().unwrap_or_default();
                Box::pin(answer(state, &id, frame)).await
            }
        };
        let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let code = reply.code();
        tracing::info!(status = reply.status_code, code, milliseconds, "websocket");
        reply
    }
    .instrument(span)
    .await
}

/// $default: a frame of a client, and the answer to it.
async fn answer(state: &State, id: &ConnectionId, frame: &str) -> Reply {
    // The answer to a heartbeat, by far the most of what clients say: nobody needs to be asked.
    if frame == "3" {
        return Reply::noop();
    }
    let refusal = match state.connections.find(id).await {
        Ok(Some(connection)) => {
            return match connection.protocol {
                Protocol::SocketIo => socketio::answer(state, id, &connection, frame).await,
                Protocol::Json => plain::answer(state, id, &connection, frame).await,
            };
        }
        Ok(None) => Refusal::new(
            410,
            "connection_gone",
            "This connection has ended: open a new one.",
        ),
        Err(error) => unavailable(&error),
    };
    // Which protocol it is can only be guessed.
    if frame.starts_with('{') {
        return Reply::error(&refusal, &Value::Null);
    }
    state.close(id).await;
    Reply::noop().because(&refusal)
}
