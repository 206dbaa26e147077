pub(crate) mod cancel;
pub(crate) mod create;
pub(crate) mod detail;
pub(crate) mod list;
mod terms;
mod view;
