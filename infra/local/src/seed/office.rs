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
    propose_campaign(world, tables, random);
    tables.flush(transaction).await?;
    let mut notices = approvals(transaction, world).await?;
    notices.extend(payments(transaction, world).await?);
    for user in [admin, supervisor] {
        notices.push(Notice {
            user,
            kind: "compliance",
            text: world.texts.notices[2],
            priority: "critical",
            data: Some(json!({"rule": "recording_notice"})),
            approval: None,
            created: world.now - days(2),
            read: false,
        });
    }
    for user in world.users {
        notices.push(Notice {
            user,
            kind: "system",
            text: world.texts.notices[3],
            priority: "low",
            data: None,
            approval: None,
            created: world.now - days(9),
            read: true,
        });
    }
    for notice in &notices {
        notice.write(world, tables, random);
    }
    Ok(())
}

fn propose_campaign(world: &World, tables: &mut Tables, random: &mut Random) {
    let at = world.now - days(1);
    tables.approvals.push(&[
        &random.id(at),
        &world.organization,
        &"campaign",
        &world.campaigns[PENDING_CAMPAIGN].id,
        &None::<Uuid>,
        &None::<Uuid>,
        &None::<&str>,
        &None::<&str>,
        &Some(world.users[1]),
        &None::<Uuid>,
        &"admin",
        &at,
        &(world.now + days(6)),
    ]);
}

/// A notification for everybody who may decide what is pending.
async fn approvals(transaction: &Transaction<'_>, world: &World) -> Result<Vec<Notice>> {
    let [admin, supervisor, ..] = world.users;
    let pending = transaction
        .query(
            "SELECT id, subject_type, subject_id, created_at, amount::text, currency::text FROM approvals
             WHERE organization_id = $1 AND status = 'pending' AND expires_at > $2 ORDER BY id",
            &[&world.organization, &world.now],
        )
        .await?;
    let mut notices = Vec::new();
    for row in pending {
        let subject: &str = row.get(1);
        let data = json!({
            "subjectType": subject,
            "subjectId": row.get::<_, Uuid>(2),
            "amount": row.get::<_, Option<String>>(4),
            "currency": row.get::<_, Option<String>>(5),
        });
        let (deciders, text): (&[Uuid], _) = match subject {
            "campaign" => (&[admin], world.texts.notices[4]),
            _ => (&[admin, supervisor], world.texts.notices[0]),
        };
        notices.extend(deciders.iter().map(|&user| Notice {
            user,
            kind: "approval",
            text,
            priority: "high",
            data: Some(data.clone()),
            approval: Some(row.get(0)),
            created: row.get(3),
            read: false,
        }));
    }
    Ok(notices)
}

/// The latest payments, the older ones already read.
async fn payments(transaction: &Transaction<'_>, world: &World) -> Result<Vec<Notice>> {
    let [admin, supervisor, ..] = world.users;
    let paid = transaction
        .query(
            "SELECT id, cleared_at, amount::text, currency::text FROM payment_records
             WHERE organization_id = $1 AND status = 'cleared' AND kind = 'payment' ORDER BY cleared_at DESC, id LIMIT 6",
            &[&world.organization],
        )
        .await?;
    let notice = |(number, row): (usize, tokio_postgres::Row)| Notice {
        user: [admin, supervisor][number % 2],
        kind: "payment",
        text: world.texts.notices[1],
        priority: "low",
        data: Some(json!({
            "paymentId": row.get::<_, Uuid>(0),
            "amount": row.get::<_, String>(2),
            "currency": row.get::<_, String>(3),
        })),
        approval: None,
        created: row.get(1),
        read: number >= 4,
    };
    Ok(paid.into_iter().enumerate().map(notice).collect())
}

struct Notice {
    user: Uuid,
    kind: &'static str,
    /// title and message
    text: (&'static str, &'static str),
    priority: &'static str,
    data: Option<serde_json::Value>,
    approval: Option<Uuid>,
    created: Timestamp,
    read: bool,
}

impl Notice {
    fn write(&self, world: &World, tables: &mut Tables, random: &mut Random) {
        let read_at = self
            .read
            .then(|| self.created + SignedDuration::from_hours(2));
        tables.notifications.push(&[
            &random.id(self.created),
            &world.organization,
            &self.user,
            &self.kind,
            &self.text.0,
            &self.text.1,
            &self.priority,
            &self.approval.is_some(),
            &self.data.as_ref().map(ToString::to_string),
            &self.approval,
            &self.read,
            &read_at,
            &self.created,
        ]);
    }
}
