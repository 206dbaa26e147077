//! The audit log's chain of seals, made by real sealers and disturbed by the tables' owner.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod program;
mod sealing;
mod stand;
mod tampering;
mod tampering_with_seals;
