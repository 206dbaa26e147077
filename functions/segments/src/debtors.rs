use axum::Json;
use jiff::Timestamp;
use mojavox_db::segments::{self, Start};
use mojavox_domain::{ids::SegmentId, permissions::CustomersRead};
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Path, Problem, Query, Total};
use uuid::Uuid;

use crate::{
    criteria,
    list::Paging,
    view::{SegmentDebtorView, get},
};

/// Debtors of a segment
///
/// As they are now, whenever the segment was counted; the newest first. `total` is counted to
/// 10,000, then `totalIsCapped` is true.
#[utoipa::path(
    get, path = "/segments/{id}/debtors", tag = "segments",
    params(("id" = SegmentId, Path), Paging),
    responses(
        (status = 200, description = "A page of debtors", body = Page<SegmentDebtorView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:read"))),
)]
pub(crate) async fn debtors(
    caller: Caller<CustomersRead>,
    Path(id): Path<SegmentId>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<SegmentDebtorView>>> {
    let paging = PageQuery::from(paging);
    let limit = paging.limit()?;
    let start = match paging.start::<(Timestamp, Uuid)>()? {
        Cursor::Offset(offset) => Start::Offset(offset),
        Cursor::After((created_at, id)) => Start::After(created_at, id),
    };
    let organization = caller.organization();
    let tx = caller.read().await?;
    let parsed = criteria::kept(&get(&tx, id).await?.criteria)?;
    let now = criteria::now(&tx).await?;
    let count = segments::count(&tx, organization, &parsed, &now).await?;
    let rows = segments::debtors(&tx, organization, &parsed, &now, start, limit + 1).await?;
    tx.commit().await?;
    let total = if count.capped {
        Total::AtLeast(count.rows)
    } else {
        Total::Exact(count.rows)
    };
    let page = paging.page(rows, total, |row| (row.created_at, row.id))?;
    page.try_map(TryInto::try_into).map(Json)
}
