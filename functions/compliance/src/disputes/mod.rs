//! Debts that are disputed. A written dispute stops collection until it is decided.

pub(crate) mod list;
pub(crate) mod record;
pub(crate) mod resolve;
mod view;
