//! Exports that are asked for and downloaded, and holds that keep recordings.

use std::sync::Arc;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::{Key, Storage};
use mojavox_testkit::{Answer, FinishedCall, Person, Served, Stage};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

const RECORDINGS: &str = "/api/v1/recordings";

struct Archive {
    stage: Stage,
    app: Served,
    storage: Storage,
    supervisor: Person,
    admin: Person,
}

impl Archive {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let bucket = format!("recordings-{}", stage.organization);
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", &bucket);
        let aws = Arc::new(Aws::new(config.clone()));
        let made = aws.s3().await.create_bucket().bucket(&bucket).send().await;
        made.expect("a bucket");
        let storage = Storage::from_config(&config, aws).expect("a storage");
        let state = recordings::State {
            app: stage.app.clone(),
            storage: storage.clone(),
        };
        let app = stage.serve(recordings::router(), state);
        let supervisor = stage.user(Role::Supervisor).await;
        let admin = stage.user(Role::Admin).await;
        Self {
            stage,
            app,
            storage,
            supervisor,
            admin,
        }
    }

    async fn record(&self) -> Uuid {
        let stage = &self.stage;
        let now = stage.clock.now();
        let debtor = stage.customer().await;
        let call = FinishedCall {
            customer: Some(debtor),
            ..FinishedCall::talked(now, 60, "refusal")
        };
        let call = stage.call(&call).await;
        let id: Uuid = stage.app.new_id();
        let path = format!("recordings/{}/{id}.wav", stage.organization);
        stage
            .sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, customer_id, file_path, duration, file_size,
                     recorded_at, transcription_status, transcribed_at, transcript)
                 VALUES ($1, $2, $3, $4, $5, 60, 10, $6, 'ready', $6, '[]')",
                &[&id, &stage.organization.uuid(), &call, &debtor, &path, &now],
            )
            .await
            .expect("inserts a recording");
        id
    }

    async fn ask(&self, recording: Uuid, body: Value, by: &Person) -> Answer {
        let path = format!("{RECORDINGS}/{recording}/export");
        self.app.post(path).by(by).json(&body).send().await
    }

    async fn asked(&self, recording: Uuid) -> Value {
        let body = json!({ "format": "mp3", "includeTranscript": true });
        let answer = self.ask(recording, body, &self.supervisor).await;
        answer.assert_status(202).json()
    }

    async fn export(&self, id: &Value, by: &Person) -> Answer {
        let id = id.as_str().expect("an id");
        let path = format!("{RECORDINGS}/exports/{id}");
        self.app.get(path).by(by).send().await
    }

    async fn hold(&self, recording: Uuid, body: Value, by: &Person) -> Answer {
        let path = format!("{RECORDINGS}/{recording}/legal-hold");
        self.app.put(path).by(by).json(&body).send().await
    }

    async fn release(&self, recording: Uuid, body: Value, by: &Person) -> Answer {
        let path = format!("{RECORDINGS}/{recording}/legal-hold");
        self.app.delete(path).by(by).json(&body).send().await
    }

    async fn standing(&self, recording: Uuid) -> Value {
        let call = self.app.get(format!("{RECORDINGS}/{recording}"));
        let detail: Value = call
            .by(&self.supervisor)
            .send()
            .await
            .assert_status(200)
            .json();
        detail["legalHold"].clone()
    }

    async fn change(&self, sql: &str) {
        self.stage.sql.batch_execute(sql).await.expect("changes");
    }

    async fn count(&self, table_and_condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table_and_condition}");
        let row = self.stage.sql.query_one(&sql, &[]).await.expect("counts");
        row.get(0)
    }
}

