use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{campaign::CampaignStatus, ids::CampaignId};

/// How far a campaign is: its debtors by where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CampaignProgress {
    pub campaign_id: CampaignId,
    pub status: CampaignStatus,
    /// All debtors of the campaign, skipped ones included: the sum of those below.
    #[schema(minimum = 0, example = 500)]
    pub total: i64,
    #[schema(minimum = 0, example = 180)]
    pub pending: i64,
    #[schema(minimum = 0, example = 10)]
    pub in_progress: i64,
    #[schema(minimum = 0, example = 60)]
    pub waiting_retry: i64,
    /// Paid, promised, or agreed something.
    #[schema(minimum = 0, example = 120)]
    pub succeeded: i64,
    /// Contacted as often as the campaign allows.
    #[schema(minimum = 0, example = 90)]
    pub exhausted: i64,
    /// Not to be contacted.
    #[schema(minimum = 0, example = 40)]
    pub skipped: i64,
    /// The campaign ended before their turn.
    #[schema(minimum = 0, example = 0)]
    pub cancelled: i64,
    /// Whole percent of those to be contacted that are done with; 100 when there are none.
    #[schema(minimum = 0, maximum = 100, example = 45)]
    pub percent: u8,
}

impl CampaignProgress {
    /// From the figures by state; `total` and `percent` follow from them.
    #[must_use]
    pub fn summed_up(mut self) -> Self {
        let open = self.pending + self.in_progress + self.waiting_retry;
        let done = self.succeeded + self.exhausted + self.cancelled;
        self.total = open + done + self.skipped;
        // Rounded down: 100 is all of them.
        self.percent = (done * 100)
            .checked_div(open + done)
            .and_then(|percent| u8::try_from(percent).ok())
            .unwrap_or(100);
        self
    }
}
