use axum::Json;
use mojavox_db::{approvals, payments::Account, queries::payments};
use mojavox_domain::{
    approval::Subject, ids::SettlementOfferId, payment::OfferStatus, permissions::ArrangementsWrite,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use super::view::{OfferView, view};
use crate::account::audit;

/// Withdraw a settlement offer
///
/// Only while it is open. Withdrawing again changes nothing.
#[utoipa::path(
    post, path = "/settlement-offers/{id}/withdraw", tag = "settlement-offers",
    params(("id" = SettlementOfferId, Path)),
    responses(
        (status = 200, description = "The offer as it is now", body = OfferView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`offer_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("arrangements:write"))),
)]
pub(crate) async fn withdraw(
    caller: Caller<ArrangementsWrite>,
    Path(id): Path<SettlementOfferId>,
) -> ApiResult<Json<OfferView>> {
    let tx = caller.begin().await?;
    let customer = view(&tx, id).await?.customer_id;
    // Money that arrives at this moment waits, or has settled the debt already.
    Account::lock(&tx, customer).await?;
    let before = view(&tx, id).await?;
    if before.status == OfferStatus::Cancelled {
        tx.commit().await?;
        return Ok(Json(before));
    }
    if !before.status.is_open() {
        return Err(ApiError::conflict("offer_ended", "This offer has ended."));
    }
    payments::set_offer_status()
        .bind(
            &tx,
            &OfferStatus::Cancelled.name(),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    approvals::withdraw(&tx, Subject::Settlement, id.uuid(), Some(caller.user())).await?;
    let after = view(&tx, id).await?;
    let entity = ("settlement_offer", id.uuid());
    audit(
        &tx,
        "settlement_offers.withdraw",
        entity,
        Some(&before),
        Some(&after),
    )
    .await?;
    tx.commit().await?;
    Ok(Json(after))
}
