//! Samples of a recording: read, split where nobody speaks, and written as WAV.

use std::{
    io::{Cursor, ErrorKind},
    ops::Range,
    time::Duration,
};

use bytes::Bytes;
use symphonia::{
    core::{
        codecs::audio::AudioDecoderOptions,
        errors::Error,
        formats::{FormatOptions, TrackType, probe::Hint},
        io::{MediaSourceStream, MediaSourceStreamOptions},
        meta::MetadataOptions,
    },
    default::{get_codecs, get_probe},
};

use super::Failure;

/// Calls are over sooner; a file that is not must not fill the memory.
pub const LONGEST: Duration = Duration::from_hours(2);
const MOST_SAMPLES: usize = 200_000_000;
/// What is looked at for whether somebody speaks.
const FRAME: Duration = Duration::from_millis(20);
/// Root mean square of 16 bit samples; lines at rest are below -58 dBFS.
const SILENCE: f64 = 40.0;

/// A recording, as 16 bit samples of each channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sound {
    /// Samples a second.
    pub rate: u32,
    /// Of the same length.
    pub channels: Vec<Vec<i16>>,
}

impl Sound {
    /// Reads WAV (PCM, µ-law, A-law, ADPCM) or MP3 of one or two channels.
    ///
    /// # Errors
    /// `audio_unreadable`, `audio_too_long`.
    pub fn read(file: Bytes) -> Result<Self, Failure> {
        let source = Box::new(Cursor::new(file));
        let source = MediaSourceStream::new(source, MediaSourceStreamOptions::default());
        let mut format = get_probe()
            .probe(
                &Hint::new(),
                source,
                FormatOptions::default(),
                MetadataOptions::default(),
            )
            .map_err(unreadable)?;
        let broken = |why: &'static str| Failure::never("audio_unreadable", why);
        let track = format
            .default_track(TrackType::Audio)
            .ok_or_else(|| broken("no sound in it"))?;
        let (id, parameters) = (track.id, track.codec_params.as_ref());
        let parameters = parameters
            .and_then(|parameters| parameters.audio())
            .ok_or_else(|| broken("an unknown codec"))?;
        let mut decoder = get_codecs()
            .make_audio_decoder(parameters, &AudioDecoderOptions::default())
            .map_err(unreadable)?;
        let mut sound = Self {
            rate: 0,
            channels: Vec::new(),
        };
        let (mut samples, mut packets, mut lost) = (Vec::new(), 0_u32, 0_u32);
        loop {
            let packet = match format.next_packet() {
                Ok(Some(packet)) => packet,
                Ok(None) => break,
                // Cut off in the middle of a packet, as a call can be.
                Err(Error::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => break,
                Err(error) => return Err(unreadable(error)),
            };
            if packet.track_id != id {
                continue;
            }
            packets += 1;
            let buffer = match decoder.decode(&packet) {
                Ok(buffer) => buffer,
                // A scratch; what is left can be understood.
                Err(Error::DecodeError(_)) => {
                    lost += 1;
                    continue;
                }
                Err(error) => return Err(unreadable(error)),
            };
            let (rate, count) = (buffer.spec().rate(), buffer.spec().channels().count());
            if sound.channels.is_empty() {
                sound.rate = rate;
                sound.channels = vec![Vec::new(); count];
            }
            if !(1..=2).contains(&count) || rate == 0 {
                return Err(broken("neither one channel nor two"));
            }
            if sound.rate != rate || sound.channels.len() != count {
                return Err(broken("it changes its shape"));
            }
            buffer.copy_to_vec_interleaved(&mut samples);
            for frame in samples.chunks_exact(count) {
                for (channel, sample) in sound.channels.iter_mut().zip(frame) {
                    channel.push(*sample);
                }
            }
            let length = sound.length();
            if length * count > MOST_SAMPLES || sound.time(length) > LONGEST {
                return Err(Failure::never("audio_too_long", "longer than calls are"));
            }
        }
        if sound.length() == 0 && packets > 0 || lost > packets / 20 {
            return Err(broken("its packets cannot be read"));
        }
        Ok(sound)
    }

    /// Samples of a channel.
    pub fn length(&self) -> usize {
        self.channels.first().map_or(0, Vec::len)
    }

    pub(super) fn time(&self, samples: usize) -> Duration {
        Duration::from_millis(1_000 * samples as u64 / u64::from(self.rate.max(1)))
    }

    /// Parts of these channels that last `longest` at most, cut where it is the quietest in their
    /// last quarter. Parts in which nobody speaks are left out: nothing is in them, and Whisper hears
    /// voices in silence.
    pub(super) fn parts(&self, channels: &[usize], longest: Duration) -> Vec<Range<usize>> {
        let frame = self.samples(FRAME).max(1);
        let longest = self.samples(longest).max(frame);
        let loudness = |range: Range<usize>| -> f64 {
            let of = channels.iter().map(|channel| {
                let samples = &self.channels[*channel][range.clone()];
                let squares: f64 = samples.iter().map(|one| f64::from(*one).powi(2)).sum();
                #[expect(clippy::cast_precision_loss, reason = "few samples")]
                let count = samples.len().max(1) as f64;
                (squares / count).sqrt()
            });
            of.fold(0.0, f64::max)
        };
        let end = self.length();
        let mut parts = Vec::new();
        let mut from = 0;
        while from < end {
            let mut to = end;
            if end - from > longest {
                to = from + longest;
                let mut quietest = f64::INFINITY;
                let mut at = from + longest - longest / 4;
                while at + frame <= from + longest {
                    let here = loudness(at..at + frame);
                    // Of equal ones the last: fewer parts.
                    if here <= quietest {
                        (quietest, to) = (here, at + frame / 2);
                    }
                    at += frame;
                }
            }
            let mut frames = (from..to).step_by(frame);
            if frames.any(|at| loudness(at..(at + frame).min(to)) > SILENCE) {
                parts.push(from..to);
            }
            from = to.max(from + 1);
        }
        parts
    }

    fn samples(&self, time: Duration) -> usize {
        let samples = time.as_millis() * u128::from(self.rate) / 1_000;
        usize::try_from(samples).unwrap_or(usize::MAX)
    }

    /// 16 bit, little endian, the channels' samples by turns.
    pub(super) fn pcm(&self, channels: &[usize], range: &Range<usize>) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(2 * channels.len() * range.len());
        for at in range.clone() {
            for channel in channels {
                bytes.extend_from_slice(&self.channels[*channel][at].to_le_bytes());
            }
        }
        bytes
    }

