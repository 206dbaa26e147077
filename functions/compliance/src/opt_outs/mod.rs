//! What debtors do not want. Nothing is deleted: an opt-out that no longer stands says since when.

pub(crate) mod list;
pub(crate) mod record;
pub(crate) mod revoke;
mod view;
