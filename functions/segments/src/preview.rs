use axum::Json;
use garde::Validate;
use mojavox_db::segments::{self, COUNT_CAP, Start};
use mojavox_domain::{money::Money, permissions::SegmentsWrite};
use mojavox_http::{ApiResult, Caller, Problem, Valid};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{criteria, view::SegmentDebtorView};

/// Debtors that are shown.
const SAMPLE: i64 = 10;

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({"criteria": {"op": "and", "rules": [{"field": "status", "operator": "in", "value": ["new", "active"]}]}}))]
pub(crate) struct PreviewSegment {
    /// As when a segment is created.
    #[schema(value_type = Object, example = json!({"op": "and", "rules": [{"field": "balance", "operator": "gte", "value": 2000}]}))]
    criteria: Value,
}

/// What a segment would be.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Preview {
    /// Counted to 10,000.
    #[schema(example = 128)]
    count: i64,
    /// There are more; `totalDebt` is at least that much.
    count_is_capped: bool,
    total_debt: Money,
    /// The newest of them.
    sample: Vec<SegmentDebtorView>,
}

/// Try criteria
///
/// Changes nothing.
#[utoipa::path(
    post, path = "/segments/preview", tag = "segments",
    request_body = PreviewSegment,
    responses(
        (status = 200, description = "How many debtors, what they owe, and some of them", body = Preview),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each fault of the criteria by its place", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("segments:write"))),
)]
pub(crate) async fn preview(
    caller: Caller<SegmentsWrite>,
    Valid(body): Valid<PreviewSegment>,
) -> ApiResult<Json<Preview>> {
    let parsed = criteria::read(&body.criteria)?;
    let organization = caller.organization();
    let tx = caller.read().await?;
    let now = criteria::now(&tx).await?;
    let totals = segments::totals(&tx, organization, &parsed, &now, Some(COUNT_CAP)).await?;
    let sample =
        segments::debtors(&tx, organization, &parsed, &now, Start::Offset(0), SAMPLE).await?;
    tx.commit().await?;
    Ok(Json(Preview {
        count: totals.debtors,
        count_is_capped: totals.capped,
        total_debt: totals.debt.into(),
        sample: sample
            .into_iter()
            .map(TryInto::try_into)
            .collect::<ApiResult<_>>()?,
    }))
}
