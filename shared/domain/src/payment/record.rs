use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{PaymentKind, PaymentMethod, PaymentStatus};
use crate::{
    ids::{
        AgentId, CampaignId, ContactAttemptId, CustomerId, PaymentId, PaymentPlanId, PromiseId,
        SettlementOfferId, UserId,
    },
    money::Money,
};

/// A payment, or money that went back, in lists and live alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Payment {
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
    pub contact_attempt_id: Option<ContactAttemptId>,
    pub agent_id: Option<AgentId>,
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
