use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use mojavox_http::ApiError;

use crate::file::{File, IMMUTABLE, REVALIDATE};

static START: File = File::new(
    "text/javascript; charset=utf-8",
    None,
    REVALIDATE,
    include_bytes!("../assets/start.js"),
);
/// Renewed with `assets/update`, which also renames it.
static COMPONENT: File = File::new(
    "text/javascript; charset=utf-8",
    Some("gzip"),
    IMMUTABLE,
    include_bytes!("../assets/scalar-1.72.1.js.gz"),
);
static ICON: File = File::new(
    "image/svg+xml",
    None,
    REVALIDATE,
    include_bytes!("../assets/icon.svg"),
);

/// The files that the page loads.
pub(crate) async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    match name.as_str() {
        "start.js" => START.answer(&headers),
        "scalar-1.72.1.js" => COMPONENT.answer(&headers),
        "icon.svg" => ICON.answer(&headers),
        _ => ApiError::not_found("file").into_response(),
    }
}
