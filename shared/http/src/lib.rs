//! What every HTTP endpoint shares.
//!
//! A handler reads: `Caller<Permission>` (who, and that they may), [`Path`], [`Query`] and [`Valid`]
//! (what, already checked), then a transaction from the caller, then an answer or an [`ApiError`].

mod app;
mod caller;
mod error;
mod extract;
mod idempotency;
pub mod openapi;
mod page;
mod request;
mod serve;
pub mod token;

pub use app::App;
pub use caller::{ACCESS_COOKIE, Caller, api_key_hash};
pub use error::{ApiError, ApiResult, FieldError, OnConstraint, Problem};
pub use extract::{Path, Query, Valid};
pub use idempotency::Idempotency;
pub use page::{Cursor, MAX_OFFSET, Page, PageQuery, Total};
pub use request::{MAX_BODY_BYTES, RequestMeta};
pub use serve::{layered, serve};