#[tokio::test]
async fn an_export_is_asked_for_once_and_found_where_the_answer_says() {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    let body = json!({ "format": "wav", "includeTranscript": false });
    let path = format!("{RECORDINGS}/{recording}/export");
    let mut first = None;
    for _ in 0..2 {
        let call = archive.app.post(&path).by(&archive.supervisor).json(&body);
        let call = call.header("idempotency-key", "export-1");
        let answer = call.send().await.assert_status(202);
        let job: Value = answer.json();
        assert_eq!(job["status"], "pending");
        assert_eq!(
            (&job["format"], &job["includeTranscript"]),
            (&json!("wav"), &json!(false))
        );
        assert_eq!(job["recordingId"], recording.to_string());
        assert_eq!(job["requestedBy"], archive.supervisor.id.to_string());
        assert_eq!(job["download"], Value::Null);
        match &first {
            None => {
                let id = job["id"].as_str().expect("an id");
                let location = answer.header("location").expect("a location");
                assert_eq!(location, format!("{RECORDINGS}/exports/{id}"));
                let found = archive.app.get(location).by(&archive.admin);
                let found: Value = found.send().await.assert_status(200).json();
                assert_eq!(found, job);
                first = Some(job);
            }
            Some(first) => assert_eq!(first, &job),
        }
    }
    assert_eq!(archive.count("recording_exports").await, 1);
    assert_eq!(
        archive
            .count("audit_logs WHERE action = 'recordings.export'")
            .await,
        1
    );
    let sql = "SELECT payload FROM outbox WHERE topic = 'recording-exports'";
    let row = archive
        .stage
        .sql
        .query_one(sql, &[])
        .await
        .expect("one message");
    let message = json!({
        "organizationId": archive.stage.organization, "exportId": first.expect("was asked")["id"],
    });
    assert_eq!(row.get::<_, Value>(0), message);
}

#[tokio::test]
async fn a_ready_one_is_downloaded_from_an_address_of_minutes_and_each_is_audited() {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    let job = archive.asked(recording).await;
    let id = job["id"].as_str().expect("an id");
    let key: Key = format!("recording-exports/{}/{id}.zip", archive.stage.organization)
        .parse()
        .expect("a key");
    let zip = Bytes::from_static(b"PK and more");
    archive.storage.put(&key, zip).await.expect("stores");
    let now = archive.stage.clock.now();
    archive
        .change(&format!(
            "UPDATE recording_exports SET status = 'ready', file_path = '{key}', file_size = 11, finished_at = '{now}',
                 expires_at = '{}'",
            now + SignedDuration::from_hours(1)
        ))
        .await;
    let downloads = "audit_logs WHERE action = 'recordings.download' AND entity_type = 'recording'";
    for times in 1..3 {
        let answer = archive.export(&job["id"], &archive.supervisor).await;
        let ready: Value = answer.assert_status(200).json();
        assert_eq!(
            (&ready["status"], &ready["fileSize"]),
            (&json!("ready"), &json!(11))
        );
        let until: Timestamp = ready["download"]["expiresAt"]
            .as_str()
            .and_then(|at| at.parse().ok())
            .expect("a time");
        assert_eq!(until.duration_since(now), SignedDuration::from_mins(15));
        let url = ready["download"]["url"].as_str().expect("a URL");
        let file = reqwest::get(url).await.expect("answers");
        let disposition = file.headers()["content-disposition"]
            .to_str()
            .expect("text");
        assert!(
            disposition.contains(&format!("recording-{recording}.zip")),
            "{disposition}"
        );
        assert_eq!(file.bytes().await.expect("bytes"), "PK and more");
        assert_eq!(archive.count(downloads).await, times);
    }
    // Its time is over, whether or not anybody has removed it yet.
    archive.stage.clock.advance(SignedDuration::from_hours(1));
    // Signed in now: the sessions of before have ended by then.
    let somebody = archive.stage.user(Role::Supervisor).await;
    let answer = archive.export(&job["id"], &somebody).await;
    let expired: Value = answer.assert_status(200).json();
    assert_eq!(
        (&expired["status"], &expired["download"]),
        (&json!("expired"), &Value::Null)
    );
    assert_eq!(archive.count(downloads).await, 2);
}

