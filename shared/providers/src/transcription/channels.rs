//! From what each channel said to a conversation.

use super::Utterance;

/// What one says without a longer pause, and without the other in between, is one turn.
const PAUSE_MS: i64 = 1_000;
/// A turn that is longer than this is hard to read.
const LONGEST: usize = 400;

/// In the order in which they begin, without empty ones; what belongs together is put together.
pub fn in_order(mut utterances: Vec<Utterance>) -> Vec<Utterance> {
    utterances.retain_mut(|one| {
        let text = one.text.trim();
        if text.len() < one.text.len() {
            one.text = text.to_owned();
        }
        one.end_ms = one.end_ms.max(one.start_ms);
        !one.text.is_empty()
    });
    utterances.sort_by_key(|one| (one.start_ms, one.channel));
    let mut turns: Vec<Utterance> = Vec::with_capacity(utterances.len());
    for next in utterances {
        match turns.last_mut() {
            Some(last)
                if last.channel == next.channel
                    && next.start_ms - last.end_ms <= PAUSE_MS
                    && last.text.len() + next.text.len() < LONGEST =>
            {
                last.text.push(' ');
                last.text.push_str(&next.text);
                last.end_ms = last.end_ms.max(next.end_ms);
                last.confidence = match (last.confidence, next.confidence) {
                    (Some(one), Some(other)) => Some(one.min(other)),
                    (one, other) => one.or(other),
                };
            }
            _ => turns.push(next),
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(channel: usize, start_ms: i64, end_ms: i64, text: &str) -> Utterance {
        Utterance {
            channel,
            start_ms,
            end_ms,
            text: text.to_owned(),
            confidence: None,
        }
    }

    #[test]
    fn channels_become_a_conversation() {
        let turns = in_order(vec![
            said(0, 0, 900, " Hello. "),
            said(0, 1_200, 2_000, "Is this Jordan?"),
            said(0, 6_000, 7_000, "Good."),
            said(1, 2_500, 3_000, "Yes."),
            said(1, 3_100, 3_100, "   "),
            said(1, 4_900, 5_000, "Speaking."),
        ]);
        assert_eq!(
            turns,
            [
                said(0, 0, 2_000, "Hello. Is this Jordan?"),
                said(1, 2_500, 3_000, "Yes."),
                said(1, 4_900, 5_000, "Speaking."),
                said(0, 6_000, 7_000, "Good."),
            ]
        );
    }
}
