//! Over a database of its own each.

mod access;
mod approval;
mod bad_input;
mod editing;
mod equality;
mod launching;
mod lifecycle;
mod lists;
mod preflight;
mod scale;
mod stand;
