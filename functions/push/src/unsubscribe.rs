use axum::http::StatusCode;
use mojavox_db::{AuditEntry, queries::push};
use mojavox_domain::{ids::PushSubscriptionId, permissions::NotificationsRead};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

/// No more pushes to a browser
///
/// One of the caller's, best before they sign out there. A browser that does not know its id finds it
/// in the list by its endpoint.
#[utoipa::path(
    delete, path = "/push/subscriptions/{id}", tag = "push", operation_id = "push_unsubscribe",
    params(("id" = PushSubscriptionId, Path)),
    responses(
        (status = 204, description = "Forgotten"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: none of the caller's", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn unsubscribe(
    caller: Caller<NotificationsRead>,
    Path(id): Path<PushSubscriptionId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    push::delete_push_subscription()
        .bind(
            &tx,
            &tx.organization().uuid(),
            &caller.user().uuid(),
            &id.uuid(),
        )
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("push subscription"))?;
    tx.audit(AuditEntry {
        action: "push.unsubscribe",
        entity_type: "push_subscription",
        entity_id: id.uuid(),
        before: None,
        after: None,
    })
    .await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
