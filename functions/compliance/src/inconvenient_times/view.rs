use jiff::Timestamp;
use mojavox_db::queries::compliance::InconvenientTime;
use mojavox_domain::ids::{ContactAttemptId, CustomerId, InconvenientTimeId, UserId};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

use crate::fields::{Reached, clock};

/// When a debtor is not to be contacted, on the debtor's own clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = InconvenientTime)]
pub(crate) struct InconvenientTimeView {
    pub id: InconvenientTimeId,
    pub customer_id: CustomerId,
    /// 1 Monday .. 7 Sunday.
    #[schema(example = json!([1, 2, 3, 4, 5]))]
    pub days: Vec<i16>,
    #[schema(example = "15:00")]
    pub from: String,
    /// `24:00` is the day's end; earlier than `from`: of the day after.
    #[schema(example = "17:00")]
    pub to: String,
    /// Where it does not suit; `null`: wherever reached.
    pub place: Option<Reached>,
    /// The debtor's words.
    #[schema(example = "Not while I fetch the children.")]
    pub evidence: Option<String>,
    pub contact_attempt_id: Option<ContactAttemptId>,
    /// In force from then on.
    pub stated_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
    pub created_by: Option<UserId>,
    pub created_at: Timestamp,
}

impl TryFrom<InconvenientTime> for InconvenientTimeView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a word that this version does not know.
    fn try_from(row: InconvenientTime) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            days: row.weekdays,
            from: clock(row.from_minute),
            to: clock(row.until_minute),
            place: row.place.as_deref().map(Reached::read).transpose()?,
            evidence: row.evidence,
            contact_attempt_id: row.contact_attempt_id.map(Into::into),
            stated_at: row.stated_at,
            withdrawn_at: row.withdrawn_at,
            created_by: row.created_by.map(Into::into),
            created_at: row.created_at,
        })
    }
}
