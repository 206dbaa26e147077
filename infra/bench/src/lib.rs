//! Measures the functions at size, and checks what they answer there.
//!
//! Routers run in this process over a real PostgreSQL; between them and it is a [`wire::Wire`] that
//! times and reads what passes. Nothing here is a timed test: figures are for people, what fails is
//! a wrong answer or a plan that reads what it need not.

pub mod api;
pub mod compare;
pub mod figures;
pub mod ground;
pub mod import;
pub mod lists;
mod memory;
mod messages;
pub mod plan;
pub mod reports;
pub mod rounds;
pub mod wire;
