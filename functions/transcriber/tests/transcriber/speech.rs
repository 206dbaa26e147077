//! The call, which `speech/speech.sh` spoke.

use serde_json::{Value, json};

pub(crate) const SPEECH: &[u8] = include_bytes!("../speech/speech.wav");
const HEADER: usize = 58;
pub(crate) const SAMPLES: usize = 142_689;

/// ITU-T G.711, by its table's formula: an independent reading of the file.
fn linear(mu: u8) -> i16 {
    let mu = !mu;
    let exponent = (mu >> 4) & 7;
    let magnitude = ((i32::from(mu & 15) << 3) + 0x84) << exponent;
    let value = magnitude - 0x84;
    i16::try_from(if mu & 0x80 == 0 { value } else { -value }).expect("14 bits")
}

/// 16 bit, little endian, of one channel or of both by turns.
pub(crate) fn pcm(channel: Option<usize>) -> Vec<u8> {
    let data = &SPEECH[HEADER..HEADER + 2 * SAMPLES];
    let samples = data
        .iter()
        .enumerate()
        .filter(|(at, _)| channel.is_none_or(|one| at % 2 == one));
    samples
        .flat_map(|(_, mu)| linear(*mu).to_le_bytes())
        .collect()
}

/// The canonical WAV file of one channel.
pub(crate) fn wav(channel: usize) -> Vec<u8> {
    let pcm = pcm(Some(channel));
    let size = u32::try_from(pcm.len()).expect("short");
    let mut file = Vec::new();
    file.extend(b"RIFF");
    file.extend((size + 36).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend(1_u16.to_le_bytes());
    file.extend(1_u16.to_le_bytes());
    file.extend(8_000_u32.to_le_bytes());
    file.extend(16_000_u32.to_le_bytes());
    file.extend(2_u16.to_le_bytes());
    file.extend(16_u16.to_le_bytes());
    file.extend(b"data");
    file.extend(size.to_le_bytes());
    file.extend(pcm);
    file
}

/// What is stored of the call: who, from when, what.
pub(crate) fn expected() -> Vec<(&'static str, i64, &'static str)> {
    vec![
        (
            "agent",
            100,
            "Hello, am I speaking with Jordan? May I have your card number?",
        ),
        ("debtor", 5_000, "Yes. It is [redacted PAN]."),
        ("agent", 11_900, "Thank you. The payment is for Friday."),
        ("debtor", 15_200, "I lost my umbrella business last winter."),
    ]
}

/// What each side says: seconds and words. The debtor's card number is spoken.
const SAID: [&[(f64, &str)]; 2] = [
    &[
        (
            0.1,
            "Hello, am I speaking with Jordan? May I have your card number?",
        ),
        (11.9, "Thank you. The payment is for Friday."),
    ],
    &[
        (
            5.0,
            "Yes. It is four one one one, one one one one, one one one one, one one one one.",
        ),
        (15.2, "I lost my umbrella business last winter."),
    ],
];
const WORD: f64 = 0.2;

/// Each word with its begin and end.
pub(crate) fn words(channel: usize) -> Vec<(f64, f64, &'static str)> {
    let turns = SAID[channel].iter();
    let spoken = turns.flat_map(|(from, text)| {
        text.split(' ').enumerate().map(move |(at, word)| {
            #[expect(clippy::cast_precision_loss, reason = "few words")]
            let start = from + at as f64 * WORD;
            (start, start + WORD, word)
        })
    });
    spoken.collect()
}

/// The segments of OpenAI's `verbose_json`; card numbers come in digits.
pub(crate) fn segments(channel: usize) -> Value {
    let turns = SAID[channel].iter().enumerate();
    let segments = turns.map(|(id, (from, text))| {
        let text = text.replace("four one one one, one one one one, one one one one, one one one one", "4111 1111 1111 1111");
        json!({
            "id": id, "seek": 0, "start": from, "end": from + 2.0, "text": format!(" {text}"), "tokens": [50364, 2425],
            "temperature": 0.0, "avg_logprob": -0.2, "compression_ratio": 1.2, "no_speech_prob": 0.01,
        })
    });
    segments.collect()
}
