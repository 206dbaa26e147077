//! Who is connected over WebSocket, which rooms they are in, and how an event reaches them.
//!
//! A connection is an item per room in one DynamoDB table, beside an item of its own; an index by
//! room finds everybody who is to hear something. API Gateway holds the sockets.

mod connections;
mod event;
mod publish;
mod room;

pub use connections::{Authenticated, Connection, ConnectionId, Connections, Member};
pub use event::{Event, MAX_MESSAGE_BYTES};
pub use publish::{Delivery, Publisher};
pub use room::Room;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum RealtimeError {
    #[error("the table of connections does not answer")]
    Table(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("the event {name} has {bytes} bytes, more than a WebSocket message can carry")]
    TooLarge { name: String, bytes: usize },
}

impl RealtimeError {
    pub(crate) fn table(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Table(Box::new(error))
    }
}
