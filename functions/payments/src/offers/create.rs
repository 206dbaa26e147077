use axum::{http::StatusCode, response::Response};
use garde::Validate;
use jiff::{SignedDuration, Timestamp};
use mojavox_db::{approvals, queries::payments};
use mojavox_domain::{
    approval::Subject,
    ids::{CustomerId, SettlementOfferId},
    money::Money,
    payment::{DecidedBy, OfferStatus, Proposal},
    permissions::ArrangementsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, OnConstraint as _, Problem, Valid};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{OfferView, view};
use crate::account::{self, NOTHING, audit};

/// Unless said otherwise an offer stands for two weeks.
const STANDS: SignedDuration = SignedDuration::from_hours(14 * 24);
const STANDS_AT_MOST: SignedDuration = SignedDuration::from_hours(92 * 24);

#[derive(Deserialize, Validate, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schema(example = json!({ "customerId": "01936b1e-7c1a-7c55-9f5e-0a8b6f1d2c3e", "amount": 900 }))]
pub(crate) struct CreateOffer {
    customer_id: CustomerId,
    /// Above zero, and no more than is owed.
    amount: Money,
    /// In the future, at most 92 days ahead; two weeks from now unless said otherwise.
    valid_until: Option<Timestamp>,
}

/// Offer a settlement
///
/// The debt is unchanged until the amount has been paid in time; then the rest is let go. An offer
/// within the limits of one's role stands at once; below them it is proposed, and those who may
/// decide it are told.
#[utoipa::path(
    post, path = "/settlement-offers", tag = "settlement-offers",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CreateOffer,
    responses(
        (status = 201, description = "Approved, or proposed", body = OfferView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`: no such debtor", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`offer_open`, `nothing_owed`, `debt_disputed`, `account_closed`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field; `idempotency_key_reused`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("arrangements:write"))),
)]
pub(crate) async fn create(
    caller: Caller<ArrangementsWrite>,
    idempotency: Idempotency,
    Valid(offer): Valid<CreateOffer>,
) -> ApiResult<Response> {
    let now = caller.now();
    let valid_until = offer.valid_until.unwrap_or(now + STANDS);
    if offer.amount <= Money::ZERO {
        return Err(ApiError::invalid_field("/amount", "is not above zero"));
    }
    if valid_until <= now {
        return Err(ApiError::invalid_field(
            "/validUntil",
            "is not in the future",
        ));
    }
    if valid_until > now + STANDS_AT_MOST {
        return Err(ApiError::invalid_field(
            "/validUntil",
            "is more than 92 days ahead",
        ));
    }
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let account = account::lock(&tx, offer.customer_id).await?;
    let balance = account::owed(&account)?;
    if offer.amount > balance {
        return Err(ApiError::invalid_field(
            "/amount",
            format!("is more than is owed, {balance}"),
        ));
    }
    let proposal = Proposal::Settlement {
        amount: offer.amount,
        balance,
    };
    let decided = approvals::decides(&tx, caller.role(), proposal).await?;
    let status = match decided {
        DecidedBy::Proposer => OfferStatus::Approved,
        DecidedBy::AtLeast(_) => OfferStatus::Proposed,
    };
    let id: SettlementOfferId = tx.new_id();
    payments::insert_offer()
        .bind(
            &tx,
            &id.uuid(),
            &tx.organization().uuid(),
            &account.id.uuid(),
            &offer.amount.decimal(),
            &balance.decimal(),
            &account.currency,
            &status.name(),
            &valid_until,
            &Some(caller.user().uuid()),
            &now,
        )
        .one()
        .await
        .on_constraint("settlement_offers_open_key", || {
            ApiError::conflict("offer_open", "An offer to this debtor is open already.")
        })?;
    if let DecidedBy::AtLeast(role) = decided {
        let message = format!(
            "{} {1} for a debt of {balance} {1}.",
            offer.amount, account.currency
        );
        let request = approvals::Request {
            subject: Subject::Settlement,
            id: id.uuid(),
            customer: Some(account.id),
            amount: Some((offer.amount, &account.currency)),
            proposer: Some(caller.user()),
            required: role,
            title: "A settlement offer waits for your decision",
            message: &message,
            reason: None,
            no_later_than: Some(valid_until),
        };
        approvals::ask(&tx, &request).await?;
    }
    let view: OfferView = view(&tx, id).await?;
    let entity = ("settlement_offer", id.uuid());
    audit(
        &tx,
        "settlement_offers.create",
        entity,
        NOTHING,
        Some(&view),
    )
    .await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
