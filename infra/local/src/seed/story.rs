//! A debtor's three months: who called when, what was said, what came of it. Told in the order of
//! time and within the rules, so that the demo's figures, screens and history agree.

use anyhow::Result;
use jiff::civil::Weekday;
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};
use uuid::Uuid;

use super::agreements::Credit;
use super::attempt::Attempt;
use super::debtor::{Debtor, Standing};
use super::money::Purse;
use super::random::Random;
use super::rows::Tables;
use super::talk;
use super::world::{Agent, World, days};

/// How many days back the calls go.
const DAYS: i64 = 90;
/// Calls by debtor-local hour, from 8 to 20.
const HOURS: [u32; 13] = [3, 6, 9, 10, 7, 5, 6, 8, 9, 11, 12, 9, 4];
const FIRST_HOUR: i8 = 8;

/// What a conversation with the debtor ends in.
const OUTCOMES: [&str; 10] = [
    "promise_to_pay",
    "payment",
    "payment_plan",
    "settlement",
    "no_commitment",
    "callback",
    "refusal",
    "dispute",
    "cease",
    "transferred",
];

/// How a call ended: outcome, answered by, right party.
type Ending = (&'static str, Option<&'static str>, bool);

/// Tells the story and answers how many calls it had; at most `quota`.
pub(super) fn tell(
    debtor: &mut Debtor,
    quota: usize,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    talks: &mut usize,
) -> Result<usize> {
    let mut purse = Purse::default();
    let mut quiet_until = debtor.created + days(1);
    let mut calls = 0;
    let mut times = times(debtor, quota, world, random)?;
    times.sort_unstable();
    for index in 0..times.len() {
        let at = times[index];
        purse.collect_until(at, debtor, world, tables, random);
        // Seven attempts in seven days are the most, whatever came of them.
        let week = times[..index]
            .iter()
            .filter(|earlier| **earlier > at - days(7))
            .count();
        if at < quiet_until || week >= 6 || !debtor.may_be_called() {
            continue;
        }
        calls += 1;
        quiet_until = quiet_until.max(call(debtor, at, world, tables, random, &mut purse, talks));
    }
    purse.collect_until(world.now, debtor, world, tables, random);
    purse.write(debtor, world, tables);
    if let Some(email) = random
        .percent(10)
        .then(|| debtor.created + days(1))
        .filter(|at| debtor.email.is_some() && *at < world.now)
    {
        message(email, world, tables, random, debtor);
    }
    if random.percent(2) {
        refusal(world, tables, random, debtor);
    }
    if random.percent(1) {
        let at = debtor.created + days(1);
        tables.opt_outs.push(&[
            &random.id(at),
            &world.organization,
            &debtor.id,
            &"sms",
            &"opt_out",
            &"sms",
            &"STOP",
            &None::<Uuid>,
            &at.min(world.now),
            &at.min(world.now),
        ]);
    }
    debtor.calls = calls;
    Ok(calls)
}

/// Moments inside calling hours, few on Saturdays and none on Sundays.
fn times(
    debtor: &Debtor,
    quota: usize,
    world: &World,
    random: &mut Random,
) -> Result<Vec<Timestamp>> {
    let today = world.now.to_zoned(debtor.zone.clone()).date();
    let mut times = Vec::with_capacity(quota);
    for _ in 0..quota {
        let mut date = today.saturating_sub(random.between(0, DAYS - 1).days());
        while date.weekday() == Weekday::Sunday
            || (date.weekday() == Weekday::Saturday && random.percent(65))
        {
            date = date.saturating_sub(1.day());
        }
        let hour = FIRST_HOUR + i8::try_from(random.weighted(&HOURS))?;
        let time = date.at(
            hour,
            i8::try_from(random.below(60))?,
            i8::try_from(random.below(60))?,
            0,
        );
        let at = time.to_zoned(debtor.zone.clone())?.timestamp();
        // What would lie ahead of now happened a week before.
        times.push(if at > world.now - SignedDuration::from_mins(20) {
            at - days(7)
        } else {
            at
        });
    }
    Ok(times)
}

