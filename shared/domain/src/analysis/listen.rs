//! Which phrases were said in which turn, by whom.

use std::sync::LazyLock;

use super::{
    Evidence, Language, Speaker, Turn,
    phrases::Table,
    words::{Said, read},
};

static DEBTOR_EN: LazyLock<Table> = LazyLock::new(|| {
    Table::parse(
        include_str!("../../data/analysis/debtor.en.txt"),
        Language::English,
    )
});
static DEBTOR_FR: LazyLock<Table> = LazyLock::new(|| {
    Table::parse(
        include_str!("../../data/analysis/debtor.fr.txt"),
        Language::French,
    )
});
static AGENT_EN: LazyLock<Table> = LazyLock::new(|| {
    Table::parse(
        include_str!("../../data/analysis/agent.en.txt"),
        Language::English,
    )
});
static AGENT_FR: LazyLock<Table> = LazyLock::new(|| {
    Table::parse(
        include_str!("../../data/analysis/agent.fr.txt"),
        Language::French,
    )
});

/// A phrase that somebody said and meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    /// The table's heading.
    pub(super) name: &'static str,
    pub(super) explicit: bool,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A turn with the phrases in it.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) index: usize,
    pub(super) speaker: Speaker,
    pub(super) said: Said,
    pub(super) cues: Vec<Cue>,
}

impl Heard {
    pub(super) fn says(&self, name: &str) -> bool {
        self.cue(name).is_some()
    }

    pub(super) fn cue(&self, name: &str) -> Option<&Cue> {
        self.cues.iter().find(|cue| cue.name == name)
    }

    pub(super) fn by_us(&self) -> bool {
        self.speaker != Speaker::Debtor
    }

    pub(super) fn evidence(&self, turns: &[Turn], from: usize, to: usize) -> Evidence {
        let words = &self.said.words;
        Evidence::new(turns, self.index, words[from].start, words[to - 1].end)
    }
}

/// Of these, where they overlap, the longest is meant: "don't call me before ten" is no opt-out.
const RIVALS: &[&str] = &[
    "stop_calls",
    "cease",
    "bad_time",
    "workplace",
    "call_later",
    "attorney",
];

/// "You never call me back" and "vous ne m'appelez jamais" tell, they do not ask for it.
fn is_told(said: &Said, cue: &Cue) -> bool {
    const SUBJECTS: &[&str] = &[
        "i", "you", "they", "he", "she", "we", "who", "vous", "ils", "elles", "il", "elle", "on",
    ];
    let first = &said.words[cue.from];
    let before = cue
        .from
        .checked_sub(1)
        .map(|before| &said.words[before])
        .filter(|before| before.clause == first.clause);
    RIVALS.contains(&cue.name)
        && matches!(first.text.as_str(), "do" | "never" | "ne" | "me")
        && before.is_some_and(|before| SUBJECTS.contains(&before.text.as_str()))
}

pub(super) fn listen(turns: &[Turn], language: Language) -> Vec<Heard> {
    let (debtor, ours): (&'static Table, &'static Table) = match language {
        Language::English => (&DEBTOR_EN, &AGENT_EN),
        Language::French => (&DEBTOR_FR, &AGENT_FR),
    };
    let hear = |(index, turn): (usize, &Turn)| {
        let said = read(&turn.text, language).plain();
        let table = if turn.speaker == Speaker::Debtor {
            debtor
        } else {
            ours
        };
        let mut cues: Vec<Cue> = table
            .find(&said)
            .into_iter()
            .filter(|hit| hit.holds(&said, language))
            .map(|hit| Cue {
                name: hit.cue,
                explicit: hit.explicit(&said),
                from: hit.from,
                to: hit.to,
            })
            .collect();
        cues.retain(|cue| !is_told(&said, cue));
        let all = cues.clone();
        cues.retain(|cue| {
            let beaten = |other: &Cue| {
                RIVALS.contains(&other.name)
                    && other.name != cue.name
                    && other.from < cue.to
                    && cue.from < other.to
                    && other.to - other.from > cue.to - cue.from
            };
            !(RIVALS.contains(&cue.name) && all.iter().any(beaten))
        });
        Heard {
            index,
            speaker: turn.speaker,
            said,
            cues,
        }
    };
    turns.iter().enumerate().map(hear).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_know_the_same_cues() {
        assert_eq!(DEBTOR_EN.cues(), DEBTOR_FR.cues());
        assert_eq!(AGENT_EN.cues(), AGENT_FR.cues());
    }
}
