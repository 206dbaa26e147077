//! From what a phone company records to what people play: 16 bit WAV, or MP3.
//!
//! Channels stay as they are: of two, each side of the call keeps its own.

mod decode;
mod mp3;
mod wav;

use std::{
    fs::File,
    io::{self, Seek as _},
    sync::atomic::{AtomicBool, Ordering},
};

use self::{decode::Decoder, mp3::Mp3, wav::Wav};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Mp3,
    Wav,
}

impl Format {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Wav => "wav",
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum AudioError {
    #[error("the file is broken: {0}")]
    Broken(String),
    #[error("the file is of an unknown kind: {0}")]
    Unsupported(String),
    #[error("a temporary file failed")]
    Io(#[from] io::Error),
    #[error("the encoder failed: {0}")]
    Encoder(String),
    #[error("nobody waits for it any more")]
    Stopped,
}

/// Samples a second, and 1 or 2 channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    pub rate: u32,
    pub channels: u16,
}

/// Makes a file of the wanted format, in the memory of a moment of sound. Ends early, with an error,
/// once `stopped` is set.
///
/// What is MP3 already stays byte for byte as it is: encoding again would only lose. It is decoded
/// all the same, because a broken file is none to hand out.
///
/// # Errors
/// See [`AudioError`].
pub fn convert(mut source: File, format: Format, stopped: &AtomicBool) -> Result<File, AudioError> {
    let mut decoder = Decoder::open(source.try_clone()?)?;
    let as_it_is = format == Format::Mp3 && decoder.is_mp3();
    let mut samples = Vec::new();
    let mut sink: Option<(Shape, Sink)> = None;
    while let Some(shape) = decoder.next(&mut samples)? {
        if stopped.load(Ordering::Relaxed) {
            return Err(AudioError::Stopped);
        }
        if sink.is_none() {
            sink = Some((shape, Sink::new(format, as_it_is, shape)?));
        }
        let Some((begun, sink)) = &mut sink else {
            continue;
        };
        if *begun != shape {
            return Err(AudioError::Broken("it changes its shape".to_owned()));
        }
        sink.write(&samples)?;
    }
    let (_, sink) = sink.ok_or_else(|| AudioError::Broken("no sound in it".to_owned()))?;
    if let Some(made) = sink.finish()? {
        return Ok(made);
    }
    source.rewind()?;
    Ok(source)
}

enum Sink {
    Wav(Wav),
    Mp3(Box<Mp3>),
    /// The source is the result.
    Nowhere,
}

impl Sink {
    fn new(format: Format, as_it_is: bool, shape: Shape) -> Result<Self, AudioError> {
        Ok(match format {
            _ if as_it_is => Self::Nowhere,
            Format::Wav => Self::Wav(Wav::new(shape)?),
            Format::Mp3 => Self::Mp3(Box::new(Mp3::new(shape)?)),
        })
    }

    fn write(&mut self, samples: &[i16]) -> Result<(), AudioError> {
        match self {
            Self::Wav(wav) => wav.write(samples),
            Self::Mp3(mp3) => mp3.write(samples),
            Self::Nowhere => Ok(()),
        }
    }

    fn finish(self) -> Result<Option<File>, AudioError> {
        match self {
            Self::Wav(wav) => wav.finish().map(Some),
            Self::Mp3(mp3) => mp3.finish().map(Some),
            Self::Nowhere => Ok(None),
        }
    }
}
