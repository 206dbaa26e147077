use axum::Json;
use mojavox_domain::{ids::SegmentId, permissions::SegmentsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use crate::view::{SegmentView, get};

/// A segment
#[utoipa::path(
    get, path = "/segments/{id}", tag = "segments",
    params(("id" = SegmentId, Path)),
    responses(
        (status = 200, description = "The segment", body = SegmentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("segments:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<SegmentsRead>,
    Path(id): Path<SegmentId>,
) -> ApiResult<Json<SegmentView>> {
    let tx = caller.read().await?;
    let segment = get(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(segment))
}
