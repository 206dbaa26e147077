use serde::{Deserialize, Serialize};
use whatlang::{Detector, Lang};

use super::Turn;

/// What a call is analysed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "fr")]
    French,
}

/// Bytes below which a detector is as easily wrong as a transcription service.
const ENOUGH: usize = 200;

impl Language {
    /// The transcription's, unless the words clearly are of the other: services that are not told
    /// guess from the first seconds.
    pub(super) fn of(named: Option<&str>, turns: &[Turn]) -> Self {
        let text: Vec<&str> = turns.iter().map(|turn| turn.text.as_str()).collect();
        let text = text.join("\n");
        let detected = Detector::with_allowlist(vec![Lang::Eng, Lang::Fra]).detect(&text);
        let heard = detected.map(|info| {
            let language = if info.lang() == Lang::Fra {
                Self::French
            } else {
                Self::English
            };
            (language, info.is_reliable() && text.len() >= ENOUGH)
        });
        let named = named
            .map(str::to_lowercase)
            .and_then(|tag| match tag.get(..2) {
                Some("en") => Some(Self::English),
                Some("fr") => Some(Self::French),
                _ => None,
            });
        match (named, heard) {
            (Some(_), Some((language, true))) => language,
            (Some(language), _) | (None, Some((language, _))) => language,
            (None, None) => Self::English,
        }
    }

    /// Whether 3/4 is the third of April.
    pub(super) fn day_first(self, named: Option<&str>) -> bool {
        let region = named
            .and_then(|tag| tag.split(['-', '_']).nth(1))
            .map(str::to_uppercase);
        self == Self::French
            || region.is_some_and(|region| !matches!(region.as_str(), "US" | "CA" | "PH"))
    }
}
