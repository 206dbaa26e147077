use std::{cmp::Reverse, collections::HashMap};

use axum::Json;
use jiff::{Timestamp, civil::Date};
use mojavox_db::queries::analytics;
use mojavox_domain::{
    figures::{Percent, percentage},
    permissions::AnalyticsRead,
};
use mojavox_http::{ApiResult, Caller, Problem, Query};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::period::DateRange;

/// Examples shown of each category.
const MAX_EVIDENCE: i32 = 3;
/// These are handled correctly or not; there is nothing to talk a debtor out of.
const NEVER_RESOLVED: [&str; 3] = ["dispute", "wrong_person", "cease"];

/// What debtors object, and what became of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ObjectionAnalysis {
    #[schema(value_type = String, format = Date)]
    from: Date,
    #[schema(value_type = String, format = Date)]
    to: Date,
    total: i64,
    /// Most frequent first; categories without an objection are left out.
    categories: Vec<Objection>,
}

/// A category of objections.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Objection {
    /// One of cannot_pay, unemployed, dispute, already_paid, wrong_person, call_later, distrust,
    /// refusal, cease, other.
    #[schema(example = "cannot_pay")]
    category: String,
    count: i64,
    /// Percent of all objections.
    share: Percent,
    /// Followed by a success later in the same call.
    resolved: i64,
    /// Percent; `null` for dispute, wrong_person and cease, which are never "resolved".
    resolution_rate: Option<Percent>,
    /// The latest examples.
    evidence: Vec<Evidence>,
}

/// An objection as it was said; card data is redacted.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Evidence {
    #[schema(value_type = String, format = Uuid)]
    call_id: Uuid,
    #[schema(example = "I lost my job in September.")]
    utterance: String,
    occurred_at: Timestamp,
}

/// Objections and how often they are resolved
#[utoipa::path(
    get, path = "/analytics/objection-analysis", tag = "analytics",
    params(DateRange),
    responses(
        (status = 200, description = "By category", body = ObjectionAnalysis),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("analytics:read"))),
)]
pub(crate) async fn objection_analysis(
    caller: Caller<AnalyticsRead>,
    Query(range): Query<DateRange>,
) -> ApiResult<Json<ObjectionAnalysis>> {
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let days = range.resolve(&tx).await?;
    let rows = analytics::objections()
        .bind(&tx, &organization, &days.from, &days.to)
        .all()
        .await?;
    let categories: Vec<&str> = rows.iter().map(|row| row.category.as_str()).collect();
    let examples = analytics::objection_evidence()
        .bind(
            &tx,
            &categories,
            &days.from,
            &organization,
            &days.to,
            &MAX_EVIDENCE,
        )
        .all()
        .await?;
    tx.commit().await?;

    let mut evidence: HashMap<String, Vec<Evidence>> = HashMap::new();
    for example in examples {
        evidence
            .entry(example.category)
            .or_default()
            .push(Evidence {
                call_id: example.call_id,
                utterance: example.utterance,
                occurred_at: example.occurred_at,
            });
    }
    let total = rows.iter().map(|row| row.objections).sum();
    let mut categories: Vec<_> = rows
        .into_iter()
        .map(|row| Objection {
            count: row.objections,
            share: percentage(row.objections, total).unwrap_or(Percent::ZERO),
            resolved: row.resolved,
            resolution_rate: percentage(row.resolved, row.objections)
                .filter(|_| !NEVER_RESOLVED.contains(&row.category.as_str())),
            evidence: evidence.remove(&row.category).unwrap_or_default(),
            category: row.category,
        })
        .collect();
    categories.sort_by_key(|objection| (Reverse(objection.count), objection.category.clone()));
    Ok(Json(ObjectionAnalysis {
        from: days.from,
        to: days.to,
        total,
        categories,
    }))
}
