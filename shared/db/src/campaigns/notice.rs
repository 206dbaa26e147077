//! What people are told about campaigns that end or stop by themselves.

use mojavox_domain::{
    ids::UserId, notification::NotificationType, permissions::Role, task::Priority,
};
use mojavox_queries::queries::campaigns::Campaign;
use serde_json::json;

use crate::{
    Result, Tenant,
    notifications::{NewNotification, Recipients, notify},
};

/// To whoever launched it.
pub(super) async fn completed(tx: &Tenant, campaign: &Campaign) -> Result<()> {
    let launched_by = campaign.launched_by.map(UserId::from);
    let new = NewNotification {
        kind: NotificationType::System,
        priority: Priority::Medium,
        title: "Your campaign is over",
        message: &campaign.name,
        data: Some(json!({ "entityType": "campaign", "entityId": campaign.id })),
        cause: &format!("campaign {} completed", campaign.id),
    };
    let to = Recipients::one_or_at_least(launched_by, Role::Supervisor);
    notify(tx, &to, &new).await
}

/// To the supervisors: nobody of them did it, and nobody is called until one of them looks.
pub(super) async fn stopped(tx: &Tenant, campaign: &Campaign, reason: Option<&str>) -> Result<()> {
    let message = match reason {
        Some(reason) => format!("{}: {reason}", campaign.name),
        None => campaign.name.clone(),
    };
    let new = NewNotification {
        kind: NotificationType::Alert,
        priority: Priority::High,
        title: "A campaign has paused itself",
        message: &message,
        data: Some(json!({ "entityType": "campaign", "entityId": campaign.id })),
        // It may happen again after somebody has resumed it.
        cause: &format!("campaign {} paused {}", campaign.id, tx.now()),
    };
    notify(tx, &Recipients::at_least(Role::Supervisor), &new).await
}
