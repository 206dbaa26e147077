//! What becomes of an export.

use std::io::{Cursor, Read as _};

use mojavox_worker::{JobError, Message};
use serde_json::Value;

use crate::{
    sounds::{Heard, Tones},
    world::World,
};

const CALL: Tones<'_> = Tones {
    rate: 8_000,
    seconds: 2.0,
    pitches: &[440.0, 1_000.0],
};

fn ready() -> (String, Option<String>) {
    ("ready".to_owned(), None)
}

fn failed(code: &str) -> (String, Option<String>) {
    ("failed".to_owned(), Some(code.to_owned()))
}

#[tokio::test]
async fn an_mp3_is_made_noted_and_told_of_once() {
    let world = World::new().await;
    let recording = world.record(CALL.wav(), "wav").await;
    let export = world.export(recording, "mp3", false).await;
    for _ in 0..2 {
        world.work(export).await.expect("works");
        assert_eq!(world.status(export).await, ready());
        assert_eq!(world.stored().await, (1, 0));
        let told = format!(
            "notifications WHERE type = 'system' AND title = 'Your export of a recording is ready' AND user_id = '{}'",
            world.supervisor.id
        );
        assert_eq!(world.count(&told).await, 1);
        assert_eq!(
            world.count("events WHERE name = 'notification:new'").await,
            1
        );
        let audited = "audit_logs WHERE action = 'recording_exports.finish'";
        assert_eq!(world.count(audited).await, 1);
    }
    let mp3 = world.file(export).await;
    // A frame begins: MPEG 2 layer III, no checksum.
    assert_eq!(mp3[..2], [0xFF, 0xF3]);
    let week = "recording_exports WHERE expires_at - finished_at = interval '7 days' AND lease_token IS NULL";
    assert_eq!(world.count(week).await, 1);
}

#[tokio::test]
async fn with_the_transcript_it_is_an_archive() {
    let world = World::new().await;
    world
        .change("UPDATE organizations SET locale = 'fr-FR', time_zone = 'Europe/Paris'")
        .await;
    let recording = world.record(CALL.wav(), "wav").await;
    let export = world.export(recording, "wav", true).await;
    world.work(export).await.expect("works");
    let mut archive = zip::ZipArchive::new(Cursor::new(world.file(export).await)).expect("a zip");
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.expect("a name").into_owned())
        .collect();
    assert_eq!(
        names,
        ["recording.wav", "transcript.txt", "transcript.json"]
    );
    let mut content = |name| {
        let mut bytes = Vec::new();
        let mut file = archive.by_name(name).expect("is in it");
        file.read_to_end(&mut bytes).expect("reads");
        bytes
    };
    assert!(content("recording.wav") == CALL.wav());
    let text = String::from_utf8(content("transcript.txt")).expect("UTF-8");
    assert!(text.contains("Débiteur\u{A0}: Jordan Doe\r\n"), "{text}");
    assert!(
        text.contains("[00:01] Débiteur\u{A0}: I lost my job.\r\n"),
        "{text}"
    );
    let json: Value = serde_json::from_slice(&content("transcript.json")).expect("JSON");
    assert_eq!(json["recordingId"], recording.to_string());
    assert_eq!(json["agent"], "Sofia");
    assert_eq!(json["transcript"][1]["text"], "I lost my job.");
}

#[tokio::test]
async fn what_cannot_be_read_fails_and_says_so() {
    let world = World::new().await;
    let broken = world.record(b"<html></html>".repeat(999), "wav").await;
    let missing = world.record(CALL.wav(), "wav").await;
    let nowhere = format!("recordings/{}/nothing.wav", world.stage.organization);
    world
        .change(&format!(
            "UPDATE call_recordings SET file_path = '{nowhere}' WHERE id = '{missing}'"
        ))
        .await;
    let foreign = world.record(CALL.wav(), "wav").await;
    let other = world.stage.other_organization().await;
    world
        .change(&format!("UPDATE call_recordings SET file_path = 'recordings/{other}/call.wav' WHERE id = '{foreign}'"))
        .await;
    let purged = world.record(CALL.wav(), "wav").await;
    world
        .change(&format!(
            "UPDATE call_recordings SET purge_began_at = now() WHERE id = '{purged}'"
        ))
        .await;
    for (recording, code) in [
        (broken, "audio_broken"),
        (missing, "audio_missing"),
        (foreign, "audio_missing"),
        (purged, "recording_purged"),
    ] {
        let export = world.export(recording, "mp3", true).await;
        world.work(export).await.expect("is done with");
        let status = world.status(export).await;
        let unsupported = failed("audio_unsupported");
        assert!(
            status == failed(code) || code == "audio_broken" && status == unsupported,
            "{status:?}"
        );
        assert_eq!(world.stored().await, (0, 0));
    }
    let told =
        "notifications WHERE title = 'Your export of a recording has failed' AND priority = 'high'";
    assert_eq!(world.count(told).await, 4);
}

