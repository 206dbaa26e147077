//! Amazon Transcribe: jobs that read a file of our bucket and write another one there.
//!
//! A job's name is its identity: one that is started twice is one. It ends by itself; EventBridge
//! says so, at best, so it is asked for as well.

use std::{collections::HashMap, sync::Arc, time::Duration};

use aws_sdk_transcribe::{
    error::{DisplayErrorContext, ProvideErrorMetadata, SdkError},
    types::{LanguageCode, Media, MediaFormat, Settings, TranscriptionJobStatus},
};
use mojavox_runtime::{Aws, Config};
use serde::Deserialize;

use super::{
    Again, Failure, Transcript,
    channels::in_order,
    languages, milliseconds, not_configured, unreadable,
    words::{Word, utterances},
};

pub struct Amazon {
    aws: Arc<Aws>,
    bucket: String,
}

/// What is to be transcribed, and where the result goes. Keys are the bucket's.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    pub name: &'a str,
    pub media: &'a str,
    pub output: &'a str,
    /// 2: each is transcribed by itself. 1: voices are told apart.
    pub channels: i16,
    /// BCP 47, the one to be expected.
    pub language: &'a str,
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    Running,
    /// The language that it heard, or was told.
    Done {
        language: Option<String>,
    },
    Failed(Failure),
}

impl Amazon {
    /// From `S3_BUCKET`: it works with `STORAGE_TYPE=s3` only.
    pub(super) fn from_config(config: &Config, aws: Arc<Aws>) -> Result<Self, Failure> {
        match (
            config.optional("STORAGE_TYPE").as_deref(),
            config.optional("S3_BUCKET"),
        ) {
            (Some("s3"), Some(bucket)) => Ok(Self { aws, bucket }),
            _ => Err(not_configured(
                "Amazon Transcribe reads and writes S3_BUCKET, with STORAGE_TYPE=s3",
            )),
        }
    }

    /// Starts a job. One that is started already is fine.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn start(&self, job: &Job<'_>) -> Result<(), Failure> {
        let format = match job.media.rsplit_once('.').map(|(_, ending)| ending) {
            Some("wav") => MediaFormat::Wav,
            Some("mp3") => MediaFormat::Mp3,
            _ => return Err(Failure::never("audio_unreadable", "neither WAV nor MP3")),
        };
        let media = format!("s3://{}/{}", self.bucket, job.media);
        let language = languages::regional(job.language).map(LanguageCode::from);
        let settings = Settings::builder();
        let settings = if job.channels == 2 {
            settings.channel_identification(true)
        } else {
            settings.show_speaker_labels(true).max_speaker_labels(2)
        };
        let answer = self
            .aws
            .transcribe()
            .await
            .start_transcription_job()
            .transcription_job_name(job.name)
            .media(Media::builder().media_file_uri(media).build())
            .media_format(format)
            .output_bucket_name(&self.bucket)
            .output_key(job.output)
            .settings(settings.build())
            .set_identify_language(language.is_none().then_some(true))
            .set_language_code(language)
            .send()
            .await;
        match answer {
            Ok(_) => Ok(()),
            Err(error) if error.code() == Some("ConflictException") => Ok(()),
            Err(error) => Err(failure(&error)),
        }
    }

    /// # Errors
    /// See [`Failure`]; a job that nobody knows is [`Progress::Failed`].
    pub async fn progress(&self, name: &str) -> Result<Progress, Failure> {
        let request = self.aws.transcribe().await.get_transcription_job();
        let job = match request.transcription_job_name(name).send().await {
            Ok(answer) => answer.transcription_job,
            // Transcribe's word for a job that is not there.
            Err(error)
                if matches!(
                    error.code(),
                    Some("BadRequestException" | "NotFoundException")
                ) =>
            {
                let gone = Failure::never("service_failed", "the job is not there any more");
                return Ok(Progress::Failed(gone));
            }
            Err(error) => return Err(failure(&error)),
        };
        let job = job.ok_or_else(|| unreadable("an answer without a job"))?;
        Ok(match job.transcription_job_status {
            Some(TranscriptionJobStatus::Completed) => Progress::Done {
                language: job.language_code.map(|code| code.as_str().to_owned()),
            },
            Some(TranscriptionJobStatus::Failed) => {
                let why = job.failure_reason.unwrap_or_default();
                Progress::Failed(Failure::never("service_failed", why))
            }
            _ => Progress::Running,
        })
    }

    /// Removes a job; one that is not there is fine. What it wrote stays.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn forget(&self, name: &str) -> Result<(), Failure> {
        let request = self.aws.transcribe().await.delete_transcription_job();
        match request.transcription_job_name(name).send().await {
            Ok(_) => Ok(()),
            Err(error)
                if matches!(
                    error.code(),
                    Some("BadRequestException" | "NotFoundException")
                ) =>
            {
                Ok(())
            }
            Err(error) => Err(failure(&error)),
        }
    }

    /// Reads what a job wrote.
    ///
    /// # Errors
    /// `answer_unreadable`.
    pub fn read(output: &[u8], language: Option<String>) -> Result<Transcript, Failure> {
        let file: File = serde_json::from_slice(output)
            .map_err(|_| unreadable("not the JSON that is documented"))?;
        let channels = file
            .results
            .channel_labels
            .as_ref()
            .map_or(1, |labels| labels.channels.len());
        let words = if let Some(labels) = file.results.channel_labels {
            let of = |channel: Channel| {
                let number = channel.channel_label.strip_prefix("ch_")?.parse().ok()?;
                Some(words(channel.items, |_| number))
            };
            let channels = labels.channels.into_iter().map(of);
            channels
                .collect::<Option<Vec<_>>>()
                .ok_or_else(|| unreadable("a channel without a number"))?
                .concat()
        } else {
            let voices = file.results.speaker_labels.unwrap_or_default().voices();
            words(file.results.items, |item| {
                let label = item.speaker_label.as_deref().and_then(voice);
                let by_time = || voices.get(item.start_time.as_ref()?).copied();
                label.or_else(by_time).unwrap_or(0)
            })
        };
        Ok(Transcript {
            language: language.or(file.results.language_code),
            channels,
            utterances: in_order(utterances(words)),
        })
    }
}

