//! `/api/v1/customers`, in process, over a database of its own for each test.

mod access;
mod bad_input;
mod files;
mod forms;
mod list;
mod scale;
mod sublists;
mod support;
