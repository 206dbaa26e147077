//! Opt-outs, consents and the gate over HTTP, against a database of their own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod consents;
mod evaluate;
mod opt_outs;
mod round_trips;
mod rules;
mod stand;
