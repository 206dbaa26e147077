//! An object written to S3 piece by piece, in the memory of one piece, that a later run can
//! go on with.

use aws_sdk_s3::{
    Client,
    error::DisplayErrorContext,
    primitives::ByteStream,
    types::{CompletedMultipartUpload, CompletedPart},
};
use bytes::{Bytes, BytesMut};
use serde::{Deserialize, Serialize};

/// S3 wants at least 5 MiB in every part but the last.
pub(crate) const PART_SIZE: usize = 6 * 1024 * 1024;

/// What is stored already. Kept with the job, so that a killed worker's successor goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Upload {
    pub id: String,
    /// ETags in order; part numbers count from 1.
    pub parts: Vec<String>,
    pub bytes: u64,
}

/// What the object storage said, in its own words: for the log.
#[derive(Debug, thiserror::Error)]
#[error("the object storage failed: {0}")]
pub(crate) struct StorageError(String);

impl StorageError {
    pub(crate) fn from_sdk<E: std::error::Error>(error: E) -> Self {
        Self(DisplayErrorContext(error).to_string())
    }

    /// Whether the upload that was to be gone on with is over.
    pub(crate) fn upload_is_gone(&self) -> bool {
        self.0.contains("NoSuchUpload")
    }
}

pub(crate) struct MultipartWriter<'a> {
    s3: &'a Client,
    bucket: &'a str,
    key: &'a str,
    upload: Upload,
    buffer: BytesMut,
}

impl<'a> MultipartWriter<'a> {
    pub(crate) async fn start(
        s3: &'a Client,
        bucket: &'a str,
        key: &'a str,
        content_type: &str,
        content_disposition: &str,
    ) -> Result<Self, StorageError> {
        let created = s3
            .create_multipart_upload()
            .bucket(bucket)
            .key(key)
            .content_type(content_type)
            .content_disposition(content_disposition)
            .send()
            .await
            .map_err(StorageError::from_sdk)?;
        let id = created
            .upload_id
            .ok_or_else(|| StorageError("an upload was started without an id".to_owned()))?;
        Ok(Self::resume(
            s3,
            bucket,
            key,
            Upload {
                id,
                ..Upload::default()
            },
        ))
    }

    pub(crate) fn resume(s3: &'a Client, bucket: &'a str, key: &'a str, upload: Upload) -> Self {
        Self {
            s3,
            bucket,
            key,
            upload,
            buffer: BytesMut::new(),
        }
    }

    /// What is stored; bytes still in memory are not part of it.
    pub(crate) fn stored(&self) -> &Upload {
        &self.upload
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// Whether the memory holds enough for a part.
    pub(crate) fn part_is_full(&self) -> bool {
        self.buffer.len() >= PART_SIZE
    }

    /// Stores what the memory holds as one part. Uploading the same part number again replaces
    /// it, so a run that dies before noting the part does no harm.
    pub(crate) async fn store_part(&mut self) -> Result<(), StorageError> {
        let body: Bytes = self.buffer.split().freeze();
        let number = i32::try_from(self.upload.parts.len() + 1)
            .map_err(|_| StorageError("too many parts".to_owned()))?;
        let length = body.len() as u64;
        let stored = self
            .s3
            .upload_part()
            .bucket(self.bucket)
            .key(self.key)
            .upload_id(&self.upload.id)
            .part_number(number)
            .body(ByteStream::from(body))
            .send()
            .await
            .map_err(StorageError::from_sdk)?;
        let etag = stored
            .e_tag
            .ok_or_else(|| StorageError("a part was stored without an ETag".to_owned()))?;
        self.upload.parts.push(etag);
        self.upload.bytes += length;
        Ok(())
    }

    /// Stores the rest and makes the object appear; answers its size.
    pub(crate) async fn finish(mut self) -> Result<u64, StorageError> {
        if !self.buffer.is_empty() || self.upload.parts.is_empty() {
            self.store_part().await?;
        }
        let parts = (1..)
            .zip(&self.upload.parts)
            .map(|(number, etag)| {
                CompletedPart::builder()
                    .part_number(number)
                    .e_tag(etag)
                    .build()
            })
            .collect();
        self.s3
            .complete_multipart_upload()
            .bucket(self.bucket)
            .key(self.key)
            .upload_id(&self.upload.id)
            .multipart_upload(
                CompletedMultipartUpload::builder()
                    .set_parts(Some(parts))
                    .build(),
            )
            .send()
            .await
            .map_err(StorageError::from_sdk)?;
        Ok(self.upload.bytes)
    }
}
