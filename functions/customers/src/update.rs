use axum::Json;
use mojavox_db::{AuditEntry, queries::customers};
use mojavox_domain::{ids::CustomerId, permissions::CustomersWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Valid};

use crate::{
    input::CustomerInput,
    view::CustomerView,
    write::{self, profile, usable},
};

/// Change a debtor
///
/// What is left out stays, `null` clears. `phones` replaces all numbers in use; a number known to
/// be wrong stays known.
#[utoipa::path(
    put, path = "/customers/{id}", tag = "customers",
    params(("id" = CustomerId, Path)),
    request_body = CustomerInput,
    responses(
        (status = 200, description = "The debtor as it is now", body = CustomerView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`external_id_taken`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:write"))),
)]
pub(crate) async fn update(
    caller: Caller<CustomersWrite>,
    Path(id): Path<CustomerId>,
    Valid(input): Valid<CustomerInput>,
) -> ApiResult<Json<CustomerView>> {
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let row = customers::lock_customer()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("customer"))?;
    let rows = customers::get_customer_phones()
        .bind(&tx, &organization, &[id.uuid()].as_slice())
        .all()
        .await?;
    let settings = write::settings(&tx).await?;

    let (mut profile, mut phones) = (profile(&row)?, usable(&rows)?);
    input
        .apply(&mut profile, &mut phones, &settings.home)
        .map_err(ApiError::invalid)?;

    let amounts = (row.original_amount.into(), row.balance.into());
    let before = CustomerView::new(row, rows)?;
    let time_zones = write::zones(&profile, &phones, &settings.time_zone);
    write::update(&tx, id, &profile, &time_zones).await?;
    write::adjust(
        &tx,
        id,
        amounts,
        &profile,
        &settings.home.currency,
        "changed by hand",
    )
    .await?;
    write::set_phones(&tx, id, &phones).await?;
    let after = write::view(&tx, id).await?;
    tx.audit(AuditEntry {
        action: "customers.update",
        entity_type: "customer",
        entity_id: id.uuid(),
        before: Some(serde_json::to_value(&before).map_err(ApiError::internal)?),
        after: Some(serde_json::to_value(&after).map_err(ApiError::internal)?),
    })
    .await?;
    tx.commit().await?;
    Ok(Json(after))
}
