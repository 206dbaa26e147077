//! Reports over real rows, in every form, by workers that die.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, which clippy does not count as tests"
)]

mod faults;
mod formats;
mod pdf;
mod sample;
mod world;
mod xlsx;
