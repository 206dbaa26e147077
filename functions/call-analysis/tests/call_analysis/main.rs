//! Calls are analysed.

mod decisions;
mod result;
mod stand;
mod statements;
