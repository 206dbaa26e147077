//! Debt that is let go.

use axum::{http::StatusCode, response::Response};
use garde::Validate;
use mojavox_db::{approvals, payments};
use mojavox_domain::{
    approval::Subject,
    ids::{ApprovalId, CustomerId},
    money::Money,
    payment::{DecidedBy, Proposal, write_off},
    permissions::WriteOffsPropose,
};
use mojavox_http::{
    ApiError, ApiResult, Caller, Idempotency, OnConstraint as _, Path, Problem, Valid,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::account::{self, NOTHING, audit};

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "amount": 120.5, "reason": "Cannot be collected: the company is dissolved." }))]
pub(crate) struct ProposeWriteOff {
    /// Above zero, at most what is owed; all of it unless said otherwise.
    amount: Option<Money>,
    #[garde(length(chars, min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    reason: String,
}

/// What became of the proposal.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = WriteOff)]
pub(crate) struct WriteOffView {
    pub customer_id: CustomerId,
    pub status: WriteOffStatus,
    pub amount: Money,
    #[schema(example = "USD")]
    pub currency: String,
    /// What is owed now.
    pub balance: Money,
    /// What it waits for.
    pub approval_id: Option<ApprovalId>,
}

#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum WriteOffStatus {
    /// Within the limits of one's role: in the ledger.
    Booked,
    /// Waits for an approval; nothing has changed yet.
    Proposed,
}

/// Write off debt
///
/// In whole or in part. Within the limits of one's role it is booked at once; else it is proposed,
/// and those who may decide it are told. Once nothing is owed any more, the account is written off,
/// and what was agreed about paying ends.
#[utoipa::path(
    post, path = "/customers/{id}/write-off", tag = "payments", operation_id = "write_off",
    params(
        ("id" = CustomerId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer"),
    ),
    request_body = ProposeWriteOff,
    responses(
        (status = 201, description = "Booked, or proposed", body = WriteOffView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`write_off_open`, `nothing_owed`, `account_closed`, `write_off_exceeds_balance`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("write_offs:propose"))),
)]
pub(crate) async fn propose(
    caller: Caller<WriteOffsPropose>,
    idempotency: Idempotency,
    Path(id): Path<CustomerId>,
    Valid(wish): Valid<ProposeWriteOff>,
) -> ApiResult<Response> {
    if wish.amount.is_some_and(|amount| amount <= Money::ZERO) {
        return Err(ApiError::invalid_field("/amount", "is not above zero"));
    }
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let mut account = account::lock(&tx, id).await?;
    let refused = |refusal: mojavox_domain::payment::WriteOffRefusal| {
        ApiError::conflict(refusal.code(), refusal.sentence())
    };
    let before = Money::from(account.balance);
    let amount = write_off(account.status, before, wish.amount).map_err(refused)?;
    let decided = approvals::decides(&tx, caller.role(), Proposal::WriteOff { amount }).await?;
    let (status, approval_id) = match decided {
        DecidedBy::Proposer => {
            payments::write_off(&tx, &mut account, amount, Some(&wish.reason))
                .await?
                .map_err(refused)?;
            (WriteOffStatus::Booked, None)
        }
        DecidedBy::AtLeast(required) => {
            let message = format!("{amount} {0} of a debt of {before} {0}.", account.currency);
            let request = approvals::Request {
                subject: Subject::WriteOff,
                id: id.uuid(),
                customer: Some(id),
                amount: Some((amount, &account.currency)),
                proposer: Some(caller.user()),
                required,
                title: "A write-off waits for your decision",
                message: &message,
                reason: Some(&wish.reason),
                no_later_than: None,
            };
            let approval =
                approvals::ask(&tx, &request)
                    .await
                    .on_constraint("approvals_open_key", || {
                        ApiError::conflict(
                            "write_off_open",
                            "A write-off of this debt waits for a decision already.",
                        )
                    })?;
            (WriteOffStatus::Proposed, Some(approval))
        }
    };
    let view = WriteOffView {
        customer_id: id,
        status,
        amount,
        currency: account.currency.clone(),
        balance: account.balance.into(),
        approval_id,
    };
    let entity = ("customer", id.uuid());
    audit(&tx, "write_offs.propose", entity, NOTHING, Some(&view)).await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
