//! When reports are made by themselves: `/api/v1/reports/schedules`.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod detail;
mod fields;
pub(crate) mod list;
pub(crate) mod run;
pub(crate) mod update;
mod view;
