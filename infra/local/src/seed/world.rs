//! What exists before the first call: agents, templates, segments and campaigns.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use tokio_postgres::Transaction;
use uuid::Uuid;

use super::profile::Profile;
use super::random::Random;
use super::texts::{self, Texts};

/// An organisation as its debtors' stories need it.
pub(super) struct World {
    pub(super) profile: &'static Profile,
    pub(super) texts: &'static Texts,
    pub(super) organization: Uuid,
    /// admin, supervisor, analyst, agent
    pub(super) users: [Uuid; 4],
    pub(super) agents: Vec<Agent>,
    pub(super) campaigns: Vec<Campaign>,
    pub(super) email_version: Uuid,
    /// The moment the stories end.
    pub(super) now: Timestamp,
}

pub(super) struct Agent {
    pub(super) id: Uuid,
    pub(super) version: Uuid,
    pub(super) name: &'static str,
    /// Percent by which this agent does better or worse than the others.
    pub(super) skill: i64,
}

pub(super) struct Campaign {
    pub(super) id: Uuid,
    pub(super) status: &'static str,
    /// index into the agents
    pub(super) agent: usize,
    pub(super) begins: Timestamp,
    pub(super) ends: Timestamp,
}

/// Status; first and last day, counted from today; agent.
const CAMPAIGNS: [(&str, i64, i64, usize); 9] = [
    ("completed", -90, -61, 0),
    ("completed", -60, -31, 1),
    ("running", -30, 20, 2),
    ("running", -14, 10, 3),
    ("paused", -20, 10, 4),
    ("scheduled", 3, 33, 0),
    ("pending_approval", 7, 37, 1),
    ("draft", 0, 30, 2),
    ("cancelled", -45, -40, 3),
];
pub(super) const PENDING_CAMPAIGN: usize = 6;

pub(super) fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

pub(super) async fn create(
    transaction: &Transaction<'_>,
    random: &mut Random,
    profile: &'static Profile,
    organization: Uuid,
    users: [Uuid; 4],
    now: Timestamp,
) -> Result<World> {
    let texts = texts::of(profile.locale);
    let founded = now - days(200);
    let author = users[0];
    let agents = agents(transaction, random, profile, organization, author, founded).await?;
    let mut templates = Vec::new();
    for (kind, name, subject, body) in texts.templates {
        let (id, version) = (random.id(founded), random.id(founded));
        transaction
            .execute(
                "INSERT INTO templates (id, organization_id, type, name, language, created_by, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                &[&id, &organization, &kind, &name, &profile.locale, &author, &founded],
            )
            .await?;
        let variables = variables(body);
        transaction
            .execute(
                "INSERT INTO template_versions (id, organization_id, template_id, version, subject, body, variables, created_by, created_at)
                 VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8)",
                &[&version, &organization, &id, &subject, &body, &variables, &author, &founded],
            )
            .await?;
        transaction
            .execute(
                "UPDATE templates SET current_version_id = $2 WHERE id = $1",
                &[&id, &version],
            )
            .await?;
        templates.push((id, version));
    }
    let segments = segments(transaction, random, texts, organization, author, founded).await?;
    let campaigns = campaigns(
        transaction,
        random,
        texts,
        organization,
        users[1],
        now,
        &agents,
        &templates,
        &segments,
    )
    .await?;
    Ok(World {
        profile,
        texts,
        organization,
        users,
        agents,
        campaigns,
        email_version: templates[2].1,
        now,
    })
}

async fn agents(
    transaction: &Transaction<'_>,
    random: &mut Random,
    profile: &'static Profile,
    organization: Uuid,
    author: Uuid,
    founded: Timestamp,
) -> Result<Vec<Agent>> {
    let texts = texts::of(profile.locale);
    let tools: Vec<&str> = vec![
        "lookup_balance",
        "offer_plan",
        "promise_to_pay",
        "send_payment_link",
        "transfer_to_human",
    ];
    let mut agents = Vec::new();
    for (index, &name) in profile.agents.iter().enumerate() {
        let status = ["online", "busy", "online", "online", "offline", "busy"][index % 6];
        let (id, version) = (random.id(founded), random.id(founded));
        transaction
            .execute(
                "INSERT INTO agents (id, organization_id, name, status, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
                &[&id, &organization, &name, &status, &author, &founded],
            )
            .await?;
        transaction
            .execute(
                "INSERT INTO agent_versions (id, organization_id, agent_id, version, language, voice, model, prompt, greeting,
                     disclosure_text, tools, created_by, created_at)
                 VALUES ($1, $2, $3, 1, $4, $5, 'scripted', $6, $7, $8, $9, $10, $11)",
                &[&version, &organization, &id, &profile.locale, &texts.voice, &texts.prompt, &texts.greeting, &texts.disclosure, &tools, &author, &founded],
            )
            .await?;
        transaction
            .execute(
                "UPDATE agents SET current_version_id = $2 WHERE id = $1",
                &[&id, &version],
            )
            .await?;
        agents.push(Agent {
            id,
            version,
            name,
            skill: random.between(-25, 35),
        });
    }
    Ok(agents)
}

