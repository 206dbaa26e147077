//! `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): a POST that is repeated with the
//! same key has its effect once.

use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use mojavox_db::{Answer, Tenant};
use serde::Serialize;

use crate::{ApiError, ApiResult, request::RequestHash};

pub(crate) const HEADER: &str = "idempotency-key";
const REPLAYED: &str = "idempotency-replayed";

/// The key of a request, if it has one.
///
/// In the handler's transaction: [`Idempotency::replay`] first, and its answer, if any, is the
/// answer; [`Idempotency::answer`] last, before the commit.
#[derive(Debug)]
pub struct Idempotency(Option<(String, [u8; 32])>);

impl<S: Send + Sync> FromRequestParts<S> for Idempotency {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let Some(value) = parts.headers.get(HEADER) else {
            return Ok(Self(None));
        };
        let key = value
            .to_str()
            .ok()
            .map(str::trim)
            .filter(|key| (1..=255).contains(&key.len()))
            .ok_or_else(|| {
                ApiError::invalid_parameter("Idempotency-Key", "1 to 255 visible ASCII characters")
            })?;
        let hash = parts.extensions.get::<RequestHash>().ok_or_else(|| {
            ApiError::internal("the request was not hashed: the router lacks its layers")
        })?;
        Ok(Self(Some((key.to_owned(), hash.0))))
    }
}

impl Idempotency {
    /// The answer of the first request with this key, if there was one.
    ///
    /// # Errors
    /// 409 while the first is running, 422 when it was another request.
    pub async fn replay(&self, tx: &Tenant) -> ApiResult<Option<Response>> {
        let (Some((key, hash)), Some(user)) = (&self.0, tx.actor().user()) else {
            return Ok(None);
        };
        Ok(tx.recall(user, key, hash).await??.map(|answer| {
            let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
            let mut response = match answer.body {
                Some(body) => (status, Json(body)).into_response(),
                None => status.into_response(),
            };
            response
                .headers_mut()
                .insert(REPLAYED, HeaderValue::from_static("true"));
            response
        }))
    }

    /// Writes the answer, and keeps it for a repeat.
    ///
    /// # Errors
    /// The database's.
    pub async fn answer<T: Serialize + Sync>(
        &self,
        tx: &Tenant,
        status: StatusCode,
        body: &T,
    ) -> ApiResult<Response> {
        let body = serde_json::to_value(body).map_err(ApiError::internal)?;
        self.keep(tx, status, Some(body.clone())).await?;
        Ok((status, Json(body)).into_response())
    }

    /// As [`Idempotency::answer`], with another body for the repeat: a secret is shown once.
    ///
    /// # Errors
    /// The database's.
    pub async fn answer_once<T: Serialize + Sync, R: Serialize + Sync>(
        &self,
        tx: &Tenant,
        status: StatusCode,
        first: &T,
        repeat: &R,
    ) -> ApiResult<Response> {
        self.keep(
            tx,
            status,
            Some(serde_json::to_value(repeat).map_err(ApiError::internal)?),
        )
        .await?;
        Ok((status, Json(first)).into_response())
    }

    async fn keep(
        &self,
        tx: &Tenant,
        status: StatusCode,
        body: Option<serde_json::Value>,
    ) -> ApiResult<()> {
        if let (Some((key, hash)), Some(user)) = (&self.0, tx.actor().user()) {
            tx.remember(
                user,
                key,
                hash,
                &Answer {
                    status: status.as_u16(),
                    body,
                },
            )
            .await?;
        }
        Ok(())
    }
}
