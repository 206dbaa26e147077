//! From words with their times to utterances.

use super::Utterance;

/// A pause that ends an utterance.
const PAUSE_MS: i64 = 700;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    pub(super) channel: usize,
    pub(super) start_ms: i64,
    pub(super) end_ms: i64,
    /// With the punctuation behind it.
    pub(super) text: String,
    pub(super) confidence: Option<f64>,
}

/// Of all channels together: an utterance ends with a pause, or where another channel begins to
/// speak. What is put together is as sure as its words on average.
pub(super) fn utterances(mut words: Vec<Word>) -> Vec<Utterance> {
    words.sort_by_key(|word| (word.start_ms, word.channel));
    let mut spoken: Vec<(Utterance, Vec<f64>)> = Vec::new();
    for word in words {
        match spoken.last_mut() {
            Some((last, sure))
                if last.channel == word.channel && word.start_ms - last.end_ms <= PAUSE_MS =>
            {
                last.text.push(' ');
                last.text.push_str(&word.text);
                last.end_ms = last.end_ms.max(word.end_ms);
                sure.extend(word.confidence);
            }
            _ => spoken.push((
                Utterance {
                    channel: word.channel,
                    start_ms: word.start_ms,
                    end_ms: word.end_ms,
                    text: word.text,
                    confidence: None,
                },
                word.confidence.into_iter().collect(),
            )),
        }
    }
    let averaged = spoken.into_iter().map(|(mut utterance, sure)| {
        #[expect(clippy::cast_precision_loss, reason = "few words")]
        let count = sure.len() as f64;
        utterance.confidence = (!sure.is_empty()).then(|| sure.iter().sum::<f64>() / count);
        utterance
    });
    averaged.collect()
}
