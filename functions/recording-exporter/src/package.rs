//! Audio and transcript in one archive.

use std::{
    fs::File,
    io::{self, Seek as _, Write as _},
};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{Stop, audio::Format, transcript::Transcript};

/// Nothing is compressed: MP3 is already, and speech in a WAV gives little.
pub(crate) fn pack(mut audio: File, format: Format, transcript: &Transcript) -> Result<File, Stop> {
    let at = transcript.recorded_at();
    let day = |number: i8| u8::try_from(number).unwrap_or_default();
    let modified = DateTime::from_date_and_time(
        u16::try_from(at.year()).unwrap_or_default(),
        day(at.month()),
        day(at.day()),
        day(at.hour()),
        day(at.minute()),
        day(at.second()),
    )
    // Before 1980 there are no dates in archives.
    .unwrap_or_default();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(modified)
        .unix_permissions(0o644);
    let file = tempfile::tempfile()?;
    let mut archive = ZipWriter::new(io::BufWriter::new(file));
    audio.rewind()?;
    // Of 4 GiB and more the archive has to know before.
    let large = audio.metadata()?.len() > u64::from(u32::MAX / 2);
    archive
        .start_file(
            format!("recording.{}", format.name()),
            options.large_file(large),
        )
        .map_err(broken)?;
    io::copy(&mut audio, &mut archive)?;
    archive
        .start_file("transcript.txt", options)
        .map_err(broken)?;
    archive.write_all(transcript.text().as_bytes())?;
    archive
        .start_file("transcript.json", options)
        .map_err(broken)?;
    let json = serde_json::to_vec_pretty(&transcript.json())
        .map_err(|error| Stop::Machine(error.into()))?;
    archive.write_all(&json)?;
    let written = archive.finish().map_err(broken)?;
    written
        .into_inner()
        .map_err(|error| Stop::Machine(error.into_error().into()))
}

fn broken(error: zip::result::ZipError) -> Stop {
    Stop::Machine(error.into())
}
