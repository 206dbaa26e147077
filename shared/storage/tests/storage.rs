//! The same promises of both places: a bucket as the emulator has it, and a folder.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, which clippy does not count as tests"
)]

use std::{path::PathBuf, sync::Arc};

use bytes::Bytes;
use futures::TryStreamExt as _;
use mojavox_domain::{
    chance::{Chance as _, uuid_v7},
    clock::{Clock as _, SystemClock},
    ids::OrganizationId,
};
use mojavox_runtime::{Aws, Config, SystemChance};
use mojavox_storage::{Key, Kind, PART_SIZE, Signer, Storage, StorageError};

fn organization() -> OrganizationId {
    uuid_v7(SystemClock.now(), &SystemChance).into()
}

fn key(file: &str) -> Key {
    Key::new(Kind::Report, organization(), file).unwrap()
}

async fn bucket() -> Storage {
    let name = format!("files-{}", organization());
    let config = Config::from_env()
        .with("STORAGE_TYPE", "s3")
        .with("S3_BUCKET", &name);
    let aws = Arc::new(Aws::new(config.clone()));
    aws.s3()
        .await
        .create_bucket()
        .bucket(&name)
        .send()
        .await
        .unwrap();
    Storage::from_config(&config, aws).unwrap()
}

/// A folder that goes with the test.
struct Folder {
    path: PathBuf,
    config: Config,
}

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("files-{}", organization()));
        let config = Config::default()
            .with("STORAGE_TYPE", "local")
            .with("REPORT_STORAGE_PATH", path.to_str().unwrap())
            .with(
                "FILE_ADDRESS_KEY",
                "a key of thirty-two characters at least",
            );
        Self { path, config }
    }

    fn storage(&self) -> Storage {
        Storage::from_config(&self.config, Arc::new(Aws::new(self.config.clone()))).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.path));
    }
}

async fn content(
    storage: &Storage,
    key: &Key,
    range: Option<std::ops::RangeInclusive<u64>>,
) -> Option<(u64, Vec<u8>)> {
    let object = storage.read(key, range).await.unwrap()?;
    let chunks: Vec<Bytes> = object.chunks.try_collect().await.unwrap();
    Some((object.size, chunks.concat()))
}

async fn files_are_kept_read_in_parts_and_removed(storage: Storage) {
    let key = key("call.wav");
    assert!(content(&storage, &key, None).await.is_none());
    assert_eq!(storage.size(&key).await.unwrap(), None);
    storage
        .put(&key, Bytes::from_static(b"0123456789"))
        .await
        .unwrap();
    assert_eq!(
        content(&storage, &key, None).await,
        Some((10, b"0123456789".to_vec()))
    );
    assert_eq!(
        content(&storage, &key, Some(2..=4)).await,
        Some((10, b"234".to_vec()))
    );
    assert_eq!(
        content(&storage, &key, Some(8..=99)).await,
        Some((10, b"89".to_vec()))
    );
    assert!(storage.read(&key, Some(10..=12)).await.is_err());
    assert_eq!(storage.size(&key).await.unwrap(), Some(10));
    storage.put(&key, Bytes::from_static(b"new")).await.unwrap();
    assert_eq!(
        content(&storage, &key, None).await,
        Some((3, b"new".to_vec()))
    );
    storage.delete(&key).await.unwrap();
    storage.delete(&key).await.unwrap();
    assert!(content(&storage, &key, None).await.is_none());
}

/// A worker is killed after it noted a part, another goes on: the file is whole, once.
async fn a_writer_goes_on_where_another_was_killed(storage: Storage) {
    let key = key("rows.csv");
    let mut random = vec![0; 2 * PART_SIZE + 1000];
    SystemChance.fill(&mut random);
    let (first, rest) = random.split_at(PART_SIZE);
    let mut writer = storage.write(key.clone()).await.unwrap();
    assert!(!writer.write(&first[..1000]).await.unwrap());
    assert!(writer.write(&first[1000..]).await.unwrap());
    let noted = writer.stored().clone();
    assert_eq!(noted.bytes, PART_SIZE as u64);
    // Stored and not noted any more.
    assert!(writer.write(&rest[..PART_SIZE]).await.unwrap());
    drop(writer);
    assert_eq!(
        storage.size(&key).await.unwrap(),
        None,
        "it appears when it is whole"
    );

    let mut writer = storage.resume(key.clone(), noted);
    for bytes in rest.chunks(100_000) {
        writer.write(bytes).await.unwrap();
    }
    assert_eq!(writer.finish().await.unwrap(), random.len() as u64);
    let (size, stored) = content(&storage, &key, None).await.unwrap();
    assert_eq!(size, random.len() as u64);
    assert!(stored == random);
}

