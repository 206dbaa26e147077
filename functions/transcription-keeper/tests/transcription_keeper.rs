//! Whom the keeper sends the transcriber to.

use jiff::SignedDuration;
use mojavox_domain::clock::Clock as _;
use mojavox_testkit::{FinishedCall, Stage};
use serde_json::{Value, json};
use transcription_keeper::{Kept, keep};
use uuid::Uuid;

async fn recording(stage: &Stage, set: &str) -> Uuid {
    let id: Uuid = stage.app.new_id();
    let debtor = stage.customer().await;
    let call = FinishedCall {
        customer: Some(debtor),
        ..FinishedCall::talked(stage.clock.now(), 18, "refusal")
    };
    let call = stage.call(&call).await;
    let now = stage.clock.now();
    let path = format!("recordings/{}/{id}.wav", stage.organization);
    stage
        .sql
        .execute(
            "INSERT INTO call_recordings (id, organization_id, contact_attempt_id, file_path, file_size, duration, recorded_at)
             VALUES ($1, $2, $3, $4, 10, 18, $5)",
            &[&id, &stage.organization.uuid(), &call, &path, &now],
        )
        .await
        .expect("inserts a recording");
    let sql = format!("UPDATE call_recordings SET {set} WHERE id = $1");
    stage.sql.execute(&sql, &[&id]).await.expect("changes it");
    id
}

async fn sent(stage: &Stage) -> Vec<Value> {
    let sql =
        "SELECT payload ->> 'recordingId' FROM outbox WHERE topic = 'transcription' ORDER BY 1";
    let rows = stage.sql.query(sql, &[]).await.expect("lists");
    rows.iter()
        .map(|row| json!(row.get::<_, String>(0)))
        .collect()
}

/// Each a little late, and none of them twice.
#[tokio::test]
async fn what_nothing_else_would_lead_anywhere_gets_a_message() {
    let stage = Stage::new().await;
    let mut due = Vec::new();
    let running = "transcription_status = 'running', transcription_lease = gen_random_uuid(), transcription_leased_until =";
    for set in [
        "file_size = 10".to_owned(),
        "transcription_asked_at = now() - interval '3 hours'".to_owned(),
        format!("{running} now() - interval '11 minutes'"),
        "transcription_status = 'running', transcription_job = 'a', transcription_asked_at = now() - interval '3 minutes'".to_owned(),
        "transcription_status = 'ready', transcribed_at = now(), transcription_job = 'b', transcription_asked_at = now() - interval '1 day'".to_owned(),
    ] {
        due.push(recording(&stage, &set).await);
    }
    for set in [
        "file_size = NULL".to_owned(),
        "purged_at = now()".to_owned(),
        "purge_began_at = now()".to_owned(),
        "transcription_asked_at = now() - interval '1 hour'".to_owned(),
        format!("{running} now() + interval '10 minutes'"),
        "transcription_status = 'running', transcription_job = 'c', transcription_asked_at = now() + interval '3 minutes'".to_owned(),
        "transcription_status = 'failed', transcription_error = 'service_refused'".to_owned(),
        "transcription_status = 'ready', transcribed_at = now()".to_owned(),
    ] {
        recording(&stage, &set).await;
    }
    // What has just been changed may have its message on the way.
    stage.clock.advance(SignedDuration::from_mins(3));
    let schedule: Value = serde_json::from_str(include_str!(
        "../../../events/transcription-keeper/schedule.json"
    ))
    .expect("JSON");
    let kept = keep(&stage.app.db, &*stage.clock, &schedule)
        .await
        .expect("keeps");
    assert_eq!(kept, Kept { nudged: due.len() });
    let mut expected: Vec<Value> = due.iter().map(|id| json!(id)).collect();
    expected.sort_by_key(Value::to_string);
    assert_eq!(sent(&stage).await, expected);
    stage.clock.advance(SignedDuration::from_mins(1));
    let again = keep(&stage.app.db, &*stage.clock, &schedule)
        .await
        .expect("keeps");
    assert_eq!(again, Kept::default(), "a minute later");
}

#[tokio::test]
async fn the_end_of_our_job_is_told_and_nobody_elses() {
    let stage = Stage::new().await;
    let id = recording(&stage, "transcription_status = 'running'").await;
    let job = format!("{}-{}-1", stage.organization.uuid().simple(), id.simple());
    let sample = include_str!("../../../events/transcription-keeper/job-ended.json");
    let mut event: Value = serde_json::from_str(sample).expect("JSON");
    for (name, nudged) in [
        (
            event["detail"]["TranscriptionJobName"]
                .as_str()
                .expect("a name")
                .to_owned(),
            0,
        ),
        ("somebody-elses".to_owned(), 0),
        (job.clone(), 0),
    ] {
        event["detail"]["TranscriptionJobName"] = json!(name);
        let kept = keep(&stage.app.db, &*stage.clock, &event)
            .await
            .expect("keeps");
        assert_eq!(kept, Kept { nudged }, "{name}");
    }
    let noted = "UPDATE call_recordings SET transcription_job = $1";
    stage
        .sql
        .execute(noted, &[&job])
        .await
        .expect("notes the job");
    let kept = keep(&stage.app.db, &*stage.clock, &event)
        .await
        .expect("keeps");
    assert_eq!(kept, Kept { nudged: 1 });
    assert_eq!(sent(&stage).await, [json!(id)]);
}
