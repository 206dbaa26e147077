use axum::Json;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use mojavox_db::queries::compliance;
use mojavox_domain::{
    compliance::{
        Rule,
        retention::{Retention, Subject, resolve},
    },
    ids::CustomerId,
    permissions::LegalHoldsRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::rules::of_profile;

/// What is to become of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RetentionDecision)]
enum Decision {
    /// A legal hold wins over every rule.
    Held,
    /// A rule keeps them until a day.
    Keep,
    /// No rule keeps them and none removes them.
    MayGo,
    /// A rule wants them gone.
    MustGo,
}

/// How long a debtor's records have to be kept.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Retention)]
pub(crate) struct RetentionView {
    customer_id: CustomerId,
    /// The debtor was deleted.
    deleted: bool,
    /// From which the period counts: the latest of contacts, payments and the account itself.
    last_activity_at: Timestamp,
    decision: Decision,
    /// `keep`: the first day on which they may go. `must_go`: the day by which they should have gone.
    #[schema(value_type = Option<String>, format = Date, example = "2029-11-24")]
    on: Option<Date>,
    #[schema(example = "us.retention.records")]
    rule_id: Option<String>,
    #[schema(example = "1")]
    rule_version: Option<String>,
    citation: Option<String>,
}

/// How long records are kept
///
/// What rules of retention and legal holds say today about a debtor's records.
#[utoipa::path(
    get, path = "/compliance/retention/{id}", tag = "compliance", operation_id = "get_retention",
    params(("id" = CustomerId, Path, description = "The debtor's; deleted ones too, as their records are kept beyond that")),
    responses(
        (status = 200, description = "The decision, with its rule", body = RetentionView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`unknown_compliance_profile`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("legal_holds:read"))),
)]
pub(crate) async fn retention(
    caller: Caller<LegalHoldsRead>,
    Path(id): Path<CustomerId>,
) -> ApiResult<Json<RetentionView>> {
    let tx = caller.read().await?;
    let row = compliance::get_last_activity()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("customer"))?;
    tx.commit().await?;
    let rules = of_profile(&row.compliance_profile)?.tightened(&row.policy.unwrap_or_default());
    let zone = TimeZone::get(&row.time_zone).map_err(ApiError::internal)?;
    let date = |at: Timestamp| zone.to_datetime(at).date();
    let began_on = date(row.last_activity_at);
    let today = date(caller.now());
    let (decision, rule, on) = match resolve(&rules, Subject::Records, began_on, today, row.on_hold)
    {
        Retention::Held => (Decision::Held, None, None),
        Retention::KeepUntil { rule, free_on } => (Decision::Keep, Some(rule), Some(free_on)),
        Retention::MayGo => (Decision::MayGo, None, None),
        Retention::MustGo { rule, since } => (Decision::MustGo, Some(rule), Some(since)),
    };
    let text = |of: fn(&Rule) -> &String| rule.map(|rule| of(rule).clone());
    Ok(Json(RetentionView {
        customer_id: id,
        deleted: row.deleted,
        last_activity_at: row.last_activity_at,
        decision,
        on,
        rule_id: text(|rule| &rule.id),
        rule_version: text(|rule| &rule.version),
        citation: text(|rule| &rule.citation),
    }))
}
