//! The bytes of an uploaded file, as they come.

use aws_sdk_s3::{error::SdkError, operation::get_object::GetObjectError, primitives::ByteStream};
use bytes::Bytes;
use futures::stream::{self, BoxStream, StreamExt as _};

use crate::{Stop, Worker, multipart::StorageError};

/// A file in the bucket, and which version of it.
pub(crate) struct Source<'a> {
    pub worker: &'a Worker,
    pub key: &'a str,
    pub etag: &'a str,
}

pub(crate) type Chunks = BoxStream<'static, Result<Bytes, StorageError>>;

impl Source<'_> {
    /// The file from `offset` on. Nothing when it ends there.
    pub(crate) async fn from(&self, offset: u64) -> Result<Chunks, Stop> {
        let request = self
            .worker
            .aws
            .s3()
            .await
            .get_object()
            .bucket(&self.worker.bucket)
            .key(self.key);
        // The address for uploads may still work; a file that was replaced has other offsets.
        let request = request
            .if_match(self.etag)
            .range(format!("bytes={offset}-"));
        match request.send().await {
            Ok(object) => Ok(chunks(object.body)),
            Err(error) => match status(&error) {
                Some(416) => Ok(stream::empty().boxed()),
                Some(412) => Err(Stop::fail(
                    "file_changed",
                    "The file was replaced after the import began.",
                )),
                Some(404) => Err(Stop::fail("file_gone", "The file is not there any more.")),
                _ => Err(StorageError::from_sdk(error).into()),
            },
        }
    }
}

fn chunks(body: ByteStream) -> Chunks {
    stream::unfold(body, |mut body| async move {
        let chunk = body.next().await?;
        Some((chunk.map_err(StorageError::from_sdk), body))
    })
    // Readers ask once more at the end of the file.
    .fuse()
    .boxed()
}

fn status(error: &SdkError<GetObjectError>) -> Option<u16> {
    error
        .raw_response()
        .map(|response| response.status().as_u16())
}
