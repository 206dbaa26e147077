//! Queues: [`Sender`] sends what was committed, [`run`] works through what arrives, and
//! [`database`] is one whose transactions send by themselves.
//!
//! Everything arrives at least once, so whoever handles a message must bear it twice. What a job need
//! not care for:
//!
//! - **Heartbeat.** While a job runs, its message and those that wait behind it are hidden from
//!   other workers for another minute at a time ([`Pulse`]), from the fourth second on: a job may
//!   take as long as its invocation, and the message of a worker that died comes back within a
//!   minute.
//! - **Backoff.** What is to be tried again comes back after 15 s, 30 s, 1 min and so on up to
//!   15 min, or when the other side said ([`JobError::retry_after`]).
//! - **Deadline.** Work is told 10 s before Lambda ends the invocation ([`Deadline::in_time`]) and
//!   dropped 3 s before; its message comes back at once.
//! - **Leases.** Whoever finds that another worker is at it waits ([`JobError::wait`]), which uses up
//!   no attempt: where the function may send to its own queue, a new message takes the place of the
//!   one that waited, and knows its tries. [`held`] keeps a lease while the work goes on.
//! - **Poison.** What cannot be read, panics or is tried too often ends in the dead-letter queue; a
//!   job knows its last attempt ([`Message::is_last_attempt`]) and tells its user.

mod backoff;
mod batch;
mod deadline;
mod heart;
mod lease;
mod message;
mod queue;
mod sender;

pub use batch::{Receiver, handle, run};
pub use deadline::{Deadline, OutOfTime};
pub use heart::Pulse;
pub use lease::held;
pub use message::{JobError, Message};
pub use sender::{Sender, database};