    /// A WAV file of one channel.
    pub(super) fn wav(&self, channel: usize, range: &Range<usize>) -> Result<Vec<u8>, Failure> {
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: self.rate,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut file = Cursor::new(Vec::with_capacity(44 + 2 * range.len()));
        let written = hound::WavWriter::new(&mut file, spec).and_then(|mut wav| {
            let mut samples = wav.get_i16_writer(u32::try_from(range.len()).unwrap_or(u32::MAX));
            for sample in &self.channels[channel][range.clone()] {
                samples.write_sample(*sample);
            }
            samples.flush()?;
            wav.finalize()
        });
        written.map_err(|error| Failure::never("audio_unreadable", error.to_string()))?;
        Ok(file.into_inner())
    }
}

fn unreadable(error: Error) -> Failure {
    Failure::never("audio_unreadable", error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 8_000;

    /// Seconds of sound and of silence by turns.
    fn sound(lengths: &[(usize, i16)]) -> Sound {
        let of = |(seconds, loud): &(usize, i16)| {
            let (count, loud) = (seconds * RATE as usize, *loud);
            (0..count).map(move |at| if at % 20 < 10 { loud } else { -loud })
        };
        Sound {
            rate: RATE,
            channels: vec![lengths.iter().flat_map(of).collect()],
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let made = sound(&[(1, 3_000)]);
        let wav = made.wav(0, &(0..made.length())).unwrap();
        assert_eq!(wav.len(), 44 + 16_000);
        assert_eq!(Sound::read(wav.into()).unwrap(), made);
    }

    #[test]
    fn long_sounds_are_cut_where_nobody_speaks() {
        let long = sound(&[(50, 3_000), (2, 0), (20, 3_000), (4, 0), (30, 3_000)]);
        let parts = long.parts(&[0], Duration::from_secs(55));
        assert_eq!(parts.first().unwrap().start, 0);
        assert_eq!(parts.last().unwrap().end, long.length());
        for pair in parts.windows(2) {
            assert_eq!(pair[0].end, pair[1].start, "nothing is lost");
        }
        let cuts: Vec<_> = parts.iter().map(|part| long.time(part.end)).collect();
        assert!(
            cuts[0] > Duration::from_secs(50) && cuts[0] < Duration::from_secs(52),
            "{cuts:?}"
        );
        assert!(
            parts
                .iter()
                .all(|part| long.time(part.len()) <= Duration::from_secs(55))
        );
    }

    #[test]
    fn silence_is_sent_to_nobody() {
        let parts = |loud| {
            sound(&[(3, loud)])
                .parts(&[0], Duration::from_secs(55))
                .len()
        };
        assert_eq!([parts(0), parts(20), parts(200)], [0, 0, 1]);
    }

    #[test]
    fn what_is_no_sound_is_said_to_be_none() {
        let read = Sound::read(Bytes::from_static(b"<html>not found</html>"));
        assert_eq!(read.unwrap_err().code, "audio_unreadable");
    }
}
