//! Validation notices that were sent: by them debtors know what they may dispute, and until when.

pub(crate) mod list;
pub(crate) mod record;
mod view;
