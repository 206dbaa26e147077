use axum::{
    http::{HeaderMap, header},
    response::Response,
};

use crate::file::{File, REVALIDATE, set};

static PAGE: File = File::new(
    "text/html; charset=utf-8",
    None,
    REVALIDATE,
    include_bytes!("../assets/index.html"),
);

/// Scripts, requests and pictures from this origin only. Styles are the exception: the component
/// writes its own into the page, and a style can neither run code nor, with the other sources
/// closed, load anything.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// Reference page
///
/// This document, for people: what each endpoint takes and answers, and a way to try it.
#[utoipa::path(
    get, path = "/docs", tag = "docs",
    responses((status = 200, description = "A page", body = String, content_type = "text/html")),
    security(()),
    extensions(("x-permission" = json!("public"))),
)]
pub(crate) async fn page(headers: HeaderMap) -> Response {
    let mut response = PAGE.answer(&headers);
    let headers = response.headers_mut();
    set(headers, header::CONTENT_SECURITY_POLICY, POLICY);
    set(headers, header::REFERRER_POLICY, "no-referrer");
    response
}
