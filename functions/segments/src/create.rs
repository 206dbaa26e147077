use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::queries::segments;
use mojavox_domain::{ids::SegmentId, permissions::SegmentsWrite};
use mojavox_http::{ApiResult, Caller, Idempotency, OnConstraint, Problem, Valid};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    criteria,
    view::{SegmentView, audit, get, name_taken},
};

/// A new segment.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({
    "name": "Silent for a month", "description": "For the autumn campaign",
    "criteria": {"op": "and", "rules": [
        {"field": "balance", "operator": "gte", "value": 500},
        {"op": "or", "rules": [
            {"field": "lastContactedAt", "operator": "lt", "value": {"daysAgo": 30}},
            {"field": "lastContactedAt", "operator": "exists", "value": false}]}]}
}))]
pub(crate) struct CreateSegment {
    #[garde(length(chars, min = 1, max = 100), custom(line))]
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    #[garde(inner(length(chars, max = 2000)))]
    #[schema(max_length = 2000)]
    description: Option<String>,
    /// A group `{op: and|or|not, rules: [...]}` of 1 to 15 rules, groups at most 3 deep; `not`
    /// holds when none of its rules does. A rule is `{field, operator, value}`.
    ///
    /// Fields: texts `name email creditorName city region postalCode` (without case and accents)
    /// and `country language externalId reference` (exactly); words `status kind`; amounts
    /// `balance originalAmount`; days `dueDate`; times `lastContactedAt lastPaidAt createdAt`;
    /// `tags`; `phone`. Operators: `eq ne in nin` (not of times and tags; `in` and `nin` of tags
    /// mean any and none), `gt gte lt lte between` (amounts, days, times), `contains` (texts, and
    /// one tag), `exists` with true or false. A day is `2026-01-31` or `{daysAgo: 30}`.
    #[schema(value_type = Object, example = json!({"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": 2000}]}))]
    criteria: Value,
    /// Count anew every quarter of an hour; true unless said otherwise.
    auto_update: Option<bool>,
}

/// A line of text: not blank at its ends, no control characters.
pub(crate) fn line(text: &str, (): &()) -> garde::Result {
    if text.trim() != text || text.is_empty() {
        return Err(garde::Error::new("blank, or blank at its beginning or end"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

/// Create a segment
///
/// Its debtors are counted at once.
#[utoipa::path(
    post, path = "/segments", tag = "segments",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateSegment,
    responses(
        (status = 201, description = "Created", body = SegmentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`segment_name_taken`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each fault of the criteria by its place; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("segments:write"))),
)]
pub(crate) async fn create(
    caller: Caller<SegmentsWrite>,
    idempotency: Idempotency,
    Valid(segment): Valid<CreateSegment>,
) -> ApiResult<Response> {
    let parsed = criteria::read(&segment.criteria)?;
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let totals = criteria::totals(&tx, &parsed).await?;
    let id: SegmentId = tx.new_id();
    segments::insert_segment()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &segment.name,
            &segment.description,
            &segment.criteria,
            &criteria::count(&totals),
            &totals.debt,
            &tx.now(),
            &segment.auto_update.unwrap_or(true),
            &caller.user().uuid(),
        )
        .one()
        .await
        .on_constraint("debtor_segments_name_key", name_taken)?;
    let view = get(&tx, id).await?;
    audit(&tx, "segments.create", None, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
