//! Signed addresses of files in a folder.

use std::{path::PathBuf, sync::Arc};

use bytes::Bytes;
use jiff::SignedDuration;
use mojavox_domain::{clock::Clock as _, ids::OrganizationId};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{Served, StoppedClock};
use rstest::rstest;
use uuid::Uuid;

struct Shelf {
    app: Served,
    clock: Arc<StoppedClock>,
    storage: Storage,
    folder: PathBuf,
    key: Key,
}

impl Shelf {
    /// With one file, of ten bytes.
    async fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("shelf-{name}-{}", std::process::id()));
        let config = Config::default()
            .with("STORAGE_TYPE", "local")
            .with("REPORT_STORAGE_PATH", folder.to_str().expect("UTF-8"))
            .with(
                "FILE_ADDRESS_KEY",
                "a key of thirty-two characters at least",
            );
        let clock = Arc::new(StoppedClock::default());
        let mut state = files::State::from_config(&config).expect("a state");
        state.clock = clock.clone();
        let storage =
            Storage::from_config(&config, Arc::new(Aws::new(config.clone()))).expect("a folder");
        let organization: OrganizationId = Uuid::from_u128(1).into();
        let key = Key::new(Kind::Recording, organization, "call.wav").expect("a key");
        storage
            .put(&key, Bytes::from_static(b"0123456789"))
            .await
            .expect("stores");
        Self {
            app: Served::new(files::router().with_state(state).into()),
            clock,
            storage,
            folder,
            key,
        }
    }

    async fn address(&self, name: Option<&str>) -> String {
        let now = self.clock.now();
        self.storage
            .address(&self.key, name, now)
            .await
            .expect("an address")
            .url
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

#[rstest]
#[case("bytes=2-4", 206, "234", Some("bytes 2-4/10"))]
#[case("bytes=8-", 206, "89", Some("bytes 8-9/10"))]
#[case("bytes=-3", 206, "789", Some("bytes 7-9/10"))]
#[case("bytes=0-1,4-5", 200, "0123456789", None)]
#[tokio::test]
async fn a_player_seeks(
    #[case] range: &str,
    #[case] status: u16,
    #[case] body: &str,
    #[case] content_range: Option<&str>,
) {
    let shelf = Shelf::new(&range.replace(',', "_")).await;
    let address = shelf.address(None).await;
    let answer = shelf.app.get(&address).header("range", range).send().await;
    let answer = answer.assert_status(status);
    assert_eq!(answer.bytes, body.as_bytes());
    assert_eq!(answer.header("content-range"), content_range);
    assert_eq!(answer.header("accept-ranges"), Some("bytes"));
    assert_eq!(answer.header("content-type"), Some("audio/wav"));
    let length = body.len().to_string();
    assert_eq!(answer.header("content-length"), Some(length.as_str()));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn a_range_behind_the_end_is_refused_with_the_size() {
    let shelf = Shelf::new("behind").await;
    let address = shelf.address(None).await;
    let answer = shelf
        .app
        .get(&address)
        .header("range", "bytes=10-")
        .send()
        .await;
    let answer = answer.assert_problem(416, "range_not_satisfiable");
    assert_eq!(answer.header("content-range"), Some("bytes */10"));
}

#[tokio::test]
async fn a_download_has_its_name() {
    let shelf = Shelf::new("name").await;
    let address = shelf.address(Some("Été.wav")).await;
    let answer = shelf.app.get(&address).send().await.assert_status(200);
    let wanted = "attachment; filename=\"_t_.wav\"; filename*=UTF-8''%C3%89t%C3%A9.wav";
    assert_eq!(answer.header("content-disposition"), Some(wanted));
}

#[tokio::test]
async fn an_address_ends_and_cannot_be_changed() {
    let shelf = Shelf::new("ends").await;
    let address = shelf.address(None).await;
    let other = address.replace("call.wav", "other.wav");
    let named = format!("{address}&name=x.wav");
    let longer = address.replace("expires=", "expires=1");
    let outside = address.replace("/recordings/", "/secrets/");
    for changed in [&other, &named, &longer, &outside] {
        shelf
            .app
            .get(changed)
            .send()
            .await
            .assert_problem(403, "address_invalid");
    }
    shelf.app.get(&address).send().await.assert_status(200);
    shelf.clock.advance(SignedDuration::from_mins(15));
    shelf
        .app
        .get(&address)
        .send()
        .await
        .assert_problem(403, "address_invalid");
}

#[tokio::test]
async fn what_is_gone_or_nonsense_is_said_so() {
    let shelf = Shelf::new("gone").await;
    let address = shelf.address(None).await;
    shelf.storage.delete(&shelf.key).await.expect("deletes");
    shelf
        .app
        .get(&address)
        .send()
        .await
        .assert_problem(404, "not_found");
    let (path, _) = address.split_once('?').expect("a query");
    shelf.app.get(path).send().await.assert_status(422);
    let wrong = format!("{path}?expires=soon&signature=x");
    shelf.app.get(&wrong).send().await.assert_status(422);
}
