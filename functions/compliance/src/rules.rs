use axum::Json;
use jiff::civil::Date;
use mojavox_db::{Tenant, compliance::GateError, queries::compliance};
use mojavox_domain::{
    compliance::{Rule, RuleSet},
    permissions::ComplianceRead,
};
use mojavox_http::{ApiError, ApiResult, Caller, Problem};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// The rules that the organisation contacts debtors by.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RulesView {
    #[schema(example = "us")]
    profile: String,
    rules: Vec<RuleView>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ComplianceRule)]
struct RuleView {
    #[schema(example = "us.call_frequency")]
    id: String,
    /// Decisions record it.
    #[schema(example = "1")]
    version: String,
    #[schema(example = "Seven calls in seven consecutive days for each debt")]
    title: String,
    #[schema(example = "12 CFR 1006.14(b)(2)(i)(A)")]
    citation: String,
    /// Holds from this day on.
    #[schema(value_type = String, format = Date, example = "2021-11-30")]
    effective: Date,
    /// What it checks.
    #[schema(example = "callFrequency")]
    check: String,
    /// With these parameters, which are the organisation's own where they are stricter.
    #[schema(value_type = Object, example = json!({ "calls": 7, "days": 7 }))]
    parameters: Value,
    /// The organisation chose to be stricter.
    tightened: bool,
}

impl RuleView {
    fn new(rule: &Rule, base: Option<&Rule>) -> ApiResult<Self> {
        let (check, parameters) = match serde_json::to_value(&rule.check) {
            Ok(Value::String(name)) => (name, Value::Object(serde_json::Map::new())),
            Ok(Value::Object(fields)) => fields
                .into_iter()
                .next()
                .ok_or_else(|| ApiError::internal("a check has a name"))?,
            Ok(_) => return Err(ApiError::internal("a check is a name or an object")),
            Err(error) => return Err(ApiError::internal(error)),
        };
        Ok(Self {
            id: rule.id.clone(),
            version: rule.version.clone(),
            title: rule.title.clone(),
            citation: rule.citation.clone(),
            effective: rule.effective,
            check,
            parameters,
            tightened: base.is_some_and(|base| base.check != rule.check),
        })
    }
}

/// Rules of contacting debtors
///
/// Those of the organisation's compliance profile, with its own parameters where it chose to be
/// stricter.
#[utoipa::path(
    get, path = "/compliance/rules", tag = "compliance",
    responses(
        (status = 200, description = "The rules", body = RulesView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`unknown_compliance_profile`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("compliance:read"))),
)]
pub(crate) async fn rules(caller: Caller<ComplianceRead>) -> ApiResult<Json<RulesView>> {
    let tx = caller.read().await?;
    let (base, own) = of_organization(&tx).await?;
    tx.commit().await?;
    let rules = own
        .rules
        .iter()
        .map(|rule| RuleView::new(rule, base.find(&rule.id)))
        .collect::<ApiResult<_>>()?;
    Ok(Json(RulesView {
        profile: own.profile,
        rules,
    }))
}

pub(crate) async fn of_organization(tx: &Tenant) -> ApiResult<(&'static RuleSet, RuleSet)> {
    let chosen = compliance::get_compliance_profile()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    let base = of_profile(&chosen.compliance_profile)?;
    Ok((base, base.tightened(&chosen.policy.unwrap_or_default())))
}

/// # Errors
/// 409: without rules nobody is contacted.
pub(crate) fn of_profile(profile: &str) -> ApiResult<&'static RuleSet> {
    RuleSet::of_profile(profile).map_err(|error| no_answer(error.into()))
}

/// What is said where the gate has no answer.
pub(crate) fn no_answer(error: GateError) -> ApiError {
    let detail = error.to_string();
    match error {
        GateError::NotFound => ApiError::not_found("customer"),
        GateError::NoAddress => ApiError::conflict("no_address", detail),
        GateError::NotCollectable(_) => ApiError::conflict("not_collectable", detail),
        GateError::UnknownProfile(_) => ApiError::conflict("unknown_compliance_profile", detail),
        GateError::Db(error) => error.into(),
    }
}
