use jiff::{Timestamp, civil::Date};
use mojavox_db::{
    Tenant,
    queries::payments::{self, Promise},
};
use mojavox_domain::{
    ids::{CampaignId, CustomerId, PromiseId, UserId},
    money::Money,
    promise::PromiseStatus,
};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A promise to pay.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Promise)]
pub(crate) struct PromiseView {
    pub id: PromiseId,
    pub customer_id: CustomerId,
    pub amount: Money,
    #[schema(example = "USD")]
    pub currency: String,
    pub promised_at: Timestamp,
    #[schema(value_type = String, format = Date, example = "2026-02-15")]
    pub due_date: Date,
    /// `kept` as soon as enough was paid; `partial` or `broken` two days after the due date.
    pub status: PromiseStatus,
    /// What has come for it in time, less what went back.
    pub paid_amount: Money,
    pub resolved_at: Option<Timestamp>,
    /// The call in which it was made.
    #[schema(value_type = Option<String>, format = Uuid)]
    pub contact_attempt_id: Option<Uuid>,
    #[schema(value_type = Option<String>, format = Uuid)]
    pub agent_id: Option<Uuid>,
    pub campaign_id: Option<CampaignId>,
    pub recorded_by: Option<UserId>,
    pub created_at: Timestamp,
}

impl TryFrom<Promise> for PromiseView {
    type Error = ApiError;

    fn try_from(row: Promise) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            amount: row.amount.into(),
            currency: row.currency,
            promised_at: row.promised_at,
            due_date: row.due_date,
            status: row.status.parse().map_err(ApiError::internal)?,
            paid_amount: row.paid_amount.into(),
            resolved_at: row.resolved_at,
            contact_attempt_id: row.contact_attempt_id,
            agent_id: row.agent_id,
            campaign_id: row.campaign_id.map(Into::into),
            recorded_by: row.recorded_by.map(Into::into),
            created_at: row.created_at,
        })
    }
}

pub(super) async fn view(tx: &Tenant, id: PromiseId) -> ApiResult<PromiseView> {
    payments::get_promise()
        .bind(tx, &tx.organization().uuid(), &id.uuid())
        .opt()
        .await?
        .ok_or_else(|| ApiError::not_found("promise"))?
        .try_into()
}
