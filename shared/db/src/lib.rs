//! PostgreSQL: the pool, the tenant transaction that every request runs in, the queries and the
//! migrations.
//!
//! A function never sees a bare connection: [`Db::enter`] opens a transaction whose rows are those
//! of one organisation, [`Db::system`] one for work that names its organisation itself.

mod actor;
pub mod approvals;
pub mod audit_logs;
pub mod campaigns;
pub mod compliance;
pub mod conditions;
pub mod customers;
pub mod emails;
mod error;
pub mod events;
mod idempotency;
pub mod migrations;
pub mod notifications;
mod outbox;
pub mod payments;
mod pool;
pub mod proposals;
pub mod recordings;
pub mod reports;
pub mod segments;
pub mod tasks;
mod tls;
mod transaction;
pub mod users;

pub use actor::{Actor, AuditEntry, Origin};
pub use deadpool_postgres::Client;
/// A connection taken out of the pool: it closes when it is dropped.
pub use deadpool_postgres::ClientWrapper as DetachedClient;
pub use error::{DbError, constraint};
pub use idempotency::{Answer, IdempotencyConflict};
pub use mojavox_queries::{client::GenericClient, queries};
pub use outbox::{Claimed, Courier, OutboxMessage};
pub use pool::{Db, Settings};
pub use tokio_postgres;
pub use transaction::Tenant;

/// Anything the database says: mapped to an answer at the edge.
pub type Result<T, E = DbError> = std::result::Result<T, E>;
