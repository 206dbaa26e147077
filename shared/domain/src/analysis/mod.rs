//! What was said in a call: how it felt, what the debtor objected to, promised and forbade, what the
//! agent had to say and did or did not, and how well the call went.
//!
//! Pure and deterministic: the same turns and facts give the same findings. What is heard comes from
//! tables of phrases (`shared/domain/data/analysis`), so that everybody can see why something was
//! found, and each finding names its evidence. Only the debtor's own words count as the debtor's; where
//! nobody knows whose they are, what either said is found, to be decided by somebody who listens.
//! Sentiment comes from words alone (EU AI Act, article 3(39)).

mod dates;
mod disclosures;
mod findings;
mod hours;
mod language;
mod listen;
mod numbers;
mod objections;
mod phrases;
mod promises;
mod quality;
mod sentiment;
mod suggestions;
mod words;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use disclosures::{Disclosure, DisclosureKind};
pub use findings::{Finding, FindingKind, Scope};
pub use hours::Window;
pub use language::Language;
pub use objections::{Category, Objection};
pub use quality::{Part, Quality};
pub use suggestions::Suggestion;

use crate::{compliance::RuleSet, money::Money};

/// Rises with every change of what is found or how it is scored; kept with each result.
pub const ANALYSIS_VERSION: &str = "offline-2";

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    Agent,
    Debtor,
    Supervisor,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub speaker: Speaker,
    /// Of a recording whose sides were not recorded apart: it may as well have been the other one.
    pub guessed: bool,
    pub text: String,
    /// Milliseconds from the recording's begin.
    pub start_ms: i64,
    pub end_ms: i64,
}

/// What is known of the call.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// BCP 47, as the transcription heard it.
    pub language: Option<&'a str>,
    /// The day of the call, in the organisation's time zone.
    pub day: Date,
    pub outcome: Option<&'a str>,
    /// The debtor themselves, verified.
    pub right_party: bool,
    /// Nobody talked to the debtor before.
    pub first_conversation: bool,
    /// An AI spoke.
    pub automated: bool,
    /// Owed at the time.
    pub balance: Option<Money>,
    /// Of the organisation's profile.
    pub rules: &'a RuleSet,
}

/// Where in the call something was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// Which turn, from 0.
    pub turn: usize,
    /// Characters of the turn's text, half-open.
    pub start: usize,
    pub end: usize,
    /// Milliseconds from the recording's begin; within a turn, estimated from the characters.
    pub offset_ms: i64,
    pub text: String,
}

impl Evidence {
    fn new(turns: &[Turn], turn: usize, start: usize, end: usize) -> Self {
        let Turn {
            text,
            start_ms,
            end_ms,
            ..
        } = &turns[turn];
        let length = i64::try_from(text.chars().count())
            .unwrap_or(i64::MAX)
            .max(1);
        let at = i64::try_from(start).unwrap_or(0);
        let within = end_ms.saturating_sub(*start_ms).max(0);
        let offset =
            start_ms.saturating_add(within.saturating_mul(at).checked_div(length).unwrap_or(0));
        Self {
            turn,
            start,
            end,
            offset_ms: offset.clamp(0, i64::from(i32::MAX)),
            text: text.chars().skip(start).take(end - start).collect(),
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Analysis {
    pub version: &'static str,
    pub language: Language,
    /// The language model whose suggestions were looked at, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assisted_by: Option<String>,
    /// Nobody knows who said what: nothing is explicit, and the agent is not judged.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub speakers_guessed: bool,
    /// From -1 to 1, of the debtor's words; `None` when the debtor said nothing.
    pub sentiment: Option<f64>,
    /// Of each turn; kept in the transcript.
    #[serde(skip)]
    pub turn_sentiments: Vec<f64>,
    pub objections: Vec<Objection>,
    pub findings: Vec<Finding>,
    pub disclosures: Vec<Disclosure>,
    pub quality: Quality,
}

/// Looks at a call.
pub fn analyse(call: &Call<'_>, turns: &[Turn]) -> Analysis {
    let language = Language::of(call.language, turns);
    let heard = listen::listen(turns, language);
    let turn_sentiments: Vec<f64> = turns
        .iter()
        .map(|turn| sentiment::of(&turn.text, language))
        .collect();
    let of_debtor = heard
        .iter()
        .filter(|turn| turn.speaker == Speaker::Debtor)
        .filter_map(|turn| Some((&turn.said, *turn_sentiments.get(turn.index)?)));
    let sentiment = sentiment::of_call(of_debtor);
    let speakers_guessed = turns.iter().any(|turn| turn.guessed);
    let mut findings = findings::find(call, turns, &heard, language);
    if speakers_guessed {
        findings = of_either(findings, call, turns, language);
    }
    let objections = objections::find(call, turns, &heard, &findings);
    // Who is silent about what they have to say, and how they talk, is asked of the agent alone.
    let (disclosures, quality) = if speakers_guessed {
        (Vec::new(), Quality::unknown())
    } else {
        let disclosures = disclosures::check(call, turns, &heard);
        let quality = quality::score(call, &heard, &objections, &disclosures);
        (disclosures, quality)
    };
    Analysis {
        version: ANALYSIS_VERSION,
        language,
        assisted_by: None,
        speakers_guessed,
        sentiment,
        turn_sentiments,
        objections,
        findings,
        disclosures,
        quality,
    }
}

/// What was found, and what would be if all that may be the debtor's was: none of it in so many words.
fn of_either(
    mut found: Vec<Finding>,
    call: &Call<'_>,
    turns: &[Turn],
    language: Language,
) -> Vec<Finding> {
    let theirs: Vec<Turn> = turns
        .iter()
        .map(|turn| Turn {
            speaker: if turn.guessed {
                Speaker::Debtor
            } else {
                turn.speaker
            },
            ..turn.clone()
        })
        .collect();
    let heard = listen::listen(&theirs, language);
    for finding in findings::find(call, &theirs, &heard, language) {
        let known = found.iter().any(|one| {
            (one.kind, one.scope, &one.window) == (finding.kind, finding.scope, &finding.window)
        });
        if !known {
            found.push(finding);
        }
    }
    for finding in &mut found {
        finding.explicit = false;
    }
    found
}

/// Values that the API and the database write as one word.
macro_rules! named {
    ($($(#[$doc:meta])* $type:ident { $($(#[$value_doc:meta])* $value:ident = $name:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $type {
            $($(#[$value_doc])* #[serde(rename = $name)] $value,)+
        }

        impl $type {
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $name),+ }
            }

            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    )+};
}
pub(crate) use named;
