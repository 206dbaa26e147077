//! From the log to the sockets, over the emulator's DynamoDB and SQS, a PostgreSQL, and a management
//! API of the test's own.

#[path = "../../../../shared/realtime/tests/support/table.rs"]
mod table;

mod batches;
mod delivery;
mod faults;
mod gateway;
mod recovery;
mod storm;
mod world;
