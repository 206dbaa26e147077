//! The people of an organisation: who may see and change whom, and what follows from it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
mod lists;
mod profiles;
mod roles;
mod stand;
