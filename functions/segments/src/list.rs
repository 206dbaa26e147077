use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::{queries::segments, segments::COUNT_CAP};
use mojavox_domain::permissions::SegmentsRead;
use mojavox_http::{ApiResult, Caller, Cursor, Page, PageQuery, Problem, Query, Total};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::view::SegmentView;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`.
    cursor: Option<String>,
}

impl From<Paging> for PageQuery {
    fn from(paging: Paging) -> Self {
        Self {
            page: paging.page,
            limit: paging.limit,
            cursor: paging.cursor,
        }
    }
}

/// List segments
///
/// The newest first.
#[utoipa::path(
    get, path = "/segments", tag = "segments",
    params(Paging),
    responses(
        (status = 200, description = "A page of segments", body = Page<SegmentView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("segments:read"))),
)]
pub(crate) async fn list(
    caller: Caller<SegmentsRead>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<SegmentView>>> {
    let paging = PageQuery::from(paging);
    let limit = paging.limit()?;
    let start = paging.start::<(Timestamp, Uuid)>()?;
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let counted = segments::count_segments()
        .bind(&tx, &organization, &(COUNT_CAP + 1))
        .one()
        .await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            segments::list_segments()
                .bind(&tx, &organization, &(limit + 1), offset)
                .all()
                .await?
        }
        Cursor::After((created_at, id)) => {
            segments::list_segments_after()
                .bind(&tx, &organization, created_at, id, &(limit + 1))
                .all()
                .await?
        }
    };
    tx.commit().await?;
    let total = if counted > COUNT_CAP {
        Total::AtLeast(COUNT_CAP)
    } else {
        Total::Exact(counted)
    };
    let views: Vec<SegmentView> = rows.into_iter().map(Into::into).collect();
    Ok(Json(paging.page(views, total, |view| {
        (view.created_at, view.id.uuid())
    })?))
}
