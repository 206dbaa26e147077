use axum::Json;
use garde::Validate;
use mojavox_db::queries::agents;
use mojavox_domain::{agent::Configuration, ids::AgentId, permissions::AgentsWrite};
use mojavox_http::{ApiError, ApiResult, Caller, OnConstraint, Path, Problem, Valid};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use crate::{
    configuration::{check, keep, language, line, name_taken},
    view::{AgentView, audit, get, lock},
};

/// What is left out stays; `null` clears.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "prompt": "You are a courteous collections agent. Keep it short.", "expectedVersion": 3 }))]
pub(crate) struct UpdateAgent {
    #[garde(inner(length(chars, min = 1, max = 100), custom(line)))]
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, max = 2000))))]
    #[schema(value_type = Option<String>, max_length = 2000)]
    description: Option<Option<String>>,
    language: Option<String>,
    #[garde(inner(length(chars, min = 1, max = 100), custom(line)))]
    #[schema(min_length = 1, max_length = 100)]
    voice: Option<String>,
    #[garde(inner(length(chars, min = 1, max = 100), custom(line)))]
    #[schema(min_length = 1, max_length = 100)]
    model: Option<String>,
    #[garde(inner(length(chars, min = 1, max = 50_000)))]
    #[schema(min_length = 1, max_length = 50_000)]
    prompt: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, min = 1, max = 2000))))]
    #[schema(value_type = Option<String>, max_length = 2000)]
    greeting: Option<Option<String>>,
    #[garde(inner(length(chars, min = 1, max = 2000)))]
    #[schema(min_length = 1, max_length = 2000)]
    disclosure_text: Option<String>,
    #[schema(max_items = 20)]
    tools: Option<Vec<String>>,
    #[garde(inner(range(min = 1, max = 1000)))]
    #[schema(minimum = 1, maximum = 1000)]
    max_concurrent_calls: Option<i32>,
    #[garde(inner(range(min = 30, max = 14_400)))]
    #[schema(minimum = 30, maximum = 14_400)]
    max_call_seconds: Option<i32>,
    /// The version that the change was made from: 409 when it is no longer the current one.
    #[schema(example = 3)]
    expected_version: Option<i32>,
}

/// `null` is not the same as left out.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Change an AI agent
///
/// Every change of the configuration adds a version; another name or description alone does not.
/// Calls that are under way keep the version that they began with.
#[utoipa::path(
    put, path = "/agents/{id}", tag = "agents",
    params(("id" = AgentId, Path)),
    request_body = UpdateAgent,
    responses(
        (status = 200, description = "The agent as it is now", body = AgentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`agent_name_taken`, `agent_changed`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("agents:write"))),
)]
pub(crate) async fn update(
    caller: Caller<AgentsWrite>,
    Path(id): Path<AgentId>,
    Valid(update): Valid<UpdateAgent>,
) -> ApiResult<Json<AgentView>> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let version = before.current_version.as_ref().map_or(0, |one| one.version);
    if update
        .expected_version
        .is_some_and(|expected| expected != version)
    {
        return Err(ApiError::conflict(
            "agent_changed",
            format!("Somebody changed the agent: it is in version {version}."),
        ));
    }
    let known = before
        .current_version
        .as_ref()
        .map(|one| one.configuration());
    agents::update_agent()
        .bind(
            &tx,
            update.name.as_ref().unwrap_or(&before.name),
            update.description.as_ref().unwrap_or(&before.description),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await
        .on_constraint("agents_name_key", name_taken)?;
    let wanted = update.configuration(known.as_ref())?;
    if let Some(wanted) = wanted.filter(|wanted| Some(wanted) != known.as_ref()) {
        check(&wanted)?;
        keep(&tx, id, caller.user(), version + 1, &wanted).await?;
    }
    let after = get(&tx, id).await?;
    audit(&tx, "agents.update", Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}

impl UpdateAgent {
    /// What the agent would be; `None` where nothing about its configuration is said.
    ///
    /// # Errors
    /// 422: the agent was never configured and something is missing.
    fn configuration(self, known: Option<&Configuration>) -> ApiResult<Option<Configuration>> {
        let silent = self.language.is_none()
            && self.voice.is_none()
            && self.model.is_none()
            && self.prompt.is_none()
            && self.greeting.is_none()
            && self.disclosure_text.is_none()
            && self.tools.is_none()
            && self.max_concurrent_calls.is_none()
            && self.max_call_seconds.is_none();
        if silent {
            return Ok(None);
        }
        let text = |said: Option<String>, known: Option<&String>, pointer: &str| {
            said.or_else(|| known.cloned()).ok_or_else(|| {
                ApiError::invalid_field(pointer, "missing: the agent was never configured")
            })
        };
        let language = self.language.map(|text| language(&text)).transpose()?;
        Ok(Some(Configuration {
            language: text(language, known.map(|one| &one.language), "/language")?,
            voice: text(self.voice, known.map(|one| &one.voice), "/voice")?,
            model: text(self.model, known.map(|one| &one.model), "/model")?,
            prompt: text(self.prompt, known.map(|one| &one.prompt), "/prompt")?,
            greeting: self
                .greeting
                .unwrap_or_else(|| known.and_then(|one| one.greeting.clone())),
            disclosure_text: text(
                self.disclosure_text,
                known.map(|one| &one.disclosure_text),
                "/disclosureText",
            )?,
            tools: self
                .tools
                .or_else(|| known.map(|one| one.tools.clone()))
                .unwrap_or_default(),
            max_concurrent_calls: self
                .max_concurrent_calls
                .or_else(|| known.map(|one| one.max_concurrent_calls))
                .unwrap_or(10),
            max_call_seconds: self
                .max_call_seconds
                .or_else(|| known.map(|one| one.max_call_seconds))
                .unwrap_or(900),
        }))
    }
}
