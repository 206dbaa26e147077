use jiff::Timestamp;
use mojavox_db::{
    Tenant,
    queries::payments::{self, Offer},
};
use mojavox_domain::{
    ids::{CustomerId, SettlementOfferId, UserId},
    money::Money,
    payment::OfferStatus,
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

/// An amount that is accepted for the whole debt.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SettlementOffer)]
pub(crate) struct OfferView {
    pub id: SettlementOfferId,
    pub customer_id: CustomerId,
    /// What settles the debt.
    pub amount: Money,
    /// What was owed when it was offered.
    pub balance_at_offer: Money,
    #[schema(example = "USD")]
    pub currency: String,
    /// `proposed` waits for an approval; `approved` stands, and the debt is unchanged until it is paid.
    pub status: OfferStatus,
    /// Money that arrives before it counts.
    pub valid_until: Timestamp,
    pub proposed_by: Option<UserId>,
    pub accepted_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl TryFrom<Offer> for OfferView {
    type Error = ApiError;

    fn try_from(row: Offer) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            amount: row.amount.into(),
            balance_at_offer: row.balance_at_offer.into(),
            currency: row.currency,
            status: row.status.parse().map_err(ApiError::internal)?,
            valid_until: row.valid_until,
            proposed_by: row.proposed_by.map(Into::into),
            accepted_at: row.accepted_at,
            created_at: row.created_at,
        })
    }
}

pub(super) async fn view(tx: &Tenant, id: SettlementOfferId) -> ApiResult<OfferView> {
    payments::get_offer()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("settlement offer"))?
        .try_into()
}
