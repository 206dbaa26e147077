//! Recordings go when their time is over, and not when something keeps them, whoever dies or comes in
//! between.

mod archive;
mod days;
mod exports;
mod holds;
mod purge;
