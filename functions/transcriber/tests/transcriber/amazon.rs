use bytes::Bytes;
use serde_json::{Value, json};
use transcriber::TranscriptionMessage;
use wiremock::{
    Mock, ResponseTemplate,
    matchers::{body_json, header, method},
};

use crate::{speech::words, world::World};

pub(crate) async fn world() -> World {
    World::new(&[
        ("TRANSCRIPTION_SERVICE", "aws"),
        ("AWS_ENDPOINT_URL_TRANSCRIBE", "{server}"),
    ])
    .await
}

pub(crate) fn job(recording: TranscriptionMessage) -> String {
    let TranscriptionMessage {
        organization_id,
        recording_id,
    } = recording;
    format!(
        "{}-{}-1",
        organization_id.uuid().simple(),
        recording_id.uuid().simple()
    )
}

pub(crate) fn output(recording: TranscriptionMessage) -> String {
    format!(
        "transcriptions/{}/{}.json",
        recording.organization_id,
        job(recording)
    )
}

/// What Transcribe is asked to do, as its API reference describes it.
pub(crate) fn asked(world: &World, recording: TranscriptionMessage) -> Value {
    let TranscriptionMessage {
        organization_id,
        recording_id,
    } = recording;
    json!({
        "TranscriptionJobName": job(recording),
        "LanguageCode": "en-US",
        "MediaFormat": "wav",
        "Media": { "MediaFileUri": format!("s3://{}/recordings/{organization_id}/{recording_id}.wav", world.bucket) },
        "OutputBucketName": world.bucket,
        "OutputKey": output(recording),
        "Settings": { "ChannelIdentification": true },
    })
}

pub(crate) async fn answers(world: &World, operation: &str, times: u64, status: u16, body: Value) {
    Mock::given(method("POST"))
        .and(header("x-amz-target", format!("Transcribe.{operation}")))
        .respond_with(
            ResponseTemplate::new(status)
                .set_body_raw(body.to_string(), "application/x-amz-json-1.1"),
        )
        .up_to_n_times(times)
        .mount(&world.server)
        .await;
}

pub(crate) fn at(recording: TranscriptionMessage, status: &str) -> Value {
    json!({ "TranscriptionJob": {
        "TranscriptionJobName": job(recording), "TranscriptionJobStatus": status, "LanguageCode": "en-US",
    }})
}

/// What Transcribe writes; numbers are strings, punctuation has no time.
pub(crate) async fn writes(world: &World, recording: TranscriptionMessage) {
    let channel = |channel: usize| {
        let mut items = Vec::new();
        for (from, to, word) in words(channel) {
            let bare = word.trim_end_matches(['.', ',', '?']);
            items.push(json!({
                "start_time": format!("{from:.3}"), "end_time": format!("{to:.3}"), "type": "pronunciation",
                "alternatives": [{ "confidence": "0.9985", "content": bare }],
            }));
            if bare.len() < word.len() {
                items.push(json!({
                    "type": "punctuation", "alternatives": [{ "confidence": "0.0", "content": &word[bare.len()..] }],
                }));
            }
        }
        json!({ "channel_label": format!("ch_{channel}"), "items": items })
    };
    let file = json!({
        "jobName": job(recording), "accountId": "111122223333", "status": "COMPLETED",
        "results": {
            "transcripts": [{ "transcript": "..." }], "items": [],
            "channel_labels": { "channels": [channel(0), channel(1)], "number_of_channels": 2 },
        },
    });
    puts(world, &output(recording), &file).await;
}

pub(crate) async fn puts(world: &World, key: &str, file: &Value) {
    let s3 = world.aws.s3().await;
    let put = s3.put_object().bucket(&world.bucket).key(key);
    put.body(Bytes::from(file.to_string()).into())
        .send()
        .await
        .expect("writes");
}

