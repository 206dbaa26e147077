//! Calls are analysed.

mod decisions;
mod model;
mod result;
mod stand;
mod statements;
