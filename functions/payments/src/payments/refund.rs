use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::{
    approvals,
    payments::{Account, GivenBack, give_back, propose_refund, refundable},
};
use mojavox_domain::{
    approval::Subject,
    ids::PaymentId,
    money::Money,
    payment::{self, DecidedBy, PaymentKind, PaymentMethod, Proposal},
    permissions::PaymentsRefund,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Path, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{PaymentView, row, view};
use crate::account::{NOTHING, audit};

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "amount": 50, "reason": "Paid twice" }))]
pub(crate) struct RefundPayment {
    /// Above zero; all that is left of the payment unless said otherwise.
    amount: Option<Money>,
    #[garde(length(chars, min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    reason: String,
    /// How it goes back; as it came unless said otherwise.
    method: Option<PaymentMethod>,
}

/// Refund a payment
///
/// In whole or in part, never more than is left of it. The debt stands again by that amount, and
/// what the payment counted for (promise, plan, settlement) is judged anew. What was paid through a
/// provider is refunded there: its report is booked when it comes.
///
/// A refund above the limit of one's role is `pending` until somebody who may decide it approves it;
/// until then no money has moved.
#[utoipa::path(
    post, path = "/payments/{id}/refund", tag = "payments",
    params(
        ("id" = PaymentId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    request_body = RefundPayment,
    responses(
        (status = 201, description = "The refund: `cleared`, or `pending` where it waits for an approval", body = PaymentView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`not_a_payment`, `payment_not_cleared`, `refund_at_provider`, `nothing_left_to_refund`, `refund_exceeds_payment`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("payments:refund"))),
)]
pub(crate) async fn refund(
    caller: Caller<PaymentsRefund>,
    idempotency: Idempotency,
    Path(id): Path<PaymentId>,
    Valid(wish): Valid<RefundPayment>,
) -> ApiResult<Response> {
    if wish.amount.is_some_and(|amount| amount <= Money::ZERO) {
        return Err(ApiError::invalid_field("/amount", "is not above zero"));
    }
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let customer = row(&tx, id).await?.customer_id.into();
    let mut account = Account::lock(&tx, customer)
        .await?
        .ok_or_else(|| ApiError::not_found("payment"))?;
    // Once more, now that nobody else moves this account's money.
    let original = row(&tx, id).await?;
    let amount = payment::refund(refundable(&original)?, wish.amount)
        .map_err(|refusal| ApiError::conflict(refusal.code(), refusal.sentence()))?;
    let method = match wish.method {
        Some(method) => method,
        None => original.method.parse().map_err(ApiError::internal)?,
    };
    let back = GivenBack {
        kind: PaymentKind::Refund,
        amount,
        method,
        cleared_at: tx.now(),
        provider: None,
        note: Some(&wish.reason),
    };
    let decided = approvals::decides(&tx, caller.role(), Proposal::Refund { amount }).await?;
    let refund = match decided {
        DecidedBy::Proposer => give_back(&tx, &mut account, &original, &back).await?,
        DecidedBy::AtLeast(_) => propose_refund(&tx, &account, &original, &back).await?,
    };
    if let DecidedBy::AtLeast(required) = decided {
        let message = format!(
            "{amount} {1} of a payment of {0} {1}.",
            Money::from(original.amount),
            account.currency
        );
        let request = approvals::Request {
            subject: Subject::Refund,
            id: refund.uuid(),
            customer: Some(account.id),
            amount: Some((amount, &account.currency)),
            proposer: Some(caller.user()),
            required,
            title: "A refund waits for your decision",
            message: &message,
            reason: Some(&wish.reason),
            no_later_than: None,
        };
        approvals::ask(&tx, &request).await?;
    }
    let view: PaymentView = view(&tx, refund).await?;
    audit(
        &tx,
        "payments.refund",
        ("payment", id.uuid()),
        NOTHING,
        Some(&view),
    )
    .await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
