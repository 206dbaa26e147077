//! Files that debtors come from (imports) and leave in (exports). The worker `customer-files` does
//! the work; here a job begins and is looked at.

pub(crate) mod create_export;
pub(crate) mod create_import;
pub(crate) mod export_detail;
pub(crate) mod import_detail;
pub(crate) mod import_errors;
pub(crate) mod list_imports;
mod queue;
pub(crate) mod start_import;
mod storage;
mod view;

use jiff::SignedDuration;

/// Uploads and the files of exports are removed after this.
const FILES_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

const IMPORT: &str = "import";
const EXPORT: &str = "export";
