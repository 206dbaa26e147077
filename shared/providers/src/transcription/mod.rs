//! Speech to text: an OpenAI-compatible Whisper, Google Speech-to-Text or Amazon Transcribe.
//!
//! The two sides of a call are two channels, and each is transcribed by itself, so that nobody has
//! to guess who speaks. Where both sides are mixed into one channel, Google and Amazon tell voices
//! apart, Whisper does not; whose voice is whose nobody says. Whisper and Google answer at once ([`Service::Prompt`]); Amazon works on a
//! file in our bucket and is asked later ([`Service::Job`]).

mod amazon;
mod channels;
mod google;
mod http;
mod languages;
mod sound;
mod whisper;
mod words;

use std::{borrow::Cow, sync::Arc, time::Duration};

use mojavox_domain::clock::Clock;
use mojavox_runtime::{Aws, Config};

pub use self::{
    amazon::{Amazon, Job, Progress},
    channels::in_order,
    google::{Account, Google},
    sound::{LONGEST, Sound},
    whisper::Whisper,
};

/// Something that was said without a long pause.
#[derive(Debug, Clone, PartialEq)]
pub struct Utterance {
    /// Counted from 0; of a recording with a single one: whose voice, as far as the service tells
    /// two apart.
    pub channel: usize,
    /// Milliseconds from the begin.
    pub start_ms: i64,
    pub end_ms: i64,
    pub text: String,
    /// From 0 to 1, where the service says it.
    pub confidence: Option<f64>,
}

/// What was said, in the order in which it began.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Transcript {
    /// BCP 47, where the service says it.
    pub language: Option<String>,
    /// Of the recording: with one, nobody knows who speaks.
    pub channels: usize,
    pub utterances: Vec<Utterance>,
}

/// Why there is no transcript.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {why}")]
pub struct Failure {
    /// Stable, for whoever waits for the transcript.
    pub code: &'static str,
    /// Whether another try may help.
    pub again: Again,
    /// For the log; nothing that was said.
    pub why: Cow<'static, str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    Never,
    /// Not before the given time, when the service said so.
    Later(Option<Duration>),
}

impl Failure {
    pub fn never(code: &'static str, why: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            again: Again::Never,
            why: why.into(),
        }
    }

    /// `service_unavailable`: out of reach, or in trouble of its own.
    pub fn unavailable(why: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code: "service_unavailable",
            again: Again::Later(None),
            why: why.into(),
        }
    }
}

/// The one that `TRANSCRIPTION_SERVICE` names.
pub enum Service {
    /// Answers the transcript of a sound.
    Prompt(Prompt),
    /// Transcribes a file of the bucket, in its own time.
    Job(Amazon),
}

pub enum Prompt {
    Whisper(Box<Whisper>),
    Google(Box<Google>),
}

impl Service {
    /// # Errors
    /// `service_not_configured`: a variable that the service needs is missing or cannot be read.
    pub fn from_config(
        config: &Config,
        aws: &Arc<Aws>,
        clock: &Arc<dyn Clock>,
    ) -> Result<Self, Failure> {
        match config.optional("TRANSCRIPTION_SERVICE").as_deref() {
            Some("whisper") => Whisper::from_config(config).map(|it| Self::Prompt(it.into())),
            Some("google") => {
                Google::from_config(config, Arc::clone(clock)).map(|it| Self::Prompt(it.into()))
            }
            Some("aws") => Amazon::from_config(config, Arc::clone(aws)).map(Self::Job),
            _ => Err(not_configured(
                "TRANSCRIPTION_SERVICE is neither whisper, google nor aws",
            )),
        }
    }

    pub const fn name(&self) -> &'static str {
        match self {
            Self::Prompt(Prompt::Whisper(_)) => "whisper",
            Self::Prompt(Prompt::Google(_)) => "google",
            Self::Job(_) => "aws",
        }
    }
}

impl Prompt {
    /// Transcribes every channel. `language` is BCP 47, the one to be expected.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn transcribe(&self, sound: &Sound, language: &str) -> Result<Transcript, Failure> {
        match self {
            Self::Whisper(whisper) => whisper.transcribe(sound, language).await,
            Self::Google(google) => google.transcribe(sound, language).await,
        }
    }
}

impl From<Whisper> for Prompt {
    fn from(whisper: Whisper) -> Self {
        Self::Whisper(Box::new(whisper))
    }
}

impl From<Google> for Prompt {
    fn from(google: Google) -> Self {
        Self::Google(Box::new(google))
    }
}

fn not_configured(why: impl Into<Cow<'static, str>>) -> Failure {
    Failure::never("service_not_configured", why)
}

fn unreadable(what: &'static str) -> Failure {
    Failure::never("answer_unreadable", what)
}

/// Milliseconds of seconds; none before the begin.
fn milliseconds(seconds: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a recording lasts hours, and the cast saturates"
    )]
    let whole = (seconds.max(0.0) * 1_000.0).round() as i64;
    whole
}
