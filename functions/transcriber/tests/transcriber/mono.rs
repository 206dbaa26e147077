//! Both sides in one channel: whose voice it is is a guess, and the transcript says so.

use serde_json::{Value, json};
use transcriber::TranscriptionMessage;
use wiremock::{
    Mock, ResponseTemplate,
    matchers::{body_json, header, method, path},
};

use crate::{
    amazon::{self, answers, at, job, output},
    google,
    speech::{pcm, segments, wav, words},
    world::World,
};

async fn recorded(world: &World) -> TranscriptionMessage {
    let recording = world.recording(wav(0).leak()).await;
    let mixed = "UPDATE call_recordings SET channels = 1";
    world.stage.sql.execute(mixed, &[]).await.expect("mixes");
    recording
}

/// Who said it, whether that is guessed, and the first word.
async fn heard(world: &World, recording: TranscriptionMessage) -> Vec<(String, bool, String)> {
    assert_eq!(world.status(recording).await, ("ready".to_owned(), None));
    let path = format!("/api/v1/recordings/{}", recording.recording_id);
    let answer = world.app.get(path).by(&world.supervisor).send().await;
    let detail: Value = answer.assert_status(200).json();
    let turn = |turn: &Value| {
        let text = turn["text"].as_str().expect("text");
        (
            turn["speaker"].as_str().expect("a speaker").to_owned(),
            turn["speakerGuessed"] == true,
            text.split_once(' ').expect("words").0.to_owned(),
        )
    };
    let turns = detail["transcript"].as_array().expect("a transcript");
    turns.iter().map(turn).collect()
}

fn guessed(turns: &[(&str, &str)]) -> Vec<(String, bool, String)> {
    let turn = |(who, word): &(&str, &str)| ((*who).to_owned(), true, (*word).to_owned());
    turns.iter().map(turn).collect()
}

/// By turns: what the louder mix of both channels would hold.
const BY_TURNS: [(&str, &str); 4] = [
    ("debtor", "Hello,"),
    ("agent", "Yes."),
    ("debtor", "Thank"),
    ("agent", "I"),
];

#[tokio::test]
async fn whisper_hears_one_voice() {
    let world = World::whisper().await;
    let answer =
        json!({ "language": "english", "duration": 17.84, "text": "...", "segments": segments(0) });
    Mock::given(method("POST"))
        .and(path("/v1/audio/transcriptions"))
        .respond_with(ResponseTemplate::new(200).set_body_json(answer))
        .expect(1)
        .mount(&world.server)
        .await;
    let recording = recorded(&world).await;
    world.work(recording).await.expect("is transcribed");
    let expected = guessed(&[("agent", "Hello,"), ("agent", "Thank")]);
    assert_eq!(heard(&world, recording).await, expected);
}

/// Who says more is taken for the agent.
#[tokio::test]
async fn amazon_tells_voices_apart() {
    for labels_on_words in [true, false] {
        let world = amazon::world().await;
        let recording = recorded(&world).await;
        let mut asked = amazon::asked(&world, recording);
        asked["Settings"] = json!({ "ShowSpeakerLabels": true, "MaxSpeakerLabels": 2 });
        Mock::given(method("POST"))
            .and(header("x-amz-target", "Transcribe.StartTranscriptionJob"))
            .and(body_json(asked))
            .respond_with(ResponseTemplate::new(200).set_body_raw(
                at(recording, "IN_PROGRESS").to_string(),
                "application/x-amz-json-1.1",
            ))
            .expect(1)
            .mount(&world.server)
            .await;
        let done = at(recording, "COMPLETED");
        answers(&world, "GetTranscriptionJob", 9, 200, done).await;
        answers(&world, "DeleteTranscriptionJob", 9, 200, json!({})).await;
        world.work(recording).await.expect("is started");
        amazon::puts(
            &world,
            &output(recording),
            &file(recording, labels_on_words),
        )
        .await;
        world.work(recording).await.expect("is fetched");
        assert_eq!(heard(&world, recording).await, guessed(&BY_TURNS));
        world.server.verify().await;
    }
}

/// As Transcribe writes it with speaker labels: on each word, and in segments beside.
fn file(recording: TranscriptionMessage, labels_on_words: bool) -> Value {
    let mut spoken: Vec<_> = (0..2)
        .flat_map(|voice| words(voice).into_iter().map(move |word| (voice, word)))
        .collect();
    spoken.sort_by(|(_, (one, ..)), (_, (other, ..))| one.total_cmp(other));
    let (mut items, mut segments) = (Vec::new(), Vec::new());
    for (voice, (from, to, word)) in spoken {
        let (from, to, label) = (
            format!("{from:.3}"),
            format!("{to:.3}"),
            format!("spk_{voice}"),
        );
        let mut item = json!({
            "start_time": from, "end_time": to, "type": "pronunciation",
            "alternatives": [{ "confidence": "0.99", "content": word }],
        });
        if labels_on_words {
            item["speaker_label"] = json!(label);
        }
        items.push(item);
        segments.push(json!({
            "start_time": from, "end_time": to, "speaker_label": label,
            "items": [{ "start_time": from, "end_time": to, "speaker_label": label }],
        }));
    }
    json!({
        "jobName": job(recording), "accountId": "111122223333", "status": "COMPLETED",
        "results": {
            "transcripts": [{ "transcript": "..." }], "items": items,
            "speaker_labels": { "channel_label": "ch_0", "speakers": 2, "segments": segments },
        },
    })
}

/// The last result says all words again, with whose they are.
#[tokio::test]
async fn google_tells_voices_apart() {
    let world = google::world().await;
    google::lets_in(&world).await;
    Mock::given(method("POST"))
        .and(path("/v1/speech:longrunningrecognize"))
        .and(body_json(json!({
            "config": {
                "encoding": "LINEAR16", "sampleRateHertz": 8000, "audioChannelCount": 1,
                "enableSeparateRecognitionPerChannel": false, "languageCode": "en-US", "enableWordTimeOffsets": true,
                "enableAutomaticPunctuation": true,
                "diarizationConfig": { "enableSpeakerDiarization": true, "maxSpeakerCount": 2 },
            },
            "audio": { "content": google::encoded(&pcm(Some(0))) },
        })))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({ "name": "1" })))
        .expect(1)
        .mount(&world.server)
        .await;
    let mut all = Vec::new();
    for voice in 0..2 {
        all.extend(words(voice).into_iter().map(|(from, to, word)| {
            json!({
                "startTime": format!("{from:.3}s"), "endTime": format!("{to:.3}s"), "word": word, "speakerTag": voice + 1,
            })
        }));
    }
    let mut plain = all.clone();
    for word in &mut plain {
        word["speakerTag"] = json!(0);
    }
    Mock::given(method("GET"))
        .and(path("/v1/operations/1"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({
            "name": "1", "done": true, "response": { "results": [
                { "alternatives": [{ "transcript": "...", "confidence": 0.9, "words": plain }], "resultEndTime": "17.8s" },
                { "alternatives": [{ "words": all }] },
            ] },
        })))
        .mount(&world.server)
        .await;
    let recording = recorded(&world).await;
    world.work(recording).await.expect("is transcribed");
    assert_eq!(heard(&world, recording).await, guessed(&BY_TURNS));
}
