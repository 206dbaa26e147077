use std::{
    fs::File,
    io::{Seek as _, SeekFrom, Write as _},
    num::NonZeroU32,
};

use mp3lame_encoder::{
    Bitrate, Builder, Encoder, FlushGap, InterleavedPcm, Mode, MonoPcm, Quality,
    max_required_buffer_size,
};

use super::{AudioError, Shape};

/// What the standards know (ISO 11172-3 and 13818-3); below 16 kHz is "MPEG 2.5", which not every
/// player knows.
const RATES: [u32; 6] = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

/// Constant bit rate, 32 kbit/s and more a channel: speech stays speech.
pub(crate) struct Mp3 {
    file: File,
    encoder: Encoder,
    channels: u16,
    /// How many samples at most become of one.
    growth: usize,
    encoded: Vec<u8>,
}

impl Mp3 {
    pub(crate) fn new(shape: Shape) -> Result<Self, AudioError> {
        let rate = rate(shape.rate);
        let two = shape.channels == 2;
        let mut builder =
            Builder::new().ok_or_else(|| AudioError::Encoder("no memory".to_owned()))?;
        builder.set_sample_rate(shape.rate).map_err(failed)?;
        builder
            .set_output_sample_rate(NonZeroU32::new(rate))
            .map_err(failed)?;
        builder
            .set_num_channels(if two { 2 } else { 1 })
            .map_err(failed)?;
        // Not joint: what one side says is not to be heard on the other's.
        let mode = if two { Mode::Stereo } else { Mode::Mono };
        builder.set_mode(mode).map_err(failed)?;
        builder.set_brate(bit_rate(rate, two)).map_err(failed)?;
        builder.set_quality(Quality::Good).map_err(failed)?;
        // Its frame is filled in at the end: with it players know the exact length.
        builder.set_to_write_vbr_tag(true).map_err(failed)?;
        let encoder = builder.build().map_err(failed)?;
        Ok(Self {
            file: tempfile::tempfile()?,
            encoder,
            channels: shape.channels,
            growth: usize::try_from(rate.div_ceil(shape.rate.max(1))).unwrap_or(1),
            encoded: Vec::new(),
        })
    }

    pub(crate) fn write(&mut self, samples: &[i16]) -> Result<(), AudioError> {
        self.encoded.clear();
        self.encoded
            .reserve(max_required_buffer_size(samples.len() * self.growth));
        let encoded = if self.channels == 2 {
            self.encoder
                .encode_to_vec(InterleavedPcm(samples), &mut self.encoded)
        } else {
            self.encoder
                .encode_to_vec(MonoPcm(samples), &mut self.encoded)
        };
        encoded.map_err(failed)?;
        Ok(self.file.write_all(&self.encoded)?)
    }

    pub(crate) fn finish(mut self) -> Result<File, AudioError> {
        self.encoded.clear();
        self.encoded.reserve(max_required_buffer_size(0));
        self.encoder
            .flush_to_vec::<FlushGap>(&mut self.encoded)
            .map_err(failed)?;
        self.file.write_all(&self.encoded)?;
        self.encoded.clear();
        self.encoded.reserve(self.encoder.lame_tag_size());
        let begin = self.encoder.id3v2_tag_size() as u64;
        if self
            .encoder
            .lame_tag_encode_to_vec(&mut self.encoded)
            .is_some()
        {
            self.file.seek(SeekFrom::Start(begin))?;
            self.file.write_all(&self.encoded)?;
        }
        Ok(self.file)
    }
}

/// The source's rate where MP3 has it, else the next higher one: what a phone call's 8 kHz hold fits
/// into 16 kHz.
fn rate(source: u32) -> u32 {
    let fits = RATES.into_iter().find(|rate| *rate >= source);
    fits.unwrap_or(48_000)
}

const fn bit_rate(rate: u32, two: bool) -> Bitrate {
    match (rate, two) {
        (..=16_000, false) => Bitrate::Kbps32,
        (..=16_000, true) => Bitrate::Kbps64,
        (..=24_000, false) => Bitrate::Kbps48,
        (..=24_000, true) => Bitrate::Kbps96,
        (_, false) => Bitrate::Kbps64,
        (_, true) => Bitrate::Kbps128,
    }
}

fn failed(error: impl std::fmt::Display) -> AudioError {
    AudioError::Encoder(error.to_string())
}
