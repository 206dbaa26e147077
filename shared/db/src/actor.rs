//! Who does something, from where, and what the audit log keeps of it.

use mojavox_domain::{
    ids::{ApiKeyId, SessionId, UserId},
    permissions::Role,
};
use serde_json::Value;
use uuid::Uuid;

/// On whose behalf a transaction runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    User {
        user: UserId,
        role: Role,
        session: SessionId,
    },
    ApiKey {
        user: UserId,
        role: Role,
        api_key: ApiKeyId,
    },
    /// A worker or a schedule, or a request that is not signed in yet.
    System,
}

impl Actor {
    /// The person: also the one behind an API key.
    pub const fn user(&self) -> Option<UserId> {
        match self {
            Self::User { user, .. } | Self::ApiKey { user, .. } => Some(*user),
            Self::System => None,
        }
    }

    pub const fn api_key(&self) -> Option<ApiKeyId> {
        match self {
            Self::ApiKey { api_key, .. } => Some(*api_key),
            _ => None,
        }
    }

    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::User { .. } => "user",
            Self::ApiKey { .. } => "api_key",
            Self::System => "system",
        }
    }
}

/// Where a request came from, for the audit log.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    pub request_id: Option<String>,
    pub source_ip: Option<String>,
}

/// What changed, for the audit log. `before` and `after` hold no secrets: whoever fills them leaves
/// password hashes, tokens and keys out.
#[derive(Debug)]
pub struct AuditEntry<'a> {
    /// `entity.verb`, e.g. `users.suspend`
    pub action: &'a str,
    pub entity_type: &'a str,
    pub entity_id: Uuid,
    pub before: Option<Value>,
    pub after: Option<Value>,
}
