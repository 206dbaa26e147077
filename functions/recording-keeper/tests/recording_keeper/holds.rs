//! What is kept although its time is over.

use std::time::Duration;

use uuid::Uuid;

use crate::archive::{Archive, died};

#[tokio::test]
async fn a_hold_on_the_recording_its_call_or_its_debtor_keeps_it() {
    let archive = Archive::new().await;
    let (one, two, three) = (
        archive.overdue().await,
        archive.overdue().await,
        archive.overdue().await,
    );
    archive.hold(None, Some(one.id)).await;
    archive.hold(Some(two.debtor), None).await;
    // Another recording of the third one's call.
    let beside = archive.record(archive.days_ago(3)).await;
    let (call, id) = (three.call, beside.id);
    archive
        .change(&format!(
            "UPDATE call_recordings SET contact_attempt_id = '{call}' WHERE id = '{id}'"
        ))
        .await;
    archive.hold(None, Some(beside.id)).await;
    assert_eq!(archive.keep().await.purged, 0);
    for recorded in [&one, &two, &three] {
        assert!(archive.is_there(recorded).await);
    }
    archive.release_all().await;
    assert_eq!(archive.keep().await.purged, 3);
    for recorded in [&one, &two] {
        assert!(!archive.is_there(recorded).await);
    }
}

#[tokio::test]
async fn a_hold_that_comes_after_a_dead_run_keeps_what_is_left() {
    let archive = Archive::new().await;
    let whole = archive.overdue().await;
    let half = archive.overdue().await;
    died(&archive, &whole, false).await;
    died(&archive, &half, true).await;
    archive.hold(Some(whole.debtor), None).await;
    archive.hold(None, Some(half.id)).await;
    let kept = archive.keep().await;
    assert_eq!((kept.purged, kept.kept), (0, 2));
    assert!(archive.is_there(&whole).await);
    let begun = "call_recordings WHERE purge_began_at IS NOT NULL AND transcript IS NOT NULL AND purged_at IS NULL";
    assert_eq!(archive.count(begun).await, 1);
    archive.release_all().await;
    assert_eq!(archive.keep().await.purged, 2);
    assert!(!archive.is_there(&whole).await);
    assert!(!archive.is_there(&half).await);
}

#[tokio::test]
async fn of_a_purge_and_a_hold_at_the_same_moment_one_comes_first() {
    let archive = Archive::new().await;
    let (mut held, mut gone) = (0, 0);
    for round in 0..24_u64 {
        let recorded = archive.overdue().await;
        // Through the functions' role and with its own connection, as the endpoint does it.
        let db = &archive.stage.app.db;
        let hold = async {
            tokio::time::sleep(Duration::from_millis(if round == 23 {
                3_000
            } else {
                round * 5
            }))
            .await;
            let tx = db
                .system(archive.stage.organization, mojavox_db::Origin::default())
                .await
                .expect("begins");
            let purged = mojavox_db::queries::retention::lock_recording_to_hold()
                .bind(&tx, &archive.stage.organization.uuid(), &recorded.id.uuid())
                .one()
                .await
                .expect("locks");
            if purged {
                return false;
            }
            let id: Uuid = tx.new_id();
            mojavox_db::queries::compliance::place_legal_hold()
                .bind(
                    &tx,
                    &id,
                    &archive.stage.organization.uuid(),
                    &None,
                    &Some(recorded.id.uuid()),
                    &"court",
                    &archive.admin.id.uuid(),
                    &tx.now(),
                )
                .one()
                .await
                .expect("places");
            tx.commit().await.expect("commits");
            true
        };
        // The first hold is early and the last one late for certain; those between race.
        let purge = async {
            tokio::time::sleep(Duration::from_millis(if round == 0 { 500 } else { 0 })).await;
            archive.keep().await
        };
        let (kept, placed) = tokio::join!(purge, hold);
        assert_eq!(kept.failed, 0);
        let there = archive.is_there(&recorded).await;
        assert_eq!(
            there, placed,
            "a hold that was answered keeps, one that was refused came too late"
        );
        if there {
            held += 1;
        } else {
            gone += 1;
        }
        archive.release_all().await;
        archive.keep().await;
    }
    assert!(
        held > 0 && gone > 0,
        "{held} held, {gone} gone: the race never happened"
    );
}

#[tokio::test]
async fn of_a_purge_and_a_hold_on_the_debtor_at_the_same_moment_one_comes_first() {
    let archive = Archive::new().await;
    for round in 0..12_u64 {
        let recorded = archive.overdue().await;
        let place = async {
            tokio::time::sleep(Duration::from_millis(round * 3)).await;
            archive.hold(Some(recorded.debtor), None).await;
        };
        let (kept, ()) = tokio::join!(archive.keep(), place);
        assert_eq!(kept.failed, 0);
        // Never half: it is whole, with everything, or gone with everything.
        let there = archive.is_there(&recorded).await;
        archive.keep().await;
        assert_eq!(archive.is_there(&recorded).await, there);
        archive.release_all().await;
        archive.keep().await;
    }
}
