use axum::{Json, http::StatusCode};
use mojavox_db::{payments::Account, queries::payments};
use mojavox_domain::{
    ids::SettlementOfferId, payment::OfferStatus, permissions::ArrangementsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use super::view::{OfferView, view};
use crate::account::{self, audit};

/// Accept a settlement offer
///
/// The debtor agrees to an offer that stands. The debt is unchanged until the rest of the amount has
/// been paid in time. Accepting again changes nothing.
#[utoipa::path(
    post, path = "/settlement-offers/{id}/accept", tag = "settlement-offers",
    params(("id" = SettlementOfferId, Path)),
    responses(
        (status = 200, description = "The offer as it is now", body = OfferView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`offer_not_approved`, `offer_ended`, `offer_exceeds_balance`, `nothing_owed`, `debt_disputed`, `account_closed`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`offer_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("arrangements:write"))),
)]
pub(crate) async fn accept(
    caller: Caller<ArrangementsWrite>,
    Path(id): Path<SettlementOfferId>,
) -> ApiResult<Json<OfferView>> {
    let tx = caller.begin().await?;
    let customer = view(&tx, id).await?.customer_id;
    // Money that arrives at this moment, a withdrawal and another acceptance wait, or came first.
    let account = Account::lock(&tx, customer)
        .await?
        .filter(|account| !account.deleted)
        .ok_or_else(|| ApiError::not_found("settlement offer"))?;
    let before = view(&tx, id).await?;
    let now = tx.now();
    match before.status {
        OfferStatus::Approved | OfferStatus::Accepted | OfferStatus::Proposed
            if now >= before.valid_until =>
        {
            return Err(expired());
        }
        OfferStatus::Expired => return Err(expired()),
        OfferStatus::Approved => {}
        OfferStatus::Accepted => {
            tx.commit().await?;
            return Ok(Json(before));
        }
        OfferStatus::Proposed => {
            return Err(ApiError::conflict(
                "offer_not_approved",
                "This offer waits for an approval.",
            ));
        }
        OfferStatus::Paid | OfferStatus::Rejected | OfferStatus::Cancelled => {
            return Err(ApiError::conflict("offer_ended", "This offer has ended."));
        }
    }
    let balance = account::owed(&account)?;
    let organization = tx.organization().uuid();
    let paid = payments::sum_paid_for_offer()
        .bind(&tx, &organization, &id.uuid(), &before.valid_until)
        .one()
        .await?;
    if before.amount.decimal() - paid > balance.decimal() {
        return Err(ApiError::conflict(
            "offer_exceeds_balance",
            format!("Only {balance} is owed by now, less than was offered."),
        ));
    }
    payments::accept_offer()
        .bind(&tx, &now, &organization, &id.uuid())
        .one()
        .await?;
    let after = view(&tx, id).await?;
    let entity = ("settlement_offer", id.uuid());
    audit(
        &tx,
        "settlement_offers.accept",
        entity,
        Some(&before),
        Some(&after),
    )
    .await?;
    tx.commit().await?;
    Ok(Json(after))
}

fn expired() -> ApiError {
    ApiError::new(
        StatusCode::GONE,
        "offer_expired",
        "This offer is no longer valid.",
    )
}
