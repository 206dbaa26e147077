//! Money and what is agreed about it: `/api/v1/payments`, `/promises`, `/payment-plans` and
//! `/settlement-offers`.

mod account;
mod moments;
mod offers;
mod paging;
mod payments;
mod plans;
mod promises;
mod write_offs;

use mojavox_http::{App, openapi::BASE_PATH};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The endpoints and their description.
pub fn router() -> OpenApiRouter<App> {
    let routes = OpenApiRouter::new()
        .routes(routes!(payments::list::list, payments::record::record))
        .routes(routes!(payments::detail::detail))
        .routes(routes!(payments::refund::refund))
        .routes(routes!(promises::list::list, promises::create::create))
        .routes(routes!(promises::cancel::cancel))
        .routes(routes!(plans::list::list, plans::create::create))
        .routes(routes!(plans::detail::detail))
        .routes(routes!(plans::cancel::cancel))
        .routes(routes!(offers::list::list, offers::create::create))
        .routes(routes!(offers::detail::detail))
        .routes(routes!(offers::accept::accept))
        .routes(routes!(offers::withdraw::withdraw))
        .routes(routes!(write_offs::propose));
    OpenApiRouter::new().nest(BASE_PATH, routes)
}
