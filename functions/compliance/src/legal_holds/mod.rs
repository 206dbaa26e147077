//! What must be kept whatever the rules of retention say.

pub(crate) mod list;
pub(crate) mod place;
pub(crate) mod release;
mod view;