#[tokio::test]
async fn a_failed_one_says_why() {
    let archive = Archive::new().await;
    let job = archive.asked(archive.record().await).await;
    archive
        .change("UPDATE recording_exports SET status = 'failed', error_code = 'audio_broken', finished_at = now()")
        .await;
    let answer = archive.export(&job["id"], &archive.supervisor).await;
    let failed: Value = answer.assert_status(200).json();
    assert_eq!(
        (&failed["status"], &failed["errorCode"]),
        (&json!("failed"), &json!("audio_broken"))
    );
    assert_eq!(failed["download"], Value::Null);
}

#[rstest]
#[case("file_size = NULL", 409, "audio_not_ready")]
#[case("transcript = NULL", 409, "transcript_not_ready")]
#[case("transcript = NULL, purged_at = now()", 410, "recording_purged")]
#[case("purge_began_at = now()", 410, "recording_purged")]
#[tokio::test]
async fn what_is_not_there_is_not_exported(
    #[case] set: &str,
    #[case] status: u16,
    #[case] code: &str,
) {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    archive
        .change(&format!("UPDATE call_recordings SET {set}"))
        .await;
    let body = json!({ "format": "mp3", "includeTranscript": true });
    let answer = archive.ask(recording, body, &archive.supervisor).await;
    answer.assert_problem(status, code);
    assert_eq!(archive.count("recording_exports").await, 0);
    if set == "transcript = NULL" {
        let body = json!({ "format": "mp3", "includeTranscript": false });
        let answer = archive.ask(recording, body, &archive.supervisor).await;
        answer.assert_status(202);
    }
}

#[rstest]
#[case(json!({}), "")]
#[case(json!({ "format": "ogg", "includeTranscript": true }), "/format")]
#[case(json!({ "format": "mp3", "includeTranscript": "yes" }), "/includeTranscript")]
#[case(json!({ "format": "mp3", "includeTranscript": true, "to": "me" }), "/to")]
#[tokio::test]
async fn a_wrong_wish_is_refused_by_its_field(#[case] body: Value, #[case] field: &str) {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    let answer = archive.ask(recording, body, &archive.supervisor).await;
    answer.assert_invalid(field);
}

#[tokio::test]
async fn supervisors_export_and_admins_hold() {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    let wish = json!({ "format": "mp3", "includeTranscript": false });
    let reason = json!({ "reason": "Case 7" });
    let id = archive.asked(recording).await["id"].clone();
    for role in [Role::Analyst, Role::Agent] {
        let person = archive.stage.user(role).await;
        for answer in [
            archive.ask(recording, wish.clone(), &person).await,
            archive.export(&id, &person).await,
            archive.hold(recording, reason.clone(), &person).await,
            archive.release(recording, reason.clone(), &person).await,
        ] {
            answer.assert_problem(403, "missing_permission");
        }
    }
    let answer = archive
        .hold(recording, reason.clone(), &archive.supervisor)
        .await;
    answer.assert_problem(403, "missing_permission");
    let answer = archive
        .release(recording, reason.clone(), &archive.supervisor)
        .await;
    answer.assert_problem(403, "missing_permission");
    let stranger = archive.stage.stranger(Role::Admin).await;
    for answer in [
        archive.ask(recording, wish.clone(), &stranger).await,
        archive.export(&id, &stranger).await,
        archive.hold(recording, reason.clone(), &stranger).await,
        archive.release(recording, reason.clone(), &stranger).await,
    ] {
        answer.assert_problem(404, "not_found");
    }
    archive
        .ask(recording, wish, &archive.admin)
        .await
        .assert_status(202);
    let path = format!("{RECORDINGS}/{recording}/legal-hold");
    let answer = archive.app.put(path).json(&reason).send().await;
    answer.assert_problem(401, "not_signed_in");
}

