//! The bytes of an uploaded file, as they come.

use mojavox_storage::{Chunks, Key, Reading};

use crate::{Stop, Worker};

/// A file in the bucket, and which version of it.
pub(crate) struct Source<'a> {
    pub worker: &'a Worker,
    pub key: &'a Key,
    pub etag: &'a str,
}

impl Source<'_> {
    /// The file from `offset` on. Nothing when it ends there.
    pub(crate) async fn from(&self, offset: u64) -> Result<Chunks, Stop> {
        match self
            .worker
            .uploads
            .read(self.key, self.etag, offset)
            .await?
        {
            Reading::Chunks(chunks) => Ok(chunks),
            // A file that was replaced has other offsets.
            Reading::Changed => Err(Stop::fail(
                "file_changed",
                "The file was replaced after the import began.",
            )),
            Reading::Gone => Err(Stop::fail("file_gone", "The file is not there any more.")),
        }
    }
}
