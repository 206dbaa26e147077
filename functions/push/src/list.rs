use axum::Json;
use mojavox_db::queries::push;
use mojavox_domain::permissions::NotificationsRead;
use mojavox_http::{ApiResult, Caller, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::view::SubscriptionView;

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PushSubscriptions {
    /// The latest first; 20 at most.
    data: Vec<SubscriptionView>,
}

/// The caller's browsers
#[utoipa::path(
    get, path = "/push/subscriptions", tag = "push", operation_id = "list_push_subscriptions",
    responses(
        (status = 200, description = "All of them", body = PushSubscriptions),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn list(caller: Caller<NotificationsRead>) -> ApiResult<Json<PushSubscriptions>> {
    let tx = caller.read().await?;
    let rows = push::list_push_subscriptions()
        .bind(&tx, &tx.organization().uuid(), &caller.user().uuid())
        .all()
        .await?;
    tx.commit().await?;
    Ok(Json(PushSubscriptions {
        data: rows.into_iter().map(Into::into).collect(),
    }))
}
