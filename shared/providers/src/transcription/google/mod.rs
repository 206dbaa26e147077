//! Google Speech-to-Text v1: `speech:longrunningrecognize`, asked until it is done.
//!
//! Sound goes along with the request, because Google reads files from its own storage only; that is
//! allowed up to a minute and 10 MB, so longer ones go in parts. Voices in a single channel are told
//! apart where there is one part: in the next one, the same number is anybody's.

mod token;

use std::{sync::Arc, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use futures::{StreamExt as _, TryStreamExt as _, stream};
use http_body_util::Full;
use hyper::{Request, Uri, header};
use mojavox_domain::clock::Clock;
use mojavox_runtime::Config;
use serde::Deserialize;
use serde_json::json;

pub use self::token::Account;
use self::token::Tokens;
use super::{
    Again, Failure, Sound, Transcript,
    channels::in_order,
    http::{Http, below, request},
    languages, not_configured, unreadable,
    words::{Word, utterances},
};

const ADDRESS: &str = "https://speech.googleapis.com";
const LONGEST: Duration = Duration::from_secs(55);
/// 10 MB of base64.
const LARGEST: usize = 7_000_000;
const PATIENCE: Duration = Duration::from_mins(1);
/// A minute of sound is done in seconds.
const OVERALL: Duration = Duration::from_mins(5);
/// Parts under way at the same time.
const AT_ONCE: usize = 4;

pub struct Google {
    http: Http,
    base: Uri,
    tokens: Tokens,
    /// Between two looks at an operation.
    pub poll: Duration,
}

#[derive(Deserialize)]
struct Operation {
    name: Option<String>,
    #[serde(default)]
    done: bool,
    error: Option<Status>,
    response: Option<Response>,
}

/// google.rpc.Status; its message may name the project, and stays there.
#[derive(Deserialize)]
struct Status {
    code: i32,
}

#[derive(Deserialize)]
struct Response {
    #[serde(default)]
    results: Vec<Recognised>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recognised {
    #[serde(default)]
    alternatives: Vec<Alternative>,
    /// From 1; of a single channel there may be none.
    channel_tag: Option<usize>,
    result_end_time: Option<String>,
}

#[derive(Deserialize)]
struct Alternative {
    #[serde(default)]
    transcript: String,
    confidence: Option<f64>,
    #[serde(default)]
    words: Vec<Spoken>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Spoken {
    start_time: Option<String>,
    end_time: Option<String>,
    word: String,
    /// From 1, where voices are told apart.
    speaker_tag: Option<usize>,
}

impl Recognised {
    fn has_tags(&self) -> bool {
        let tagged = |word: &Spoken| word.speaker_tag.is_some_and(|tag| tag > 0);
        self.alternatives
            .first()
            .is_some_and(|best| best.words.iter().any(tagged))
    }
}

impl Google {
    /// From `GOOGLE_CREDENTIALS`, a service account's key file, and `GOOGLE_SPEECH_BASE_URL` where
    /// it is not Google's own.
    pub(super) fn from_config(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, Failure> {
        let account = config
            .optional("GOOGLE_CREDENTIALS")
            .ok_or_else(|| not_configured("GOOGLE_CREDENTIALS is empty"))?;
        let account = Account::parse(&account)
            .map_err(|why| not_configured(format!("GOOGLE_CREDENTIALS: {why}")))?;
        let base = config
            .optional("GOOGLE_SPEECH_BASE_URL")
            .unwrap_or_else(|| ADDRESS.to_owned())
            .parse()
            .map_err(|_| not_configured("GOOGLE_SPEECH_BASE_URL is no address"))?;
        Ok(Self::new(base, account, clock))
    }

    pub fn new(base: Uri, account: Account, clock: Arc<dyn Clock>) -> Self {
        Self {
            http: Http::new(PATIENCE),
            base,
            tokens: Tokens::new(account, clock),
            poll: Duration::from_secs(2),
        }
    }

    pub(super) async fn transcribe(
        &self,
        sound: &Sound,
        language: &str,
    ) -> Result<Transcript, Failure> {
        let language = languages::regional(language).unwrap_or("en-US");
        let channels: Vec<usize> = (0..sound.channels.len()).collect();
        let second = 2 * channels.len().max(1) * usize::try_from(sound.rate).unwrap_or(1);
        let fits = Duration::from_secs((LARGEST / second.max(1)) as u64);
        let parts = sound.parts(&channels, LONGEST.min(fits));
        let by_voice = channels.len() == 1 && parts.len() == 1;
        let heard: Vec<Vec<Word>> = stream::iter(parts)
            .map(async |part| {
                let mut config = json!({
                    "encoding": "LINEAR16",
                    "sampleRateHertz": sound.rate,
                    "audioChannelCount": channels.len(),
                    "enableSeparateRecognitionPerChannel": channels.len() > 1,
                    "languageCode": language,
                    "enableWordTimeOffsets": true,
                    "enableAutomaticPunctuation": true,
                });
                if by_voice {
                    config["diarizationConfig"] =
                        json!({ "enableSpeakerDiarization": true, "maxSpeakerCount": 2 });
                }
                let content = STANDARD.encode(sound.pcm(&channels, &part));
                let body = json!({ "config": config, "audio": { "content": content } });
                let offset = i64::try_from(sound.time(part.start).as_millis()).unwrap_or(i64::MAX);
                let results = self.recognise(body.to_string()).await?;
                Ok(words(results, offset))
            })
            .buffered(AT_ONCE)
            .try_collect()
            .await?;
        Ok(Transcript {
            language: Some(language.to_owned()),
            channels: channels.len(),
            utterances: in_order(utterances(heard.into_iter().flatten().collect())),
        })
    }

    async fn recognise(&self, body: String) -> Result<Vec<Recognised>, Failure> {
        let begin = Request::post(below(&self.base, "/v1/speech:longrunningrecognize"))
            .header(header::CONTENT_TYPE, "application/json");
        let mut operation = self.send(begin, body).await?;
        let name = operation.name.take();
        // Part of an address.
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
        let name = name
            .filter(|name| !name.is_empty() && name.chars().all(plain))
            .ok_or_else(|| unreadable("an operation without a name"))?;
        let asked = tokio::time::timeout(OVERALL, async {
            while !operation.done {
                tokio::time::sleep(self.poll).await;
                let look = Request::get(below(&self.base, &format!("/v1/operations/{name}")));
                operation = self.send(look, Bytes::new()).await?;
            }
            Ok::<_, Failure>(())
        });
        asked
            .await
            .map_err(|_| Failure::unavailable("an operation does not end"))??;
        if let Some(status) = operation.error {
            return Err(failed(status.code));
        }
        Ok(operation.response.map_or_else(Vec::new, |it| it.results))
    }

    async fn send(
        &self,
        builder: hyper::http::request::Builder,
        body: impl Into<Bytes>,
    ) -> Result<Operation, Failure> {
        let token = self.tokens.token(&self.http).await?;
        let builder = builder.header(header::AUTHORIZATION, format!("Bearer {token}"));
        let request: Request<Full<Bytes>> = request(builder, body)?;
        let answer = self.http.send(request).await;
        if matches!(&answer, Err(failure) if failure.code == "service_credentials") {
            self.tokens.forget().await;
        }
        answer
    }
}

/// google.rpc.Code.
fn failed(code: i32) -> Failure {
    let why = format!("an operation ended with code {code}");
    match code {
        8 => Failure {
            code: "service_busy",
            again: Again::Later(None),
            why: why.into(),
        },
        1 | 2 | 4 | 10 | 13 | 14 => Failure::unavailable(why),
        7 | 16 => Failure::never("service_credentials", why),
        _ => Failure::never("service_refused", why),
    }
}

fn words(mut results: Vec<Recognised>, offset: i64) -> Vec<Word> {
    let mut words = Vec::new();
    // The last result says all words again, with whose they are.
    if results.iter().any(Recognised::has_tags) {
        results.retain(Recognised::has_tags);
    }
    // Of results without words: from the last one's end.
    let mut ends = [offset; 2];
    for result in results {
        let channel = result.channel_tag.unwrap_or(1).saturating_sub(1).min(1);
        let end = result.result_end_time.as_deref().and_then(seconds);
        let end = end.map_or(ends[channel], |end| offset + end);
        let Some(best) = result.alternatives.into_iter().next() else {
            continue;
        };
        if best.words.is_empty() {
            words.push(Word {
                channel,
                start_ms: ends[channel],
                end_ms: end,
                text: best.transcript.trim().to_owned(),
                confidence: best.confidence,
            });
        }
        words.extend(best.words.into_iter().map(|word| {
            // What is zero is left out.
            let at = |time: Option<String>| offset + time.as_deref().and_then(seconds).unwrap_or(0);
            Word {
                channel: word
                    .speaker_tag
                    .map_or(channel, |tag| tag.saturating_sub(1).min(1)),
                start_ms: at(word.start_time),
                end_ms: at(word.end_time),
                text: word.word,
                confidence: best.confidence,
            }
        }));
        ends[channel] = end;
    }
    words
}

/// Milliseconds of `1.300s`.
fn seconds(text: &str) -> Option<i64> {
    let seconds: f64 = text.strip_suffix('s')?.parse().ok()?;
    Some(super::milliseconds(seconds))
}
