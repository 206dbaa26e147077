use std::time::Duration;

use mojavox_worker::{JobError, Message};
use wiremock::{Mock, ResponseTemplate, matchers::method};

use crate::{whisper::listens, world::World};

async fn answers(world: &World, answer: ResponseTemplate) {
    world.server.reset().await;
    Mock::given(method("POST"))
        .respond_with(answer)
        .mount(&world.server)
        .await;
}

#[tokio::test]
async fn a_service_that_is_down_is_tried_again_until_it_is_given_up_where_all_see_it() {
    let world = World::whisper().await;
    let recording = world.speech().await;
    answers(&world, ResponseTemplate::new(503)).await;
    let tried = world.work(recording).await;
    assert!(
        matches!(tried, Err(JobError::Retry { after: None, .. })),
        "{tried:?}"
    );
    let unavailable = Some("service_unavailable".to_owned());
    assert_eq!(
        world.status(recording).await,
        ("pending".to_owned(), unavailable.clone())
    );

    answers(
        &world,
        ResponseTemplate::new(429).insert_header("retry-after", "7"),
    )
    .await;
    let tried = world.work(recording).await;
    let Err(JobError::Retry { after, .. }) = tried else {
        panic!("{tried:?}")
    };
    assert_eq!(after, Some(Duration::from_secs(7)));
    assert_eq!(
        world.status(recording).await,
        ("pending".to_owned(), Some("service_busy".to_owned()))
    );

    answers(&world, ResponseTemplate::new(503)).await;
    // A retry at the last attempt is what the queue makes a dead letter of.
    let last = world
        .worker
        .work(Message::new(recording).received(8, 8))
        .await;
    assert!(matches!(last, Err(JobError::Retry { .. })), "{last:?}");
    assert_eq!(
        world.status(recording).await,
        ("failed".to_owned(), unavailable)
    );
    let path = format!("/api/v1/recordings/{}", recording.recording_id);
    let detail: serde_json::Value = world
        .app
        .get(path)
        .by(&world.supervisor)
        .send()
        .await
        .json();
    assert_eq!(detail["transcriptionStatus"], "failed");
    assert_eq!(detail["transcriptionError"], "service_unavailable");

    // The dead letter, redriven when the service is back.
    world.server.reset().await;
    listens(&world).await;
    world.work(recording).await.expect("is transcribed");
    world.assert_stored(recording).await;
}

#[tokio::test]
async fn what_no_try_can_help_is_not_tried_again() {
    for (status, code) in [
        (400, "service_refused"),
        (401, "service_credentials"),
        (413, "audio_too_long"),
    ] {
        let world = World::whisper().await;
        let recording = world.speech().await;
        answers(&world, ResponseTemplate::new(status)).await;
        let worked = world.work(recording).await;
        assert!(matches!(worked, Err(JobError::Fail(_))), "{worked:?}");
        assert_eq!(
            world.status(recording).await,
            ("failed".to_owned(), Some(code.to_owned()))
        );
        let asked = world
            .server
            .received_requests()
            .await
            .expect("recorded")
            .len();
        world
            .work(recording)
            .await
            .expect("a repeated message finds it failed");
        assert_eq!(
            world
                .server
                .received_requests()
                .await
                .expect("recorded")
                .len(),
            asked
        );
    }
}

#[tokio::test]
async fn answers_that_are_none_and_audio_that_is_none_are_told_apart() {
    let world = World::whisper().await;
    let recording = world.speech().await;
    answers(&world, ResponseTemplate::new(200).set_body_string("<html>")).await;
    world.work(recording).await.expect_err("cannot be read");
    assert_eq!(
        world.status(recording).await.1.as_deref(),
        Some("answer_unreadable")
    );

    let world = World::whisper().await;
    let recording = world.recording(b"<html>no audio</html>").await;
    world.work(recording).await.expect_err("cannot be heard");
    assert_eq!(
        world.status(recording).await.1.as_deref(),
        Some("audio_unreadable")
    );

    let world = World::whisper().await;
    let recording = world.speech().await;
    let elsewhere = "UPDATE call_recordings SET file_path = replace(file_path, '.wav', '.mp3')";
    world
        .stage
        .sql
        .execute(elsewhere, &[])
        .await
        .expect("moves it");
    world.work(recording).await.expect_err("cannot be found");
    assert_eq!(
        world.status(recording).await.1.as_deref(),
        Some("audio_missing")
    );
}

#[tokio::test]
async fn without_a_service_the_recording_says_so() {
    let world = World::new(&[("TRANSCRIPTION_SERVICE", "whisper")]).await;
    let recording = world.speech().await;
    world.work(recording).await.expect_err("there is none");
    assert_eq!(
        world.status(recording).await,
        (
            "failed".to_owned(),
            Some("service_not_configured".to_owned())
        )
    );
}

#[tokio::test]
async fn audio_that_has_not_arrived_is_waited_for() {
    let world = World::whisper().await;
    let recording = world.speech().await;
    let missing = "UPDATE call_recordings SET file_size = NULL";
    world
        .stage
        .sql
        .execute(missing, &[])
        .await
        .expect("takes it away");
    world.work(recording).await.expect("nothing is to be done");
    assert_eq!(world.status(recording).await, ("pending".to_owned(), None));
}
