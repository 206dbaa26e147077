//! From the recording's file to the export's: fetched, converted, packed and stored.

use std::{
    fs::File,
    io::{Read as _, Seek as _, Write as _},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use bytes::Bytes;
use futures::StreamExt as _;
use mojavox_db::queries::recording_exports::{self, GetRecordingContent};
use mojavox_storage::{Key, PART_SIZE};

use crate::{
    Stop, Worker,
    audio::{self, AudioError},
    job::{self, Claim},
    package,
    transcript::Transcript,
};

/// Read and written at a time.
const CHUNK: usize = 256 * 1024;

pub(crate) async fn make(worker: &Worker, claim: &Claim) -> Result<(), Stop> {
    // What somebody left behind who died.
    worker.storage.abandon_all(&claim.key).await?;
    let content = content(worker, claim).await?;
    let source = fetch(worker, claim, &content).await?;
    let transcript = claim
        .with_transcript
        .then(|| Transcript::new(claim.recording, &content))
        .transpose()
        .map_err(|error| Stop::Machine(error.into()))?;
    let made = convert(claim, source, transcript).await?;
    let bytes = store(worker, claim, made).await?;
    job::finish(worker, claim, bytes).await
}

async fn content(worker: &Worker, claim: &Claim) -> Result<GetRecordingContent, Stop> {
    let tx = claim.begin(worker).await?;
    let content = recording_exports::get_recording_content()
        .bind(
            &tx,
            &claim.message.organization_id.uuid(),
            &claim.recording.uuid(),
        )
        .one()
        .await?;
    tx.commit().await?;
    if content.purged {
        return Err(job::recording_purged());
    }
    Ok(content)
}

/// The recording, in a file without a name: it goes with this process, whatever happens to it.
async fn fetch(
    worker: &Worker,
    claim: &Claim,
    content: &GetRecordingContent,
) -> Result<File, Stop> {
    let missing = |detail: &str| Stop::Fail {
        code: "audio_missing",
        told: "The recording's audio is not where it should be.",
        detail: detail.to_owned(),
    };
    let key: Key = content
        .file_path
        .parse()
        .map_err(|_| missing("the path is no key"))?;
    if key.organization != claim.message.organization_id {
        return Err(missing("the file is another organisation's"));
    }
    let object = worker.storage.read(&key, None).await?;
    let mut chunks = object.ok_or_else(|| missing("no file"))?.chunks;
    let mut file = tempfile::tempfile()?;
    while let Some(chunk) = chunks.next().await {
        file.write_all(&chunk?)?;
    }
    file.rewind()?;
    Ok(file)
}

/// On a thread of its own, so that this one can say meanwhile that it lives.
async fn convert(
    claim: &Claim,
    source: File,
    transcript: Option<Transcript>,
) -> Result<File, Stop> {
    let format = claim.format;
    let stop = StopOnDrop(Arc::default());
    let stopped = Arc::clone(&stop.0);
    let work = move || -> Result<File, Stop> {
        let audio = audio::convert(source, format, &stopped)?;
        match transcript {
            None => Ok(audio),
            Some(transcript) => package::pack(audio, format, &transcript),
        }
    };
    let made = tokio::task::spawn_blocking(work).await;
    made.map_err(|error| Stop::Machine(error.into()))?
}

/// A thread cannot be dropped as a future is: it looks here now and then.
struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A short file at once; a long one in parts, in the memory of one.
async fn store(worker: &Worker, claim: &Claim, mut file: File) -> Result<u64, Stop> {
    let size = file.metadata()?.len();
    file.rewind()?;
    if usize::try_from(size).is_ok_and(|size| size <= PART_SIZE) {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        worker.storage.put(&claim.key, Bytes::from(bytes)).await?;
        return Ok(size);
    }
    let mut writer = worker.storage.write(claim.key.clone()).await?;
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            return Ok(writer.finish().await?);
        }
        writer.write(chunk.get(..read).unwrap_or_default()).await?;
    }
}

impl From<AudioError> for Stop {
    fn from(error: AudioError) -> Self {
        let (code, told) = match &error {
            AudioError::Io(_) | AudioError::Encoder(_) | AudioError::Stopped => {
                return Self::Machine(error.into());
            }
            AudioError::Broken(_) => ("audio_broken", "The recording's audio cannot be read."),
            AudioError::Unsupported(_) => (
                "audio_unsupported",
                "The recording's audio is of a kind that cannot be converted.",
            ),
        };
        Self::Fail {
            code,
            told,
            detail: error.to_string(),
        }
    }
}
