pub(crate) mod cancel;
pub(crate) mod create;
pub(crate) mod list;
mod view;
