//! For tests: a fresh database each, a function's router in process, requests and assertions that
//! read like sentences.
//!
//! ```ignore
//! let t = Stage::new().await;
//! let app = t.serve(users::router(), t.app.clone());
//! let admin = t.user(Role::Admin).await;
//! app.get("/api/v1/users").by(&admin).send().await.assert_status(200);
//! ```
//!
//! Needs `TEST_DATABASE_URL`, a superuser's URL of a running PostgreSQL; `cargo local test`
//! provides it.

mod activity;
mod chance;
mod clock;
mod database;
mod live;
mod request;
mod stage;

pub use activity::FinishedCall;
pub use clock::StoppedClock;
pub use database::Database;
pub use live::{live_call, one_of_each};
pub use request::{Answer, Call, Served};
pub use stage::{Person, Stage};
