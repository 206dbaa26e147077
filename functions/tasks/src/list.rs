use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::tasks::{self, Place, Start, TaskFilter, TaskOrder};
use mojavox_domain::{
    ids::{CustomerId, UserId},
    permissions::TasksRead,
    task::{TaskStatus, TaskType},
};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    fields::check_time,
    view::{TaskView, only_of},
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
    status: Option<TaskStatus>,
    #[serde(rename = "type")]
    kind: Option<TaskType>,
    assigned_to: Option<UserId>,
    customer_id: Option<CustomerId>,
    /// Still to be done, and due before this time: a due list with `sort=dueAt`.
    #[param(value_type = Option<String>, format = DateTime, example = "2026-01-31T00:00:00Z")]
    due_before: Option<Timestamp>,
    /// The newest first unless said otherwise; by `dueAt` what is due first, without what never is.
    #[param(inline)]
    sort: Option<Sort>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = TaskSort)]
pub(crate) enum Sort {
    CreatedAt,
    DueAt,
}

/// List tasks
///
/// Agents see those that are assigned to them. `total` is exact without filters or by status, and
/// else counted to 10,000.
#[utoipa::path(
    get, path = "/tasks", tag = "tasks",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of tasks", body = Page<TaskView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("tasks:read"))),
)]
pub(crate) async fn list(
    caller: Caller<TasksRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<TaskView>>> {
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let order = match query.sort {
        Some(Sort::DueAt) => TaskOrder::Due,
        Some(Sort::CreatedAt) | None => TaskOrder::Newest,
    };
    let start = match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After(place) if place.order() == order => Start::After(place),
        Cursor::After(_) => {
            return Err(ApiError::invalid_parameter(
                "cursor",
                "a cursor of another order",
            ));
        }
    };
    check_time("dueBefore", query.due_before).map_err(|_| {
        ApiError::invalid_parameter("dueBefore", "not between the years 1 and 9998")
    })?;
    let mut filter = TaskFilter {
        status: query.status,
        open: query.due_before.is_some(),
        kind: query.kind,
        assigned_to: query.assigned_to,
        customer: query.customer_id,
        due_before: query.due_before,
    };
    if let Some(user) = only_of(&caller) {
        if filter.assigned_to.is_some_and(|asked| asked != user) {
            return Err(ApiError::invalid_parameter(
                "assignedTo",
                "you see the tasks that are assigned to you",
            ));
        }
        filter.assigned_to = Some(user);
    }
    let tx = caller.read().await?;
    let organization = caller.organization();
    let (rows, count) = tasks::list(&tx, organization, &filter, order, start, limit + 1).await?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let page = paging.page(rows, total, |row| match (order, row.due_at) {
        (TaskOrder::Due, Some(due)) => Place::Due(due, row.id),
        _ => Place::Newest(row.created_at, row.id),
    })?;
    let now = caller.now();
    Ok(Json(page.try_map(|row| TaskView::new(row, now))?))
}
