use axum::Json;
use mojavox_domain::{ids::SettlementOfferId, permissions::PaymentsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};

use super::view::{OfferView, view};

/// A settlement offer
#[utoipa::path(
    get, path = "/settlement-offers/{id}", tag = "settlement-offers",
    params(("id" = SettlementOfferId, Path)),
    responses(
        (status = 200, description = "The offer", body = OfferView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("payments:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<PaymentsRead>,
    Path(id): Path<SettlementOfferId>,
) -> ApiResult<Json<OfferView>> {
    let tx = caller.read().await?;
    let offer = view(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(offer))
}
