//! Jobs that come to no end of their own: nobody asks about them for ever.

use jiff::SignedDuration;
use mojavox_providers::transcription::Failure;
use mojavox_worker::{JobError, Message};
use serde_json::json;
use transcriber::TranscriptionMessage;

use crate::{
    amazon::{answers, at, world},
    world::World,
};

async fn started() -> (World, TranscriptionMessage) {
    let world = world().await;
    let recording = world.speech().await;
    let running = at(recording, "IN_PROGRESS");
    answers(&world, "StartTranscriptionJob", 9, 200, running).await;
    world.work(recording).await.expect("is started");
    (world, recording)
}

async fn look(
    world: &World,
    recording: TranscriptionMessage,
    receipt: u32,
) -> Result<(), JobError> {
    let message = Message::new(recording).received(receipt, 8);
    world.worker.work(message).await
}

/// The supervisor's notifications about it, and whether Amazon's job is forgotten.
async fn ended(world: &World, recording: TranscriptionMessage, code: &str) {
    let failed = ("failed".to_owned(), Some(code.to_owned()));
    assert_eq!(world.status(recording).await, failed);
    let row = world.row(recording).await;
    assert_eq!(row.get::<_, Option<String>>("transcription_job"), None);
    let sql = "SELECT action_data ->> 'error' FROM notifications WHERE user_id = $1";
    let id = world.supervisor.id.uuid();
    let told = world.stage.sql.query(sql, &[&id]).await.expect("lists");
    let told: Vec<String> = told.iter().map(|row| row.get(0)).collect();
    assert_eq!(told, [code]);
}

async fn runs_again(world: &World, recording: TranscriptionMessage) {
    let path = format!("/api/v1/recordings/{}/transcribe", recording.recording_id);
    let asked = world.app.post(path).by(&world.supervisor).send().await;
    asked.assert_status(202);
    world.work(recording).await.expect("is started again");
    let job: String = world.row(recording).await.get("transcription_job");
    assert!(job.ends_with("-2"), "{job}");
    assert_eq!(world.status(recording).await, ("running".to_owned(), None));
}

#[tokio::test]
async fn a_result_that_is_not_there_is_looked_for_three_times() {
    let (world, recording) = started().await;
    let done = at(recording, "COMPLETED");
    answers(&world, "GetTranscriptionJob", 9, 200, done).await;
    answers(&world, "DeleteTranscriptionJob", 9, 200, json!({})).await;
    for receipt in 1..=2 {
        let looked = look(&world, recording, receipt).await;
        assert!(matches!(looked, Err(JobError::Retry { .. })), "{looked:?}");
        assert_eq!(world.status(recording).await.0, "running");
    }
    look(&world, recording, 3).await.expect("is given up");
    ended(&world, recording, "result_missing").await;
    runs_again(&world, recording).await;
}

#[tokio::test]
async fn a_job_that_amazon_does_not_know_has_failed() {
    let (world, recording) = started().await;
    let unknown = json!({ "__type": "BadRequestException", "Message": "The requested job couldn't be found." });
    answers(&world, "GetTranscriptionJob", 9, 400, unknown.clone()).await;
    answers(&world, "DeleteTranscriptionJob", 9, 400, unknown).await;
    look(&world, recording, 1).await.expect("is given up");
    ended(&world, recording, "service_failed").await;
    runs_again(&world, recording).await;
}

#[tokio::test]
async fn a_job_without_an_end_is_given_up_after_a_day() {
    let (world, recording) = started().await;
    let running = at(recording, "IN_PROGRESS");
    answers(&world, "GetTranscriptionJob", 99, 200, running).await;
    answers(&world, "DeleteTranscriptionJob", 9, 200, json!({})).await;
    world
        .stage
        .clock
        .advance(SignedDuration::from_mins(24 * 60 - 1));
    look(&world, recording, 3).await.expect("is looked at");
    assert_eq!(world.status(recording).await.0, "running");
    world.stage.clock.advance(SignedDuration::from_mins(1));
    look(&world, recording, 1).await.expect("is given up");
    ended(&world, recording, "service_too_slow").await;
}

/// Where Amazon cannot be asked either: the job is left to it.
#[tokio::test]
async fn a_job_that_nobody_may_ask_about_is_given_up_after_a_day() {
    let (mut world, recording) = started().await;
    let none = Failure::never("service_not_configured", "TRANSCRIPTION_SERVICE is empty");
    world.worker.service = Err(none);
    look(&world, recording, 8).await.expect("waits for it");
    assert_eq!(world.status(recording).await.0, "running");
    world.stage.clock.advance(SignedDuration::from_hours(24));
    look(&world, recording, 1).await.expect("is given up");
    ended(&world, recording, "service_not_configured").await;
}

/// An outage is no verdict, and polls are no dead letters: the keeper asks on.
#[tokio::test]
async fn while_amazon_is_down_a_job_is_left_alone() {
    let (world, recording) = started().await;
    let down = json!({ "__type": "InternalFailureException", "Message": "down" });
    answers(&world, "GetTranscriptionJob", 99, 500, down).await;
    let looked = look(&world, recording, 1).await;
    assert!(matches!(looked, Err(JobError::Retry { .. })), "{looked:?}");
    look(&world, recording, 8).await.expect("is left alone");
    assert_eq!(world.status(recording).await.0, "running");
}
