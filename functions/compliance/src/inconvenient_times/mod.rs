//! When, and where, contacts do not suit debtors. What no longer stands says since when.

pub(crate) mod list;
pub(crate) mod record;
mod view;
pub(crate) mod withdraw;
