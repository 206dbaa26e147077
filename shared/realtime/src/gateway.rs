//! API Gateway's management API: frames to connections, and their end.

use std::sync::Arc;

use aws_sdk_apigatewaymanagement::{
    error::{ProvideErrorMetadata, SdkError},
    operation::post_to_connection::PostToConnectionError,
    primitives::Blob,
};
use mojavox_runtime::{Aws, Config, ConfigError};

use crate::{ConnectionId, RealtimeError};

/// What became of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    Sent,
    /// There is no such connection any more, or its handshake is not answered yet.
    Gone,
}

/// Writes to connections. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Gateway {
    aws: Arc<Aws>,
}

impl Gateway {
    /// # Errors
    /// `WEBSOCKET_ENDPOINT` is not set.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        // Without it the SDK would make up an address.
        config.required("WEBSOCKET_ENDPOINT")?;
        Ok(Self { aws })
    }

    /// Writes a frame. Throttling and faults of API Gateway are borne for a few tries.
    ///
    /// # Errors
    /// [`RealtimeError::Throttled`], [`RealtimeError::TooLarge`] or [`RealtimeError::Gateway`].
    pub async fn post(&self, id: &ConnectionId, frame: &[u8]) -> Result<Posted, RealtimeError> {
        let posted = self
            .aws
            .management()
            .await
            .post_to_connection()
            .connection_id(&id.0)
            .data(Blob::new(frame))
            .send()
            .await;
        let Err(error) = posted else {
            return Ok(Posted::Sent);
        };
        if status(&error) == Some(410) {
            return Ok(Posted::Gone);
        }
        Err(match (status(&error), error.as_service_error()) {
            (Some(413), _) | (_, Some(PostToConnectionError::PayloadTooLargeException(_))) => {
                RealtimeError::TooLarge { bytes: frame.len() }
            }
            (Some(429), _) | (_, Some(PostToConnectionError::LimitExceededException(_))) => {
                RealtimeError::Throttled
            }
            (status, service) => {
                let code = service.and_then(ProvideErrorMetadata::code);
                tracing::warn!(connection = %id, status, code, "a connection cannot be written to");
                RealtimeError::Gateway(Box::new(error))
            }
        })
    }

    /// Ends a connection. One that has ended is fine.
    ///
    /// # Errors
    /// [`RealtimeError::Throttled`] or [`RealtimeError::Gateway`].
    pub async fn close(&self, id: &ConnectionId) -> Result<(), RealtimeError> {
        let closed = self
            .aws
            .management()
            .await
            .delete_connection()
            .connection_id(&id.0)
            .send()
            .await;
        match closed {
            Ok(_) => Ok(()),
            Err(error) => match status(&error) {
                Some(410) => Ok(()),
                Some(429) => Err(RealtimeError::Throttled),
                _ => Err(RealtimeError::Gateway(Box::new(error))),
            },
        }
    }
}

fn status<E>(error: &SdkError<E>) -> Option<u16> {
    error
        .raw_response()
        .map(|response| response.status().as_u16())
}
