//! Promises to pay: how much, and when.
//!
//! The debtor's own commitment, or a yes to what the agent proposes. What one sentence leaves open
//! comes from the agent's question before it or the debtor's answer after it; the last word counts.

use jiff::civil::Date;

use super::{
    Call, Evidence, Language, Speaker, Turn,
    dates::{Calendar, Day},
    findings::{Finding, FindingKind},
    listen::Heard,
    numbers::{Amount, amounts},
};
use crate::money::Money;

#[derive(Clone, Debug)]
struct Promise {
    explicit: bool,
    evidence: Evidence,
    amount: Option<Money>,
    date: Option<Date>,
}

/// Days and amounts of a turn.
struct Named {
    days: Vec<Day>,
    amounts: Vec<Amount>,
}

impl Named {
    fn of(call: &Call<'_>, turn: &Heard, language: Language) -> Self {
        let calendar = Calendar {
            today: call.day,
            language,
            day_first: language.day_first(call.language),
        };
        let days = calendar.days(&turn.said);
        let taken = |word: usize| days.iter().any(|day| (day.from..day.to).contains(&word));
        let amounts = amounts(&turn.said, call.balance, language, taken);
        Self { days, amounts }
    }

    /// The one in the same sentence, else the first behind, else the first.
    fn day(&self, turn: &Heard, at: usize) -> Option<Date> {
        let near = self
            .days
            .iter()
            .find(|day| turn.said.same_sentence(at, day.from));
        near.or_else(|| self.days.iter().find(|day| day.from > at))
            .or_else(|| self.days.first())
            .map(|day| day.date)
    }

    fn amount(&self, turn: &Heard, at: usize) -> Option<Money> {
        let sure = |amount: &&Amount| !amount.bare;
        let near = |amount: &&Amount| turn.said.same_sentence(at, amount.from);
        let amounts = &self.amounts;
        let behind = |amount: &&Amount| near(amount) && amount.to > at;
        let found = amounts.iter().filter(behind).find(sure);
        let found = found.or_else(|| amounts.iter().filter(near).find(sure));
        let found = found
            .or_else(|| amounts.iter().find(behind))
            .or_else(|| amounts.iter().find(sure));
        found.map(|amount| amount.value)
    }
}

pub(super) fn find(
    call: &Call<'_>,
    turns: &[Turn],
    heard: &[Heard],
    language: Language,
) -> Option<Finding> {
    let mut last: Option<Promise> = None;
    for (at, turn) in heard.iter().enumerate() {
        if turn.speaker != Speaker::Debtor || turn.said.words.is_empty() {
            continue;
        }
        let named = Named::of(call, turn, language);
        let asked = at
            .checked_sub(1)
            .map(|before| &heard[before])
            .filter(|before| before.by_us() && before.says("asks_payment"));
        let against = [
            "cannot_pay",
            "refusal",
            "dispute",
            "already_paid",
            "cease",
            "stop_calls",
        ]
        .iter()
        .any(|name| turn.says(name));
        let commitment = turn
            .cues
            .iter()
            .filter(|cue| cue.name == "promise")
            .max_by_key(|cue| cue.explicit);
        let made = if let Some(cue) = commitment {
            Some(Promise {
                explicit: cue.explicit,
                evidence: turn.evidence(
                    turns,
                    cue.from,
                    cue.to.max(last_named(turn, &named, cue.from)),
                ),
                amount: named.amount(turn, cue.from),
                date: named.day(turn, cue.from),
            })
        } else if against {
            None
        } else if let Some(asked) = asked {
            answer(call, turns, (turn, &named), asked, last.is_some(), language)
        } else {
            None
        };
        if let Some(mut promise) = made {
            if let Some(asked) = asked {
                let theirs = Named::of(call, asked, language);
                promise.amount = promise.amount.or_else(|| {
                    theirs
                        .amounts
                        .iter()
                        .find(|one| !one.bare)
                        .map(|one| one.value)
                });
                promise.date = promise
                    .date
                    .or_else(|| theirs.days.first().map(|day| day.date));
            }
            if let Some(before) = last.take() {
                promise.amount = promise.amount.or(before.amount);
                promise.date = promise.date.or(before.date);
                promise.explicit |= before.explicit;
            }
            last = Some(promise);
        } else if last.is_some()
            && turn
                .cues
                .iter()
                .any(|cue| cue.name == "refusal" && cue.explicit)
        {
            last = None;
        }
    }
    let promise = last?;
    let assumed = promise.amount.is_none() && promise.date.is_some();
    Some(Finding {
        amount: promise.amount.or(if assumed {
            call.balance.filter(|owed| *owed > Money::ZERO)
        } else {
            None
        }),
        amount_assumed: assumed,
        due_date: promise.date,
        ..Finding::new(FindingKind::Promise, promise.explicit, promise.evidence)
    })
}

/// A yes to what was asked, or the day or amount that was asked for: implied, however short.
fn answer(
    call: &Call<'_>,
    turns: &[Turn],
    (turn, named): (&Heard, &Named),
    asked: &Heard,
    promised: bool,
    language: Language,
) -> Option<Promise> {
    let agreed = turn.cue("agree").is_some_and(|cue| cue.from <= 2)
        && !turn.says("disagree")
        && !turn.said.is_question(0);
    let theirs = Named::of(call, asked, language);
    let proposed = !theirs.days.is_empty() || theirs.amounts.iter().any(|amount| !amount.bare);
    let named_it =
        !named.days.is_empty() || named.amounts.iter().any(|amount| !amount.bare || promised);
    let doubted = turn.says("disagree") || turn.said.is_question(0);
    if !(agreed && (proposed || named_it) || named_it && !doubted) {
        return None;
    }
    Some(Promise {
        explicit: false,
        evidence: turn.evidence(turns, 0, turn.said.words.len()),
        amount: named
            .amount(turn, 0)
            .or_else(|| named.amounts.first().map(|amount| amount.value)),
        date: named.day(turn, 0),
    })
}

/// Behind the last day or amount in the sentence of the commitment: they are its evidence, too.
fn last_named(turn: &Heard, named: &Named, at: usize) -> usize {
    let days = named.days.iter().map(|day| (day.from, day.to));
    let amounts = named.amounts.iter().map(|amount| (amount.from, amount.to));
    days.chain(amounts)
        .filter(|(from, _)| turn.said.same_sentence(at, *from))
        .map(|(_, to)| to)
        .max()
        .unwrap_or(0)
}
