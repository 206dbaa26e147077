use std::{fmt, str::FromStr};

/// What a connection speaks. Known at the handshake only (`EIO=4` in the query is Socket.IO), so it
/// is kept with the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// `{"event", "data", "id", "offset"}` a frame.
    Json,
    /// Socket.IO 5 over Engine.IO 4, as its stock client speaks it.
    SocketIo,
}

impl Protocol {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::SocketIo => "socketio",
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a protocol")]
pub struct UnknownProtocol;

impl FromStr for Protocol {
    type Err = UnknownProtocol;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Json, Self::SocketIo]
            .into_iter()
            .find(|protocol| protocol.name() == text)
            .ok_or(UnknownProtocol)
    }
}