async fn segments(
    transaction: &Transaction<'_>,
    random: &mut Random,
    texts: &Texts,
    organization: Uuid,
    author: Uuid,
    founded: Timestamp,
) -> Result<Vec<Uuid>> {
    let criteria = [
        json!({"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": 2000}]}),
        json!({"op": "or", "rules": [
            {"field": "lastContactedAt", "operator": "lt", "value": {"daysAgo": 30}},
            {"op": "not", "rules": [{"field": "lastContactedAt", "operator": "exists", "value": true}]}]}),
        json!({"op": "and", "rules": [{"field": "status", "operator": "in", "value": ["promised", "payment_plan"]}]}),
    ];
    let mut ids = Vec::new();
    for (name, criteria) in texts.segments.iter().zip(criteria) {
        let id = random.id(founded);
        transaction
            .execute(
                "INSERT INTO debtor_segments (id, organization_id, name, criteria, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
                &[&id, &organization, name, &criteria, &author, &founded],
            )
            .await?;
        ids.push(id);
    }
    Ok(ids)
}

/// Counts and debts of the segments, once there are debtors: the criteria above, as SQL.
pub(super) async fn refresh_segments(transaction: &Transaction<'_>, world: &World) -> Result<()> {
    let conditions = [
        "c.balance >= 2000",
        "(c.last_contacted_at < $3::timestamptz - interval '30 days' OR c.last_contacted_at IS NULL)",
        "c.status IN ('promised', 'payment_plan')",
    ];
    for (name, condition) in world.texts.segments.iter().zip(conditions) {
        transaction
            .execute(
                &format!(
                    "UPDATE debtor_segments s SET debtor_count = c.count, total_debt = c.debt, refreshed_at = $3
                     FROM (SELECT count(*)::integer AS count, coalesce(sum(greatest(c.balance, 0)), 0) AS debt FROM customers c
                           WHERE c.organization_id = $1 AND c.deleted_at IS NULL AND {condition}) AS c
                     WHERE s.organization_id = $1 AND s.name = $2 AND $3::timestamptz IS NOT NULL"
                ),
                &[&world.organization, name, &world.now],
            )
            .await?;
    }
    Ok(())
}

#[expect(
    clippy::too_many_arguments,
    reason = "the parts of one organisation, made one after the other"
)]
async fn campaigns(
    transaction: &Transaction<'_>,
    random: &mut Random,
    texts: &Texts,
    organization: Uuid,
    author: Uuid,
    now: Timestamp,
    agents: &[Agent],
    templates: &[(Uuid, Uuid)],
    segments: &[Uuid],
) -> Result<Vec<Campaign>> {
    let windows = json!([{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "20:00"}, {"days": [6], "from": "10:00", "to": "16:00"}]);
    let mut campaigns = Vec::new();
    for (index, ((status, first, last, agent), name)) in
        CAMPAIGNS.into_iter().zip(texts.campaigns).enumerate()
    {
        let agent = agent % agents.len();
        let (begins, ends) = (now + days(first), now + days(last));
        let created = begins.min(now) - days(2);
        let id = random.id(created);
        let launched = !matches!(status, "draft" | "pending_approval" | "cancelled");
        let finished = match status {
            "completed" => Some(ends),
            "cancelled" => Some(begins),
            _ => None,
        };
        let paused = (status == "paused").then(|| now - days(6));
        transaction
            .execute(
                "INSERT INTO campaigns (id, organization_id, name, status, segment_id, agent_id, agent_version_id, template_id,
                     template_version_id, sender, starts_at, ends_at, calling_windows, max_concurrent_calls, launched_at, launched_by,
                     paused_at, pause_reason, finished_at, created_by, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
                &[
                    &id, &organization, &name, &status, &segments[index % segments.len()], &agents[agent].id,
                    &launched.then_some(agents[agent].version), &templates[0].0, &launched.then_some(templates[0].1),
                    &None::<String>, &begins, &ends, &windows, &5_i32, &launched.then_some(created + days(1)),
                    &launched.then_some(author), &paused, &paused.map(|_| "requested"), &finished, &author, &created,
                ],
            )
            .await?;
        campaigns.push(Campaign {
            id,
            status,
            agent,
            begins,
            ends,
        });
    }
    Ok(campaigns)
}

/// Names between double braces.
fn variables(body: &str) -> Vec<String> {
    let mut names: Vec<String> = body
        .split("{{")
        .skip(1)
        .filter_map(|rest| rest.split("}}").next())
        .map(|name| name.trim().to_owned())
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    #[test]
    fn variables_of_a_template() {
        assert_eq!(super::variables("{{ b }} and {{a}}, {{ b }}"), ["a", "b"]);
        assert_eq!(super::variables("none"), Vec::<String>::new());
    }
}
