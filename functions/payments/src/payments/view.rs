use mojavox_db::{
    Tenant,
    payments::shown,
    queries::payments::{self, Payment},
};
use mojavox_domain::ids::PaymentId;
pub(crate) use mojavox_domain::payment::Payment as PaymentView;
use mojavox_http::{ApiError, ApiResult};

/// The payment's row, or 404.
pub(super) async fn row(tx: &Tenant, id: PaymentId) -> ApiResult<Payment> {
    payments::get_payment()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("payment"))
}

pub(super) async fn view(tx: &Tenant, id: PaymentId) -> ApiResult<PaymentView> {
    Ok(shown(row(tx, id).await?)?)
}
