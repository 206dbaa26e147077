use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::{SignedDuration, civil::Date};
use mojavox_db::{
    payments::{Touched, judge},
    queries::payments,
};
use mojavox_domain::{
    ids::{CustomerId, PromiseId, UserId},
    money::Money,
    permissions::ArrangementsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{PromiseView, view};
use crate::account::{self, NOTHING, audit, check_day};

/// What is promised for later than this is a payment plan, or no promise.
const MOST_DAYS: i64 = 92;
/// A promise belongs to the call it was made in, if there was one this recently.
const CALL_DAYS: i64 = 1;

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "amount": 120, "dueDate": "2026-02-15" }))]
pub(crate) struct CreatePromise {
    customer_id: CustomerId,
    /// Above zero, and no more than is owed.
    amount: Money,
    /// From today on, at most 92 days ahead.
    #[schema(value_type = String, format = Date)]
    due_date: Date,
}

/// Record a promise to pay
///
/// A debtor has one open promise: several dates are a payment plan. Payments that arrive until two
/// days after the due date count for it.
#[utoipa::path(
    post, path = "/promises", tag = "promises",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreatePromise,
    responses(
        (status = 201, description = "Recorded", body = PromiseView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`promise_open`, `nothing_owed`, `debt_disputed`, `account_closed`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("arrangements:write"))),
)]
pub(crate) async fn create(
    caller: Caller<ArrangementsWrite>,
    idempotency: Idempotency,
    Valid(promise): Valid<CreatePromise>,
) -> ApiResult<Response> {
    if promise.amount <= Money::ZERO {
        return Err(ApiError::invalid_field("/amount", "is not above zero"));
    }
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let mut account = account::lock(&tx, promise.customer_id).await?;
    let today = account::today(&tx, &account);
    check_day("/dueDate", promise.due_date, today, MOST_DAYS)?;
    let owed = account::owed(&account)?;
    if promise.amount > owed {
        return Err(ApiError::invalid_field(
            "/amount",
            format!("is more than is owed, {owed}"),
        ));
    }
    let (organization, customer) = (tx.organization().uuid(), account.id.uuid());
    if payments::has_pending_promise()
        .bind(&tx, &organization, &customer)
        .one()
        .await?
    {
        return Err(ApiError::conflict(
            "promise_open",
            "This debtor's last promise is still open: cancel it first, or agree a payment plan.",
        ));
    }
    let now = tx.now();
    let call = payments::find_creditable_attempt()
        .bind(
            &tx,
            &organization,
            &customer,
            &(now - SignedDuration::from_hours(24 * CALL_DAYS)),
            &now,
        )
        .opt()
        .await?;
    let id: PromiseId = tx.new_id();
    payments::insert_promise()
        .bind(
            &tx,
            &id.uuid(),
            &organization,
            &customer,
            &call.as_ref().map(|call| call.id),
            &call.as_ref().and_then(|call| call.agent_id),
            &call.as_ref().and_then(|call| call.campaign_id),
            &promise.amount.decimal(),
            &account.currency,
            &now,
            &promise.due_date,
            &tx.actor().user().map(UserId::uuid),
        )
        .one()
        .await?;
    judge(&tx, &mut account, Touched::default()).await?;
    let view: PromiseView = view(&tx, id).await?;
    audit(
        &tx,
        "promises.create",
        ("promise", id.uuid()),
        NOTHING,
        Some(&view),
    )
    .await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
