//! Whether debtors may be contacted, and what they said about it: `/api/v1/compliance`.
//!
//! The rules are `mojavox_domain::compliance`, the facts that they ask for are
//! `mojavox_db::compliance`; here what debtors refuse, state, dispute and consent to is recorded,
//! effective with the commit.

mod consents;
mod disputes;
mod evaluate;
mod fields;
mod history;
mod inconvenient_times;
mod legal_holds;
mod opt_outs;
mod paging;
mod reservations;
mod retention;
mod rules;
mod self_test;
mod validation_notices;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(opt_outs::list::list, opt_outs::record::record))
        .routes(routes!(opt_outs::revoke::revoke))
        .routes(routes!(consents::list::list, consents::record::record))
        .routes(routes!(consents::revoke::revoke))
        .routes(routes!(
            inconvenient_times::list::list,
            inconvenient_times::record::record
        ))
        .routes(routes!(inconvenient_times::withdraw::withdraw))
        .routes(routes!(disputes::list::list, disputes::record::record))
        .routes(routes!(disputes::resolve::resolve))
        .routes(routes!(
            validation_notices::list::list,
            validation_notices::record::record
        ))
        .routes(routes!(legal_holds::list::list, legal_holds::place::place))
        .routes(routes!(legal_holds::release::release))
        .routes(routes!(retention::retention))
        .routes(routes!(evaluate::evaluate))
        .routes(routes!(reservations::reserve))
        .routes(routes!(rules::rules))
        .routes(routes!(self_test::self_test));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
