//! Money and what is agreed about it.

mod access;
mod books;
mod money;
mod offers;
mod plans;
mod promises;
