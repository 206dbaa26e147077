use axum::{http::StatusCode, response::Response};
use mojavox_db::{
    approvals,
    payments::{Touched, judge},
    queries::payments,
};
use mojavox_domain::{
    approval::Subject,
    ids::PaymentPlanId,
    instalment::PlanStatus,
    payment::{DecidedBy, Proposal},
    permissions::ArrangementsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, OnConstraint as _, Problem, Valid};
use rust_decimal::Decimal;

use super::{
    terms::CreatePlan,
    view::{PaymentPlanDetail, view},
};
use crate::account::{self, NOTHING, audit, days_between};

/// Agree a payment plan
///
/// The instalments sum to the total exactly; where it cannot be divided, the first ones are a cent
/// larger. A plan that ends within the limits of one's role is active at once; a longer one is
/// proposed, and those who may decide it are told.
#[utoipa::path(
    post, path = "/payment-plans", tag = "payment-plans",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreatePlan,
    responses(
        (status = 201, description = "Active, or proposed", body = PaymentPlanDetail),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`plan_open`, `nothing_owed`, `debt_disputed`, `account_closed`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("arrangements:write"))),
)]
pub(crate) async fn create(
    caller: Caller<ArrangementsWrite>,
    idempotency: Idempotency,
    Valid(plan): Valid<CreatePlan>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let mut account = account::lock(&tx, plan.customer_id).await?;
    let owed = account::owed(&account)?;
    let today = account::today(&tx, &account);
    let terms = plan.terms(owed, today)?;
    let days = terms
        .dates
        .last()
        .map_or(0, |last| days_between(today, *last));
    let decided = approvals::decides(&tx, caller.role(), Proposal::Plan { days }).await?;
    let (status, activated_at) = match decided {
        DecidedBy::Proposer => (PlanStatus::Active, Some(tx.now())),
        DecidedBy::AtLeast(_) => (PlanStatus::Proposed, None),
    };
    let id: PaymentPlanId = tx.new_id();
    let organization = tx.organization().uuid();
    payments::insert_plan()
        .bind(
            &tx,
            &id.uuid(),
            &organization,
            &account.id.uuid(),
            &terms.total.decimal(),
            &account.currency,
            &terms.frequency.name(),
            &status.name(),
            &Some(caller.user().uuid()),
            &activated_at,
            &tx.now(),
        )
        .one()
        .await
        .on_constraint("payment_plans_open_key", || {
            ApiError::conflict("plan_open", "This debtor has a payment plan already.")
        })?;
    let amounts: Vec<Decimal> = terms
        .amounts
        .iter()
        .map(|amount| amount.decimal())
        .collect();
    payments::insert_instalments()
        .bind(&tx, &organization, &id.uuid(), &terms.dates, &amounts)
        .all()
        .await?;
    if let DecidedBy::AtLeast(role) = decided {
        let message = format!(
            "{} {} in {} instalments over {days} days.",
            terms.total,
            account.currency,
            terms.dates.len()
        );
        let request = approvals::Request {
            subject: Subject::PaymentPlan,
            id: id.uuid(),
            customer: Some(account.id),
            amount: Some((terms.total, &account.currency)),
            proposer: Some(caller.user()),
            required: role,
            title: "A payment plan waits for your decision",
            message: &message,
            reason: None,
            no_later_than: None,
        };
        approvals::ask(&tx, &request).await?;
    }
    judge(&tx, &mut account, Touched::default()).await?;
    let view: PaymentPlanDetail = view(&tx, id).await?;
    audit(
        &tx,
        "payment_plans.create",
        ("payment_plan", id.uuid()),
        NOTHING,
        Some(&view),
    )
    .await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
