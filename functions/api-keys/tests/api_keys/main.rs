//! API keys: made once, shown once, accepted within their permissions, refused once revoked.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod management;
mod stand;
mod usage;
