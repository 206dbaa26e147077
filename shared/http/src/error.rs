//! Errors as RFC 9457 problem documents.
//!
//! What a client sees (status, code, detail, fields) is apart from why it happened (`cause`), which
//! is logged once, by the layer in [`crate::serve`], and never sent.

use std::{borrow::Cow, time::Duration};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use mojavox_db::{DbError, IdempotencyConflict, constraint};
use serde::Serialize;
use utoipa::ToSchema;

pub type ApiResult<T> = Result<T, ApiError>;
type Cause = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is not the one asked for.
#[derive(Debug)]
pub struct ApiError(Box<Failure>);

#[derive(Debug)]
struct Failure {
    status: StatusCode,
    code: &'static str,
    detail: Cow<'static, str>,
    errors: Vec<FieldError>,
    retry_after: Option<Duration>,
    cause: Option<Cause>,
}

/// What is wrong with one part of the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FieldError {
    /// JSON pointer (RFC 6901) into the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "/email")]
    pub pointer: Option<String>,
    /// Name of a path or query parameter, or of a header.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "limit")]
    pub parameter: Option<String>,
    #[schema(example = "not a valid e-mail address")]
    pub detail: String,
}

impl FieldError {
    pub fn body(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            pointer: Some(pointer.into()),
            parameter: None,
            detail: detail.into(),
        }
    }

    pub fn parameter(name: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            pointer: None,
            parameter: Some(name.into()),
            detail: detail.into(),
        }
    }
}

/// A problem document (RFC 9457), served as `application/problem+json`.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// A name for this kind of problem, not an address to fetch.
    #[serde(rename = "type")]
    #[schema(example = "urn:mojavox:problem:invalid_request")]
    pub kind: String,
    /// What the status means.
    #[schema(example = "Unprocessable Entity")]
    pub title: String,
    #[schema(example = 422)]
    pub status: u16,
    /// Stable: the part for programs.
    #[schema(example = "invalid_request")]
    pub code: String,
    /// The part for people.
    #[schema(example = "The request is not valid.")]
    pub detail: String,
    /// Also in the `x-request-id` header and in our logs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schema(required = false)]
    pub errors: Vec<FieldError>,
}

impl ApiError {
    pub fn new(
        status: StatusCode,
        code: &'static str,
        detail: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self(Box::new(Failure {
            status,
            code,
            detail: detail.into(),
            errors: Vec::new(),
            retry_after: None,
            cause: None,
        }))
    }

    /// 400: the request cannot be read at all.
    pub fn bad_request(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, detail)
    }

    /// 401: nobody known asks.
    pub fn unauthorized(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, code, detail)
    }

    /// 403: somebody known asks for what they may not.
    pub fn forbidden(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, detail)
    }

    /// 404: also for what belongs to another organisation.
    pub fn not_found(what: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "not_found",
            format!("There is no such {what}."),
        )
    }

    /// 409: the request is fine, the state is not.
    pub fn conflict(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::CONFLICT, code, detail)
    }

    /// 422: each error says which part is wrong and why.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        let mut error = Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "invalid_request",
            "The request is not valid.",
        );
        error.0.errors = errors;
        error
    }

    /// 422 about one field of the body.
    pub fn invalid_field(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::invalid(vec![FieldError::body(pointer, detail)])
    }

    /// 422 about one parameter.
    pub fn invalid_parameter(name: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::invalid(vec![FieldError::parameter(name, detail)])
    }

    /// 500: our fault. The cause goes to the log.
    pub fn internal(cause: impl Into<Cause>) -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal_error",
            "Something went wrong on our side.",
        )
        .caused_by(cause)
    }

    /// 503: the same request is worth repeating.
    pub fn unavailable(code: &'static str, cause: impl Into<Cause>) -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            code,
            "Please try again in a moment.",
        )
        .retry_after(Duration::from_secs(2))
        .caused_by(cause)
    }

    #[must_use]
    pub fn retry_after(mut self, delay: Duration) -> Self {
        self.0.retry_after = Some(delay);
        self
    }

    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Cause>) -> Self {
        self.0.cause = Some(cause.into());
        self
    }

    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    pub fn code(&self) -> &'static str {
        self.0.code
    }

    fn problem(&self) -> Problem {
        Problem {
            kind: format!("urn:mojavox:problem:{}", self.0.code),
            title: self
                .0
                .status
                .canonical_reason()
                .unwrap_or("Error")
                .to_owned(),
            status: self.0.status.as_u16(),
            code: self.0.code.to_owned(),
            detail: self.0.detail.clone().into_owned(),
            request_id: None,
            errors: self.0.errors.clone(),
        }
    }
}

/// Rides on the response up to the layer that knows the request's id and writes the log line.
#[derive(Clone)]
pub(crate) struct Carried {
    pub(crate) problem: Problem,
    pub(crate) cause: Option<String>,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        if let Some(delay) = self.0.retry_after {
            // Whole seconds, rounded up: never too early.
            let seconds = delay.as_secs() + u64::from(delay.subsec_nanos() > 0);
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.0.status == StatusCode::UNAUTHORIZED {
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        let cause = self.0.cause.as_ref().map(|cause| chain(&**cause));
        response.extensions_mut().insert(Carried {
            problem: self.problem(),
            cause,
        });
        response
    }
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        text = format!("{text}: {source}");
        next = source.source();
    }
    text
}

impl From<DbError> for ApiError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::SessionEnded => {
                Self::unauthorized("session_ended", "This session has ended: sign in again.")
            }
            error @ DbError::Unavailable(_) => Self::unavailable("database_unavailable", error),
            error @ DbError::Collision(_) => Self::unavailable("try_again", error),
            error @ (DbError::Statement(_) | DbError::Unreadable(_)) => Self::internal(error),
        }
    }
}

impl From<mojavox_db::tokio_postgres::Error> for ApiError {
    fn from(error: mojavox_db::tokio_postgres::Error) -> Self {
        DbError::from(error).into()
    }
}

impl From<IdempotencyConflict> for ApiError {
    fn from(conflict: IdempotencyConflict) -> Self {
        match conflict {
            IdempotencyConflict::InFlight => Self::conflict(
                "idempotency_in_flight",
                "A request with this Idempotency-Key is still running.",
            )
            .retry_after(Duration::from_secs(1)),
            IdempotencyConflict::OtherRequest => Self::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotency_key_reused",
                "This Idempotency-Key was used for another request.",
            ),
        }
    }
}

/// Turns a violated constraint into the answer that it means.
pub trait OnConstraint<T> {
    /// # Errors
    /// `answer()` when `name` was violated, else the error as it was.
    fn on_constraint(self, name: &str, answer: impl FnOnce() -> ApiError) -> ApiResult<T>;
}

impl<T, E: Into<DbError>> OnConstraint<T> for Result<T, E> {
    fn on_constraint(self, name: &str, answer: impl FnOnce() -> ApiError) -> ApiResult<T> {
        self.map_err(|error| {
            let error = error.into();
            if constraint(&error) == Some(name) {
                answer()
            } else {
                error.into()
            }
        })
    }
}
