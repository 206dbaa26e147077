//! Opt-outs, consents and the gate over HTTP, against a database of their own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod consents;
mod disputes;
mod evaluate;
mod inconvenient_times;
mod legal_holds;
mod notices;
mod opt_outs;
mod registers;
mod reservations;
mod round_trips;
mod rules;
mod stand;
