use axum::Json;
use mojavox_db::{
    payments::{Account, Touched, judge},
    queries::payments,
};
use mojavox_domain::{ids::PromiseId, permissions::ArrangementsWrite, promise::PromiseStatus};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use super::view::{PromiseView, view};
use crate::account::audit;

/// Cancel a promise to pay
///
/// Only while it is open: what was kept or broken stays so. Cancelling again changes nothing.
#[utoipa::path(
    post, path = "/promises/{id}/cancel", tag = "promises",
    params(("id" = PromiseId, Path)),
    responses(
        (status = 200, description = "The promise as it is now", body = PromiseView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`promise_resolved`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("arrangements:write"))),
)]
pub(crate) async fn cancel(
    caller: Caller<ArrangementsWrite>,
    Path(id): Path<PromiseId>,
) -> ApiResult<Json<PromiseView>> {
    let tx = caller.begin().await?;
    let customer = view(&tx, id).await?.customer_id;
    let mut account = Account::lock(&tx, customer)
        .await?
        .ok_or_else(|| ApiError::not_found("promise"))?;
    let before = view(&tx, id).await?;
    match before.status {
        PromiseStatus::Cancelled => {
            tx.commit().await?;
            return Ok(Json(before));
        }
        PromiseStatus::Pending => {}
        PromiseStatus::Kept | PromiseStatus::Partial | PromiseStatus::Broken => {
            return Err(ApiError::conflict(
                "promise_resolved",
                "This promise has been judged already.",
            ));
        }
    }
    payments::set_promise()
        .bind(
            &tx,
            &PromiseStatus::Cancelled.name(),
            &before.paid_amount.decimal(),
            &Some(tx.now()),
            &tx.organization().uuid(),
            &id.uuid(),
        )
        .one()
        .await?;
    judge(&tx, &mut account, Touched::default()).await?;
    let after = view(&tx, id).await?;
    audit(
        &tx,
        "promises.cancel",
        ("promise", id.uuid()),
        Some(&before),
        Some(&after),
    )
    .await?;
    tx.commit().await?;
    Ok(Json(after))
}
