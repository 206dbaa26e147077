//! Whisper behind OpenAI's `POST /v1/audio/transcriptions`: OpenAI itself, speaches, vLLM, or
//! whisper.cpp with `--inference-path /v1/audio/transcriptions`.

use std::time::Duration;

use futures::{StreamExt as _, TryStreamExt as _, stream};
use hyper::{Request, Uri, header};
use mojavox_domain::chance::Chance;
use mojavox_runtime::{Config, SystemChance};
use serde::Deserialize;

use super::{
    Failure, Sound, Transcript, Utterance,
    channels::in_order,
    http::{Http, below, request},
    languages, milliseconds, not_configured,
};

const OPENAI: &str = "https://api.openai.com";
/// OpenAI takes files of 25 MB; a part that is lost is sent again whole, so they are a good deal shorter.
const LARGEST: usize = 24 * 1024 * 1024;
const LONGEST: Duration = Duration::from_mins(10);
/// A part takes a server without graphics hardware about as long as it lasts.
const PATIENCE: Duration = Duration::from_mins(11);
/// Parts under way at the same time.
const AT_ONCE: usize = 2;

/// One server.
pub struct Whisper {
    http: Http,
    address: String,
    model: String,
    key: Option<String>,
}

#[derive(Deserialize)]
struct Answer {
    language: Option<String>,
    text: Option<String>,
    segments: Option<Vec<Segment>>,
}

#[derive(Deserialize)]
struct Segment {
    text: String,
    start: f64,
    end: f64,
    avg_logprob: Option<f64>,
    no_speech_prob: Option<f64>,
}

impl Whisper {
    /// From `WHISPER_BASE_URL` (OpenAI's when there is a key), `WHISPER_MODEL`, `WHISPER_API_KEY`.
    pub(super) fn from_config(config: &Config) -> Result<Self, Failure> {
        let key = config.optional("WHISPER_API_KEY");
        let base: Uri = config
            .optional("WHISPER_BASE_URL")
            .or_else(|| key.is_some().then(|| OPENAI.to_owned()))
            .ok_or_else(|| not_configured("neither WHISPER_BASE_URL nor WHISPER_API_KEY is set"))?
            .parse()
            .map_err(|_| not_configured("WHISPER_BASE_URL is no address"))?;
        Ok(Self::new(
            &base,
            config
                .optional("WHISPER_MODEL")
                .unwrap_or_else(|| "whisper-1".to_owned()),
            key,
        ))
    }

    pub fn new(base: &Uri, model: String, key: Option<String>) -> Self {
        Self {
            http: Http::new(PATIENCE),
            address: below(base, "/v1/audio/transcriptions"),
            model,
            key,
        }
    }

    pub(super) async fn transcribe(
        &self,
        sound: &Sound,
        language: &str,
    ) -> Result<Transcript, Failure> {
        // 16 bit, one channel.
        let fits = LARGEST / 2 / usize::try_from(sound.rate.max(1)).unwrap_or(usize::MAX);
        let longest = LONGEST.min(Duration::from_secs(fits as u64));
        let parts: Vec<_> = (0..sound.channels.len())
            .flat_map(|channel| {
                let parts = sound.parts(&[channel], longest);
                parts.into_iter().map(move |part| (channel, part))
            })
            .collect();
        let heard: Vec<Transcript> = stream::iter(parts)
            .map(async |(channel, part)| {
                let wav = sound.wav(channel, &part)?;
                let answer = self.ask(wav, languages::primary(language)).await?;
                let offset = i64::try_from(sound.time(part.start).as_millis()).unwrap_or(i64::MAX);
                let length = i64::try_from(sound.time(part.len()).as_millis()).unwrap_or(i64::MAX);
                Ok(answer.transcript(channel, offset, length, language))
            })
            .buffered(AT_ONCE)
            .try_collect()
            .await?;
        let language = heard.iter().find_map(|part| part.language.clone());
        let utterances = heard.into_iter().flat_map(|part| part.utterances);
        Ok(Transcript {
            language,
            channels: sound.channels.len(),
            utterances: in_order(utterances.collect()),
        })
    }

    async fn ask(&self, wav: Vec<u8>, language: &str) -> Result<Answer, Failure> {
        let boundary = boundary(&SystemChance);
        let body = Form::new(&boundary)
            .field("model", &self.model)
            .field("language", language)
            .field("response_format", "verbose_json")
            .field("timestamp_granularities[]", "segment")
            .file("file", "audio.wav", "audio/wav", &wav);
        let mut builder = Request::post(&self.address)
            .header(header::ACCEPT, "application/json")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={boundary}"),
            );
        if let Some(key) = &self.key {
            builder = builder.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        self.http.send(request(builder, body)?).await
    }
}

impl Answer {
    fn transcript(self, channel: usize, offset: i64, length: i64, expected: &str) -> Transcript {
        let language = self.language.as_deref();
        let language = language.and_then(|answered| languages::heard(answered, expected));
        let utterances = match self.segments {
            Some(segments) => segments
                .into_iter()
                .filter(|segment| !segment.is_silence())
                .map(|segment| Utterance {
                    channel,
                    // A segment may claim to end after the sound.
                    start_ms: offset + milliseconds(segment.start).min(length),
                    end_ms: offset + milliseconds(segment.end).min(length),
                    confidence: segment.avg_logprob.map(|sure| sure.exp().clamp(0.0, 1.0)),
                    text: segment.text,
                })
                .collect(),
            // A server that knows no segments.
            None => vec![Utterance {
                channel,
                start_ms: offset,
                end_ms: offset + length,
                text: self.text.unwrap_or_default(),
                confidence: None,
            }],
        };
        Transcript {
            language,
            channels: 1,
            utterances,
        }
    }
}

impl Segment {
    /// Whisper's own rule for what it made up.
    fn is_silence(&self) -> bool {
        self.no_speech_prob.is_some_and(|silent| silent > 0.6)
            && self.avg_logprob.is_some_and(|sure| sure < -1.0)
    }
}

fn boundary(chance: &dyn Chance) -> String {
    let mut random = [0; 18];
    chance.fill(&mut random);
    format!("mojavox-{}", hex::encode(random))
}

/// A body of RFC 7578.
struct Form<'a> {
    boundary: &'a str,
    body: Vec<u8>,
}

impl<'a> Form<'a> {
    const fn new(boundary: &'a str) -> Self {
        Self {
            boundary,
            body: Vec::new(),
        }
    }

    /// Names are ours, without quotes.
    fn field(mut self, name: &str, value: &str) -> Self {
        let boundary = self.boundary;
        self.body.extend_from_slice(
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
            .as_bytes(),
        );
        self
    }

    fn file(mut self, name: &str, file: &str, kind: &str, bytes: &[u8]) -> Vec<u8> {
        let boundary = self.boundary;
        self.body.extend_from_slice(
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
                 Content-Type: {kind}\r\n\r\n"
            )
            .as_bytes(),
        );
        self.body.extend_from_slice(bytes);
        self.body
            .extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        self.body
    }
}
