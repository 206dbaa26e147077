//! Recordings go when their time is over, and not when something keeps them, whoever dies or comes in
//! between.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp, ToSpan as _, tz::TimeZone};
use mojavox_domain::{
    clock::Clock as _,
    ids::{RecordingExportId, RecordingId},
    permissions::Role,
};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Kind, Storage};
use mojavox_testkit::{FinishedCall, Person, Stage};
use mojavox_worker::Deadline;
use recording_keeper::{Keeper, Kept};
use serde_json::{Value, json};
use uuid::Uuid;

struct Archive {
    keeper: Keeper,
    storage: Storage,
    stage: Stage,
    admin: Person,
}

/// One recording of a call, with everything that hangs on it.
struct Recorded {
    id: RecordingId,
    call: Uuid,
    debtor: Uuid,
    key: Key,
}

const NO_END: Deadline = Deadline::at(Timestamp::MAX);

impl Archive {
    /// Of a French organisation, whose recordings are kept for six months.
    async fn new() -> Self {
        let stage = Stage::new().await;
        let sql = "UPDATE organizations SET compliance_profile = 'fr', time_zone = 'Europe/Paris', country = 'FR'";
        stage.sql.batch_execute(sql).await.expect("moves to France");
        let bucket = format!("files-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let s3 = aws.s3().await;
        let made = s3.create_bucket().bucket(&bucket).send().await;
        made.expect("a bucket");
        let storage = Storage::from_config(&config, aws).expect("a storage");
        let admin = stage.user(Role::Admin).await;
        let keeper = Keeper {
            db: stage.app.db.clone(),
            storage: storage.clone(),
            clock: stage.clock.clone(),
        };
        Self {
            keeper,
            storage,
            stage,
            admin,
        }
    }

    async fn keep(&self) -> Kept {
        self.keeper.keep(NO_END).await.expect("keeps")
    }

    async fn record(&self, at: Timestamp) -> Recorded {
        let stage = &self.stage;
        let organization = stage.organization;
        let debtor = stage.customer().await;
        let call = FinishedCall {
            customer: Some(debtor),
            ..FinishedCall::talked(at, 60, "refusal")
        };
        let call = stage.call(&call).await;
        let id: RecordingId = stage.app.new_id();
        let key = Key::new(Kind::Recording, organization, format!("{id}.wav")).expect("a key");
        let audio = Bytes::from_static(b"abc");
        self.storage.put(&key, audio).await.expect("stores");
        let said = json!([{ "speaker": "debtor", "text": "I cannot pay.", "timestamp": at }]);
        stage
            .sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, customer_id, file_path, duration, file_size,
                     recorded_at, transcription_status, transcribed_at, transcript, analysis)
                 VALUES ($1, $2, $3, $4, $5, 60, 3, $6, 'ready', $6, $7, '{}')",
                &[&id.uuid(), &organization.uuid(), &call, &debtor, &key.to_string(), &at, &said],
            )
            .await
            .expect("inserts a recording");
        stage
            .sql
            .execute(
                "INSERT INTO transcript_lines (organization_id, contact_attempt_id, position, speaker, text, spoken_at)
                 VALUES ($1, $2, 0, 'debtor', 'I cannot', $3)",
                &[&organization.uuid(), &call, &at],
            )
            .await
            .expect("inserts a line");
        stage
            .sql
            .execute(
                "INSERT INTO call_objections (id, organization_id, contact_attempt_id, category, utterance, offset_ms, occurred_at, analysis_version)
                 VALUES (gen_random_uuid(), $1, $2, 'cannot_pay', 'I cannot pay.', 0, $3, '1')",
                &[&organization.uuid(), &call, &at],
            )
            .await
            .expect("inserts an objection");
        stage
            .sql
            .execute(
                "INSERT INTO call_proposals (id, organization_id, contact_attempt_id, recording_id, customer_id, kind, explicit, utterance,
                     turn, start_character, end_character, offset_ms, status, decided_at, analysis_version)
                 VALUES (gen_random_uuid(), $1, $2, $3, $4, 'dispute', false, 'Not mine', 0, 0, 8, 0, 'rejected', now(), '1')",
                &[&organization.uuid(), &call, &id.uuid(), &debtor],
            )
            .await
            .expect("inserts a proposal");
        Recorded {
            id,
            call,
            debtor,
            key,
        }
    }

    /// A recording whose six months ended yesterday.
    async fn overdue(&self) -> Recorded {
        let recorded = self.record(self.days_ago(200)).await;
        assert_eq!(self.dated().await, 1);
        recorded
    }

    fn days_ago(&self, days: i64) -> Timestamp {
        self.stage.clock.now() - SignedDuration::from_hours(24 * days)
    }

    /// Reckons last days alone.
    async fn dated(&self) -> usize {
        let paris = "UPDATE call_recordings SET purge_after = ((recorded_at AT TIME ZONE 'Europe/Paris') + interval '6 months')::date
            WHERE purge_after IS NULL";
        let rows = self.stage.sql.execute(paris, &[]).await.expect("dates");
        usize::try_from(rows).expect("few")
    }

    async fn hold(&self, customer: Option<Uuid>, recording: Option<RecordingId>) {
        self.stage
            .sql
            .execute(
                "INSERT INTO legal_holds (id, organization_id, customer_id, recording_id, reason, placed_by, placed_at)
                 VALUES (gen_random_uuid(), $1, $2, $3, 'court', $4, now())",
                &[&self.stage.organization.uuid(), &customer, &recording.map(RecordingId::uuid), &self.admin.id.uuid()],
            )
            .await
            .expect("places a hold");
    }

    async fn release_all(&self) {
        let sql = format!(
            "UPDATE legal_holds SET released_at = now(), released_by = '{}' WHERE released_at IS NULL",
            self.admin.id
        );
        self.change(&sql).await;
    }

    async fn export(&self, recording: &Recorded, status: &str, expires_at: Timestamp) -> Key {
        let id: RecordingExportId = self.stage.app.new_id();
        let organization = self.stage.organization;
        let key = Key::new(Kind::RecordingExport, organization, format!("{id}.mp3"));
        let key = key.expect("a key");
        let mp3 = Bytes::from_static(b"mp3");
        self.storage.put(&key, mp3).await.expect("stores");
        let expires_at = Some(expires_at).filter(|_| status == "ready");
        self.stage
            .sql
            .execute(
                "INSERT INTO recording_exports (id, organization_id, recording_id, format, include_transcript, status, file_path, file_size,
                     requested_by, expires_at, created_at)
                 VALUES ($1, $2, $3, 'mp3', false, $4, $5, 3, $6, $7, $8)",
                &[&id.uuid(), &organization.uuid(), &recording.id.uuid(), &status, &key.to_string(), &self.admin.id.uuid(),
                    &expires_at, &self.days_ago(2)],
            )
            .await
            .expect("inserts an export");
        key
    }

    async fn change(&self, sql: &str) {
        self.stage.sql.batch_execute(sql).await.expect("changes");
    }

    async fn count(&self, table_and_condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table_and_condition}");
        let row = self.stage.sql.query_one(&sql, &[]).await.expect("counts");
        row.get(0)
    }

    async fn is_stored(&self, key: &Key) -> bool {
        self.storage.size(key).await.expect("asks").is_some()
    }

    /// Everything there, or everything gone.
    async fn is_there(&self, recorded: &Recorded) -> bool {
        let (id, call) = (recorded.id, recorded.call);
        let stored = self.is_stored(&recorded.key).await;
        let there = i64::from(stored);
        for what in [
            format!(
                "call_recordings WHERE id = '{id}' AND purged_at IS NULL AND transcript IS NOT NULL AND analysis IS NOT NULL"
            ),
            format!("transcript_lines WHERE contact_attempt_id = '{call}'"),
            format!("call_objections WHERE contact_attempt_id = '{call}' AND utterance <> ''"),
            format!("call_proposals WHERE contact_attempt_id = '{call}' AND utterance <> ''"),
        ] {
            assert_eq!(self.count(&what).await, there, "{what}");
        }
        let receipts = format!("purge_receipts WHERE entity_id = '{id}'");
        let purges = format!("audit_logs WHERE action = 'recordings.purge' AND entity_id = '{id}'");
        assert_eq!(self.count(&receipts).await, 2 * (1 - there));
        assert_eq!(self.count(&purges).await, 1 - there);
        stored
    }
}

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

/// As a run leaves it that died behind its second step: the purge is noted as begun.
async fn died(archive: &Archive, recorded: &Recorded, file_gone: bool) {
    let sql = format!(
        "UPDATE call_recordings SET purge_began_at = now(), purge_sha256 = repeat('a', 64) WHERE id = '{}'",
        recorded.id
    );
    archive.change(&sql).await;
    if file_gone {
        archive
            .storage
            .delete(&recorded.key)
            .await
            .expect("removes");
    }
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
    let soon = Deadline::at(mojavox_domain::clock::SystemClock.now());
    let kept = archive.keeper.keep(soon).await.expect("ends");
    assert!(!kept.done);
    assert!(archive.is_there(&recorded).await);
    assert!(archive.keep().await.done);
    assert!(!archive.is_there(&recorded).await);
}

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
