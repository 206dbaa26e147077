//! Which day is the last one, and when it is over.

use jiff::{SignedDuration, ToSpan as _, tz::TimeZone};
use mojavox_domain::clock::Clock as _;
use recording_keeper::Kept;

use crate::archive::{Archive, Recorded};

#[tokio::test]
async fn the_last_day_follows_from_the_rules_at_the_calls_date() {
    let archive = Archive::new().await;
    // In Paris it was the first of March.
    let one = archive
        .record("2026-02-28T23:30:00Z".parse().expect("a time"))
        .await;
    let end_of_month = archive
        .record("2026-08-31T12:00:00Z".parse().expect("a time"))
        .await;
    let purge_after = async |recorded: &Recorded| -> String {
        let sql = "SELECT purge_after::text FROM call_recordings WHERE id = $1";
        let row = archive
            .stage
            .sql
            .query_one(sql, &[&recorded.id.uuid()])
            .await;
        row.expect("is there").get(0)
    };
    let kept = archive.keep().await;
    assert_eq!(kept.dated, 2);
    assert_eq!(purge_after(&one).await, "2026-09-01");
    assert_eq!(purge_after(&end_of_month).await, "2027-02-28");

    // A policy that came later is for calls that come later.
    archive
        .change(
            "INSERT INTO organization_policies (organization_id, compliance)
             SELECT id, '{\"fr.retention.recordings\": {\"atMostMonths\": 1}}' FROM organizations",
        )
        .await;
    let stricter = archive
        .record("2026-08-31T12:00:00Z".parse().expect("a time"))
        .await;
    archive.keep().await;
    assert_eq!(purge_after(&stricter).await, "2026-09-30");
    assert_eq!(purge_after(&end_of_month).await, "2027-02-28");
}

#[tokio::test]
async fn where_no_rule_removes_recordings_they_stay() {
    let archive = Archive::new().await;
    archive
        .change(
            "UPDATE organizations SET compliance_profile = 'us', time_zone = 'America/New_York'",
        )
        .await;
    let old = archive.record(archive.days_ago(2_000)).await;
    assert_eq!(
        archive.keep().await,
        Kept {
            done: true,
            ..Kept::default()
        }
    );
    assert!(archive.is_there(&old).await);
    // A last day that was set by hand ends what may go, and waits where a rule keeps.
    let young = archive.record(archive.days_ago(300)).await;
    archive
        .change("UPDATE call_recordings SET purge_after = '2020-01-01'")
        .await;
    let kept = archive.keep().await;
    assert_eq!((kept.purged, kept.kept), (1, 1));
    assert!(!archive.is_there(&old).await);
    assert!(archive.is_there(&young).await);
    let rule = "purge_receipts WHERE rule_id = 'recording.purge_after'";
    assert_eq!(archive.count(rule).await, 2);
    // Three years of 12 CFR 1006.100(b).
    let postponed = "call_recordings WHERE purge_after = ((recorded_at AT TIME ZONE 'America/New_York') + interval '36 months')::date";
    assert_eq!(archive.count(postponed).await, 1);
}

#[tokio::test]
async fn a_day_is_over_at_the_organisations_midnight() {
    let archive = Archive::new().await;
    let recorded = archive.record(archive.days_ago(1)).await;
    let zone = TimeZone::get("Europe/Paris").expect("a zone");
    let today = archive.stage.clock.now().to_zoned(zone);
    archive
        .change(&format!(
            "UPDATE call_recordings SET purge_after = '{}'",
            today.date()
        ))
        .await;
    archive.keep().await;
    assert!(archive.is_there(&recorded).await);
    let midnight = (today.date() + 1.day())
        .to_zoned(today.time_zone().clone())
        .expect("a midnight");
    let until = midnight
        .timestamp()
        .duration_since(archive.stage.clock.now());
    archive
        .stage
        .clock
        .advance(until - SignedDuration::from_secs(1));
    archive.keep().await;
    assert!(archive.is_there(&recorded).await);
    archive.stage.clock.advance(SignedDuration::from_secs(1));
    archive.keep().await;
    assert!(!archive.is_there(&recorded).await);
}