/// Answers until when nobody calls again.
fn call(
    debtor: &mut Debtor,
    at: Timestamp,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    purse: &mut Purse,
    talks: &mut usize,
) -> Timestamp {
    let membership = debtor.memberships.iter_mut().find(|membership| {
        let campaign = &world.campaigns[membership.campaign];
        let until = if campaign.status == "paused" {
            world.now - days(6)
        } else {
            campaign.ends
        };
        (campaign.begins..until).contains(&at)
    });
    let inbound = random.percent(4);
    let local = at.to_zoned(debtor.zone.clone());
    let mut campaign = None;
    let mut agent = random.pick(&world.agents);
    if let Some(membership) = membership.as_ref().filter(|_| !inbound) {
        let running = &world.campaigns[membership.campaign];
        campaign = Some((running.id, membership.attempts + 1));
        agent = &world.agents[running.agent];
    }
    let (outcome, answered_by, right_party) = ending(random, agent, &local, inbound);
    let succeeded = right_party
        && matches!(
            outcome,
            "payment" | "promise_to_pay" | "payment_plan" | "settlement"
        );
    let ringing = SignedDuration::from_secs(random.between(4, 24));
    let talking = SignedDuration::from_secs(match (answered_by, right_party) {
        (None, _) => 0,
        (Some("machine"), _) => random.between(18, 45),
        (_, true) => random.between(60, if succeeded { 540 } else { 320 }),
        _ => random.between(6, 55),
    });
    let answered = answered_by.map(|_| at + ringing);
    let ended = at + ringing + talking;
    let sentiment = (answered_by == Some("human")).then(|| {
        let (low, high) = match outcome {
            _ if succeeded => (5, 85),
            "refusal" | "cease" | "dispute" => (-85, -10),
            _ => (-35, 40),
        };
        random.between(low, high)
    });
    let attempt = Attempt {
        id: random.id(at),
        campaign,
        agent: Some(agent),
        channel: "voice",
        inbound,
        status: "ended",
        refused: None,
        created: at - SignedDuration::from_secs(1),
        started: Some(at),
        answered,
        ended: Some(ended),
        answered_by,
        right_party,
        outcome: Some(outcome),
        sentiment,
        topic: right_party.then(|| *random.pick(&world.texts.topics)),
    };
    if let (Some(membership), Some((_, number))) = (membership, campaign) {
        membership.attempts = number;
        membership.last_attempt = Some(at);
        membership.outcome = Some(outcome);
        membership.succeeded |= succeeded;
    }
    attempt.write(world, tables, debtor);
    debtor.last_contacted = Some(at);
    talk::objections(&attempt, world, tables, random, succeeded);
    if right_party && *talks > 0 {
        *talks -= 1;
        talk::transcript(&attempt, world, tables, debtor, succeeded);
    }
    let credit = Credit {
        attempt: attempt.id,
        agent: agent.id,
        campaign: campaign.map(|(id, _)| id),
        at: ended,
    };
    let rest = consequences(debtor, world, tables, random, purse, outcome, credit);
    // After a conversation the next call waits seven days, the day of the conversation counted.
    if right_party {
        rest.max(at + days(7))
    } else {
        rest.max(at + SignedDuration::from_mins(30))
    }
}

fn ending(random: &mut Random, agent: &Agent, local: &Zoned, inbound: bool) -> Ending {
    // People are at home after work.
    let reached = match local.hour() {
        17..=19 => 46,
        12..=13 => 36,
        _ => 31,
    };
    if !inbound && !random.percent(reached) {
        return match random.weighted(&[9, 52, 5, 34]) {
            0 => ("busy", None, false),
            1 => ("no_answer", None, false),
            2 => ("failed", None, false),
            _ => ("voicemail", Some("machine"), false),
        };
    }
    let human = Some("human");
    match random.weighted(&[8, 15, 77]) {
        0 if !inbound => return ("wrong_person", human, false),
        1 if !inbound => return ("hung_up", human, false),
        _ => {}
    }
    let skilled =
        |weight: u32| u32::try_from(i64::from(weight) * (100 + agent.skill) / 10).unwrap_or(0);
    let weights = [
        skilled(20),
        skilled(8),
        skilled(5),
        skilled(3),
        250,
        150,
        140,
        40,
        20,
        20,
    ];
    (OUTCOMES[random.weighted(&weights)], human, true)
}

