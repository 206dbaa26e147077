use axum::Json;
use mojavox_domain::{compliance::vectors, permissions::ComplianceRead};
use mojavox_http::{ApiResult, Caller, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// What this platform's rules answer, beside what they must answer.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SelfTest {
    #[schema(example = 84)]
    passed: usize,
    #[schema(example = 0)]
    failed: usize,
    vectors: Vec<VectorView>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ComplianceVector)]
struct VectorView {
    #[schema(example = "frequency_eighth_call_on_day_seven")]
    name: &'static str,
    #[schema(example = "us.call_frequency")]
    rule: &'static str,
    #[schema(example = "calls on Apr 1 and six more through Apr 7; an eighth on Apr 7")]
    given: &'static str,
    #[schema(example = "blocked by us.call_frequency")]
    expected: &'static str,
    #[schema(example = "blocked by us.call_frequency")]
    answer: String,
    passed: bool,
}

/// Check the rules
///
/// Puts every example of the rules' reference to the rules that are deployed and reports each
/// answer beside the expected one.
#[utoipa::path(
    get, path = "/compliance/self-test", tag = "compliance",
    responses(
        (status = 200, description = "Every example and its answer; `failed` is 0 when all is well", body = SelfTest),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("compliance:read"))),
)]
pub(crate) async fn self_test(caller: Caller<ComplianceRead>) -> ApiResult<Json<SelfTest>> {
    // Nothing of the organisation's is read; whether the session still stands is asked all the same.
    let tx = caller.read().await?;
    tx.client().await?;
    tx.commit().await?;
    let vectors: Vec<VectorView> = vectors::all()
        .map(|vector| {
            let answer = vector.answer();
            VectorView {
                name: vector.name,
                rule: vector.rule,
                given: vector.given,
                expected: vector.expected,
                passed: answer == vector.expected,
                answer,
            }
        })
        .collect();
    let passed = vectors.iter().filter(|vector| vector.passed).count();
    Ok(Json(SelfTest {
        passed,
        failed: vectors.len() - passed,
        vectors,
    }))
}
