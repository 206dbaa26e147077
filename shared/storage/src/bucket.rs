//! Files in S3. Encryption, blocked public access, TLS and lifecycle are the bucket's own
//! settings: see the template.

use std::{ops::RangeInclusive, sync::Arc};

use aws_sdk_s3::{
    Client,
    error::{DisplayErrorContext, ProvideErrorMetadata, SdkError},
    presigning::PresigningConfig,
    primitives::ByteStream,
    types::{CompletedMultipartUpload, CompletedPart},
};
use bytes::Bytes;
use futures::stream::{self, StreamExt as _};
use jiff::Timestamp;
use mojavox_runtime::Aws;

use crate::{ADDRESS_LIFETIME, Chunks, FileAddress, Key, Object, StorageError, Upload};

#[derive(Debug, Clone)]
pub(crate) struct Bucket {
    aws: Arc<Aws>,
    pub(crate) name: String,
}

impl Bucket {
    pub(crate) const fn new(aws: Arc<Aws>, name: String) -> Self {
        Self { aws, name }
    }

    pub(crate) async fn s3(&self) -> &Client {
        self.aws.s3().await
    }

    pub(crate) async fn put(&self, key: &Key, bytes: Bytes) -> Result<(), StorageError> {
        self.s3()
            .await
            .put_object()
            .bucket(&self.name)
            .key(key.to_string())
            .content_type(key.content_type())
            .body(ByteStream::from(bytes))
            .send()
            .await
            .map_err(failed)?;
        Ok(())
    }

    pub(crate) async fn begin(&self, key: &Key) -> Result<Upload, StorageError> {
        let begun = self
            .s3()
            .await
            .create_multipart_upload()
            .bucket(&self.name)
            .key(key.to_string())
            .content_type(key.content_type())
            .send()
            .await
            .map_err(failed)?;
        let id = begun
            .upload_id
            .ok_or_else(|| StorageError::Bucket("an upload began without an id".to_owned()))?;
        Ok(Upload {
            id,
            ..Upload::default()
        })
    }

    /// Answers the part's `ETag`.
    pub(crate) async fn store_part(
        &self,
        key: &Key,
        upload: &Upload,
        part: Bytes,
    ) -> Result<String, StorageError> {
        let number = i32::try_from(upload.parts.len() + 1)
            .map_err(|_| StorageError::Bucket("too many parts".to_owned()))?;
        let stored = self
            .s3()
            .await
            .upload_part()
            .bucket(&self.name)
            .key(key.to_string())
            .upload_id(&upload.id)
            .part_number(number)
            .body(ByteStream::from(part))
            .send()
            .await
            .map_err(failed)?;
        stored
            .e_tag
            .ok_or_else(|| StorageError::Bucket("a part was stored without an ETag".to_owned()))
    }

    pub(crate) async fn finish(&self, key: &Key, upload: &Upload) -> Result<(), StorageError> {
        let part = |(number, etag)| {
            CompletedPart::builder()
                .part_number(number)
                .e_tag(etag)
                .build()
        };
        let parts = (1..).zip(&upload.parts).map(part).collect();
        let all = CompletedMultipartUpload::builder()
            .set_parts(Some(parts))
            .build();
        self.s3()
            .await
            .complete_multipart_upload()
            .bucket(&self.name)
            .key(key.to_string())
            .upload_id(&upload.id)
            .multipart_upload(all)
            .send()
            .await
            .map_err(failed)?;
        Ok(())
    }

    pub(crate) async fn abandon(&self, key: &Key, upload: &Upload) -> Result<(), StorageError> {
        let gone = self
            .s3()
            .await
            .abort_multipart_upload()
            .bucket(&self.name)
            .key(key.to_string())
            .upload_id(&upload.id)
            .send()
            .await
            .map_err(failed);
        match gone {
            Ok(_) | Err(StorageError::UploadGone) => Ok(()),
            Err(error) => Err(error),
        }
    }

