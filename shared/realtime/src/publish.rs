use std::sync::Arc;

use aws_sdk_apigatewaymanagement::primitives::Blob;
use futures::{StreamExt as _, stream};
use mojavox_runtime::{Aws, Config, ConfigError};

use crate::{ConnectionId, Connections, Event, RealtimeError, Room};

/// Posts under way at once: enough to be quick, few enough to leave the API's rate to others.
const CONCURRENCY: usize = 16;

/// What became of an event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivery {
    pub sent: usize,
    /// Connections that were gone; they are forgotten now.
    pub gone: usize,
    /// Connections that could not be reached this time.
    pub failed: usize,
}

/// Sends events to rooms. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Publisher {
    aws: Arc<Aws>,
    connections: Connections,
}

enum Post {
    Sent,
    Gone,
    Failed,
}

impl Publisher {
    /// # Errors
    /// `CONNECTIONS_TABLE` or `WEBSOCKET_ENDPOINT` is not set.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        // Without it the SDK would make up an address.
        config.required("WEBSOCKET_ENDPOINT")?;
        Ok(Self {
            connections: Connections::from_config(config, aws.clone())?,
            aws,
        })
    }

    /// Sends an event to everybody in a room who is connected now. A connection that cannot be
    /// reached holds up nobody else.
    ///
    /// # Errors
    /// The room cannot be read, or the event is too large for a message; nothing or not everything
    /// was sent then.
    pub async fn publish(&self, room: Room, event: &Event) -> Result<Delivery, RealtimeError> {
        let message = event.to_message()?;
        let mut delivery = Delivery::default();
        let mut next = None;
        loop {
            let (page, from) = self.connections.in_room(room, next).await?;
            let posts: Vec<Post> = stream::iter(page)
                .map(|connection| self.post(connection, message.clone()))
                .buffer_unordered(CONCURRENCY)
                .collect()
                .await;
            for post in posts {
                match post {
                    Post::Sent => delivery.sent += 1,
                    Post::Gone => delivery.gone += 1,
                    Post::Failed => delivery.failed += 1,
                }
            }
            next = from;
            if next.is_none() {
                return Ok(delivery);
            }
        }
    }

    async fn post(&self, connection: ConnectionId, message: Vec<u8>) -> Post {
        let posted = self
            .aws
            .management()
            .await
            .post_to_connection()
            .connection_id(&connection.0)
            .data(Blob::new(message))
            .send()
            .await;
        let Err(error) = posted else {
            return Post::Sent;
        };
        let gone = error
            .as_service_error()
            .is_some_and(|error| error.is_gone_exception());
        if !gone {
            let cause = aws_sdk_apigatewaymanagement::error::DisplayErrorContext(&error);
            tracing::warn!(%connection, %cause, "a connection cannot be reached");
            return Post::Failed;
        }
        if let Err(error) = self.connections.disconnect(&connection).await {
            // Its rows expire by themselves.
            tracing::warn!(%connection, %error, "a connection is gone and cannot be forgotten");
        }
        Post::Gone
    }
}
