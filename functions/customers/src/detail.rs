use axum::Json;
use mojavox_db::queries::customers;
use mojavox_domain::{ids::CustomerId, permissions::CustomersRead};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem};

use crate::view::CustomerView;

/// A debtor
#[utoipa::path(
    get, path = "/customers/{id}", tag = "customers",
    params(("id" = CustomerId, Path)),
    responses(
        (status = 200, description = "The debtor", body = CustomerView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the id is no id", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:read"))),
)]
pub(crate) async fn detail(
    caller: Caller<CustomersRead>,
    Path(id): Path<CustomerId>,
) -> ApiResult<Json<CustomerView>> {
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let row = customers::get_customer()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?;
    let phones = customers::get_customer_phones()
        .bind(&tx, &organization, &[id.uuid()].as_slice())
        .all()
        .await?;
    tx.commit().await?;
    let row = row.ok_or_else(|| ApiError::not_found("customer"))?;
    Ok(Json(CustomerView::new(row, phones)?))
}
