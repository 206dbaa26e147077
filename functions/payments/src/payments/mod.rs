pub(crate) mod detail;
pub(crate) mod list;
pub(crate) mod record;
pub(crate) mod refund;
mod view;
