use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::queries::agents;
use mojavox_domain::{agent::Configuration, ids::AgentId, permissions::AgentsWrite};
use mojavox_http::{ApiResult, Caller, Idempotency, OnConstraint, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    configuration::{check, keep, language, line, name_taken},
    view::{AgentView, audit, get},
};

/// A new agent.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "name": "Ava", "language": "en-US", "voice": "en-US-Neural2-F", "model": "gpt-4o-mini",
    "prompt": "You are a courteous collections agent. Verify that you speak with the right person before you mention a debt.",
    "greeting": "Hello, may I speak with {{ customer.name }}?",
    "disclosureText": "I am an AI assistant calling on a recorded line on behalf of {{ organization.name }}.",
    "tools": ["promise_to_pay", "transfer_to_human"]
}))]
pub(crate) struct CreateAgent {
    #[garde(length(chars, min = 1, max = 100), custom(line))]
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    #[garde(inner(length(chars, max = 2000)))]
    #[schema(max_length = 2000)]
    description: Option<String>,
    /// `en` or `fr`, with or without a region.
    language: String,
    #[garde(length(chars, min = 1, max = 100), custom(line))]
    #[schema(min_length = 1, max_length = 100)]
    voice: String,
    #[garde(length(chars, min = 1, max = 100), custom(line))]
    #[schema(min_length = 1, max_length = 100)]
    model: String,
    /// What the model is told.
    #[garde(length(chars, min = 1, max = 50_000))]
    #[schema(min_length = 1, max_length = 50_000)]
    prompt: String,
    /// With the variables of templates.
    #[garde(inner(length(chars, min = 1, max = 2000)))]
    #[schema(max_length = 2000)]
    greeting: Option<String>,
    /// Says that an AI speaks; with the variables of templates.
    #[garde(length(chars, min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    disclosure_text: String,
    /// Names of what the model may call; none unless said otherwise.
    #[serde(default)]
    #[schema(max_items = 20)]
    tools: Vec<String>,
    /// 10 unless said otherwise.
    #[garde(inner(range(min = 1, max = 1000)))]
    #[schema(minimum = 1, maximum = 1000)]
    max_concurrent_calls: Option<i32>,
    /// 900 unless said otherwise.
    #[garde(inner(range(min = 30, max = 14_400)))]
    #[schema(minimum = 30, maximum = 14_400)]
    max_call_seconds: Option<i32>,
}

/// Create an AI agent
///
/// Offline, in version 1. Its disclosure says in its language that an AI speaks.
#[utoipa::path(
    post, path = "/agents", tag = "agents",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateAgent,
    responses(
        (status = 201, description = "Created", body = AgentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`agent_name_taken`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("agents:write"))),
)]
pub(crate) async fn create(
    caller: Caller<AgentsWrite>,
    idempotency: Idempotency,
    Valid(agent): Valid<CreateAgent>,
) -> ApiResult<Response> {
    let configuration = Configuration {
        language: language(&agent.language)?,
        voice: agent.voice,
        model: agent.model,
        prompt: agent.prompt,
        greeting: agent.greeting,
        disclosure_text: agent.disclosure_text,
        tools: agent.tools,
        max_concurrent_calls: agent.max_concurrent_calls.unwrap_or(10),
        max_call_seconds: agent.max_call_seconds.unwrap_or(900),
    };
    check(&configuration)?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let id: AgentId = tx.new_id();
    agents::insert_agent()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &agent.name,
            &agent.description,
            &tx.now(),
            &caller.user().uuid(),
        )
        .one()
        .await
        .on_constraint("agents_name_key", name_taken)?;
    keep(&tx, id, caller.user(), 1, &configuration).await?;
    let view = get(&tx, id).await?;
    audit(&tx, "agents.create", None, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
