use axum::http::StatusCode;
use mojavox_db::queries::segments;
use mojavox_domain::{ids::SegmentId, permissions::SegmentsWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use crate::view::{audit, lock};

/// Delete a segment
///
/// Not while a campaign that is not over uses it.
#[utoipa::path(
    delete, path = "/segments/{id}", tag = "segments",
    params(("id" = SegmentId, Path)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`segment_in_use`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is none", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("segments:write"))),
)]
pub(crate) async fn delete(
    caller: Caller<SegmentsWrite>,
    Path(id): Path<SegmentId>,
) -> ApiResult<StatusCode> {
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let organization = tx.organization().uuid();
    let used = segments::segment_is_in_use()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    if used {
        return Err(ApiError::conflict(
            "segment_in_use",
            "A campaign that is not over uses this segment.",
        ));
    }
    segments::delete_segment()
        .bind(&tx, &tx.now(), &organization, &id.uuid())
        .one()
        .await?;
    audit(&tx, "segments.delete", Some(&before), None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
