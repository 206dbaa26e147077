use std::{fs::File, io::ErrorKind};

use symphonia::{
    core::{
        codecs::audio::{AudioDecoder, AudioDecoderOptions, well_known::CODEC_ID_MP3},
        errors::Error,
        formats::{FormatOptions, FormatReader, TrackType, probe::Hint},
        io::{MediaSourceStream, MediaSourceStreamOptions},
        meta::MetadataOptions,
    },
    default::{get_codecs, get_probe},
};

use super::{AudioError, Shape};

/// Of so many packets one may be broken: a scratch, not another file.
const TOLERATED: u64 = 20;

/// Samples of a file, packet by packet.
pub(crate) struct Decoder {
    format: Box<dyn FormatReader>,
    codec: Box<dyn AudioDecoder>,
    track: u32,
    mp3: bool,
    packets: u64,
    broken: u64,
}

impl Decoder {
    pub(crate) fn open(file: File) -> Result<Self, AudioError> {
        let source = MediaSourceStream::new(Box::new(file), MediaSourceStreamOptions::default());
        let format = get_probe()
            .probe(
                &Hint::new(),
                source,
                FormatOptions::default(),
                MetadataOptions::default(),
            )
            .map_err(unreadable)?;
        let track = format
            .default_track(TrackType::Audio)
            .ok_or_else(|| AudioError::Broken("no sound in it".to_owned()))?;
        let parameters = track
            .codec_params
            .as_ref()
            .and_then(|parameters| parameters.audio())
            .ok_or_else(|| AudioError::Unsupported("an unknown codec".to_owned()))?;
        let codec = get_codecs()
            .make_audio_decoder(parameters, &AudioDecoderOptions::default())
            .map_err(unreadable)?;
        let mp3 = parameters.codec == CODEC_ID_MP3;
        let track = track.id;
        Ok(Self {
            format,
            codec,
            track,
            mp3,
            packets: 0,
            broken: 0,
        })
    }

    pub(crate) const fn is_mp3(&self) -> bool {
        self.mp3
    }

    /// The samples of the next packet, the channels' by turns; `None` at the end.
    pub(crate) fn next(&mut self, samples: &mut Vec<i16>) -> Result<Option<Shape>, AudioError> {
        loop {
            let packet = match self.format.next_packet() {
                Ok(Some(packet)) => packet,
                Ok(None) => return self.end(),
                // Cut off in the middle of a packet, as a call can be.
                Err(Error::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => {
                    return self.end();
                }
                Err(error) => return Err(unreadable(error)),
            };
            if packet.track_id != self.track {
                continue;
            }
            self.packets += 1;
            let buffer = match self.codec.decode(&packet) {
                Ok(buffer) => buffer,
                Err(Error::DecodeError(_)) => {
                    self.broken += 1;
                    continue;
                }
                Err(error) => return Err(unreadable(error)),
            };
            if buffer.frames() == 0 {
                continue;
            }
            let spec = buffer.spec();
            let channels = spec.channels().count();
            let shape = Shape {
                rate: spec.rate(),
                channels: u16::try_from(channels).unwrap_or(u16::MAX),
            };
            if !(1..=2).contains(&channels) {
                return Err(AudioError::Unsupported(format!("{channels} channels")));
            }
            buffer.copy_to_vec_interleaved(samples);
            return Ok(Some(shape));
        }
    }

    fn end(&self) -> Result<Option<Shape>, AudioError> {
        if self.broken > self.packets / TOLERATED {
            let (broken, packets) = (self.broken, self.packets);
            return Err(AudioError::Broken(format!(
                "{broken} of {packets} packets cannot be read"
            )));
        }
        Ok(None)
    }
}

fn unreadable(error: Error) -> AudioError {
    match error {
        Error::Unsupported(what) => AudioError::Unsupported(what.to_owned()),
        // The file is on this machine whole: an end that comes too early is the file's own.
        Error::IoError(error) if error.kind() != ErrorKind::UnexpectedEof => error.into(),
        error => AudioError::Broken(error.to_string()),
    }
}
