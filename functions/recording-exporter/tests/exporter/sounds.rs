//! Sounds to convert, and what is heard in the result.

use std::{
    f64::consts::TAU,
    fs::File,
    io::{Read as _, Seek as _, Write as _},
};

/// A tone in each channel.
pub(crate) struct Tones<'a> {
    pub(crate) rate: u32,
    pub(crate) seconds: f64,
    /// Hertz, a channel each.
    pub(crate) pitches: &'a [f64],
}

impl Tones<'_> {
    /// The channels' samples by turns.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "half of what 16 bits hold, and some seconds"
    )]
    pub(crate) fn samples(&self) -> Vec<i16> {
        let frames = (self.seconds * f64::from(self.rate)) as u32;
        (0..frames)
            .flat_map(|n| {
                self.pitches.iter().map(move |pitch| {
                    let phase = TAU * pitch * f64::from(n) / f64::from(self.rate);
                    (phase.sin() * 16_000.0) as i16
                })
            })
            .collect()
    }

    pub(crate) fn wav(&self) -> Vec<u8> {
        let channels = u16::try_from(self.pitches.len()).expect("few channels");
        let data: Vec<u8> = self
            .samples()
            .iter()
            .flat_map(|sample| sample.to_le_bytes())
            .collect();
        wav(1, channels, self.rate, 16, &data)
    }
}

/// By hand, so that nothing under test makes what it reads.
pub(crate) fn wav(format: u16, channels: u16, rate: u32, bits: u16, data: &[u8]) -> Vec<u8> {
    let size = u32::try_from(data.len()).expect("a short sound");
    let block = channels * bits / 8;
    // All but PCM say how long what follows on it is.
    let extension: &[u8] = if format == 1 { &[] } else { &[0, 0] };
    let head = 16 + u32::try_from(extension.len()).expect("two");
    let mut file = Vec::with_capacity(data.len() + 46);
    file.extend(b"RIFF");
    file.extend((20 + head + size).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(head.to_le_bytes());
    file.extend(format.to_le_bytes());
    file.extend(channels.to_le_bytes());
    file.extend(rate.to_le_bytes());
    file.extend((rate * u32::from(block)).to_le_bytes());
    file.extend(block.to_le_bytes());
    file.extend(bits.to_le_bytes());
    file.extend(extension);
    file.extend(b"data");
    file.extend(size.to_le_bytes());
    file.extend(data);
    file
}

pub(crate) fn file(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().expect("a temporary file");
    file.write_all(bytes).expect("writes");
    file.rewind().expect("rewinds");
    file
}

pub(crate) fn bytes(mut file: File) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.rewind().expect("rewinds");
    file.read_to_end(&mut bytes).expect("reads");
    bytes
}

/// What a WAV holds.
pub(crate) struct Heard {
    pub(crate) rate: u32,
    pub(crate) channels: Vec<Vec<f64>>,
}

impl Heard {
    pub(crate) fn of(wav: &[u8]) -> Self {
        let mut reader = hound::WavReader::new(wav).expect("a WAV");
        let spec = reader.spec();
        assert_eq!(spec.bits_per_sample, 16);
        let mut channels = vec![Vec::new(); usize::from(spec.channels)];
        for (n, sample) in reader.samples::<i16>().enumerate() {
            let channel = n % channels.len();
            channels[channel].push(f64::from(sample.expect("a sample")));
        }
        Self {
            rate: spec.sample_rate,
            channels,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "some seconds")]
    pub(crate) fn seconds(&self) -> f64 {
        self.channels[0].len() as f64 / f64::from(self.rate)
    }

    /// How much of a pitch is in a channel (Goertzel), 1 for nothing else.
    pub(crate) fn share(&self, channel: usize, pitch: f64) -> f64 {
        let samples = &self.channels[channel];
        let turn = TAU * pitch / f64::from(self.rate);
        let (mut one, mut two) = (0.0, 0.0);
        for sample in samples {
            (one, two) = (sample + 2.0 * turn.cos() * one - two, one);
        }
        let power = one * one + two * two - 2.0 * turn.cos() * one * two;
        let all: f64 = samples.iter().map(|sample| sample * sample).sum();
        #[expect(clippy::cast_precision_loss, reason = "some seconds")]
        let count = samples.len() as f64;
        2.0 * power / (all * count)
    }
}
