//! What calls leave behind besides money: objections, transcripts, tasks.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::agreements::Credit;
use super::attempt::Attempt;
use super::debtor::Debtor;
use super::random::Random;
use super::rows::{Field, Tables};
use super::world::{World, days};

pub(super) fn objections(
    attempt: &Attempt<'_>,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    succeeded: bool,
) {
    let Some(started) = attempt.started else {
        return;
    };
    let outcome = attempt.outcome.unwrap_or_default();
    let (category, utterance) = match outcome {
        "cease" => ("cease", world.texts.cease),
        "wrong_person" => ("wrong_person", world.texts.objections[7].1),
        "dispute" => world.texts.objections[2],
        "refusal" => world.texts.objections[6],
        _ if attempt.right_party && random.percent(40) => {
            world.texts.objections[random.weighted(&[30, 10, 0, 12, 20, 14, 0, 14])]
        }
        _ => return,
    };
    let handled =
        matches!(category, "dispute" | "wrong_person" | "cease").then(|| random.percent(95));
    let offset = i32::try_from(random.between(8_000, 50_000)).unwrap_or(0);
    let fields: [&dyn Field; 11] = [
        &random.id(started),
        &world.organization,
        &attempt.id,
        &category,
        &utterance,
        &offset,
        &started,
        &(succeeded && handled.is_none()),
        &handled,
        &"seed-1",
        &started,
    ];
    tables.call_objections.push(&fields);
}

/// The conversation, line by line; half-minute calls have the first lines only.
pub(super) fn transcript(
    attempt: &Attempt<'_>,
    world: &World,
    tables: &mut Tables,
    debtor: &Debtor,
    succeeded: bool,
) {
    let Some((answered, ended)) = attempt.answered.zip(attempt.ended) else {
        return;
    };
    let agent = attempt.agent.map_or("", |agent| agent.name);
    let amount = format!("{} {}", debtor.balance.max(0) / 100, world.profile.currency);
    let closing = if succeeded {
        world.texts.promise
    } else {
        world.texts.refusal
    };
    let lines = world.texts.opening.iter().chain(closing);
    let pause = ended.duration_since(answered).as_secs() / 9;
    let mut spoken_at = answered;
    for (position, (speaker, text)) in lines.enumerate() {
        spoken_at += SignedDuration::from_secs(pause);
        let text = text
            .replace("{agent}", agent)
            .replace("{name}", &debtor.name)
            .replace("{amount}", &amount);
        tables.transcript_lines.push(&[
            &world.organization,
            &attempt.id,
            &position,
            speaker,
            &text,
            &spoken_at,
            &"0.950",
        ]);
    }
}

/// A task of the given kind (index into the texts) for the human agent or the supervisor.
pub(super) fn task(
    kind: usize,
    debtor: &Debtor,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    credit: Credit,
) {
    let (name, title) = world.texts.tasks[kind];
    let due = credit.at + days(random.between(1, 4));
    let assignee = if kind == 1 {
        world.users[1]
    } else {
        world.users[3]
    };
    let done = (due < world.now - days(2) && random.percent(85))
        .then(|| due - SignedDuration::from_hours(random.between(1, 8)));
    let status = if done.is_some() { "completed" } else { "open" };
    let priority = ["low", "medium", "medium", "high"][random.below(4)];
    let completed: (Option<Uuid>, Option<Timestamp>) = (done.map(|_| assignee), done);
    tables.tasks.push(&[
        &random.id(credit.at),
        &world.organization,
        &name,
        &title,
        &priority,
        &status,
        &due,
        &debtor.id,
        &credit.campaign,
        &credit.attempt,
        &assignee,
        &completed.0,
        &completed.1,
        &credit.at,
        &done.unwrap_or(credit.at),
    ]);
}
