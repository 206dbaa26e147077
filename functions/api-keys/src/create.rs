use std::collections::BTreeSet;

use axum::{extract::State, http::StatusCode, response::Response};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{AuditEntry, queries::api_keys};
use mojavox_domain::{
    ids::{ApiKeyId, UserId},
    permissions::{ApiKeysManage, Permission},
};
use mojavox_http::{
    ApiError, ApiResult, App, Caller, FieldError, Idempotency, Problem, Valid, api_key_hash,
};
use serde::Serialize;
use utoipa::ToSchema;

/// 256 bits; 43 characters of base64url.
const RANDOM_BYTES: usize = 32;
/// `mvx_` and six characters: tells keys apart, and leaves 220 bits to guess.
const PREFIX_CHARS: usize = 10;

#[derive(serde::Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "name": "Nightly export to the ledger", "permissions": ["customers:read", "customers:export"],
    "expiresAt": "2027-01-01T00:00:00Z"
}))]
pub(crate) struct CreateApiKey {
    #[garde(length(chars, min = 1, max = 100), custom(line))]
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// Each must be the caller's own.
    #[garde(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    permissions: Vec<String>,
    /// Never, if left out.
    expires_at: Option<Timestamp>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde's signature")]
fn line(text: &str, (): &()) -> garde::Result {
    if text.trim().is_empty() || text.chars().any(char::is_control) {
        return Err(garde::Error::new("blank, or contains a control character"));
    }
    Ok(())
}

/// A new key. The only answer that shows it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreatedApiKey {
    id: ApiKeyId,
    user_id: UserId,
    name: String,
    /// Send it as `Authorization: Bearer <key>`. It is kept as a hash and cannot be shown again:
    /// `null` in the answer to a repeat with the same Idempotency-Key.
    #[schema(example = "mvx_3kQ9xAZ0b1mJ8yqv2T4nW6cR5uE7hL0sDfGiKpOtYeM")]
    key: Option<String>,
    #[schema(example = "mvx_3kQ9xA")]
    key_prefix: String,
    permissions: BTreeSet<Permission>,
    expires_at: Option<Timestamp>,
    created_at: Timestamp,
}

/// Create an API key
///
/// It acts for the caller, limited to `permissions`. Keys are made by people who are signed in: a
/// key cannot make keys.
#[utoipa::path(
    post, path = "/api-keys", tag = "api-keys",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer, without the API key")),
    request_body = CreateApiKey,
    responses(
        (status = 201, description = "Created; `key` is shown this once", body = CreatedApiKey),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`; `not_a_session`: an API key asks", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each permission that is not the caller's; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("api_keys:manage"))),
)]
pub(crate) async fn create(
    State(app): State<App>,
    caller: Caller<ApiKeysManage>,
    idempotency: Idempotency,
    Valid(input): Valid<CreateApiKey>,
) -> ApiResult<Response> {
    if caller.session().is_none() {
        return Err(ApiError::forbidden(
            "not_a_session",
            "An API key cannot make API keys: sign in.",
        ));
    }
    let permissions = granted(&caller, &input.permissions)?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    // Behind the replay: what was in the future the first time may have passed since.
    if input.expires_at.is_some_and(|at| at <= tx.now()) {
        return Err(ApiError::invalid_field("/expiresAt", "not in the future"));
    }
    let key = new_key(&app);
    let created = CreatedApiKey {
        id: tx.new_id(),
        user_id: caller.user(),
        name: input.name,
        key_prefix: key[..PREFIX_CHARS].to_owned(),
        key: Some(key),
        permissions,
        expires_at: input.expires_at,
        created_at: tx.now(),
    };
    let list = serde_json::to_value(&created.permissions).map_err(ApiError::internal)?;
    api_keys::insert_api_key()
        .bind(
            &tx,
            &created.id.uuid(),
            &tx.organization().uuid(),
            &created.user_id.uuid(),
            &created.name,
            &api_key_hash(created.key.as_deref().unwrap_or_default()),
            &created.key_prefix,
            &list,
            &created.expires_at,
            &created.created_at,
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "api_keys.create",
        entity_type: "api_key",
        entity_id: created.id.uuid(),
        before: None,
        after: Some(serde_json::json!({
            "name": created.name,
            "keyPrefix": created.key_prefix,
            "permissions": list,
            "expiresAt": created.expires_at,
        })),
    })
    .await?;
    let answer = idempotency
        .answer_once(&tx, StatusCode::CREATED, &created, &created.without_key())
        .await?;
    tx.commit().await?;
    Ok(answer)
}

impl CreatedApiKey {
    fn without_key(&self) -> Self {
        Self {
            key: None,
            name: self.name.clone(),
            key_prefix: self.key_prefix.clone(),
            permissions: self.permissions.clone(),
            ..*self
        }
    }
}

/// # Errors
/// 422 naming every permission that does not exist or is not the caller's.
fn granted(caller: &Caller<ApiKeysManage>, names: &[String]) -> ApiResult<BTreeSet<Permission>> {
    let mut errors = Vec::new();
    let mut granted = BTreeSet::new();
    for (index, name) in names.iter().enumerate() {
        let wrong = |detail| FieldError::body(format!("/permissions/{index}"), detail);
        match name.parse::<Permission>() {
            Err(error) => errors.push(wrong(error.to_string())),
            Ok(permission) if !caller.may(permission) => {
                errors.push(wrong("you do not have this permission".to_owned()));
            }
            Ok(permission) => {
                granted.insert(permission);
            }
        }
    }
    if errors.is_empty() {
        Ok(granted)
    } else {
        Err(ApiError::invalid(errors))
    }
}

fn new_key(app: &App) -> String {
    let mut random = [0; RANDOM_BYTES];
    app.chance.fill(&mut random);
    format!("mvx_{}", URL_SAFE_NO_PAD.encode(random))
}