/// What follows from the call; answers until when the debtor is left alone because of it.
fn consequences(
    debtor: &mut Debtor,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    purse: &mut Purse,
    outcome: &str,
    credit: Credit,
) -> Timestamp {
    let (at, organization) = (credit.at, &world.organization);
    match outcome {
        "payment" => purse.pay_now(debtor, random, credit, at),
        "promise_to_pay" => return purse.promise(debtor, random, credit),
        "payment_plan" => {
            purse.plan(debtor, random, credit);
            debtor.standing = Standing::OnPlan;
        }
        "settlement" => return purse.offer(debtor, random, world, tables, credit),
        "dispute" => {
            tables.disputes.push(&[
                &random.id(at),
                organization,
                &debtor.id,
                &credit.attempt,
                &random.percent(30),
                &world.texts.dispute,
                &"open",
                &at,
                &at,
            ]);
            debtor.standing = Standing::Disputed;
            talk::task(2, debtor, world, tables, random, credit);
        }
        "cease" => {
            tables.opt_outs.push(&[
                &random.id(at),
                organization,
                &debtor.id,
                &"all",
                &"cease",
                &"call",
                &world.texts.cease,
                &credit.attempt,
                &at,
                &at,
            ]);
            debtor.standing = Standing::Ceased;
        }
        "callback" if random.percent(40) => talk::task(0, debtor, world, tables, random, credit),
        "refusal" if random.percent(8) => talk::task(1, debtor, world, tables, random, credit),
        _ => {}
    }
    at
}

fn message(
    at: Timestamp,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    debtor: &Debtor,
) {
    let attempt = Attempt {
        id: random.id(at),
        campaign: None,
        agent: None,
        channel: "email",
        inbound: false,
        status: "delivered",
        refused: None,
        created: at,
        started: Some(at),
        answered: None,
        ended: None,
        answered_by: None,
        right_party: false,
        outcome: None,
        sentiment: None,
        topic: None,
    };
    attempt.write(world, tables, debtor);
}

/// What the gate says of calls at night, as it says it.
const AMERICAN_HOURS: &str = r#"[{"ruleId": "us.hours", "ruleVersion": "1", "citation": "12 CFR 1006.6(b)(1)(i) and comment 6(b)(1)-1 and -2; 47 CFR 64.1200(c)(1)", "detail": "Not before 08:00 nor from 21:00, wherever the debtor may be", "nextAllowedAt": null}]"#;
const FRENCH_HOURS: &str = r#"[{"ruleId": "fr.hours", "ruleVersion": "1", "citation": "Safeguard of the product: no statute sets hours for amicable collection; against C. conso. L. 121-6 and C. pén. 222-33-2", "detail": "Between 08:00 and 20:00, not on Sundays", "nextAllowedAt": null}]"#;

/// A call that the gate did not allow.
fn refusal(world: &World, tables: &mut Tables, random: &mut Random, debtor: &Debtor) {
    let at = world.now - days(random.between(1, 60));
    if at < debtor.created {
        return;
    }
    let attempt = Attempt {
        id: random.id(at),
        campaign: None,
        agent: None,
        channel: "voice",
        inbound: false,
        status: "blocked",
        refused: Some(match world.profile.country {
            "FR" => FRENCH_HOURS,
            _ => AMERICAN_HOURS,
        }),
        created: at,
        started: None,
        answered: None,
        ended: None,
        answered_by: None,
        right_party: false,
        outcome: None,
        sentiment: None,
        topic: None,
    };
    attempt.write(world, tables, debtor);
}
