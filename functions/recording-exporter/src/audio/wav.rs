use std::{fs::File, io::BufWriter};

use hound::{SampleFormat, WavSpec, WavWriter};

use super::{AudioError, Shape};

/// 16 bit PCM at the source's rate: nothing of a phone call is lost.
pub(crate) struct Wav {
    file: File,
    writer: WavWriter<BufWriter<File>>,
}

impl Wav {
    pub(crate) fn new(shape: Shape) -> Result<Self, AudioError> {
        let file = tempfile::tempfile()?;
        let spec = WavSpec {
            channels: shape.channels,
            sample_rate: shape.rate,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        let writer = WavWriter::new(BufWriter::new(file.try_clone()?), spec).map_err(failed)?;
        Ok(Self { file, writer })
    }

    pub(crate) fn write(&mut self, samples: &[i16]) -> Result<(), AudioError> {
        let count = u32::try_from(samples.len())
            .map_err(|_| AudioError::Encoder("a packet of hours".to_owned()))?;
        let mut block = self.writer.get_i16_writer(count);
        for sample in samples {
            block.write_sample(*sample);
        }
        block.flush().map_err(failed)
    }

    pub(crate) fn finish(self) -> Result<File, AudioError> {
        self.writer.finalize().map_err(failed)?;
        Ok(self.file)
    }
}

fn failed(error: hound::Error) -> AudioError {
    match error {
        hound::Error::IoError(error) => error.into(),
        // Longer than a WAV can be.
        error => AudioError::Encoder(error.to_string()),
    }
}
