use axum::Json;
use garde::Validate;
use mojavox_db::users::{self, Place, Start, UserFilter, UserSort};
use mojavox_domain::{
    permissions::{Role, UsersRead},
    user::UserStatus,
};
use mojavox_http::{ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::view::UserView;

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
    role: Option<Role>,
    status: Option<UserStatus>,
    /// Beginning of a word of the name or of the e-mail address, without regard to case.
    #[garde(inner(length(chars, max = 200)))]
    #[param(max_length = 200, example = "mart")]
    q: Option<String>,
    /// `name` unless said otherwise.
    #[param(inline)]
    sort: Option<Sort>,
    /// Names and addresses from A, times from the latest, unless said otherwise.
    #[param(inline)]
    order: Option<Order>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = UserSort)]
pub(crate) enum Sort {
    Name,
    Email,
    CreatedAt,
    LastActiveAt,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = UserOrder)]
pub(crate) enum Order {
    Asc,
    Desc,
}

impl ListQuery {
    fn order(&self) -> (UserSort, bool) {
        let (sort, latest_first) = match self.sort.unwrap_or(Sort::Name) {
            Sort::Name => (UserSort::Name, false),
            Sort::Email => (UserSort::Email, false),
            Sort::CreatedAt => (UserSort::CreatedAt, true),
            Sort::LastActiveAt => (UserSort::LastActiveAt, true),
        };
        let descending = self
            .order
            .map_or(latest_first, |order| matches!(order, Order::Desc));
        (sort, descending)
    }
}

/// List users
#[utoipa::path(
    get, path = "/users", tag = "users",
    params(ListQuery),
    responses(
        (status = 200, description = "A page of the organisation's users", body = Page<UserView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("users:read"))),
)]
pub(crate) async fn list(
    caller: Caller<UsersRead>,
    Query(query): Query<ListQuery>,
) -> ApiResult<Json<Page<UserView>>> {
    let order = query.order();
    let filter = UserFilter {
        role: query.role,
        status: query.status,
        q: query
            .q
            .map(|q| q.trim().to_owned())
            .filter(|q| !q.is_empty()),
    };
    let paging = PageQuery {
        page: query.page,
        limit: query.limit,
        cursor: query.cursor,
    };
    let limit = paging.limit()?;
    let start = match paging.start::<Place>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After(place) if place.sort() == order.0 => Start::After(place),
        Cursor::After(_) => {
            return Err(ApiError::invalid_parameter(
                "cursor",
                "a cursor of another order",
            ));
        }
    };
    let tx = caller.read().await?;
    let rows = users::list(
        &tx,
        caller.organization(),
        &filter,
        order,
        &start,
        limit + 1,
    )
    .await
    .map_err(|error| paging.blame_cursor(error))?;
    let count = users::count(&tx, caller.organization(), &filter).await?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let page = paging.page(rows, total, |row| row.place.clone())?;
    page.try_map(|row| row.user.try_into()).map(Json)
}
