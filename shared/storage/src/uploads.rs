//! Files that users send, and what is made of them for a week.
//!
//! They lie in a bucket of their own, `UPLOADS_BUCKET`, whatever `STORAGE_TYPE` says: a browser sends
//! a file to S3 itself, past the limits of API Gateway and of a function.

use std::sync::Arc;

use aws_sdk_s3::{
    config::RequestChecksumCalculation, error::SdkError, operation::get_object::GetObjectError,
    presigning::PresigningConfig,
};
use futures::stream::{self, StreamExt as _};
use jiff::Timestamp;
use mojavox_runtime::{Aws, Config, ConfigError};

use crate::{
    ADDRESS_LIFETIME, Chunks, FileAddress, Key, Place, Storage, StorageError,
    bucket::{Bucket, chunks, failed, is_missing},
};

/// Where uploads are taken. Cheap to clone; nothing is opened before it is needed.
#[derive(Debug, Clone)]
pub struct Uploads(Bucket);

/// A file as it was when somebody looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Bytes.
    pub size: u64,
    pub etag: String,
}

/// What there is of a version that was asked for.
pub enum Reading {
    Chunks(Chunks),
    /// Another file was sent to the same address since.
    Changed,
    Gone,
}

impl Uploads {
    /// # Errors
    /// `UPLOADS_BUCKET` is not set.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        let bucket = config.required("UPLOADS_BUCKET")?;
        Ok(Self(Bucket::new(aws, bucket)))
    }

    /// The same bucket for files of our own.
    pub fn storage(&self) -> Storage {
        Storage(Arc::new(Place::Bucket(self.0.clone())))
    }

    /// An address that takes one PUT of the file for [`ADDRESS_LIFETIME`].
    ///
    /// # Errors
    /// The storage's.
    pub async fn address(&self, key: &Key, now: Timestamp) -> Result<FileAddress, StorageError> {
        let lifetime = PresigningConfig::expires_in(ADDRESS_LIFETIME)
            .map_err(|error| StorageError::Bucket(error.to_string()))?;
        // A checksum in the address would be that of an empty body.
        let config = aws_sdk_s3::config::Builder::default()
            .request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
        let presigned = self
            .0
            .s3()
            .await
            .put_object()
            .bucket(&self.0.name)
            .key(key.to_string())
            .customize()
            .config_override(config)
            .presigned(lifetime)
            .await
            .map_err(failed)?;
        Ok(FileAddress {
            url: presigned.uri().to_owned(),
            expires_at: now + ADDRESS_LIFETIME,
        })
    }

    /// What was sent, if anything.
    ///
    /// # Errors
    /// The storage's.
    pub async fn find(&self, key: &Key) -> Result<Option<Version>, StorageError> {
        let answer = self
            .0
            .s3()
            .await
            .head_object()
            .bucket(&self.0.name)
            .key(key.to_string())
            .send()
            .await;
        let head = match answer {
            Ok(head) => head,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        let etag = head
            .e_tag
            .ok_or_else(|| StorageError::Bucket("a file without an ETag".to_owned()))?;
        let size = head.content_length.and_then(|size| size.try_into().ok());
        Ok(Some(Version {
            size: size.unwrap_or_default(),
            etag,
        }))
    }

    /// A version from a byte on; nothing when it ends there. The address may still work: a file
    /// that was replaced is another one.
    ///
    /// # Errors
    /// The storage's.
    pub async fn read(&self, key: &Key, etag: &str, from: u64) -> Result<Reading, StorageError> {
        let request = self
            .0
            .s3()
            .await
            .get_object()
            .bucket(&self.0.name)
            .key(key.to_string())
            .if_match(etag)
            .range(format!("bytes={from}-"));
        match request.send().await {
            Ok(object) => Ok(Reading::Chunks(chunks(object.body))),
            Err(error) => match status(&error) {
                Some(416) => Ok(Reading::Chunks(stream::empty().boxed())),
                Some(412) => Ok(Reading::Changed),
                _ if is_missing(&error) => Ok(Reading::Gone),
                _ => Err(failed(error)),
            },
        }
    }
}

fn status(error: &SdkError<GetObjectError>) -> Option<u16> {
    error
        .raw_response()
        .map(|response| response.status().as_u16())
}
