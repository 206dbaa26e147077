//! Whether debtors may be contacted, and what they said about it: `/api/v1/compliance`.
//!
//! The rules are `mojavox_domain::compliance`; here the facts are gathered ([`gather`]) and what
//! debtors refuse or consent to is recorded, effective with the commit.

mod consents;
mod evaluate;
mod fields;
mod gather;
mod opt_outs;
mod rules;
mod self_test;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(opt_outs::list::list, opt_outs::record::record))
        .routes(routes!(opt_outs::revoke::revoke))
        .routes(routes!(consents::list::list, consents::record::record))
        .routes(routes!(consents::revoke::revoke))
        .routes(routes!(evaluate::evaluate))
        .routes(routes!(rules::rules))
        .routes(routes!(self_test::self_test));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
