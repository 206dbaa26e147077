//! Queues: [`Sender`] sends what was committed, [`run`] works through what arrives, and
//! [`database`] is one whose transactions send by themselves.
//!
//! Everything arrives at least once, so whoever handles a message must bear it twice.

mod batch;
mod deadline;
mod sender;

pub use batch::{JobError, Message, handle, run};
pub use deadline::Deadline;
pub use sender::{Sender, database};
