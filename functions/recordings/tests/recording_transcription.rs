//! Recordings whose transcription failed: asked for again.

use std::sync::Arc;

use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::Storage;
use mojavox_testkit::{FinishedCall, Served, Stage};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

struct Archive {
    stage: Stage,
    app: Served,
    recording: Uuid,
}

impl Archive {
    /// A recording whose transcription failed.
    async fn new() -> Self {
        let stage = Stage::new().await;
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", "files");
        let storage =
            Storage::from_config(&config, Arc::new(Aws::new(config.clone()))).expect("a storage");
        let state = recordings::State {
            app: stage.app.clone(),
            storage,
        };
        let app = stage.serve(recordings::router(), state);
        let debtor = stage.customer().await;
        let now = stage.clock.now();
        let call = FinishedCall {
            customer: Some(debtor),
            ..FinishedCall::talked(now, 60, "refusal")
        };
        let call = stage.call(&call).await;
        let recording: Uuid = stage.app.new_id();
        let path = format!("recordings/{}/{recording}.wav", stage.organization);
        stage
            .sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, file_path, file_size, duration, recorded_at,
                     transcription_status, transcription_error)
                 VALUES ($1, $2, $3, $4, 10, 60, $5, 'failed', 'service_unavailable')",
                &[&recording, &stage.organization.uuid(), &call, &path, &now],
            )
            .await
            .expect("inserts a recording");
        Self {
            stage,
            app,
            recording,
        }
    }

    fn path(&self) -> String {
        format!("/api/v1/recordings/{}/transcribe", self.recording)
    }

    async fn change(&self, set: &str) {
        let sql = format!("UPDATE call_recordings SET {set}");
        self.stage.sql.execute(&sql, &[]).await.expect("changes it");
    }

    async fn messages(&self) -> Vec<Value> {
        let sql = "SELECT payload FROM outbox WHERE topic = 'transcription'";
        let rows = self.stage.sql.query(sql, &[]).await.expect("lists");
        rows.iter().map(|row| row.get(0)).collect()
    }
}

#[rstest]
#[case(Role::Admin, 202)]
#[case(Role::Supervisor, 202)]
#[case(Role::Analyst, 403)]
#[case(Role::Agent, 403)]
#[tokio::test]
async fn supervisors_have_a_recording_transcribed_again(#[case] role: Role, #[case] status: u16) {
    let archive = Archive::new().await;
    let person = archive.stage.user(role).await;
    let answer = archive
        .app
        .post(archive.path())
        .by(&person)
        .send()
        .await
        .assert_status(status);
    let messages = archive.messages().await;
    if status != 202 {
        assert_eq!(messages, [] as [Value; 0]);
        return;
    }
    let view: Value = answer.json();
    assert_eq!(view["transcriptionStatus"], "pending");
    assert_eq!(view["transcriptionError"], Value::Null);
    let expected =
        json!({ "organizationId": archive.stage.organization, "recordingId": archive.recording });
    assert_eq!(messages, [expected]);
    let audited = "SELECT before ->> 'transcriptionError' FROM audit_logs WHERE action = 'recordings.ask_transcription'";
    let audited = archive
        .stage
        .sql
        .query_one(audited, &[])
        .await
        .expect("is audited");
    assert_eq!(audited.get::<_, String>(0), "service_unavailable");
}

#[tokio::test]
async fn a_repeated_request_is_one() {
    let archive = Archive::new().await;
    let supervisor = archive.stage.user(Role::Supervisor).await;
    for _ in 0..2 {
        let call = archive
            .app
            .post(archive.path())
            .by(&supervisor)
            .header("Idempotency-Key", "once");
        call.send().await.assert_status(202);
    }
    assert_eq!(archive.messages().await.len(), 1);
}

#[rstest]
#[case("transcription_status = 'running'", 409, "transcription_running")]
#[case(
    "transcription_status = 'ready', transcribed_at = now()",
    409,
    "already_transcribed"
)]
#[case("file_size = NULL", 409, "audio_not_ready")]
#[case("purged_at = now()", 410, "recording_purged")]
#[case("purge_began_at = now()", 410, "recording_purged")]
#[tokio::test]
async fn what_cannot_be_transcribed_says_why(
    #[case] set: &str,
    #[case] status: u16,
    #[case] code: &str,
) {
    let archive = Archive::new().await;
    let supervisor = archive.stage.user(Role::Supervisor).await;
    archive.change(set).await;
    let call = archive.app.post(archive.path()).by(&supervisor);
    call.send().await.assert_problem(status, code);
    assert_eq!(archive.messages().await, [] as [Value; 0]);
}

#[tokio::test]
async fn nobody_reaches_another_organisations_recording_or_one_that_is_none() {
    let archive = Archive::new().await;
    let stranger = archive.stage.stranger(Role::Admin).await;
    let supervisor = archive.stage.user(Role::Supervisor).await;
    let call = archive.app.post(archive.path()).by(&stranger);
    call.send().await.assert_problem(404, "not_found");
    let call = archive
        .app
        .post("/api/v1/recordings/none/transcribe")
        .by(&supervisor);
    call.send().await.assert_status(422);
    assert_eq!(archive.messages().await, [] as [Value; 0]);
}
