use axum::Json;
use jiff::civil::Date;
use mojavox_db::queries::analytics;
use mojavox_domain::{
    figures::{Percent, percentage, wilson_lower_bound},
    money::Money,
    permissions::AnalyticsRead,
};
use mojavox_http::{ApiResult, Caller, Problem, Query};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::period::DateRange;

/// Fewer right-party calls than this are luck.
const MIN_RIGHT_PARTY: i64 = 30;

/// AI agents by what their right-party calls yield.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Leaderboard {
    #[schema(value_type = String, format = Date)]
    from: Date,
    #[schema(value_type = String, format = Date)]
    to: Date,
    /// ISO 4217.
    #[schema(example = "USD")]
    currency: String,
    /// Ranked ones first, best first; then those on hold and those with too few calls.
    agents: Vec<AgentRanking>,
}

/// An agent's figures in the period.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AgentRanking {
    /// From 1; `null` below 30 right-party calls and on hold.
    rank: Option<i64>,
    #[schema(value_type = String, format = Uuid)]
    agent_id: Uuid,
    #[schema(example = "Léa")]
    agent_name: String,
    calls: i64,
    answered: i64,
    right_party: i64,
    successes: i64,
    /// Percent of right-party calls; `null` without any.
    success_rate: Option<Percent>,
    /// What ranks: the lower end of the success rate's 95% Wilson interval, between 0 and 1.
    score: f64,
    /// Net, of payments within 30 days after the agent's right-party call.
    recovered: Money,
    /// Seconds, of calls that a human answered.
    avg_call_duration: i64,
    /// A confirmed compliance violation, until somebody clears it.
    on_hold: bool,
    on_hold_reason: Option<String>,
}

/// Ranking of the AI agents
///
/// By the Wilson lower bound of success, so that few calls cannot win by luck; ties by what was
/// recovered.
#[utoipa::path(
    get, path = "/analytics/agent-leaderboard", tag = "analytics",
    params(DateRange),
    responses(
        (status = 200, description = "All agents, ranked ones first", body = Leaderboard),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("analytics:read"))),
)]
pub(crate) async fn agent_leaderboard(
    caller: Caller<AnalyticsRead>,
    Query(range): Query<DateRange>,
) -> ApiResult<Json<Leaderboard>> {
    let tx = caller.read().await?;
    let days = range.resolve(&tx).await?;
    let mut agents = analytics::agent_performance()
        .bind(&tx, &days.from, &days.to, &caller.organization().uuid())
        .map(|row| AgentRanking {
            rank: None,
            agent_id: row.id,
            agent_name: row.name.to_owned(),
            calls: row.calls,
            answered: row.answered,
            right_party: row.right_party,
            successes: row.successes,
            success_rate: percentage(row.successes, row.right_party),
            score: comparable(wilson_lower_bound(row.successes, row.right_party)),
            recovered: row.recovered.into(),
            avg_call_duration: if row.answered == 0 {
                0
            } else {
                (row.talk_seconds + row.answered / 2) / row.answered
            },
            on_hold: row.on_hold_reason.is_some(),
            on_hold_reason: row.on_hold_reason.map(str::to_owned),
        })
        .all()
        .await?;
    tx.commit().await?;
    rank(&mut agents);
    Ok(Json(Leaderboard {
        from: days.from,
        to: days.to,
        currency: days.currency,
        agents,
    }))
}

/// Without the last digits, in which equal scores differ by how they were computed: a tie is a tie.
fn comparable(score: f64) -> f64 {
    (score * 1e12).round() / 1e12
}

fn rank(agents: &mut [AgentRanking]) {
    let ranked = |agent: &AgentRanking| !agent.on_hold && agent.right_party >= MIN_RIGHT_PARTY;
    agents.sort_by(|a, b| {
        ranked(b)
            .cmp(&ranked(a))
            .then(a.on_hold.cmp(&b.on_hold))
            .then(b.score.total_cmp(&a.score))
            .then(b.recovered.cmp(&a.recovered))
            .then_with(|| a.agent_name.cmp(&b.agent_name))
    });
    for agent in &mut *agents {
        // Shown shorter than it is compared.
        agent.score = (agent.score * 10_000.0).round() / 10_000.0;
    }
    for (place, agent) in (1..).zip(agents.iter_mut().filter(|agent| ranked(agent))) {
        agent.rank = Some(place);
    }
}
