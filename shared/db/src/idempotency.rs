//! The answer to a POST, kept beside its change for whoever asks again with the same key.

use mojavox_domain::ids::UserId;
use mojavox_queries::queries::platform;
use serde_json::Value;

use crate::{Result, Tenant};

/// What was answered the first time.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub status: u16,
    pub body: Option<Value>,
}

/// Why a key cannot be used for this request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdempotencyConflict {
    #[error("a request with this key is still running")]
    InFlight,
    #[error("this key was used for another request")]
    OtherRequest,
}

impl Tenant {
    /// Reserves the key for this transaction, or tells what was answered to it before.
    ///
    /// # Errors
    /// The database's.
    pub async fn recall(
        &self,
        user: UserId,
        key: &str,
        request_hash: &[u8],
    ) -> Result<std::result::Result<Option<Answer>, IdempotencyConflict>> {
        let scope = format!("{}/{user}/{key}", self.organization());
        if !platform::try_lock_idempotency_key()
            .bind(self, &scope)
            .one()
            .await?
        {
            return Ok(Err(IdempotencyConflict::InFlight));
        }
        let kept = platform::find_idempotent_answer()
            .bind(self, &self.organization().uuid(), &user.uuid(), &key)
            .opt()
            .await?;
        Ok(match kept {
            None => Ok(None),
            Some(kept) if kept.request_hash != request_hash => {
                Err(IdempotencyConflict::OtherRequest)
            }
            Some(kept) => Ok(Some(Answer {
                status: u16::try_from(kept.status).unwrap_or(200),
                body: kept.response,
            })),
        })
    }

    /// Keeps the answer for a repeat of the request.
    ///
    /// # Errors
    /// The database's.
    pub async fn remember(
        &self,
        user: UserId,
        key: &str,
        request_hash: &[u8],
        answer: &Answer,
    ) -> Result<()> {
        platform::insert_idempotent_answer()
            .bind(
                self,
                &self.organization().uuid(),
                &user.uuid(),
                &key,
                &request_hash,
                &i16::try_from(answer.status).unwrap_or(200),
                &answer.body,
            )
            .one()
            .await?;
        Ok(())
    }
}
