use jiff::{Timestamp, civil::Date};
use mojavox_db::queries::compliance::ValidationNotice;
use mojavox_domain::ids::{CustomerId, TemplateVersionId, UserId, ValidationNoticeId};
use mojavox_http::{ApiError, ApiResult};
use serde::Serialize;
use utoipa::ToSchema;

use crate::fields::NoticeChannel;

/// A validation notice that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ValidationNotice)]
pub(crate) struct ValidationNoticeView {
    pub id: ValidationNoticeId,
    pub customer_id: CustomerId,
    pub channel: NoticeChannel,
    /// The text that was sent.
    pub template_version_id: Option<TemplateVersionId>,
    pub sent_at: Timestamp,
    /// On the debtor's calendar.
    #[schema(value_type = String, format = Date, example = "2026-12-01")]
    pub assumed_received_on: Date,
    /// The last day on which a written dispute stops collection.
    #[schema(value_type = String, format = Date, example = "2026-12-31")]
    pub period_ends_on: Date,
    pub created_by: Option<UserId>,
    pub created_at: Timestamp,
}

impl TryFrom<ValidationNotice> for ValidationNoticeView {
    type Error = ApiError;

    /// # Errors
    /// The row holds a word that this version does not know.
    fn try_from(row: ValidationNotice) -> ApiResult<Self> {
        Ok(Self {
            id: row.id.into(),
            customer_id: row.customer_id.into(),
            channel: NoticeChannel::read(&row.channel)?,
            template_version_id: row.template_version_id.map(Into::into),
            sent_at: row.sent_at,
            assumed_received_on: row.assumed_received_on,
            period_ends_on: row.period_ends_on,
            created_by: row.created_by.map(Into::into),
            created_at: row.created_at,
        })
    }
}
