//! What is wrong with a body beyond what its types and rules say.

use jiff::tz::TimeZone;
use mojavox_db::{Tenant, queries::reports};
use mojavox_domain::{
    ids::CampaignId,
    report::{Fault, ReportType},
};
use mojavox_http::{ApiError, ApiResult, FieldError};

pub(crate) fn invalid(faults: Vec<Fault>) -> ApiError {
    let errors = faults.into_iter();
    ApiError::invalid(
        errors
            .map(|fault| FieldError::body(fault.pointer, fault.detail))
            .collect(),
    )
}

/// A line of text: not blank at its ends, no control characters.
pub(crate) fn line(text: &str, (): &()) -> garde::Result {
    if text.trim() != text || text.is_empty() {
        return Err(garde::Error::new("blank, or blank at its beginning or end"));
    }
    if text.chars().any(char::is_control) {
        return Err(garde::Error::new("contains a control character"));
    }
    Ok(())
}

/// The organisation's zone: whose days are reported.
///
/// # Errors
/// The database's.
pub(crate) async fn zone(tx: &Tenant) -> ApiResult<TimeZone> {
    let settings = reports::report_settings()
        .bind(tx, &tx.organization().uuid())
        .one()
        .await?;
    TimeZone::get(&settings.time_zone).map_err(ApiError::internal)
}

/// # Errors
/// 422: the type knows no campaigns, or there is no such campaign.
pub(crate) async fn check_campaign(
    tx: &Tenant,
    kind: ReportType,
    campaign: Option<CampaignId>,
) -> ApiResult<()> {
    let Some(campaign) = campaign else {
        return Ok(());
    };
    if !kind.takes_campaign() {
        return Err(ApiError::invalid_field(
            "/campaignId",
            format!("{} reports are not about a campaign", kind.name()),
        ));
    }
    let there = reports::campaign_is_there()
        .bind(tx, &tx.organization().uuid(), &campaign.uuid())
        .one()
        .await?;
    if there {
        Ok(())
    } else {
        Err(ApiError::invalid_field("/campaignId", "no such campaign"))
    }
}
