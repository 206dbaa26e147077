//! What goes, once, whoever dies.

use jiff::Timestamp;
use mojavox_domain::clock::{Clock as _, SystemClock};
use mojavox_worker::Deadline;
use serde_json::{Value, json};

use crate::archive::{Archive, died};

#[tokio::test]
async fn what_is_over_goes_with_all_its_words_and_leaves_a_receipt() {
    let archive = Archive::new().await;
    let gone = archive.overdue().await;
    let copy = archive.export(&gone, "ready", Timestamp::MAX).await;
    let young = archive.record(archive.days_ago(10)).await;
    let kept = archive.keep().await;
    assert_eq!(
        (kept.purged, kept.kept, kept.failed, kept.done),
        (1, 0, 0, true)
    );
    assert!(!archive.is_there(&gone).await);
    assert!(!archive.is_stored(&copy).await);
    assert_eq!(
        archive
            .count("recording_exports WHERE status = 'expired'")
            .await,
        1
    );
    assert!(archive.is_there(&young).await);
    // SHA-256 of "abc", from FIPS 180-2.
    let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let receipt = format!(
        "purge_receipts WHERE entity_type = 'recording' AND rule_id = 'fr.retention.recordings' AND rule_version = '1' AND content_sha256 = '{sha256}'"
    );
    assert_eq!(archive.count(&receipt).await, 1);
    let sql =
        "SELECT after FROM audit_logs WHERE action = 'recordings.purge' AND actor_type = 'system'";
    let row = archive
        .stage
        .sql
        .query_one(sql, &[])
        .await
        .expect("an entry");
    let entry: Value = row.get(0);
    assert_eq!(entry["sha256"], sha256);
    assert_eq!(
        [
            &entry["bytes"],
            &entry["transcriptTurns"],
            &entry["linesRemoved"],
            &entry["utterancesRemoved"],
            &entry["exportsRemoved"]
        ],
        [&json!(3), &json!(1), &json!(1), &json!(2), &json!(1)]
    );
    assert!(
        entry["citation"]
            .as_str()
            .is_some_and(|text| text.contains("CNIL"))
    );
    // The row stays, the receipts' subject; again there is nothing to do.
    assert_eq!(archive.count("call_recordings").await, 2);
    assert_eq!(archive.keep().await.purged, 0);
    assert!(!archive.is_there(&gone).await);
}

#[tokio::test]
async fn what_a_dead_run_began_is_ended() {
    let archive = Archive::new().await;
    for file_gone in [false, true] {
        let recorded = archive.overdue().await;
        died(&archive, &recorded, file_gone).await;
        assert_eq!(archive.keep().await.purged, 1);
        assert!(!archive.is_there(&recorded).await);
    }
    // What the file was is known from before.
    let noted = "purge_receipts WHERE content_sha256 = repeat('a', 64)";
    assert_eq!(archive.count(noted).await, 2);
}

#[tokio::test]
async fn two_runs_at_once_remove_each_recording_once() {
    let archive = Archive::new().await;
    let mut recorded = Vec::new();
    for _ in 0..5 {
        recorded.push(archive.overdue().await);
    }
    let (one, two) = tokio::join!(archive.keep(), archive.keep());
    assert_eq!((one.failed, two.failed), (0, 0));
    for one in &recorded {
        assert!(!archive.is_there(one).await);
    }
}

#[tokio::test]
async fn one_that_makes_no_sense_does_not_keep_the_others_waiting() {
    let archive = Archive::new().await;
    let senseless = archive.overdue().await;
    let sql = format!(
        "UPDATE call_recordings SET file_path = 'nowhere' WHERE id = '{}'",
        senseless.id
    );
    archive.change(&sql).await;
    let other = archive.overdue().await;
    let kept = archive.keep().await;
    assert_eq!((kept.purged, kept.failed), (1, 1));
    assert!(!archive.is_there(&other).await);
}

#[tokio::test]
async fn a_run_without_time_leaves_all_to_the_next() {
    let archive = Archive::new().await;
    let recorded = archive.overdue().await;
    let soon = Deadline::at(SystemClock.now());
    let kept = archive.keeper.keep(soon).await.expect("ends");
    assert!(!kept.done);
    assert!(archive.is_there(&recorded).await);
    assert!(archive.keep().await.done);
    assert!(!archive.is_there(&recorded).await);
}
