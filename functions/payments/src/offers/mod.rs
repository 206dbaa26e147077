pub(crate) mod accept;
pub(crate) mod create;
pub(crate) mod detail;
pub(crate) mod list;
mod view;
pub(crate) mod withdraw;
