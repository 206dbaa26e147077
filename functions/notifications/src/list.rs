use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::notifications::{self, Filter, Start};
use mojavox_domain::{
    live::Notification, notification::NotificationType, permissions::NotificationsRead,
};
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::{
    counts::Tally,
    view::{Eyes, shown},
};

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`.
    cursor: Option<String>,
    /// Leaves out what was read.
    #[param(example = true)]
    unread_only: Option<bool>,
    #[serde(rename = "type")]
    kind: Option<NotificationType>,
}

/// List notifications
///
/// One's own, the latest first, without what one has dismissed. Approvals show how they stand now,
/// whoever decided them. `total` is exact.
#[utoipa::path(
    get, path = "/notifications", tag = "notifications",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of notifications", body = Page<Notification>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("notifications:read"))),
)]
pub(crate) async fn list(
    caller: Caller<NotificationsRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<Notification>>> {
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = match paging.start::<(Timestamp, Uuid)>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After((at, id)) => Start::After(at, id),
    };
    let filter = Filter {
        unread_only: query.unread_only.unwrap_or_default(),
        kind: query.kind,
    };
    let tx = caller.read().await?;
    let (organization, user) = (caller.organization(), caller.user());
    let rows = notifications::list(&tx, organization, user, filter, start, limit + 1)
        .await
        .map_err(|error| paging.blame_cursor(error))?;
    let total = Tally::of(&tx, user).await?.total(filter);
    tx.commit().await?;
    let eyes = Eyes::of(&caller);
    paging
        .page(rows, Total::Exact(total), |row| (row.created_at, row.id))?
        .try_map(|row| shown(row, eyes))
        .map(Json)
}
