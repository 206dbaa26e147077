use jiff::Timestamp;
use mojavox_db::{
    AuditEntry, Tenant,
    queries::agents::{self, Agent, ListAgentVersions},
};
use mojavox_domain::{
    agent::{AgentStatus, Configuration},
    ids::{AgentId, AgentVersionId},
    live::{self, LiveEvent},
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// An AI agent.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AgentView {
    pub id: AgentId,
    #[schema(example = "Ava")]
    pub name: String,
    pub description: Option<String>,
    pub status: AgentStatus,
    pub status_changed_at: Timestamp,
    /// Since then the agent places no calls, for a compliance violation.
    pub on_hold_at: Option<Timestamp>,
    pub on_hold_reason: Option<String>,
    /// `null`: never configured.
    pub current_version: Option<AgentVersionView>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// How an agent is, or was, configured.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AgentVersionView {
    pub id: AgentVersionId,
    /// From 1.
    #[schema(example = 3)]
    pub version: i32,
    #[schema(example = "en-US")]
    pub language: String,
    #[schema(example = "en-US-Neural2-F")]
    pub voice: String,
    #[schema(example = "gpt-4o-mini")]
    pub model: String,
    pub prompt: String,
    pub greeting: Option<String>,
    /// Said at the first interaction.
    #[schema(
        example = "I am an AI assistant calling on a recorded line on behalf of {{ organization.name }}."
    )]
    pub disclosure_text: String,
    #[schema(example = json!(["transfer_to_human"]))]
    pub tools: Vec<String>,
    pub max_concurrent_calls: i32,
    pub max_call_seconds: i32,
    pub created_at: Timestamp,
}

impl AgentVersionView {
    pub(crate) fn configuration(&self) -> Configuration {
        Configuration {
            language: self.language.clone(),
            voice: self.voice.clone(),
            model: self.model.clone(),
            prompt: self.prompt.clone(),
            greeting: self.greeting.clone(),
            disclosure_text: self.disclosure_text.clone(),
            tools: self.tools.clone(),
            max_concurrent_calls: self.max_concurrent_calls,
            max_call_seconds: self.max_call_seconds,
        }
    }
}

impl From<ListAgentVersions> for AgentVersionView {
    fn from(row: ListAgentVersions) -> Self {
        Self {
            id: row.id.into(),
            version: row.version,
            language: row.language,
            voice: row.voice,
            model: row.model,
            prompt: row.prompt,
            greeting: row.greeting,
            disclosure_text: row.disclosure_text,
            tools: row.tools,
            max_concurrent_calls: row.max_concurrent_calls,
            max_call_seconds: row.max_call_seconds,
            created_at: row.created_at,
        }
    }
}

impl TryFrom<Agent> for AgentView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a status that this version does not know.
    fn try_from(row: Agent) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            name: row.name.clone(),
            description: row.description.clone(),
            status: row.status.parse().map_err(ApiError::internal)?,
            status_changed_at: row.status_changed_at,
            on_hold_at: row.on_hold_at,
            on_hold_reason: row.on_hold_reason.clone(),
            created_at: row.created_at,
            updated_at: row.updated_at,
            current_version: version(row),
        })
    }
}

/// All of a version, or nothing: it comes from one row or none.
fn version(row: Agent) -> Option<AgentVersionView> {
    Some(AgentVersionView {
        id: row.version_id?.into(),
        version: row.version?,
        language: row.language?,
        voice: row.voice?,
        model: row.model?,
        prompt: row.prompt?,
        greeting: row.greeting,
        disclosure_text: row.disclosure_text?,
        tools: row.tools?,
        max_concurrent_calls: row.max_concurrent_calls?,
        max_call_seconds: row.max_call_seconds?,
        created_at: row.version_created_at?,
    })
}

/// # Errors
/// 404 when there is no such agent.
pub(crate) async fn get(tx: &Tenant, id: AgentId) -> ApiResult<AgentView> {
    agents::get_agent()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("agent"))?
        .try_into()
}

/// As [`get`]; nobody else changes it until the transaction ends.
///
/// # Errors
/// 404 when there is no such agent.
pub(crate) async fn lock(tx: &Tenant, id: AgentId) -> ApiResult<AgentView> {
    // Two statements: what somebody else committed while this one waited shows in the second.
    agents::lock_agent()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("agent"))?;
    get(tx, id).await
}

/// Tells live screens what an agent does now.
///
/// # Errors
/// The database's.
pub(crate) async fn tell(tx: &Tenant, id: AgentId, status: AgentStatus) -> ApiResult<()> {
    let event = live::AgentStatus {
        agent_id: id,
        status,
    };
    Ok(tx.emit(&LiveEvent::AgentStatus(event)).await?)
}

/// # Errors
/// The database's.
pub(crate) async fn audit(
    tx: &Tenant,
    action: &str,
    before: Option<&AgentView>,
    after: Option<&AgentView>,
) -> ApiResult<()> {
    let Some(agent) = after.or(before) else {
        return Ok(());
    };
    let json = |agent: Option<&AgentView>| {
        agent
            .map(serde_json::to_value)
            .transpose()
            .map_err(ApiError::internal)
    };
    tx.audit(AuditEntry {
        action,
        entity_type: "agent",
        entity_id: agent.id.uuid(),
        before: json(before)?,
        after: json(after)?,
    })
    .await?;
    Ok(())
}
