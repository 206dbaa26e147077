use axum::Json;
use garde::Validate;
use jiff::Timestamp;
use mojavox_db::queries::customers::{self, CustomerPayment};
use mojavox_domain::{
    ids::{CampaignId, CustomerId, PaymentId},
    money::Money,
    permissions::CustomersRead,
};
use mojavox_http::{
    ApiError, ApiResult, Caller, Cursor, Page, PageQuery, Path, Problem, Query, Total,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::page::{COUNT_CAP, total};

/// The parameters of a list without filters.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    /// From 1.
    #[param(minimum = 1, example = 1)]
    page: Option<i64>,
    /// Rows a page.
    #[param(minimum = 1, maximum = 100, example = 20)]
    limit: Option<i64>,
    /// `nextCursor` of the page before; instead of `page`.
    cursor: Option<String>,
}

impl From<Paging> for PageQuery {
    fn from(paging: Paging) -> Self {
        Self {
            page: paging.page,
            limit: paging.limit,
            cursor: paging.cursor,
        }
    }
}

/// A payment, or money that went back.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentView {
    id: PaymentId,
    /// payment, refund or chargeback.
    #[schema(example = "payment")]
    kind: String,
    /// Always above zero; `kind` says which way it went.
    amount: Money,
    #[schema(example = "EUR")]
    currency: String,
    /// pending, cleared, failed or cancelled.
    #[schema(example = "cleared")]
    status: String,
    #[schema(example = "card")]
    method: String,
    cleared_at: Option<Timestamp>,
    /// What is refunded or charged back.
    original_payment_id: Option<PaymentId>,
    plan_id: Option<Uuid>,
    /// Which instalment of the plan, from 1.
    instalment: Option<i16>,
    campaign_id: Option<CampaignId>,
    reference: Option<String>,
    note: Option<String>,
    created_at: Timestamp,
}

impl From<CustomerPayment> for PaymentView {
    fn from(row: CustomerPayment) -> Self {
        Self {
            id: row.id.into(),
            kind: row.kind,
            amount: row.amount.into(),
            currency: row.currency,
            status: row.status,
            method: row.method,
            cleared_at: row.cleared_at,
            original_payment_id: row.original_payment_id.map(Into::into),
            plan_id: row.plan_id,
            instalment: row.instalment_position,
            campaign_id: row.campaign_id.map(Into::into),
            reference: row.reference,
            note: row.note,
            created_at: row.created_at,
        }
    }
}

/// Payments of a debtor
///
/// Newest first; refunds and chargebacks included.
#[utoipa::path(
    get, path = "/customers/{id}/payments", tag = "customers",
    params(("id" = CustomerId, Path), Paging),
    responses(
        (status = 200, description = "A page of payments", body = Page<PaymentView>),
        (status = 401, description = "`not_signed_in`, `invalid_token`, `session_ended`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`missing_permission`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid_request`, naming the parameter", body = Problem, content_type = "application/problem+json"),
    ),
    extensions(("x-permission" = json!("customers:read"))),
)]
pub(crate) async fn payments(
    caller: Caller<CustomersRead>,
    Path(id): Path<CustomerId>,
    Query(paging): Query<Paging>,
) -> ApiResult<Json<Page<PaymentView>>> {
    let paging = PageQuery::from(paging);
    let limit = paging.limit()?;
    let start = paging.start::<(Timestamp, Uuid)>()?;
    let organization = caller.organization().uuid();
    let tx = caller.read().await?;
    let exists = customers::customer_exists()
        .bind(&tx, &organization, &id.uuid())
        .opt()
        .await?;
    let counted = customers::count_customer_payments()
        .bind(&tx, &organization, &id.uuid(), &(COUNT_CAP + 1))
        .one()
        .await?;
    let rows = match &start {
        Cursor::Offset(offset) => {
            customers::list_customer_payments()
                .bind(&tx, &organization, &id.uuid(), &(limit + 1), offset)
                .all()
                .await?
        }
        Cursor::After((created_at, after)) => {
            customers::list_customer_payments_after()
                .bind(
                    &tx,
                    &organization,
                    &id.uuid(),
                    created_at,
                    after,
                    &(limit + 1),
                )
                .all()
                .await?
        }
    };
    tx.commit().await?;
    exists.ok_or_else(|| ApiError::not_found("customer"))?;
    let views: Vec<PaymentView> = rows.into_iter().map(Into::into).collect();
    let total: Total = total(counted);
    Ok(Json(paging.page(views, total, |view| {
        (view.created_at, view.id.uuid())
    })?))
}
