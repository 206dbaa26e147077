use jiff::Timestamp;
use mojavox_db::queries::api_keys::ApiKey;
use mojavox_domain::ids::{ApiKeyId, UserId};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// An API key without the key.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ApiKeyView {
    pub id: ApiKeyId,
    /// Whose key it is: it can never do more than they can.
    pub user_id: UserId,
    #[schema(example = "Claire Martin")]
    pub user_name: String,
    #[schema(example = "Nightly export to the ledger")]
    pub name: String,
    /// What the key begins with, to tell keys apart.
    #[schema(example = "mvx_3kQ9xA")]
    pub key_prefix: String,
    #[schema(value_type = Vec<String>, example = json!(["customers:read"]))]
    pub permissions: Value,
    /// To the minute.
    pub last_used_at: Option<Timestamp>,
    /// `null`: never.
    pub expires_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl From<ApiKey> for ApiKeyView {
    fn from(row: ApiKey) -> Self {
        Self {
            id: row.id.into(),
            user_id: row.user_id.into(),
            user_name: row.user_name,
            name: row.name,
            key_prefix: row.key_prefix,
            permissions: row.permissions,
            last_used_at: row.last_used_at,
            expires_at: row.expires_at,
            created_at: row.created_at,
        }
    }
}