async fn an_abandoned_upload_is_gone(storage: Storage) {
    let key = key("half.xlsx");
    let mut writer = storage.write(key.clone()).await.unwrap();
    writer.write(&vec![1; PART_SIZE]).await.unwrap();
    let noted = writer.stored().clone();
    storage.abandon(&key, &noted).await.unwrap();
    storage.abandon(&key, &noted).await.unwrap();
    let mut late = storage.resume(key.clone(), noted);
    let stored = late.write(&vec![2; PART_SIZE]).await;
    assert!(
        matches!(stored, Err(StorageError::UploadGone)),
        "{stored:?}"
    );
    assert_eq!(storage.size(&key).await.unwrap(), None);
}

async fn what_nobody_noted_is_found_and_removed(storage: Storage) {
    let key = key("lost.zip");
    let longer = Key::new(key.kind, key.organization, "lost.zip.csv").unwrap();
    let mut lost = storage.write(key.clone()).await.unwrap();
    lost.write(&vec![1; PART_SIZE]).await.unwrap();
    let mut other = storage.write(longer.clone()).await.unwrap();
    storage.abandon_all(&key).await.unwrap();
    storage.abandon_all(&key).await.unwrap();
    let late = lost.write(&vec![2; PART_SIZE]).await;
    assert!(matches!(late, Err(StorageError::UploadGone)), "{late:?}");
    other.write(b"still there").await.unwrap();
    assert_eq!(other.finish().await.unwrap(), 11);
    let elsewhere = Key::new(Kind::Transcription, organization(), "x.json").unwrap();
    storage.abandon_all(&elsewhere).await.unwrap();
}

async fn an_empty_file_is_a_file(storage: Storage) {
    let key = key("empty.csv");
    let writer = storage.write(key.clone()).await.unwrap();
    assert_eq!(writer.finish().await.unwrap(), 0);
    assert_eq!(content(&storage, &key, None).await, Some((0, Vec::new())));
}

macro_rules! of_both {
    ($($promise:ident)+) => {
        mod in_a_bucket {
            $(#[tokio::test]
            async fn $promise() {
                super::$promise(super::bucket().await).await;
            })+
        }
        mod in_a_folder {
            $(#[tokio::test]
            async fn $promise() {
                let folder = super::Folder::new();
                super::$promise(folder.storage()).await;
            })+
        }
    };
}

of_both! {
    files_are_kept_read_in_parts_and_removed
    a_writer_goes_on_where_another_was_killed
    an_abandoned_upload_is_gone
    what_nobody_noted_is_found_and_removed
    an_empty_file_is_a_file
}

#[tokio::test]
async fn a_bucket_gives_an_address_for_minutes() {
    let storage = bucket().await;
    let key = key("r.pdf");
    storage
        .put(&key, Bytes::from_static(b"%PDF"))
        .await
        .unwrap();
    let now = SystemClock.now();
    let address = storage.address(&key, Some("Été.pdf"), now).await.unwrap();
    assert!(address.url.contains("X-Amz-Expires=900"), "{}", address.url);
    assert_eq!(address.expires_at.duration_since(now).as_mins(), 15);
    let answer = reqwest::get(&address.url).await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "application/pdf");
    let disposition = answer.headers()["content-disposition"].to_str().unwrap();
    assert!(
        disposition.ends_with("filename*=UTF-8''%C3%89t%C3%A9.pdf"),
        "{disposition}"
    );
    assert_eq!(answer.bytes().await.unwrap(), "%PDF");
    assert!(!storage.serves_itself());
}

#[tokio::test]
async fn a_folder_gives_a_signed_address_of_this_api() {
    let folder = Folder::new();
    let storage = folder.storage();
    let key = key("r.pdf");
    let now = SystemClock.now();
    let address = storage.address(&key, None, now).await.unwrap();
    let (path, query) = address.url.split_once('?').unwrap();
    assert_eq!(path, format!("/api/v1/files/{key}"));
    let (expires, signature) = query.split_once("&signature=").unwrap();
    let expires = expires.strip_prefix("expires=").unwrap().parse().unwrap();
    let signer = Signer::from_config(&folder.config).unwrap();
    assert!(signer.verify(&key, expires, None, signature, now));
    assert!(storage.serves_itself());
}

#[test]
fn a_wrong_environment_is_named() {
    let start = |config: &Config| {
        Storage::from_config(config, Arc::new(Aws::new(config.clone())))
            .unwrap_err()
            .to_string()
    };
    let s3 = Config::default().with("STORAGE_TYPE", "s3");
    assert!(start(&s3).contains("S3_BUCKET"));
    assert!(start(&Config::default()).contains("STORAGE_TYPE"));
    assert!(start(&Config::default().with("STORAGE_TYPE", "ftp")).contains("STORAGE_TYPE"));
    let folder = Folder::new().config.clone();
    assert!(start(&folder.clone().with("FILE_ADDRESS_KEY", "short")).contains("FILE_ADDRESS_KEY"));
    assert!(start(&folder.with("REPORT_STORAGE_PATH", "")).contains("REPORT_STORAGE_PATH"));
}
