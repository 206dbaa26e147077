//! Files that were taken away.

use jiff::SignedDuration;
use mojavox_domain::clock::Clock as _;

use crate::archive::Archive;

#[tokio::test]
async fn exports_end_after_their_time() {
    let archive = Archive::new().await;
    let recorded = archive.record(archive.days_ago(1)).await;
    let now = archive.stage.clock.now();
    let over = archive.export(&recorded, "ready", now).await;
    let fresh = archive
        .export(&recorded, "ready", now + SignedDuration::from_secs(1))
        .await;
    // Nobody has made it for two days; half of it is there, and half of an upload.
    let stuck = archive.export(&recorded, "generating", now).await;
    archive.storage.write(stuck.clone()).await.expect("begins");
    let busy = archive.export(&recorded, "pending", now).await;
    archive
        .change(&format!(
            "UPDATE recording_exports SET status = 'generating', lease_token = gen_random_uuid(), leased_until = '{}' WHERE file_path = '{busy}'",
            now + SignedDuration::from_secs(30)
        ))
        .await;
    for (removed, given_up) in [(1, 1), (0, 0)] {
        let kept = archive.keep().await;
        assert_eq!(
            (kept.exports_removed, kept.exports_given_up),
            (removed, given_up)
        );
        for (key, there) in [
            (&over, false),
            (&fresh, true),
            (&stuck, false),
            (&busy, true),
        ] {
            assert_eq!(archive.is_stored(key).await, there, "{key}");
        }
    }
    let ended = "recording_exports WHERE status = 'expired' OR status = 'failed' AND error_code = 'given_up'";
    assert_eq!(archive.count(ended).await, 2);
    let told = "notifications WHERE title = 'Your export of a recording has failed'";
    assert_eq!(archive.count(told).await, 1);
    assert_eq!(
        archive
            .count("audit_logs WHERE action LIKE 'recording_exports.%'")
            .await,
        2
    );
}
