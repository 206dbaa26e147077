use axum::Json;
use mojavox_db::queries::notifications;
use mojavox_domain::{ids::NotificationId, live::Notification, permissions::NotificationsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::{Eyes, view};

/// Mark a notification read
///
/// Again changes nothing: `readAt` stays what it was. What waits for a decision goes on waiting.
#[utoipa::path(
    put, path = "/notifications/{id}/read", tag = "notifications",
    params(("id" = NotificationId, Path)),
    responses(
        (status = 200, description = "The notification as it is now", body = Notification),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`, also for what others were told", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn read(
    caller: Caller<NotificationsRead>,
    Path(id): Path<NotificationId>,
) -> ApiResult<Json<Notification>> {
    let tx = caller.begin().await?;
    // No audit entry: that somebody has read something is nobody's business but their own.
    notifications::read_notification()
        .bind(
            &tx,
            &tx.now(),
            &tx.organization().uuid(),
            &caller.user().uuid(),
            &id.uuid(),
        )
        .opt()
        .await?;
    let notification = view(&tx, Eyes::of(&caller), id).await?;
    tx.commit().await?;
    Ok(Json(notification))
}
