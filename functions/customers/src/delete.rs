use axum::http::StatusCode;
use garde::Validate;
use mojavox_db::{AuditEntry, queries::customers};
use mojavox_domain::{
    customer::{limits, parse_line},
    ids::CustomerId,
    permissions::CustomersDelete,
};
use mojavox_http::{ApiError, ApiResult, Caller, Path, Problem, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::write;

#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct DeleteQuery {
    /// Why the record is kept until its retention period ends; the organisation's compliance
    /// profile, if nothing else is said.
    #[param(
        max_length = 500,
        example = "Regulation F, 12 CFR 1006.100: three years after the last activity"
    )]
    retention_reason: Option<String>,
}

/// Delete a debtor
///
/// The debtor disappears from lists, searches and campaigns, and the externalId is free again. The
/// record is kept, with who deleted it, when, and the reason to retain it.
#[utoipa::path(
    delete, path = "/customers/{id}", tag = "customers",
    params(("id" = CustomerId, Path), DeleteQuery),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`customer_in_campaign`, `customer_has_agreement`: end that first", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`: the reason is empty or too long", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:delete"))),
)]
pub(crate) async fn delete(
    caller: Caller<CustomersDelete>,
    Path(id): Path<CustomerId>,
    Query(query): Query<DeleteQuery>,
) -> ApiResult<StatusCode> {
    let reason = query
        .retention_reason
        .map(|reason| parse_line(&reason, limits::RETENTION_REASON))
        .transpose()
        .map_err(|error| ApiError::invalid_parameter("retentionReason", error.to_string()))?;
    let tx = caller.begin().await?;
    let organization = tx.organization().uuid();
    let row = customers::lock_customer()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("customer"))?;
    let open = customers::get_open_business_of_customer()
        .bind(&tx, &organization, &id.uuid())
        .one()
        .await?;
    if open.campaign {
        return Err(ApiError::conflict(
            "customer_in_campaign",
            "A campaign is still to contact this debtor.",
        ));
    }
    if open.plan || open.offer || open.promise || open.payment {
        return Err(ApiError::conflict(
            "customer_has_agreement",
            "The debtor has an open payment plan, settlement, promise or payment.",
        ));
    }
    let reason = match reason {
        Some(reason) => reason,
        None => format!(
            "retention rules of the compliance profile {}",
            write::settings(&tx).await?.compliance_profile
        ),
    };
    customers::delete_customer()
        .bind(
            &tx,
            &tx.now(),
            &caller.user().uuid(),
            &reason,
            &organization,
            &id.uuid(),
        )
        .one()
        .await?;
    tx.audit(AuditEntry {
        action: "customers.delete",
        entity_type: "customer",
        entity_id: id.uuid(),
        before: Some(serde_json::json!({ "externalId": row.external_id, "status": row.status })),
        after: Some(serde_json::json!({ "retentionReason": reason })),
    })
    .await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
