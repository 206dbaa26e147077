use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    approval::{ApprovalStatus, Subject},
    ids::{AgentId, ApprovalId, CustomerId, NotificationId, UserId},
    money::Money,
    notification::NotificationType,
    permissions::Role,
    task::Priority,
};

/// What a user is told, in lists and live alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    pub id: NotificationId,
    /// Who is told.
    pub user_id: UserId,
    #[serde(rename = "type")]
    pub kind: NotificationType,
    #[schema(example = "A settlement waits for your decision")]
    pub title: String,
    /// Names no debtor: whoever may see them looks them up.
    pub message: String,
    pub priority: Priority,
    /// Whether it waits for a decision.
    pub action_required: bool,
    /// What a screen needs to show and link it: entity type and id, amounts.
    #[schema(value_type = Option<Object>)]
    pub action_data: Option<Value>,
    /// What is decided, where it asks for a decision.
    pub approval: Option<ApprovalRequest>,
    pub read: bool,
    pub read_at: Option<Timestamp>,
    /// Dismissed ones are in no list any more.
    pub dismissed_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

/// A decision that is asked for, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalRequest {
    pub id: ApprovalId,
    /// What is decided about.
    pub subject: Subject,
    /// Of the offer, plan, campaign or payment; of the debtor for a write-off.
    #[schema(value_type = String, format = Uuid)]
    pub subject_id: uuid::Uuid,
    /// Who it is about, where it is one debtor; `null` too for roles that may not see debtors.
    pub customer_id: Option<CustomerId>,
    pub amount: Option<Money>,
    #[schema(example = "USD")]
    pub currency: Option<String>,
    pub status: ApprovalStatus,
    pub proposed_by: Option<UserId>,
    pub proposed_by_agent_id: Option<AgentId>,
    /// The least role that may decide.
    pub required_role: Role,
    /// Decided later, it is too late.
    pub expires_at: Timestamp,
    pub comment: Option<String>,
    pub decided_by: Option<UserId>,
    pub decided_by_name: Option<String>,
    pub decided_at: Option<Timestamp>,
}
