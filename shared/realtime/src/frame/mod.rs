//! Frames as clients know them: Socket.IO 5 packets in Engine.IO 4 messages (a packet a frame,
//! text only, the main namespace only), and the plain JSON protocol.
//!
//! Socket.IO's own description: <https://github.com/socketio/socket.io-protocol>, Engine.IO's:
//! <https://github.com/socketio/engine.io-protocol>.
//!
//! | frame | from | means |
//! |---|---|---|
//! | `0{...}` | server | open: heartbeat and limits |
//! | `2`, `3` | server, client | ping, pong |
//! | `6` | server | nothing |
//! | `40{...}` | client | connect, with its `auth` |
//! | `40{"sid","pid"}` | server | connected; `pid` is what it shows to be caught up after a lost line |
//! | `44{"message","data"}` | server | not connected, and no use to try again |
//! | `41` | both | disconnected on purpose |
//! | `42[name, ...]`, `42n[name, ...]` | both | an event; with a number it wants an answer |
//! | `43n[...]` | both | the answer |

mod parse;
mod write;

pub use parse::{ClientPacket, parse};
pub use write::{
    MAX_MESSAGE_BYTES, PING_INTERVAL, PING_TIMEOUT, ack, connect_error, connected, event, open,
    ping, ready,
};
