use axum::http::StatusCode;
use mojavox_db::{AuditEntry, queries::api_keys};
use mojavox_domain::{
    ids::ApiKeyId,
    permissions::{ApiKeysManage, Role},
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

/// Revoke an API key
///
/// It is refused from now on. One's own, or as an admin anybody's; revoking twice is fine.
#[utoipa::path(
    delete, path = "/api-keys/{id}", tag = "api-keys",
    params(("id" = ApiKeyId, Path)),
    responses(
        (status = 204, description = "Revoked"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`; also for somebody else's key, unless an admin asks", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("api_keys:manage"))),
)]
pub(crate) async fn revoke(
    caller: Caller<ApiKeysManage>,
    Path(id): Path<ApiKeyId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let key = api_keys::lock_api_key()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .filter(|key| caller.role() == Role::Admin || key.user_id == caller.user().uuid())
        .ok_or_else(|| ApiError::not_found("API key"))?;
    if key.revoked_at.is_none() {
        api_keys::revoke_api_key()
            .bind(&tx, &tx.now(), &organization, &id.uuid())
            .one()
            .await?;
        tx.audit(AuditEntry {
            action: "api_keys.revoke",
            entity_type: "api_key",
            entity_id: id.uuid(),
            before: Some(serde_json::json!({
                "name": key.name,
                "keyPrefix": key.key_prefix,
                "permissions": key.permissions,
            })),
            after: None,
        })
        .await?;
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