#[tokio::test]
async fn a_recording_that_is_purged_meanwhile_leaves_no_copy() {
    let world = World::new().await;
    let long = Tones {
        seconds: 60.0,
        ..CALL
    };
    let recording = world.record(long.wav(), "wav").await;
    let export = world.export(recording, "wav", false).await;
    let purge = async {
        while world.status(export).await.0 == "pending" {
            tokio::task::yield_now().await;
        }
        // The exporter has read that it is not purged, or finds nothing: either way there is no copy.
        let sql =
            format!("UPDATE call_recordings SET purge_began_at = now() WHERE id = '{recording}'");
        world.change(&sql).await;
    };
    let (worked, ()) = tokio::join!(world.work(export), purge);
    worked.expect("is done with");
    assert_eq!(world.status(export).await, failed("recording_purged"));
    assert_eq!(world.stored().await, (0, 0));
}

#[tokio::test]
async fn of_two_workers_with_the_same_message_one_works() {
    let world = World::new().await;
    let recording = world.record(CALL.wav(), "wav").await;
    let export = world.export(recording, "mp3", true).await;
    let other = world.another_worker();
    let (one, two) = tokio::join!(world.work(export), other.work(Message::new(export)));
    // The other one waits for its turn, or came when all was done.
    let refused = [one, two].into_iter().filter(Result::is_err).count();
    assert!(refused <= 1);
    assert_eq!(world.status(export).await, ready());
    assert_eq!(world.stored().await, (1, 0));
    let audited = "audit_logs WHERE action = 'recording_exports.finish'";
    assert_eq!(world.count(audited).await, 1);
}

#[tokio::test]
async fn whoever_holds_it_is_waited_for_until_the_lease_ends() {
    let world = World::new().await;
    let recording = world.record(CALL.wav(), "wav").await;
    let export = world.export(recording, "wav", false).await;
    // As one leaves it that died between storing the file and noting it, half of another beside.
    let sql = format!(
        "UPDATE recording_exports SET status = 'generating', lease_token = gen_random_uuid(), leased_until = '{}'",
        world.worker.clock.now() + world.worker.lease
    );
    world.change(&sql).await;
    let key = format!(
        "recording-exports/{}/{}.wav",
        world.stage.organization, export.export_id
    );
    let key: mojavox_storage::Key = key.parse().expect("a key");
    world
        .storage
        .put(&key, "half".into())
        .await
        .expect("stores");
    world.storage.write(key).await.expect("begins");
    assert_eq!(world.stored().await, (1, 1));

    let waits = world.work(export).await;
    assert!(matches!(waits, Err(JobError::Wait { .. })), "{waits:?}");
    // However often it was tried before: a dead letter would be nobody's any more.
    let last = world.worker.work(Message::new(export).received(5, 5)).await;
    assert!(matches!(last, Err(JobError::Wait { .. })), "{last:?}");
    assert_eq!(world.status(export).await.0, "generating");
    world
        .stage
        .clock
        .advance(jiff::SignedDuration::from_secs(61));
    world.work(export).await.expect("goes on");
    assert_eq!(world.status(export).await, ready());
    assert_eq!(world.stored().await, (1, 0));
    assert!(world.file(export).await == CALL.wav());
}

#[tokio::test]
async fn a_lease_that_is_lost_ends_the_work() {
    let world = World::new().await;
    let long = Tones {
        seconds: 600.0,
        ..CALL
    };
    let recording = world.record(long.wav(), "wav").await;
    let export = world.export(recording, "mp3", false).await;
    let mut worker = world.another_worker();
    worker.lease = std::time::Duration::from_millis(30);
    let take = async {
        while world.status(export).await.0 == "pending" {
            tokio::task::yield_now().await;
        }
        world
            .change("UPDATE recording_exports SET lease_token = gen_random_uuid(), leased_until = 'infinity'")
            .await;
    };
    let (worked, ()) = tokio::join!(worker.work(Message::new(export)), take);
    assert!(matches!(worked, Err(JobError::Wait { .. })), "{worked:?}");
    assert_eq!(world.status(export).await.0, "generating");
}

#[tokio::test]
async fn the_last_try_tells_who_asked() {
    let world = World::new().await;
    let recording = world.record(CALL.wav(), "wav").await;
    let export = world.export(recording, "mp3", false).await;
    // Something that no try will mend, and that is nobody's doing.
    world
        .change("ALTER TABLE recording_exports ADD CONSTRAINT broken CHECK (status <> 'ready')")
        .await;
    let tried = world.work(export).await;
    assert!(matches!(tried, Err(JobError::Retry { .. })), "{tried:?}");
    assert_eq!(world.status(export).await.0, "generating");
    // Let go at once: the next try need not wait.
    let last = Message::new(export).received(5, 5);
    let tried = world.worker.work(last).await;
    assert!(matches!(tried, Err(JobError::Fail(_))), "{tried:?}");
    assert_eq!(world.status(export).await, failed("internal_error"));
    assert_eq!(world.stored().await, (0, 0));
}

#[tokio::test]
async fn a_long_call_is_stored_in_parts() {
    let world = World::new().await;
    let long = Tones {
        rate: 16_000,
        seconds: 120.0,
        pitches: &[440.0, 1_000.0],
    };
    let recording = world.record(long.wav(), "wav").await;
    let export = world.export(recording, "wav", false).await;
    world.work(export).await.expect("works");
    assert_eq!(world.stored().await, (1, 0));
    let heard = Heard::of(&world.file(export).await);
    assert_eq!((heard.rate, heard.channels.len()), (16_000, 2));
    assert!((heard.seconds() - 120.0).abs() < 0.001);
}
