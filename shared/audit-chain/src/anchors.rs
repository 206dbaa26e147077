//! What is kept of each seal outside of the database: one object in S3, written once.
//!
//! `If-None-Match: *` makes the second write of a name fail, and the sealer's role can neither
//! delete nor list: whoever holds the database and even the seal key cannot write another history
//! under the same numbers.

use std::collections::BTreeMap;

use aws_sdk_s3::{
    Client,
    error::{ProvideErrorMetadata as _, SdkError},
    operation::put_object::PutObjectError,
    primitives::ByteStream,
};
use futures::{StreamExt as _, TryStreamExt as _, stream};
use jiff::Timestamp;
use mojavox_domain::ids::OrganizationId;
use mojavox_runtime::{Aws, Config, ConfigError};
use serde::{Deserialize, Serialize};

const VARIABLE: &str = "AUDIT_ANCHOR_BUCKET";
/// Objects that are read at the same time.
const READS: usize = 16;

/// What is written of a seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Anchor {
    pub organization_id: OrganizationId,
    pub seal_no: i64,
    /// Hex.
    pub hash: String,
    pub rows: i32,
    pub sealed_at: Timestamp,
}

#[derive(Debug, thiserror::Error)]
pub enum AnchorError {
    /// Under this number another seal was noted before: somebody wrote another history.
    #[error("seal {seal_no} of organisation {organization} is anchored with another hash")]
    Differs {
        organization: OrganizationId,
        seal_no: i64,
    },
    #[error("the anchor {0} cannot be read: it is not ours")]
    Unreadable(String),
    #[error("the anchor bucket does not answer")]
    Storage(#[source] Box<dyn std::error::Error + Send + Sync>),
}

fn storage(error: impl std::error::Error + Send + Sync + 'static) -> AnchorError {
    AnchorError::Storage(Box::new(error))
}

/// The bucket of anchors.
#[derive(Debug)]
pub struct Anchors {
    aws: Aws,
    bucket: String,
}

impl Anchors {
    /// # Errors
    /// `AUDIT_ANCHOR_BUCKET` is missing.
    pub fn from_config(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            bucket: config.required(VARIABLE)?,
            aws: Aws::new(config.clone()),
        })
    }

    /// For preparing and disturbing it in tests.
    pub async fn client(&self) -> &Client {
        self.aws.s3().await
    }

    pub fn bucket(&self) -> &str {
        &self.bucket
    }

    /// The name of a seal's object; numbers have twelve digits, so that names sort as they do.
    pub fn key(organization: OrganizationId, seal_no: i64) -> String {
        format!("{organization}/{seal_no:012}.json")
    }

    /// Notes a seal, once; noting the same again is fine.
    ///
    /// # Errors
    /// Another seal has this number already, or the bucket does not answer.
    pub async fn put(&self, anchor: &Anchor) -> Result<(), AnchorError> {
        let key = Self::key(anchor.organization_id, anchor.seal_no);
        let body = serde_json::to_vec(anchor).map_err(storage)?;
        let written = self
            .client()
            .await
            .put_object()
            .bucket(&self.bucket)
            .key(&key)
            .if_none_match("*")
            .content_type("application/json")
            .body(ByteStream::from(body))
            .send()
            .await;
        match written {
            Ok(_) => Ok(()),
            Err(error) if is_there_already(&error) => {
                if self.get(&key).await? == *anchor {
                    return Ok(());
                }
                Err(AnchorError::Differs {
                    organization: anchor.organization_id,
                    seal_no: anchor.seal_no,
                })
            }
            Err(error) => Err(storage(error)),
        }
    }

    async fn get(&self, key: &str) -> Result<Anchor, AnchorError> {
        let object = self
            .client()
            .await
            .get_object()
            .bucket(&self.bucket)
            .key(key)
            .send()
            .await
            .map_err(storage)?;
        let bytes = object.body.collect().await.map_err(storage)?.into_bytes();
        serde_json::from_slice(&bytes).map_err(|_| AnchorError::Unreadable(key.to_owned()))
    }

    /// The organisations that have anchors.
    ///
    /// # Errors
    /// The bucket does not answer.
    pub async fn organizations(&self) -> Result<Vec<OrganizationId>, AnchorError> {
        let mut pages = self
            .client()
            .await
            .list_objects_v2()
            .bucket(&self.bucket)
            .delimiter("/")
            .into_paginator()
            .send();
        let mut found = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(storage)?;
            found.extend(page.common_prefixes().iter().filter_map(|prefix| {
                prefix
                    .prefix()?
                    .trim_end_matches('/')
                    .parse::<OrganizationId>()
                    .ok()
            }));
        }
        Ok(found)
    }

    /// An organisation's anchors by number; `None` for one that cannot be read as an anchor.
    ///
    /// # Errors
    /// The bucket does not answer.
    pub async fn of(
        &self,
        organization: OrganizationId,
    ) -> Result<BTreeMap<i64, Option<Anchor>>, AnchorError> {
        let mut pages = self
            .client()
            .await
            .list_objects_v2()
            .bucket(&self.bucket)
            .prefix(format!("{organization}/"))
            .into_paginator()
            .send();
        let mut keys = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(storage)?;
            keys.extend(page.contents().iter().filter_map(|object| {
                let key = object.key()?;
                Some((number(key)?, key.to_owned()))
            }));
        }
        stream::iter(keys)
            .map(async |(seal_no, key)| match self.get(&key).await {
                Ok(anchor) => Ok((seal_no, Some(anchor))),
                Err(AnchorError::Unreadable(_)) => Ok((seal_no, None)),
                Err(error) => Err(error),
            })
            .buffer_unordered(READS)
            .try_collect()
            .await
    }
}

fn number(key: &str) -> Option<i64> {
    key.rsplit('/').next()?.strip_suffix(".json")?.parse().ok()
}

fn is_there_already(error: &SdkError<PutObjectError>) -> bool {
    error.code() == Some("PreconditionFailed")
        || error
            .raw_response()
            .is_some_and(|response| response.status().as_u16() == 412)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_seal_and_sorts_like_it() {
        let organization = uuid::Uuid::from_u128(1).into();
        let (ninth, tenth) = (
            Anchors::key(organization, 9),
            Anchors::key(organization, 10),
        );
        assert!(ninth < tenth);
        assert_eq!(number(&tenth), Some(10));
        assert_eq!(number("x/readme.txt"), None);
    }
}
