//! What debtors consented to, and until when.

pub(crate) mod list;
pub(crate) mod record;
pub(crate) mod revoke;
mod view;
