use axum::Json;
use mojavox_db::{notifications::Filter, queries::notifications};
use mojavox_domain::permissions::NotificationsRead;
use mojavox_http::{ApiResult, Caller, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::counts::Tally;

/// Marked with one request, so that none holds many rows for long.
const MOST: i64 = 5_000;

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = NotificationsRead, example = json!({ "updated": 12, "unread": 0 }))]
pub(crate) struct ReadAllView {
    /// Marked now.
    pub updated: i64,
    /// Left: what came at this moment, or was beyond 5,000.
    pub unread: i64,
}

/// Mark all notifications read
///
/// The latest 5,000 of them; ask again while `unread` is above zero. What waits for a decision goes
/// on waiting.
#[utoipa::path(
    put, path = "/notifications/read-all", tag = "notifications",
    responses(
        (status = 200, description = "How many were marked, and how many are left", body = ReadAllView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn read_all(caller: Caller<NotificationsRead>) -> ApiResult<Json<ReadAllView>> {
    let tx = caller.begin().await?;
    let marked = notifications::read_all_notifications()
        .bind(
            &tx,
            &tx.now(),
            &tx.organization().uuid(),
            &caller.user().uuid(),
            &MOST,
        )
        .all()
        .await?;
    let unread = Filter {
        unread_only: true,
        kind: None,
    };
    let unread = Tally::of(&tx, caller.user()).await?.total(unread);
    tx.commit().await?;
    Ok(Json(ReadAllView {
        updated: i64::try_from(marked.len()).unwrap_or(MOST),
        unread,
    }))
}
