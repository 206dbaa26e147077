//! What lies on the desks when the users sign in: approvals, notifications, calls under way.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use tokio_postgres::Transaction;
use uuid::Uuid;

use super::attempt::Attempt;
use super::debtor::Debtor;
use super::random::Random;
use super::rows::Tables;
use super::world::{PENDING_CAMPAIGN, World, days};

/// Calls under way: only where it is between nine and eight for the debtor, and nobody called lately.
pub(super) fn live_call(
    debtor: &mut Debtor,
    number: usize,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
) -> bool {
    let hour = world.now.to_zoned(debtor.zone.clone()).hour();
    let rested = debtor
        .last_contacted
        .is_none_or(|last| last < world.now - days(8));
    if !(9..20).contains(&hour) || !rested || !debtor.may_be_called() {
        return false;
    }
    let at = world.now - SignedDuration::from_secs(random.between(20, 400));
    let answered = at + SignedDuration::from_secs(8);
    let status = ["active", "on_hold", "active", "ringing"][number % 4];
    let spoken = status != "ringing";
    let attempt = Attempt {
        id: random.id(at),
        campaign: None,
        agent: Some(random.pick(&world.agents)),
        channel: "voice",
        inbound: false,
        status,
        refused: None,
        created: at - SignedDuration::from_secs(1),
        started: Some(at),
        answered: spoken.then_some(answered),
        ended: None,
        answered_by: spoken.then_some("human"),
        right_party: spoken,
        outcome: None,
        sentiment: spoken.then(|| random.between(-30, 60)),
        topic: spoken.then(|| *random.pick(&world.texts.topics)),
    };
    attempt.write(world, tables, debtor);
    debtor.last_contacted = Some(at);
    debtor.calls += 1;
    true
}

/// Notifications of what waits and what happened, after everything else was written.
pub(super) async fn notify(
    transaction: &Transaction<'_>,
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
) -> Result<()> {
    let [admin, supervisor, ..] = world.users;
    let proposed = world.now - days(1);
    let campaign = &world.campaigns[PENDING_CAMPAIGN];
    tables.approvals.push(&[
        &random.id(proposed),
        &world.organization,
        &"campaign",
        &campaign.id,
        &None::<Uuid>,
        &None::<Uuid>,
        &None::<&str>,
        &None::<&str>,
        &Some(supervisor),
        &None::<Uuid>,
        &"admin",
        &proposed,
        &(world.now + days(6)),
    ]);
    tables.flush(transaction).await?;

    let pending = transaction
        .query(
            "SELECT id, subject_type, subject_id, created_at, amount::text, currency::text FROM approvals
             WHERE organization_id = $1 AND status = 'pending' AND expires_at > $2 ORDER BY id",
            &[&world.organization, &world.now],
        )
        .await?;
    let (title, message) = world.texts.notices[0];
    for row in pending {
        let subject: &str = row.get(1);
        let data = json!({"subjectType": subject, "subjectId": row.get::<_, Uuid>(2), "amount": row.get::<_, Option<String>>(4), "currency": row.get::<_, Option<String>>(5)});
        let told: &[Uuid] = if subject == "campaign" {
            &[admin]
        } else {
            &[admin, supervisor]
        };
        for user in told {
            let (created, no_time) = (row.get::<_, Timestamp>(3), None::<Timestamp>);
            tables.notifications.push(&[
                &random.id(created),
                &world.organization,
                user,
                &"approval",
                &title,
                &message,
                &"high",
                &true,
                &data.to_string(),
                &Some(row.get::<_, Uuid>(0)),
                &false,
                &no_time,
                &created,
            ]);
        }
    }
    let paid = transaction
        .query(
            "SELECT id, cleared_at, amount::text, currency::text FROM payment_records
             WHERE organization_id = $1 AND status = 'cleared' AND kind = 'payment' ORDER BY cleared_at DESC, id LIMIT 6",
            &[&world.organization],
        )
        .await?;
    for (number, row) in paid.iter().enumerate() {
        let data = json!({"paymentId": row.get::<_, Uuid>(0), "amount": row.get::<_, String>(2), "currency": row.get::<_, String>(3)});
        plain(
            world,
            tables,
            random,
            [admin, supervisor][number % 2],
            "payment",
            world.texts.notices[1],
            "low",
            Some(data.to_string()),
            row.get(1),
            number >= 4,
        );
    }
    for (user, age) in [(admin, 2), (supervisor, 2)] {
        let data = json!({"rule": "recording_notice"}).to_string();
        plain(
            world,
            tables,
            random,
            user,
            "compliance",
            world.texts.notices[2],
            "critical",
            Some(data),
            world.now - days(age),
            false,
        );
    }
    for user in world.users {
        plain(
            world,
            tables,
            random,
            user,
            "system",
            world.texts.notices[3],
            "low",
            None,
            world.now - days(9),
            true,
        );
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "the columns of a notification")]
fn plain(
    world: &World,
    tables: &mut Tables,
    random: &mut Random,
    user: Uuid,
    kind: &str,
    (title, message): (&str, &str),
    priority: &str,
    data: Option<String>,
    created: Timestamp,
    read: bool,
) {
    let read_at = read.then(|| created + SignedDuration::from_hours(2));
    tables.notifications.push(&[
        &random.id(created),
        &world.organization,
        &user,
        &kind,
        &title,
        &message,
        &priority,
        &false,
        &data,
        &None::<Uuid>,
        &read,
        &read_at,
        &created,
    ]);
}
