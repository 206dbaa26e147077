use axum::Json;
use mojavox_db::{payments::shown, queries::payments};
use mojavox_domain::{ids::PaymentId, permissions::PaymentsRead};
use mojavox_http::{ApiResult, Caller, Path, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::view::{PaymentView, view};

/// A payment with what went back of it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentDetail {
    #[serde(flatten)]
    payment: PaymentView,
    /// Refunds and chargebacks, also those that are still pending; the oldest first.
    given_back: Vec<PaymentView>,
}

/// A payment
#[utoipa::path(
    get, path = "/payments/{id}", tag = "payments",
    params(("id" = PaymentId, Path)),
    responses(
        (status = 200, description = "The payment, with its refunds and chargebacks", body = PaymentDetail),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("payments:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<PaymentsRead>,
    Path(id): Path<PaymentId>,
) -> ApiResult<Json<PaymentDetail>> {
    let tx = caller.read().await?;
    let payment = view(&tx, id).await?;
    let given_back = payments::list_payments_given_back()
        .bind(&tx, &caller.organization().uuid(), &id.uuid())
        .all()
        .await?;
    tx.commit().await?;
    let given_back = given_back
        .into_iter()
        .map(shown)
        .collect::<Result<_, _>>()?;
    Ok(Json(PaymentDetail {
        payment,
        given_back,
    }))
}
