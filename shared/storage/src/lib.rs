//! Files of organisations: recordings, exports and reports; [`Uploads`] are those that users send.
//!
//! `STORAGE_TYPE=s3` keeps them in the bucket `S3_BUCKET`; `STORAGE_TYPE=local` in the folder
//! `REPORT_STORAGE_PATH`, for machines without object storage. Whoever downloads gets an address
//! that works for minutes: S3's own presigned one, or one of `/api/v1/files` signed with
//! `FILE_ADDRESS_KEY`.

mod address;
mod bucket;
mod folder;
mod key;
mod upload;
mod uploads;

use std::{ops::RangeInclusive, sync::Arc, time::Duration};

use bytes::Bytes;
use futures::stream::BoxStream;
use jiff::Timestamp;
use mojavox_runtime::{Aws, Config, ConfigError};

pub use self::{
    address::{FileAddress, Signer, disposition},
    key::{InvalidKey, Key, Kind},
    upload::{PART_SIZE, Upload, Writer},
    uploads::{Reading, Uploads, Version},
};
use self::{bucket::Bucket, folder::Folder};

/// How long an address works: long enough to begin a download, too short to pass around.
pub const ADDRESS_LIFETIME: Duration = Duration::from_mins(15);

#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Its own words, for the log.
    #[error("the object storage failed: {0}")]
    Bucket(String),
    #[error("the folder of files failed")]
    Folder(#[from] std::io::Error),
    /// What a killed worker had begun was removed since.
    #[error("the upload to go on with is over")]
    UploadGone,
}

pub type Chunks = BoxStream<'static, Result<Bytes, StorageError>>;

/// A file, or the asked part of it.
pub struct Object {
    /// Of the whole file, bytes.
    pub size: u64,
    pub chunks: Chunks,
}

/// Where files are kept. Cheap to clone; nothing is opened before it is needed.
#[derive(Debug, Clone)]
pub struct Storage(Arc<Place>);

#[derive(Debug)]
enum Place {
    Bucket(Bucket),
    Folder(Folder),
}

impl Storage {
    /// # Errors
    /// `STORAGE_TYPE` is neither `s3` nor `local`, or a variable that it needs is missing.
    pub fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, ConfigError> {
        let place = match config.required("STORAGE_TYPE")?.as_str() {
            "s3" => Place::Bucket(Bucket::new(aws, config.required("S3_BUCKET")?)),
            "local" => Place::Folder(Folder::new(
                config.required("REPORT_STORAGE_PATH")?.into(),
                Signer::from_config(config)?,
            )),
            _ => {
                return Err(ConfigError::invalid("STORAGE_TYPE", "neither s3 nor local"));
            }
        };
        Ok(Self(Arc::new(place)))
    }

    /// Stores a file that fits in memory; one of the same key is replaced.
    ///
    /// # Errors
    /// The storage's.
    pub async fn put(&self, key: &Key, bytes: Bytes) -> Result<(), StorageError> {
        match &*self.0 {
            Place::Bucket(bucket) => bucket.put(key, bytes).await,
            Place::Folder(folder) => folder.put(key, &bytes).await,
        }
    }

    /// Begins a file of any size; it appears when the writer finishes.
    ///
    /// # Errors
    /// The storage's.
    pub async fn write(&self, key: Key) -> Result<Writer, StorageError> {
        let upload = match &*self.0 {
            Place::Bucket(bucket) => bucket.begin(&key).await?,
            Place::Folder(folder) => folder.begin(&key).await?,
        };
        Ok(Writer::new(self.clone(), key, upload))
    }

    /// Goes on with a file that an earlier run began.
    pub fn resume(&self, key: Key, upload: Upload) -> Writer {
        Writer::new(self.clone(), key, upload)
    }

    /// Removes what an upload has stored. One that is over is fine.
    ///
    /// # Errors
    /// The storage's.
    pub async fn abandon(&self, key: &Key, upload: &Upload) -> Result<(), StorageError> {
        match &*self.0 {
            Place::Bucket(bucket) => bucket.abandon(key, upload).await,
            Place::Folder(folder) => folder.abandon(key, upload).await,
        }
    }

    /// Removes what any upload of this file has stored that was begun and not finished, noted or
    /// not: for a job that starts again after somebody died. Whoever still writes one finds it over.
    ///
    /// # Errors
    /// The storage's.
    pub async fn abandon_all(&self, key: &Key) -> Result<(), StorageError> {
        match &*self.0 {
            Place::Bucket(bucket) => bucket.abandon_all(key).await,
            Place::Folder(folder) => folder.abandon_all(key).await,
        }
    }

    /// Reads a file, or some of its bytes, counted from 0; `None` when there is none. A range that
    /// ends after the file ends with it.
    ///
    /// # Errors
    /// The storage's; a range that begins after the end.
    pub async fn read(
        &self,
        key: &Key,
        range: Option<RangeInclusive<u64>>,
    ) -> Result<Option<Object>, StorageError> {
        match &*self.0 {
            Place::Bucket(bucket) => bucket.read(key, range).await,
            Place::Folder(folder) => folder.read(key, range).await,
        }
    }

    /// Bytes of a file; `None` when there is none.
    ///
    /// # Errors
    /// The storage's.
    pub async fn size(&self, key: &Key) -> Result<Option<u64>, StorageError> {
        match &*self.0 {
            Place::Bucket(bucket) => bucket.size(key).await,
            Place::Folder(folder) => folder.size(key).await,
        }
    }

    /// Removes a file. One that is not there is fine.
    ///
    /// # Errors
    /// The storage's.
    pub async fn delete(&self, key: &Key) -> Result<(), StorageError> {
        match &*self.0 {
            Place::Bucket(bucket) => bucket.delete(key).await,
            Place::Folder(folder) => folder.delete(key).await,
        }
    }

    /// An address that gives the file for [`ADDRESS_LIFETIME`]: absolute for a bucket, a path of
    /// this API for a folder. Browsers save it under `name`, or play it where that is `None`.
    ///
    /// # Errors
    /// The storage's.
    pub async fn address(
        &self,
        key: &Key,
        name: Option<&str>,
        now: Timestamp,
    ) -> Result<FileAddress, StorageError> {
        match &*self.0 {
            Place::Bucket(bucket) => bucket.address(key, name, now).await,
            Place::Folder(folder) => Ok(folder.address(key, name, now)),
        }
    }

    /// Whether files are handed out by this API itself.
    pub fn serves_itself(&self) -> bool {
        matches!(&*self.0, Place::Folder(_))
    }
}
