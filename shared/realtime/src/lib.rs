//! Who is connected over WebSocket, which rooms they are in, what frames look like, and how they
//! are posted. API Gateway holds the sockets; one DynamoDB table knows them.

mod connections;
mod events_queue;
pub mod frame;
mod gateway;
mod occupants;
mod protocol;
mod room;
mod sessions;
mod table;
mod timers;

pub use connections::{Authenticated, Connection, ConnectionId, Connections, Member};
pub use events_queue::{EventsQueue, Nudge, Resume};
pub use gateway::{Gateway, Posted};
pub use mojavox_domain::live::Room;
pub use occupants::{NextPage, Occupant};
pub use protocol::{Protocol, UnknownProtocol};
pub use sessions::RecoverySession;
pub use timers::{SIGN_IN_WITHIN, SocketTask, SocketTimers};

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum RealtimeError {
    #[error("the table of connections does not answer")]
    Table(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("a queue does not answer")]
    Queue(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("API Gateway does not answer")]
    Gateway(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("API Gateway wants fewer requests a second")]
    Throttled,
    #[error("{bytes} bytes are more than a WebSocket message can carry")]
    TooLarge { bytes: usize },
}

impl RealtimeError {
    pub(crate) fn table(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Table(Box::new(error))
    }

    pub(crate) fn queue(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Queue(Box::new(error))
    }
}
