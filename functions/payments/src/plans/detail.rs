use axum::Json;
use mojavox_domain::{ids::PaymentPlanId, permissions::PaymentsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use super::view::{PaymentPlanDetail, view};

/// A payment plan
#[utoipa::path(
    get, path = "/payment-plans/{id}", tag = "payment-plans",
    params(("id" = PaymentPlanId, Path)),
    responses(
        (status = 200, description = "The plan with its instalments", body = PaymentPlanDetail),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("payments:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<PaymentsRead>,
    Path(id): Path<PaymentPlanId>,
) -> ApiResult<Json<PaymentPlanDetail>> {
    let tx = caller.read().await?;
    let plan = view(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(plan))
}
