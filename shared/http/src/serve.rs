//! From a router to a Lambda function.

use std::{any::Any, time::Instant};

use axum::{
    Json, Router,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use mojavox_domain::chance::Chance as _;
use mojavox_runtime::SystemChance;
use tower_http::catch_panic::CatchPanicLayer;
use tracing::Instrument as _;

use crate::{ApiError, RequestMeta, error::Carried, request::buffered};

const REQUEST_ID: &str = "x-request-id";

/// Puts around a router what every function has: request id, body limit, panics as 500, unknown
/// paths and methods as problems, one log line a request.
pub fn layered(router: Router) -> Router {
    router
        .fallback(async || ApiError::not_found("endpoint"))
        .method_not_allowed_fallback(async || {
            ApiError::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "This endpoint has no such method.",
            )
        })
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn(observe))
}

/// Answers Lambda's invocations with the router until the environment is shut down.
///
/// # Errors
/// The Runtime API cannot be reached.
pub async fn serve(router: Router) -> Result<(), lambda_http::Error> {
    lambda_http::run(layered(router)).await
}

#[expect(clippy::needless_pass_by_value, reason = "the layer's signature")]
fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let message = panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a panic without a message".to_owned());
    ApiError::internal(message).into_response()
}

async fn observe(mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let meta = request
        .extensions()
        .get::<RequestMeta>()
        .cloned()
        .unwrap_or_else(|| RequestMeta::of(&request, random_id));
    let id = meta.request_id.clone();
    request.extensions_mut().insert(meta);
    // `organization` and `user` are filled in once the caller is known. No bodies, no query: they
    // can hold personal data.
    let span = tracing::info_span!(
        "request",
        request_id = %id,
        method = %request.method(),
        path = %request.uri().path(),
        organization = tracing::field::Empty,
        user = tracing::field::Empty,
    );
    let response = async {
        let response = match buffered(request).await {
            Ok(request) => next.run(request).await,
            Err(error) => error.into_response(),
        };
        finish(response, &id, started)
    };
    response.instrument(span).await
}

fn finish(mut response: Response, id: &str, started: Instant) -> Response {
    let carried = response.extensions_mut().remove::<Carried>();
    let status = response.status();
    let code = carried
        .as_ref()
        .map(|carried| carried.problem.code.as_str());
    let cause = carried
        .as_ref()
        .and_then(|carried| carried.cause.as_deref());
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    if status.is_server_error() {
        tracing::error!(
            status = status.as_u16(),
            code,
            cause,
            milliseconds,
            "request"
        );
    } else {
        tracing::info!(
            status = status.as_u16(),
            code,
            cause,
            milliseconds,
            "request"
        );
    }
    if let Some(Carried { mut problem, .. }) = carried {
        problem.request_id = Some(id.to_owned());
        *response.body_mut() = Json(problem).into_response().into_body();
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
    }
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(REQUEST_ID, id);
    }
    // Answers hold personal data: no cache between us and the caller keeps them.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

fn random_id() -> String {
    let mut bytes = [0; 16];
    SystemChance.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string()
}
