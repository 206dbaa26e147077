use jiff::Timestamp;
use mojavox_db::{
    Tenant,
    queries::payments::{self, Payment},
};
use mojavox_domain::{
    ids::{CampaignId, CustomerId, PaymentId, PaymentPlanId, PromiseId, SettlementOfferId, UserId},
    money::Money,
    payment::{PaymentKind, PaymentMethod, PaymentStatus},
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A payment, or money that went back.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Payment)]
pub(crate) struct PaymentView {
    pub id: PaymentId,
    pub customer_id: CustomerId,
    pub kind: PaymentKind,
    /// Always above zero; `kind` says which way it went.
    pub amount: Money,
    /// `amount` less what already went back of it.
    pub net_amount: Money,
    #[schema(example = "USD")]
    pub currency: String,
    pub status: PaymentStatus,
    pub method: PaymentMethod,
    /// When the money was there, or went back: the reporting day.
    pub cleared_at: Option<Timestamp>,
    /// What was refunded or charged back.
    pub original_payment_id: Option<PaymentId>,
    pub plan_id: Option<PaymentPlanId>,
    /// The instalment that was due when it came, from 1.
    pub instalment: Option<i16>,
    pub settlement_offer_id: Option<SettlementOfferId>,
    pub promise_id: Option<PromiseId>,
    /// The call, agent and campaign that it is credited to.
    #[schema(value_type = Option<String>, format = Uuid)]
    pub contact_attempt_id: Option<Uuid>,
    #[schema(value_type = Option<String>, format = Uuid)]
    pub agent_id: Option<Uuid>,
    pub campaign_id: Option<CampaignId>,
    /// Who moved the money, where somebody in between did.
    #[schema(example = "stripe")]
    pub provider: Option<String>,
    pub provider_payment_id: Option<String>,
    #[schema(example = "TRANSFER 4711")]
    pub reference: Option<String>,
    pub note: Option<String>,
    pub recorded_by: Option<UserId>,
    pub created_at: Timestamp,
}

impl TryFrom<Payment> for PaymentView {
    type Error = ApiError;

    fn try_from(row: Payment) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            kind: row.kind.parse().map_err(ApiError::internal)?,
            amount: row.amount.into(),
            net_amount: (row.amount - row.given_back).into(),
            currency: row.currency,
            status: row.status.parse().map_err(ApiError::internal)?,
            method: row.method.parse().map_err(ApiError::internal)?,
            cleared_at: row.cleared_at,
            original_payment_id: row.original_payment_id.map(Into::into),
            plan_id: row.plan_id.map(Into::into),
            instalment: row.instalment_position,
            settlement_offer_id: row.settlement_offer_id.map(Into::into),
            promise_id: row.promise_id.map(Into::into),
            contact_attempt_id: row.contact_attempt_id,
            agent_id: row.agent_id,
            campaign_id: row.campaign_id.map(Into::into),
            provider: row.provider,
            provider_payment_id: row.provider_payment_id,
            reference: row.reference,
            note: row.note,
            recorded_by: row.recorded_by.map(Into::into),
            created_at: row.created_at,
        })
    }
}

/// The payment's row, or 404.
pub(super) async fn row(tx: &Tenant, id: PaymentId) -> ApiResult<Payment> {
    payments::get_payment()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("payment"))
}

pub(super) async fn view(tx: &Tenant, id: PaymentId) -> ApiResult<PaymentView> {
    row(tx, id).await?.try_into()
}
