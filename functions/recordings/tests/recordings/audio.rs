//! What is played, and from where.

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::clock::Clock as _;
use serde_json::Value;
use uuid::Uuid;

use crate::archive::{Archive, RECORDINGS};

#[tokio::test]
async fn the_audio_is_played_in_parts_from_an_address_of_minutes() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let key = Archive::key(id, archive.stage.organization);
    let audio = Bytes::from_static(b"RIFF-and-more");
    archive.storage.put(&key, audio).await.expect("stores");
    let path = format!("{RECORDINGS}/{id}/audio");

    let redirect = archive
        .app
        .get(&path)
        .by(&archive.supervisor)
        .send()
        .await
        .assert_status(307);
    let location = redirect.header("location").expect("a location");
    let player = reqwest::Client::new();
    let part = player
        .get(location)
        .header("range", "bytes=5-7")
        .send()
        .await
        .expect("answers");
    assert_eq!(part.status(), 206);
    assert_eq!(part.headers()["content-type"], "audio/wav");
    assert_eq!(part.bytes().await.expect("bytes"), "and");

    let call = archive
        .app
        .get(&path)
        .by(&archive.supervisor)
        .header("accept", "application/json");
    let address: Value = call.send().await.assert_status(200).json();
    let url = address["url"].as_str().expect("a URL");
    let whole = player.get(url).send().await.expect("answers");
    assert_eq!(whole.bytes().await.expect("bytes"), "RIFF-and-more");
    let expires: Timestamp = address["expiresAt"]
        .as_str()
        .and_then(|at| at.parse().ok())
        .expect("a time");
    assert_eq!(
        expires.duration_since(archive.stage.clock.now()),
        SignedDuration::from_mins(15)
    );

    let listened = "SELECT count(*) FROM audit_logs WHERE action = 'recordings.listen'";
    assert_eq!(archive.count(listened).await, 2);
}

#[tokio::test]
async fn audio_that_is_not_there_is_said_so() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let path = format!("{RECORDINGS}/{id}/audio");
    let ask = || archive.app.get(&path).by(&archive.supervisor).send();
    archive.change(id, "file_size = NULL").await;
    ask().await.assert_problem(409, "audio_not_ready");
    archive
        .change(id, "file_size = 10, purged_at = now(), transcript = NULL")
        .await;
    ask().await.assert_problem(410, "recording_purged");
    assert_eq!(
        archive
            .count("SELECT count(*) FROM audit_logs WHERE action = 'recordings.listen'")
            .await,
        0
    );
}

#[tokio::test]
async fn another_organisations_file_is_never_given_out() {
    let archive = Archive::new().await;
    let id = archive.simple().await;
    let theirs = Archive::key(id, Uuid::from_u128(7).into());
    archive.change(id, &format!("file_path = '{theirs}'")).await;
    let call = archive
        .app
        .get(format!("{RECORDINGS}/{id}/audio"))
        .by(&archive.supervisor);
    call.send().await.assert_status(500);
}
