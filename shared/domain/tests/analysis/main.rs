//! What is heard in calls.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, which clippy does not count as tests"
)]

mod corpus;
mod properties;