#[tokio::test]
async fn a_hold_is_placed_once_shown_and_released() {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    assert_eq!(archive.standing(recording).await, Value::Null);
    let body = json!({ "reason": "  Case 26-10482 " });
    let answer = archive.hold(recording, body, &archive.admin).await;
    let hold: Value = answer.assert_status(200).json();
    assert_eq!(
        (&hold["reason"], &hold["debtorId"]),
        (&json!("Case 26-10482"), &Value::Null)
    );
    assert_eq!(hold["placedBy"], archive.admin.id.to_string());
    assert_eq!(archive.standing(recording).await, hold);
    // Again it stands as it stood.
    let answer = archive
        .hold(recording, json!({ "reason": "Another" }), &archive.admin)
        .await;
    assert_eq!(answer.assert_status(200).json::<Value>(), hold);
    assert_eq!(archive.count("legal_holds").await, 1);
    let answer = archive
        .release(recording, json!({ "reason": "Dismissed" }), &archive.admin)
        .await;
    answer.assert_status(204);
    assert_eq!(archive.standing(recording).await, Value::Null);
    let again = archive
        .release(recording, json!({ "reason": "Dismissed" }), &archive.admin)
        .await;
    again.assert_problem(409, "no_legal_hold");
    for (action, times) in [("place", 1), ("repeat", 1), ("release", 1)] {
        let entries = format!(
            "audit_logs WHERE action = 'legal_holds.{action}' AND entity_type = 'legal_hold'"
        );
        assert_eq!(archive.count(&entries).await, times, "{action}");
    }
    let why = "audit_logs WHERE after ->> 'releaseReason' = 'Dismissed' AND before ->> 'reason' = 'Case 26-10482'";
    assert_eq!(archive.count(why).await, 1);
    // After a release it can be placed anew.
    let answer = archive
        .hold(recording, json!({ "reason": "Another" }), &archive.admin)
        .await;
    assert_ne!(answer.assert_status(200).json::<Value>()["id"], hold["id"]);
}

#[tokio::test]
async fn a_hold_on_the_debtor_shows_on_their_recordings() {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    archive
        .change(&format!(
            "INSERT INTO legal_holds (id, organization_id, customer_id, reason, placed_by, placed_at)
             SELECT gen_random_uuid(), organization_id, customer_id, 'Case 8', '{}', now() FROM call_recordings",
            archive.admin.id
        ))
        .await;
    let standing = archive.standing(recording).await;
    assert_eq!(standing["reason"], "Case 8");
    assert_ne!(standing["debtorId"], Value::Null);
    // It is released where it was placed.
    let body = json!({ "reason": "Dismissed" });
    let answer = archive.release(recording, body, &archive.admin).await;
    answer.assert_problem(409, "no_legal_hold");
}

#[tokio::test]
async fn what_is_gone_cannot_be_held() {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    archive
        .change("UPDATE call_recordings SET purged_at = now(), transcript = NULL")
        .await;
    let body = json!({ "reason": "Too late" });
    let answer = archive.hold(recording, body, &archive.admin).await;
    answer.assert_problem(410, "recording_purged");
    assert_eq!(archive.count("legal_holds").await, 0);
}

#[rstest]
#[case(json!({}), "")]
#[case(json!({ "reason": " " }), "/reason")]
#[case(json!({ "reason": "x".repeat(501) }), "/reason")]
#[case(json!({ "reason": "x", "until": "2027" }), "/until")]
#[tokio::test]
async fn a_hold_needs_its_reason(#[case] body: Value, #[case] field: &str) {
    let archive = Archive::new().await;
    let recording = archive.record().await;
    let answer = archive.hold(recording, body.clone(), &archive.admin).await;
    answer.assert_invalid(field);
    let answer = archive.release(recording, body, &archive.admin).await;
    answer.assert_invalid(field);
}
