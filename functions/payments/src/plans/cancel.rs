use axum::Json;
use mojavox_db::{
    approvals,
    payments::{Account, Touched, judge},
    queries::payments,
};
use mojavox_domain::{
    approval::Subject, ids::PaymentPlanId, instalment::PlanStatus, permissions::ArrangementsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use super::view::{PaymentPlanDetail, view};
use crate::account::audit;

/// Cancel a payment plan
///
/// What was paid stays paid; what was still to come is not due any more, and the rest of the debt
/// is owed as before. Cancelling again changes nothing.
#[utoipa::path(
    post, path = "/payment-plans/{id}/cancel", tag = "payment-plans",
    params(("id" = PaymentPlanId, Path)),
    responses(
        (status = 200, description = "The plan as it is now", body = PaymentPlanDetail),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`plan_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("arrangements:write"))),
)]
pub(crate) async fn cancel(
    caller: Caller<ArrangementsWrite>,
    Path(id): Path<PaymentPlanId>,
) -> ApiResult<Json<PaymentPlanDetail>> {
    let tx = caller.begin().await?;
    let customer = view(&tx, id).await?.plan.customer_id;
    let mut account = Account::lock(&tx, customer)
        .await?
        .ok_or_else(|| ApiError::not_found("payment plan"))?;
    let before = view(&tx, id).await?;
    match before.plan.status {
        PlanStatus::Cancelled => {
            tx.commit().await?;
            return Ok(Json(before));
        }
        PlanStatus::Proposed | PlanStatus::Active => {}
        PlanStatus::Completed
        | PlanStatus::Defaulted
        | PlanStatus::Rejected
        | PlanStatus::Expired => {
            return Err(ApiError::conflict("plan_ended", "This plan has ended."));
        }
    }
    let organization = tx.organization().uuid();
    payments::cancel_open_instalments()
        .bind(&tx, &organization, &id.uuid())
        .all()
        .await?;
    payments::set_plan_status()
        .bind(
            &tx,
            &PlanStatus::Cancelled.name(),
            &organization,
            &id.uuid(),
        )
        .one()
        .await?;
    approvals::withdraw(&tx, Subject::PaymentPlan, id.uuid(), Some(caller.user())).await?;
    judge(&tx, &mut account, Touched::default()).await?;
    let after = view(&tx, id).await?;
    let entity = ("payment_plan", id.uuid());
    audit(
        &tx,
        "payment_plans.cancel",
        entity,
        Some(&before),
        Some(&after),
    )
    .await?;
    tx.commit().await?;
    Ok(Json(after))
}
