//! Files in a folder of this machine.

use std::{
    io::{ErrorKind, SeekFrom},
    ops::RangeInclusive,
    path::PathBuf,
};

use bytes::BytesMut;
use futures::stream::{self, StreamExt as _};
use jiff::Timestamp;
use mojavox_domain::chance::Chance as _;
use mojavox_runtime::SystemChance;
use tokio::{
    fs::{self, File, OpenOptions},
    io::{AsyncReadExt as _, AsyncSeekExt as _, AsyncWriteExt as _},
};

use crate::{FileAddress, Key, Object, Signer, StorageError, Upload};

const CHUNK: u64 = 64 * 1024;

#[derive(Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    signer: Signer,
}

impl Folder {
    pub(crate) const fn new(root: PathBuf, signer: Signer) -> Self {
        Self { root, signer }
    }

    fn path(&self, key: &Key) -> PathBuf {
        self.root.join(key.directory()).join(key.file())
    }

    /// Beside the file, so that renaming it is one step; hidden, so that it is nobody's key.
    fn unfinished(&self, key: &Key, upload: &str) -> PathBuf {
        self.root
            .join(key.directory())
            .join(format!(".{}.{upload}", key.file()))
    }

    pub(crate) async fn put(&self, key: &Key, bytes: &[u8]) -> Result<(), StorageError> {
        let upload = self.begin(key).await?;
        self.store_part(key, &upload, bytes).await?;
        self.finish(key, &upload).await
    }

    pub(crate) async fn begin(&self, key: &Key) -> Result<Upload, StorageError> {
        let upload = Upload {
            id: random(),
            ..Upload::default()
        };
        fs::create_dir_all(self.root.join(key.directory())).await?;
        File::create_new(self.unfinished(key, &upload.id)).await?;
        Ok(upload)
    }

    /// Behind what is known to be stored: what a killed run wrote after it noted that is
    /// overwritten.
    pub(crate) async fn store_part(
        &self,
        key: &Key,
        upload: &Upload,
        part: &[u8],
    ) -> Result<(), StorageError> {
        let mut file = OpenOptions::new()
            .write(true)
            .open(self.unfinished(key, &upload.id))
            .await
            .map_err(over)?;
        file.set_len(upload.bytes).await?;
        file.seek(SeekFrom::Start(upload.bytes)).await?;
        file.write_all(part).await?;
        Ok(file.sync_data().await?)
    }

    pub(crate) async fn finish(&self, key: &Key, upload: &Upload) -> Result<(), StorageError> {
        fs::rename(self.unfinished(key, &upload.id), self.path(key))
            .await
            .map_err(over)
    }

    pub(crate) async fn abandon(&self, key: &Key, upload: &Upload) -> Result<(), StorageError> {
        remove(fs::remove_file(self.unfinished(key, &upload.id)).await)
    }

    pub(crate) async fn abandon_all(&self, key: &Key) -> Result<(), StorageError> {
        let mut files = match fs::read_dir(self.root.join(key.directory())).await {
            Ok(files) => files,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        // No id of an upload has a dot in it, so no other file's is taken for this one's.
        let begin = format!(".{}.", key.file());
        while let Some(file) = files.next_entry().await? {
            let upload = file.file_name();
            let upload = upload.to_str().and_then(|name| name.strip_prefix(&begin));
            if upload.is_some_and(|id| !id.contains('.')) {
                remove(fs::remove_file(file.path()).await)?;
            }
        }
        Ok(())
    }

    pub(crate) async fn read(
        &self,
        key: &Key,
        range: Option<RangeInclusive<u64>>,
    ) -> Result<Option<Object>, StorageError> {
        let mut file = match File::open(self.path(key)).await {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let size = file.metadata().await?.len();
        let (start, end) = match range {
            // As S3 does: a part that begins behind the end is nobody's.
            Some(range) if *range.start() >= size => {
                return Err(std::io::Error::from(ErrorKind::InvalidInput).into());
            }
            Some(range) => (*range.start(), range.end().saturating_add(1).min(size)),
            None => (0, size),
        };
        file.seek(SeekFrom::Start(start)).await?;
        let rest = file.take(end - start);
        let chunks = stream::try_unfold(rest, |mut rest| async move {
            let wanted = usize::try_from(rest.limit().min(CHUNK)).unwrap_or(usize::MAX);
            let mut chunk = BytesMut::with_capacity(wanted);
            let read = rest.read_buf(&mut chunk).await?;
            Ok((read > 0).then(|| (chunk.freeze(), rest)))
        });
        Ok(Some(Object {
            size,
            chunks: chunks.boxed(),
        }))
    }

    pub(crate) async fn size(&self, key: &Key) -> Result<Option<u64>, StorageError> {
        match fs::metadata(self.path(key)).await {
            Ok(found) => Ok(Some(found.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) async fn delete(&self, key: &Key) -> Result<(), StorageError> {
        remove(fs::remove_file(self.path(key)).await)
    }

    pub(crate) fn address(&self, key: &Key, name: Option<&str>, now: Timestamp) -> FileAddress {
        self.signer.address(key, name, now)
    }
}

fn random() -> String {
    let mut bytes = [0; 16];
    SystemChance.fill(&mut bytes);
    crate::address::hex(&bytes)
}

fn remove(removed: std::io::Result<()>) -> Result<(), StorageError> {
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn over(error: std::io::Error) -> StorageError {
    match error.kind() {
        ErrorKind::NotFound => StorageError::UploadGone,
        _ => error.into(),
    }
}