/// The file that a job writes; its numbers are strings.
#[derive(Deserialize)]
struct File {
    results: Results,
}

#[derive(Deserialize)]
struct Results {
    language_code: Option<String>,
    channel_labels: Option<ChannelLabels>,
    speaker_labels: Option<SpeakerLabels>,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct ChannelLabels {
    #[serde(default)]
    channels: Vec<Channel>,
}

#[derive(Default, Deserialize)]
struct SpeakerLabels {
    #[serde(default)]
    segments: Vec<Segment>,
}

#[derive(Deserialize)]
struct Segment {
    #[serde(default)]
    items: Vec<Labelled>,
}

/// A word, by the time of its begin.
#[derive(Deserialize)]
struct Labelled {
    start_time: String,
    speaker_label: String,
}

impl SpeakerLabels {
    /// Whose voice, by the begin of each word.
    fn voices(self) -> HashMap<String, usize> {
        let items = self.segments.into_iter().flat_map(|segment| segment.items);
        items
            .filter_map(|item| Some((item.start_time, voice(&item.speaker_label)?)))
            .collect()
    }
}

/// `spk_0`, `spk_1`; we ask for two.
fn voice(label: &str) -> Option<usize> {
    let number: usize = label.strip_prefix("spk_")?.parse().ok()?;
    Some(number.min(1))
}

#[derive(Deserialize)]
struct Channel {
    channel_label: String,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    /// Not in older files, which say it in `speaker_labels` alone.
    speaker_label: Option<String>,
    start_time: Option<String>,
    end_time: Option<String>,
    #[serde(default)]
    alternatives: Vec<Alternative>,
    r#type: String,
}

#[derive(Deserialize)]
struct Alternative {
    confidence: Option<String>,
    content: String,
}

fn words(items: Vec<Item>, channel: impl Fn(&Item) -> usize) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(items.len());
    for item in items {
        let channel = channel(&item);
        let Some(best) = item.alternatives.into_iter().next() else {
            continue;
        };
        if item.r#type == "punctuation" {
            // It has no time of its own.
            if let Some(last) = words.last_mut() {
                last.text.push_str(&best.content);
            }
            continue;
        }
        let number = |text: Option<String>| text.and_then(|text| text.parse::<f64>().ok());
        let last = words.last().map_or(0, |word| word.end_ms);
        let start_ms = number(item.start_time).map_or(last, milliseconds);
        words.push(Word {
            channel,
            start_ms,
            end_ms: number(item.end_time).map_or(start_ms, milliseconds),
            text: best.content,
            confidence: number(best.confidence),
        });
    }
    words
}

fn failure<E: ProvideErrorMetadata + std::error::Error + 'static>(error: &SdkError<E>) -> Failure {
    let Some(code) = error.code() else {
        return Failure::unavailable(format!("{}", DisplayErrorContext(error)));
    };
    let why = format!("Amazon Transcribe answered {code}");
    match code {
        "LimitExceededException" | "ThrottlingException" | "TooManyRequestsException" => Failure {
            code: "service_busy",
            again: Again::Later(Some(Duration::from_secs(30))),
            why: why.into(),
        },
        "InternalFailureException" | "InternalFailure" | "ServiceUnavailable" => {
            Failure::unavailable(why)
        }
        "AccessDeniedException"
        | "UnrecognizedClientException"
        | "InvalidSignatureException"
        | "ExpiredTokenException" => Failure::never("service_credentials", why),
        _ => Failure::never("service_refused", why),
    }
}
