use axum::Json;
use garde::Validate;
use mojavox_db::queries::segments;
use mojavox_domain::{ids::SegmentId, permissions::SegmentsWrite};
use mojavox_http::{ApiResult, Caller, OnConstraint, Path, Problem, Valid};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    create::line,
    criteria,
    view::{SegmentView, audit, get, lock, name_taken},
};

/// What is left out stays; `null` clears.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "name": "Silent for a month", "description": null }))]
pub(crate) struct UpdateSegment {
    #[garde(inner(length(chars, min = 1, max = 100), custom(line)))]
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(inner(length(chars, max = 2000))))]
    #[schema(value_type = Option<String>, max_length = 2000)]
    description: Option<Option<String>>,
    /// As when a segment is created.
    #[schema(value_type = Option<Object>, example = json!({"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": 2000}]}))]
    criteria: Option<Value>,
    auto_update: Option<bool>,
}

/// `null` is not the same as left out.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Change a segment
///
/// Its debtors are counted anew when the criteria change. Campaigns that were launched keep the
/// debtors that they were launched with.
#[utoipa::path(
    put, path = "/segments/{id}", tag = "segments",
    params(("id" = SegmentId, Path)),
    request_body = UpdateSegment,
    responses(
        (status = 200, description = "The segment as it is now", body = SegmentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`segment_name_taken`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each fault of the criteria by its place", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("segments:write"))),
)]
pub(crate) async fn update(
    caller: Caller<SegmentsWrite>,
    Path(id): Path<SegmentId>,
    Valid(update): Valid<UpdateSegment>,
) -> ApiResult<Json<SegmentView>> {
    let parsed = update.criteria.as_ref().map(criteria::read).transpose()?;
    let tx = caller.begin().await?;
    let before = lock(&tx, id).await?;
    let organization = tx.organization().uuid();
    let criteria = update.criteria.as_ref().unwrap_or(&before.criteria);
    segments::update_segment()
        .bind(
            &tx,
            update.name.as_ref().unwrap_or(&before.name),
            update.description.as_ref().unwrap_or(&before.description),
            criteria,
            &update.auto_update.unwrap_or(before.auto_update),
            &organization,
            &id.uuid(),
        )
        .one()
        .await
        .on_constraint("debtor_segments_name_key", name_taken)?;
    if let Some(parsed) = parsed {
        let totals = criteria::totals(&tx, &parsed).await?;
        segments::refresh_segment()
            .bind(
                &tx,
                &criteria::count(&totals),
                &totals.debt,
                &tx.now(),
                &organization,
                &id.uuid(),
            )
            .one()
            .await?;
    }
    let after = get(&tx, id).await?;
    audit(&tx, "segments.update", Some(&before), Some(&after)).await?;
    tx.commit().await?;
    Ok(Json(after))
}
