//! The worker against a database and an object storage of its own for each test.

mod export;
mod import;
mod resume;
mod support;
