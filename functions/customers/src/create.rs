use axum::{http::StatusCode, response::Response};
use mojavox_db::AuditEntry;
use mojavox_domain::{ids::CustomerId, money::Money, permissions::CustomersWrite};
use mojavox_http::{ApiError, ApiResult, Caller, Idempotency, Problem, Valid};

use crate::{
    input::{CustomerInput, blank},
    view::CustomerView,
    write,
};

/// Create a debtor
///
/// Phones are kept in E.164; the time zones follow from phones and address. One of
/// `originalAmount` and `balance` stands for both.
#[utoipa::path(
    post, path = "/customers", tag = "customers",
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat with the same key gets the first answer")),
    request_body = CustomerInput,
    responses(
        (status = 201, description = "Created", body = CustomerView),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`external_id_taken`, `idempotency_in_flight`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming each field", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:write"))),
)]
pub(crate) async fn create(
    caller: Caller<CustomersWrite>,
    idempotency: Idempotency,
    Valid(input): Valid<CustomerInput>,
) -> ApiResult<Response> {
    let tx = caller.begin().await?;
    if let Some(answer) = idempotency.replay(&tx).await? {
        return Ok(answer);
    }
    let settings = write::settings(&tx).await?;
    let (mut profile, mut phones) = (blank(), Vec::new());
    input
        .apply(&mut profile, &mut phones, &settings.home)
        .map_err(ApiError::invalid)?;

    let id: CustomerId = tx.new_id();
    let time_zones = write::zones(&profile, &phones, &settings.time_zone);
    write::insert(&tx, id, &profile, &time_zones, &settings.home.currency).await?;
    let nothing = (Money::ZERO, Money::ZERO);
    write::adjust(
        &tx,
        id,
        nothing,
        &profile,
        &settings.home.currency,
        "balance when taken on",
    )
    .await?;
    write::set_phones(&tx, id, &phones).await?;
    let view = write::view(&tx, id).await?;
    tx.audit(AuditEntry {
        action: "customers.create",
        entity_type: "customer",
        entity_id: id.uuid(),
        before: None,
        after: Some(serde_json::to_value(&view).map_err(ApiError::internal)?),
    })
    .await?;
    let answer = idempotency.answer(&tx, StatusCode::CREATED, &view).await?;
    tx.commit().await?;
    Ok(answer)
}
