//! What a client says an agent is, and keeping it as a version.

use mojavox_db::{Tenant, queries::agents};
use mojavox_domain::{
    agent::Configuration,
    customer::parse_language,
    ids::{AgentId, AgentVersionId, UserId},
};
use mojavox_http::{ApiError, ApiResult, FieldError};

/// A line of text: not blank at its ends, no control characters.
pub(crate) fn line(text: &str, (): &()) -> garde::Result {
    if text.trim() != text || text.is_empty() {
        return Err(garde::Error::new("blank, or blank at its beginning or end"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

/// A language tag in its usual case.
///
/// # Errors
/// 422 when it is none.
pub(crate) fn language(text: &str) -> ApiResult<String> {
    parse_language(text).ok_or_else(|| {
        ApiError::invalid_field("/language", "not a language tag such as en or fr-FR")
    })
}

/// # Errors
/// 422 naming every fault.
pub(crate) fn check(configuration: &Configuration) -> ApiResult<()> {
    configuration.check().map_err(|faults| {
        ApiError::invalid(
            faults
                .into_iter()
                .map(|fault| FieldError::body(format!("/{}", fault.part), fault.detail))
                .collect(),
        )
    })
}

/// Keeps the configuration as this version, which becomes the current one.
///
/// # Errors
/// The database's.
pub(crate) async fn keep(
    tx: &Tenant,
    id: AgentId,
    by: UserId,
    version: i32,
    configuration: &Configuration,
) -> ApiResult<()> {
    let organization = tx.organization().uuid();
    let version_id: AgentVersionId = tx.new_id();
    agents::insert_agent_version()
        .bind(
            tx,
            &version_id.uuid(),
            &organization,
            &id.uuid(),
            &version,
            &configuration.language,
            &configuration.voice,
            &configuration.model,
            &configuration.prompt,
            &configuration.greeting,
            &configuration.disclosure_text,
            &configuration.tools,
            &configuration.max_concurrent_calls,
            &configuration.max_call_seconds,
            &by.uuid(),
            &tx.now(),
        )
        .one()
        .await?;
    agents::set_agent_version()
        .bind(tx, &version_id.uuid(), &organization, &id.uuid())
        .one()
        .await?;
    Ok(())
}

pub(crate) fn name_taken() -> ApiError {
    ApiError::conflict("agent_name_taken", "Another agent has this name.")
}
