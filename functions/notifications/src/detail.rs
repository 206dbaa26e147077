use axum::Json;
use mojavox_domain::{ids::NotificationId, live::Notification, permissions::NotificationsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::{Eyes, view};

/// A notification
///
/// One's own; also one that was dismissed, as long as it is kept.
#[utoipa::path(
    get, path = "/notifications/{id}", tag = "notifications",
    params(("id" = NotificationId, Path)),
    responses(
        (status = 200, description = "The notification", body = Notification),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`, also for what others were told", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<NotificationsRead>,
    Path(id): Path<NotificationId>,
) -> ApiResult<Json<Notification>> {
    let tx = caller.read().await?;
    let notification = view(&tx, Eyes::of(&caller), id).await?;
    tx.commit().await?;
    Ok(Json(notification))
}
