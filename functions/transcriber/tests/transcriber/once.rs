use std::time::Duration;

use mojavox_worker::{JobError, Message};
use wiremock::{Mock, Request, ResponseTemplate, matchers::method};

use crate::{
    whisper::{answer, channel},
    world::World,
};

#[tokio::test]
async fn a_message_that_comes_twice_costs_one_transcription() {
    let world = World::whisper().await;
    Mock::given(method("POST"))
        .respond_with(|request: &Request| {
            answer(channel(request)).set_delay(Duration::from_millis(500))
        })
        .mount(&world.server)
        .await;
    let recording = world.speech().await;
    let (one, other) = tokio::join!(world.work(recording), world.work(recording));
    let ([Ok(()), Err(JobError::Wait { after })] | [Err(JobError::Wait { after }), Ok(())]) =
        [one, other]
    else {
        panic!("one of them waits");
    };
    assert!(after <= Duration::from_secs(46), "{after:?}");
    world.work(recording).await.expect("finds it done");
    world.assert_stored(recording).await;
    let requests = world.server.received_requests().await.expect("recorded");
    assert_eq!(requests.len(), 2, "one of each side");
}

#[tokio::test]
async fn whoever_waits_for_another_worker_is_no_dead_letter() {
    let world = World::whisper().await;
    let recording = world.speech().await;
    let taken = "UPDATE call_recordings SET transcription_status = 'running', transcription_lease = gen_random_uuid(),
        transcription_leased_until = now() + interval '1 hour'";
    world.stage.sql.execute(taken, &[]).await.expect("takes it");
    let last = Message::new(recording).received(8, 8);
    let waits = world.worker.work(last).await;
    assert!(matches!(waits, Err(JobError::Wait { .. })), "{waits:?}");
    assert_eq!(world.status(recording).await.0, "running");
}

#[tokio::test]
async fn what_is_purged_meanwhile_is_not_stored() {
    let world = World::whisper().await;
    Mock::given(method("POST"))
        .respond_with(|request: &Request| {
            answer(channel(request)).set_delay(Duration::from_millis(500))
        })
        .mount(&world.server)
        .await;
    let recording = world.speech().await;
    let purge = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let sql = "UPDATE call_recordings SET purge_began_at = now()";
        world
            .stage
            .sql
            .execute(sql, &[])
            .await
            .expect("begins to purge");
    };
    let (worked, ()) = tokio::join!(world.work(recording), purge);
    worked.expect("ends");
    let row = world.row(recording).await;
    assert_eq!(row.get::<_, Option<serde_json::Value>>("transcript"), None);
    assert_eq!(world.messages("analysis").await, 0);
    // And nobody begins again.
    world
        .stage
        .clock
        .advance(jiff::SignedDuration::from_hours(1));
    world.work(recording).await.expect("nothing is to be done");
    assert_eq!(
        world
            .server
            .received_requests()
            .await
            .expect("recorded")
            .len(),
        2
    );
}

#[tokio::test]
async fn silence_is_a_transcript_without_a_word() {
    let world = World::whisper().await;
    Mock::given(method("POST"))
        .respond_with(ResponseTemplate::new(500))
        .mount(&world.server)
        .await;
    // Two channels of 8 bit µ-law at rest.
    let mut silence = crate::speech::SPEECH.to_vec();
    silence[58..].fill(0xff);
    let recording = world.recording(silence.leak()).await;
    world.work(recording).await.expect("is transcribed");
    assert_eq!(world.status(recording).await, ("ready".to_owned(), None));
    assert_eq!(world.turns(recording).await, []);
    assert_eq!(
        world
            .server
            .received_requests()
            .await
            .expect("recorded")
            .len(),
        0
    );
}
