use serde_json::json;
use wiremock::{
    Mock, Request, ResponseTemplate,
    matchers::{method, path},
};

use crate::{
    speech::{segments, wav},
    world::World,
};

/// Whose voice is in a request: its bytes say it.
pub(crate) fn channel(request: &Request) -> usize {
    let holds = |channel: &usize| {
        let wav = wav(*channel);
        request.body.windows(wav.len()).any(|part| part == wav)
    };
    (0..2)
        .find(holds)
        .expect("one of the call's channels, as a WAV file")
}

pub(crate) fn answer(channel: usize) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(json!({
        "task": "transcribe", "language": "english", "duration": 17.84, "text": "...", "segments": segments(channel),
    }))
}

pub(crate) async fn listens(world: &World) {
    Mock::given(method("POST"))
        .and(path("/v1/audio/transcriptions"))
        .respond_with(|request: &Request| answer(channel(request)))
        .mount(&world.server)
        .await;
}

#[tokio::test]
async fn a_call_is_heard_by_whisper() {
    let world = World::whisper().await;
    listens(&world).await;
    let recording = world.speech().await;
    world.work(recording).await.expect("is transcribed");
    world.assert_stored(recording).await;
    let row = world.row(recording).await;
    assert_eq!(row.get::<_, String>("transcription_service"), "whisper");
    assert_eq!(row.get::<_, String>("language"), "en");

    // As OpenAI's API reference describes the request, byte by byte.
    let requests = world.server.received_requests().await.expect("recorded");
    assert_eq!(requests.len(), 2, "one of each side");
    let mut heard = Vec::new();
    for request in &requests {
        let header = |name: &str| request.headers[name].to_str().expect("text").to_owned();
        assert_eq!(header("authorization"), "Bearer sk-test");
        let kind = header("content-type");
        let boundary = kind
            .strip_prefix("multipart/form-data; boundary=")
            .expect("a form");
        let mut expected = Vec::new();
        for (name, value) in [
            ("model", "medium"),
            ("language", "en"),
            ("response_format", "verbose_json"),
            ("timestamp_granularities[]", "segment"),
        ] {
            expected.extend(
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let file = "Content-Disposition: form-data; name=\"file\"; filename=\"audio.wav\"\r\nContent-Type: audio/wav";
        expected.extend(format!("--{boundary}\r\n{file}\r\n\r\n").bytes());
        let channel = channel(request);
        expected.extend(wav(channel));
        expected.extend(format!("\r\n--{boundary}--\r\n").bytes());
        assert!(request.body == expected, "the form differs");
        heard.push(channel);
    }
    heard.sort_unstable();
    assert_eq!(heard, [0, 1]);
}

#[tokio::test]
async fn the_channels_can_be_the_other_way_round() {
    let mut world = World::whisper().await;
    world.worker.agent_channel = 1;
    listens(&world).await;
    let recording = world.speech().await;
    world.work(recording).await.expect("is transcribed");
    let speakers: Vec<_> = world
        .turns(recording)
        .await
        .into_iter()
        .map(|turn| turn.0)
        .collect();
    assert_eq!(speakers, ["debtor", "agent", "debtor", "agent"]);
}
