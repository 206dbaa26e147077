//! Analysing a recording again, and what its page shows of the analysis.

use mojavox_domain::{clock::Clock as _, permissions::Role};
use mojavox_runtime::{Aws, Config};
use mojavox_storage::Storage;
use mojavox_testkit::{FinishedCall, Person, Served, Stage};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

struct Archive {
    stage: Stage,
    app: Served,
    supervisor: Person,
    recording: Uuid,
}

impl Archive {
    /// With one recording, transcribed.
    async fn new() -> Self {
        let stage = Stage::new().await;
        let config = Config::from_env()
            .with("STORAGE_TYPE", "s3")
            .with("S3_BUCKET", "recordings");
        let aws = std::sync::Arc::new(Aws::new(config.clone()));
        let state = recordings::State {
            app: stage.app.clone(),
            storage: Storage::from_config(&config, aws).expect("a storage"),
        };
        let app = stage.serve(recordings::router(), state);
        let now = stage.clock.now();
        let debtor = stage.customer().await;
        let call = stage
            .call(&FinishedCall {
                customer: Some(debtor),
                ..FinishedCall::talked(now, 60, "promise_to_pay")
            })
            .await;
        let recording: Uuid = stage.app.new_id();
        let organization = stage.organization;
        let said = json!([{ "speaker": "debtor", "text": "I will pay 50 dollars on Friday", "timestamp": now }]);
        stage
            .sql
            .execute(
                "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, customer_id, file_path, duration, recorded_at,
                     transcription_status, transcribed_at, transcript)
                 VALUES ($1, $2, $3, $4, $5, 60, $6, 'ready', $6, $7)",
                &[
                    &recording,
                    &organization.uuid(),
                    &call,
                    &debtor,
                    &format!("recordings/{organization}/{recording}.wav"),
                    &now,
                    &said,
                ],
            )
            .await
            .expect("inserts a recording");
        Self {
            supervisor: stage.user(Role::Supervisor).await,
            app,
            stage,
            recording,
        }
    }

    fn path(&self) -> String {
        format!("/api/v1/recordings/{}", self.recording)
    }

    async fn change(&self, set: &str) {
        let sql = format!("UPDATE call_recordings SET {set}");
        self.stage.sql.execute(&sql, &[]).await.expect("changes it");
    }

    /// What is asked of the worker.
    async fn messages(&self) -> Vec<Value> {
        let sql = "SELECT payload FROM outbox WHERE topic = 'analysis'";
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
async fn supervisors_have_a_recording_analysed_again(#[case] role: Role, #[case] status: u16) {
    let archive = Archive::new().await;
    let person = archive.stage.user(role).await;
    let path = format!("{}/analyse", archive.path());
    let answer = archive.app.post(path).by(&person).send().await;
    answer.assert_status(status);
    let expected =
        json!({ "organizationId": archive.stage.organization, "recordingId": archive.recording });
    let messages = archive.messages().await;
    assert_eq!(
        messages,
        if status == 202 {
            vec![expected]
        } else {
            Vec::new()
        }
    );
}

#[tokio::test]
async fn what_cannot_be_analysed_is_refused() {
    let archive = Archive::new().await;
    let path = format!("{}/analyse", archive.path());
    let ask = async || {
        archive
            .app
            .post(path.clone())
            .by(&archive.supervisor)
            .send()
            .await
    };
    archive
        .change("transcription_status = 'failed', transcribed_at = NULL, transcript = NULL")
        .await;
    ask().await.assert_problem(409, "transcript_not_ready");
    archive.change("purged_at = now()").await;
    ask().await.assert_problem(410, "recording_purged");
    let stranger = archive.stage.stranger(Role::Admin).await;
    archive
        .app
        .post(path.clone())
        .by(&stranger)
        .send()
        .await
        .assert_problem(404, "not_found");
    let nowhere: Uuid = archive.stage.app.new_id();
    let nowhere = format!("/api/v1/recordings/{nowhere}/analyse");
    archive
        .app
        .post(nowhere)
        .by(&archive.supervisor)
        .send()
        .await
        .assert_problem(404, "not_found");
    assert!(archive.messages().await.is_empty());
}

#[tokio::test]
async fn the_page_shows_findings_and_what_became_of_them() {
    let archive = Archive::new().await;
    let page = async || -> Value {
        let answer = archive
            .app
            .get(archive.path())
            .by(&archive.supervisor)
            .send()
            .await;
        answer.assert_status(200).json()
    };
    assert_eq!(page().await["proposals"], json!([]));
    archive
        .change("analysis = '{\"objections\": []}', analysis_version = 'offline-1', analysed_at = now()")
        .await;
    archive
        .stage
        .sql
        .execute(
            "INSERT INTO call_proposals (id, organization_id, contact_attempt_id, recording_id, customer_id, kind, explicit, utterance, turn,
                 start_character, end_character, offset_ms, amount, due_date, status, analysis_version)
             SELECT gen_random_uuid(), organization_id, contact_attempt_id, id, customer_id, 'promise', true,
                 'I will pay 50 dollars on Friday', 0, 0, 31, 0, 50, '2026-12-04', 'pending', 'offline-1' FROM call_recordings",
            &[],
        )
        .await
        .expect("proposes");
    let page = page().await;
    assert_eq!(page["analysisVersion"], "offline-1");
    let proposal = &page["proposals"][0];
    assert_eq!(proposal["kind"], "promise");
    assert_eq!(proposal["status"], "pending");
    assert_eq!(proposal["amount"].as_f64(), Some(50.0));
    assert_eq!(proposal["dueDate"], "2026-12-04");
    assert_eq!(
        (&proposal["start"], &proposal["end"]),
        (&json!(0), &json!(31))
    );
}