    pub(crate) async fn abandon_all(&self, key: &Key) -> Result<(), StorageError> {
        let name = key.to_string();
        // A page holds a thousand; a file has one, seldom two.
        let begun = self
            .s3()
            .await
            .list_multipart_uploads()
            .bucket(&self.name)
            .prefix(&name)
            .send()
            .await
            .map_err(failed)?;
        for upload in begun.uploads.unwrap_or_default() {
            // A prefix is the beginning of other names, too.
            if upload.key.as_ref() == Some(&name) {
                let id = upload.upload_id.unwrap_or_default();
                self.abandon(
                    key,
                    &Upload {
                        id,
                        ..Upload::default()
                    },
                )
                .await?;
            }
        }
        Ok(())
    }

    pub(crate) async fn read(
        &self,
        key: &Key,
        range: Option<RangeInclusive<u64>>,
    ) -> Result<Option<Object>, StorageError> {
        let asked = range.map(|range| format!("bytes={}-{}", range.start(), range.end()));
        let answer = self
            .s3()
            .await
            .get_object()
            .bucket(&self.name)
            .key(key.to_string())
            .set_range(asked)
            .send()
            .await;
        let object = match answer {
            Ok(object) => object,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        // Of a part, the whole's size stands behind the slash.
        let size = object
            .content_range()
            .and_then(|range| range.rsplit_once('/')?.1.parse().ok())
            .or_else(|| {
                object
                    .content_length()
                    .and_then(|size| size.try_into().ok())
            })
            .ok_or_else(|| StorageError::Bucket("a file without a size".to_owned()))?;
        Ok(Some(Object {
            size,
            chunks: chunks(object.body),
        }))
    }

    pub(crate) async fn size(&self, key: &Key) -> Result<Option<u64>, StorageError> {
        let answer = self
            .s3()
            .await
            .head_object()
            .bucket(&self.name)
            .key(key.to_string())
            .send()
            .await;
        match answer {
            Ok(head) => Ok(head.content_length().and_then(|size| size.try_into().ok())),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    pub(crate) async fn delete(&self, key: &Key) -> Result<(), StorageError> {
        self.s3()
            .await
            .delete_object()
            .bucket(&self.name)
            .key(key.to_string())
            .send()
            .await
            .map_err(failed)?;
        Ok(())
    }

    pub(crate) async fn address(
        &self,
        key: &Key,
        name: Option<&str>,
        now: Timestamp,
    ) -> Result<FileAddress, StorageError> {
        let lifetime = PresigningConfig::expires_in(ADDRESS_LIFETIME)
            .map_err(|error| StorageError::Bucket(error.to_string()))?;
        let presigned = self
            .s3()
            .await
            .get_object()
            .bucket(&self.name)
            .key(key.to_string())
            .response_content_type(key.content_type())
            .set_response_content_disposition(name.map(crate::address::disposition))
            .presigned(lifetime)
            .await
            .map_err(failed)?;
        Ok(FileAddress {
            url: presigned.uri().to_owned(),
            expires_at: now + ADDRESS_LIFETIME,
        })
    }
}

pub(crate) fn chunks(body: ByteStream) -> Chunks {
    stream::unfold(body, |mut body| async move {
        let chunk = body.next().await?;
        let chunk = chunk.map_err(|error| StorageError::Bucket(error.to_string()));
        Some((chunk, body))
    })
    .fuse()
    .boxed()
}

/// S3 says so to who may list the bucket; to others it answers 403, as it does to a wrong key, and
/// nobody may take that for a file that is gone.
pub(crate) fn is_missing<E>(error: &SdkError<E>) -> bool {
    error
        .raw_response()
        .is_some_and(|response| response.status().as_u16() == 404)
}

pub(crate) fn failed<E>(error: SdkError<E>) -> StorageError
where
    E: std::error::Error + ProvideErrorMetadata + 'static,
{
    if error.code() == Some("NoSuchUpload") {
        return StorageError::UploadGone;
    }
    StorageError::Bucket(DisplayErrorContext(error).to_string())
}