#[tokio::test]
async fn a_call_is_heard_by_amazon() {
    let world = world().await;
    let recording = world.speech().await;
    Mock::given(method("POST"))
        .and(header("x-amz-target", "Transcribe.StartTranscriptionJob"))
        .and(header("content-type", "application/x-amz-json-1.1"))
        .and(body_json(asked(&world, recording)))
        .respond_with(ResponseTemplate::new(200).set_body_raw(
            at(recording, "IN_PROGRESS").to_string(),
            "application/x-amz-json-1.1",
        ))
        .expect(1)
        .mount(&world.server)
        .await;
    answers(
        &world,
        "GetTranscriptionJob",
        1,
        200,
        at(recording, "IN_PROGRESS"),
    )
    .await;
    answers(
        &world,
        "GetTranscriptionJob",
        9,
        200,
        at(recording, "COMPLETED"),
    )
    .await;
    answers(&world, "DeleteTranscriptionJob", 9, 200, json!({})).await;

    world.work(recording).await.expect("is started");
    let row = world.row(recording).await;
    assert_eq!(row.get::<_, String>("transcription_job"), job(recording));
    assert_eq!(row.get::<_, String>("transcription_status"), "running");
    // The same message again only looks, and so does the keeper's.
    world.work(recording).await.expect("still runs");
    assert_eq!(world.status(recording).await.0, "running");

    writes(&world, recording).await;
    let (one, other) = tokio::join!(world.work(recording), world.work(recording));
    one.and(other).expect("is fetched");
    world.assert_stored(recording).await;
    assert_eq!(world.outputs().await, 0, "Amazon's copy is removed");
    assert_eq!(
        world
            .row(recording)
            .await
            .get::<_, Option<String>>("transcription_job"),
        None
    );
    world.server.verify().await;
}

#[tokio::test]
async fn a_job_that_failed_is_seen_and_can_be_asked_for_again() {
    let world = world().await;
    let recording = world.speech().await;
    answers(
        &world,
        "StartTranscriptionJob",
        1,
        200,
        at(recording, "IN_PROGRESS"),
    )
    .await;
    answers(
        &world,
        "GetTranscriptionJob",
        9,
        200,
        at(recording, "FAILED"),
    )
    .await;
    answers(&world, "DeleteTranscriptionJob", 9, 200, json!({})).await;
    world.work(recording).await.expect("is started");
    world.work(recording).await.expect("is looked at");
    assert_eq!(
        world.status(recording).await,
        ("failed".to_owned(), Some("service_failed".to_owned()))
    );
    let path = format!("/api/v1/recordings/{}/transcribe", recording.recording_id);
    world
        .app
        .post(path)
        .by(&world.supervisor)
        .send()
        .await
        .assert_status(202);
    answers(
        &world,
        "StartTranscriptionJob",
        1,
        200,
        at(recording, "IN_PROGRESS"),
    )
    .await;
    world.work(recording).await.expect("is started again");
    let job: String = world.row(recording).await.get("transcription_job");
    assert!(job.ends_with("-2"), "another attempt is another job: {job}");
}

/// The emulator keeps jobs, walks them to their end and writes a text of its own.
#[tokio::test]
async fn the_emulators_jobs_come_to_their_end() {
    let world = World::new(&[("TRANSCRIPTION_SERVICE", "aws")]).await;
    let recording = world.speech().await;
    world.work(recording).await.expect("is started");
    // As after a worker's death between the start and its note: the name is taken, which is fine.
    let forget =
        "UPDATE call_recordings SET transcription_job = NULL, transcription_status = 'pending'";
    world.stage.sql.execute(forget, &[]).await.expect("forgets");
    world.work(recording).await.expect("is started already");
    for _ in 0..100 {
        world.work(recording).await.expect("is looked at");
        if world.status(recording).await.0 != "running" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    assert_eq!(world.status(recording).await, ("ready".to_owned(), None));
    assert_eq!(world.outputs().await, 0);
    assert!(!world.turns(recording).await.is_empty());
    let gone = world.aws.transcribe().await.get_transcription_job();
    gone.transcription_job_name(job(recording))
        .send()
        .await
        .expect_err("the job is removed");
}
