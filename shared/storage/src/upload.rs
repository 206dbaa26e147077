//! Files written piece by piece, in the memory of one piece.

use bytes::{Bytes, BytesMut};
use serde::{Deserialize, Serialize};

use crate::{Key, Place, Storage, StorageError};

/// S3 wants at least 5 MiB in every part but the last.
pub const PART_SIZE: usize = 6 * 1024 * 1024;

/// What is stored already. Kept with the job, a killed worker's successor goes on with it, or
/// removes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Upload {
    pub id: String,
    /// ETags in order; part numbers count from 1. A folder has none.
    pub parts: Vec<String>,
    pub bytes: u64,
}

/// A file on its way. Dropping it leaves the upload as it is: the job that noted it decides.
#[derive(Debug)]
pub struct Writer {
    storage: Storage,
    key: Key,
    upload: Upload,
    buffer: BytesMut,
}

impl Writer {
    pub(crate) fn new(storage: Storage, key: Key, upload: Upload) -> Self {
        Self {
            storage,
            key,
            upload,
            buffer: BytesMut::new(),
        }
    }

    /// What is stored; bytes still in memory are not part of it.
    pub const fn stored(&self) -> &Upload {
        &self.upload
    }

    /// Takes bytes and stores a part whenever the memory holds enough for one; tells whether it
    /// did, which is when a job notes [`Self::stored`].
    ///
    /// # Errors
    /// The storage's; the bytes are kept, so that trying again is possible.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<bool, StorageError> {
        self.buffer.extend_from_slice(bytes);
        let full = self.buffer.len() >= PART_SIZE;
        if full {
            self.store_part().await?;
        }
        Ok(full)
    }

    /// Stores the rest and makes the file appear; answers its size in bytes.
    ///
    /// # Errors
    /// The storage's.
    pub async fn finish(mut self) -> Result<u64, StorageError> {
        if !self.buffer.is_empty() || self.upload.parts.is_empty() {
            self.store_part().await?;
        }
        match &*self.storage.0 {
            Place::Bucket(bucket) => bucket.finish(&self.key, &self.upload).await?,
            Place::Folder(folder) => folder.finish(&self.key, &self.upload).await?,
        }
        Ok(self.upload.bytes)
    }

    /// Storing the same part again replaces it, so a run that dies before noting it does no harm.
    async fn store_part(&mut self) -> Result<(), StorageError> {
        let part: Bytes = self.buffer.clone().freeze();
        let length = part.len() as u64;
        match &*self.storage.0 {
            Place::Bucket(bucket) => {
                let etag = bucket.store_part(&self.key, &self.upload, part).await?;
                self.upload.parts.push(etag);
            }
            Place::Folder(folder) => folder.store_part(&self.key, &self.upload, &part).await?,
        }
        self.buffer.clear();
        self.upload.bytes += length;
        Ok(())
    }
}
