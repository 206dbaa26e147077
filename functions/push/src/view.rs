use jiff::Timestamp;
use mojavox_db::queries::push::PushSubscription;
use mojavox_domain::ids::PushSubscriptionId;
use serde::Serialize;
use utoipa::ToSchema;

/// One of the caller's browsers.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = PushSubscription)]
pub(crate) struct SubscriptionView {
    pub(crate) id: PushSubscriptionId,
    /// Its address at its push service; `PushSubscription.endpoint` in the browser.
    #[schema(example = "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk")]
    pub(crate) endpoint: String,
    /// What the browser called itself.
    pub(crate) user_agent: Option<String>,
    pub(crate) expiration_time: Option<Timestamp>,
    /// When its push service last took something for it.
    pub(crate) last_sent_at: Option<Timestamp>,
    pub(crate) created_at: Timestamp,
}

impl From<PushSubscription> for SubscriptionView {
    fn from(row: PushSubscription) -> Self {
        Self {
            id: row.id.into(),
            endpoint: row.endpoint,
            user_agent: row.user_agent,
            expiration_time: row.expiration_time,
            last_sent_at: row.last_sent_at,
            created_at: row.created_at,
        }
    }
}
