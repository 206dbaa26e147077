//! What is heard in calls.

mod corpus;
mod properties;
