//! A CSV file of debtors: from bytes to what a row says.

pub(crate) mod encoding;
pub(crate) mod header;
pub(crate) mod records;
pub(crate) mod row;
mod values;
